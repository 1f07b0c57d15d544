//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

//go:wasmexport numbers
func numbers(x, y, k int64) int64 {
	switch k & 7 {
	case 0:
		return x / y
	case 1:
		return int64(int8(x) % int8(y))
	case 2:
		return int64(uint32(x) / uint32(y))
	case 3:
		x %= y
	case 4:
		return x << y
	case 5:
		return int64(uint8(x) >> int8(y))
	case 6:
		x >>= int32(y)
	case 7:
		return int64(uint64(x) % uint64(uint16(y)))
	}
	return x
}

//go:wasmexport lengths
func lengths(n, m, k int64) int64 {
	if n > 100 && n < 1<<50 {
		n = 100
	}
	if m > 100 && m < 1<<50 {
		m = 100
	}
	switch k & 3 {
	case 0:
		return int64(len(make([]int64, n)))
	case 1:
		return int64(cap(make([]link, n, m)))
	case 2:
		return int64(cap(make([]byte, 2, m)))
	}
	return int64(len(make([]string, int8(n))))
}

//go:wasmexport explicit
func explicit(x, k int64) int64 {
	switch {
	case x < 0:
		panic("negative")
	case x == 7:
		panic(x)
	case k&3 == 1:
		fail(k)
	case k&3 == 2:
		return must(x, x&1 == 0)
	}
	return x
}

func fail(k int64) { panic("failed " + "0123"[k&3:]) }

func must(x int64, ok bool) int64 {
	if !ok {
		panic("must")
	}
	return x
}

// deeper panics far from the export.
//
//go:wasmexport deeper
func deeper(x, n int64) int64 { return descend(some(x), n&15) }

func descend(l *link, n int64) int64 {
	if n == 0 {
		return l.v
	}
	return descend(l, n-1) + 1
}

// first panics with the first of several reasons.
//
//go:wasmexport first
func first(x, y int64) int64 {
	s := []int64{1, 2}
	a := s[x&3]
	b := a /
		y
	p := some(x)
	c := p.v +
		s[y&3] +
		p.list[b&1]
	return Of(Start, a, b, c).End()
}

// late does what it does before it panics, and checks once in a loop.
//
//go:wasmexport late
func late(x, n int64) int64 {
	p, total := some(1), int64(0)
	for i := range n & 7 {
		total += p.v
		if i == x&7 {
			p = p.next
		}
	}
	for p != nil {
		total++
		p = p.next
	}
	if x&1 == 0 {
		p = some(x)
	}
	return total + p.v
}
