package wazero

import (
	"testing"

	"github.com/redline5g/redline/core"
)

func BenchmarkEvaluate(b *testing.B) {
	for name, interpreter := range map[string]bool{"compiler": false, "interpreter": true} {
		h := open(b, Options{Interpreter: interpreter})
		for form, as := range map[core.Form]string{core.Compact: "compact", core.Full: "full"} {
			b.Run(name+"/"+as, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(order)))
				for b.Loop() {
					if _, err := h.Evaluate(b.Context(), order, form); err != nil {
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
