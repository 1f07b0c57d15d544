// Package wazero runs the module in wazero, a WebAssembly runtime written in
// Go: no cgo, no other program, the same bytes as the native host.
//
// Call [New] once, share the Host among all goroutines, and call Close at the
// end. The module is compiled once; each call has an instance of its own from
// a pool. What runs can reach no file, no network, no clock and no randomness,
// and its memory is bounded.
//
// A call in which the module traps fails with hosts.ErrTrap, and with a
// *wasm.TrapError that says where. A call whose context ends is cut off. Either
// way the instance is thrown away, and the next call gets another.
//
// Being cut off has its price: code that can be checks at every turn of a loop
// whether it is to end, and takes several times as long. So the module is
// compiled twice, each when it is first needed: with the checks for contexts
// that can end, and without for those that can't, such as context.Background().
// A document of 4 MiB keeps the module busy for a second or two at most, an
// order for less than a tenth of a millisecond: a server whose contexts end
// with the request loses little by context.WithoutCancel(ctx) for a call.
package wazero

import (
	"context"
	"runtime"
	"sync"

	"github.com/tetratelabs/wazero"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// Options are how a host is made. The zero Options are good for servers.
type Options struct {
	// Module is the module to run; wasm.Module where it is nil.
	Module []byte
	// CacheDir is a folder in which compiled code is kept from one start to
	// the next; none where it is empty. Who can write there can run code.
	CacheDir string
	// Interpreter runs the module without compiling it: much slower, but on
	// every processor, and sooner ready.
	Interpreter bool
	// MemoryLimitPages bounds the memory of one instance, in pages of 64 KiB;
	// 4096 (256 MiB), which is as far as wasm.Module goes, where it is 0. What
	// would take more is a trap. An order takes 4 pages; package wasm has more
	// figures, under Limits.
	MemoryLimitPages uint32
	// MaxInstances bounds how many calls run at a time, and so the memory of
	// all; GOMAXPROCS where it is none. Further calls wait. Of the instances
	// that wait, as many are kept for calls that can be cut off, and as many
	// for those that can't.
	MaxInstances int
}

// Host is a host that runs the module in wazero. Make one with [New].
type Host struct {
	runtimes [kinds]wazero.Runtime
	cache    wazero.CompilationCache // nil without Options.CacheDir
	limit    memoryLimit
	slots    chan struct{} // holds one for each call that is running
	done     chan struct{} // is closed by Close
	closing  sync.Once
	changing sync.Mutex // is held by the one that changes policy or module

	mu     sync.Mutex
	module *module            // in use
	policy *policy            // in force
	idle   [kinds][]*instance // of module; the one used last comes last
}

// kind is one of the two ways in which code is compiled.
type kind int

const (
	fast    kind = iota // it can't be cut off
	guarded             // it checks in each loop whether it is to end
	kinds   = 2
)

// kindFor is what a call with a context needs.
func kindFor(ctx context.Context) kind {
	if ctx.Done() == nil {
		return fast
	}
	return guarded
}

// policy is a policy that was accepted. An instance knows by its address
// whether it judges by the one in force.
type policy struct{ text []byte }

const defaultMemoryLimit = 4096

// New makes a host that judges by the floor. Its error is that of Replace, or
// of a cache folder that can't be used.
func New(ctx context.Context, options Options) (*Host, error) {
	if options.MaxInstances <= 0 {
		options.MaxInstances = runtime.GOMAXPROCS(0)
	}
	h := &Host{
		slots:  make(chan struct{}, options.MaxInstances),
		done:   make(chan struct{}),
		policy: &policy{},
	}
	if err := h.start(ctx, options); err != nil {
		_ = h.Close(ctx)
		return nil, err
	}
	module := options.Module
	if module == nil {
		module = wasm.Module
	}
	if err := h.Replace(ctx, module); err != nil {
		_ = h.Close(ctx)
		return nil, err
	}
	return h, nil
}

// start makes the runtimes.
func (h *Host) start(ctx context.Context, options Options) error {
	config := wazero.NewRuntimeConfig()
	if options.Interpreter {
		config = wazero.NewRuntimeConfigInterpreter()
	}
	if options.CacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(options.CacheDir)
		if err != nil {
			return err
		}
		h.cache = cache
		config = config.WithCompilationCache(cache)
	}
	h.limit = memoryLimit(options.MemoryLimitPages)
	if h.limit == 0 {
		h.limit = defaultMemoryLimit
	}
	for k := range h.runtimes {
		h.runtimes[k] = wazero.NewRuntimeWithConfig(ctx, config.WithCloseOnContextDone(kind(k) == guarded))
	}
	return nil
}

// Evaluate judges a document.
func (h *Host) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	if err := hosts.CheckForm(form); err != nil {
		return nil, err
	}
	return h.run(ctx, func(i *instance) ([]byte, error) {
		return wasm.Evaluate(ctx, i, document, form)
	})
}

// EvaluateBatch judges many documents, one a line.
func (h *Host) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	if err := hosts.CheckForm(form); err != nil {
		return nil, err
	}
	return h.run(ctx, func(i *instance) ([]byte, error) {
		return wasm.EvaluateBatch(ctx, i, lines, form)
	})
}

// Describe tells what the rules of the module in use are.
func (h *Host) Describe(ctx context.Context) ([]byte, error) {
	return h.run(ctx, func(i *instance) ([]byte, error) { return wasm.Describe(ctx, i) })
}
