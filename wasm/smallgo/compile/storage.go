package compile

import "golang.org/x/tools/go/ssa"

// maxInFrame is the size in bytes of the largest variable in a frame.
const maxInFrame = 4 << 10

// alloc makes a variable: in the frame, or in the arena where its address may
// outlive the function. It is made zero, unless all of it is written first.
func (l *lowering) alloc(v *ssa.Alloc) {
	lay := l.c.layouts.of(elem(v.Type()))
	if locals, ok := l.inLocals(v); ok {
		for i, p := range lay.parts {
			l.zero(p.val)
			l.f.set(locals[i])
		}
		return
	}
	if l.c.inArena(v) {
		l.f.i32(int32(lay.size))
		if l.plan.unset[v].to == 0 {
			l.f.call(l.c.runtime(helperReserve))
		} else {
			l.f.call(l.c.runtime(helperAlloc))
		}
		l.pop(v)
		return
	}
	if l.plan.same[v] != nil {
		return
	}
	if unset := l.plan.unset[v]; unset.to > 0 {
		l.clearBytes(l.variable(v).plus(unset.from), unset.to-unset.from)
	}
}

func (l *lowering) store(v *ssa.Store) {
	if variable, ok := v.Addr.(*ssa.Alloc); ok && l.plan.same[variable] != nil {
		return
	}
	locals, ok := l.localsAt(v.Addr)
	if !ok {
		l.notNil(v.Addr, v.Pos())
		l.guard(l.target(v.Addr), v.Addr, v.Val)
		l.storeTo(l.target(v.Addr), v.Val)
		return
	}
	l.push(v.Val)
	for i := len(locals) - 1; i >= 0; i-- {
		l.f.set(locals[i])
	}
}

// load reads what a pointer points to.
func (l *lowering) load(v *ssa.UnOp) {
	locals, ok := l.localsAt(v.X)
	switch {
	case ok:
		for _, local := range locals {
			l.f.get(local)
		}
		l.pop(v)
	case l.pushKnown(v):
		l.pop(v)
	default:
		l.notNil(v.X, v.Pos())
		if same := l.memory.recall(v); same != nil {
			l.push(same)
			l.pop(v)
			return
		}
		if !l.plan.read[v] {
			l.loadFrom(v, l.target(v.X))
		}
	}
}

// variable is where a variable of the frame lies.
func (l *lowering) variable(v *ssa.Alloc) place {
	if value := l.plan.same[v]; value != nil {
		return l.held(value)
	}
	p, ok := l.places[v]
	if !ok {
		p = l.slot(l.c.layouts.of(elem(v.Type())))
		l.places[v] = p
	}
	return p
}
