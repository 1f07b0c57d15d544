//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

//go:wasmexport arithmeticInt8
func arithmeticInt8(x, y int64) int64 { return arithmetic(int8(x), int8(y)) }

//go:wasmexport divisionInt8
func divisionInt8(x, y int64) int64 { return division(int8(x), int8(y)) }

//go:wasmexport byConstantsInt8
func byConstantsInt8(x int64) int64 { return byConstants(int8(x)) }

//go:wasmexport assignedInt8
func assignedInt8(x, y int64) int64 { return assigned(int8(x), int8(y)) }

//go:wasmexport arithmeticInt16
func arithmeticInt16(x, y int64) int64 { return arithmetic(int16(x), int16(y)) }

//go:wasmexport divisionInt16
func divisionInt16(x, y int64) int64 { return division(int16(x), int16(y)) }

//go:wasmexport byConstantsInt16
func byConstantsInt16(x int64) int64 { return byConstants(int16(x)) }

//go:wasmexport assignedInt16
func assignedInt16(x, y int64) int64 { return assigned(int16(x), int16(y)) }

//go:wasmexport arithmeticInt32
func arithmeticInt32(x, y int64) int64 { return arithmetic(int32(x), int32(y)) }

//go:wasmexport divisionInt32
func divisionInt32(x, y int64) int64 { return division(int32(x), int32(y)) }

//go:wasmexport byConstantsInt32
func byConstantsInt32(x int64) int64 { return byConstants(int32(x)) }

//go:wasmexport assignedInt32
func assignedInt32(x, y int64) int64 { return assigned(int32(x), int32(y)) }

//go:wasmexport arithmeticInt64
func arithmeticInt64(x, y int64) int64 { return arithmetic(int64(x), int64(y)) }

//go:wasmexport divisionInt64
func divisionInt64(x, y int64) int64 { return division(int64(x), int64(y)) }

//go:wasmexport byConstantsInt64
func byConstantsInt64(x int64) int64 { return byConstants(int64(x)) }

//go:wasmexport assignedInt64
func assignedInt64(x, y int64) int64 { return assigned(int64(x), int64(y)) }

//go:wasmexport arithmeticInt
func arithmeticInt(x, y int64) int64 { return arithmetic(int(x), int(y)) }

//go:wasmexport divisionInt
func divisionInt(x, y int64) int64 { return division(int(x), int(y)) }

//go:wasmexport byConstantsInt
func byConstantsInt(x int64) int64 { return byConstants(int(x)) }

//go:wasmexport assignedInt
func assignedInt(x, y int64) int64 { return assigned(int(x), int(y)) }

//go:wasmexport arithmeticUint8
func arithmeticUint8(x, y int64) int64 { return arithmetic(uint8(x), uint8(y)) }

//go:wasmexport divisionUint8
func divisionUint8(x, y int64) int64 { return division(uint8(x), uint8(y)) }

//go:wasmexport byConstantsUint8
func byConstantsUint8(x int64) int64 { return byConstants(uint8(x)) }

//go:wasmexport assignedUint8
func assignedUint8(x, y int64) int64 { return assigned(uint8(x), uint8(y)) }

//go:wasmexport arithmeticUint16
func arithmeticUint16(x, y int64) int64 { return arithmetic(uint16(x), uint16(y)) }

//go:wasmexport divisionUint16
func divisionUint16(x, y int64) int64 { return division(uint16(x), uint16(y)) }

//go:wasmexport byConstantsUint16
func byConstantsUint16(x int64) int64 { return byConstants(uint16(x)) }

//go:wasmexport assignedUint16
func assignedUint16(x, y int64) int64 { return assigned(uint16(x), uint16(y)) }

//go:wasmexport arithmeticUint32
func arithmeticUint32(x, y int64) int64 { return arithmetic(uint32(x), uint32(y)) }

//go:wasmexport divisionUint32
func divisionUint32(x, y int64) int64 { return division(uint32(x), uint32(y)) }

//go:wasmexport byConstantsUint32
func byConstantsUint32(x int64) int64 { return byConstants(uint32(x)) }

//go:wasmexport assignedUint32
func assignedUint32(x, y int64) int64 { return assigned(uint32(x), uint32(y)) }

//go:wasmexport arithmeticUint64
func arithmeticUint64(x, y int64) int64 { return arithmetic(uint64(x), uint64(y)) }

//go:wasmexport divisionUint64
func divisionUint64(x, y int64) int64 { return division(uint64(x), uint64(y)) }

//go:wasmexport byConstantsUint64
func byConstantsUint64(x int64) int64 { return byConstants(uint64(x)) }

//go:wasmexport assignedUint64
func assignedUint64(x, y int64) int64 { return assigned(uint64(x), uint64(y)) }

//go:wasmexport arithmeticUint
func arithmeticUint(x, y int64) int64 { return arithmetic(uint(x), uint(y)) }

//go:wasmexport divisionUint
func divisionUint(x, y int64) int64 { return division(uint(x), uint(y)) }

//go:wasmexport byConstantsUint
func byConstantsUint(x int64) int64 { return byConstants(uint(x)) }

//go:wasmexport assignedUint
func assignedUint(x, y int64) int64 { return assigned(uint(x), uint(y)) }

//go:wasmexport arithmeticUintptr
func arithmeticUintptr(x, y int64) int64 { return arithmetic(uintptr(x), uintptr(y)) }

//go:wasmexport divisionUintptr
func divisionUintptr(x, y int64) int64 { return division(uintptr(x), uintptr(y)) }

//go:wasmexport byConstantsUintptr
func byConstantsUintptr(x int64) int64 { return byConstants(uintptr(x)) }

//go:wasmexport assignedUintptr
func assignedUintptr(x, y int64) int64 { return assigned(uintptr(x), uintptr(y)) }

//go:wasmexport byNegativesInt8
func byNegativesInt8(x int64) int64 { return byNegatives(int8(x)) }

//go:wasmexport byNegativesInt16
func byNegativesInt16(x int64) int64 { return byNegatives(int16(x)) }

//go:wasmexport byNegativesInt32
func byNegativesInt32(x int64) int64 { return byNegatives(int32(x)) }

//go:wasmexport byNegativesInt64
func byNegativesInt64(x int64) int64 { return byNegatives(int64(x)) }

//go:wasmexport byNegativesInt
func byNegativesInt(x int64) int64 { return byNegatives(int(x)) }

//go:wasmexport minMaxInt8
func minMaxInt8(x, y, z int64) int64 { return minMax(int8(x), int8(y), int8(z)) }

//go:wasmexport minMaxInt32
func minMaxInt32(x, y, z int64) int64 { return minMax(int32(x), int32(y), int32(z)) }

//go:wasmexport minMaxInt
func minMaxInt(x, y, z int64) int64 { return minMax(int(x), int(y), int(z)) }

//go:wasmexport minMaxUint16
func minMaxUint16(x, y, z int64) int64 { return minMax(uint16(x), uint16(y), uint16(z)) }

//go:wasmexport minMaxUint64
func minMaxUint64(x, y, z int64) int64 { return minMax(uint64(x), uint64(y), uint64(z)) }

//go:wasmexport minMaxUintptr
func minMaxUintptr(x, y, z int64) int64 { return minMax(uintptr(x), uintptr(y), uintptr(z)) }
