package wazero

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// module is a module in use. It is closed when it is no longer in use and its
// last instance is gone.
type module struct {
	code      []byte
	shipped   bool // it is wasm.Module, whose sites are known
	instances int  // that there are; Host.mu guards it
	retired   bool

	compiling sync.Mutex
	compiled  [kinds]wazero.CompiledModule // nil where it was not needed yet
}

func newModule(code []byte) *module {
	return &module{code: code, shipped: bytes.Equal(code, wasm.Module)}
}

// instance is one instance of a module: a [wasm.Guest] for one goroutine at a
// time.
type instance struct {
	module    *module
	kind      kind
	guest     api.Module
	functions map[string]api.Function
	policy    *policy // that it judges by; nil is the floor of a new instance
	stack     [2]uint64
}

// compile compiles a module as one kind, the first time. It is not cut off: a
// caller that never waits as long would find the module never compiled.
func (h *Host) compile(ctx context.Context, m *module, k kind) (wazero.CompiledModule, error) {
	m.compiling.Lock()
	defer m.compiling.Unlock()
	if m.compiled[k] != nil {
		return m.compiled[k], nil
	}
	compiled, err := h.runtimes[k].CompileModule(context.WithoutCancel(ctx), m.code)
	if err != nil {
		return nil, err
	}
	m.compiled[k] = compiled
	return compiled, h.limit.check(compiled)
}

// close frees what a module was compiled to.
func (m *module) close(ctx context.Context) {
	for _, compiled := range m.compiled {
		if compiled != nil {
			_ = compiled.Close(ctx)
		}
	}
}

// instantiate makes an instance of a module, which counts it already, for
// calls with such a context. It has no name, so that there can be many.
func (h *Host) instantiate(ctx context.Context, m *module) (*instance, error) {
	i := &instance{module: m, kind: kindFor(ctx), functions: map[string]api.Function{}}
	compiled, err := h.compile(ctx, m, i.kind)
	if err != nil {
		return i, err
	}
	ctx = experimental.WithMemoryAllocator(ctx, h.limit)
	config := wazero.NewModuleConfig().WithName("").WithStartFunctions()
	if i.guest, err = h.runtimes[i.kind].InstantiateModule(ctx, compiled, config); err != nil {
		return i, err
	}
	for _, name := range wasm.Functions() {
		i.functions[name] = i.guest.ExportedFunction(name)
	}
	return i, nil
}

// Call calls an exported function of the module.
func (i *instance) Call(ctx context.Context, function string, args ...uint64) (uint64, error) {
	f := i.functions[function]
	if f == nil {
		return 0, lacks(function)
	}
	copy(i.stack[:], args)
	err := f.CallWithStack(ctx, i.stack[:])
	return i.stack[0], err
}

// Read gives a view of memory.
func (i *instance) Read(address, length uint32) ([]byte, bool) {
	return i.guest.Memory().Read(address, length)
}

// Write copies into memory.
func (i *instance) Write(address uint32, data []byte) bool {
	return i.guest.Memory().Write(address, data)
}

func lacks(export string) error {
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
