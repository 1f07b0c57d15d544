//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command pointers tests pointers, and variables that outlive their function.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

type node struct {
	value       int64
	left, right *node
}

func (n *node) insert(v int64) *node {
	if n == nil {
		return &node{value: v}
	}
	if v < n.value {
		n.left = n.left.insert(v)
	} else if v > n.value {
		n.right = n.right.insert(v)
	}
	return n
}

func (n *node) walk(d Digest, depth int64) Digest {
	if n == nil {
		return d
	}
	return n.right.walk(n.left.walk(d, depth+1).Int(n.value).Int(depth), depth+1)
}

//go:wasmexport tree
func tree(x, n int64) int64 {
	var root *node
	for i := range n & 63 {
		x = x*6364136223846793005 + 1442695040888963407
		root = root.insert(x >> 58 * (i + 1))
	}
	return root.walk(Start, 0).End()
}

type link struct {
	next *link
	v    int64
}

//go:wasmexport list
func list(x, n int64) int64 {
	var head *link
	for i := range n & 31 {
		head = &link{head, x + i}
	}
	var back *link
	for p := head; p != nil; {
		p.next, back, p = back, p, p.next
	}
	d := Start
	for at := &back; *at != nil; {
		if (*at).v&3 == 1 {
			*at = (*at).next // unlinked
			continue
		}
		at = &(*at).next
	}
	for p := back; p != nil; p = p.next {
		d = d.Int(p.v)
	}
	return d.End()
}

//go:wasmexport locals
func locals(x, y int64) int64 {
	a, b := x, y
	p, q := &a, &b
	*p, *q = *q, *p
	pp := &p
	if x > y {
		*pp = q
	}
	**pp += 5
	bump(q, 3)
	bump(&a, b)
	r := pick(&a, &b, x)
	*r ^= 1
	return Of(Start, a, b, *p, *q, **pp, *r).Bool(p == q).Bool(r == &a).Bool(pp != nil).End()
}

func bump(p *int64, by int64) { *p += by }

func pick(a, b *int64, x int64) *int64 {
	if x&1 == 0 {
		return a
	}
	return b
}

//go:wasmexport kept
func kept(x, n int64) int64 {
	var all []*int64
	var arrays []*[3]int64
	for i := range n & 15 { // each turn has variables of its own
		v := x + i
		a := [3]int64{i}
		all = append(all, &v, &i)
		arrays = append(arrays, &a)
		a[1]++
		v++
	}
	for i := int64(0); i < n&3; i++ {
		all = append(all, &i)
	}
	d := Start
	for i, p := range all {
		*p += int64(i)
	}
	for _, p := range all {
		d = d.Int(*p)
	}
	for _, a := range arrays {
		d = List(d, a[:])
	}
	return d.End()
}

//go:wasmexport elements
func elements(x, n int64) int64 {
	s := []link{{v: 1}, {v: 2}, {v: 3}}
	p := &s[1]
	t := append(s, link{v: x})
	p.v = 77
	q := &t[1]
	q.v++
	t = append(t, link{p, n})
	t[4].next.v ^= 5
	r := &t[len(t)-1].v
	t = append(t[:1], t[2:]...)
	*r = 6
	d := Start
	for _, list := range [][]link{s, t} {
		for i := range list {
			d = d.Int(list[i].v)
		}
	}
	f := &s[2].v
	*f--
	return Of(d, p.v, q.v, *r, *f, s[2].v).End()
}
