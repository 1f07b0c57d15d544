package wazero

import (
	"context"

	"github.com/tetratelabs/wazero/api"

	"github.com/redline5g/redline/hosts/internal/pool"
	"github.com/redline5g/redline/wasm"
)

// instance is one instance of a module.
type instance struct {
	guest     api.Module
	kind      pool.Kind
	functions map[string]api.Function
	stack     [2]uint64
}

func newInstance(guest api.Module, kind pool.Kind) *instance {
	i := &instance{guest: guest, kind: kind, functions: map[string]api.Function{}}
	for _, name := range wasm.Functions() {
		i.functions[name] = guest.ExportedFunction(name)
	}
	return i
}

// Call calls an exported function of the module.
func (i *instance) Call(ctx context.Context, function string, args ...uint64) (uint64, error) {
	f := i.functions[function]
	if f == nil {
		return 0, pool.Lacks(function)
	}
	copy(i.stack[:], args)
	err := f.CallWithStack(ctx, i.stack[:])
	return i.stack[0], err
}

// Exports tells whether the module exports a function.
func (i *instance) Exports(function string) bool { return i.functions[function] != nil }

// Read gives a view of memory.
func (i *instance) Read(address, length uint32) ([]byte, bool) {
	return i.guest.Memory().Read(address, length)
}

// Write copies into memory.
func (i *instance) Write(address uint32, data []byte) bool {
	return i.guest.Memory().Write(address, data)
}

// Size is the size of memory in bytes.
func (i *instance) Size() uint64 { return uint64(i.guest.Memory().Size()) }

// Close frees the instance.
func (i *instance) Close(ctx context.Context) {
	_ = i.guest.Close(ctx) // nothing is open that could fail to close
}
