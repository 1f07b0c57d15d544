package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// builtin writes a call of one of the language's own functions, or of
// unsafe's.
func (l *lowering) builtin(v *ssa.Call, name string, args []ssa.Value) {
	switch name {
	case "len", "cap":
		l.length(args[0], name)
	case "append":
		l.append(v, args[0], args[1])
		return
	case "copy":
		l.copy(args[0], args[1])
	case "min", "max":
		l.extreme(v, name, args)
	case "clear":
		l.clear(args[0])
		return
	case "String":
		l.unsafeLength(args)
		l.pop(v)
		return
	case "Slice":
		l.unsafeLength(args)
		n := l.localsOf(v)
		l.f.set(n[1])
		l.f.set(n[0])
		l.f.get(n[1])
		l.f.set(n[2])
		return
	case "ssa:wrapnilchk":
		l.push(args[0])
		l.pop(v)
		l.f.get(l.localsOf(v)[0])
		l.f.op(opI32Eqz)
		l.trapIf("nil pointer", v.Pos())
		return
	case "Sizeof": // of a type parameter: the type checker folds all others
		l.f.i64(int64(l.layout(args[0]).size))
	case "SliceData", "StringData":
		l.pushPart(args[0], 0)
	default:
		panic(refusal{what: "the builtin " + name, instead: "a function", pos: l.pos})
	}
	l.pop(v)
}

func (l *lowering) length(x ssa.Value, name string) {
	switch t := x.Type().Underlying().(type) {
	case *types.Pointer:
		l.f.i64(t.Elem().Underlying().(*types.Array).Len())
		return
	case *types.Array:
		l.f.i64(t.Len())
		return
	}
	if name == "cap" {
		l.pushPart(x, 2)
	} else {
		l.pushPart(x, 1)
	}
	l.f.op(opI64ExtI32U)
}

// unsafeLength pushes a pointer and a length, which must fit.
func (l *lowering) unsafeLength(args []ssa.Value) {
	n := l.f.local(i64)
	l.pushInt64(args[1])
	l.f.tee(n)
	l.f.i64(1 << 31)
	l.f.op(opI64GeU)
	l.trapIf("length out of range", l.pos)
	l.push(args[0])
	l.f.get(n)
	l.f.op(opI32WrapI64)
}

// append writes append(s, more...), where more is a slice or a string.
func (l *lowering) append(v ssa.Value, s, more ssa.Value) {
	size := l.c.layouts.of(elementOf(s)).size
	elements, ok := l.elements(more)
	switch {
	case size == 1 && len(elements) == 1 && !l.layout(elements[0]).inMemory && l.seldom():
		l.callAppend(v, s, elements[0], helperAppendByte)
		return
	case ok:
		l.appendElements(v, s, elements, size)
		return
	case size == 1 && !isNil(more):
		l.callAppend(v, s, more, helperAppendText)
		return
	}
	old, grown := l.f.local(i32), l.f.local(i32)
	to, room, n := l.f.local(i32), l.f.local(i32), l.f.local(i32)
	from := l.f.local(i32)
	if isNil(more) {
		l.f.i32(0)
		l.f.set(from)
		l.f.i32(0)
	} else {
		l.pushPart(more, 0)
		l.f.set(from)
		l.pushPart(more, 1)
	}
	l.f.set(n)
	l.push(s)
	l.f.set(room)
	l.f.tee(old)
	l.f.get(n)
	l.f.op(opI32Add)
	l.f.set(grown)
	l.f.set(to)
	l.f.get(grown)
	l.f.get(room)
	l.f.op(opI32GtU)
	l.f.op(opIf, blockEmpty)
	l.f.get(to)
	l.f.get(old)
	l.f.get(grown)
	l.f.get(room)
	l.f.i32(int32(size))
	l.f.call(l.c.runtime(helperGrow))
	l.f.set(room)
	l.f.set(to)
	l.f.op(opEnd)
	if l.guards(s, elementOf(s)) {
		l.guardPlace(at(to))
	}
	l.f.get(to)
	l.f.get(old)
	l.scale(size)
	l.f.op(opI32Add)
	l.f.get(from)
	l.f.get(n)
	l.scale(size)
	l.f.call(l.c.runtime(helperMove))
	l.f.get(to)
	l.f.get(grown)
	l.f.get(room)
	l.pop(v)
}

