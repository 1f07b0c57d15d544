package compile

import (
	"fmt"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// instruction writes one instruction. Jumps are written by the control flow.
func (l *lowering) instruction(instr ssa.Instruction) {
	if l.plan.fused[instr] || l.c.reach.unneeded[instr] {
		return
	}
	defer l.known.after(instr)
	defer l.memory.after(instr)
	switch v := instr.(type) {
	case *ssa.Phi, *ssa.If, *ssa.Jump, *ssa.DebugRef:
	case *ssa.Alloc:
		l.alloc(v)
	case *ssa.BinOp:
		l.binary(v)
	case *ssa.UnOp:
		l.unary(v)
	case *ssa.Call:
		l.call(v)
	case *ssa.ChangeType:
		l.changeType(v)
	case *ssa.Convert:
		l.convert(v)
	case *ssa.Extract:
		l.extract(v)
	case *ssa.Field:
		l.field(v)
	case *ssa.FieldAddr:
		l.fieldAddr(v)
	case *ssa.Index:
		l.index(v, v.X, v.Index)
	case *ssa.IndexAddr:
		l.indexAddr(v)
	case *ssa.Lookup:
		l.index(v, v.X, v.Index)
	case *ssa.MakeSlice:
		l.makeSlice(v)
	case *ssa.Slice:
		l.slice(v)
	case *ssa.Store:
		l.store(v)
	case *ssa.Return:
		l.returns(v)
	case *ssa.Range:
		l.rangeOver(v)
	case *ssa.Next:
		l.next(v)
	case *ssa.Panic:
		l.trap("panic", v.Pos())
	case *ssa.MakeClosure:
		l.closure(v)
	case *ssa.MakeInterface:
		panic(refusal{what: "an interface value", instead: "a concrete type, or a switch over a kind", pos: l.pos})
	case *ssa.SliceToArrayPointer:
		l.arrayOfSlice(v)
	default:
		panic(refusal{what: describe(instr), instead: "plain functions and data", pos: l.pos})
	}
}

// position is where an instruction stands. What is written for the compiler's
// own sake has the place of what uses it.
func position(instr ssa.Instruction) token.Pos {
	if pos := instr.Pos(); pos != token.NoPos {
		return pos
	}
	switch v := instr.(type) {
	case *ssa.MakeClosure:
		return v.Fn.Pos()
	case *ssa.MakeInterface:
		for _, user := range *v.Referrers() {
			if user.Pos() != token.NoPos {
				return user.Pos()
			}
		}
	}
	return token.NoPos
}

// positionAt is where the i-th instruction of a block stands: what has no place
// has that of what comes next.
func positionAt(b *ssa.BasicBlock, i int) token.Pos {
	for _, instr := range b.Instrs[i:] {
		if pos := position(instr); pos != token.NoPos {
			return pos
		}
	}
	return token.NoPos
}

func describe(instr ssa.Instruction) string {
	switch instr.(type) {
	case *ssa.Go:
		return "a goroutine"
	case *ssa.Defer, *ssa.RunDefers:
		return "defer"
	case *ssa.MakeMap, *ssa.MapUpdate:
		return "a map"
	case *ssa.MakeChan, *ssa.Send, *ssa.Select:
		return "a channel"
	case *ssa.TypeAssert, *ssa.ChangeInterface:
		return "an interface value"
	}
	return fmt.Sprintf("%T", instr)
}

func elem(t types.Type) types.Type { return t.Underlying().(*types.Pointer).Elem() }

// elementOf is the type of a slice's elements.
func elementOf(slice ssa.Value) types.Type { return slice.Type().Underlying().(*types.Slice).Elem() }

func (l *lowering) changeType(v *ssa.ChangeType) {
	if !l.layout(v).inMemory {
		l.push(v.X)
		l.pop(v)
	}
}

func (l *lowering) extract(v *ssa.Extract) {
	tuple := v.Tuple.Type().(*types.Tuple)
	from := 0
	for i := range v.Index {
		from += len(l.c.layouts.of(tuple.At(i).Type()).parts)
	}
	source := l.localsOf(v.Tuple)
	for i := range l.layout(v).parts {
		l.f.get(source[from+i])
	}
	l.pop(v)
}

func (l *lowering) field(v *ssa.Field) {
	outer := l.layout(v.X)
	if outer.inMemory {
		if !l.layout(v).inMemory {
			l.loadFrom(v, l.held(v.X).plus(outer.offsets[v.Field]))
		}
		return
	}
	s := v.X.Type().Underlying().(*types.Struct)
	from := 0
	for i := range v.Field {
		from += len(l.c.layouts.of(s.Field(i).Type()).parts)
	}
	for i := range l.layout(v).parts {
		l.pushPart(v.X, from+i)
	}
	l.pop(v)
}

// fieldAddr checks a pointer. Where the field lies is known without code.
func (l *lowering) fieldAddr(v *ssa.FieldAddr) { l.notNil(v.X, v.Pos()) }
