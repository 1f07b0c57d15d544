//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command wrappers tests methods that are reached by another than their own
// receiver.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

type shape struct{ w, h int64 }

func (s shape) area() int64     { return s.w * s.h }
func (s *shape) scale(by int64) { s.w *= by }

type named struct {
	shape
	name string
}

type linked struct {
	*shape
	n int64
}

//go:wasmexport expressions
func expressions(x, y int64) int64 {
	s := shape{x, y}
	v, l := named{s, "v"}, linked{&s, 1}
	area, scale := (*shape).area, (*named).scale
	scale(&v, 5)
	linked.scale(l, 2)
	inner := named.area
	return Of(Start, area(&s), inner(v), linked.area(l), (*named).area(&v), (*linked).area(&l)).End()
}

//go:wasmexport nilReceiver
func nilReceiver(x int64) int64 {
	s := &shape{x, x}
	if x&3 == 0 {
		s = nil
	}
	return linked{s, x}.area()
}
