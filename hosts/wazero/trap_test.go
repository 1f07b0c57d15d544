package wazero

import (
	"errors"
	"fmt"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// TestTrapTellsItsSite traps in another module than the one whose sites are
// known: the number is what the compiler gave the site.
func TestTrapTellsItsSite(t *testing.T) {
	t.Parallel()
	trapping, err := compile.Compile("./testdata/trap", compile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, interpreter := range []bool{false, true} {
		h := open(t, Options{Module: trapping.Module, Interpreter: interpreter})
		for document, reason := range map[string]string{"1": "division by zero", "22": "index out of range"} {
			_, err := h.Evaluate(t.Context(), []byte(document), core.Compact)
			var trap *wasm.TrapError
			if !errors.Is(err, hosts.ErrTrap) || !errors.As(err, &trap) || trap.Site != (wasm.Site{}) {
				t.Fatalf("%q: the error is %v, not ErrTrap with a number", document, err)
			}
			if got := trapping.Sites[trap.Number]; got.Reason != reason {
				t.Errorf("%q: the site is %v, not %s", document, got, reason)
			}
			if want := fmt.Sprintf("%v: trap at site %d of the module", hosts.ErrTrap, trap.Number); err.Error() != want {
				t.Errorf("the error is %q, not %q", err, want)
			}
		}
		if got, err := h.Evaluate(t.Context(), []byte("333"), core.Compact); err != nil || string(got) != "goes on" {
			t.Errorf("the host does not go on: %s, %v", got, err)
		}
	}
}

// TestOutOfMemory holds that an instance which outgrows its bound fails alone,
// and says so.
func TestOutOfMemory(t *testing.T) {
	t.Parallel()
	for _, interpreter := range []bool{false, true} {
		h := open(t, Options{MemoryLimitPages: 128, Interpreter: interpreter})
		_, err := h.EvaluateBatch(t.Context(), largeBatch()[:core.MaxDocument/2], core.Full)
		var trap *wasm.TrapError
		if !errors.Is(err, hosts.ErrTrap) || !errors.As(err, &trap) || trap.Site.Reason != "out of memory" {
			t.Errorf("the error is %v, not ErrTrap for want of memory", err)
		}
		if want := "the module failed, its instance was thrown away: out of memory"; fmt.Sprint(err) != want {
			t.Errorf("the error is %q, not %q", err, want)
		}
		evaluate(t, h)
	}
}

// TestTooLittleMemory holds that a bound below what the module begins with is
// told at once.
func TestTooLittleMemory(t *testing.T) {
	t.Parallel()
	if _, err := New(t.Context(), Options{MemoryLimitPages: 1}); !errors.Is(err, hosts.ErrIncompatible) {
		t.Errorf("the error is %v, not ErrIncompatible", err)
	}
}
