//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command bits tests math/bits.
package main

import (
	"math/bits"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport counts
func counts(x, y int64) int64 {
	return int64(bits.LeadingZeros64(uint64(x))<<20 | bits.TrailingZeros64(uint64(x))<<10 | bits.OnesCount64(uint64(x)))
}

//go:wasmexport countsNarrow
func countsNarrow(x, y int64) int64 {
	return int64(bits.LeadingZeros16(uint16(x))<<20 | bits.TrailingZeros32(uint32(y))<<10 | bits.OnesCount8(uint8(x))<<5 | bits.Len32(uint32(y)))
}

//go:wasmexport lengths
func lengths(x, y int64) int64 {
	return int64(bits.Len64(uint64(x))<<10 | bits.Len8(uint8(y))<<5 | bits.Len(uint(y)))
}

//go:wasmexport reverse
func reverse(x, y int64) int64 {
	return Start.Int(int64(bits.Reverse64(uint64(x)))).Int(int64(bits.ReverseBytes32(uint32(y)))).Int(int64(bits.Reverse8(uint8(x)))).End()
}

//go:wasmexport rotate
func rotate(x, y int64) int64 {
	return Of(Start, bits.RotateLeft64(uint64(x), int(y)), uint64(bits.RotateLeft8(uint8(x), -int(y&63)))).End()
}

//go:wasmexport sums
func sums(x, y int64) int64 {
	a, carry := bits.Add64(uint64(x), uint64(y), uint64(x)&1)
	b, borrow := bits.Sub64(uint64(x), uint64(y), uint64(y)&1)
	return Of(Start, a, carry, b, borrow).End()
}

//go:wasmexport products
func products(x, y int64) int64 {
	high, low := bits.Mul64(uint64(x), uint64(y))
	return Of(Start, high, low, bits.Rem64(uint64(x), uint64(y), 1000003)).End()
}

//go:wasmexport quotients
func quotients(x, y int64) int64 {
	q, r := bits.Div64(uint64(x)&0xff, uint64(y), uint64(x)>>8|1<<40)
	return Of(Start, q, r).End()
}
