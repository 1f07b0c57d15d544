package pool

import "context"

// Close ends the pool after the calls that have begun, and after a Replace
// that has. Where its context ends first it returns the context's error, and
// nothing of the runtime is freed. Only the first Close does anything.
func (p *Pool) Close(ctx context.Context) (err error) {
	p.closing.Do(func() {
		close(p.done)
		p.changing.Lock()
		defer p.changing.Unlock()
		if err = p.drain(ctx); err == nil {
			err = p.runtime.Close(ctx)
		}
	})
	return err
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
