//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// Big structs that meet where branches and loops join.

//go:wasmexport branches
func branches(x, y int64) int64 {
	v := newBig(x)
	if x > y {
		v = newBig(y)
		v.c = 1
	} else if x == y {
		v = big{d: "equal"}
	}
	w := v
	switch y & 3 {
	case 0:
		w = newBig(0)
	case 1:
		w.d = "one"
	case 2:
		v, w = w, big{a: x}
	}
	return w.sum(v.sum(Start)).End()
}

//go:wasmexport swapping
func swapping(x, y, n int64) int64 {
	v, w, u := newBig(x), newBig(y), big{}
	d := Start
	for i := range n & 7 {
		v, w = w, v
		if i&1 == 1 {
			v, w, u = u, v, w
		}
		u.b += i
		d = v.sum(d)
	}
	return u.sum(w.sum(v.sum(d))).End()
}

// pure is big and never has its address taken.
type pure struct{ a, b, c, d, e, f, g, h, i, j int64 }

func (p pure) sum(d Digest) Digest { return Of(d, p.a, p.b, p.c, p.d, p.e, p.f, p.g, p.h, p.i, p.j) }

func newPure(x int64) pure { return pure{a: x, c: x + 1, e: x * 3, j: -x} }

func (p pure) turned() pure { return pure{p.j, p.a, p.b, p.c, p.d, p.e, p.f, p.g, p.h, p.i} }

func crossed(p, q pure) (pure, pure) { return q, p }

func three(p pure, x int64) (pure, int64, pure) { return p.turned(), x + p.a, newPure(x) }

//go:wasmexport pureSwaps
func pureSwaps(x, y, n int64) int64 {
	p, q := newPure(x), newPure(y)
	r := p
	d := Start
	for i := range n & 15 {
		p, q = q, p
		switch i % 4 {
		case 1:
			p, q, r = q.turned(), r, p
		case 2:
			p, q = crossed(p, q)
			if r == p {
				r = newPure(i)
			}
		case 3:
			var k int64
			p, k, q = three(q, i)
			d = d.Int(k)
			p, r = r, p
		}
		d = p.sum(d)
	}
	return r.sum(q.sum(p.sum(d))).End()
}

//go:wasmexport pureHistory
func pureHistory(x, n int64) int64 {
	last, before := newPure(x), pure{}
	for range n & 31 {
		last, before = pure{a: last.a + before.a, b: last.b ^ 1, c: before.c + last.j}, last
		if last.a&7 == 5 {
			continue
		}
		if last.c == before.b && last.a > 100 {
			break
		}
		before = last.turned()
	}
	return before.sum(last.sum(Start)).End()
}

//go:wasmexport results
func results(x, y int64) int64 {
	p, q := crossed(newPure(x), newPure(y))
	p, q = crossed(q, p)
	v, ok := find([]big{newBig(x), newBig(y), newBig(3)}, y)
	_, k, s := three(q, x)
	d := s.sum(q.sum(p.sum(v.sum(Start)))).Bool(ok).Int(k)
	return nestedCalls(p, nestedCalls(q, s, 1), 2).sum(d).End()
}

func find(list []big, a int64) (big, bool) {
	for _, v := range list {
		if v.a == a {
			return v, true
		}
	}
	return big{}, false
}

func nestedCalls(p, q pure, x int64) pure {
	p.a += x
	if x == 1 {
		return nestedCalls(q, p, x+1)
	}
	return pure{a: p.a - q.a, j: q.j}.turned()
}

//go:wasmexport named
func named(x int64) int64 {
	v := fill(x)
	w, n := both(v)
	return w.sum(v.sum(Start)).Int(n).End()
}

func fill(x int64) (p pure) {
	p.a = x
	if x < 0 {
		return
	}
	p = newPure(p.a)
	p.b++
	return p
}

func both(v pure) (w pure, n int64) {
	w, n = v, v.a
	w.a++
	if w.a > 10 {
		return v, w.a
	}
	return
}

//go:wasmexport recursive
func recursive(x, n int64) int64 { return descend(newPure(x), n&15).sum(Start).End() }

func descend(p pure, n int64) pure {
	if n == 0 {
		return p
	}
	q := descend(pure{a: p.a + n, b: p.a}, n-1)
	q.j += p.a
	if n&1 == 0 {
		return q
	}
	p.c += q.b
	return p
}

//go:wasmexport chained
func chained(x int64) int64 {
	v := newBig(x)
	d := v.bump(1).bump(2).sum(Start)
	p := &v
	(*p).bump(3)
	d = fill(x).turned().turned().sum(d)
	w := *v.bump(4)
	v.bump(5)
	list := []big{v, w}
	list[1].bump(x)
	(&list[0]).inner.a = 1
	return list[0].sum(list[1].sum(d)).Int(newBig(x).inner.a).Int(fill(x).e).End()
}

// tuple has as many parts as fit in locals; wider has one more.
type tuple struct{ a, b, c, d, e, f, g, h int64 }
type wider struct{ a, b, c, d, e, f, g, h, i int8 }

//go:wasmexport edges
func edges(x, n int64) int64 {
	t, u := tuple{a: x, h: n}, tuple{d: x}
	v, w := wider{a: int8(x), i: int8(n)}, wider{e: 1}
	for i := range n & 7 {
		t, u = u, t
		v, w = w, v
		t.b += i
		v.c += int8(i)
		if t == (tuple{d: x, b: 2}) {
			u.g, w.g = 5, v.c
		}
	}
	return Of(Of(Start, t.a, t.b, t.d, t.h, u.a, u.b, u.g), v.a, v.c, v.e, v.i, w.a, w.c, w.g).End()
}
