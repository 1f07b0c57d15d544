//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

//go:wasmexport jumps
func jumps(x, n int64) int64 {
	d, i := Start, int64(0)
again:
	if i >= n&15 {
		goto done
	}
	d = d.Int(i)
	i++
	if (x+i)&3 == 0 {
		goto skip
	}
	d = d.Int(x)
skip:
	if i == 12 {
		goto done
	}
	goto again
done:
	return d.End()
}

//go:wasmexport ranges
func ranges(x, n int64) int64 {
	d := Start
	for i := range uint8(n) {
		d = d.Int(int64(i))
		i += 3
	}
	for i := range int32(x) & 15 {
		n = i64(i) // the bound is fixed
	}
	for range n & 7 {
		d = d.Int(5)
	}
	for i := range n {
		if i > 10 {
			break
		}
		d = d.Int(i)
	}
	for i := range 3 {
		for j := range i {
			d = d.Int(int64(i * j))
		}
	}
	for i, j := 0, len("abcdef")-1; i < j; i, j = i+1, j-1 {
		d = d.Int(int64(j - i))
	}
	return d.End()
}

func i64(v int32) int64 { return int64(v) }

//go:wasmexport deep
func deep(x int64) int64 {
	n := int64(0)
	for a := range x & 3 {
		for b := range a + 1 {
			for c := range b + 1 {
				if c == 2 {
					continue
				}
				for e := a; e <= 4; e++ {
					if e == b {
						if c == 1 {
							break
						}
						n++
					} else if n&1 == 0 {
						for f := range 3 {
							switch f {
							case 0:
								n += 2
							case 1:
								if n%5 == 0 {
									continue
								}
								n++
							default:
								if n%7 == 0 {
									return -n
								}
							}
							n ^= int64(f)
						}
					} else {
						n += a*b + c*e
					}
				}
			}
		}
	}
	return n
}

//go:wasmexport joins
func joins(x, y int64) int64 {
	var s string
	var n int8
	var ok bool
	if x > 0 {
		s, ok = "positive", true
	} else if y > 0 {
		n = int8(y)
	} else {
		s, n = "none", -1
	}
	if ok != (y&1 == 0) || n > 3 {
		s += "!"
		ok = !ok
	}
	a, b := x, y
	for i := 0; i < 5 && a != b; i++ {
		if a > b {
			a -= b
			s = s[:len(s)/2] + "a"
		} else {
			a, b = b-a, a
			n, ok = n*3, ok && n > 0
		}
	}
	return Of(Start.Text(s).Int(int64(n)).Bool(ok), a, b).End()
}
