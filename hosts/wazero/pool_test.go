package wazero

import (
	"context"
	"slices"
	"testing"

	"github.com/redline5g/redline/hosts/suite/fake"
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

// kept are the instances that wait for calls.
func (h *Host) kept() []*instance { return slices.Concat(h.idle[:]...) }

// TestManyInstances holds that a module with a name has many instances.
func TestManyInstances(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble()})
	if first, second := take(t, h), take(t, h); first == second {
		t.Error("an instance is given away twice")
	}
}

// TestReplacedWithin holds that an instance whose module was replaced during
// its call goes when the call ends, and the module with it.
func TestReplacedWithin(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble()})
	i := take(t, h)
	if err := h.Replace(t.Context(), fake.Module{Version: wasm.Version, Text: "newer"}.Assemble()); err != nil {
		t.Fatal(err)
	}
	if !i.module.retired || i.module.instances != 1 {
		t.Errorf("the old module has %d instances", i.module.instances)
	}
	h.give(t.Context(), i)
	if kept := h.kept(); len(kept) != 1 || kept[0] == i || i.module.instances != 0 {
		t.Error("the instance of the old module is kept")
	}
}

// TestEndedContext holds that an instance is not kept after a call whose
// context has ended: wazero may close it at any time.
func TestEndedContext(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble()})
	ctx, cancel := context.WithCancel(t.Context())
	i := take(t, h)
	cancel()
	h.give(ctx, i)
	if len(h.kept()) != 0 || h.module.instances != 0 {
		t.Error("the instance is kept")
	}
}

// TestKinds holds that a call gets an instance by its context: one that can be
// cut off where the context can end, and a fast one else.
func TestKinds(t *testing.T) {
	t.Parallel()
	h := open(t, Options{})
	never := context.WithoutCancel(t.Context())
	for range 2 {
		for want, ctx := range map[kind]context.Context{fast: never, guarded: t.Context()} {
			i, err := h.take(ctx)
			if err != nil || i.kind != want {
				t.Fatalf("the instance is of kind %d, not %d; %v", i.kind, want, err)
			}
			h.give(ctx, i)
		}
	}
	if n := h.module.instances; n != 2 {
		t.Errorf("%d instances were made", n)
	}
}
