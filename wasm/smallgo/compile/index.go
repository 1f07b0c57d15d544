package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// bounded leaves the index on the stack as an address offset, or traps.
func (l *lowering) bounded(index ssa.Value, length func(), pos token.Pos) {
	at := l.f.local(i64)
	l.pushInt64(index)
	l.f.tee(at)
	length()
	l.f.op(opI64ExtI32U)
	l.f.op(opI64GeU)
	l.trapIf("index out of range", pos)
	l.f.get(at)
	l.f.op(opI32WrapI64)
}

// boundedBy leaves the index in a string or a slice on the stack, or traps.
func (l *lowering) boundedBy(index, list ssa.Value, pos token.Pos) {
	if l.known.within(index, list) {
		l.pushInt64(index)
		l.f.op(opI32WrapI64)
		return
	}
	if !isText(list.Type()) && l.c.layouts.of(elementOf(list)).size > 1 && l.seldom() {
		l.callIndex(index, list, pos)
		return
	}
	l.bounded(index, func() { l.pushPart(list, 1) }, pos)
}

// pushInt64 pushes an integer of any type as 64 bits.
func (l *lowering) pushInt64(v ssa.Value) {
	l.push(v)
	if l.layout(v).parts[0].val == i64 {
		return
	}
	if isSigned(v.Type()) {
		l.f.op(opI64ExtI32S)
	} else {
		l.f.op(opI64ExtI32U)
	}
}

func (l *lowering) scale(size uint32) {
	if size != 1 {
		l.f.i32(int32(size))
		l.f.op(opI32Mul)
	}
}

func (l *lowering) indexAddr(v *ssa.IndexAddr) {
	if array := arrayOf(v.X.Type()); array != nil {
		l.notNil(v.X, v.Pos())
		if _, ok := l.c.element(v); ok {
			return
		}
		l.bounded(v.Index, func() { l.f.i32(int32(array.Len())) }, v.Pos())
		l.scale(l.c.layouts.of(array.Elem()).size)
		l.push(v.X)
	} else {
		l.boundedBy(v.Index, v.X, v.Pos())
		l.scale(l.c.layouts.of(elementOf(v.X)).size)
		l.pushPart(v.X, 0)
	}
	l.f.op(opI32Add)
	l.pop(v)
}

// arrayOf is the array that a pointer points to; nil of any other type.
func arrayOf(t types.Type) *types.Array {
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return nil
	}
	array, _ := p.Elem().Underlying().(*types.Array)
	return array
}

// index reads an element of a string or of an array that is a value.
func (l *lowering) index(v ssa.Value, x, index ssa.Value) {
	switch t := x.Type().Underlying().(type) {
	case *types.Basic:
		l.boundedBy(index, x, v.Pos())
		l.pushPart(x, 0)
		l.f.op(opI32Add)
		l.f.memory(opI32Load8U, 0)
		l.pop(v)
	case *types.Array:
		l.bounded(index, func() { l.f.i32(int32(t.Len())) }, v.Pos())
		l.scale(l.c.layouts.of(t.Elem()).size)
		l.push(x)
		l.f.op(opI32Add)
		element := l.f.local(i32)
		l.f.set(element)
		if l.layout(v).inMemory {
			l.places[v] = at(element)
			return
		}
		l.loadFrom(v, at(element))
	default:
		panic(refusal{what: "a map", instead: "a slice that is searched", pos: l.pos})
	}
}

// arrayOfSlice writes a conversion of a slice to a pointer to an array.
func (l *lowering) arrayOfSlice(v *ssa.SliceToArrayPointer) {
	l.pushPart(v.X, 1)
	l.f.i32(int32(arrayOf(v.Type()).Len()))
	l.f.op(opI32LtU)
	l.trapIf("slice too short", v.Pos())
	l.pushPart(v.X, 0)
	l.pop(v)
}
