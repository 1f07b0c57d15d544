package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// What compiled code calls: memory, strings, and traps. These functions are
// written by hand, and only those that are called become part of the module.

// helper is one of them.
type helper int

const (
	helperTrap     helper = iota // (site)
	helperAlloc                  // (size) address of so many zero bytes
	helperGrow                   // (address, length, needed, capacity, size of an element) address, capacity
	helperConcat                 // (a, length, b, length) address, length
	helperCopyText               // (address, length) address, length
	helperEqual                  // (a, length, b, length) whether equal
	helperCompare                // (a, length, b, length) less than, equal to or more than 0
	helperKeep                   // what is in the arena stays
	helperRelease                // nothing that was kept stays
	helperEnter                  // every export begins with it
	helperMove                   // (to, from, size) copies, also where they overlap
	helperReserve                // (size) address of so many bytes of any content
)

// The module's globals.
const (
	globalStack = iota // the stack's end; it grows downwards
	globalArena        // where the arena goes on
	globalMark         // where it begins: what lies before is kept
	globalSaved        // whether the variables have been saved
)

// The memory, from below: nothing, for nil pointers to point at, but for the
// trap's site; the stack; variables; a copy of the variables, as each export
// finds them; constant data; and the arena.
const (
	stackEnd      = 1024
	stackStart    = 64 << 10
	variablesAt   = stackStart
	variablesRoom = 16 << 10
	savedAt       = variablesAt + variablesRoom
	constantsAt   = savedAt + variablesRoom
)

var helperNames = [...]string{"trap", "alloc", "grow", "concat", "copyText", "equal", "compare", "keep", "release", "enter", "move", "reserve"}

// runtime is the number of a helper.
func (c *compiler) runtime(h helper) uint32 {
	if i, ok := c.helpers[h]; ok {
		return i
	}
	one, two := []valType{i32}, []valType{i32, i32}
	four := []valType{i32, i32, i32, i32}
	sig := [...]signature{
		helperTrap:     {params: one},
		helperAlloc:    {one, one},
		helperGrow:     {append(four, i32), two},
		helperConcat:   {four, two},
		helperCopyText: {two, two},
		helperEqual:    {four, one},
		helperCompare:  {four, one},
		helperKeep:     {},
		helperRelease:  {},
		helperEnter:    {},
		helperMove:     {params: []valType{i32, i32, i32}},
		helperReserve:  {one, one},
	}[h]
	i := c.add("smallgo."+helperNames[h], sig)
	c.helpers[h] = i
	r := routine{c, c.m.functions[i]}
	[...]func(){r.trap, r.alloc, r.grow, r.concat, r.copyText, r.equal, r.compare, r.keep, r.release, r.enter, r.move, r.reserve}[h]()
	return i
}

// routine writes a helper.
type routine struct {
	c *compiler
	f *function
}

func (r routine) trap() {
	r.f.i32(SiteAddress)
	r.f.get(0)
	r.f.memory(opI32Store, 0)
	r.f.op(opUnreachable)
}

// trapIf traps where the condition on the stack holds.
func (r routine) trapIf(reason string) {
	r.f.op(opIf, blockEmpty)
	r.f.i32(int32(r.c.site(reason, token.NoPos)))
	r.f.call(r.c.runtime(helperTrap))
	r.f.op(opUnreachable, opEnd)
}

func (r routine) alloc() {
	f := r.f
	at := f.local(i32)
	f.get(0)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.i32(0)
	f.get(0)
	f.memoryFill()
	f.get(at)
}

