package compile

import (
	"fmt"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// instruction writes one instruction. Jumps are written by the control flow.
func (l *lowering) instruction(instr ssa.Instruction) {
	if l.fused[instr] {
		return
	}
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
		l.push(v.X)
		l.pop(v)
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
		l.notNil(v.Addr, v.Pos())
		l.storeTo(l.address(v.Addr), 0, v.Val)
	case *ssa.Return:
		l.returns(v)
	case *ssa.Range:
		l.rangeOver(v)
	case *ssa.Next:
		l.next(v)
	case *ssa.Panic:
		l.trap("panic", v.Pos())
	case *ssa.MakeInterface:
		for _, user := range *v.Referrers() {
			if _, ok := user.(*ssa.Panic); !ok {
				panic(refusal{what: "an interface value", instead: "a concrete type, or a switch over a kind", pos: l.pos})
			}
		}
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
	case *ssa.MakeClosure:
		return "a function literal that captures variables, or a method value"
	case *ssa.TypeAssert, *ssa.ChangeInterface:
		return "an interface value"
	case *ssa.SliceToArrayPointer:
		return "a conversion of a slice to an array"
	}
	return fmt.Sprintf("%T", instr)
}

func elem(t types.Type) types.Type { return t.Underlying().(*types.Pointer).Elem() }

// maxInFrame is the size in bytes of the largest variable in a frame.
const maxInFrame = 4 << 10

// alloc makes a variable: in the frame, or in the arena where its address may
// outlive the function.
func (l *lowering) alloc(v *ssa.Alloc) {
	lay := l.c.layouts.of(elem(v.Type()))
	if lay.size > maxInFrame || v.Heap && l.c.escapes(v) {
		l.f.i32(int32(lay.size))
		l.f.call(l.c.runtime(helperAlloc))
		l.pop(v)
		return
	}
	l.pushSlot(l.slot(lay))
	l.pop(v)
	l.clearBytes(l.into(v)[0], 0, lay.size)
}

func (l *lowering) extract(v *ssa.Extract) {
	tuple := v.Tuple.Type().(*types.Tuple)
	from := 0
	for i := range v.Index {
		from += len(l.c.layouts.locals(tuple.At(i).Type()))
	}
	source := l.into(v.Tuple)
	for i := range l.parts(v) {
		l.f.get(source[from+i])
	}
	l.pop(v)
}

func (l *lowering) field(v *ssa.Field) {
	outer := l.c.layouts.of(v.X.Type())
	s := v.X.Type().Underlying().(*types.Struct)
	if outer.inMemory {
		l.loadFrom(v, l.address(v.X), outer.offsets[v.Field])
		return
	}
	from := 0
	for i := range v.Field {
		from += len(l.c.layouts.of(s.Field(i).Type()).parts)
	}
	for i := range l.parts(v) {
		l.pushPart(v.X, from+i)
	}
	l.pop(v)
}

func (l *lowering) fieldAddr(v *ssa.FieldAddr) {
	l.notNil(v.X, v.Pos())
	l.push(v.X)
	l.addOffset(l.c.layouts.of(elem(v.X.Type())).offsets[v.Field])
	l.pop(v)
}

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

