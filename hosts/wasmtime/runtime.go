//go:build cgo

package wasmtime

import (
	"context"
	"sync"

	"github.com/bytecodealliance/wasmtime-go/v39"

	"github.com/redline5g/redline/hosts/internal/pool"
)

// runtime makes instances in wasmtime.
//
// Each has an engine of its own, into which the module is loaded as it was
// compiled. A running call is cut off by the epoch of its engine, which is the
// only thing of wasmtime's that another thread may touch; were the engine
// shared, the end of one call would be that of all. Heeding it costs a call next
// to nothing, so code is compiled in one way for all kinds of calls.
type runtime struct {
	limit int64 // of an instance's memory, in bytes
}

const (
	pageSize           = 64 << 10
	defaultMemoryLimit = 4096
)

func newRuntime(options Options) *runtime {
	pages := options.MemoryLimitPages
	if pages == 0 {
		pages = defaultMemoryLimit
	}
	return &runtime{limit: int64(pages) * pageSize}
}

// Close does nothing: instances are all there is, and the pool has closed those.
func (r *runtime) Close(context.Context) error { return nil }

// Load makes a module, which is compiled when it is first needed.
func (r *runtime) Load(code []byte) pool.Module { return &module{runtime: r, code: code} }

// newEngine makes an engine whose calls can be cut off.
func newEngine() *wasmtime.Engine {
	config := wasmtime.NewConfig()
	config.SetEpochInterruption(true)
	return wasmtime.NewEngineWithConfig(config)
}

// module is a module for wasmtime.
type module struct {
	runtime *runtime
	code    []byte

	compiling sync.Mutex
	compiled  []byte // for this processor; nil where it was not needed yet
}

// compile compiles the module, the first time.
func (m *module) compile() ([]byte, error) {
	m.compiling.Lock()
	defer m.compiling.Unlock()
	if m.compiled != nil {
		return m.compiled, nil
	}
	engine := newEngine()
	defer engine.Close()
	compiled, err := wasmtime.NewModule(engine, m.code)
	if err != nil {
		return nil, err
	}
	defer compiled.Close()
	m.compiled, err = compiled.Serialize()
	return m.compiled, err
}

// Close leaves what the module was compiled to to the collector.
func (m *module) Close(context.Context) {}

// Instantiate makes an instance.
func (m *module) Instantiate(ctx context.Context, _ pool.Kind) (pool.Instance, error) {
	compiled, err := m.compile()
	if err != nil {
		return nil, err
	}
	engine := newEngine()
	loaded, err := wasmtime.NewModuleDeserialize(engine, compiled)
	if err != nil {
		engine.Close()
		return nil, err
	}
	defer loaded.Close()
	store := wasmtime.NewStore(engine)
	store.Limiter(m.runtime.limit, -1, 1, -1, 1)
	i := &instance{engine: engine, store: store}
	if err := i.start(ctx, loaded); err != nil {
		i.Close(ctx)
		return nil, err
	}
	return i, nil
}
