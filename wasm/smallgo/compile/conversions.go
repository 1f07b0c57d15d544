package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// convert writes a conversion between integers, strings and bytes, or
// pointers.
func (l *lowering) convert(v *ssa.Convert) {
	from, to := v.X.Type().Underlying(), v.Type().Underlying()
	_, fromSlice := from.(*types.Slice)
	_, toSlice := to.(*types.Slice)
	for _, t := range []types.Type{from, to} {
		if s, ok := t.(*types.Slice); ok && l.c.layouts.of(s.Elem()).size != 1 && (isText(from) || isText(to)) {
			panic(refusal{what: "a conversion between a string and runes", instead: "range, or utf8.AppendRune", pos: l.pos})
		}
	}
	switch {
	case fromSlice && isText(to):
		l.pushPart(v.X, 0)
		l.pushPart(v.X, 1)
		l.f.call(l.c.runtime(helperCopyText))
	case isText(from) && toSlice:
		l.push(v.X)
		l.f.call(l.c.runtime(helperCopyText))
		n := l.localsOf(v)
		l.f.set(n[1])
		l.f.set(n[0])
		l.f.get(n[1])
		l.f.set(n[2])
		return
	case isText(from) && isText(to):
		l.push(v.X)
	case isText(to):
		l.textOfRune(v)
	default:
		l.resize(v.X, v.Type())
	}
	l.pop(v)
}

// textOfRune pushes the string that has a character; one that there is not is
// U+FFFD.
func (l *lowering) textOfRune(v *ssa.Convert) {
	n := l.f.local(i64)
	for range 3 { // what AppendRune appends to: nil
		l.f.i32(0)
	}
	l.pushInt64(v.X)
	l.f.tee(n)
	l.f.op(opI32WrapI64)
	l.f.i32(0xfffd)
	l.f.get(n)
	l.f.i64(0x10ffff)
	l.f.op(opI32LeU + toI64Compare)
	l.f.op(opSelect)
	l.f.call(l.c.funcIndex(utf8Function(l.fn.Prog, "AppendRune")))
	l.f.op(opDrop)
}

// resize pushes a number or a pointer in the width of another type.
func (l *lowering) resize(x ssa.Value, to types.Type) {
	from, dest := l.layout(x).parts, l.c.layouts.of(to).parts
	if len(from) != 1 || len(dest) != 1 {
		panic(refusal{what: "a conversion from " + x.Type().String() + " to " + to.String(), instead: "a function", pos: l.pos})
	}
	if dest[0].val == i64 {
		l.pushInt64(x)
		return
	}
	l.push(x)
	if from[0].val == i64 {
		l.f.op(opI32WrapI64)
	}
	if b, ok := to.Underlying().(*types.Basic); ok && b.Info()&types.IsInteger != 0 {
		l.narrow(to)
	}
}