// pushInt64 pushes an integer of any type as 64 bits.
func (l *lowering) pushInt64(v ssa.Value) {
	l.push(v)
	if l.parts(v)[0].val == i64 {
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
	switch t := v.X.Type().Underlying().(type) {
	case *types.Slice:
		l.bounded(v.Index, func() { l.pushPart(v.X, 1) }, v.Pos())
		l.scale(l.c.layouts.of(t.Elem()).size)
		l.pushPart(v.X, 0)
	case *types.Pointer:
		array := t.Elem().Underlying().(*types.Array)
		l.notNil(v.X, v.Pos())
		l.bounded(v.Index, func() { l.f.i32(int32(array.Len())) }, v.Pos())
		l.scale(l.c.layouts.of(array.Elem()).size)
		l.push(v.X)
	}
	l.f.op(opI32Add)
	l.pop(v)
}

// index reads an element of a string or of an array that is a value.
func (l *lowering) index(v ssa.Value, x, index ssa.Value) {
	at := l.f.local(i32)
	switch t := x.Type().Underlying().(type) {
	case *types.Basic:
		l.bounded(index, func() { l.pushPart(x, 1) }, v.Pos())
		l.pushPart(x, 0)
		l.f.op(opI32Add)
		l.f.memory(opI32Load8U, 0)
		l.pop(v)
		return
	case *types.Array:
		l.bounded(index, func() { l.f.i32(int32(t.Len())) }, v.Pos())
		l.scale(l.c.layouts.of(t.Elem()).size)
		l.push(x)
		l.f.op(opI32Add)
		l.f.set(at)
		l.loadFrom(v, at, 0)
	default:
		panic(refusal{what: "a map", instead: "a slice that is searched", pos: l.pos})
	}
}

func (l *lowering) returns(v *ssa.Return) {
	for _, r := range v.Results {
		l.push(r)
	}
	l.exits = append(l.exits, len(l.f.code))
	l.f.op(opReturn)
}

// call writes a call: of a builtin, of a function, or of a function value.
func (l *lowering) call(v *ssa.Call) {
	call := v.Common()
	if call.IsInvoke() {
		panic(refusal{what: "a method call by an interface", instead: "a function", pos: l.pos})
	}
	switch callee := call.Value.(type) {
	case *ssa.Builtin:
		l.builtin(v, callee.Name(), call.Args)
		return
	case *ssa.Function:
		if l.intrinsic(v, callee) {
			return
		}
		for _, a := range call.Args {
			l.push(a)
		}
		l.f.call(l.c.funcIndex(callee))
	default:
		for _, a := range call.Args {
			l.push(a)
		}
		l.push(callee)
		l.callIndirect(call.Signature(), v.Pos())
	}
	l.results(v)
}

// results takes a call's results, and copies those that are held in memory.
func (l *lowering) results(v *ssa.Call) {
	tuple, ok := v.Type().(*types.Tuple)
	if !ok {
		l.pop(v)
		l.keep(v, v.Type(), 0)
		return
	}
	l.pop(v)
	at := 0
	for r := range tuple.Variables() {
		l.keep(v, r.Type(), at)
		at += len(l.c.layouts.locals(r.Type()))
	}
}

// keep copies a result that is held in memory from the callee's frame.
func (l *lowering) keep(v ssa.Value, t types.Type, at int) {
	lay := l.c.layouts.of(t)
	if !lay.inMemory {
		return
	}
	local := l.into(v)[at]
	slot := l.slot(lay)
	l.pushSlot(slot)
	l.f.get(local)
	l.copyBytes(lay.size)
	l.pushSlot(slot)
	l.f.set(local)
}

func (l *lowering) callIndirect(sig *types.Signature, pos token.Pos) {
	var s signature
	for p := range sig.Params().Variables() {
		s.params = append(s.params, vals(l.c.layouts.locals(p.Type()))...)
	}
	s.results = l.c.results(sig.Results())
	slot := l.f.local(i32)
	l.f.tee(slot)
	l.f.op(opI32Eqz)
	l.trapIf("nil function", pos)
	l.f.get(slot)
	l.c.callIndirect(l.f, s)
}

func (c *compiler) results(tuple *types.Tuple) []valType {
	var v []valType
	for r := range tuple.Variables() {
		v = append(v, vals(c.layouts.locals(r.Type()))...)
	}
	return v
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
	l.f.call(l.c.funcIndex(l.c.decodeRune(l.pos)))
	l.f.set(width)
	l.f.set(r)
	l.f.get(at)
	l.f.get(width)
	l.f.op(opI32WrapI64)
	l.f.op(opI32Add)
	l.f.set(at)
	l.f.op(opEnd)
	l.locals[v] = nil
	tuple := v.Type().(*types.Tuple)
	l.locals[v] = append(l.locals[v], ok)
	for i, local := range []uint32{key, r} {
		for range l.c.layouts.locals(tuple.At(i + 1).Type()) {
			l.locals[v] = append(l.locals[v], local)
		}
	}
}
