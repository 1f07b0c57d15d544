package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A package's initialiser, as SSA has it, calls those of the packages that it
// imports, gives each variable its value, and calls the functions named init.
// Only what feeds a variable that is needed, or may change one, is run.

// initialisers goes through the initialisers of all packages and meets what
// they need; it tells whether anything was met that was not known before.
func (r *reached) initialisers(p *program) bool {
	r.inits = nil
	before, variables := len(r.functions), len(r.globals)
	for _, pkg := range p.inOrder {
		if r.initialiser(pkg.Func("init")) {
			r.inits = append(r.inits, pkg)
		}
	}
	return len(r.functions) > before || len(r.globals) > variables
}

// initialiser finds what of one initialiser is needed, and tells whether
// anything is.
func (r *reached) initialiser(fn *ssa.Function) bool {
	needed := map[ssa.Instruction]bool{}
	any := false
	var need func(instr ssa.Instruction)
	need = func(instr ssa.Instruction) {
		if needed[instr] {
			return
		}
		needed[instr] = true
		for _, operand := range instr.Operands(nil) {
			if made, ok := (*operand).(ssa.Instruction); ok {
				need(made)
			}
		}
		if made, ok := instr.(ssa.Value); ok {
			r.needParts(made, need)
		}
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if r.feeds(instr) {
				any = true
				need(instr)
			}
		}
	}
	if any {
		r.jumps(fn, need)
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			r.unneeded[instr] = !needed[instr]
			if needed[instr] {
				r.operands(instr)
			}
		}
	}
	return any
}

// jumps needs what decides how an initialiser goes on.
func (r *reached) jumps(fn *ssa.Function, need func(ssa.Instruction)) {
	for _, b := range fn.Blocks {
		last := b.Instrs[len(b.Instrs)-1]
		if _, ok := last.(*ssa.If); ok && b == fn.Blocks[0] {
			continue // whether it ran before: link.go runs it once
		}
		need(last)
	}
}

// needParts needs what gives a new variable its value.
func (r *reached) needParts(v ssa.Value, need func(ssa.Instruction)) {
	switch v.(type) {
	case *ssa.Alloc, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.MakeSlice, *ssa.Slice:
	default:
		return
	}
	for _, user := range *v.Referrers() {
		switch u := user.(type) {
		case *ssa.Store:
			if u.Addr == v {
				need(u)
			}
		case *ssa.FieldAddr, *ssa.IndexAddr:
			need(u)
		}
	}
}

// feeds tells whether an instruction of an initialiser may change a variable
// that is needed, or leaves in another what leads to one: that is then needed
// too, since what it leads to may be changed by it.
func (r *reached) feeds(instr ssa.Instruction) bool {
	switch v := instr.(type) {
	case *ssa.Store:
		g := variableOf(v.Addr)
		return g != nil && (r.globals[g] || r.leads(v.Val, map[ssa.Value]bool{}))
	case ssa.CallInstruction:
		fn, ok := v.Common().Value.(*ssa.Function)
		if ok && fn.Name() == "init" && fn.Synthetic != "" {
			return false // of a package that is imported: all are gone through
		}
		return r.changes(v.Common(), map[*ssa.Function]bool{})
	case *ssa.MapUpdate, *ssa.Send:
		return true
	}
	return false
}

// changes tells whether a call may change a variable that is needed, now or
// later: it is given one, or anything it reaches mentions one other than by
// reading a number or a string.
func (r *reached) changes(call *ssa.CallCommon, seen map[*ssa.Function]bool) bool {
	for _, arg := range call.Args {
		if r.leads(arg, map[ssa.Value]bool{}) {
			return true
		}
	}
	switch callee := call.Value.(type) {
	case *ssa.Builtin:
		return false
	case *ssa.Function:
		return !seen[callee] && r.changesWithin(callee, seen)
	}
	return len(r.globals) > 0
}

func (r *reached) changesWithin(fn *ssa.Function, seen map[*ssa.Function]bool) bool {
	seen[fn] = true
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if load, ok := instr.(*ssa.UnOp); ok && load.Op == token.MUL && isPlain(load.Type()) {
				continue
			}
			for _, operand := range instr.Operands(nil) {
				if g, ok := (*operand).(*ssa.Global); ok && r.globals[g] {
					return true
				}
			}
			if call, ok := instr.(ssa.CallInstruction); ok && r.changes(call.Common(), seen) {
				return true
			}
		}
	}
	return false
}

// leads tells whether one may come from a value to the memory of a variable
// that is needed.
func (r *reached) leads(v ssa.Value, seen map[ssa.Value]bool) bool {
	if seen[v] {
		return false
	}
	seen[v] = true
	if g, ok := v.(*ssa.Global); ok {
		return r.globals[g]
	}
	instr, ok := v.(ssa.Instruction)
	if !ok || isPlain(v.Type()) {
		return false
	}
	if call, ok := v.(*ssa.Call); ok && r.changes(call.Common(), map[*ssa.Function]bool{}) {
		return true
	}
	for _, operand := range instr.Operands(nil) {
		if r.leads(*operand, seen) {
			return true
		}
	}
	for _, user := range *v.Referrers() { // what is put into a new variable
		switch u := user.(type) {
		case *ssa.Store:
			if u.Addr == v && r.leads(u.Val, seen) {
				return true
			}
		case *ssa.FieldAddr, *ssa.IndexAddr:
			if r.leads(u.(ssa.Value), seen) {
				return true
			}
		}
	}
	return false
}

// isPlain tells whether a value leads to no memory that can be changed.
func isPlain(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() != types.UnsafePointer
}

// variableOf is the package's variable that an address lies in, or nil.
func variableOf(v ssa.Value) *ssa.Global {
	for {
		switch at := v.(type) {
		case *ssa.Global:
			return at
		case *ssa.FieldAddr:
			v = at.X
		case *ssa.IndexAddr:
			v = at.X
		case *ssa.Slice:
			v = at.X
		default:
			return nil
		}
	}
}
