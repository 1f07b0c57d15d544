package trial

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
)

// Export is a function of a package under //go:wasmexport, whose result is a
// 64-bit integer.
type Export struct {
	Name   string
	Params []string // their types
}

// Exports are the exports of the package in a folder, in the order of the
// source. A package without any is an error.
func Exports(dir string) ([]Export, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	var found []Export
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && exported(fn) {
				found = append(found, Export{fn.Name.Name, params(fn)})
			}
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s has no exports", dir)
	}
	return found, nil
}

// exported tells whether a function is an export under its own name.
func exported(fn *ast.FuncDecl) bool {
	if fn.Doc == nil {
		return false
	}
	last := fn.Doc.List[len(fn.Doc.List)-1].Text
	return last == "//go:wasmexport "+fn.Name.Name
}

func params(fn *ast.FuncDecl) []string {
	var types []string
	for _, field := range fn.Type.Params.List {
		for range field.Names {
			types = append(types, field.Type.(*ast.Ident).Name)
		}
	}
	return types
}
