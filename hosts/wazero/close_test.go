package wazero

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/suite/fake"
	"github.com/redline5g/redline/wasm"
)

func TestClosed(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version}.Assemble()})
	if err := h.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err1 := h.Evaluate(t.Context(), order, core.Compact)
	_, err2 := h.EvaluateBatch(t.Context(), order, core.Compact)
	_, err3 := h.SetPolicy(t.Context(), nil)
	_, err4 := h.Describe(t.Context())
	err5 := h.Replace(t.Context(), wasm.Module)
	for _, err := range []error{err1, err2, err3, err4, err5} {
		if !errors.Is(err, hosts.ErrClosed) {
			t.Errorf("the error is %v, not ErrClosed", err)
		}
	}
	if err := h.Close(t.Context()); err != nil {
		t.Errorf("closing again is an error: %v", err)
	}
}

// TestCloseWaits holds that the runtime is freed after the calls that have
// begun, and that no longer than Close's context is waited.
func TestCloseWaits(t *testing.T) {
	t.Parallel()
	h := open(t, Options{Module: fake.Module{Version: wasm.Version, Evaluate: fake.Forever}.Assemble(), MaxInstances: 1})
	call, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := h.Evaluate(call, nil, core.Compact)
		ended <- err
	}()
	for len(h.slots) == 0 {
		time.Sleep(time.Millisecond)
	}
	waiting := make(chan error)
	go func() {
		_, err := h.Describe(t.Context())
		waiting <- err
	}()
	short, stop := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer stop()
	if err := h.Close(short); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the error is %v: Close did not wait for the call", err)
	}
	if err := <-waiting; !errors.Is(err, hosts.ErrClosed) {
		t.Errorf("the error of a call that waits is %v, not ErrClosed", err)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v, not context.Canceled", err)
	}
}

// TestWaitingCancelled holds that a call which waits for its turn heeds its
// context.
func TestWaitingCancelled(t *testing.T) {
	t.Parallel()
	h := open(t, Options{MaxInstances: 1, Module: fake.Module{Version: wasm.Version}.Assemble()})
	h.slots <- struct{}{}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := h.Describe(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the error is %v, not context.DeadlineExceeded", err)
	}
	<-h.slots
}
