package suite_test

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

// codeSearch finds the codes of findings in the core's source. A code is the
// first line of what find gets as its second argument: a constant, an element of
// a table, a variable that is given constants, or a parameter, which callers
// give.
type codeSearch struct {
	t         *testing.T
	fset      *token.FileSet
	info      types.Info
	functions []*ast.FuncDecl
	tables    map[types.Object]*ast.CompositeLit
	takes     map[types.Object]int // functions that take a code, and as which argument
	codes     map[string]string    // code to the place where it stands
}

var stableWord = regexp.MustCompile(`^[a-z0-9-]+$`)

func findingCodes(t *testing.T) map[string]string {
	t.Helper()
	s := codeSearch{
		t:      t,
		fset:   token.NewFileSet(),
		info:   types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}},
		tables: map[types.Object]*ast.CompositeLit{},
		takes:  map[types.Object]int{},
		codes:  map[string]string{},
	}
	s.declarations(s.parse())
	// A function that hands a parameter on takes a code itself, and then those
	// that call it are searched again.
	for before := 0; before < len(s.takes); {
		before = len(s.takes)
		for _, function := range s.functions {
			s.search(function)
		}
	}
	return s.codes
}

// parse reads and checks the package.
func (s *codeSearch) parse() []*ast.File {
	root, err := suite.Root()
	if err != nil {
		s.t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(root, "core", "*.go"))
	if err != nil {
		s.t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(s.fset, path, nil, 0)
		if err != nil {
			s.t.Fatal(err)
		}
		files = append(files, file)
	}
	config := types.Config{Importer: importer.ForCompiler(s.fset, "source", nil)}
	if _, err := config.Check("core", s.fset, files, &s.info); err != nil {
		s.t.Fatal(err)
	}
	return files
}

// declarations notes the functions, find among them, and the tables.
func (s *codeSearch) declarations(files []*ast.File) {
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch d := n.(type) {
			case *ast.FuncDecl:
				s.functions = append(s.functions, d)
				if d.Name.Name == "find" {
					s.takes[s.info.Defs[d.Name]] = 1
				}
			case *ast.ValueSpec:
				if len(d.Values) == 1 {
					if table, ok := d.Values[0].(*ast.CompositeLit); ok {
						s.tables[s.info.Defs[d.Names[0]]] = table
					}
				}
			}
			return true
		})
	}
}

// search looks at the calls in a function of those that take a code.
func (s *codeSearch) search(function *ast.FuncDecl) {
	ast.Inspect(function, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		name, ok := call.Fun.(*ast.Ident)
		if method, is := call.Fun.(*ast.SelectorExpr); is {
			name, ok = method.Sel, true
		}
		if !ok {
			return true
		}
		if at, ok := s.takes[s.info.Uses[name]]; ok {
			s.code(function, call.Args[at])
		}
		return true
	})
}

// code notes what codes an argument can be.
func (s *codeSearch) code(function *ast.FuncDecl, argument ast.Expr) {
	place := s.fset.Position(argument.Pos())
	if value := s.info.Types[argument].Value; value != nil {
		code, _, _ := strings.Cut(constant.StringVal(value), "\n")
		if !stableWord.MatchString(code) {
			s.t.Errorf("%s: a code is written as it is, and this is none: %q", place, code)
		}
		s.codes[code] = fmt.Sprintf("core/%s:%d", filepath.Base(place.Filename), place.Line)
		return
	}
	switch e := argument.(type) {
	case *ast.IndexExpr:
		if s.elements(function, e.X) {
			return
		}
	case *ast.Ident:
		// A parameter may be given another value on the way.
		handed, assigned := s.handedOn(function, s.info.Uses[e]), s.assigned(function, s.info.Uses[e])
		if handed || assigned {
			return
		}
	}
	s.t.Errorf("%s: it can't be told which code this is", place)
}

// elements notes the strings of a table.
func (s *codeSearch) elements(function *ast.FuncDecl, name ast.Expr) bool {
	identifier, ok := name.(*ast.Ident)
	if !ok || s.tables[s.info.Uses[identifier]] == nil {
		return false
	}
	for _, element := range s.tables[s.info.Uses[identifier]].Elts {
		if pair, ok := element.(*ast.KeyValueExpr); ok {
			element = pair.Value
		}
		s.code(function, element)
	}
	return true
}

// handedOn notes that a function takes a code, where a variable is one of its
// parameters.
func (s *codeSearch) handedOn(function *ast.FuncDecl, variable types.Object) bool {
	parameters := s.info.Defs[function.Name].Type().(*types.Signature).Params()
	for i := range parameters.Len() {
		if parameters.At(i) == variable {
			s.takes[s.info.Defs[function.Name]] = i
			return true
		}
	}
	return false
}

// assigned notes the strings that a variable is given in a function.
func (s *codeSearch) assigned(function *ast.FuncDecl, variable types.Object) bool {
	found := false
	ast.Inspect(function, func(n ast.Node) bool {
		assignment, ok := n.(*ast.AssignStmt)
		if !ok {
			return true
		}
		for i, left := range assignment.Lhs {
			name, ok := left.(*ast.Ident)
			if ok && (s.info.Defs[name] == variable || s.info.Uses[name] == variable) {
				s.code(function, assignment.Rhs[i])
				found = true
			}
		}
		return true
	})
	return found
}
