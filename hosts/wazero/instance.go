package wazero

import (
	"context"
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// module is a module that was compiled. It is closed when it is no longer in
// use and its last instance is gone.
type module struct {
	compiled  wazero.CompiledModule
	instances int // that there are; Host.mu guards it
	retired   bool
}

// instance is one instance of a module: a [wasm.Guest] for one goroutine at a
// time.
type instance struct {
	module    *module
	guest     api.Module
	functions map[string]api.Function
	policy    *policy // that it judges by; nil is the floor of a new instance
	stack     [2]uint64
}

func (h *Host) compile(ctx context.Context, code []byte) (*module, error) {
	compiled, err := h.runtime.CompileModule(ctx, code)
	return &module{compiled: compiled}, err
}

// instantiate makes an instance of a module, which counts it already. It has
// no name, so that there can be many, no files, and a clock and a randomness
// that are fixed.
func (h *Host) instantiate(ctx context.Context, m *module) (*instance, error) {
	config := wazero.NewModuleConfig().WithName("").WithStartFunctions("_initialize")
	i := &instance{module: m, functions: map[string]api.Function{}}
	guest, err := h.runtime.InstantiateModule(ctx, m.compiled, config)
	if err != nil {
		return i, err
	}
	i.guest = guest
	for _, name := range wasm.Functions() {
		i.functions[name] = guest.ExportedFunction(name)
	}
	return i, nil
}

// Call calls an exported function of the module.
func (i *instance) Call(ctx context.Context, function string, args ...uint64) (uint64, error) {
	f := i.functions[function]
	if f == nil {
		return 0, i.lacks(function)
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

func (i *instance) lacks(export string) error {
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
