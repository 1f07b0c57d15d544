package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"
)

// Who calls whom. Every function of the module is known, and so is every
// function that a value may be: those that are used as values and have the
// value's signature.

// callGraph is the calls of a program.
type callGraph struct {
	order     []*ssa.Function // all functions, callees after callers but for cycles
	values    candidates
	callees   map[*ssa.Function][]*ssa.Function
	callers   map[*ssa.Function]int  // how many calls there are of each
	recursive map[*ssa.Function]bool // those that may be under way twice
	group     map[*ssa.Function]int  // functions that call each other have one number
	reads     map[*ssa.Function]bool // those that change no memory of others
	keepers   map[*ssa.Function]bool // those that make memory stay, or call one
	groups    int                    // numbers are given to callees before callers
}

// graphOf is the call graph of what was reached.
func graphOf(r *reached) *callGraph {
	g := &callGraph{
		order: r.functions, callees: map[*ssa.Function][]*ssa.Function{},
		callers: map[*ssa.Function]int{}, recursive: map[*ssa.Function]bool{}, group: map[*ssa.Function]int{},
		keepers: map[*ssa.Function]bool{},
	}
	for _, fn := range r.values {
		g.values.add(fn)
	}
	for _, fn := range r.functions {
		g.callees[fn] = g.calleesOf(fn, r)
		for _, callee := range g.callees[fn] {
			g.callers[callee]++
		}
	}
	g.findCycles()
	g.findKeepers()
	return g
}

// candidates are the functions that a value may be, by its type.
type candidates struct{ bySignature typeutil.Map }

func (c *candidates) add(fn *ssa.Function) {
	sig := withoutReceiver(fn.Signature)
	c.bySignature.Set(sig, append(c.of(sig), fn))
}

func (c *candidates) of(sig *types.Signature) []*ssa.Function {
	found, _ := c.bySignature.At(withoutReceiver(sig)).([]*ssa.Function)
	return found
}

func withoutReceiver(sig *types.Signature) *types.Signature {
	return types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic())
}

func (g *callGraph) calleesOf(fn *ssa.Function, r *reached) []*ssa.Function {
	var found []*ssa.Function
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if r.unneeded[instr] {
				continue
			}
			switch v := instr.(type) {
			case ssa.CallInstruction:
				found = append(found, g.calledBy(v.Common())...)
			case *ssa.Next:
				found = append(found, utf8Function(fn.Prog, "DecodeRuneInString"))
			case *ssa.Convert:
				if makesRune(v) {
					found = append(found, utf8Function(fn.Prog, "AppendRune"))
				}
			}
		}
	}
	return found
}

// calledBy are the functions that a call may call.
func (g *callGraph) calledBy(call *ssa.CallCommon) []*ssa.Function {
	switch callee := call.Value.(type) {
	case *ssa.Builtin:
		return nil
	case *ssa.Function:
		return []*ssa.Function{callee}
	}
	if call.IsInvoke() {
		return nil
	}
	return g.values.of(call.Signature())
}

// findCycles finds the functions that may call themselves, by what they call.
// See Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972).
func (g *callGraph) findCycles() {
	index, low := map[*ssa.Function]int{}, map[*ssa.Function]int{}
	onStack := map[*ssa.Function]bool{}
	var stack []*ssa.Function
	var visit func(fn *ssa.Function)
	visit = func(fn *ssa.Function) {
		index[fn] = len(index) + 1
		low[fn] = index[fn]
		stack = append(stack, fn)
		onStack[fn] = true
		for _, callee := range g.callees[fn] {
			if index[callee] == 0 {
				visit(callee)
				low[fn] = min(low[fn], low[callee])
			} else if onStack[callee] {
				low[fn] = min(low[fn], index[callee])
			}
			g.recursive[fn] = g.recursive[fn] || callee == fn
		}
		if low[fn] != index[fn] {
			return
		}
		for size := 1; ; size++ {
			last := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			onStack[last] = false
			g.group[last] = g.groups
			g.recursive[last] = g.recursive[last] || size > 1 || last != fn
			if last == fn {
				break
			}
		}
		g.groups++
	}
	for _, fn := range g.order {
		if index[fn] == 0 {
			visit(fn)
		}
	}
}
