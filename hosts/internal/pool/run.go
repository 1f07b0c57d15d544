package pool

import (
	"context"
	"errors"
	"fmt"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// keepMemory is the memory up to which an instance is kept for later calls, in
// bytes. WebAssembly's memory never shrinks: after a very large document an
// instance would hold on to all that it took. An order takes 256 KiB, a
// megabyte of orders with their full verdicts 20 MiB; a new instance takes a
// tenth of a millisecond, and what its memory takes to grow.
const keepMemory = 32 << 20

// Run gives a call an instance that judges by the policy in force, and takes
// it back.
func (p *Pool) Run(ctx context.Context, call func(Instance) ([]byte, error)) ([]byte, error) {
	return p.run(ctx, func(i *instance) ([]byte, error) { return call(i.Instance) })
}

func (p *Pool) run(ctx context.Context, call func(*instance) ([]byte, error)) ([]byte, error) {
	if err := p.acquire(ctx); err != nil {
		return nil, err
	}
	defer func() { <-p.slots }()
	i, err := p.take(ctx)
	if err != nil {
		return nil, failure(ctx, err)
	}
	result, err := call(i)
	if err != nil {
		p.discard(ctx, i)
		return nil, failure(ctx, i.module.locate(err))
	}
	p.give(ctx, i)
	return result, nil
}

// acquire waits until another call may run.
func (p *Pool) acquire(ctx context.Context) error {
	if err := p.ready(ctx); err != nil {
		return err
	}
	return p.wait(ctx, p.slots)
}

// wait waits for a place, while the pool is open.
func (p *Pool) wait(ctx context.Context, places chan struct{}) error {
	select {
	case places <- struct{}{}:
		return nil
	case <-p.done:
		return hosts.ErrClosed
	case <-ctx.Done():
		return ended(ctx)
	}
}

// ended is the error of a context that has ended, with its cause where that says
// more.
func ended(ctx context.Context) error {
	err, cause := ctx.Err(), context.Cause(ctx)
	if err == nil || cause == err {
		return err
	}
	return fmt.Errorf("%w: %w", err, cause)
}

// ready tells why a call can't begin.
func (p *Pool) ready(ctx context.Context) error {
	select {
	case <-p.done:
		return hosts.ErrClosed
	default:
		return ended(ctx)
	}
}

// take is an idle instance, or a new one.
func (p *Pool) take(ctx context.Context) (*instance, error) {
	kind := kindFor(ctx)
	p.mu.Lock()
	policy := p.policy
	var i *instance
	idle := p.idle[kind]
	if last := len(idle) - 1; last >= 0 {
		i, p.idle[kind] = idle[last], idle[:last]
	} else {
		i = p.counted(p.module, kind)
	}
	p.mu.Unlock()
	err := i.start(ctx)
	if err == nil && i.policy != policy {
		err = i.judgeBy(ctx, policy)
	}
	if err != nil {
		p.discard(ctx, i)
		return nil, i.module.locate(err)
	}
	return i, nil
}

// give takes an instance back. One whose context has ended is not kept even
// where its call came through: the runtime may be about to end it.
func (p *Pool) give(ctx context.Context, i *instance) {
	fit := ctx.Err() == nil && i.Size() <= keepMemory
	p.mu.Lock()
	fit = fit && i.module == p.module
	if fit {
		p.idle[i.kind] = append(p.idle[i.kind], i)
	}
	p.mu.Unlock()
	if !fit {
		p.discard(ctx, i)
	}
}

// failure is the error of a call: that its context has ended, or a trap.
func failure(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("the call was cut off: %w", ended(ctx))
	}
	return fmt.Errorf("%w: %w", hosts.ErrTrap, err)
}

// locate makes the error of a trap say where in the sources it was, where the
// module is the one whose sites are known.
func (m *module) locate(err error) error {
	var trap *wasm.TrapError
	if m.shipped && errors.As(err, &trap) {
		trap.Locate()
	}
	return err
}
