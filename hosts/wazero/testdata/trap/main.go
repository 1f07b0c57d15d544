// Command trap is a module of the ABI that fails where a document has one byte
// or two, and else says that it goes on.
package main

import "unsafe"

const text = "goes on"

// numbers are no constant, so that what goes wrong is not told before.
var numbers = [2]int32{1, 2}

func main() {}

//go:wasmexport abi_version
func version() int32 { return 1 }

//go:wasmexport buffer
func buffer(size int32) int32 {
	return int32(uintptr(unsafe.Pointer(unsafe.SliceData(make([]byte, size)))))
}

//go:wasmexport evaluate
func evaluate(size, _ int32) int64 {
	switch size {
	case 1:
		return int64(numbers[0] / (size - 1))
	case 2:
		return int64(numbers[size])
	}
	return describe()
}

//go:wasmexport evaluate_batch
func evaluateBatch(_, _ int32) int64 { return describe() }

//go:wasmexport set_policy
func setPolicy(int32) int64 { return describe() }

//go:wasmexport describe
func describe() int64 {
	return int64(uintptr(unsafe.Pointer(unsafe.StringData(text))))<<32 | int64(len(text))
}
