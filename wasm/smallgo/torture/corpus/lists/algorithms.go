//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

//go:wasmexport sieve
func sieve(n int64) int64 {
	composite := make([]bool, n&1023+2)
	var primes []int
	for i := 2; i < len(composite); i++ {
		if composite[i] {
			continue
		}
		primes = append(primes, i)
		for j := i * i; j < len(composite); j += i {
			composite[j] = true
		}
	}
	return List(Start, primes).End()
}

//go:wasmexport heapsort
func heapsort(x, n int64) int64 {
	s := make([]uint32, n&127)
	v := uint32(x)
	for i := range s {
		v = v*1664525 + 1013904223
		s[i] = v >> 8
	}
	for i := len(s)/2 - 1; i >= 0; i-- {
		sift(s, i)
	}
	for end := len(s) - 1; end > 0; end-- {
		s[0], s[end] = s[end], s[0]
		sift(s[:end], 0)
	}
	return List(Start, s).End()
}

func sift(s []uint32, i int) {
	for {
		child := 2*i + 1
		if child >= len(s) {
			return
		}
		if child+1 < len(s) && s[child+1] > s[child] {
			child++
		}
		if s[i] >= s[child] {
			return
		}
		s[i], s[child] = s[child], s[i]
		i = child
	}
}

//go:wasmexport mergesort
func mergesort(x, n int64) int64 {
	items := make([]item, n&63)
	for i := range items {
		items[i] = item{id: (x ^ int64(i*7919)) & 31, name: "0123456789abcdef"[i&15:], on: i&3 == 0}
	}
	return sums(Start, merged(items)).End()
}

func merged(items []item) []item {
	if len(items) < 2 {
		return items
	}
	a, b := merged(items[:len(items)/2]), merged(items[len(items)/2:])
	out := make([]item, 0, len(items))
	for len(a) > 0 && len(b) > 0 {
		if b[0].id < a[0].id {
			out, b = append(out, b[0]), b[1:]
		} else {
			out, a = append(out, a[0]), a[1:]
		}
	}
	return append(append(out, a...), b...)
}

//go:wasmexport queue
func queue(x, n int64) int64 {
	type step struct{ at, depth int64 }
	d := Start
	steps := []step{{x & 63, 0}}
	for len(steps) > 0 && len(steps) < 60 {
		s := steps[0]
		steps = steps[1:]
		d = d.Int(s.at).Int(s.depth)
		if s.depth < n&7 {
			steps = append(steps, step{s.at*2 + 1, s.depth + 1})
			if s.at%3 != 0 {
				steps = append(steps, step{s.at / 2, s.depth + 1}, step{s.at + 5, s.depth + 2})
			}
		}
	}
	return d.Int(int64(len(steps))).End()
}

//go:wasmexport permute
func permute(x, n int64) int64 {
	s := count(n%6&7, x)
	return permuted(Start, s, 0).End()
}

func permuted(d Digest, s []int64, k int) Digest {
	if k == len(s) {
		return List(d, s)
	}
	for i := k; i < len(s); i++ {
		s[k], s[i] = s[i], s[k]
		d = permuted(d, s, k+1)
		s[k], s[i] = s[i], s[k]
	}
	return d
}

//go:wasmexport matrix
func matrix(x, n int64) int64 {
	size := int(n&7) + 1
	a, b := square(size, x), square(size, ^x)
	c := make([][]int64, size)
	for i := range c {
		c[i] = make([]int64, size)
		for j := range size {
			for k := range size {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	d := Start
	for _, row := range c {
		d = List(d, row)
	}
	return d.End()
}

// square makes rows that share one array.
func square(size int, seed int64) [][]int64 {
	all := make([]int64, size*size)
	for i := range all {
		all[i] = seed * int64(i+1)
	}
	rows := make([][]int64, 0, size)
	for i := range size {
		rows = append(rows, all[i*size:(i+1)*size:(i+1)*size])
	}
	return rows
}
