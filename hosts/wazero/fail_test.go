package wazero

import (
	"context"
	"errors"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/suite/fake"
	"github.com/redline5g/redline/wasm"
)

// TestTrapped holds that an instance which trapped is not kept.
func TestTrapped(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble()})
	if _, err := h.Evaluate(t.Context(), order[:9], core.Compact); !errors.Is(err, hosts.ErrTrap) {
		t.Errorf("the error is %v, not ErrTrap", err)
	}
	if n := h.pool.Open(); n != 0 {
		t.Errorf("%d instances are left, one that trapped among them", n)
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
