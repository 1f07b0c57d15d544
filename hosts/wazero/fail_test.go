package wazero

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/suite/fake"
	"github.com/redline5g/redline/wasm"
)

func TestTrap(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version, Text: "rules", Evaluate: fake.Unreachable}.Assemble()})
	for range 3 {
		if _, err := h.Evaluate(t.Context(), order[:9], core.Compact); !errors.Is(err, hosts.ErrTrap) {
			t.Fatalf("the error is %v, not ErrTrap", err)
		}
		if h.module.instances != 0 {
			t.Fatalf("%d instances are left, one that trapped among them", h.module.instances)
		}
		if got, err := h.Describe(t.Context()); err != nil || string(got) != "rules" {
			t.Fatalf("the host does not go on: %s, %v", got, err)
		}
	}
}

// TestResultOutside holds that a result outside of memory is a trap too.
func TestResultOutside(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version, Evaluate: fake.Outside}.Assemble()})
	_, err := h.Evaluate(t.Context(), order[:9], core.Compact)
	if !errors.Is(err, hosts.ErrTrap) || !errors.Is(err, wasm.ErrContract) {
		t.Errorf("the error is %v, not ErrTrap for ErrContract", err)
	}
}

func TestCancelledBefore(t *testing.T) {
	t.Parallel()
	h := open(t, Options{})
	evaluate(t, h)
	kept := h.kept()[0]
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := h.Evaluate(ctx, order, core.Compact); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v, not context.Canceled", err)
	}
	if now := h.kept(); len(now) != 1 || now[0] != kept {
		t.Error("a call that never began took an instance with it")
	}
}

func TestCancelledWithin(t *testing.T) {
	t.Parallel()
	h := open(t, Options{})
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	line := append(bytes.ReplaceAll(order, []byte("\n"), nil), '\n')
	start := time.Now()
	_, err := h.EvaluateBatch(ctx, bytes.Repeat(line, core.MaxDocument/len(line)), core.Full)
	if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, hosts.ErrTrap) {
		t.Errorf("the error is %v, not context.DeadlineExceeded", err)
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("the call was cut off after %v", took)
	}
	evaluate(t, h)
}

// TestNeverEnding holds that a module which hangs is cut off.
func TestNeverEnding(t *testing.T) {
	t.Parallel()
	for name, interpreter := range map[string]bool{"compiler": false, "interpreter": true} {
		t.Run(name, func(t *testing.T) {
			h := open(t, Options{Interpreter: interpreter,
				Module: fake.Module{Version: wasm.Version, Text: "rules", Evaluate: fake.Forever}.Assemble()})
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
			defer cancel()
			if _, err := h.Evaluate(ctx, nil, core.Compact); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("the error is %v, not context.DeadlineExceeded", err)
			}
			if got, err := h.Describe(t.Context()); err != nil || string(got) != "rules" {
				t.Errorf("the host does not go on: %s, %v", got, err)
			}
		})
	}
}
