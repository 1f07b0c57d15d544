package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A call passes the addresses of where results go that are held in memory,
// then the arguments. A function as a value is the address of a record: the
// function's number in the table, and what a literal has captured. It is left
// in a global, where a literal looks for it first.

// signatureOf is how a function is called.
func (c *compiler) signatureOf(sig *types.Signature, params []*ssa.Parameter) signature {
	var s signature
	for r := range sig.Results().Variables() {
		if lay := c.layouts.of(r.Type()); lay.inMemory {
			s.params = append(s.params, i32)
		} else {
			s.results = append(s.results, vals(lay.parts)...)
		}
	}
	for _, p := range params {
		s.params = append(s.params, vals(c.layouts.passed(p.Type()))...)
	}
	if params == nil {
		for p := range sig.Params().Variables() {
			s.params = append(s.params, vals(c.layouts.passed(p.Type()))...)
		}
	}
	return s
}

// call writes a call: of a builtin, of a function, or of a function value.
func (l *lowering) call(v *ssa.Call) {
	call := v.Common()
	if call.IsInvoke() {
		panic(refusal{what: "a method call by an interface", instead: "a function", pos: l.pos})
	}
	switch callee := call.Value.(type) {
	case *ssa.Builtin:
		l.builtin(v, callee.Name(), call.Args)
		return
	case *ssa.Function:
		if l.intrinsic(callee) {
			return
		}
		if l.c.inlined(callee) {
			l.inline(v, callee)
			return
		}
		l.arguments(v)
		l.f.call(l.c.funcIndex(callee))
	default:
		l.callValue(v, callee)
	}
	if !l.layout(v).inMemory {
		l.pop(v)
	}
}

// arguments pushes where results go, and the arguments.
func (l *lowering) arguments(v *ssa.Call) {
	if tuple, ok := v.Type().(*types.Tuple); ok {
		for i := range tuple.Len() {
			if lay := l.c.layouts.of(tuple.At(i).Type()); lay.inMemory {
				part := tuplePart{v, i}
				l.parts[part] = l.slot(lay)
				l.pushPlace(l.parts[part])
			}
		}
	} else if l.layout(v).inMemory {
		l.pushPlace(l.held(v))
	}
	for _, a := range v.Call.Args {
		l.push(a)
	}
}

// callValue calls by a record.
func (l *lowering) callValue(v *ssa.Call, callee ssa.Value) {
	if _, ok := callee.(*ssa.Const); ok {
		l.trap("nil function", v.Pos())
	}
	l.arguments(v)
	record := l.f.local(i32)
	l.push(callee)
	l.f.tee(record)
	l.f.op(opI32Eqz)
	l.trapIf("nil function", v.Pos())
	l.f.get(record)
	l.f.opU(opGlobalSet, globalRecord)
	l.f.get(record)
	l.f.memory(opI32Load, 0)
	l.f.opU(opCallInd, l.c.m.typeOf(l.c.signatureOf(v.Call.Signature(), nil)))
	l.f.op(0)
}

func (l *lowering) returns(v *ssa.Return) {
	next := 0
	for _, r := range v.Results {
		if l.layout(r).inMemory {
			l.storeTo(at(l.into[next]), r)
			next++
			continue
		}
	}
	for _, r := range v.Results {
		if !l.layout(r).inMemory {
			l.push(r)
		}
	}
	l.exits = append(l.exits, len(l.f.code))
	l.f.op(opReturn)
}

// captures is how a record of a function literal lies in memory: the number of
// the function, then what is captured.
func (c *compiler) captures(fn *ssa.Function) *layout {
	fields := []*types.Var{types.NewField(0, nil, "function", types.Typ[types.Uint32], false)}
	for _, v := range fn.FreeVars {
		fields = append(fields, types.NewField(0, nil, v.Name(), v.Type(), false))
	}
	return c.layouts.layStruct(types.NewStruct(fields, nil))
}

// closure makes a record of a function literal.
func (l *lowering) closure(v *ssa.MakeClosure) {
	fn := v.Fn.(*ssa.Function)
	lay := l.c.captures(fn)
	l.f.i32(int32(lay.size))
	l.f.call(l.c.runtime(helperAlloc))
	l.pop(v)
	record := at(l.localsOf(v)[0])
	l.pushBase(record)
	l.f.i32(int32(l.c.tableSlot(fn)))
	l.f.memory(opI32Store, 0)
	for i, captured := range v.Bindings {
		l.storeTo(record.plus(lay.offsets[i+1]), captured)
	}
}

// captured finds what the function literal has captured, in its record.
func (l *lowering) captured() {
	if len(l.fn.FreeVars) == 0 {
		return
	}
	record := l.f.local(i32)
	l.f.opU(opGlobalGet, globalRecord)
	l.f.set(record)
	lay := l.c.captures(l.fn)
	for i, v := range l.fn.FreeVars {
		from := at(record).plus(lay.offsets[i+1])
		if l.layout(v).inMemory {
			l.places[v] = from
		} else {
			l.loadFrom(v, from)
		}
	}
}

// intrinsic writes a call of a function that the compiler itself knows, and
// tells whether it is one.
func (l *lowering) intrinsic(fn *ssa.Function) bool {
	switch intrinsic(fn) {
	case keepMark:
		l.f.call(l.c.runtime(helperKeep))
	case releaseMark:
		l.f.call(l.c.runtime(helperRelease))
	default:
		return false
	}
	return true
}
