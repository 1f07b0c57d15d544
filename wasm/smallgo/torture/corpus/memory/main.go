//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command memory tests what takes much of it.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

//go:wasmexport large
func large(x, n int64) int64 {
	b := make([]byte, 1<<20+n&0xffff)
	b[len(b)-1], b[n&0xfffff] = byte(x), 3
	c := make([]int64, 1<<17)
	d := Start
	for i := 0; i < len(c); i += 61 {
		if c[i] != 0 {
			d = d.Int(int64(i))
		}
		c[i] = x
	}
	var e []uint16
	for i := range 70000 {
		e = append(e, uint16(i))
	}
	return d.Int(int64(len(b) + cap(c))).Int(int64(b[len(b)-1])).Int(int64(e[n&0xffff])).Int(c[n&0xffff]).End()
}

//go:wasmexport fresh
func fresh(x, n int64) int64 {
	d := Start
	for range n & 3 {
		dirty(300)
		s := make([]int64, 300)
		t := new([40]int64)
		u := append([]int32(nil), 1, 2, 3)
		for i, v := range s[:cap(s)] {
			d = d.Int(v * int64(i))
		}
		d = List(List(d, t[:]), u)
		for i := range s {
			s[i] = x
		}
		v := append(make([]uint8, 3, 5), 9)
		d = List(d, v[:5])
	}
	return d.End()
}

// grown finds the room that append has made as zero, and leaves it otherwise.
//
//go:wasmexport grown
func grown(x, n int64) int64 {
	s := append(make([]int64, 5+n&0), x)
	t := append(make([]uint8, 8+n&0), "ab"...)
	d := List(List(Start, s[:8]), t[:13])
	for i := range s[:8] {
		s[:8][i] = -1
	}
	for i := range t[:13] {
		t[:13][i] = 0xff
	}
	return d.End()
}

// dirty leaves memory behind it that is not zero.
func dirty(n int) {
	s := ""
	for i := range n {
		s += "\xff\xfe"[:i&1+1]
		if len(s) > 50 {
			s = s[40:]
		}
	}
}

//go:wasmexport interleaved
func interleaved(x, n int64) int64 {
	var a, b []int64
	var c []byte
	var texts []string
	for i := range n & 127 {
		a = append(a, x+i)
		if i&1 == 0 {
			b = append(b, i, x)
		}
		c = append(c, byte(i))
		texts = append(texts, string(c[i/2:]))
	}
	d := List(List(List(Start, a), b), c)
	for _, t := range texts {
		d = d.Text(t)
	}
	return d.End()
}

//go:wasmexport recursion
func recursion(x, n int64) int64 { return down(x, n&511) }

func down(x, n int64) int64 {
	if n == 0 {
		return x
	}
	return down(x*3+n, n-1) ^ n
}

//go:wasmexport recursionWithFrames
func recursionWithFrames(x, n int64) int64 {
	var a [8]int64
	return framed(a, x, n&127)
}

func framed(a [8]int64, x, n int64) int64 {
	b := a
	b[n&7] += x
	if n == 0 {
		return Of(Start, b[:]...).End()
	}
	r := framed(b, x+1, n-1)
	return r ^ b[(n+1)&7]
}
