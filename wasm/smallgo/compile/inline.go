package compile

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Small functions that go straight through are written where they are called:
// engines do not all do it themselves.

// What is small: so many instructions, or so many where there are few calls.
const (
	maxAnywhere = 8
	maxSeldom   = 60
	seldom      = 3
)

// inlined tells whether calls of a function are written in place.
func (c *compiler) inlined(fn *ssa.Function) bool {
	if known, ok := c.inlines[fn]; ok {
		return known
	}
	c.inlines[fn] = len(fn.Blocks) == 1 && !c.calls.recursive[fn] && !isIntrinsicFunction(fn) && len(fn.FreeVars) == 0 &&
		c.small(fn) && c.straight(fn)
	return c.inlines[fn]
}

// small tells whether a function of one block is small enough. The bytes of a
// word, which is one load, are nothing.
func (c *compiler) small(fn *ssa.Function) bool {
	words := plan{fused: map[ssa.Instruction]bool{}, words: map[*ssa.BinOp]word{}}
	words.join(fn)
	size := len(fn.Blocks[0].Instrs) - len(words.fused)
	return size <= maxAnywhere || size <= maxSeldom && c.calls.callers[fn] <= seldom
}

// straight tells whether a function has no variables, no calls and no values
// in memory, and returns.
func (c *compiler) straight(fn *ssa.Function) bool {
	for _, instr := range fn.Blocks[0].Instrs {
		switch v := instr.(type) {
		case *ssa.Call:
			builtin, ok := v.Call.Value.(*ssa.Builtin)
			if !ok || builtin.Name() != "len" && builtin.Name() != "cap" {
				return false
			}
		case *ssa.BinOp, *ssa.Convert, *ssa.ChangeType, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Field, *ssa.Index,
			*ssa.UnOp, *ssa.Slice, *ssa.Lookup:
		case *ssa.Return:
			return !slices.ContainsFunc(v.Results, func(r ssa.Value) bool { return c.layouts.of(r.Type()).inMemory })
		default:
			return false
		}
		if c.layouts.of(instr.(ssa.Value).Type()).inMemory {
			return false
		}
	}
	return false
}

// inline writes what a function does in the place of a call.
func (l *lowering) inline(v *ssa.Call, fn *ssa.Function) {
	l.forgetInlined(fn)
	l.plan.join(fn)
	for i, arg := range v.Call.Args {
		l.origins[fn.Params[i]] = l.origin(arg)
		if p := fn.Params[i]; l.layout(p).inMemory {
			l.places[p] = l.held(arg)
		} else {
			l.push(arg)
		}
	}
	for i := len(fn.Params) - 1; i >= 0; i-- {
		if !l.layout(fn.Params[i]).inMemory {
			l.pop(fn.Params[i])
		}
	}
	defer func(pos token.Pos) { l.pos = pos }(l.pos)
	for i, instr := range fn.Blocks[0].Instrs {
		if result, ok := instr.(*ssa.Return); ok {
			for _, r := range result.Results {
				l.push(r)
			}
			if len(result.Results) == 1 {
				l.origins[v] = l.origin(result.Results[0])
			}
			break
		}
		if pos := positionAt(fn.Blocks[0], i); pos != token.NoPos {
			l.pos = pos
		}
		l.instruction(instr)
	}
	l.pop(v)
	l.forgetInlined(fn)
}

// forgetInlined forgets what was known of a function's own values: they are
// others where it is written again.
func (l *lowering) forgetInlined(fn *ssa.Function) {
	l.memory.forget(func(r remembered) bool { return r.root.Parent() == fn || r.value.Parent() == fn })
	var values []ssa.Value
	for _, v := range l.known.values {
		if v.Parent() != fn {
			values = append(values, v)
		}
	}
	l.known.values = values
}

// origin is what a value is where inlined functions only pass it on.
func (l *lowering) origin(v ssa.Value) ssa.Value {
	if origin, ok := l.origins[v]; ok {
		return origin
	}
	return v
}
