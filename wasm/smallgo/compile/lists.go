package compile

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// To index, slice and append takes less room as a call than in place, and more
// time: it is written as a call where it seems to run seldom. Texts are
// appended by a call everywhere, since moving them takes one anyway.

// seldom tells whether what is written seems to run seldom: it is in no loop of
// its function, and that calls others.
func (l *lowering) seldom() bool {
	return len(l.c.calls.callees[l.fn]) > 0 && !slices.ContainsFunc(l.labels, func(around label) bool { return around.loop })
}

// callIndex leaves the index in a slice on the stack, or traps.
func (l *lowering) callIndex(index, list ssa.Value, pos token.Pos) {
	l.pushInt64(index)
	l.pushPart(list, 1)
	l.pushSite("index out of range", pos)
	l.f.call(l.c.runtime(helperIndex))
}

// callSlice writes x[low:high] of a string or a slice.
func (l *lowering) callSlice(v *ssa.Slice, size uint32, length func()) {
	last := len(l.layout(v).parts) - 1 // a string's length, a slice's capacity
	l.pushPart(v.X, 0)
	l.pushPart(v.X, last)
	l.pushInt64(v.Low)
	if v.High != nil {
		l.pushInt64(v.High)
	} else {
		length()
	}
	helper := helperSliceText
	if last == 2 {
		l.f.i32(int32(size))
		helper = helperSliceList
	}
	l.pushSite("slice bounds out of range", v.Pos())
	l.f.call(l.c.runtime(helper))
	l.pop(v)
}

// callAppend writes append(s, more) of bytes, where more is one, or a slice or
// a string of them.
func (l *lowering) callAppend(v, s, more ssa.Value, helper helper) {
	l.push(s)
	l.pushPart(more, 0)
	if helper == helperAppendText {
		l.pushPart(more, 1)
	}
	l.f.call(l.c.runtime(helper))
	l.pop(v)
}

func (r routine) index() {
	r.f.get(0)
	r.f.get(1)
	r.f.op(opI64ExtI32U, opI64GeU)
	r.trapAt(2)
	r.f.get(0)
	r.f.op(opI32WrapI64)
}

// The parameters of what slices, up to the size of an element and the site.
const (
	sliceAddress = iota
	sliceRoom    // a string's length, a slice's capacity
	sliceLow
	sliceHigh
	sliceMore
)

func (r routine) sliceText() {
	f := r.f
	r.ordered(sliceMore)
	f.get(sliceAddress)
	f.get(sliceLow)
	f.op(opI32WrapI64, opI32Add)
	f.get(sliceHigh)
	f.get(sliceLow)
	f.op(opI32Sub+toI64Arithmetic, opI32WrapI64)
}

func (r routine) sliceList() {
	f := r.f
	low := f.local(i32)
	r.ordered(sliceMore + 1)
	f.get(sliceAddress)
	// the address stays within the array where nothing is left
	f.get(sliceLow)
	f.op(opI32WrapI64)
	f.tee(low)
	f.get(sliceMore)
	f.op(opI32Mul)
	f.i32(0)
	f.get(sliceRoom)
	f.get(low)
	f.op(opI32GtU, opSelect, opI32Add)
	f.get(sliceHigh)
	f.op(opI32WrapI64)
	f.get(low)
	f.op(opI32Sub)
	f.get(sliceRoom)
	f.get(low)
	f.op(opI32Sub)
}

// ordered traps at a site where the bounds are not in order.
func (r routine) ordered(site uint32) {
	r.f.get(sliceHigh)
	r.f.get(sliceRoom)
	r.f.op(opI64ExtI32U, opI64GtU)
	r.f.get(sliceLow)
	r.f.get(sliceHigh)
	r.f.op(opI64GtU, opI32Or)
	r.trapAt(site)
}

// The parameters of what appends bytes.
const (
	appendTo = iota
	appendLength
	appendRoom
	appendMore // a byte, or where they are
	appendCount
)

func (r routine) appendText() {
	f := r.f
	grown := f.local(i32)
	f.get(appendLength)
	f.get(appendCount)
	f.op(opI32Add)
	f.tee(grown)
	f.get(appendRoom)
	f.op(opI32GtU)
	r.growBytes(grown)
	f.get(appendTo)
	f.get(appendLength)
	f.op(opI32Add)
	f.get(appendMore)
	f.get(appendCount)
	f.call(r.c.runtime(helperMove))
	f.get(appendTo)
	f.get(grown)
	f.get(appendRoom)
}

func (r routine) appendByte() {
	f := r.f
	grown := f.local(i32)
	f.get(appendLength)
	f.i32(1)
	f.op(opI32Add)
	f.set(grown)
	f.get(appendLength)
	f.get(appendRoom)
	f.op(opI32Eq)
	r.growBytes(grown)
	f.get(appendTo)
	f.get(appendLength)
	f.op(opI32Add)
	f.get(appendMore)
	f.memory(opI32Store8, 0)
	f.get(appendTo)
	f.get(grown)
	f.get(appendRoom)
}

// growBytes makes room for so many bytes as a local has, where the condition on
// the stack holds.
func (r routine) growBytes(grown uint32) {
	f := r.f
	f.op(opIf, blockEmpty)
	f.get(appendTo)
	f.get(appendLength)
	f.get(grown)
	f.get(appendRoom)
	f.i32(1)
	f.call(r.c.runtime(helperGrow))
	f.set(appendRoom)
	f.set(appendTo)
	f.op(opEnd)
}
