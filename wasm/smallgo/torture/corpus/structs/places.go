//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// Values that are held in memory, in places that are also something else's.

type large struct {
	a, b, c, d int64
	list       [6]int16
	name       string
}

func (v large) sum(d Digest) Digest { return List(Of(d, v.a, v.b, v.c, v.d).Text(v.name), v.list[:]) }

func of(x int64) large { return large{a: x, c: 3, list: [6]int16{1, int16(x)}, name: "of"} }

// turned and its like have their results where their arguments may lie.
func turned(v large) large              { return large{v.d, v.a, v.b, v.c, [6]int16{v.list[5], v.list[0]}, v.name} }
func turnedAt(p *large) large           { return large{a: p.b, b: p.a, c: p.d, d: p.c, name: p.name} }
func mixed(p *large, v large) large     { return large{a: v.d, b: p.a, c: v.a, d: p.b, name: v.name} }
func exchanged(a, b large) (c, d large) { return b, a }

func (p *large) after() (v large) {
	v.a = 5
	p.b = v.a + p.a
	v.b, v.c = p.b, p.a
	return
}

func late(v large, p *large) large {
	p.a = 70
	return large{a: v.a + p.a, b: v.b}
}

//go:wasmexport inPlace
func inPlace(x, y int64) int64 {
	v := of(x)
	v = turned(v)
	d := v.sum(Start)
	v = turnedAt(&v)
	d = v.sum(d)
	v = mixed(&v, v)
	d = v.sum(d)
	w := of(y)
	v, w = exchanged(v, w)
	d = w.sum(v.sum(d))
	v, w = exchanged(turned(w), turnedAt(&v))
	d = w.sum(v.sum(d))
	v = late(v, &v)
	d = v.sum(d)
	list := []large{of(x), of(y), v}
	list[1] = mixed(&list[1], list[x&1])
	list[0] = turnedAt(&list[0])
	list[2] = list[2].after()
	for _, e := range list {
		d = e.sum(d)
	}
	p := &list[0]
	*p = turnedAt(p)
	*p = mixed(p, *p)
	d = p.sum(d)
	u := turnedAt(p).after2(p)
	return u.sum(p.sum(d)).End()
}

func (v large) after2(p *large) large {
	p.name = "changed"
	v.a += p.a
	return v
}

//go:wasmexport seenEarly
func seenEarly(x, y int64) int64 {
	var v large
	p := &v
	v.a = x
	v = filled(p, y) // sees what v was
	d := v.sum(Start)
	f := func() int64 { return v.a }
	v = asking(f, y)
	d = v.sum(d)
	w := large{a: 1}
	q := &w
	r := &q
	w = through(r)
	d = w.sum(d)
	var u large
	u.name = "before"
	n := u.a
	u = of(x)
	return u.sum(d).Int(n).End()
}

func filled(p *large, y int64) (v large) {
	v.a = y
	v.b = p.a
	return v
}

func asking(f func() int64, y int64) (v large) {
	v.a = y
	v.b = f()
	return v
}

func through(r **large) (v large) {
	v.b = 9
	(*r).c = 4
	v.a = (*r).a + (*r).b
	return v
}

//go:wasmexport sources
func sources(x, k int64) int64 {
	v := of(x)
	w := v // has what v was
	v.a, v.list[1] = 100, 7
	d := w.sum(v.sum(Start))
	p := &large{b: x, name: "p"}
	u := *p
	p.b, p.name = 3, "q"
	d = u.sum(d)
	touch(p)
	u = *p
	touch(p)
	d = keep(u, p).sum(u.sum(d))
	list := []large{v, w}
	first := list[0]
	list[0] = list[1]
	list[1] = first
	first = list[k&1]
	list[k&1].a++
	d = first.sum(d)
	array := [2]large{w, v}
	copied := array
	array[k&1].c = 55
	inner := array[1].list
	array[1].list[2]++
	d = List(copied[1].sum(copied[0].sum(d)), inner[:])
	all := append([]large(nil), v, *p, v)
	w = *p
	all = append(all, w, *shifted(p))
	for _, e := range all {
		d = e.sum(d)
	}
	return d.Bool(first == list[k&1]).Bool(copied == array).Bool(*p == u).End()
}

func touch(p *large) { p.c++ }

func shifted(p *large) *large {
	p.a += 1000
	return p
}

func keep(v large, p *large) large {
	p.d = 8
	return v
}

