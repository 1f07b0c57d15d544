// Package calls counts the calls of a host, so that its end can wait for them.
package calls

import (
	"context"
	"sync"

	"github.com/redline5g/redline/hosts"
)

// Calls are the calls of a host that are running. The zero Calls are none, of a
// host that is open.
type Calls struct {
	running sync.WaitGroup

	mu     sync.Mutex
	closed bool
}

// Begin counts a call, for which Done is to be called at its end. It fails with
// hosts.ErrClosed, or the context's error.
func (c *Calls) Begin(ctx context.Context) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closed {
		return hosts.ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	c.running.Add(1)
	return nil
}

// Done ends a call.
func (c *Calls) Done() { c.running.Done() }

// Close lets no more calls begin, and waits for those that have, or until its
// context ends, with the context's error.
func (c *Calls) Close(ctx context.Context) error {
	c.mu.Lock()
	c.closed = true
	c.mu.Unlock()
	ended := make(chan struct{})
	go func() {
		c.running.Wait()
		close(ended)
	}()
	select {
	case <-ended:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
