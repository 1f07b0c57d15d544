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

// maxInFrame is the size in bytes of the largest variable in a frame.
const maxInFrame = 4 << 10

// alloc makes a variable: in the frame, or in the arena where its address may
// outlive the function. It is made zero, unless all of it is written first.
func (l *lowering) alloc(v *ssa.Alloc) {
	lay := l.c.layouts.of(elem(v.Type()))
	if locals, ok := l.inLocals(v); ok {
		for i, p := range lay.parts {
			l.zero(p.val)
			l.f.set(locals[i])
		}
		return
	}
	if l.c.inArena(v) {
		l.f.i32(int32(lay.size))
		if l.plan.unset[v].to == 0 {
			l.f.call(l.c.runtime(helperReserve))
		} else {
			l.f.call(l.c.runtime(helperAlloc))
		}
		l.pop(v)
		return
	}
	if l.plan.same[v] != nil {
		return
	}
	if unset := l.plan.unset[v]; unset.to > 0 {
		l.clearBytes(l.variable(v).plus(unset.from), unset.to-unset.from)
	}
}

func (l *lowering) store(v *ssa.Store) {
	if variable, ok := v.Addr.(*ssa.Alloc); ok && l.plan.same[variable] != nil {
		return
	}
	locals, ok := l.localsAt(v.Addr)
	if !ok {
		l.notNil(v.Addr, v.Pos())
		l.guard(l.target(v.Addr), v.Addr, v.Val)
		l.storeTo(l.target(v.Addr), v.Val)
		return
	}
	l.push(v.Val)
	for i := len(locals) - 1; i >= 0; i-- {
		l.f.set(locals[i])
	}
}

// load reads what a pointer points to.
func (l *lowering) load(v *ssa.UnOp) {
	locals, ok := l.localsAt(v.X)
	switch {
	case ok:
		for _, local := range locals {
			l.f.get(local)
		}
		l.pop(v)
	case l.pushKnown(v):
		l.pop(v)
	default:
		l.notNil(v.X, v.Pos())
		if same := l.memory.recall(v); same != nil {
			l.push(same)
			l.pop(v)
			return
		}
		if !l.plan.read[v] {
			l.loadFrom(v, l.target(v.X))
		}
	}
}

// variable is where a variable of the frame lies.
func (l *lowering) variable(v *ssa.Alloc) place {
	if value := l.plan.same[v]; value != nil {
		return l.held(value)
	}
	p, ok := l.places[v]
	if !ok {
		p = l.slot(l.c.layouts.of(elem(v.Type())))
		l.places[v] = p
	}
	return p
}

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
