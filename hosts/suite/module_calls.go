package suite

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/native"
)

func (r moduleRunner) waiting(t *testing.T) {
	h := r.host(t, "forever", 1)
	end := begin(t, h)
	occupied(t, h)
	r.ends(t, func(ctx context.Context) error {
		_, err := h.Describe(ctx)
		return err
	})
	end()
	goesOn(t, h)
}

func (r moduleRunner) together(t *testing.T) {
	h := r.host(t, "forever", 2)
	first, second := begin(t, h), begin(t, h)
	occupied(t, h)
	first()
	goesOn(t, h)
	second()
}

// storm runs many calls at a time, of which some end at any moment.
func (r moduleRunner) storm(t *testing.T) {
	h := r.host(t, "", 3)
	want, err := native.New().Evaluate(t.Context(), []byte(order), core.Full)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for seed := range uint64(6) {
		group.Go(func() {
			random := rand.New(rand.NewPCG(5, seed))
			for k := range 40 {
				ctx, cancel := t.Context(), func() {}
				if k%2 == 0 {
					ctx, cancel = context.WithTimeout(ctx, time.Duration(random.IntN(1000))*time.Microsecond)
				}
				got, err := h.Evaluate(ctx, []byte(order), core.Full)
				if err == nil && !bytes.Equal(got, want) || err != nil && (k%2 == 1 || !errors.Is(err, context.DeadlineExceeded)) {
					t.Errorf("call %d of %d: %s, %v", k, seed, got, err)
				}
				cancel()
			}
		})
	}
	group.Wait()
}

func (r moduleRunner) closing(t *testing.T) {
	h := r.host(t, "forever", 1)
	end := begin(t, h)
	occupied(t, h)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := h.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the error is %v: Close did not wait for the call", err)
	}
	refuses(t, t.Context(), h, hosts.ErrClosed)
	end()
}

// begin begins a call that does not end, and gives what cuts it off.
func begin(t *testing.T, h hosts.Host) (end func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := h.Evaluate(ctx, []byte("{}"), core.Compact)
		ended <- err
	}()
	return func() {
		t.Helper()
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("the error is %v, not context.Canceled", err)
		}
	}
}

// occupied waits until a host has no turn left for another call.
func occupied(t *testing.T, h hosts.Host) {
	t.Helper()
	for range 500 {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		_, err := h.Describe(ctx)
		cancel()
		if errors.Is(err, context.DeadlineExceeded) {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("the calls do not begin")
}
