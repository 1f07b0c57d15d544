package suite

import (
	"context"
	"errors"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
)

// Closed closes a host and holds that every later call fails with ErrClosed,
// and that closing again does nothing.
func Closed(t *testing.T, h hosts.Host) {
	t.Helper()
	for range 2 {
		if err := h.Close(t.Context()); err != nil {
			t.Errorf("closing fails: %v", err)
		}
	}
	refuses(t, t.Context(), h, hosts.ErrClosed)
}

// refuses holds that every call fails with one error.
func refuses(t *testing.T, ctx context.Context, h hosts.Host, want error) {
	t.Helper()
	_, err1 := h.Evaluate(ctx, []byte(order), core.Compact)
	_, err2 := h.EvaluateBatch(ctx, []byte(order), core.Compact)
	_, err3 := h.SetPolicy(ctx, nil)
	_, err4 := h.Describe(ctx)
	for i, err := range []error{err1, err2, err3, err4} {
		if !errors.Is(err, want) {
			t.Errorf("call %d: the error is %v, not %v", i+1, err, want)
		}
	}
}
