//go:build cgo

package wasmtime

import (
	"context"
	"fmt"

	"github.com/bytecodealliance/wasmtime-go/v39"

	"github.com/redline5g/redline/hosts/internal/pool"
	"github.com/redline5g/redline/wasm"
)

// instance is one instance of a module, with an engine and a store of its own.
type instance struct {
	engine    *wasmtime.Engine
	store     *wasmtime.Store
	memory    *wasmtime.Memory
	functions map[string]*wasmtime.Func
}

// start instantiates a module, which imports nothing.
func (i *instance) start(ctx context.Context, loaded *wasmtime.Module) error {
	defer i.guard(ctx)()
	guest, err := wasmtime.NewInstance(i.store, loaded, nil)
	if err != nil {
		return err
	}
	if memory := guest.GetExport(i.store, wasm.Memory); memory != nil {
		i.memory = memory.Memory()
	}
	if i.memory == nil {
		return pool.Lacks(wasm.Memory)
	}
	i.functions = map[string]*wasmtime.Func{}
	for _, name := range wasm.Functions() {
		i.functions[name] = guest.GetFunc(i.store, name)
	}
	return nil
}

// guard has the engine cut off what runs in it when a context ends. What it
// gives ends that, and is to be called before the instance is closed.
func (i *instance) guard(ctx context.Context) (end func()) {
	i.store.SetEpochDeadline(1)
	cut := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		i.engine.IncrementEpoch()
		close(cut)
	})
	return func() {
		if !stop() {
			<-cut // so that the engine is not closed under it
		}
	}
}

// Call calls an exported function of the module.
func (i *instance) Call(ctx context.Context, function string, args ...uint64) (uint64, error) {
	f := i.functions[function]
	if f == nil {
		return 0, pool.Lacks(function)
	}
	defer i.guard(ctx)()
	words := make([]any, len(args))
	for k, arg := range args {
		words[k] = int32(uint32(arg))
	}
	result, err := f.Call(i.store, words...)
	if err != nil {
		return 0, err
	}
	switch result := result.(type) {
	case int32:
		return uint64(uint32(result)), nil
	case int64:
		return uint64(result), nil
	}
	return 0, fmt.Errorf("%w: %s answers %T, which is no integer", wasm.ErrContract, function, result)
}

// Exports tells whether the module exports a function.
func (i *instance) Exports(function string) bool { return i.functions[function] != nil }

// Read gives a view of memory.
func (i *instance) Read(address, length uint32) ([]byte, bool) {
	memory := i.memory.UnsafeData(i.store)
	end := uint64(address) + uint64(length)
	if end > uint64(len(memory)) {
		return nil, false
	}
	return memory[address:end], true
}

// Write copies into memory.
func (i *instance) Write(address uint32, data []byte) bool {
	memory := i.memory.UnsafeData(i.store)
	if uint64(address)+uint64(len(data)) > uint64(len(memory)) {
		return false
	}
	copy(memory[address:], data)
	return true
}

// Size is the size of memory in bytes.
func (i *instance) Size() uint64 { return uint64(i.memory.DataSize(i.store)) }

// Close frees the instance, its store and its engine.
func (i *instance) Close(context.Context) {
	i.store.Close()
	i.engine.Close()
}
