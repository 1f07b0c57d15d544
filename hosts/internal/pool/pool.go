// Package pool is what hosts have in common that run the module in a
// WebAssembly runtime: instances for as many calls as run at a time, the policy
// that they judge by, another module in the place of the one in use, and an end
// that waits for calls.
//
// A host implements [Runtime], [Module] and [Instance], and hands its calls to
// a [Pool].
package pool

import (
	"context"
	"runtime"
	"sync"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// Runtime is a WebAssembly runtime.
type Runtime interface {
	// Load makes a module of its code. What is wrong with the code may be told
	// by Instantiate.
	Load(code []byte) Module
	// Close frees the runtime, when no call is running.
	Close(ctx context.Context) error
}

// Module is a module in a runtime. It is safe for many goroutines at a time.
type Module interface {
	// Instantiate makes an instance of a kind. It is not cut off while the
	// module is compiled: a caller that never waits as long would find it never
	// compiled.
	Instantiate(ctx context.Context, kind Kind) (Instance, error)
	// Close frees the module, after the last of its instances.
	Close(ctx context.Context)
}

// Instance is an instance of a module, for one goroutine at a time. Its Call
// answers [Lacks] for a function that the module does not export.
type Instance interface {
	wasm.Guest
	// Exports tells whether the module exports a function.
	Exports(function string) bool
	// Size is the size of memory in bytes.
	Size() uint64
	// Close frees the instance.
	Close(ctx context.Context)
}

// Kind is one of the two ways in which code is compiled.
type Kind int

// The kinds of instances.
const (
	Fast    Kind = iota // it can't be cut off
	Guarded             // it notices when the context of its call ends
	Kinds   = 2
)

// kindFor is what a call with a context needs.
func kindFor(ctx context.Context) Kind {
	if ctx.Done() == nil {
		return Fast
	}
	return Guarded
}

// Pool gives calls their instances. It is a hosts.Host. Make one with [New].
type Pool struct {
	runtime  Runtime
	slots    chan struct{} // holds one for each call that is running
	done     chan struct{} // is closed by Close
	closing  sync.Once
	changing chan struct{} // holds one while policy or module are changed, or the pool is closed
	freed    bool          // by Close; guarded by changing

	mu     sync.Mutex
	module *module            // in use
	policy *policy            // in force
	idle   [Kinds][]*instance // of module; the one used last comes last
	open   int                // instances that there are, of every module
}

// policy is a policy that was accepted. An instance knows by its address
// whether it judges by the one in force.
type policy struct{ text []byte }

// New makes a pool of instances of a module, wasm.Module where it is nil, for
// as many calls at a time; for GOMAXPROCS where that is none. It judges by the
// floor. The error is that of Replace; the runtime is closed then.
func New(ctx context.Context, r Runtime, code []byte, calls int) (*Pool, error) {
	if calls <= 0 {
		calls = runtime.GOMAXPROCS(0)
	}
	if code == nil {
		code = wasm.Module
	}
	p := &Pool{runtime: r, slots: make(chan struct{}, calls), done: make(chan struct{}), changing: make(chan struct{}, 1), policy: &policy{}}
	if err := p.Replace(ctx, code); err != nil {
		_ = p.Close(context.WithoutCancel(ctx))
		return nil, err
	}
	return p, nil
}

// Evaluate judges a document.
func (p *Pool) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	if err := hosts.CheckForm(form); err != nil {
		return nil, err
	}
	return p.Run(ctx, func(i Instance) ([]byte, error) { return wasm.Evaluate(ctx, i, document, form) })
}

// EvaluateBatch judges many documents, one a line.
func (p *Pool) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	if err := hosts.CheckForm(form); err != nil {
		return nil, err
	}
	return p.Run(ctx, func(i Instance) ([]byte, error) { return wasm.EvaluateBatch(ctx, i, lines, form) })
}

// Describe tells what the rules of the module in use are.
func (p *Pool) Describe(ctx context.Context) ([]byte, error) {
	return p.Run(ctx, func(i Instance) ([]byte, error) { return wasm.Describe(ctx, i) })
}
