package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// rangeOver and next go through a string, character by character.
func (l *lowering) rangeOver(v *ssa.Range) {
	if b, ok := v.X.Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsString == 0 {
		panic(refusal{what: "range over a map", instead: "a slice", pos: l.pos})
	}
	at := l.f.local(i32)
	l.f.i32(0)
	l.f.set(at)
	l.locals[v] = []uint32{at}
}

func (l *lowering) next(v *ssa.Next) {
	text, at := v.Iter.(*ssa.Range).X, l.locals[v.Iter][0]
	ok, key, r := l.f.local(i32), l.f.local(i64), l.f.local(i32)
	width := l.f.local(i64)
	l.f.get(at)
	l.pushPart(text, 1)
	l.f.op(opI32LtU)
	l.f.tee(ok)
	l.f.op(opIf, blockEmpty)
	l.f.get(at)
	l.f.op(opI64ExtI32U)
	l.f.set(key)
	l.pushPart(text, 0)
	l.f.get(at)
	l.f.op(opI32Add)
	l.pushPart(text, 1)
	l.f.get(at)
	l.f.op(opI32Sub)
	l.f.call(l.c.funcIndex(utf8Function(l.fn.Prog, "DecodeRuneInString")))
	l.f.set(width)
	l.f.set(r)
	l.f.get(at)
	l.f.get(width)
	l.f.op(opI32WrapI64)
	l.f.op(opI32Add)
	l.f.set(at)
	l.f.op(opEnd)
	tuple := v.Type().(*types.Tuple)
	l.locals[v] = []uint32{ok}
	for i, local := range []uint32{key, r} {
		for range l.c.layouts.of(tuple.At(i + 1).Type()).parts {
			l.locals[v] = append(l.locals[v], local)
		}
	}
}
