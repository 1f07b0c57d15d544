package compile

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// lowering writes one function. A value lives in as many locals as its type
// has parts, or has a place in memory; constants are written where they are
// used.
type lowering struct {
	c         *compiler
	fn        *ssa.Function
	f         *function
	flow      *flow
	labels    []label
	locals    map[ssa.Value][]uint32  // of values held in locals
	places    map[ssa.Value]place     // of values held in memory, and of variables in the frame
	variables map[*ssa.Alloc][]uint32 // locals of those that are held there; nil of others
	parts     map[tuplePart]place     // of a tuple's parts that are held in memory
	origins   map[ssa.Value]ssa.Value // of parameters and results of inlined functions
	frame     frame
	exits     []int    // where the code returns
	into      []uint32 // parameters: where the results go that are held in memory
	known     known    // pointers that are known not to be nil here
	memory    memory   // values that are known to lie in memory here
	plan      plan     // what is left out, and what is written elsewhere
	pos       token.Pos
}

// tuplePart is a part of a value of several.
type tuplePart struct {
	tuple ssa.Value
	index int
}

// lower writes a function's code.
func (c *compiler) lower(fn *ssa.Function) {
	l := &lowering{
		c: c, fn: fn, f: c.function(fn), flow: flowOf(fn),
		locals: map[ssa.Value][]uint32{}, places: map[ssa.Value]place{},
		variables: map[*ssa.Alloc][]uint32{}, parts: map[tuplePart]place{}, origins: map[ssa.Value]ssa.Value{},
		known: known{p: c.pointers}, memory: memory{c: c}, pos: fn.Pos(),
	}
	defer blame(&l.pos)
	c.p.refuseSizesIn(fn)
	l.plan = c.planOf(fn, &l.pos)
	l.parameters()
	l.begin()
	l.captured()
	l.tree(fn.Blocks[0])
	l.f.op(opUnreachable)
	l.end()
}

// parameters gives the function's parameters their names: first where results
// go, then what is passed.
func (l *lowering) parameters() {
	next := uint32(0)
	for r := range l.fn.Signature.Results().Variables() {
		if l.c.layouts.of(r.Type()).inMemory {
			l.into = append(l.into, next)
			next++
		}
	}
	for _, p := range l.fn.Params {
		if l.c.layouts.of(p.Type()).inMemory {
			l.places[p] = at(next)
			next++
			continue
		}
		for range l.c.layouts.of(p.Type()).parts {
			l.locals[p] = append(l.locals[p], next)
			next++
		}
	}
}

func (l *lowering) layout(v ssa.Value) *layout { return l.c.layouts.of(v.Type()) }

// localsOf are the locals of a value, made where they are needed first.
func (l *lowering) localsOf(v ssa.Value) []uint32 {
	locals, ok := l.locals[v]
	if !ok {
		for _, p := range l.layout(v).parts {
			locals = append(locals, l.f.local(p.val))
		}
		l.locals[v] = locals
	}
	return locals
}

// pop takes a value's parts from the stack.
func (l *lowering) pop(v ssa.Value) {
	locals := l.localsOf(v)
	for i := len(locals) - 1; i >= 0; i-- {
		l.f.set(locals[i])
	}
}

// push puts all parts of a value on the stack, or the address of one that is
// held in memory.
func (l *lowering) push(v ssa.Value) {
	if l.layout(v).inMemory {
		l.pushPlace(l.held(v))
		return
	}
	for i := range l.layout(v).parts {
		l.pushPart(v, i)
	}
}

// pushPart puts one part of a value on the stack.
func (l *lowering) pushPart(v ssa.Value, i int) {
	switch v := v.(type) {
	case *ssa.Const:
		l.constant(v, i)
	case *ssa.Function:
		l.f.i32(int32(l.c.record(v)))
	default:
		if p, ok := l.pointed(v); ok {
			l.pushPlace(p)
			return
		}
		l.f.get(l.localsOf(v)[i])
	}
}

// constant puts one part of a constant on the stack.
func (l *lowering) constant(v *ssa.Const, i int) {
	p := l.layout(v).parts[i]
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

// trapIf traps where the condition on the stack holds.
func (l *lowering) trapIf(reason string, pos token.Pos) {
	l.f.op(opIf, blockEmpty)
	l.trap(reason, pos)
	l.f.op(opEnd)
}

func (l *lowering) trap(reason string, pos token.Pos) {
	l.pushSite(reason, pos)
	l.f.call(l.c.runtime(helperTrap))
	l.f.op(opUnreachable)
}

// pushSite pushes the number of a place that may trap, for a function that
// traps there.
func (l *lowering) pushSite(reason string, pos token.Pos) {
	if pos == token.NoPos {
		pos = l.pos
	}
	l.f.i32(int32(l.c.site(reason, pos)))
}

// notNil traps where a pointer is nil, unless it is known not to be.
func (l *lowering) notNil(v ssa.Value, pos token.Pos) {
	if _, ok := v.(*ssa.Const); ok {
		l.trap("nil pointer", pos)
		return
	}
	if l.known.has(v) {
		return
	}
	l.push(v)
	l.f.op(opI32Eqz)
	l.trapIf("nil pointer", pos)
	l.known.add(v)
}

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
