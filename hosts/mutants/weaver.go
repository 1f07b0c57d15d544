package main

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/packages"

	"github.com/redline5g/redline/hosts/internal/explained"
)

// weaver puts the mutants of one file into its text. Each kind of place is a
// call of package point around what is there, so that places nest.
type weaver struct {
	all    *woven
	pkg    *packages.Package
	file   string
	text   []byte
	base   int  // the position of the file's beginning
	active bool // the file is mutated; else its loops and calls are only counted
	edits  edits

	function string
	last     ast.Stmt            // of the function, where it has results: nothing in it may be left out
	stack    []ast.Node          // what the node stands in
	fixed    map[ast.Node]bool   // expressions that must stay what they are, such as the left side of =
	listed   map[ast.Stmt]bool   // statements that stand in a list of statements
	after    map[ast.Node]string // what is written at a node's end
}

const imported = `; import point "github.com/redline5g/redline/hosts/mutants/point"`

func (w *weaver) weave(file *ast.File) {
	w.edits.insert(w.offset(file.Name.End()), imported)
	before := len(w.edits)
	for _, decl := range file.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
			w.body(fn)
		}
	}
	if len(w.edits) == before {
		w.edits = nil
	}
}

func (w *weaver) body(fn *ast.FuncDecl) {
	w.function, w.last = explained.Function(fn), nil
	w.edits.insert(w.offset(fn.Body.Lbrace)+1, " point.Step(); ")
	if fn.Type.Results != nil && len(fn.Body.List) > 0 {
		w.last = fn.Body.List[len(fn.Body.List)-1]
	}
	ast.Inspect(fn.Body, w.visit)
	if w.last != nil {
		w.edits.insert(w.offset(fn.Body.Rbrace), `; panic("no return")`)
	}
}

// visit weaves around a node on the way down, and closes on the way up.
func (w *weaver) visit(n ast.Node) bool {
	if n == nil {
		last := len(w.stack) - 1
		w.close(w.stack[last])
		w.stack = w.stack[:last]
		return true
	}
	w.count(n)
	if w.active && !w.enter(n) {
		w.close(n)
		return false
	}
	w.stack = append(w.stack, n)
	return true
}

// close writes what comes at a node's end.
func (w *weaver) close(n ast.Node) {
	if text := w.after[n]; text != "" {
		w.edits.insert(w.offset(n.End()), text)
	}
}

// count counts the turns of a loop.
func (w *weaver) count(n ast.Node) {
	switch n := n.(type) {
	case *ast.ForStmt:
		w.edits.insert(w.offset(n.Body.Lbrace)+1, " point.Step(); ")
	case *ast.RangeStmt:
		w.edits.insert(w.offset(n.Body.Lbrace)+1, " point.Step(); ")
	}
}

// enter weaves around a node, and tells whether to go on into it.
func (w *weaver) enter(n ast.Node) bool {
	w.note(n)
	switch n := n.(type) {
	case *ast.ArrayType, *ast.StructType, *ast.FuncType:
		return false
	case *ast.GenDecl:
		return n.Tok == token.VAR
	case ast.Stmt:
		w.statement(n)
	case ast.Expr:
		return w.expression(n)
	}
	return true
}

// note notes what must stay as it is in a node, and what stands in lists.
func (w *weaver) note(n ast.Node) {
	switch n := n.(type) {
	case *ast.BlockStmt:
		w.list(n.List)
	case *ast.CaseClause:
		w.list(n.Body)
	case *ast.AssignStmt:
		for _, left := range n.Lhs {
			w.fixed[left] = true
		}
	case *ast.RangeStmt:
		w.fixed[n.Key], w.fixed[n.Value] = true, true
	case *ast.IncDecStmt:
		w.fixed[n.X] = true
	case *ast.ExprStmt:
		w.fixed[n.X] = !w.isChain(n.X)
	case *ast.KeyValueExpr:
		w.fixed[n.Key] = true
	case *ast.UnaryExpr:
		w.fixed[n.X] = n.Op == token.AND
	case *ast.SelectorExpr:
		w.fixed[n.Sel] = true
	}
}

func (w *weaver) list(statements []ast.Stmt) {
	for _, s := range statements {
		w.listed[s] = true
	}
}
