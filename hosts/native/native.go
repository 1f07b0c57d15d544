// Package native runs the rules without a WebAssembly runtime: the core is
// compiled into the program. It is what the other hosts are compared with.
package native

import (
	"bytes"
	"context"
	"sync"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/internal/calls"
)

// Host is a native host. Make one with [New].
type Host struct {
	engines sync.Pool // of *engine
	calls   calls.Calls

	mu     sync.Mutex
	policy *policy // in force
}

// policy is a policy that was accepted. An engine knows by its address whether
// it judges by the one in force.
type policy struct{ text []byte }

// engine is one goroutine's at a time.
type engine struct {
	core   core.Engine
	policy *policy
	result []byte
}

// New makes a host that judges by the floor.
func New() *Host {
	floor := &policy{}
	h := &Host{policy: floor}
	h.engines.New = func() any { return &engine{policy: floor} }
	return h
}

// Evaluate judges a document. A context that ends while it does has no effect.
func (h *Host) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	return h.judge(ctx, form, func(e *engine) []byte {
		return e.core.Evaluate(e.result[:0], document, form)
	})
}

// EvaluateBatch judges many documents, one a line. A context that ends while
// it does has no effect.
func (h *Host) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	return h.judge(ctx, form, func(e *engine) []byte {
		if len(lines) > core.MaxDocument {
			return append(core.TooLarge(e.result[:0], len(lines), core.MaxDocument), '\n')
		}
		return e.batch(lines, form)
	})
}

// batch does what core.EvaluateBatch does, and finds where lines end several
// times as fast: the core has no loop but in small Go.
func (e *engine) batch(lines []byte, form core.Form) []byte {
	result := e.result[:0]
	if bytes.Count(lines, []byte("\n")) > core.MaxLines {
		return e.core.EvaluateBatch(result, lines, form)
	}
	for line := range bytes.Lines(lines) {
		result = append(e.core.Evaluate(result, bytes.TrimSuffix(line, []byte("\n")), form), '\n')
	}
	return result
}

// SetPolicy puts a policy in force.
func (h *Host) SetPolicy(ctx context.Context, text []byte) ([]byte, error) {
	if err := h.calls.Begin(ctx); err != nil {
		return nil, err
	}
	defer h.calls.Done()
	h.mu.Lock()
	defer h.mu.Unlock()
	var trial core.Engine
	result := trial.SetPolicy(nil, text)
	if !hosts.Refused(result) {
		h.policy = &policy{bytes.Clone(text)}
	}
	return result, nil
}

// Describe tells what the rules are.
func (h *Host) Describe(ctx context.Context) ([]byte, error) {
	if err := h.calls.Begin(ctx); err != nil {
		return nil, err
	}
	defer h.calls.Done()
	return core.Describe(nil), nil
}

// Close ends the host after the calls that have begun, or with its context's
// error.
func (h *Host) Close(ctx context.Context) error { return h.calls.Close(ctx) }

// judge runs a call in an engine that judges by the policy in force.
func (h *Host) judge(ctx context.Context, form core.Form, call func(*engine) []byte) ([]byte, error) {
	if err := hosts.CheckForm(form); err != nil {
		return nil, err
	}
	if err := h.calls.Begin(ctx); err != nil {
		return nil, err
	}
	defer h.calls.Done()
	policy := h.inForce()
	e := h.engines.Get().(*engine)
	if e.policy != policy {
		e.core.SetPolicy(nil, policy.text)
		e.policy = policy
	}
	e.result = call(e)
	result := bytes.Clone(e.result)
	h.engines.Put(e)
	return result, nil
}

func (h *Host) inForce() *policy {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.policy
}
