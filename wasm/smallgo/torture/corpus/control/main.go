//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command control tests statements: loops, switches, and ways out of them.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

//go:wasmexport labelled
func labelled(x, n int64) int64 {
	d := Start
rows:
	for i := range n & 15 {
	columns:
		for j := int64(0); ; j++ {
			switch {
			case j > 9:
				break columns
			case i*j == x&31:
				continue rows
			case i+j == 20:
				break rows
			case j == 3:
				continue
			case (i^j)&3 == 2:
				break
			default:
				d = d.Int(i).Int(j)
				continue columns
			}
			d = d.Int(-j)
		}
		d = d.Int(i)
	}
	return d.End()
}

//go:wasmexport switches
func switches(x, y int64) int64 {
	d := Start
	switch x & 15 {
	case 0:
	case 1, 2, 3:
		d = d.Int(1)
		fallthrough
	case 4:
		d = d.Int(2)
		if y > 0 {
			break
		}
		fallthrough
	case 5:
		d = d.Int(3)
	default:
		d = d.Int(4)
		fallthrough
	case 7, 8:
		d = d.Int(5)
	case 9:
		return d.End()
	}
	switch y := uint8(y); {
	case y < 10 && x > 3:
		d = d.Int(6)
	case y%2 == 0:
		d = d.Int(7)
	case y == 255, x == 1:
		d = d.Int(8)
	}
	switch {
	}
	switch x > y {
	case true:
		d = d.Int(9)
	case false:
		d = d.Int(10)
	}
	return d.End()
}

//go:wasmexport early
func early(x, n int64) int64 {
	d := Start
	for i := range n & 31 {
		if i == x {
			return d.Int(1).End()
		}
		for j := i; j < 20; j += i + 1 {
			if j*i == x&63 {
				return d.Int(i).Int(j).End()
			}
			if j > 15 {
				break
			}
			d = d.Int(j)
		}
	}
	return d.Int(2).End()
}

//go:wasmexport endless
func endless(x int64) int64 {
	n, v := int64(0), uint64(x)
	for {
		n++
		if v <= 1 {
			break
		}
		if v&1 == 0 {
			v /= 2
			continue
		}
		if n > 500 {
			return -1
		}
		v = 3*v + 1
	}
	for {
		if n--; n < 5 {
			return n
		}
	}
}

//go:wasmexport exits
func exits(x, y int64) int64 {
	a, b, n := uint64(x), uint64(y), int64(0)
	for a != b {
		if n++; n > 300 {
			break
		}
		switch {
		case a == 0:
			return int64(b)
		case b == 0:
			return int64(a) + 1
		case a > b:
			a %= b
		default:
			b %= a
		}
		if a == 7 || b == 7 && a > 2 {
			goto found
		}
	}
	return n
found:
	return int64(a*31 + b)
}
