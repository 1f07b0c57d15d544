package pool

import (
	"bytes"
	"context"
	"fmt"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// module is a module in use. It is closed when it is no longer in use and its
// last instance is gone.
type module struct {
	Module
	shipped   bool // it is wasm.Module, whose sites are known
	instances int  // that there are; Pool.mu guards it
	retired   bool
}

func (p *Pool) load(code []byte) *module {
	return &module{Module: p.runtime.Load(code), shipped: bytes.Equal(code, wasm.Module)}
}

// instance is an instance and what is known of it.
type instance struct {
	Instance // nil before start
	module   *module
	kind     Kind
	policy   *policy // that it judges by; nil is the floor of a new instance
}

// counted is an instance that is about to be started. The lock is held.
func (p *Pool) counted(m *module, kind Kind) *instance {
	m.instances++
	p.open++
	return &instance{module: m, kind: kind}
}

// start makes the instance, where it is a new one.
func (i *instance) start(ctx context.Context) (err error) {
	if i.Instance == nil {
		i.Instance, err = i.module.Instantiate(ctx, i.kind)
	}
	return err
}

// check holds an instance's functions against the ABI.
func (i *instance) check(ctx context.Context) error {
	if err := wasm.CheckVersion(ctx, i); err != nil {
		return err
	}
	for _, name := range wasm.Functions() {
		if !i.Exports(name) {
			return Lacks(name)
		}
	}
	return nil
}

// Lacks is the error of a module that has no such export.
func Lacks(export string) error {
	return fmt.Errorf("%w: it does not export %s, which ABI version %d has", wasm.ErrContract, export, wasm.Version)
}

// judgeBy puts a policy in force that another instance has accepted.
func (i *instance) judgeBy(ctx context.Context, p *policy) error {
	result, err := wasm.SetPolicy(ctx, i, p.text)
	if err == nil && hosts.Refused(result) {
		err = fmt.Errorf("it refuses the policy in force: %s", result)
	}
	i.policy = p
	return err
}

// discard closes an instance, and its module where it was the last of one that
// is no longer in use.
func (p *Pool) discard(ctx context.Context, i *instance) {
	if i.Instance != nil {
		i.Close(ctx)
	}
	p.mu.Lock()
	i.module.instances--
	p.open--
	last := i.module.retired && i.module.instances == 0
	p.mu.Unlock()
	if last {
		i.module.Close(ctx)
	}
}

// retire closes a module after its last instance. nil is none.
func (p *Pool) retire(ctx context.Context, m *module) {
	if m == nil {
		return
	}
	p.mu.Lock()
	m.retired = true
	last := m.instances == 0
	p.mu.Unlock()
	if last {
		m.Close(ctx)
	}
}

// Idle are the instances that wait for calls.
func (p *Pool) Idle() []Instance {
	p.mu.Lock()
	defer p.mu.Unlock()
	var idle []Instance
	for _, kind := range p.idle {
		for _, i := range kind {
			idle = append(idle, i.Instance)
		}
	}
	return idle
}

// Open is how many instances there are, idle and busy.
func (p *Pool) Open() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.open
}