// appendElements writes append(s, a, b, …): the elements are stored where they
// go, without a slice of their own.
func (l *lowering) appendElements(v ssa.Value, s ssa.Value, elements []ssa.Value, size uint32) {
	to, old, room := l.f.local(i32), l.f.local(i32), l.f.local(i32)
	n := int32(len(elements))
	l.push(s)
	l.f.set(room)
	l.f.set(old)
	l.f.set(to)
	l.f.get(room)
	l.f.get(old)
	l.f.op(opI32Sub)
	l.f.i32(n)
	l.f.op(opI32LtU)
	l.f.op(opIf, blockEmpty)
	l.f.get(to)
	l.f.get(old)
	l.f.get(old)
	l.f.i32(n)
	l.f.op(opI32Add)
	l.f.get(room)
	l.f.i32(int32(size))
	l.f.call(l.c.runtime(helperGrow))
	l.f.set(room)
	l.f.set(to)
	l.f.op(opEnd)
	if l.guards(s, elementOf(s)) {
		l.guardPlace(at(to))
	}
	end := l.f.local(i32)
	l.f.get(to)
	l.f.get(old)
	l.scale(size)
	l.f.op(opI32Add)
	l.f.set(end)
	for i, e := range elements {
		l.storeTo(at(end).plus(uint32(i)*size), e)
	}
	l.f.get(to)
	l.f.get(old)
	l.f.i32(n)
	l.f.op(opI32Add)
	l.f.get(room)
	l.pop(v)
}

// copy writes copy(to, from), whose result is the lesser length.
func (l *lowering) copy(to, from ssa.Value) {
	size := l.c.layouts.of(elementOf(to)).size
	n := l.f.local(i32)
	l.pushPart(to, 1)
	l.pushPart(from, 1)
	l.pushPart(to, 1)
	l.pushPart(from, 1)
	l.f.op(opI32LtU, opSelect)
	l.f.set(n)
	if l.guards(to, elementOf(to)) {
		l.guardPlace(at(l.localsOf(to)[0]))
	}
	l.pushPart(to, 0)
	l.pushPart(from, 0)
	l.f.get(n)
	l.scale(size)
	l.f.call(l.c.runtime(helperMove))
	l.f.get(n)
	l.f.op(opI64ExtI32U)
}

func (l *lowering) clear(s ssa.Value) {
	slice, ok := s.Type().Underlying().(*types.Slice)
	if !ok {
		panic(refusal{what: "a map", instead: "a slice", pos: l.pos})
	}
	l.pushPart(s, 0)
	l.pushPart(s, 1)
	l.scale(l.c.layouts.of(slice.Elem()).size)
	l.f.call(l.c.runtime(helperClear))
}

// extreme writes min or max of integers.
func (l *lowering) extreme(v *ssa.Call, name string, args []ssa.Value) {
	if isText(v.Type()) {
		l.extremeText(name, args)
		return
	}
	val := l.layout(v).parts[0].val
	best := l.f.local(val)
	l.push(args[0])
	l.f.set(best)
	ops := comparisons[map[string]token.Token{"min": token.LSS, "max": token.GTR}[name]]
	op := ops[1]
	if isSigned(v.Type()) {
		op = ops[0]
	}
	if val == i64 {
		op += toI64Compare
	}
	for _, a := range args[1:] {
		l.f.get(best)
		l.push(a)
		l.f.get(best)
		l.push(a)
		l.f.op(op, opSelect)
		l.f.set(best)
	}
	l.f.get(best)
}

// extremeText writes min or max of strings.
func (l *lowering) extremeText(name string, args []ssa.Value) {
	at, n := l.f.local(i32), l.f.local(i32)
	l.push(args[0])
	l.f.set(n)
	l.f.set(at)
	op := byte(opI32LtS)
	if name == "max" {
		op = opI32GtS
	}
	for _, a := range args[1:] {
		l.push(a)
		l.f.get(at)
		l.f.get(n)
		l.f.call(l.c.runtime(helperCompare))
		l.f.i32(0)
		l.f.op(op, opIf, blockEmpty)
		l.push(a)
		l.f.set(n)
		l.f.set(at)
		l.f.op(opEnd)
	}
	l.f.get(at)
	l.f.get(n)
}

