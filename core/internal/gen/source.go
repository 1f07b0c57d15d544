package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// source is the parsed core.
type source struct {
	fset  *token.FileSet
	types map[string]*typeDecl
	names []string // of the types, in the order of the source
	enums map[string]*enum
	made  map[string]*shape
	model *model
}

// typeDecl is the declaration of a type and, of a type of small numbers, the
// block of constants that goes with it.
type typeDecl struct {
	spec     *ast.TypeSpec
	doc      string
	consts   []*ast.ValueSpec
	blockDoc string
}

// readModel reads the core under a module's root.
func readModel(root string) (*model, error) {
	s := &source{
		fset:  token.NewFileSet(),
		types: map[string]*typeDecl{},
		enums: map[string]*enum{},
		made:  map[string]*shape{},
		model: &model{},
	}
	files, err := s.parse(root)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		s.collectTypes(f)
	}
	for _, f := range files {
		s.collectConstants(f)
	}
	for _, name := range s.names {
		if err := s.readEnum(name); err != nil {
			return nil, err
		}
	}
	for _, name := range roots {
		if err := s.readRoot(name); err != nil {
			return nil, err
		}
	}
	return s.model, s.readFaults(files)
}

// parse reads the files that are written by hand, without tests.
func (s *source) parse(root string) ([]*ast.File, error) {
	entries, err := os.ReadDir(filepath.Join(root, "core"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, e := range entries {
		name := e.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_gen.go") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, "core", name))
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(s.fset, "core/"+name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

func (s *source) collectTypes(f *ast.File) {
	for _, d := range f.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.TYPE {
			continue
		}
		for _, sp := range decl.Specs {
			spec := sp.(*ast.TypeSpec)
			doc := spec.Doc
			if doc == nil && !decl.Lparen.IsValid() {
				doc = decl.Doc
			}
			s.types[spec.Name.Name] = &typeDecl{spec: spec, doc: strings.TrimSpace(doc.Text())}
			s.names = append(s.names, spec.Name.Name)
		}
	}
}

// collectConstants gives each type of small numbers the constants of the block
// that numbers them: the one that begins with a constant of that type as iota.
func (s *source) collectConstants(f *ast.File) {
	for _, d := range f.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST || len(decl.Specs) == 0 {
			continue
		}
		first := decl.Specs[0].(*ast.ValueSpec)
		typ, ok := first.Type.(*ast.Ident)
		if !ok || len(first.Values) != 1 || !isIdent(first.Values[0], "iota") {
			continue
		}
		owner := s.types[typ.Name]
		if owner == nil || !isIdent(owner.spec.Type, "uint8") {
			continue
		}
		owner.blockDoc += decl.Doc.Text()
		for _, spec := range decl.Specs {
			owner.consts = append(owner.consts, spec.(*ast.ValueSpec))
		}
	}
}

func isIdent(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// errorf is an error about a place in the source.
func (s *source) errorf(pos token.Pos, format string, args ...any) error {
	return fmt.Errorf("%s: %s", s.fset.Position(pos), fmt.Sprintf(format, args...))
}
