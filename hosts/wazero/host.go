// Package wazero runs the module in wazero, a WebAssembly runtime written in
// Go: no cgo, no other program, the same bytes as the native host.
//
// Call [New] once, share the Host among all goroutines, and call Close at the
// end. The module is compiled once; each call has an instance of its own from
// a pool. What runs can reach no file, no network, no clock and no randomness,
// and its memory is bounded.
//
// A call whose context ends is cut off. A call in which the module traps fails
// with hosts.ErrTrap. Either way the instance is thrown away, and the next
// call gets another.
package wazero

import (
	"context"
	"runtime"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

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
	// 8192 (512 MiB) where it is 0. An order takes 4 MiB, the largest catalogue
	// with its full verdict a quarter of a gigabyte: Go's collector wants room.
	// What would take more is a trap.
	MemoryLimitPages uint32
	// MaxInstances bounds how many calls run at a time, and so the memory of
	// all; GOMAXPROCS where it is none. Further calls wait.
	MaxInstances int
}

// Host is a host that runs the module in wazero. Make one with [New].
type Host struct {
	runtime  wazero.Runtime
	cache    wazero.CompilationCache // nil without Options.CacheDir
	slots    chan struct{}           // holds one for each call that is running
	done     chan struct{}           // is closed by Close
	closing  sync.Once
	changing sync.Mutex // is held by the one that changes policy or module

	mu     sync.Mutex
	module *module     // in use
	policy *policy     // in force
	idle   []*instance // of module; the one used last comes last
}

// policy is a policy that was accepted. An instance knows by its address
// whether it judges by the one in force.
type policy struct{ text []byte }

const defaultMemoryLimit = 8192

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

// start makes the runtime.
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
	limit := options.MemoryLimitPages
	if limit == 0 {
		limit = defaultMemoryLimit
	}
	h.runtime = wazero.NewRuntimeWithConfig(ctx, config.WithCloseOnContextDone(true).WithMemoryLimitPages(limit))
	_, err := wasi_snapshot_preview1.Instantiate(ctx, h.runtime)
	return err
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
