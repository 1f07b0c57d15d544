//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// shift panics where the count is negative.
func shift[T, C Integer](x T, count C) int64 {
	return Of(Start, x<<count, x>>count).End()
}

// shifts shifts by counts that are known, by every one of a loop, and by one
// in reach.
func shifts[T Integer](x T, n int64) int64 {
	zero, one, seven, eight, fifteen, sixteen := 0, uint8(1), int8(7), uint16(8), int64(15), uint(16)
	d := Of(Start, x<<zero, x>>zero, x<<one, x>>one, x<<seven, x>>seven, x<<eight, x>>eight, x<<fifteen, x>>fifteen, x<<sixteen, x>>sixteen)
	for _, n := range [...]uint8{31, 32, 33, 63, 64, 65, 127, 128, 255} {
		d = Of(d, x<<n, x>>n)
	}
	end, past, far := uint8(31), 32, uint64(1)<<40
	d = Of(d, x<<end, x>>end, x<<past, x>>past, x<<far, x>>far, x<<(far+1), x>>(far+63))
	last, wide := int32(63), 64
	d = Of(d, x<<last, x>>last, x<<wide, x>>wide)
	for i := range 70 {
		d = Of(d, x<<i, x>>i, x<<uint8(i), x>>uint16(i), T(1)<<i, (x+T(i))>>i)
	}
	k := uint(n) & 63
	return Of(d, x<<k, x>>k, x<<k>>k, x<<k|x>>(64-k), 1<<k&x).End()
}

// converted goes to every width and back.
func converted[T Integer](x T) int64 {
	d := Of(Start, int8(x))
	d = Of(d, int16(x))
	d = Of(d, int32(x))
	d = Of(d, int64(x))
	d = Of(d, int(x))
	d = Of(d, uint8(x))
	d = Of(d, uint16(x))
	d = Of(d, uint32(x))
	d = Of(d, uint64(x))
	d = Of(d, uint(x))
	d = Of(d, uintptr(x))
	d = Of(d, int64(int8(x)), int64(uint8(x)), int64(int16(x)), int64(uint16(x)), int64(int32(x)), int64(uint32(x)))
	d = Of(d, uint64(int8(x)), uint64(uint8(x)), uint64(int16(x)), uint64(uint16(x)), uint64(int32(x)), uint64(uint32(x)))
	d = Of(d, uint32(int8(x)), uint32(uint8(x)), uint32(int16(x)), uint32(uint16(x)))
	d = Of(d, int32(int8(x)), int32(uint8(x)), int32(int16(x)), int32(uint16(x)))
	d = Of(d, uint16(int8(x)), uint16(uint8(x)))
	d = Of(d, int16(int8(x)), int16(uint8(x)), int16(uint8(int8(x))))
	return Of(d, T(int8(x)), T(uint8(x)), T(int16(x)), T(uint32(x))).End()
}
