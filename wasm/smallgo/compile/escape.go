package compile

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A variable whose address is taken lies in the arena, unless the address
// stays within the calls that are under way: then it lies in the frame.

// inArena tells whether a variable is made in the arena.
func (c *compiler) inArena(v *ssa.Alloc) bool {
	in, known := c.arena[v]
	if !known {
		in = c.layouts.of(elem(v.Type())).size > maxInFrame || v.Heap && c.escapes(v)
		c.arena[v] = in
	}
	return in
}

// escapes tells whether the address of a variable may outlive its function.
func (c *compiler) escapes(v *ssa.Alloc) bool { return c.leaks(v, map[ssa.Value]bool{}) }

// leaks tells whether a pointer, or a slice, may be kept somewhere. A value
// that is being looked at already counts as kept.
func (c *compiler) leaks(v ssa.Value, looking map[ssa.Value]bool) bool {
	if looking[v] {
		return true
	}
	looking[v] = true
	defer delete(looking, v)
	for _, user := range *v.Referrers() {
		if c.keeps(user, v, looking) {
			return true
		}
	}
	return false
}

func (c *compiler) keeps(user ssa.Instruction, v ssa.Value, looking map[ssa.Value]bool) bool {
	switch u := user.(type) {
	case *ssa.DebugRef, *ssa.BinOp:
		return false
	case *ssa.UnOp:
		return u.Op != token.MUL
	case *ssa.Store:
		return u.Val == v
	case *ssa.FieldAddr:
		return c.leaks(u, looking)
	case *ssa.IndexAddr:
		return u.X != v || c.leaks(u, looking)
	case *ssa.Slice:
		return u.X != v || c.leaks(u, looking)
	case *ssa.Call:
		return c.callKeeps(u, v, looking)
	}
	return true
}

func (c *compiler) callKeeps(call *ssa.Call, v ssa.Value, looking map[ssa.Value]bool) bool {
	switch callee := call.Call.Value.(type) {
	case *ssa.Builtin:
		switch callee.Name() {
		case "len", "cap", "copy", "clear":
			return false
		case "append":
			return call.Call.Args[0] == v
		}
		return true
	case *ssa.Function:
		if len(callee.Blocks) == 0 || isIntrinsicFunction(callee) {
			return true
		}
		for i, a := range call.Call.Args {
			if a == v && c.leaks(callee.Params[i], looking) {
				return true
			}
		}
		return false
	}
	return true
}
