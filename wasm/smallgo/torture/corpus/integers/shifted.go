//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

//go:wasmexport shiftsInt8
func shiftsInt8(x, n int64) int64 { return shifts(int8(x), n) }

//go:wasmexport convertInt8
func convertInt8(x int64) int64 { return converted(int8(x)) }

//go:wasmexport shiftsInt16
func shiftsInt16(x, n int64) int64 { return shifts(int16(x), n) }

//go:wasmexport convertInt16
func convertInt16(x int64) int64 { return converted(int16(x)) }

//go:wasmexport shiftsInt32
func shiftsInt32(x, n int64) int64 { return shifts(int32(x), n) }

//go:wasmexport convertInt32
func convertInt32(x int64) int64 { return converted(int32(x)) }

//go:wasmexport shiftsInt64
func shiftsInt64(x, n int64) int64 { return shifts(int64(x), n) }

//go:wasmexport convertInt64
func convertInt64(x int64) int64 { return converted(int64(x)) }

//go:wasmexport shiftsInt
func shiftsInt(x, n int64) int64 { return shifts(int(x), n) }

//go:wasmexport convertInt
func convertInt(x int64) int64 { return converted(int(x)) }

//go:wasmexport shiftsUint8
func shiftsUint8(x, n int64) int64 { return shifts(uint8(x), n) }

//go:wasmexport convertUint8
func convertUint8(x int64) int64 { return converted(uint8(x)) }

//go:wasmexport shiftsUint16
func shiftsUint16(x, n int64) int64 { return shifts(uint16(x), n) }

//go:wasmexport convertUint16
func convertUint16(x int64) int64 { return converted(uint16(x)) }

//go:wasmexport shiftsUint32
func shiftsUint32(x, n int64) int64 { return shifts(uint32(x), n) }

//go:wasmexport convertUint32
func convertUint32(x int64) int64 { return converted(uint32(x)) }

//go:wasmexport shiftsUint64
func shiftsUint64(x, n int64) int64 { return shifts(uint64(x), n) }

//go:wasmexport convertUint64
func convertUint64(x int64) int64 { return converted(uint64(x)) }

//go:wasmexport shiftsUint
func shiftsUint(x, n int64) int64 { return shifts(uint(x), n) }

//go:wasmexport convertUint
func convertUint(x int64) int64 { return converted(uint(x)) }

//go:wasmexport shiftsUintptr
func shiftsUintptr(x, n int64) int64 { return shifts(uintptr(x), n) }

//go:wasmexport convertUintptr
func convertUintptr(x int64) int64 { return converted(uintptr(x)) }

//go:wasmexport shiftInt8ByInt8
func shiftInt8ByInt8(x, n int64) int64 { return shift(int8(x), int8(n)) }

//go:wasmexport shiftInt8ByUint8
func shiftInt8ByUint8(x, n int64) int64 { return shift(int8(x), uint8(n)) }

//go:wasmexport shiftInt8ByUint64
func shiftInt8ByUint64(x, n int64) int64 { return shift(int8(x), uint64(n)) }

//go:wasmexport shiftInt16ByInt8
func shiftInt16ByInt8(x, n int64) int64 { return shift(int16(x), int8(n)) }

//go:wasmexport shiftInt16ByUint8
func shiftInt16ByUint8(x, n int64) int64 { return shift(int16(x), uint8(n)) }

//go:wasmexport shiftInt16ByUint64
func shiftInt16ByUint64(x, n int64) int64 { return shift(int16(x), uint64(n)) }

//go:wasmexport shiftInt32ByInt8
func shiftInt32ByInt8(x, n int64) int64 { return shift(int32(x), int8(n)) }

//go:wasmexport shiftInt32ByUint8
func shiftInt32ByUint8(x, n int64) int64 { return shift(int32(x), uint8(n)) }

//go:wasmexport shiftInt32ByUint64
func shiftInt32ByUint64(x, n int64) int64 { return shift(int32(x), uint64(n)) }

//go:wasmexport shiftInt64ByInt8
func shiftInt64ByInt8(x, n int64) int64 { return shift(int64(x), int8(n)) }

//go:wasmexport shiftInt64ByUint8
func shiftInt64ByUint8(x, n int64) int64 { return shift(int64(x), uint8(n)) }

//go:wasmexport shiftInt64ByUint64
func shiftInt64ByUint64(x, n int64) int64 { return shift(int64(x), uint64(n)) }

//go:wasmexport shiftIntByInt8
func shiftIntByInt8(x, n int64) int64 { return shift(int(x), int8(n)) }

//go:wasmexport shiftIntByUint8
func shiftIntByUint8(x, n int64) int64 { return shift(int(x), uint8(n)) }

//go:wasmexport shiftIntByUint64
func shiftIntByUint64(x, n int64) int64 { return shift(int(x), uint64(n)) }

//go:wasmexport shiftUint8ByInt8
func shiftUint8ByInt8(x, n int64) int64 { return shift(uint8(x), int8(n)) }

//go:wasmexport shiftUint8ByUint8
func shiftUint8ByUint8(x, n int64) int64 { return shift(uint8(x), uint8(n)) }

//go:wasmexport shiftUint8ByUint64
func shiftUint8ByUint64(x, n int64) int64 { return shift(uint8(x), uint64(n)) }

//go:wasmexport shiftUint16ByInt8
func shiftUint16ByInt8(x, n int64) int64 { return shift(uint16(x), int8(n)) }

//go:wasmexport shiftUint16ByUint8
func shiftUint16ByUint8(x, n int64) int64 { return shift(uint16(x), uint8(n)) }

//go:wasmexport shiftUint16ByUint64
func shiftUint16ByUint64(x, n int64) int64 { return shift(uint16(x), uint64(n)) }

//go:wasmexport shiftUint32ByInt8
func shiftUint32ByInt8(x, n int64) int64 { return shift(uint32(x), int8(n)) }

//go:wasmexport shiftUint32ByUint8
func shiftUint32ByUint8(x, n int64) int64 { return shift(uint32(x), uint8(n)) }

//go:wasmexport shiftUint32ByUint64
func shiftUint32ByUint64(x, n int64) int64 { return shift(uint32(x), uint64(n)) }

//go:wasmexport shiftUint64ByInt8
func shiftUint64ByInt8(x, n int64) int64 { return shift(uint64(x), int8(n)) }

//go:wasmexport shiftUint64ByUint8
func shiftUint64ByUint8(x, n int64) int64 { return shift(uint64(x), uint8(n)) }

//go:wasmexport shiftUint64ByUint64
func shiftUint64ByUint64(x, n int64) int64 { return shift(uint64(x), uint64(n)) }

//go:wasmexport shiftUintByInt8
func shiftUintByInt8(x, n int64) int64 { return shift(uint(x), int8(n)) }

//go:wasmexport shiftUintByUint8
func shiftUintByUint8(x, n int64) int64 { return shift(uint(x), uint8(n)) }

//go:wasmexport shiftUintByUint64
func shiftUintByUint64(x, n int64) int64 { return shift(uint(x), uint64(n)) }
