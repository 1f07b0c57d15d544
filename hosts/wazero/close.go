package wazero

import (
	"context"
	"errors"
)

// Close ends the host after the calls that have begun, and after a Replace
// that has. Where its context ends first it returns the context's error, and
// nothing of the runtime is freed. Only the first Close does anything.
func (h *Host) Close(ctx context.Context) (err error) {
	h.closing.Do(func() {
		close(h.done)
		h.changing.Lock()
		defer h.changing.Unlock()
		if err = h.drain(ctx); err == nil {
			err = h.free(ctx)
		}
	})
	return err
}

// drain waits for the calls that are running, by taking all their slots.
func (h *Host) drain(ctx context.Context) error {
	for range cap(h.slots) {
		select {
		case h.slots <- struct{}{}:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (h *Host) free(ctx context.Context) (err error) {
	for _, runtime := range h.runtimes {
		if runtime != nil { // where the cache could not be had, there is none
			err = errors.Join(err, runtime.Close(ctx))
		}
	}
	if h.cache != nil {
		err = errors.Join(err, h.cache.Close(ctx))
	}
	return err
}
