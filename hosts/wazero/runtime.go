package wazero

import (
	"context"
	"errors"
	goruntime "runtime"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/redline5g/redline/hosts/internal/pool"
)

// runtime is wazero, once for each kind of code.
type runtime struct {
	kinds [pool.Kinds]wazero.Runtime
	cache wazero.CompilationCache // nil without Options.CacheDir
	limit memoryLimit
}

const defaultMemoryLimit = 4096

func newRuntime(ctx context.Context, options Options) (*runtime, error) {
	config := wazero.NewRuntimeConfig()
	if options.Interpreter {
		config = wazero.NewRuntimeConfigInterpreter()
	}
	r := &runtime{limit: memoryLimit(options.MemoryLimitPages)}
	if options.CacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(options.CacheDir)
		if err != nil {
			return nil, err
		}
		r.cache = cache
		config = config.WithCompilationCache(cache)
	}
	if r.limit == 0 {
		r.limit = defaultMemoryLimit
	}
	for k := range r.kinds {
		r.kinds[k] = wazero.NewRuntimeWithConfig(ctx, config.WithCloseOnContextDone(pool.Kind(k) == pool.Guarded))
	}
	return r, nil
}

// Close frees the runtime.
func (r *runtime) Close(ctx context.Context) (err error) {
	for _, kind := range r.kinds {
		err = errors.Join(err, kind.Close(ctx))
	}
	if r.cache != nil {
		err = errors.Join(err, r.cache.Close(ctx))
	}
	return err
}

// Load makes a module, which is compiled when it is first needed.
func (r *runtime) Load(code []byte) pool.Module { return &module{runtime: r, code: code} }

// module is a module in wazero.
type module struct {
	runtime *runtime
	code    []byte

	compiling sync.Mutex
	compiled  [pool.Kinds]wazero.CompiledModule // nil where it was not needed yet
}

// compile compiles the module as one kind, the first time, on as many cores as
// Go uses. It is not cut off: a caller that never waits as long would find the
// module never compiled.
func (m *module) compile(ctx context.Context, kind pool.Kind) (wazero.CompiledModule, error) {
	m.compiling.Lock()
	defer m.compiling.Unlock()
	if m.compiled[kind] != nil {
		return m.compiled[kind], nil
	}
	ctx = experimental.WithCompilationWorkers(context.WithoutCancel(ctx), goruntime.GOMAXPROCS(0))
	compiled, err := m.runtime.kinds[kind].CompileModule(ctx, m.code)
	if err != nil {
		return nil, err
	}
	m.compiled[kind] = compiled
	return compiled, m.runtime.limit.check(compiled)
}

// Close frees what the module was compiled to.
func (m *module) Close(ctx context.Context) {
	for _, compiled := range m.compiled {
		if compiled != nil {
			_ = compiled.Close(ctx)
		}
	}
}

// Instantiate makes an instance. It has no name, so that there can be many.
func (m *module) Instantiate(ctx context.Context, kind pool.Kind) (pool.Instance, error) {
	compiled, err := m.compile(ctx, kind)
	if err != nil {
		return nil, err
	}
	ctx = experimental.WithMemoryAllocator(ctx, m.runtime.limit)
	config := wazero.NewModuleConfig().WithName("").WithStartFunctions()
	guest, err := m.runtime.kinds[kind].InstantiateModule(ctx, compiled, config)
	if err != nil {
		return nil, err
	}
	return newInstance(guest, kind), nil
}
