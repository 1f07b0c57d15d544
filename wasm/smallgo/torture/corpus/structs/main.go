//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command structs tests structs: small ones, which are held in locals, and big
// ones, which are held in memory.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

type small struct {
	a int64
	b int8
	c string
}

type big struct {
	a, b   int64
	c      uint8
	d      string
	e, f   int32
	list   []int64
	inner  small
	flags  [5]bool
	_      int64
	lately uint16
}

func (v small) sum(d Digest) Digest { return d.Int(v.a).Int(int64(v.b)).Text(v.c) }

func (v big) sum(d Digest) Digest {
	d = v.inner.sum(List(Of(Of(d, v.a, v.b), int64(v.c), int64(v.e), int64(v.f), int64(v.lately)), v.list))
	for _, f := range v.flags {
		d = d.Bool(f)
	}
	return d.Text(v.d)
}

func (v *big) bump(by int64) *big {
	v.a += by
	v.inner.b++
	v.flags[v.a&3] = true
	return v
}

func newBig(x int64) big {
	return big{a: x, b: -x, c: uint8(x), d: "big", e: int32(x), list: []int64{x}, inner: small{x, int8(x), "in"}, lately: 9}
}

//go:wasmexport copies
func copies(x, y int64) int64 {
	v, w := newBig(x), newBig(y)
	u := v
	u.a, u.inner.c, u.flags[2] = 5, "u", true
	u.list[0]++ // shared
	w.inner = u.inner
	w.inner.a = 3
	p, q := &v, v
	p.d = "p"
	q.e--
	*p = w
	w.f = 12
	s := small{x, int8(y), "s"}
	t := s
	t.b++
	s, t = t, s
	d := q.sum(p.sum(u.sum(v.sum(w.sum(Start)))))
	return s.sum(t.sum(d)).End()
}

//go:wasmexport equal
func equal(x, y int64) int64 {
	s, t := small{x, int8(x), "a"}, small{y, int8(y), "a"}
	d := Start.Bool(s == t).Bool(s != t).Bool(s == small{}).Bool(s == small{x, int8(x), "a"}).Bool(small{} == t)
	type wide struct {
		a, b, c, d, e, f, g, h, i int64
		t                         string
		_                         int32
	}
	v, w := wide{a: x, t: "t"}, wide{a: y, t: "t"}
	d = d.Bool(v == w).Bool(v != w).Bool(v == wide{}).Bool(wide{} == w)
	w = v
	d = d.Bool(v == w)
	w.i = y
	d = d.Bool(v == w)
	type nested struct {
		s small
		p *small
		a [2]small
		w wide
	}
	m, n := nested{s, &s, [2]small{s, t}, v}, nested{t, &s, [2]small{s, t}, w}
	d = d.Bool(m == n)
	n.s = s
	d = d.Bool(m == n)
	n.w = v
	d = d.Bool(m == n)
	n.p = &t
	return d.Bool(m == n).Bool(struct{}{} == struct{}{}).Bool(struct{ _ int64 }{x} == struct{ _ int64 }{y}).End()
}

// paddedEqual compares fields only, whatever lies between them.
//
//go:wasmexport paddedEqual
func paddedEqual(x, y int64) int64 {
	type padded struct {
		a int8
		_ [3]uint8
		b int64
		c bool
		d [2]int16
		_ int32
	}
	v := padded{a: int8(x), b: y, d: [2]int16{1, int16(x)}}
	w := v
	u := padded{int8(y), [3]uint8{1, 2, 3}, y, false, [2]int16{1, int16(x)}, 5}
	return Start.Bool(v == w).Bool(v == u).Bool(u != w).Bool(u == padded{}).End()
}

type base struct {
	id   int64
	name string
}

func (b base) label() string      { return "base " + b.name }
func (b *base) rename(s string)   { b.name = s + b.name }
func (b base) twice() (r [2]base) { return [2]base{b, b} }

type middle struct {
	base
	small
	extra int32
}

func (m middle) label() string { return "middle/" + m.base.label() }

type outer struct {
	*middle
	tail [2]middle
}

//go:wasmexport embedded
func embedded(x int64) int64 {
	m := middle{base: base{x, "m"}, small: small{a: 2}, extra: int32(x)}
	m.rename("re")
	n := m
	n.id++
	n.c = "promoted"
	o := outer{&m, [2]middle{n, {}}}
	o.rename("o")
	o.tail[1].rename("tail")
	o.extra++
	two := o.twice()
	d := Start.Text(m.label()).Text(n.label()).Text(o.label()).Text(o.name).Int(o.id).Int(int64(o.extra))
	d = d.Text(o.tail[0].label()).Text(o.tail[1].base.label()).Text(two[1].name).Text(n.c)
	return m.sum(n.small.sum(d)).End()
}

//go:wasmexport zeros
func zeros(x int64) int64 {
	var v big
	var s small
	d := s.sum(v.sum(Start))
	v = newBig(x)
	s = small{1, 2, "3"}
	if x&1 == 0 {
		v, s = big{}, small{}
	}
	for range x & 3 {
		var w big
		d = w.sum(d)
		w = newBig(x)
		w.bump(1)
		d = w.sum(d)
	}
	return s.sum(v.sum(d)).End()
}
