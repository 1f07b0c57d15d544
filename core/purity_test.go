package core

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The core is held to a small Go, so that a small compiler can take it, so
// that nothing in it depends on a clock, a file or randomness, and so that it
// takes no memory once it is warm. This list is policy: it is not to be
// widened to make a build pass.
var allowedImports = map[string]bool{
	"unicode/utf8": true,
	"unsafe":       true, // text.go alone
}

func TestPurity(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sources found: %v", err)
	}
	set := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, impurity := range impurities(set, name, file) {
			t.Error(impurity)
		}
	}
}

// TestPurityFinds holds the purity test itself: each construct that is not
// allowed is found.
func TestPurityFinds(t *testing.T) {
	for _, body := range []string{
		`import "fmt"; var _ = fmt.Sprint`,
		`import "unsafe"; var _ unsafe.Pointer`,
		`func f() { go f() }`,
		`func f() { defer f() }`,
		`func f() { recover() }`,
		`func f() { var m map[string]int; _ = m }`,
		`func f() { var c chan int; _ = c }`,
		`func f(c chan int) { c <- 1 }`,
		`func f() { select {} }`,
		`type i interface{ m() }`,
		`func f(x any) { _ = x.(int) }`,
		`func f(x any) { switch x.(type) {} }`,
		`func f() { _ = func() {} }`,
		`func f() { var x float64; _ = x }`,
		`var x = 1.5`,
		`var x = len(f())`,
		`func init() {}`,
		`func f() { goto end; end: }`,
	} {
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, "x.go", "package core\n"+body, 0)
		if err != nil {
			t.Fatal(err)
		}
		if len(impurities(set, "x.go", file)) == 0 {
			t.Errorf("not found: %s", body)
		}
	}
}

func impurities(set *token.FileSet, name string, file *ast.File) []string {
	var found []string
	report := func(n ast.Node, what string) {
		found = append(found, set.Position(n.Pos()).String()+": "+what)
	}
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		if !allowedImports[path] || path == "unsafe" && name != "text.go" {
			report(spec, "import of "+path)
		}
	}
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.VAR {
			continue
		}
		ast.Inspect(gen, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				report(call, "package-level initialisation that runs code")
			}
			return true
		})
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if what := impure(n); what != "" {
			report(n, what)
		}
		return true
	})
	return found
}

func impure(n ast.Node) string {
	switch n := n.(type) {
	case *ast.GoStmt:
		return "goroutine"
	case *ast.DeferStmt:
		return "defer"
	case *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
		return "channel"
	case *ast.MapType:
		return "map"
	case *ast.InterfaceType:
		return "interface"
	case *ast.TypeAssertExpr, *ast.TypeSwitchStmt:
		return "type assertion"
	case *ast.FuncLit:
		return "function literal"
	case *ast.BranchStmt:
		if n.Tok == token.GOTO {
			return "goto"
		}
	case *ast.BasicLit:
		if n.Kind == token.FLOAT || n.Kind == token.IMAG {
			return "floating point"
		}
	case *ast.FuncDecl:
		if n.Name.Name == "init" && n.Recv == nil {
			return "init function"
		}
	case *ast.Ident:
		switch n.Name {
		case "float32", "float64", "complex64", "complex128":
			return "floating point"
		case "recover", "panic", "print", "println":
			return n.Name
		}
	}
	return ""
}
