//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// What was read or written is known for a while: until something else may have
// changed it.

type cell struct {
	a, b int64
	in   struct{ c, d int32 }
	p    *cell
	text string
}

//go:wasmexport throughOthers
func throughOthers(x, k int64) int64 {
	u, v := &cell{a: x, b: 1}, &cell{a: 2, b: x}
	p := u
	if k&1 == 1 {
		p = v
	}
	q := u
	if k&2 == 2 {
		q = v
	}
	u.p, v.p = q, p
	d := Start
	p.a = 5
	q.a++ // may be the same
	d = d.Int(p.a).Int(u.a)
	p.text, q.text = "p", "q"
	d = d.Text(p.text).Text(v.text)
	n := p.b
	q.p.b = n + 3
	d = d.Int(p.b).Int(q.b).Int(u.b)
	u.in.c = 1
	p.in.d = 2
	q.in = struct{ c, d int32 }{7, 8}
	d = Of(d, u.in.c, u.in.d, p.in.c, p.in.d, v.in.d)
	p.in.c, p.in.d = 1, 2
	p.in = struct{ c, d int32 }{int32(x), 8}
	d = Of(d, p.in.c, p.in.d)
	*p = *q.p
	d = Of(d, p.a, p.b, q.a, q.b)
	w := p.a
	*q = cell{}
	return Of(d, w, p.a, u.a, v.b).End()
}

//go:wasmexport elementsOfArrays
func elementsOfArrays(x, i int64) int64 {
	var a [4]int64
	a[0], a[3] = x, 3
	a[i&3] = 7
	d := Of(Start, a[0], a[3])
	a[i&3]++
	n := a[1]
	a[1] = 9
	d = Of(d, n, a[i&3], a[1])
	var list [3]cell
	list[1].a = x
	p := &list[i&1]
	p.a = 11
	d = d.Int(list[1].a)
	list[0].a = 12
	d = d.Int(p.a)
	s := a[:]
	a[2] = 5
	s[i&3] = 6
	d = d.Int(a[2])
	a[3] = 8
	d = d.Int(s[i&3])
	t := s[1:]
	s[2] = 1
	t[i&1] = 2
	return Of(d, s[2], a[2]).End()
}

//go:wasmexport acrossCalls
func acrossCalls(x, k int64) int64 {
	var local cell
	local.a, local.b = x, 2
	change(&local, k)
	d := Of(Start, local.a, local.b)
	local.b = 4
	peek(&local)
	d = d.Int(local.b)
	made := &cell{a: 1, p: &cell{a: x}}
	n := made.p.a
	change(made.p, k)
	d = d.Int(n).Int(made.p.a)
	made.a = 3
	f := [2]func(*cell, int64){change, ignore}[k&1]
	f(made, 1)
	d = d.Int(made.a)
	made.b = 6
	d = d.Int(indirectly(made)).Int(made.b)
	list := []int64{x, 2, 3}
	first := list[0]
	at := &list[0]
	before := *at
	copy(list, list[1:])
	d = d.Int(first).Int(list[0]).Int(before).Int(*at)
	list[1] = 5
	list = append(list[:1], 6)
	d = d.Int(list[1])
	list[1] = 8
	clear(list)
	d = d.Int(list[1])
	made.a = 1
	func() { made.a += k }()
	return d.Int(made.a).End()
}

func change(c *cell, k int64) {
	if k&4 == 0 {
		c.a, c.b = k, c.a
	}
}

func ignore(*cell, int64)        {}
func peek(c *cell) int64         { return c.a + c.b }
func indirectly(c *cell) int64   { return peek(c) + changed(c) }
func changed(c *cell) (n int64)  { n, c.b = c.b, 77; return }
func (c *cell) first() int64     { return c.a }
func (c *cell) set(v int64) bool { c.a = v; return v > 0 }

var (
	common cell
	shown  = &common
)

//go:wasmexport variables
func variables(x, k int64) int64 {
	other := &cell{a: 1}
	p := shown
	if k&1 == 1 {
		p = other
	}
	common.a = x
	p.a = 4
	d := d2(Start, common.a, other.a)
	p.b = 5
	common.b = 6
	d = d2(d, p.b, other.b)
	n := common.a
	alter(k)
	d = d2(d, n, common.a)
	common.in.c = int32(x)
	shown.in.c++
	return Of(d, common.in.c, p.in.c).End()
}

func d2(d Digest, a, b int64) Digest { return d.Int(a).Int(b) }

func alter(k int64) { common.a ^= k }

//go:wasmexport joins
func joins(x, k int64) int64 {
	c := &cell{a: x}
	n := c.a
	if k&1 == 1 {
		c.a = 5
	} else {
		n += c.a
	}
	n += c.a
	for i := range k & 7 {
		n = n*3 + c.a
		if i == 2 {
			continue
		}
		c.a += i
	}
	n += c.a
	switch k & 3 {
	case 0:
		c.a = 1
		fallthrough
	case 1:
		n ^= c.a
	case 2:
		c.b = c.a
		c = &cell{a: 3}
	}
	return Of(Start, n, c.a, c.b).End()
}

//go:wasmexport inlined
func inlined(x, k int64) int64 {
	u, v := &cell{a: x}, &cell{a: k}
	d := Of(Start, u.first(), v.first(), u.first()) // of each its own
	u.set(3)
	d = d.Int(u.first())
	v.set(k + 1)
	d = d.Int(u.first()).Int(v.first()).Bool(u.set(k)).Bool(v.set(x))
	var none *cell
	if k&15 == 1 {
		none = v
	}
	return d.Int(v.first()).Int(none.first()).End()
}
