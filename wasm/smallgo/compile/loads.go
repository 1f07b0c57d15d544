package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// What was read or written a moment ago need not be read again, as long as
// nothing may have changed it since.

// remembered is a value that lies at a distance from the address root.
type remembered struct {
	root     ssa.Value
	distance uint32
	value    ssa.Value
}

// maxRemembered bounds the time that an initialiser of a large table takes.
const maxRemembered = 128

// memory is what is known of memory at a place in a function. It holds from
// block to block only where there is no other way in.
type memory struct {
	c      *compiler
	values []remembered
}

// recall is the value that a load would read, or nil.
func (m *memory) recall(v *ssa.UnOp) ssa.Value {
	root, distance := m.c.root(v.X), m.c.distance(v.X)
	for _, r := range m.values {
		if r.root == root && r.distance == distance && types.Identical(r.value.Type(), v.Type()) {
			return r.value
		}
	}
	return nil
}

// after takes in what an instruction does to memory.
func (m *memory) after(instr ssa.Instruction) {
	switch v := instr.(type) {
	case *ssa.UnOp:
		if v.Op == token.MUL {
			m.remember(v.X, v)
		}
	case *ssa.Store:
		m.forgetAt(v.Addr, m.c.layouts.of(v.Val.Type()).size)
		m.remember(v.Addr, v.Val)
	case ssa.CallInstruction:
		m.afterCall(v.Common())
	case *ssa.Alloc:
		m.forget(func(r remembered) bool { return r.root == v })
	}
}

func (m *memory) remember(address, value ssa.Value) {
	if m.c.layouts.of(value.Type()).inMemory {
		return
	}
	if len(m.values) == maxRemembered {
		m.values = m.values[1:]
	}
	m.values = append(m.values, remembered{m.c.root(address), m.c.distance(address), value})
}

func (m *memory) forget(which func(remembered) bool) {
	var left []remembered // not in place: other blocks still know what was known
	for _, r := range m.values {
		if !which(r) {
			left = append(left, r)
		}
	}
	m.values = left
}

// forgetAt forgets what a write of so many bytes may change.
func (m *memory) forgetAt(address ssa.Value, size uint32) {
	root, from := m.c.root(address), m.c.distance(address)
	m.forget(func(r remembered) bool {
		if r.root == root {
			return r.distance < from+size && from < r.distance+m.c.layouts.of(r.value.Type()).size
		}
		return !(m.c.alone(root) || m.c.alone(r.root) || isVariable(root) && isVariable(r.root))
	})
}

// afterCall forgets what a call may change.
func (m *memory) afterCall(call *ssa.CallCommon) {
	switch callee := call.Value.(type) {
	case *ssa.Builtin:
		switch callee.Name() {
		case "append", "copy", "clear":
		default:
			return
		}
	case *ssa.Function:
		if m.c.calls.reads[callee] {
			return
		}
	}
	m.forget(func(r remembered) bool {
		v, ok := r.root.(*ssa.Alloc)
		return !ok || !allUses(v, onlyMoves)
	})
}

// alone tells whether no address of another root may lead to what an address
// is of: a variable of the frame, of which there is neither a slice nor an
// element whose index is not known.
func (c *compiler) alone(root ssa.Value) bool {
	v, ok := root.(*ssa.Alloc)
	return ok && !c.inArena(v) && c.onlyRoot(v)
}

// onlyRoot tells whether a variable, or a part of it, is the root of all
// addresses in it.
func (c *compiler) onlyRoot(v ssa.Value) bool {
	return allUses(v, func(user ssa.Instruction, _ ssa.Value) bool {
		switch u := user.(type) {
		case *ssa.FieldAddr:
			return c.onlyRoot(u)
		case *ssa.IndexAddr:
			_, ok := c.element(u)
			return ok && c.onlyRoot(u)
		case *ssa.Slice:
			return false
		}
		return true
	})
}

// isVariable tells whether an address is that of a variable itself.
func isVariable(root ssa.Value) bool {
	switch root.(type) {
	case *ssa.Alloc, *ssa.Global:
		return true
	}
	return false
}

// findReaders finds the functions that change no memory that a caller can see.
func (g *callGraph) findReaders(r *reached, c *compiler) {
	g.reads = map[*ssa.Function]bool{}
	for _, fn := range g.order {
		g.reads[fn] = true
	}
	for changed := true; changed; {
		changed = false
		for _, fn := range g.order {
			if g.reads[fn] && g.changes(fn, r, c) {
				g.reads[fn], changed = false, true
			}
		}
	}
}

func (g *callGraph) changes(fn *ssa.Function, r *reached, c *compiler) bool {
	pos := fn.Pos()
	defer blame(&pos)
	for _, b := range fn.Blocks {
		for i, instr := range b.Instrs {
			pos = positionAt(b, i)
			switch v := instr.(type) {
			case *ssa.Store:
				if variable, ok := c.root(v.Addr).(*ssa.Alloc); !ok || c.inArena(variable) {
					return true
				}
			case ssa.CallInstruction:
				if g.callChanges(v.Common()) {
					return true
				}
			case *ssa.MakeClosure:
				return true
			}
		}
	}
	return false
}

func (g *callGraph) callChanges(call *ssa.CallCommon) bool {
	switch callee := call.Value.(type) {
	case *ssa.Builtin:
		switch callee.Name() {
		case "append", "copy", "clear":
			return true
		}
		return false
	case *ssa.Function:
		return isIntrinsicFunction(callee) || !g.reads[callee]
	}
	return true
}
