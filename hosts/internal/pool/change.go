package pool

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// SetPolicy puts a policy in force.
func (p *Pool) SetPolicy(ctx context.Context, text []byte) ([]byte, error) {
	p.changing.Lock()
	defer p.changing.Unlock()
	return p.run(ctx, func(i *instance) ([]byte, error) {
		result, err := wasm.SetPolicy(ctx, i, text)
		if err == nil && !hosts.Refused(result) {
			i.policy = &policy{bytes.Clone(text)}
			p.mu.Lock()
			p.policy = i.policy
			p.mu.Unlock()
		}
		return result, err
	})
}

// Replace puts another module in the place of the one in use: a newer version
// of the rules, without a stop. Calls that have begun end in the old one; the
// policy stays in force. The error of a module that is no WebAssembly, speaks
// another version of the ABI, lacks one of its exports or refuses the policy
// is hosts.ErrIncompatible, and the old module goes on.
func (p *Pool) Replace(ctx context.Context, code []byte) error {
	p.changing.Lock()
	defer p.changing.Unlock()
	if err := p.ready(ctx); err != nil {
		return err
	}
	module := p.load(code)
	first, err := p.examine(ctx, module)
	if err != nil {
		p.retire(ctx, module)
		return fmt.Errorf("%w: %w", hosts.ErrIncompatible, err)
	}
	p.mu.Lock()
	old, idle := p.module, p.idle
	p.module, p.idle = module, [Kinds][]*instance{}
	p.idle[first.kind] = []*instance{first}
	p.mu.Unlock()
	for _, i := range slices.Concat(idle[:]...) {
		p.discard(ctx, i)
	}
	p.retire(ctx, old)
	return nil
}

// examine makes a module's first instance and holds it against the ABI.
func (p *Pool) examine(ctx context.Context, m *module) (*instance, error) {
	p.mu.Lock()
	policy, i := p.policy, p.counted(m, kindFor(ctx))
	p.mu.Unlock()
	err := i.start(ctx)
	if err == nil {
		err = i.check(ctx)
	}
	if err == nil {
		err = i.judgeBy(ctx, policy)
	}
	if err != nil {
		p.discard(ctx, i)
		return nil, m.locate(err)
	}
	return i, nil
}