// reserve takes bytes from the arena and grows the memory where it must.
func (r routine) reserve() {
	f := r.f
	at, end := f.local(i32), f.local(i32)
	f.opU(opGlobalGet, globalArena)
	f.set(at)
	f.get(0)
	f.i32(int32(r.c.maxBytes()))
	f.op(opI32GtU)
	r.trapIf("out of memory")
	f.get(at)
	f.get(0)
	f.i32(7)
	f.op(opI32Add)
	f.i32(-8)
	f.op(opI32And, opI32Add)
	f.tee(end)
	f.op(opMemorySize, 0)
	f.i32(16)
	f.op(opI32Shl, opI32GtU)
	f.op(opIf, blockEmpty)
	f.get(end)
	f.op(opMemorySize, 0)
	f.i32(16)
	f.op(opI32Shl, opI32Sub)
	f.i32(65535)
	f.op(opI32Add)
	f.i32(16)
	f.op(opI32ShrU, opMemoryGrow, 0)
	f.i32(-1)
	f.op(opI32Eq)
	r.trapIf("out of memory")
	f.op(opEnd)
	f.get(end)
	f.opU(opGlobalSet, globalArena)
	f.get(at)
}

// grow finds room for more elements, always in a new place: what is appended
// beyond the capacity of a slice is not seen by those that share its array.
func (r routine) grow() {
	f := r.f
	const address, length, needed, room, size = 0, 1, 2, 3, 4
	bytes, at := f.local(i64), f.local(i32)
	// at least double, at least what is needed
	f.get(room)
	f.i32(1)
	f.op(opI32Shl)
	f.get(needed)
	f.get(room)
	f.i32(1)
	f.op(opI32Shl)
	f.get(needed)
	f.op(opI32GtU, opSelect)
	f.set(needed)
	f.get(needed)
	f.op(opI64ExtI32U)
	f.get(size)
	f.op(opI64ExtI32U, opI32Mul+toI64Arithmetic)
	f.tee(bytes)
	f.i64(int64(r.c.maxBytes()))
	f.op(opI64GtU)
	r.trapIf("out of memory")
	f.get(length)
	f.get(size)
	f.op(opI32Mul)
	f.set(room)
	f.get(bytes)
	f.op(opI32WrapI64)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.get(address)
	f.get(room)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(room)
	f.op(opI32Add)
	f.i32(0)
	f.get(bytes)
	f.op(opI32WrapI64)
	f.get(room)
	f.op(opI32Sub)
	f.memoryFill()
	f.get(at)
	f.get(needed)
}

// move copies bytes. Few are read whole before any is written, since what an
// engine does for memory.copy is dear for few bytes.
func (r routine) move() {
	f := r.f
	const to, from, size = 0, 1, 2
	for _, width := range []uint32{8, 4, 2, 1} {
		p := widest(width)
		limit := int32(2*width + 1)
		f.get(size)
		f.i32(int32(width))
		f.op(opI32GeU)
		f.get(size)
		f.i32(limit)
		f.op(opI32LtU, opI32And, opIf, blockEmpty)
		// the first and the last width bytes, which may overlap
		f.get(to)
		f.get(size)
		f.op(opI32Add)
		f.i32(int32(width))
		f.op(opI32Sub)
		f.get(from)
		f.get(size)
		f.op(opI32Add)
		f.i32(int32(width))
		f.op(opI32Sub)
		f.memory(p.load, 0)
		f.get(to)
		f.get(from)
		f.memory(p.load, 0)
		f.memory(p.store, 0)
		f.memory(p.store, 0)
		f.op(opReturn, opEnd)
	}
	f.get(to)
	f.get(from)
	f.get(size)
	f.memoryCopy()
}

func (r routine) concat() {
	f := r.f
	at, n := f.local(i32), f.local(i32)
	f.get(1)
	f.get(3)
	f.op(opI32Add)
	f.tee(n)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.get(0)
	f.get(1)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(1)
	f.op(opI32Add)
	f.get(2)
	f.get(3)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(n)
}

func (r routine) copyText() {
	f := r.f
	at := f.local(i32)
	f.get(1)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.get(0)
	f.get(1)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(1)
}

func (r routine) equal() {
	f := r.f
	f.get(1)
	f.get(3)
	f.op(opI32Ne, opIf, blockEmpty)
	f.i32(0)
	f.op(opReturn, opEnd)
	r.whileEqual(8, opI64Load, opI64Eq)
	r.whileEqual(1, opI32Load8U, opI32Eq)
	f.i32(1)
}

