package compile

import (
	"go/types"
)

// equality is the number of a function that compares two values of a type that
// are held in memory.
func (c *compiler) equality(t types.Type) uint32 {
	if i, ok := c.equalities[c.layouts.of(t)]; ok {
		return i
	}
	i := c.add("smallgo.equal "+t.String(), signature{[]valType{i32, i32}, []valType{i32}})
	c.equalities[c.layouts.of(t)] = i
	r := routine{c, c.m.functions[i]}
	r.f.i32(1)
	r.equalAt(t, 0)
	return i
}

// maxUnrolled is how many elements are compared without a loop.
const maxUnrolled = 8

// equalElements ands the result on the stack with whether all elements of an
// array are equal.
func (r routine) equalElements(array *types.Array, offset uint32) {
	f := r.f
	at := f.local(i32)
	size := r.c.layouts.of(array.Elem()).size
	if size == 0 {
		return
	}
	f.i32(0)
	f.set(at)
	f.op(opLoop, blockEmpty)
	for side := range uint32(2) {
		f.get(side)
		f.get(at)
		f.op(opI32Add)
		f.i32(int32(offset))
		f.op(opI32Add)
	}
	f.call(r.c.equality(array.Elem()))
	f.op(opI32Eqz, opIf, blockEmpty)
	f.i32(0)
	f.op(opReturn, opEnd)
	r.step(at, int32(size))
	f.get(at)
	f.i32(int32(uint32(array.Len()) * size))
	f.op(opI32LtU, opBrIf, 0, opEnd)
}

// equalAt ands the result on the stack with whether the values at an offset
// from both addresses are equal.
func (r routine) equalAt(t types.Type, offset uint32) {
	lay := r.c.layouts.of(t)
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			if u.Field(i).Name() != "_" {
				r.equalAt(u.Field(i).Type(), offset+lay.offsets[i])
			}
		}
		return
	case *types.Array:
		size := r.c.layouts.of(u.Elem()).size
		if u.Len() > maxUnrolled {
			r.equalElements(u, offset)
			return
		}
		for i := range uint32(u.Len()) {
			r.equalAt(u.Elem(), offset+i*size)
		}
		return
	}
	for side := range uint32(2) {
		for _, p := range lay.parts {
			r.f.get(side)
			r.f.memory(p.load, offset+p.offset)
		}
	}
	switch {
	case isText(t):
		r.f.call(r.c.runtime(helperEqual))
	case lay.parts[0].val == i64:
		r.f.op(opI64Eq)
	default:
		r.f.op(opI32Eq)
	}
	r.f.op(opI32And)
}
