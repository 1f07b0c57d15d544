package calls

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/redline5g/redline/hosts"
)

// TestCloseWaits holds that Close waits for the calls that have begun, and that no
// other begins.
func TestCloseWaits(t *testing.T) {
	var c Calls
	if err := c.Begin(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if err := c.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a Close during a call ends with %v", err)
	}
	if err := c.Begin(t.Context()); !errors.Is(err, hosts.ErrClosed) {
		t.Errorf("a call after Close ends with %v", err)
	}
	c.Done()
	if err := c.Close(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestEnded holds that a call whose context has ended does not begin, and is not
// waited for.
func TestEnded(t *testing.T) {
	var c Calls
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := c.Begin(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("it begins with %v", err)
	}
	if err := c.Close(t.Context()); err != nil {
		t.Error(err)
	}
}
