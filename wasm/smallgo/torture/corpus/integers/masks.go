//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// masks compares the results of an and from both sides: see isMask in the
// compiler.
//
//go:wasmexport masks
func masks(x, y int64) int64 {
	d := Start.Bool(0 >= (x & y)).Bool(0 > (x & y)).Bool(0 <= (x & y)).Bool(0 < (x & y))
	d = d.Bool((x & y) >= 0).Bool((x & y) > 0).Bool((x & y) <= 0).Bool((x & y) < 0).Bool(0 == (x & y)).Bool(0 != (x &^ y))
	d = d.Bool(0 >= (x &^ y)).Bool(0 > (x &^ y)).Bool(0 <= (x &^ y)).Bool(0 < (x &^ y))
	a, b := int32(x), int32(y)
	d = d.Bool(0 >= (a & b)).Bool(0 > (a & b)).Bool(0 <= (a & b)).Bool(0 < (a & b)).Bool(0 < (a &^ b)).Bool(0 >= (a &^ b))
	u, v := uint32(x), uint32(y)
	d = d.Bool(0 >= (u & v)).Bool(0 < (u & v)).Bool(0 >= (u &^ v))
	c, e := int8(x), int8(y)
	d = d.Bool(0 >= (c & e)).Bool(0 > (c & e)).Bool(0 <= (c & e)).Bool(0 < (c & e)).Bool(5 > (c & e)).Bool(y > (x & 7)).Bool((x & 7) > (y & 7))
	d = d.Int(int64(^uint8(x))).Int(int64(^uint16(y))).Int(int64(^int8(x))).Int(int64(^uint32(x))).Bool(^uint8(x) > uint8(y))
	n := int64(0)
	for i := int64(0); 0 >= (i & 8); i++ {
		if 0 < (x & i) {
			n += i
		}
		if 0 >= (y & 1 << i) {
			n -= i
		}
	}
	return d.Int(n).End()
}
