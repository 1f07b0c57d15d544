package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// statement leaves out a statement, where the program is one without it.
func (w *weaver) statement(s ast.Stmt) {
	if !w.listed[s] || !w.canGo(s) {
		return
	}
	place := w.place(s, "left out: "+w.firstLine(s))
	w.wrap(s, fmt.Sprintf("if point.Keep(%d) { ", place), " }")
}

func (w *weaver) canGo(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.ExprStmt, *ast.IncDecStmt, *ast.ForStmt, *ast.RangeStmt:
		return true
	case *ast.AssignStmt:
		return s.Tok != token.DEFINE
	case *ast.BranchStmt:
		return s.Tok == token.CONTINUE || s.Tok == token.BREAK
	case *ast.ReturnStmt:
		return w.last == nil || s != w.last && !slices.Contains(w.stack, ast.Node(w.last))
	}
	return false
}

// firstLine is the beginning of a statement, which a loop has a body after.
func (w *weaver) firstLine(n ast.Node) string {
	line, _, more := strings.Cut(w.source(n), "\n")
	if more {
		line += " …"
	}
	return line
}
