//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// Range over functions: the body is a function that the iterator calls.

func upTo(n int64) func(func(int64) bool) {
	return func(yield func(int64) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs(text string, list ...int64) func(func(string, int64) bool) {
	return func(yield func(string, int64) bool) {
		for i, v := range list {
			if !yield(text[i%len(text):], v) {
				return
			}
		}
	}
}

func times(n int64) func(func() bool) {
	return func(yield func() bool) {
		for n > 0 && yield() {
			n--
		}
	}
}

//go:wasmexport over
func over(x, n int64) int64 {
	d := Start
	for i := range upTo(n & 15) {
		if i&3 == 1 {
			continue
		}
		if i == x&31 {
			break
		}
		d = d.Int(i)
	}
	for s, v := range pairs("abc", x, n, 3, 4) {
		d = d.Text(s).Int(v)
		x += v
	}
	for range times(n & 7) {
		x *= 3
	}
	for s := range pairs("de", 1, 2, 3) {
		d = d.Text(s)
	}
	return d.Int(x).End()
}

//go:wasmexport leaves
func leaves(x, n int64) int64 {
	d := Start
rows:
	for i := range upTo(n & 7) {
		for j := range upTo(9) {
			switch {
			case j > i+3:
				break
			case i*j == x&15:
				continue rows
			case i+j == 11:
				break rows
			case i^j == 6:
				return d.Int(i).Int(j).End()
			case j == 2:
				continue
			}
			for k := range upTo(j) {
				if k == x&7 {
					continue rows
				}
				if k+i == 9 {
					return d.Int(k).End()
				}
				d = d.Int(k)
			}
			d = d.Int(-j)
		}
		d = d.Int(i)
	}
	return d.Int(99).End()
}

//go:wasmexport several
func several(x, n int64) int64 {
	v, s, ok := found(x, n)
	w, t, no := found(n, x)
	d := List(List(Start, v.wide[:]), w.wide[:])
	return d.Text(s).Text(t).Bool(ok).Bool(no).Text(v.name).End()
}

// found returns several results from within a loop.
func found(x, n int64) (v named, s string, ok bool) {
	for i := range upTo(n & 15) {
		v.wide[i&3] += x
		for t, w := range pairs("pqr", i, x&15, n) {
			v.name = t
			if w == i+1 {
				return named{name: "found", wide: v.wide}, t, true
			}
			if w > 100 {
				s = t
				return
			}
		}
	}
	return v, "none", false
}

type branch struct {
	left, right *branch
	v           int64
}

// all goes through a tree in order.
func (b *branch) all(yield func(int64) bool) bool {
	return b == nil || b.left.all(yield) && yield(b.v) && b.right.all(yield)
}

func (b *branch) each(yield func(int64) bool) { b.all(yield) }

func (b *branch) insert(v int64) *branch {
	if b == nil {
		return &branch{v: v}
	}
	if v < b.v {
		b.left = b.left.insert(v)
	} else {
		b.right = b.right.insert(v)
	}
	return b
}

//go:wasmexport trees
func trees(x, n int64) int64 {
	var root *branch
	for i := range n & 31 {
		root = root.insert((x ^ i*2654435761) & 63)
	}
	d := Start
	for v := range root.each {
		if v == 40 {
			break
		}
		d = d.Int(v)
		for w := range root.each {
			if w >= v {
				break
			}
			d = d.Int(w - v)
		}
	}
	return d.End()
}

func mapped[A, B any](seq func(func(A) bool), f func(A) B) func(func(B) bool) {
	return func(yield func(B) bool) {
		for v := range seq {
			if !yield(f(v)) {
				return
			}
		}
	}
}

//go:wasmexport composed
func composed(x, n int64) int64 {
	calls := int64(0)
	squares := mapped(upTo(n&31), func(v int64) int64 {
		calls++
		return v * v
	})
	texts := mapped(squares, func(v int64) string { return "0123456789"[v%10:] })
	d := Start
	for t := range texts {
		if len(t) == int(x&7) {
			break
		}
		d = d.Text(t)
	}
	return d.Int(calls).End()
}

//go:wasmexport jumpsOut
func jumpsOut(x, n int64) int64 {
	d := Start
	for i := range upTo(n & 15) {
		for range times(i) {
			if i == x&7 {
				goto done
			}
			d = d.Int(i)
		}
	}
	return d.End()
done:
	return -d.End()
}
