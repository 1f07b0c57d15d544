package wazero

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/internal/pool"
	"github.com/redline5g/redline/wasm"
)

// together runs a function in many goroutines and waits for all.
func together(n int, f func(i int)) {
	var group sync.WaitGroup
	for i := range n {
		group.Go(func() { f(i) })
	}
	group.Wait()
}

// TestManyGoroutines holds that goroutines which share a host don't meet, with
// calls that are cut off and modules that are replaced among them.
func TestManyGoroutines(t *testing.T) {
	t.Parallel()
	h := open(t, Options{MaxInstances: 3})
	want := [2][]byte{verdict(nil, core.Compact), verdict(nil, core.Full)}
	together(8, func(i int) {
		random := rand.New(rand.NewPCG(7, uint64(i)))
		for k := range 40 {
			form := core.Form(random.IntN(2))
			ctx, cancel := t.Context(), func() {}
			switch random.IntN(4) {
			case 0:
				ctx, cancel = context.WithTimeout(ctx, time.Duration(random.IntN(500))*time.Microsecond)
			case 1:
				ctx = context.WithoutCancel(ctx)
			}
			got, err := h.Evaluate(ctx, order, form)
			if err == nil && !bytes.Equal(got, want[form]) || err != nil && !errors.Is(err, ctx.Err()) {
				t.Errorf("goroutine %d, call %d: %s, %v", i, k, got, err)
			}
			cancel()
			if i == 0 && k%20 == 10 {
				if err := h.Replace(t.Context(), wasm.Module); err != nil {
					t.Error(err)
				}
			}
		}
	})
	if n := len(h.kept()); h.pool.Open() != n || n > 3*pool.Kinds {
		t.Errorf("%d instances are idle of %d, and 3 of each kind are the most", n, h.pool.Open())
	}
}

// TestPolicyReachesAll holds that a policy which was set holds for every later
// call, whichever instance it gets, and for none that is a mix of two.
func TestPolicyReachesAll(t *testing.T) {
	t.Parallel()
	h := open(t, Options{MaxInstances: 4})
	for round := range 20 {
		policy := fmt.Appendf(nil, `{"kind":"policy","id":"p","version":"%d"}`, round)
		setPolicy(t, h, string(policy))
		want := verdict(policy, core.Compact)
		together(4, func(int) {
			got, err := h.Evaluate(t.Context(), order, core.Compact)
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("round %d: %s, %v", round, got, err)
			}
		})
	}
}
