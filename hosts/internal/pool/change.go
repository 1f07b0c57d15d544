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
	if err := p.change(ctx); err != nil {
		return nil, err
	}
	defer p.changed()
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
// is hosts.ErrIncompatible, and the old module goes on; where the context ends
// first, nothing is known of the module, and the error is the context's.
func (p *Pool) Replace(ctx context.Context, code []byte) error {
	if err := p.change(ctx); err != nil {
		return err
	}
	defer p.changed()
	module := p.load(code)
	first, err := p.examine(ctx, module)
	if err != nil {
		p.retire(ctx, module)
		if ctx.Err() != nil {
			return fmt.Errorf("the module was not examined to the end: %w", ended(ctx))
		}
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

// change waits until policy and module may be changed.
func (p *Pool) change(ctx context.Context) error {
	if err := p.ready(ctx); err != nil {
		return err
	}
	return p.wait(ctx, p.changing)
}

// changed lets others change policy and module.
func (p *Pool) changed() { <-p.changing }

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
	if err == nil {
		err = ctx.Err() // the runtime may be about to end the instance
	}
	if err != nil {
		p.discard(ctx, i)
		return nil, m.locate(err)
	}
	return i, nil
}
