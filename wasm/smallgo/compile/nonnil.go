package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Most pointers can't be nil: a receiver is checked once, by the first caller
// that has it from somewhere else. What is known of all callers of a function
// holds within it.

// pointers are what is known of pointers in the whole program. It begins with
// the assumption that no parameter and no result is nil, and drops what a call
// or a return shows to be wrong, until nothing is.
type pointers struct {
	params  map[*ssa.Parameter]bool // never nil
	results map[*ssa.Function]bool  // whose only result is never nil
	fields  fields
}

func pointersOf(r *reached, calls *callGraph, entries []exported, fields fields) *pointers {
	p := &pointers{params: map[*ssa.Parameter]bool{}, results: map[*ssa.Function]bool{}, fields: fields}
	for _, fn := range r.functions {
		results := fn.Signature.Results()
		p.results[fn] = results.Len() == 1 && isPointer(results.At(0).Type()) && len(fn.Blocks) > 0
		for _, param := range fn.Params {
			p.params[param] = isPointer(param.Type())
		}
	}
	for _, e := range entries {
		for _, param := range e.fn.Params {
			p.params[param] = false
		}
	}
	for changed := true; changed; {
		changed = false
		for _, fn := range r.functions {
			if len(fn.Blocks) > 0 {
				w := walk{p: p, r: r, calls: calls}
				w.block(fn.Blocks[0])
				changed = changed || w.changed
			}
		}
	}
	return p
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// known are the pointers that were found not to be nil on the way to here.
type known struct {
	p      *pointers
	values []ssa.Value
	limits []limit
	own    []ssa.Value // pointers and slices that do not lead into kept memory
}

// has tells whether a pointer is known not to be nil.
func (k *known) has(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Alloc, *ssa.Global, *ssa.FieldAddr, *ssa.IndexAddr:
		return true
	case *ssa.Parameter:
		if k.p.params[v] {
			return true
		}
	case *ssa.Call:
		if fn, ok := v.Call.Value.(*ssa.Function); ok && k.p.results[fn] {
			return true
		}
	case *ssa.UnOp:
		if at, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL && k.p.fields.has(at) {
			return true
		}
	case *ssa.Field:
		if isPointer(v.Type()) && k.p.fields.full[k.p.fields.key(types.NewPointer(v.X.Type()), v.Field)] {
			return true
		}
	}
	for _, seen := range k.values {
		if seen == v {
			return true
		}
	}
	return false
}

func (k *known) add(v ssa.Value) { k.values = append(k.values, v) }

// enter adds what a jump to a block shows: that a comparison held.
func (k *known) enter(b *ssa.BasicBlock) {
	k.enterLimits(b)
	test, held := testBefore(b)
	if test == nil || !(test.Op == token.NEQ && held || test.Op == token.EQL && !held) {
		return
	}
	switch {
	case isNil(test.Y) && isPointer(test.X.Type()):
		k.add(test.X)
	case isNil(test.X) && isPointer(test.Y.Type()):
		k.add(test.Y)
	}
}

// mark and reset go back to what was known.
func (k *known) mark() known { return *k }
func (k *known) reset(before known) {
	k.values, k.limits, k.own = before.values, before.limits, before.own
}

// after adds what an instruction shows: it would have trapped on nil.
func (k *known) after(instr ssa.Instruction) {
	if p := dereferenced(instr); p != nil && !k.has(p) {
		k.add(p)
	}
}

// dereferenced is the pointer that an instruction needs not to be nil.
func dereferenced(instr ssa.Instruction) ssa.Value {
	var p ssa.Value
	switch v := instr.(type) {
	case *ssa.Store:
		return v.Addr
	case *ssa.FieldAddr:
		return v.X
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return v.X
		}
	case *ssa.IndexAddr:
		p = v.X
	case *ssa.Slice:
		p = v.X
	}
	if p != nil && isPointer(p.Type()) {
		return p
	}
	return nil
}

// walk goes through a function in the order of dominance.
type walk struct {
	p       *pointers
	r       *reached
	calls   *callGraph
	known   known
	changed bool
}

func (w *walk) block(b *ssa.BasicBlock) {
	w.known.p = w.p
	defer w.known.reset(w.known.mark())
	w.known.enter(b)
	for _, instr := range b.Instrs {
		if w.r.unneeded[instr] {
			continue
		}
		switch v := instr.(type) {
		case ssa.CallInstruction:
			w.call(v.Common())
		case *ssa.Store:
			w.store(v)
		case *ssa.Return:
			fn := b.Parent()
			if w.p.results[fn] && !w.known.has(v.Results[0]) {
				w.p.results[fn], w.changed = false, true
			}
		}
		w.known.after(instr)
	}
	for _, next := range b.Dominees() {
		w.block(next)
	}
}

// call drops what a call shows to be wrong.
func (w *walk) call(call *ssa.CallCommon) {
	for _, callee := range w.calls.calledBy(call) {
		for i, param := range callee.Params {
			if w.p.params[param] && !w.known.has(call.Args[i]) {
				w.p.params[param], w.changed = false, true
			}
		}
	}
}

// store drops what a store shows to be wrong.
func (w *walk) store(v *ssa.Store) {
	if at, ok := v.Addr.(*ssa.FieldAddr); ok && w.p.fields.has(at) && !w.known.has(v.Val) {
		w.p.fields.full[w.p.fields.key(at.X.Type(), at.Field)], w.changed = false, true
	}
}
