package wazero

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

// run gives a call an instance that judges by the policy in force, and takes
// it back.
func (h *Host) run(ctx context.Context, call func(*instance) ([]byte, error)) ([]byte, error) {
	if err := h.acquire(ctx); err != nil {
		return nil, err
	}
	defer func() { <-h.slots }()
	i, err := h.take(ctx)
	if err != nil {
		return nil, failure(ctx, err)
	}
	result, err := call(i)
	if err != nil {
		h.discard(ctx, i)
		return nil, failure(ctx, i.module.locate(err))
	}
	h.give(ctx, i)
	return result, nil
}

// acquire waits until another call may run.
func (h *Host) acquire(ctx context.Context) error {
	if err := h.open(ctx); err != nil {
		return err
	}
	select {
	case h.slots <- struct{}{}:
		return nil
	case <-h.done:
		return hosts.ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

// open tells why a call can't begin.
func (h *Host) open(ctx context.Context) error {
	select {
	case <-h.done:
		return hosts.ErrClosed
	default:
		return ctx.Err()
	}
}

// take is an idle instance, or a new one.
func (h *Host) take(ctx context.Context) (*instance, error) {
	h.mu.Lock()
	module, policy := h.module, h.policy
	idle := &h.idle[kindFor(ctx)]
	var i *instance
	if last := len(*idle) - 1; last >= 0 {
		i, *idle = (*idle)[last], (*idle)[:last]
	} else {
		module.instances++
	}
	h.mu.Unlock()
	var err error
	if i == nil {
		i, err = h.instantiate(ctx, module)
	}
	if err == nil && i.policy != policy {
		err = i.judgeBy(ctx, policy)
	}
	if err != nil {
		h.discard(ctx, i)
		return nil, module.locate(err)
	}
	return i, nil
}

// give takes an instance back. One whose context has ended is not kept even
// where its call came through: wazero may be about to close it.
func (h *Host) give(ctx context.Context, i *instance) {
	fit := ctx.Err() == nil && i.guest.Memory().Size() <= keepMemory
	h.mu.Lock()
	fit = fit && i.module == h.module
	if fit {
		h.idle[i.kind] = append(h.idle[i.kind], i)
	}
	h.mu.Unlock()
	if !fit {
		h.discard(ctx, i)
	}
}

// discard closes an instance, and its module where it was the last of one that
// is no longer in use.
func (h *Host) discard(ctx context.Context, i *instance) {
	if i.guest != nil {
		_ = i.guest.Close(ctx) // nothing is open that could fail to close
	}
	h.mu.Lock()
	i.module.instances--
	last := i.module.retired && i.module.instances == 0
	h.mu.Unlock()
	if last {
		i.module.close(ctx)
	}
}

// retire closes a module after its last instance. nil is none.
func (h *Host) retire(ctx context.Context, m *module) {
	if m == nil {
		return
	}
	h.mu.Lock()
	m.retired = true
	last := m.instances == 0
	h.mu.Unlock()
	if last {
		m.close(ctx)
	}
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

// failure is the error of a call: that its context has ended, or a trap.
func failure(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("the call was cut off: %w", ctx.Err())
	}
	return fmt.Errorf("%w: %w", hosts.ErrTrap, err)
}
