package native

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/redline5g/redline/hosts"
)

// TestCloseWaits holds that Close waits for the calls that have begun.
func TestCloseWaits(t *testing.T) {
	h := New()
	if _, err := h.begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if err := h.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a Close during a call ends with %v", err)
	}
	if _, err := h.begin(t.Context()); !errors.Is(err, hosts.ErrClosed) {
		t.Errorf("a call after Close ends with %v", err)
	}
	h.calls.Done()
	if err := h.Close(t.Context()); err != nil {
		t.Error(err)
	}
}
