package wazero

import (
	"context"
	"testing"

	"github.com/redline5g/redline/core"
)

func BenchmarkEvaluate(b *testing.B) {
	for _, way := range []struct {
		name        string
		interpreter bool
		ctx         context.Context
	}{
		{"compiler", false, context.Background()},
		{"compiler that can be cut off", false, b.Context()},
		{"interpreter", true, context.Background()},
	} {
		h := open(b, Options{Interpreter: way.interpreter})
		if _, err := h.Evaluate(way.ctx, order, core.Full); err != nil { // compiles
			b.Fatal(err)
		}
		for form, as := range map[core.Form]string{core.Compact: "compact", core.Full: "full"} {
			b.Run(way.name+"/"+as, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(order)))
				for b.Loop() {
					if _, err := h.Evaluate(way.ctx, order, form); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// BenchmarkCompile measures from nothing to a host that is ready.
func BenchmarkCompile(b *testing.B) {
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			start(b, Options{CacheDir: b.TempDir()})
		}
	})
	b.Run("cached", func(b *testing.B) {
		start(b, Options{CacheDir: compiled})
		for b.Loop() {
			start(b, Options{CacheDir: compiled})
		}
	})
	b.Run("interpreter", func(b *testing.B) {
		for b.Loop() {
			start(b, Options{Interpreter: true})
		}
	})
}

func start(b *testing.B, options Options) {
	h, err := New(b.Context(), options)
	if err != nil {
		b.Fatal(err)
	}
	if err := h.Close(b.Context()); err != nil {
		b.Fatal(err)
	}
}
