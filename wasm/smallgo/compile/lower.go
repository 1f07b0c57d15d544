package compile

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// lowering writes one function. A value lives in as many locals as its type
// has parts; constants are written where they are used.
type lowering struct {
	c       *compiler
	fn      *ssa.Function
	f       *function
	flow    *flow
	labels  []label
	locals  map[ssa.Value][]uint32
	frame   uint32 // bytes of the stack that the function needs
	sp      uint32 // the local that has the frame's address
	slots   map[ssa.Value]uint32
	fused   map[ssa.Instruction]bool // written as part of an append
	exits   []int                    // where the code returns
	checked []ssa.Value              // pointers that are known not to be nil here
	pos     token.Pos
}

// lower writes a function's code.
func (c *compiler) lower(fn *ssa.Function) {
	l := &lowering{
		c: c, fn: fn, f: c.function(fn), flow: flowOf(fn),
		locals: map[ssa.Value][]uint32{}, slots: map[ssa.Value]uint32{}, pos: fn.Pos(),
	}
	defer l.place()
	l.fuse()
	next := uint32(0)
	for _, p := range fn.Params {
		for range c.layouts.locals(p.Type()) {
			l.locals[p] = append(l.locals[p], next)
			next++
		}
	}
	l.sp = l.f.local(i32)
	l.tree(fn.Blocks[0])
	l.f.op(opUnreachable)
	l.prologue()
}

// place gives a refusal that knows no place the one that was reached.
func (l *lowering) place() {
	thrown := recover()
	if r, ok := thrown.(refusal); ok && r.pos == token.NoPos {
		r.pos = l.pos
		panic(r)
	}
	if thrown != nil {
		panic(thrown)
	}
}

// prologue takes the frame from the stack, before all that was written, and
// gives it back before each return. Note: a result that is held in memory still
// lies there; the caller copies it before it calls anything else.
func (l *lowering) prologue() {
	if l.frame == 0 {
		return
	}
	body, from := l.f.code, 0
	l.f.code = nil
	l.f.opU(opGlobalGet, globalStack)
	l.f.i32(int32(roundUp(l.frame, 16)))
	l.f.op(opI32Sub)
	l.f.tee(l.sp)
	l.f.i32(stackEnd)
	l.f.op(opI32LtS)
	l.trapIf("stack overflow", l.fn.Pos())
	l.f.get(l.sp)
	l.f.opU(opGlobalSet, globalStack)
	for _, exit := range l.exits {
		l.f.op(body[from:exit]...)
		from = exit
		l.f.get(l.sp)
		l.f.i32(int32(roundUp(l.frame, 16)))
		l.f.op(opI32Add)
		l.f.opU(opGlobalSet, globalStack)
	}
	l.f.op(body[from:]...)
}

// slot reserves bytes of the frame and tells where they are.
func (l *lowering) slot(lay *layout) uint32 {
	l.frame = roundUp(l.frame, 8)
	at := l.frame
	l.frame += max(lay.size, 1) // an address of its own, and never nil
	return at
}

// slotOf is the place of a value that is held in memory.
func (l *lowering) slotOf(v ssa.Value) uint32 {
	at, ok := l.slots[v]
	if !ok {
		at = l.slot(l.c.layouts.of(v.Type()))
		l.slots[v] = at
	}
	return at
}

// pushSlot pushes the address of a place in the frame.
func (l *lowering) pushSlot(at uint32) {
	l.f.get(l.sp)
	if at > 0 {
		l.f.i32(int32(at))
		l.f.op(opI32Add)
	}
}

func (l *lowering) parts(v ssa.Value) []part { return l.c.layouts.locals(v.Type()) }

// into are the locals of a value, made where they are needed first.
func (l *lowering) into(v ssa.Value) []uint32 {
	locals, ok := l.locals[v]
	if !ok {
		for _, p := range l.parts(v) {
			locals = append(locals, l.f.local(p.val))
		}
		l.locals[v] = locals
	}
	return locals
}

// pop takes a value's parts from the stack.
func (l *lowering) pop(v ssa.Value) {
	locals := l.into(v)
	for i := len(locals) - 1; i >= 0; i-- {
		l.f.set(locals[i])
	}
}

// push puts all parts of a value on the stack.
func (l *lowering) push(v ssa.Value) {
	for i := range l.parts(v) {
		l.pushPart(v, i)
	}
}

