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
	before, variables, others := len(r.functions), len(r.globals), len(r.aliases)
	for _, pkg := range p.inOrder {
		r.begun[pkg] = true
		r.findAliases(pkg.Func("init"))
		if r.initialiser(pkg.Func("init")) {
			r.inits = append(r.inits, pkg)
		}
	}
	clear(r.begun)
	clear(r.returned)
	return len(r.functions) > before || len(r.globals) > variables || len(r.aliases) > others
}

// findAliases finds the variables that a package begins with a pointer in them
// to one that is needed: who mentions them may change it.
func (r *reached) findAliases(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			store, ok := instr.(*ssa.Store)
			if !ok || isPlain(store.Val.Type()) {
				continue
			}
			if g, ok := base(store.Addr).(*ssa.Global); ok && !r.aliases[g] && r.leads(store.Val, map[ssa.Value]bool{}) {
				r.aliases[g] = true
			}
		}
	}
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
// that is needed.
func (r *reached) feeds(instr ssa.Instruction) bool {
	switch v := instr.(type) {
	case *ssa.Store:
		return r.changed(v.Addr)
	case ssa.CallInstruction:
		fn, ok := v.Common().Value.(*ssa.Function)
		if ok && fn.Name() == "init" && fn.Synthetic != "" {
			return false // of a package that is imported: all are gone through
		}
		return r.changes(v.Common(), map[*ssa.Function]bool{})
	case *ssa.MapUpdate:
		return r.changed(v.Map)
	case *ssa.Send:
		return true
	}
	return false
}

// changed tells whether what is written to is a needed variable, or may be of
// one. What is new is needed where something else makes it so.
func (r *reached) changed(written ssa.Value) bool {
	switch at := base(written).(type) {
	case *ssa.Global:
		return r.globals[at]
	case *ssa.Alloc, *ssa.MakeSlice, *ssa.MakeMap:
		return false
	default:
		return r.leads(at, map[ssa.Value]bool{})
	}
}

// changes tells whether a call may change a variable that is needed, now or
// later: it is given one, or anything it reaches mentions one other than by
// reading what is plain. What is not known to be called is of a package that
// has begun, and so are the variables it mentions.
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
	return r.any(func(g *ssa.Global) bool { return r.begun[g.Pkg] && r.p.exposed()[g] })
}

// any tells whether something holds of a variable that leads to what is
// needed.
func (r *reached) any(holds func(*ssa.Global) bool) bool {
	for _, variables := range []map[*ssa.Global]bool{r.globals, r.aliases} {
		for g := range variables {
			if holds(g) {
				return true
			}
		}
	}
	return false
}

func (r *reached) changesWithin(fn *ssa.Function, seen map[*ssa.Function]bool) bool {
	seen[fn] = true
	if len(fn.Blocks) == 0 { // assembly knows its own package's variables
		return r.any(func(g *ssa.Global) bool { return g.Pkg == fn.Pkg })
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			for _, operand := range instr.Operands(nil) {
				if g, ok := (*operand).(*ssa.Global); ok && (r.globals[g] || r.aliases[g]) && !readsPlain(instr, g) {
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

// readsPlain tells whether an instruction does no more with an address, or with
// what leads to memory, than to read what is plain.
func readsPlain(instr ssa.Instruction, from ssa.Value) bool {
	switch v := instr.(type) {
	case *ssa.UnOp:
		return v.Op == token.MUL && (isPlain(v.Type()) || allUses(v, readsPlain))
	case *ssa.FieldAddr:
		return allUses(v, readsPlain)
	case *ssa.IndexAddr:
		return v.X == from && allUses(v, readsPlain)
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		return ok && (b.Name() == "len" || b.Name() == "cap")
	}
	return false
}

// exposedVariables are the variables that any function of the program mentions
// other than by reading what is plain: what nobody knows to be called may
// change no others.
func exposedVariables(prog *ssa.Program) map[*ssa.Global]bool {
	found := map[*ssa.Global]bool{}
	var look func(fn *ssa.Function)
	look = func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				for _, operand := range instr.Operands(nil) {
					if g, ok := (*operand).(*ssa.Global); ok && !readsPlain(instr, g) {
						found[g] = true
					}
				}
			}
		}
		for _, within := range fn.AnonFuncs {
			look(within)
		}
	}
	for _, pkg := range prog.AllPackages() {
		for name, member := range pkg.Members {
			switch m := member.(type) {
			case *ssa.Function:
				if name != "init" {
					look(m)
				}
			case *ssa.Type:
				if named, ok := m.Type().(*types.Named); ok {
					for method := range named.Methods() {
						look(prog.FuncValue(method))
					}
				}
			}
		}
	}
	return found
}

// leads tells whether one may come from a value to the memory of a variable
// that is needed.
func (r *reached) leads(v ssa.Value, seen map[ssa.Value]bool) bool {
	if seen[v] {
		return false
	}
	seen[v] = true
	if g, ok := v.(*ssa.Global); ok {
		return r.globals[g] || r.aliases[g]
	}
	instr, ok := v.(ssa.Instruction)
	if !ok || isPlain(v.Type()) {
		return false
	}
	if call, ok := v.(*ssa.Call); ok && r.returns(call) {
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
		case *ssa.MapUpdate:
			if u.Map == v && r.leads(u.Value, seen) {
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

// returns tells whether a call may return what leads to a needed variable: it
// may change one.
func (r *reached) returns(call *ssa.Call) bool {
	known, asked := r.returned[call]
	if !asked {
		r.returned[call] = false // what it calls itself for is asked already
		known = r.changes(call.Common(), map[*ssa.Function]bool{})
		r.returned[call] = known
	}
	return known
}

// isPlain tells whether a value leads to no memory that can be changed.
func isPlain(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Kind() != types.UnsafePointer
	case *types.Array:
		return isPlain(u.Elem())
	case *types.Struct:
		for f := range u.Fields() {
			if !isPlain(f.Type()) {
				return false
			}
		}
		return true
	}
	return false
}

// base is what an address lies in: a variable, or what was loaded or given.
func base(v ssa.Value) ssa.Value {
	for {
		switch at := v.(type) {
		case *ssa.FieldAddr:
			v = at.X
		case *ssa.IndexAddr:
			v = at.X
		case *ssa.Slice:
			v = at.X
		case *ssa.ChangeType:
			v = at.X
		default:
			return v
		}
	}
}
