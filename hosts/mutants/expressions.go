package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/redline5g/redline/hosts/mutants/point"
)

// expression weaves around an expression, and tells whether to go on into it.
func (w *weaver) expression(e ast.Expr) bool {
	value := w.pkg.TypesInfo.Types[e]
	switch {
	case value.IsType():
		return false
	case w.fixed[e] || value.Type == nil || value.IsNil() || value.IsBuiltin():
		return value.Value == nil
	case value.Value != nil:
		w.constant(e, value)
		return false
	}
	if w.isChain(e) {
		w.chain(e.(*ast.CallExpr))
	}
	switch e := e.(type) {
	case *ast.BinaryExpr:
		w.binary(e)
	case *ast.CallExpr:
		w.call(e)
	case *ast.Ident, *ast.SelectorExpr, *ast.IndexExpr, *ast.StarExpr:
		w.truth(e)
	}
	return true
}

// truth makes a condition that is no comparison true and false. Between them
// they imply its negation, and for operands && for || and the other way round.
func (w *weaver) truth(e ast.Expr) {
	if !isBool(w.typeOf(e)) {
		return
	}
	place := w.place(e, w.changes(e, "true", "false")...)
	w.wrap(e, fmt.Sprintf("point.Bool(%d, ", place), ")")
}

func (w *weaver) binary(e *ast.BinaryExpr) {
	switch e.Op {
	case token.EQL, token.NEQ:
		if w.pkg.TypesInfo.Types[e.Y].IsNil() {
			w.truth(e)
			return
		}
		w.operator(e, "Equal", w.changes(e, "true", "false")...)
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		w.operator(e, "Order", w.changes(e, "true", "false", w.with(e, boundaries[e.Op.String()]))...)
	default:
		opposite, can := point.Opposites[e.Op.String()]
		if can && isInteger(w.typeOf(e)) {
			w.operator(e, "Calculate", w.changes(e, w.with(e, opposite))...)
		}
	}
}

var boundaries = map[string]string{"<": "<=", "<=": "<", ">": ">=", ">=": ">"}

// with is the text of an expression with another operator.
func (w *weaver) with(e *ast.BinaryExpr, op string) string {
	return w.source(e.X) + " " + op + " " + w.source(e.Y)
}

// operator makes an operator a call of package point.
func (w *weaver) operator(e *ast.BinaryExpr, call string, changes ...string) {
	w.wrap(e, fmt.Sprintf("point.%s(%d, ", call, w.place(e, changes...)), ")")
	w.edits.replace(w.offset(e.OpPos), len(e.Op.String()), fmt.Sprintf(", %q, ", e.Op.String()))
}

func (w *weaver) changes(e ast.Expr, others ...string) []string {
	for i, other := range others {
		others[i] = w.source(e) + " → " + other
	}
	return others
}

// call makes min max and max min, and a call that gives a condition true and
// false.
func (w *weaver) call(e *ast.CallExpr) {
	if fn, ok := e.Fun.(*ast.Ident); ok && w.pkg.TypesInfo.Types[fn].IsBuiltin() {
		if swapped := extremes[fn.Name]; swapped != "" && len(e.Args) == 2 {
			place := w.place(e, w.source(e)+" → "+swapped)
			w.edits.replace(w.offset(e.Pos()), len("min("), fmt.Sprintf("point.Extreme(%d, %q, ", place, fn.Name))
		}
		return
	}
	w.truth(e)
}

var extremes = map[string]string{"min": "max", "max": "min"}

// isChain tells whether an expression calls a method that returns what it is
// called on, as the methods do that say more of a finding.
func (w *weaver) isChain(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	return ok && w.pkg.TypesInfo.Selections[method] != nil && w.typeOf(e) != nil && types.Identical(w.typeOf(e), w.typeOf(method.X))
}

// chain leaves out a call of such a method.
func (w *weaver) chain(call *ast.CallExpr) {
	method := call.Fun.(*ast.SelectorExpr)
	said := "." + method.Sel.Name + string(w.text[w.offset(call.Lparen):w.offset(call.End())])
	is := w.typeName(w.typeOf(call))
	place := w.place(method.Sel, "left out: "+said)
	w.wrap(call, fmt.Sprintf("point.Chain(%d, ", place), " })")
	w.after[method.X] = fmt.Sprintf(", func(chained %s) %s { return chained", is, is)
}

func (w *weaver) typeOf(e ast.Expr) types.Type { return w.pkg.TypesInfo.Types[e].Type }

// typeName is a type's name, which no local variable has: see aliases.
func (w *weaver) typeName(t types.Type) string {
	name := types.TypeString(t, func(*types.Package) string { return alias })
	return strings.ReplaceAll(name, alias+".", alias)
}

func isBool(t types.Type) bool    { return is(t, types.IsBoolean) }
func isInteger(t types.Type) bool { return is(t, types.IsInteger) }

func is(t types.Type, info types.BasicInfo) bool {
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&info != 0
}