// pushPart puts one part of a value on the stack.
func (l *lowering) pushPart(v ssa.Value, i int) {
	switch v := v.(type) {
	case *ssa.Const:
		l.constant(v, i)
	case *ssa.Global:
		l.f.i32(int32(l.c.global(v)))
	case *ssa.Function:
		l.f.i32(int32(l.c.tableSlot(v)))
	default:
		l.f.get(l.into(v)[i])
	}
}

// constant puts one part of a constant on the stack.
func (l *lowering) constant(v *ssa.Const, i int) {
	lay := l.c.layouts.of(v.Type())
	if lay.inMemory {
		l.f.i32(int32(l.c.zeros(lay.size)))
		return
	}
	p := lay.parts[i]
	if v.Value == nil {
		l.zero(p.val)
		return
	}
	switch v.Value.Kind() {
	case constant.Bool:
		n := int32(0)
		if constant.BoolVal(v.Value) {
			n = 1
		}
		l.f.i32(n)
	case constant.String:
		s := constant.StringVal(v.Value)
		if i == 0 {
			l.f.i32(int32(l.c.text(s)))
		} else {
			l.f.i32(int32(len(s)))
		}
	case constant.Int:
		l.integer(v, p)
	default:
		panic(refusal{what: "the constant " + v.String(), instead: "an integer", pos: l.pos})
	}
}

func (l *lowering) integer(v *ssa.Const, p part) {
	n, exact := constant.Int64Val(v.Value)
	if !exact {
		u, _ := constant.Uint64Val(v.Value)
		n = int64(u)
	}
	if p.val == i64 {
		l.f.i64(n)
	} else {
		l.f.i32(int32(n))
	}
}

func (l *lowering) zero(v valType) {
	if v == i64 {
		l.f.i64(0)
	} else {
		l.f.i32(0)
	}
}

// phis gives the phis of a block their values on the way from another. All are
// read before any is written.
func (l *lowering) phis(from, to *ssa.BasicBlock) {
	edge := 0
	for i, p := range to.Preds {
		if p == from {
			edge = i
		}
	}
	var phis []*ssa.Phi
	for _, instr := range to.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		phis = append(phis, phi)
	}
	staged := make([]uint32, len(phis))
	for i, phi := range phis {
		lay := l.c.layouts.of(phi.Type())
		if !lay.inMemory {
			l.push(phi.Edges[edge])
			continue
		}
		staged[i] = l.slot(lay)
		l.pushSlot(staged[i])
		l.push(phi.Edges[edge])
		l.copyBytes(lay.size)
	}
	for i := len(phis) - 1; i >= 0; i-- {
		phi := phis[i]
		lay := l.c.layouts.of(phi.Type())
		if !lay.inMemory {
			l.pop(phi)
			continue
		}
		l.pushSlot(l.slotOf(phi))
		l.f.tee(l.into(phi)[0])
		l.pushSlot(staged[i])
		l.copyBytes(lay.size)
	}
}

// maxInline is the size in bytes up to which memory is copied and cleared
// without a call: what an engine does for memory.copy is dear for few bytes.
const maxInline = 96

// copyBytes copies size bytes between two addresses on the stack. All is read
// before any is written.
func (l *lowering) copyBytes(size uint32) {
	if size > maxInline {
		l.f.i32(int32(size))
		l.f.memoryCopy()
		return
	}
	to, from := l.f.local(i32), l.f.local(i32)
	l.f.set(from)
	l.f.set(to)
	var chunks []part
	for at := uint32(0); at < size; {
		chunk := widest(size - at)
		chunk.offset = at
		chunks = append(chunks, chunk)
		at += chunk.width()
	}
	for i := range chunks {
		l.f.get(to)
		l.f.get(from)
		l.f.memory(chunks[i].load, chunks[i].offset)
	}
	for i := len(chunks) - 1; i >= 0; i-- {
		l.f.memory(chunks[i].store, chunks[i].offset)
	}
}

// widest is the widest scalar of at most size bytes.
func widest(size uint32) part {
	switch {
	case size >= 8:
		return part{i64, 0, opI64Load, opI64Store}
	case size >= 4:
		return part{i32, 0, opI32Load, opI32Store}
	case size >= 2:
		return part{i32, 0, opI32Load16U, opI32Store16}
	}
	return part{i32, 0, opI32Load8U, opI32Store8}
}

