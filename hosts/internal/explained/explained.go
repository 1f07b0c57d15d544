// Package explained reads lists of what tests leave out, each with its reason.
//
// A list has reasons at the beginning of a line, and under each, after a tab,
// the names of what it explains. An empty line ends a reason.
package explained

import (
	"fmt"
	"go/ast"
	"go/types"
	"maps"
	"os"
	"slices"
	"strings"
)

// List has the reasons, by the names of what they explain.
type List map[string]string

// Read reads a list.
func Read(path string) (List, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	list, reason := List{}, ""
	for i, line := range strings.Split(string(text), "\n") {
		name, indented := strings.CutPrefix(line, "\t")
		switch {
		case line == "":
			reason = ""
		case !indented:
			reason = strings.TrimSpace(reason + " " + line)
		case reason == "":
			return nil, fmt.Errorf("%s:%d: a name without a reason before it", path, i+1)
		case list[name] != "":
			return nil, fmt.Errorf("%s:%d: a name that was explained before", path, i+1)
		default:
			list[name] = reason
		}
	}
	return list, nil
}

// Of is the part of a list that is about some files, with which its names begin.
func (l List) Of(chosen func(file string) bool) List {
	some := List{}
	for name, reason := range l {
		if file, _, _ := strings.Cut(name, " "); chosen(file) {
			some[name] = reason
		}
	}
	return some
}

// Without are the names on a list that are not among others, in order.
func (l List) Without(others map[string]bool) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(l)), func(name string) bool { return others[name] })
}

// Function is how lists name a function: with its receiver's type.
func Function(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return fn.Name.Name
	}
	of := fn.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	return types.ExprString(of) + "." + fn.Name.Name
}
