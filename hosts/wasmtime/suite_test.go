//go:build cgo

package wasmtime

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/internal/pool"
	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/wasm"
)

func TestSuite(t *testing.T) {
	vectors := suite.Run(t, open(t, Options{}))
	suite.Measure(t, "wasmtime", suite.ModuleVersion(t, "github.com/bytecodealliance/wasmtime-go/v39"), vectors, func() (hosts.Host, error) {
		return New(t.Context(), Options{})
	})
}

func TestModule(t *testing.T) {
	suite.RunModule(t, func(t *testing.T, module []byte, calls int) (hosts.Host, error) {
		return New(t.Context(), Options{Module: module, MaxInstances: calls})
	})
}

// TestOutOfMemory holds that an instance which outgrows its bound fails alone,
// and says so.
func TestOutOfMemory(t *testing.T) {
	h := open(t, Options{MemoryLimitPages: 128})
	line := append(bytes.ReplaceAll(order, []byte("\n"), nil), '\n')
	_, err := h.EvaluateBatch(t.Context(), bytes.Repeat(line, core.MaxDocument/len(line)/2), core.Full)
	var trap *wasm.TrapError
	if !errors.Is(err, hosts.ErrTrap) || !errors.As(err, &trap) || trap.Site.Reason != "out of memory" {
		t.Errorf("the error is %v, not ErrTrap for want of memory", err)
	}
	if want := "the module failed, its instance was thrown away: out of memory"; fmt.Sprint(err) != want {
		t.Errorf("the error is %q, not %q", err, want)
	}
	if n := h.pool.Open(); n != 0 {
		t.Errorf("%d instances are left, one that trapped among them", n)
	}
	if _, err := h.Evaluate(t.Context(), order, core.Full); err != nil {
		t.Errorf("the host does not go on: %v", err)
	}
}

// TestTooLittleMemory holds that a bound below what the module begins with is
// told at once.
func TestTooLittleMemory(t *testing.T) {
	if _, err := New(t.Context(), Options{MemoryLimitPages: 1}); !errors.Is(err, hosts.ErrIncompatible) {
		t.Errorf("the error is %v, not ErrIncompatible", err)
	}
}

// TestNoMemory holds that a module without a memory is refused.
func TestNoMemory(t *testing.T) {
	empty := []byte("\x00asm\x01\x00\x00\x00")
	if _, err := New(t.Context(), Options{Module: empty}); !errors.Is(err, hosts.ErrIncompatible) || !errors.Is(err, wasm.ErrContract) {
		t.Errorf("the error is %v, not ErrIncompatible for ErrContract", err)
	}
}

// TestReplace holds that another module takes the place of the one in use.
func TestReplace(t *testing.T) {
	h := open(t, Options{})
	trapping, err := os.ReadFile("../../testdata/modules/trap.wasm")
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Replace(t.Context(), trapping); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Evaluate(t.Context(), order, core.Full); !errors.Is(err, hosts.ErrTrap) {
		t.Errorf("the error is %v, not the other module's ErrTrap", err)
	}
}

func BenchmarkEvaluate(b *testing.B) {
	h := open(b, Options{})
	b.SetBytes(int64(len(order)))
	for b.Loop() {
		if _, err := h.Evaluate(b.Context(), order, core.Full); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkInstance measures a new instance, with its policy and a verdict.
func BenchmarkInstance(b *testing.B) {
	h := open(b, Options{})
	for b.Loop() {
		ctx, cancel := context.WithCancel(b.Context())
		_, err := h.pool.Run(ctx, func(i pool.Instance) ([]byte, error) {
			defer cancel() // so that it is not kept
			return wasm.Evaluate(ctx, i, order, core.Full)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// open makes a host that the end of the test closes.
func open(t testing.TB, options Options) *Host {
	t.Helper()
	h, err := New(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		// The test's own context has ended by now.
		if err := h.Close(context.Background()); err != nil {
			t.Error(err)
		}
		if n := h.pool.Open(); n != 0 {
			t.Errorf("%d instances are left of a host that was closed", n)
		}
	})
	return h
}

// order is a document of about 2 KB.
var order = func() []byte {
	text, err := os.ReadFile("../../testdata/documents/order.json")
	if err != nil {
		panic(err)
	}
	return text
}()