// width is how many bytes a scalar takes in memory.
func (p part) width() uint32 {
	switch p.store {
	case opI64Store:
		return 8
	case opI32Store:
		return 4
	case opI32Store16:
		return 2
	}
	return 1
}

// clearBytes makes size bytes at an address in a local zero.
func (l *lowering) clearBytes(address, offset, size uint32) {
	if size > maxInline {
		l.f.get(address)
		l.addOffset(offset)
		l.f.i32(0)
		l.f.i32(int32(size))
		l.f.memoryFill()
		return
	}
	for at := uint32(0); at < size; {
		chunk := widest(size - at)
		l.f.get(address)
		l.zero(chunk.val)
		l.f.memory(chunk.store, offset+at)
		at += chunk.width()
	}
}

// loadFrom pushes what lies at an address in a local; a value that is held in
// memory is copied into a place of its own first.
func (l *lowering) loadFrom(v ssa.Value, address uint32, offset uint32) {
	lay := l.c.layouts.of(v.Type())
	if lay.inMemory {
		l.pushSlot(l.slotOf(v))
		l.f.tee(l.into(v)[0])
		l.f.get(address)
		l.addOffset(offset)
		l.copyBytes(lay.size)
		return
	}
	for i, p := range lay.parts {
		l.f.get(address)
		l.f.memory(p.load, offset+p.offset)
		_ = i
	}
	l.pop(v)
}

func (l *lowering) addOffset(offset uint32) {
	if offset > 0 {
		l.f.i32(int32(offset))
		l.f.op(opI32Add)
	}
}

// storeTo writes a value to an address in a local.
func (l *lowering) storeTo(address uint32, offset uint32, v ssa.Value) {
	lay := l.c.layouts.of(v.Type())
	if lay.inMemory {
		if c, ok := v.(*ssa.Const); ok && c.Value == nil {
			l.clearBytes(address, offset, lay.size)
			return
		}
		l.f.get(address)
		l.addOffset(offset)
		l.push(v)
		l.copyBytes(lay.size)
		return
	}
	for i, p := range lay.parts {
		l.f.get(address)
		l.pushPart(v, i)
		l.f.memory(p.store, offset+p.offset)
	}
}

// address is a local that holds a pointer's value.
func (l *lowering) address(v ssa.Value) uint32 {
	switch v.(type) {
	case *ssa.Const, *ssa.Global, *ssa.Function:
		local := l.f.local(i32)
		l.push(v)
		l.f.set(local)
		return local
	}
	return l.into(v)[0]
}

// trapIf traps where the condition on the stack holds.
func (l *lowering) trapIf(reason string, pos token.Pos) {
	l.f.op(opIf, blockEmpty)
	l.trap(reason, pos)
	l.f.op(opEnd)
}

func (l *lowering) trap(reason string, pos token.Pos) {
	if pos == token.NoPos {
		pos = l.pos
	}
	l.f.i32(int32(l.c.site(reason, pos)))
	l.f.call(l.c.runtime(helperTrap))
	l.f.op(opUnreachable)
}

// notNil traps where a pointer is nil, unless it is known not to be.
func (l *lowering) notNil(v ssa.Value, pos token.Pos) {
	switch v := v.(type) {
	case *ssa.Alloc, *ssa.Global, *ssa.FieldAddr, *ssa.IndexAddr:
		return
	case *ssa.Const:
		l.trap("nil pointer", pos)
		return
	default:
		for _, known := range l.checked {
			if known == v {
				return
			}
		}
		l.f.get(l.into(v)[0])
		l.f.op(opI32Eqz)
		l.trapIf("nil pointer", pos)
		l.checked = append(l.checked, v)
	}
}

// forget goes back to what was checked before.
func (l *lowering) forget(n int) { l.checked = l.checked[:n] }

// isSigned tells whether a type is a signed integer.
func isSigned(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0 && b.Info()&types.IsUnsigned == 0
}

// narrow brings the i32 on the stack back to the width of its type, where that
// is less than 32 bits.
func (l *lowering) narrow(t types.Type) {
	switch t.Underlying().(*types.Basic).Kind() {
	case types.Int8:
		l.f.op(opI32Ext8S)
	case types.Int16:
		l.f.op(opI32Ext16S)
	case types.Uint8:
		l.f.i32(0xff)
		l.f.op(opI32And)
	case types.Uint16:
		l.f.i32(0xffff)
		l.f.op(opI32And)
	}
}
