package server

import (
	"context"
	"time"
)

// gate lets in as many requests as are answered or wait at a time, and of them
// as many to the host as may run.
type gate struct {
	places chan struct{} // holds one for each request that was let in
	turns  chan struct{} // holds one for each call of the host
}

func newGate(running, waiting int) gate {
	return gate{make(chan struct{}, running+waiting), make(chan struct{}, running)}
}

// enter lets a request in, or is the problem that there are too many. leave
// must be called at its end.
func (g gate) enter() error {
	select {
	case g.places <- struct{}{}:
		return nil
	default:
		p := problem(Busy, "")
		p.RetryAfter = time.Second
		return p
	}
}

func (g gate) leave() { <-g.places }

// take waits for a turn. give must be called at its end.
func (g gate) take(ctx context.Context) error {
	select {
	case g.turns <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (g gate) give() { <-g.turns }