//go:wasmexport nestedSources
func nestedSources(x int64) int64 {
	type outer struct {
		n  int64
		in large
		l  [2]large
	}
	o := outer{n: x, in: of(x)}
	p := &o
	v := p.in
	p.in.a = 9
	w := (*p).in
	*p = outer{in: v, l: [2]large{w, v}}
	u := p.l[0]
	p.l[0], p.l[1] = p.l[1], p.l[0]
	q := *p
	in := q.in
	p.in = u
	d := in.sum(q.in.sum(u.sum(w.sum(v.sum(Start)))))
	return p.l[0].sum(p.l[1].sum(p.in.sum(d))).Int(p.n).Int(q.n).End()
}

// stale fills memory that is used again.
func stale(x int64) int64 {
	v := [12]large{}
	for i := range v {
		v[i] = large{x, x, x, x, [6]int16{1, 2, 3, 4, 5, 6}, "stale"}
	}
	return v[x&7].a
}

//go:wasmexport partly
func partly(x, k int64) int64 {
	d := Start
	for i := range k & 3 {
		d = d.Int(stale(x | 1))
		a := large{a: x}
		b := large{name: "b", d: i}
		c := large{list: [6]int16{3: int16(x)}}
		e := large{b: x, c: x}
		f := [5]large{1: {a: 1}, 3: {name: "f"}}
		g := [9]int16{int16(x), 8: 3}
		h := [9]int16{4: 1}
		j := struct {
			a int8
			b [5]int8
			c int64
			e [3]bool
		}{c: x, b: [5]int8{2: int8(i)}}
		for _, v := range []*large{&a, &b, &c, &e, &f[0], &f[1], &f[2], &f[3], &f[4]} {
			d = v.sum(d)
		}
		d = Of(List(List(List(d, g[:]), h[:]), j.b[:]), j.c, int64(j.a)).Bool(j.e[2])
		m := new(large)
		m.b = x
		d = m.sum(d).Int(stale(3))
		n := &large{name: "n", list: [6]int16{5: 1}}
		d = n.sum(d)
	}
	return d.End()
}

type short struct {
	a int32
	b bool
}

// gaps has an array at its end; lies has a blank field, and parts in locals.
type gaps struct {
	a int64
	l [2]int64
}

type lies struct {
	a int8
	_ int8
	b int16
}

//go:wasmexport between
func between(x, k int64) int64 {
	d := Start
	for range k & 3 {
		d = d.Int(stale(x | 1))
		v := gaps{l: [2]int64{x, k}}
		d = List(d.Int(v.a), v.l[:])
		w := gaps{a: x}
		w.l[0] = 5
		d = Of(d, w.a, w.l[0], w.l[1])
	}
	a, b := lies{a: int8(x), b: 3}, lies{a: int8(k), b: 3}
	c := lies{a: int8(x), b: int16(k)}
	return d.Bool(a == b).Bool(a == c).Bool(c == b).Bool(a != lies{}).End()
}

//go:wasmexport loops
func loops(x, k int64) int64 {
	d := Start
	for i := range k & 7 {
		var s short
		var t struct{ a, b, c int16 }
		var bytes [3]uint8
		if i&1 == 0 {
			s.a, t.b, bytes[1] = int32(x), 5, 7
		}
		d = Of(d, s.a, int32(t.a), int32(t.b), int32(bytes[i%3])).Bool(s.b)
		s.b, t.a, t.c = true, 3, 4
		bytes = [3]uint8{1, 2, 3}
		u := bytes
		bytes[i%3]++
		d = Of(List(List(d, u[:]), bytes[:]), t.a+t.c)
		six := [6]uint8{1, uint8(x), 3, 4, 5, 6}
		seven := [7]uint8{0: 9, 6: uint8(i)}
		v, w := six, seven
		six[i%6], seven[i%7] = 0, 1
		d = List(List(d, v[:]), w[:])
		v = [6]uint8{}
		w = [7]uint8{}
		d = List(List(d, v[:]), w[:])
	}
	return d.End()
}

// crossing goes round in a loop that has nothing else in it.
//
//go:wasmexport crossing
func crossing(x, y, n int64) int64 {
	p, q, r := newPure(x), newPure(y), pure{b: 3}
	for range n & 7 {
		p, q, r = q, r, p
	}
	return r.sum(q.sum(p.sum(Start))).End()
}
