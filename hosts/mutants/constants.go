package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// constant puts others in a constant's place.
func (w *weaver) constant(e ast.Expr, value types.TypeAndValue) {
	value.Type = types.Default(value.Type)
	var others, shown []string
	switch {
	case value.Value.Kind() == constant.Bool:
		others = []string{fmt.Sprint(!constant.BoolVal(value.Value))}
		shown = slices.Clone(others)
	case value.Value.Kind() == constant.String:
		others, shown = texts(constant.StringVal(value.Value), w.typeName(value.Type) == alias+"names")
	case isInteger(value.Type):
		others, shown = w.numbers(e, value)
	}
	if len(others) == 0 {
		return
	}
	place := w.place(e, w.changes(e, shown...)...)
	w.wrap(e, fmt.Sprintf("point.Const[%s](%d, ", w.typeName(value.Type), place), ", "+strings.Join(others, ", ")+")")
}

// numbers are what is put in the place of a number, and for a case also what is
// no case; of a character in a case that alone.
func (w *weaver) numbers(e ast.Expr, value types.TypeAndValue) (others, shown []string) {
	letter, is := e.(*ast.BasicLit)
	if !w.isCase(e) {
		others = w.integers(value)
		return others, slices.Clone(others)
	}
	if !is || letter.Kind != token.CHAR {
		others = w.integers(value)
	}
	return append(others, "^"+w.typeName(value.Type)+"(0)"), append(slices.Clone(others), "no case")
}

// isCase tells whether an expression is a case of a switch with a tag.
func (w *weaver) isCase(e ast.Expr) bool {
	_, is := w.stack[len(w.stack)-1].(*ast.CaseClause)
	return is
}

// texts are what is put in the place of a text: none, and of a list of words, a
// line each, the list without each. Of a table of names all are there for others.
func texts(s string, table bool) (others, shown []string) {
	if s == "" {
		return nil, nil
	}
	others, shown = []string{`""`}, []string{`""`}
	lines := strings.Split(s, "\n")
	for i := range lines {
		if !table && len(lines) > 1 && lines[i] != "" {
			others = append(others, strconv.Quote(strings.Join(slices.Delete(slices.Clone(lines), i, i+1), "\n")))
			shown = append(shown, "without "+lines[i])
		}
	}
	return others, shown
}

// integers are what is put in the place of a number: the constants beside one of
// an enumeration, else one more and one less; of -1, which stands for no index,
// one more alone.
func (w *weaver) integers(value types.TypeAndValue) []string {
	n, exact := constant.Int64Val(value.Value)
	if !exact {
		return nil
	}
	if names := w.enumeration(value.Type); len(names) > 1 {
		at := slices.IndexFunc(names, func(c *types.Const) bool { return constant.Compare(c.Val(), token.EQL, value.Value) })
		if at >= 0 {
			next, before := names[(at+1)%len(names)], names[(at+len(names)-1)%len(names)]
			return slices.Compact([]string{next.Name(), before.Name()})
		}
	}
	others := []string{fmt.Sprint(n + 1)}
	if n != -1 && (n > 0 || !is(value.Type, types.IsUnsigned)) {
		others = append(others, fmt.Sprint(n-1))
	}
	return others
}

// enumeration are the constants of a type that numbers them from 0 or 1, in
// order.
func (w *weaver) enumeration(t types.Type) []*types.Const {
	named, ok := t.(*types.Named)
	if !ok {
		return nil
	}
	var all []*types.Const
	scope := w.pkg.Types.Scope()
	for _, name := range scope.Names() {
		if c, ok := scope.Lookup(name).(*types.Const); ok && types.Identical(c.Type(), named) {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b *types.Const) int { return int(number(a) - number(b)) })
	all = slices.CompactFunc(all, func(a, b *types.Const) bool { return number(a) == number(b) })
	for i, c := range all {
		if number(c)-number(all[0]) != int64(i) || number(all[0]) > 1 {
			return nil
		}
	}
	return all
}

func number(c *types.Const) int64 {
	n, _ := constant.Int64Val(c.Val())
	return n
}
