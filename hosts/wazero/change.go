package wazero

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// ErrIncompatible is the error of a module that can't take the place of the
// one in use.
var ErrIncompatible = errors.New("the module can't be used")

// SetPolicy puts a policy in force.
func (h *Host) SetPolicy(ctx context.Context, text []byte) ([]byte, error) {
	h.changing.Lock()
	defer h.changing.Unlock()
	return h.run(ctx, func(i *instance) ([]byte, error) {
		result, err := wasm.SetPolicy(ctx, i, text)
		if err == nil && !hosts.Refused(result) {
			i.policy = &policy{bytes.Clone(text)}
			h.mu.Lock()
			h.policy = i.policy
			h.mu.Unlock()
		}
		return result, err
	})
}

// Replace puts another module in the place of the one in use: a newer version
// of the rules, without a stop. Calls that have begun end in the old one; the
// policy stays in force. The error of a module that is no WebAssembly, speaks
// another version of the ABI, lacks one of its exports or refuses the policy
// is ErrIncompatible, and the old module goes on.
func (h *Host) Replace(ctx context.Context, code []byte) error {
	h.changing.Lock()
	defer h.changing.Unlock()
	if err := h.open(ctx); err != nil {
		return err
	}
	module := newModule(code)
	first, err := h.examine(ctx, module)
	if err != nil {
		h.retire(ctx, module)
		return fmt.Errorf("%w: %w", ErrIncompatible, err)
	}
	h.mu.Lock()
	old, idle := h.module, h.idle
	h.module, h.idle = module, [kinds][]*instance{}
	h.idle[first.kind] = []*instance{first}
	h.mu.Unlock()
	for _, i := range slices.Concat(idle[:]...) {
		h.discard(ctx, i)
	}
	h.retire(ctx, old)
	return nil
}

// examine makes a module's first instance and holds it against the ABI.
func (h *Host) examine(ctx context.Context, m *module) (*instance, error) {
	h.mu.Lock()
	policy := h.policy
	m.instances++
	h.mu.Unlock()
	i, err := h.instantiate(ctx, m)
	if err == nil {
		err = i.check(ctx)
	}
	if err == nil {
		err = i.judgeBy(ctx, policy)
	}
	if err != nil {
		h.discard(ctx, i)
		return nil, m.locate(err)
	}
	return i, nil
}

// check holds an instance's functions against the ABI.
func (i *instance) check(ctx context.Context) error {
	if err := wasm.CheckVersion(ctx, i); err != nil {
		return err
	}
	for _, name := range wasm.Functions() {
		if i.functions[name] == nil {
			return lacks(name)
		}
	}
	return nil
}
