package pool

import (
	"context"
	"slices"
)

// Close ends the pool after the calls that have begun, and after a Replace
// that has. Where its context ends first it returns the context's error, and
// nothing of the runtime is freed. Only the first Close does anything.
func (p *Pool) Close(ctx context.Context) (err error) {
	p.closing.Do(func() {
		close(p.done)
		p.changing.Lock()
		defer p.changing.Unlock()
		if err = p.drain(ctx); err == nil {
			p.free(ctx)
			err = p.runtime.Close(ctx)
		}
	})
	return err
}

// free closes the instances, which are all idle, and their module.
func (p *Pool) free(ctx context.Context) {
	for _, i := range slices.Concat(p.idle[:]...) {
		p.discard(ctx, i)
	}
	p.retire(ctx, p.module) // none where New failed
	p.idle, p.module = [Kinds][]*instance{}, nil
}

// drain waits for the calls that are running, by taking all their slots.
func (p *Pool) drain(ctx context.Context) error {
	for range cap(p.slots) {
		select {
		case p.slots <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
