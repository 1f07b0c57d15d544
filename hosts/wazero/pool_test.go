package wazero

import (
	"context"
	"testing"

	"github.com/redline5g/redline/wasm"
)

// take is an instance out of a host's pool.
func take(t *testing.T, h *Host) *instance {
	t.Helper()
	i, err := h.take(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// TestManyInstances holds that a module with a name has many instances.
func TestManyInstances(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake{version: wasm.Version}.assemble()})
	if first, second := take(t, h), take(t, h); first == second {
		t.Error("an instance is given away twice")
	}
}

// TestReplacedWithin holds that an instance whose module was replaced during
// its call goes when the call ends, and the module with it.
func TestReplacedWithin(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake{version: wasm.Version}.assemble()})
	i := take(t, h)
	if err := h.Replace(t.Context(), fake{version: wasm.Version, text: "newer"}.assemble()); err != nil {
		t.Fatal(err)
	}
	if !i.module.retired || i.module.instances != 1 {
		t.Errorf("the old module has %d instances", i.module.instances)
	}
	h.give(t.Context(), i)
	if len(h.idle) != 1 || h.idle[0] == i || i.module.instances != 0 {
		t.Error("the instance of the old module is kept")
	}
}

// TestEndedContext holds that an instance is not kept after a call whose
// context has ended: wazero may close it at any time.
func TestEndedContext(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake{version: wasm.Version}.assemble()})
	ctx, cancel := context.WithCancel(t.Context())
	i := take(t, h)
	cancel()
	h.give(ctx, i)
	if len(h.idle) != 0 || h.module.instances != 0 {
		t.Error("the instance is kept")
	}
}
