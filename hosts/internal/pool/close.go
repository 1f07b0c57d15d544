package pool

import (
	"context"
	"slices"
)

// Close ends the pool after the calls that have begun, and after a Replace
// that has. Where its context ends first it returns the context's error, no
// later call begins, and another Close frees what is there.
func (p *Pool) Close(ctx context.Context) error {
	p.closing.Do(func() { close(p.done) })
	if err := fill(ctx, p.changing, 1); err != nil {
		return err
	}
	defer p.changed()
	if p.freed {
		return nil
	}
	if err := fill(ctx, p.slots, cap(p.slots)); err != nil {
		return err
	}
	p.free(ctx)
	p.freed = true
	return p.runtime.Close(ctx)
}

// free closes the instances, which are all idle, and their module.
func (p *Pool) free(ctx context.Context) {
	for _, i := range slices.Concat(p.idle[:]...) {
		p.discard(ctx, i)
	}
	p.retire(ctx, p.module) // none where New failed
	p.idle, p.module = [Kinds][]*instance{}, nil
}

// fill waits until a number of places are free, and takes all of them or, where
// the context ends first, none.
func fill(ctx context.Context, places chan struct{}, number int) error {
	for taken := range number {
		select {
		case places <- struct{}{}:
		case <-ctx.Done():
			for range taken {
				<-places
			}
			return ended(ctx)
		}
	}
	return nil
}
