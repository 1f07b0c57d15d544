package differential

import (
	"context"
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/wasm"
)

// memoryPages bounds the memory of an instance, in pages of 64 KiB.
const memoryPages = 8192

// engine runs one module in wazero. It gives it WASI without files, clock and
// randomness, which a module that imports nothing does not see.
type engine struct {
	runtime  wazero.Runtime
	compiled wazero.CompiledModule
}

func newEngine(ctx context.Context, config wazero.RuntimeConfig, code []byte) (*engine, error) {
	e := &engine{runtime: wazero.NewRuntimeWithConfig(ctx, config.WithMemoryLimitPages(memoryPages))}
	_, err := wasi_snapshot_preview1.Instantiate(ctx, e.runtime)
	if err == nil {
		e.compiled, err = e.runtime.CompileModule(ctx, code)
	}
	return e, err
}

// open makes an instance.
func (e *engine) open(ctx context.Context) (module, error) {
	config := wazero.NewModuleConfig().WithName("").WithStartFunctions("_initialize")
	instance, err := e.runtime.InstantiateModule(ctx, e.compiled, config)
	if err != nil {
		return module{}, err
	}
	g := &guest{module: instance, functions: map[string]api.Function{}}
	for _, name := range wasm.Functions() {
		g.functions[name] = instance.ExportedFunction(name)
	}
	return module{g, instance}, wasm.CheckVersion(ctx, g)
}

// guest is a wasm.Guest.
type guest struct {
	module    api.Module
	functions map[string]api.Function
	stack     [2]uint64
}

func (g *guest) Call(ctx context.Context, function string, args ...uint64) (uint64, error) {
	f := g.functions[function]
	if f == nil {
		return 0, fmt.Errorf("the module has no function %s", function)
	}
	copy(g.stack[:], args)
	err := f.CallWithStack(ctx, g.stack[:])
	return g.stack[0], err
}

func (g *guest) Read(address, length uint32) ([]byte, bool) {
	return g.module.Memory().Read(address, length)
}

func (g *guest) Write(address uint32, data []byte) bool {
	return g.module.Memory().Write(address, data)
}

// module is a host that is one instance of a module.
type module struct {
	wasm.Guest
	instance api.Module
}

func (m module) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	return wasm.Evaluate(ctx, m, document, form)
}

func (m module) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	return wasm.EvaluateBatch(ctx, m, lines, form)
}

func (m module) SetPolicy(ctx context.Context, policy []byte) ([]byte, error) {
	return wasm.SetPolicy(ctx, m, policy)
}

func (m module) Describe(ctx context.Context) ([]byte, error) { return wasm.Describe(ctx, m) }

func (m module) Close(ctx context.Context) error { return m.instance.Close(ctx) }
