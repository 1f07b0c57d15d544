package compile

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// What the exports need: functions, variables, and of the packages'
// initialisers those that give a needed variable its value. Nothing else
// becomes part of the module, nor has to be within the language.

// reached is what is needed, each in the order in which it was met.
type reached struct {
	p         *program
	functions []*ssa.Function
	values    []*ssa.Function // those that are used as values
	isValue   map[*ssa.Function]bool
	known     map[*ssa.Function]bool
	globals   map[*ssa.Global]bool
	returned  map[*ssa.Call]bool       // what was found of calls in this round, see returns
	aliases   map[*ssa.Global]bool     // other variables, that begin with a pointer to one of globals
	begun     map[*ssa.Package]bool    // whose initialiser was looked at in this round
	unneeded  map[ssa.Instruction]bool // instructions whose value nothing needs
	inits     []*ssa.Package           // whose initialisers are looked at
	next      int                      // the first of functions that was not looked at
}

// reach finds what is needed. Initialisers are looked at where inits holds:
// they are run while the module is made, and are no part of it.
func reach(p *program, inits bool) *reached {
	r := &reached{
		p: p, known: map[*ssa.Function]bool{}, isValue: map[*ssa.Function]bool{},
		globals: map[*ssa.Global]bool{}, aliases: map[*ssa.Global]bool{}, begun: map[*ssa.Package]bool{}, returned: map[*ssa.Call]bool{},
		unneeded: map[ssa.Instruction]bool{},
	}
	for _, e := range p.exports {
		r.function(e.fn)
	}
	r.drain()
	for _, fn := range r.functions {
		p.refuseSizesIn(fn) // those of initialisers wait: the program is told of its own first
	}
	for inits && r.initialisers(p) {
		r.drain()
	}
	for _, pkg := range r.inits {
		r.function(pkg.Func("init"))
	}
	return r
}

func (r *reached) function(fn *ssa.Function) {
	if !r.known[fn] {
		r.known[fn] = true
		r.functions = append(r.functions, fn)
	}
}

func (r *reached) value(fn *ssa.Function) {
	if !r.isValue[fn] {
		r.isValue[fn] = true
		r.values = append(r.values, fn)
	}
	r.function(fn)
}

// drain looks at all functions that were met.
func (r *reached) drain() {
	for ; r.next < len(r.functions); r.next++ {
		r.look(r.functions[r.next])
	}
}

func (r *reached) look(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			r.messages(instr)
		}
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if !r.unneeded[instr] {
				r.operands(instr)
			}
		}
	}
}

// messages finds what is made for a panic alone: no one can catch it, so that
// what it says is never asked for.
func (r *reached) messages(instr ssa.Instruction) {
	thrown, ok := instr.(*ssa.Panic)
	if ok {
		r.drop(thrown.X)
	}
}

// drop marks a value that only panics need, where making it does nothing.
func (r *reached) drop(v ssa.Value) {
	instr, ok := v.(ssa.Instruction)
	if !ok || !r.idle(instr) {
		return
	}
	for _, user := range *v.Referrers() {
		if _, thrown := user.(*ssa.Panic); !thrown && !r.unneeded[user] {
			return
		}
	}
	r.unneeded[instr] = true
	for _, operand := range instr.Operands(nil) {
		if *operand != nil {
			r.drop(*operand)
		}
	}
}

// idle tells whether an instruction only makes a value, and can't fail.
func (r *reached) idle(instr ssa.Instruction) bool {
	switch v := instr.(type) {
	case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType, *ssa.Convert:
		return true
	case *ssa.BinOp:
		return v.Op == token.ADD
	case *ssa.UnOp:
		_, global := v.X.(*ssa.Global)
		return v.Op == token.MUL && global
	}
	return false
}

// operands meets what an instruction mentions.
func (r *reached) operands(instr ssa.Instruction) {
	var callee ssa.Value
	if call, ok := instr.(ssa.CallInstruction); ok && !isIntrinsic(call.Common()) {
		callee = call.Common().Value
		if fn, ok := callee.(*ssa.Function); ok {
			r.function(fn)
		}
	}
	for _, operand := range instr.Operands(nil) {
		switch v := (*operand).(type) {
		case *ssa.Function:
			if v != callee && !isIntrinsicFunction(v) {
				r.value(v)
			}
		case *ssa.Global:
			r.globals[v] = true
		}
	}
	switch v := instr.(type) {
	case *ssa.Next: // range over a string
		r.function(utf8Function(v.Parent().Prog, "DecodeRuneInString"))
	case *ssa.Convert:
		if makesRune(v) {
			r.function(utf8Function(v.Parent().Prog, "AppendRune"))
		}
	}
}

// makesRune tells whether a conversion is of a number to a string.
func makesRune(v *ssa.Convert) bool {
	from, ok := v.X.Type().Underlying().(*types.Basic)
	return ok && from.Info()&types.IsInteger != 0 && isText(v.Type())
}

// utf8Function is what the language's own treatment of characters is.
func utf8Function(prog *ssa.Program, name string) *ssa.Function {
	return prog.ImportedPackage(utf8Path).Func(name)
}

// The functions that the compiler itself knows, by the line above them. See
// memory.go.
const (
	keepMark    = "//smallgo:keep"
	releaseMark = "//smallgo:release"
)

// intrinsic is the line above a function that the compiler knows.
func intrinsic(fn *ssa.Function) string {
	decl, ok := fn.Syntax().(*ast.FuncDecl)
	if !ok || decl.Doc == nil {
		return ""
	}
	for _, line := range decl.Doc.List {
		if text := strings.TrimSpace(line.Text); text == keepMark || text == releaseMark {
			return text
		}
	}
	return ""
}

func isIntrinsicFunction(fn *ssa.Function) bool { return intrinsic(fn) != "" }

func isIntrinsic(call *ssa.CallCommon) bool {
	fn, ok := call.Value.(*ssa.Function)
	return ok && isIntrinsicFunction(fn)
}