// whileEqual goes on while as many bytes as an element has are left, and
// answers 0 where two differ.
func (r routine) whileEqual(width int32, load, equal byte) {
	f := r.f
	f.op(opBlock, blockEmpty, opLoop, blockEmpty)
	f.get(1)
	f.i32(width)
	f.op(opI32LtU)
	f.op(opBrIf, 1)
	f.get(0)
	f.memory(load, 0)
	f.get(2)
	f.memory(load, 0)
	f.op(equal, opI32Eqz, opIf, blockEmpty)
	f.i32(0)
	f.op(opReturn, opEnd)
	r.step(0, width)
	r.step(2, width)
	r.step(1, -width)
	f.op(opBr, 0, opEnd, opEnd)
}

func (r routine) step(local uint32, by int32) {
	r.f.get(local)
	r.f.i32(by)
	r.f.op(opI32Add)
	r.f.set(local)
}

// compare orders strings by their bytes, and a shorter one before a longer.
func (r routine) compare() {
	f := r.f
	n, difference := f.local(i32), f.local(i32)
	f.get(1)
	f.get(3)
	f.get(1)
	f.get(3)
	f.op(opI32LtU, opSelect)
	f.set(n)
	f.op(opBlock, blockEmpty, opLoop, blockEmpty)
	f.get(n)
	f.op(opI32Eqz)
	f.op(opBrIf, 1)
	f.get(0)
	f.memory(opI32Load8U, 0)
	f.get(2)
	f.memory(opI32Load8U, 0)
	f.op(opI32Sub)
	f.tee(difference)
	f.op(opIf, blockEmpty)
	f.get(difference)
	f.op(opReturn, opEnd)
	r.step(0, 1)
	r.step(2, 1)
	r.step(n, -1)
	f.op(opBr, 0, opEnd, opEnd)
	f.get(1)
	f.get(3)
	f.op(opI32GtU)
	f.get(1)
	f.get(3)
	f.op(opI32LtU, opI32Sub)
}

// keep makes what is in the arena, and what the variables are, what every
// export finds from now on.
func (r routine) keep() {
	r.f.opU(opGlobalGet, globalArena)
	r.f.opU(opGlobalSet, globalMark)
	r.copyVariables(savedAt, variablesAt)
}

// release goes back to what the module began with, but for the variables.
func (r routine) release() {
	r.f.i32(int32(r.c.arena))
	r.f.opU(opGlobalSet, globalMark)
	r.f.i32(int32(r.c.arena))
	r.f.opU(opGlobalSet, globalArena)
}

// enter gives an export an empty stack, an empty arena, and the variables as
// they were kept.
func (r routine) enter() {
	f := r.f
	f.i32(stackStart)
	f.opU(opGlobalSet, globalStack)
	f.opU(opGlobalGet, globalMark)
	f.opU(opGlobalSet, globalArena)
	f.i32(SiteAddress)
	f.i32(0)
	f.memory(opI32Store, 0)
	f.opU(opGlobalGet, globalSaved)
	f.op(opIf, blockEmpty)
	r.copyVariables(variablesAt, savedAt)
	f.op(opElse)
	r.copyVariables(savedAt, variablesAt)
	f.i32(1)
	f.opU(opGlobalSet, globalSaved)
	f.op(opEnd)
}

func (r routine) copyVariables(to, from int32) {
	r.f.i32(to)
	r.f.i32(from)
	r.f.i32(int32(r.c.variables()))
	r.f.memoryCopy()
}

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
		if u.Len() > 64 {
			panic(refusal{what: "a comparison of large arrays", instead: "a loop"})
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

// decodeRune is utf8.DecodeRuneInString, which range over a string is.
func (c *compiler) decodeRune(pos token.Pos) *ssa.Function {
	pkg := c.p.ssa.ImportedPackage("unicode/utf8")
	if pkg == nil {
		panic(refusal{what: "range over a string without unicode/utf8 in the program", instead: "an import of unicode/utf8", pos: pos})
	}
	return pkg.Func("DecodeRuneInString")
}
