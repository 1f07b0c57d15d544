//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// cleared makes and clears bytes of all small sizes and of some larger ones, and
// leaves memory as what is no zero for the next call.
//
//go:wasmexport cleared
func cleared(x, n int64) int64 {
	d := Start
	for size := range 48 {
		d = d.Int(dirtied(make([]byte, size), byte(x)))
	}
	for size := 500 + int(n&3); size < 530; size++ {
		d = d.Int(dirtied(make([]byte, size), byte(n)))
	}
	whole := make([]byte, 96)
	for from := range 40 {
		fill(whole, 7)
		clear(whole[from : 2*from])
		d = List(d, whole)
	}
	return d.Int(appended(byte(x))).End()
}

// dirtied is the sum of bytes, which are filled then.
func dirtied(bytes []byte, with byte) int64 {
	sum := int64(0)
	for _, b := range bytes {
		sum = sum*3 + int64(b)
	}
	fill(bytes, with|1)
	return sum
}

func fill(bytes []byte, with byte) {
	for i := range bytes {
		bytes[i] = with
	}
}

// appended is what lies beyond slices of many lengths that have grown.
func appended(with byte) int64 {
	sum := int64(0)
	for size := range 200 {
		s := make([]byte, size)
		s = append(s, with)
		sum += dirtied(s[len(s):cap(s)], with)
		t := make([][3]int16, size/8)
		t = append(t, [3]int16{1, 2, 3}, [3]int16{4, 5, 6})
		for _, beyond := range t[len(t):cap(t)] {
			sum += int64(beyond[0]) + int64(beyond[1]) + int64(beyond[2])
		}
		for i := range t[:cap(t)] {
			t[:cap(t)][i] = [3]int16{-1, -2, int16(with)}
		}
	}
	return sum
}
