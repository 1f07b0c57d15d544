//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// masks compares the results of an and from both sides: see order in the
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

// narrowMasks compares numbers that an and brought back to the width of their
// type, with what is 0 on either side.
//
//go:wasmexport narrowMasks
func narrowMasks(x, y int64) int64 {
	a, b := uint8(x), uint16(y)
	d := Start.Bool(0 > uint8(x)).Bool(0 >= uint8(x)).Bool(0 < uint16(x)).Bool(0 <= uint16(y)).Bool(1 > uint8(y))
	d = d.Bool(0 > a+uint8(y)).Bool(0 >= a-1).Bool(0 < ^a).Bool(0 >= -b).Bool(0 <= b<<3).Bool(0 < b*b)
	d = d.Bool(above(0, uint8(x))).Bool(above(uint8(x), 0)).Bool(above(a&3, a&0)).Bool(above(a&0, a&3))
	d = d.Bool(itself(uint8(0)) > uint8(x)).Bool(itself(uint8(0)) >= uint8(x)).Bool(uint8(x) > itself(uint8(0))).Bool(above(itself(uint8(0)), uint8(y)))
	n := int64(0)
	if itself(uint8(0)) > uint8(x) {
		n++
	}
	if above(itself(uint8(0)), uint8(y)) {
		n += 2
	}
	if above(uint8(x), itself(uint8(0))) {
		n += 4
	}
	if 0 > a-1 {
		n += 8
	}
	var fields struct{ a, b uint8 }
	if fields.a > uint8(x) {
		n += 16
	}
	if fields.b > fixedZero-uint8(y) {
		n += 32
	}
	if fixedZero > uint8(y) {
		n += 64
	}
	if above(fields.a, itself(uint8(x))) {
		n += 128
	}
	d = d.Int(n)
	zero := int64(0)
	if y < 0 {
		zero = x & 0
	}
	return d.Bool(zero > x&7).Bool(zero >= x&y).Bool(zero < x&3).Bool(x&5 > zero).Bool(x&y <= zero).End()
}

var fixedZero uint8

func above(a, b uint8) bool { return a > b }

func itself[T any](v T) T { return v }
