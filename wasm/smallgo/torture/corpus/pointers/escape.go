//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

var last *link

type holder struct {
	p    *int64
	list []int64
}

//go:wasmexport escapes
func escapes(x, y int64) int64 {
	last = nil
	a, b := made(x), made(y)
	h := hold(x)
	g := hold(y)
	clobber(20)
	store(&link{v: x})
	keepLocal(y)
	clobber(20)
	*a++
	d := Of(Start, *a, *b, *h.p, *g.p, last.v, last.next.v)
	s, t := sliceOf(x), sliceOf(y)
	clobber(20)
	return List(List(List(List(d, s), t), h.list), through(x)).End()
}

func made(x int64) *int64 { return &x }

func hold(x int64) holder {
	v := x * 3
	array := [4]int64{v, 1, 2, x}
	return holder{&v, array[1:]}
}

func store(l *link) {
	l.next = last
	last = l
}

func keepLocal(x int64) {
	l := link{v: x * 2}
	store(&l)
	l.v++
}

func sliceOf(x int64) []int64 {
	var a [5]int64
	s := a[:]
	s[x&3] = x
	return s[:4]
}

func through(x int64) []int64 {
	var a [3]int64
	a[0] = x
	return identity(identity(a[:]))
}

func identity(s []int64) []int64 { return s }

//go:wasmexport flat
func flat(x, y int64) int64 {
	last = nil
	keepLocal(x)
	p := last
	spread(y, 3)
	s := appended(x)
	spread(y, 5)
	k := second(x)
	spread(y, 7)
	return Of(List(Start, s), p.v, *k).Bool(last == p).End()
}

// spread needs no stack: its frame lies where those of returned functions did.
func spread(x, by int64) int64 {
	var a [40]int64
	for i := range a {
		a[i] = x + by
	}
	return total(a[:])
}

func appended(x int64) []int64 {
	var a [3]int64
	return append(a[:1], x, 7)
}

func second(x int64) *int64 {
	a := [4]int64{x, 1, 2, x}
	return secondOf(a[:], &a[3])
}

func secondOf(s []int64, p *int64) *int64 {
	s[0] += *p
	p = &s[1]
	*p += s[0]
	return p
}

// clobber writes over what returned functions left on the stack.
func clobber(n int64) int64 {
	var a [16]int64
	for i := range a {
		a[i] = -n
	}
	if n > 0 {
		return clobber(n-1) + total(a[:])
	}
	return 0
}

func total(s []int64) (n int64) {
	for _, v := range s {
		n += v
	}
	return n
}
