package wazero

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/internal/pool"
	"github.com/redline5g/redline/hosts/suite/fake"
	"github.com/redline5g/redline/wasm"
)

// take is an instance of a host that makes no other call.
func take(t *testing.T, h *Host) (i *instance) {
	t.Helper()
	within(t, h, func(taken *instance) { i = taken })
	return i
}

// within does something while a call has an instance.
func within(t *testing.T, h *Host, do func(*instance)) {
	t.Helper()
	withinAs(t, t.Context(), h, do)
}

func withinAs(t *testing.T, ctx context.Context, h *Host, do func(*instance)) {
	t.Helper()
	_, err := h.pool.Run(ctx, func(i pool.Instance) ([]byte, error) {
		do(i.(*instance))
		return nil, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// kept are the instances that wait for calls.
func (h *Host) kept() (kept []*instance) {
	for _, i := range h.pool.Idle() {
		kept = append(kept, i.(*instance))
	}
	return kept
}

// TestManyInstances holds that a module with a name has many instances.
func TestManyInstances(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble(), MaxInstances: 2})
	within(t, h, func(first *instance) {
		within(t, h, func(second *instance) {
			if first == second {
				t.Error("an instance is given away twice")
			}
		})
	})
}

// TestReplacedWithin holds that an instance whose module was replaced during
// its call goes when the call ends.
func TestReplacedWithin(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble()})
	var old *instance
	within(t, h, func(i *instance) {
		old = i
		if err := h.Replace(t.Context(), fake.Module{Version: wasm.Version, Text: "newer"}.Assemble()); err != nil {
			t.Fatal(err)
		}
		if n := h.pool.Open(); n != 2 {
			t.Errorf("there are %d instances, not the old module's and the newer one's", n)
		}
	})
	if kept := h.kept(); len(kept) != 1 || kept[0] == old || h.pool.Open() != 1 {
		t.Error("the instance of the old module is kept")
	}
}

// TestCloseAgain holds that what a Close left, since its context ended before the
// calls did, is freed by another.
func TestCloseAgain(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble(), MaxInstances: 2})
	within(t, h, func(*instance) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		for range 2 {
			if err := h.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("a Close during a call ends with %v", err)
			}
		}
		if _, err := h.Describe(t.Context()); !errors.Is(err, hosts.ErrClosed) {
			t.Errorf("a call after Close ends with %v", err)
		}
	})
	if err := h.Close(t.Context()); err != nil || h.pool.Open() != 0 {
		t.Errorf("Close leaves %d instances, %v", h.pool.Open(), err)
	}
}

// TestPolicyWaits holds that who waits to set a policy, while another does too,
// waits no longer than the context, whose cause is told.
func TestPolicyWaits(t *testing.T) {
	t.Parallel()
	h := open(t, Options{MaxInstances: 1})
	set := make(chan error, 1)
	within(t, h, func(*instance) {
		go func() {
			_, err := h.SetPolicy(context.WithoutCancel(t.Context()), []byte(strict))
			set <- err
		}()
		time.Sleep(20 * time.Millisecond)
		cause := errors.New("the shop closes")
		ctx, cancel := context.WithTimeoutCause(t.Context(), time.Millisecond, cause)
		defer cancel()
		if _, err := h.SetPolicy(ctx, nil); !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, cause) {
			t.Errorf("the error is %v, not context.DeadlineExceeded with its cause", err)
		}
	})
	if err := <-set; err != nil {
		t.Error(err)
	}
}

// TestEndedContext holds that an instance is not kept after a call whose
// context has ended: wazero may close it at any time.
func TestEndedContext(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble()})
	ctx, cancel := context.WithCancel(t.Context())
	withinAs(t, ctx, h, func(*instance) { cancel() })
	if len(h.kept()) != 0 || h.pool.Open() != 0 {
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
		for want, ctx := range map[pool.Kind]context.Context{pool.Fast: never, pool.Guarded: t.Context()} {
			withinAs(t, ctx, h, func(i *instance) {
				if i.kind != want {
					t.Errorf("the instance is of kind %d, not %d", i.kind, want)
				}
			})
		}
	}
	if n := h.pool.Open(); n != 2 {
		t.Errorf("%d instances were made", n)
	}
}