// makeSlice writes make([]T, length, capacity).
func (l *lowering) makeSlice(v *ssa.MakeSlice) {
	size := l.c.layouts.of(elementOf(v)).size
	length, room := l.f.local(i64), l.f.local(i64)
	l.pushInt64(v.Len)
	l.f.tee(length)
	l.f.i64(1 << 31)
	l.f.op(opI64GeU)
	l.trapIf("slice length out of range", v.Pos())
	l.pushInt64(v.Cap)
	l.f.tee(room)
	l.f.i64(1 << 31 / int64(max(size, 1)))
	l.f.op(opI64GeU)
	l.f.get(room)
	l.f.get(length)
	l.f.op(opI64LtS, opI32Or)
	l.trapIf("slice capacity out of range", v.Pos())
	l.f.get(room)
	l.f.op(opI32WrapI64)
	l.scale(size)
	l.f.call(l.c.runtime(helperAlloc))
	l.f.get(length)
	l.f.op(opI32WrapI64)
	l.f.get(room)
	l.f.op(opI32WrapI64)
	l.pop(v)
}

// slice writes x[low:high:max] of a string, a slice or a pointer to an array.
// What is left out is within its bounds.
func (l *lowering) slice(v *ssa.Slice) {
	size, length, room := l.sliced(v)
	if v.Low != nil && v.Max == nil && arrayOf(v.X.Type()) == nil && l.seldom() {
		l.callSlice(v, size, length)
		return
	}
	low, high, limit := l.f.local(i64), l.f.local(i64), l.f.local(i64)
	l.bound(v.Max, room, limit)
	l.bound(v.High, length, high)
	l.bound(v.Low, func() { l.f.i64(0) }, low)
	l.within(v.Max, limit, room, v.Pos())
	l.within(v.High, high, func() { l.f.get(limit) }, v.Pos())
	l.within(v.Low, low, func() { l.f.get(high) }, v.Pos())
	l.pushPart(v.X, 0)
	if v.Low != nil {
		l.f.get(low)
		l.f.op(opI32WrapI64)
		l.scale(size)
		if lengthOfPart(v) == 0 {
			// the address stays within the array where nothing is left
			l.f.i32(0)
			l.f.get(limit)
			l.f.get(low)
			l.f.op(opI64GtU, opSelect)
		}
		l.f.op(opI32Add)
	}
	l.difference(high, low)
	if len(l.layout(v).parts) == 3 {
		l.difference(limit, low)
	}
	l.pop(v)
}

// sliced is the size of an element of what is sliced, and what pushes its
// length and its capacity.
func (l *lowering) sliced(v *ssa.Slice) (size uint32, length, room func()) {
	part := func(i int) func() {
		return func() { l.pushPart(v.X, i); l.f.op(opI64ExtI32U) }
	}
	switch t := v.X.Type().Underlying().(type) {
	case *types.Slice:
		return l.c.layouts.of(t.Elem()).size, part(1), part(2)
	case *types.Pointer:
		l.notNil(v.X, v.Pos())
		array := arrayOf(t)
		length = func() { l.f.i64(array.Len()) }
		return l.c.layouts.of(array.Elem()).size, length, length
	}
	return 1, part(1), part(1)
}

// within traps where a bound is given and is past a limit.
func (l *lowering) within(bound ssa.Value, at uint32, limit func(), pos token.Pos) {
	if bound == nil {
		return
	}
	l.f.get(at)
	limit()
	l.f.op(opI64GtU)
	l.trapIf("slice bounds out of range", pos)
}

func (l *lowering) bound(v ssa.Value, otherwise func(), into uint32) {
	if v != nil {
		l.pushInt64(v)
	} else {
		otherwise()
	}
	l.f.set(into)
}

func (l *lowering) difference(a, b uint32) {
	l.f.get(a)
	l.f.get(b)
	l.f.op(opI32Sub + toI64Arithmetic)
	l.f.op(opI32WrapI64)
}
