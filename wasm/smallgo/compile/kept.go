package compile

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What is kept outlives the call that made it. An address that a later call
// stored there would lead to memory of that call, which the next one gives to
// others. So what is kept stays as it is where it holds addresses: storing one
// there is a trap, but in variables, which each call finds as they were.

// keeping tells whether a store needs the check: the program keeps memory, and
// this is not the pass that runs its initialisers.
func (c *compiler) keeping() bool { return len(c.calls.keepers) > 0 && c.areas.arena > 0 }

// findKeepers finds the functions that make memory stay: what they have made
// or checked may have become kept memory since.
func (g *callGraph) findKeepers() {
	for changed := true; changed; {
		changed = false
		for _, fn := range g.order {
			if !g.keepers[fn] && slices.ContainsFunc(g.callees[fn], func(callee *ssa.Function) bool {
				return g.keepers[callee] || intrinsic(callee) == keepMark
			}) {
				g.keepers[fn], changed = true, true
			}
		}
	}
}

// guard traps where a place lies in kept memory to which a value is to be
// stored. It was found from an address.
func (l *lowering) guard(to place, address, stored ssa.Value) {
	if _, constant := stored.(*ssa.Const); !constant && l.guards(address, stored.Type()) {
		l.guardPlace(to)
		l.known.own = append(l.known.own, base(address))
	}
}

// guards tells whether storing values of a type needs the check.
func (l *lowering) guards(address ssa.Value, t types.Type) bool {
	return l.c.keeping() && holdsAddresses(t) && !l.isOwn(base(address))
}

func (l *lowering) guardPlace(to place) {
	l.pushPlace(to)
	l.pushSite("store into kept memory", l.pos)
	l.f.call(l.c.runtime(helperGuard))
}

// guard traps where an address lies in kept memory.
func (r routine) guard() {
	f := r.f
	f.get(0)
	f.i32(int32(r.c.areas.arena))
	f.op(opI32Sub)
	f.opU(opGlobalGet, globalMark)
	f.i32(int32(r.c.areas.arena))
	f.op(opI32Sub, opI32LtU)
	r.trapAt(1)
}

// isOwn tells whether a pointer or a slice leads to a variable, or to memory
// that this call has made, or is one that was checked before.
func (l *lowering) isOwn(root ssa.Value) bool {
	return l.c.owned.has(root) || !l.c.calls.keepers[l.fn] && slices.Contains(l.known.own, root)
}

// owned are the parameters that lead to a variable, or to memory that was made
// by the call of the module that is under way, whoever calls.
type owned struct {
	params map[*ssa.Parameter]bool
	calls  *callGraph
}

// ownedBy begins with all parameters, and drops those that a call gives
// anything else to.
func ownedBy(r *reached, calls *callGraph, entries []exported) *owned {
	o := &owned{map[*ssa.Parameter]bool{}, calls}
	for _, fn := range r.functions {
		for _, p := range fn.Params {
			o.params[p] = true
		}
	}
	for _, e := range entries {
		for _, p := range e.fn.Params {
			o.params[p] = false
		}
	}
	for changed := true; changed; {
		changed = false
		for _, fn := range r.functions {
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					if call, ok := instr.(ssa.CallInstruction); ok && !r.unneeded[instr] {
						changed = o.pass(call.Common()) || changed
					}
				}
			}
		}
	}
	return o
}

// pass drops the parameters that a call gives something else to, and tells
// whether there are any.
func (o *owned) pass(call *ssa.CallCommon) (changed bool) {
	for _, callee := range o.calls.calledBy(call) {
		skip := len(callee.Params) - len(call.Args)
		for i, arg := range call.Args {
			if p := callee.Params[skip+i]; o.params[p] && !o.has(base(arg)) {
				o.params[p], changed = false, true
			}
		}
	}
	return changed
}

// has tells whether a pointer or a slice surely leads to such memory.
func (o *owned) has(root ssa.Value) bool { return o.hasIn(root, nil) }

func (o *owned) hasIn(root ssa.Value, within []*ssa.Phi) bool {
	switch v := root.(type) {
	case *ssa.Global, *ssa.Const:
		return true
	case *ssa.Parameter:
		return o.params[v] && !o.calls.keepers[v.Parent()]
	case *ssa.Alloc, *ssa.MakeSlice:
		return !o.calls.keepers[v.Parent()]
	case *ssa.Call:
		builtin, ok := v.Call.Value.(*ssa.Builtin)
		return ok && builtin.Name() == "append" && !o.calls.keepers[v.Parent()]
	case *ssa.Phi:
		return slices.Contains(within, v) || !slices.ContainsFunc(v.Edges, func(e ssa.Value) bool {
			return !o.hasIn(base(e), append(within, v))
		})
	}
	return false
}

// holdsAddresses tells whether a value of a type is or has the address of
// memory.
func holdsAddresses(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0 || t.Kind() == types.UnsafePointer
	case *types.Array:
		return t.Len() > 0 && holdsAddresses(t.Elem())
	case *types.Struct:
		for f := range t.Fields() {
			if holdsAddresses(f.Type()) {
				return true
			}
		}
		return false
	}
	return true
}
