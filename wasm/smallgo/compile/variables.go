package compile

import (
	"encoding/binary"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// Variables that need no memory: those of packages that nothing changes once
// initialisers have run, whose values are then constants, and small ones of
// functions whose address goes nowhere, which are locals.

// fixedVariables are the packages' variables that are only read. Initialisers
// may have written to them, but not have put their addresses anywhere.
func fixedVariables(own, whole *reached) map[*ssa.Global]bool {
	fixed := map[*ssa.Global]bool{}
	for g := range own.globals {
		fixed[g] = true
	}
	drop := func(allowed func(ssa.Instruction, ssa.Value) bool) func(ssa.Instruction, []ssa.Instruction) {
		return func(instr ssa.Instruction, _ []ssa.Instruction) {
			for _, operand := range instr.Operands(nil) {
				if g, ok := (*operand).(*ssa.Global); ok && !allowed(instr, g) {
					fixed[g] = false
				}
			}
		}
	}
	each(own, drop(onlyReads))
	each(whole, drop(onlyTouches))
	return fixed
}

// onlyReads tells whether an instruction does no more with an address than to
// read what lies there.
func onlyReads(instr ssa.Instruction, address ssa.Value) bool {
	switch v := instr.(type) {
	case *ssa.DebugRef:
		return true
	case *ssa.UnOp:
		return v.Op == token.MUL
	case *ssa.FieldAddr:
		return allUses(v, onlyReads)
	case *ssa.IndexAddr:
		return v.X == address && allUses(v, onlyReads)
	}
	return false
}

// onlyTouches tells whether an instruction does no more with an address than to
// read or write what lies there.
func onlyTouches(instr ssa.Instruction, address ssa.Value) bool {
	switch v := instr.(type) {
	case *ssa.Store:
		return v.Val != address
	case *ssa.FieldAddr:
		return allUses(v, onlyTouches)
	case *ssa.IndexAddr:
		return v.X == address && allUses(v, onlyTouches)
	}
	return onlyReads(instr, address)
}

// onlyMoves tells whether an instruction does no more with an address than to
// read or write what lies there, and knows what that is.
func onlyMoves(instr ssa.Instruction, address ssa.Value) bool {
	switch v := instr.(type) {
	case *ssa.Store:
		return v.Val != address
	case *ssa.FieldAddr:
		return allUses(v, onlyMoves)
	case *ssa.IndexAddr:
		return false
	}
	return onlyReads(instr, address)
}

func allUses(v ssa.Value, allowed func(ssa.Instruction, ssa.Value) bool) bool {
	for _, user := range *v.Referrers() {
		if !allowed(user, v) {
			return false
		}
	}
	return true
}

// known pushes the value of a variable that nothing changes, and tells whether
// the address is of one.
func (l *lowering) pushKnown(v *ssa.UnOp) bool {
	g, ok := l.c.root(v.X).(*ssa.Global)
	if !ok || !l.c.fixed[g] || l.c.image == nil || l.layout(v).inMemory {
		return false
	}
	from := l.target(v.X)
	for _, p := range l.layout(v).parts {
		bytes := l.c.image[from.offset+p.offset:]
		if p.val == i64 {
			l.f.i64(int64(binary.LittleEndian.Uint64(bytes)))
		} else {
			l.f.i32(narrowed(p, bytes))
		}
	}
	return true
}

// narrowed is what a load of up to 32 bits gives.
func narrowed(p part, bytes []byte) int32 {
	switch p.load {
	case opI32Load8S:
		return int32(int8(bytes[0]))
	case opI32Load8U:
		return int32(bytes[0])
	case opI32Load16S:
		return int32(int16(binary.LittleEndian.Uint16(bytes)))
	case opI32Load16U:
		return int32(binary.LittleEndian.Uint16(bytes))
	}
	return int32(binary.LittleEndian.Uint32(bytes))
}

// inLocals tells whether a variable is held in locals, and gives it them.
func (l *lowering) inLocals(v *ssa.Alloc) ([]uint32, bool) {
	if locals, ok := l.variables[v]; ok {
		return locals, locals != nil
	}
	lay := l.c.layouts.of(elem(v.Type()))
	if lay.inMemory || lay.size == 0 || !allUses(v, onlyMoves) {
		l.variables[v] = nil
		return nil, false
	}
	for _, p := range lay.parts {
		l.variables[v] = append(l.variables[v], l.f.local(p.val))
	}
	return l.variables[v], true
}

// localsAt are the locals that hold what lies at an address, where that is in
// a variable that is held in locals.
func (l *lowering) localsAt(address ssa.Value) ([]uint32, bool) {
	v, ok := l.c.root(address).(*ssa.Alloc)
	if !ok {
		return nil, false
	}
	locals, ok := l.inLocals(v)
	if !ok {
		return nil, false
	}
	from, size := l.c.distance(address), l.c.layouts.of(elem(address.Type())).size
	var found []uint32
	for i, p := range l.c.layouts.of(elem(v.Type())).parts {
		if p.offset >= from && p.offset < from+size {
			found = append(found, locals[i])
		}
	}
	return found, true
}
