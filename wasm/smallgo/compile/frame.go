package compile

import (
	"golang.org/x/tools/go/ssa"
)

// What a function keeps in memory while it runs lies in its frame. A function
// that can't be under way twice has its frame at a fixed address, which it
// shares with functions that are never under way at the same time: such code
// needs no stack pointer. The others, which call themselves by whatever way,
// take their frames from a stack that has an end.

// frame is where a function keeps what it holds in memory.
type frame struct {
	next   uint32 // what is taken at the place that is being written
	size   uint32 // the most that is taken anywhere
	onTop  bool   // whether it is taken from the stack
	sp     uint32 // the local that then has its address
	static uint32 // its address otherwise
}

// frameCost is what the engine itself takes for a call, which counts as if it
// lay on the stack: recursion ends in the module's own trap, not the engine's.
const frameCost = 64

// begin decides where the frame lies.
func (l *lowering) begin() {
	l.frame.onTop = l.c.calls.recursive[l.fn]
	l.frame.static = l.c.frames[l.fn]
	if l.frame.onTop {
		l.frame.sp = l.f.local(i32)
	}
	for _, b := range l.fn.Blocks {
		for _, instr := range b.Instrs { // is written before its block is reached
			if phi, ok := instr.(*ssa.Phi); ok && l.layout(phi).inMemory {
				l.places[phi] = l.slot(l.layout(phi))
			}
		}
	}
}

// slot reserves room in the frame for a value. It is given up with the block
// that the value is made in and those that come only after it (control.go), as
// the value itself is. It is never nil.
func (l *lowering) slot(lay *layout) place {
	offset := roundUp(l.frame.next, 8)
	l.frame.next = offset + max(lay.size, 1)
	l.frame.size = max(l.frame.size, l.frame.next)
	if l.frame.onTop {
		return at(l.frame.sp).plus(offset)
	}
	return place{offset: l.frame.static + offset}
}

// end takes the frame from the stack, before all that was written, and gives
// it back before each return.
func (l *lowering) end() {
	l.c.frameSizes[l.fn] = roundUp(l.frame.size, 8)
	if !l.frame.onTop {
		return
	}
	cost := roundUp(l.frame.size+frameCost+8*uint32(len(l.f.locals)+len(l.f.sig.params)), 16)
	body, from := l.f.code, 0
	l.f.code = nil
	l.f.opU(opGlobalGet, globalStack)
	l.f.i32(int32(cost))
	l.f.op(opI32Sub)
	l.f.tee(l.frame.sp)
	l.f.i32(int32(l.c.areas.stackEnd))
	l.f.op(opI32LtS)
	l.trapIf("stack overflow", l.fn.Pos())
	l.f.get(l.frame.sp)
	l.f.opU(opGlobalSet, globalStack)
	for _, exit := range l.exits {
		l.f.op(body[from:exit]...)
		from = exit
		l.f.get(l.frame.sp)
		l.f.i32(int32(cost))
		l.f.op(opI32Add)
		l.f.opU(opGlobalSet, globalStack)
	}
	l.f.op(body[from:]...)
}

// overlay gives each function that needs no stack the lowest address, above
// base, that is past the frames of all that may be under way when it is
// called. It tells where the frames end.
func (g *callGraph) overlay(sizes map[*ssa.Function]uint32, base uint32) (map[*ssa.Function]uint32, uint32) {
	level := make([]uint32, g.groups) // where the frames of a group may begin
	members := make([][]*ssa.Function, g.groups)
	for _, fn := range g.order {
		members[g.group[fn]] = append(members[g.group[fn]], fn)
	}
	frames, end := map[*ssa.Function]uint32{}, base
	for group := g.groups - 1; group >= 0; group-- { // callers before callees
		from := max(level[group], base)
		for _, fn := range members[group] {
			to := from
			if !g.recursive[fn] {
				frames[fn] = from
				to += sizes[fn]
			}
			end = max(end, to)
			for _, callee := range g.callees[fn] {
				if g.group[callee] != group {
					level[g.group[callee]] = max(level[g.group[callee]], to)
				}
			}
		}
	}
	return frames, end
}
