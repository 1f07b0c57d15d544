//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

type nothing struct{}

func (n *nothing) alive() bool { return n != nil }
func (n nothing) value() int64 { return 5 }

//go:wasmexport empties
func empties(x int64) int64 {
	var v nothing
	var a [0]int64
	p, q := &v, &a
	d := Start.Bool(p == nil).Bool(q == nil).Bool(p.alive()).Int(p.value()).Int(int64(len(q)))
	r := new(nothing)
	*r = *p
	return d.Bool(r.alive()).Bool(r == nil).End()
}

// onlyEmpty needs nothing of the stack but a variable of no size.
//
//go:wasmexport onlyEmpty
func onlyEmpty(x int64) int64 {
	var v nothing
	if v.alive() {
		return v.value() + x
	}
	return x
}

//go:wasmexport fields
func fields(x, y int64) int64 {
	type inner struct{ a, b int32 }
	type outer struct {
		pad   uint8
		in    inner
		array [3]inner
		p     *inner
	}
	o := outer{in: inner{1, 2}}
	a, b, c := &o.in.b, &o.array[y&1].a, &o.array
	o.p = &c[2]
	*a, *b = int32(x), int32(y)
	o.p.b = 9
	e := o
	e.p.a = 4
	c[0].b++
	e.in, o.array[1] = o.in, *e.p
	d := Start
	for _, v := range [...]outer{o, e} {
		d = Of(d, v.in.a, v.in.b, v.p.a, v.p.b)
		for _, w := range v.array {
			d = Of(d, w.a, w.b)
		}
	}
	return d.Bool(o.p == &o.array[2]).Bool(e.p == &e.array[2]).End()
}

type counter struct {
	n     int64
	inner struct{ hits [4]uint8 }
}

func (c *counter) hit(i int64) int64 {
	c.n++
	c.inner.hits[i&3]++
	return c.n
}

func (c counter) total() (n int64) {
	c.n *= 2
	for _, h := range c.inner.hits {
		n += int64(h)
	}
	return n + c.n
}

//go:wasmexport receivers
func receivers(x, n int64) int64 {
	var c counter
	list := make([]counter, 3)
	for i := range n & 31 {
		c.hit(i)
		list[i%3].hit(x)
		(&list[x&1]).hit(i)
	}
	p := &list[1]
	q := *p
	q.hit(1)
	d := Of(Start, c.total(), p.total(), q.total(), list[0].n, list[1].n)
	return d.Int((*counter).hit(p, 2)).Int(counter.total(c)).End()
}

//go:wasmexport ackermann
func ackermann(m, n int64) int64 { return ack(m&1+1, n&15) }

func ack(m, n int64) int64 {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

//go:wasmexport mutual
func mutual(n int64) int64 {
	d := Start
	return d.Bool(even(n & 255)).Bool(odd(n & 127)).End()
}

func even(n int64) bool { return n == 0 || odd(n-1) }
func odd(n int64) bool  { return n != 0 && even(n-1) }

//go:wasmexport cycle
func cycle(x, n int64) int64 {
	a, b, c := &link{v: x}, &link{v: 2}, &link{v: 3}
	a.next, b.next, c.next = b, c, a
	p := a
	for range n & 15 {
		p.v += p.next.v
		p = p.next
	}
	p.next = p
	p.next.next.v++
	return Of(Start, a.v, b.v, c.v).Bool(p == b).Bool(p.next == p).End()
}

//go:wasmexport joined
func joined(x, n int64) int64 {
	a, b := link{v: x}, link{v: n}
	p := &a
	for i := range n & 7 {
		if i&1 == 1 {
			p = &b
		} else if i == 4 {
			p = &link{p, i}
		} else {
			p = &a
		}
		p.v += i
	}
	fresh := &link{}
	if x > n {
		fresh = p
	}
	fresh.v++
	return Of(Start, a.v, b.v, p.v, fresh.v).End()
}
