//go:build wasip1

// Command guest is the WebAssembly module: the exports that package wasm
// documents, and nothing else.
package main

import (
	"unsafe"

	"github.com/redline5g/redline/core"
)

// abi is the version of the contract. See wasm.Version.
const abi = 1

// leastBuffer is the size of the first input buffer, in bytes; a larger one is
// a power of two, so that the buffer grows a few times and then stays.
const leastBuffer = 64 << 10

// badCall is the result where a host breaks the contract.
const badCall = `{"error":{"code":"bad-call","pointer":"","line":1,"column":1,` +
	`"wanted":"form 0 or 1, and a size within the buffer","found":"a host that breaks the ABI"}}`

// What is kept from one call to the next.
var (
	engine core.Engine
	input  []byte // what buffer handed out
	result []byte // what the last call answered
)

func main() {}

//go:wasmexport abi_version
func version() int32 { return abi }

//go:wasmexport buffer
func buffer(size int32) int32 {
	if size < 0 || size > core.MaxDocument {
		return 0
	}
	if len(input) == 0 || int(size) > len(input) {
		grown := leastBuffer
		for grown < int(size) {
			grown *= 2
		}
		input = make([]byte, grown)
		keep()
	}
	return int32(address(input))
}

//go:wasmexport evaluate
func evaluate(size, form int32) int64 {
	switch {
	case size > core.MaxDocument:
		return answer(core.TooLarge(result[:0], int(size), core.MaxDocument))
	case !received(size) || !known(form):
		return answer(append(result[:0], badCall...))
	}
	return answer(engine.Evaluate(result[:0], input[:size], core.Form(form)))
}

//go:wasmexport evaluate_batch
func evaluateBatch(size, form int32) int64 {
	switch {
	case size > core.MaxDocument:
		return answer(append(core.TooLarge(result[:0], int(size), core.MaxDocument), '\n'))
	case !received(size) || !known(form):
		return answer(append(append(result[:0], badCall...), '\n'))
	}
	return answer(engine.EvaluateBatch(result[:0], input[:size], core.Form(form)))
}

//go:wasmexport set_policy
func setPolicy(size int32) int64 {
	switch {
	case size > core.MaxPolicy:
		return answer(core.TooLarge(result[:0], int(size), core.MaxPolicy))
	case !received(size):
		return answer(append(result[:0], badCall...))
	}
	var trial core.Engine
	text := append([]byte(nil), input[:size]...)
	if name := trial.SetPolicy(nil, text); refused(name) {
		return answer(name)
	}
	// The policy before goes, and the buffer with it. Its text lies past them:
	// the buffer is at least as large as a policy may be.
	release()
	engine, input, result = core.Engine{}, nil, nil
	name := engine.SetPolicy(nil, text)
	keep()
	return answer(name)
}

// refused tells whether a result is an error.
func refused(result []byte) bool { return len(result) > 2 && result[2] == 'e' }

// keep makes what was made so far stay for the calls to come, and the
// variables be then what they are now. Where memory is collected it does
// nothing.
//
//smallgo:keep
func keep() {}

// release gives up all that was kept.
//
//smallgo:release
func release() {}

//go:wasmexport describe
func describe() int64 { return answer(core.Describe(result[:0])) }

// received tells whether the buffer can hold an input of size bytes.
func received(size int32) bool { return size >= 0 && int(size) <= len(input) }

func known(form int32) bool { return form == int32(core.Compact) || form == int32(core.Full) }

// answer keeps a result until the next call and packs where it is.
func answer(text []byte) int64 {
	result = text
	return int64(address(text))<<32 | int64(len(text))
}

func address(b []byte) uint32 {
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
}
