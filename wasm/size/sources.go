package main

import (
	"bytes"
	"cmp"
	"go/ast"
	"go/constant"
	"go/types"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// What is measured, and what is left out of names.
const (
	guest  = "./wasm/guest"
	module = "github.com/redline5g/redline/"
)

// place is where something of the module comes from.
type place struct{ pkg, file string }

// sources are where functions and texts come from.
type sources struct {
	functions map[string]place // by their full names
	texts     map[string]string
}

// load reads the module's sources.
func load() (*sources, error) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax,
		Env:  append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS="),
	}, guest)
	if err != nil {
		return nil, err
	}
	s := &sources{map[string]place{}, map[string]string{}}
	packages.Visit(loaded, nil, func(p *packages.Package) {
		for _, file := range p.Syntax {
			name := path.Join(strings.TrimPrefix(p.PkgPath, module), filepath.Base(p.Fset.Position(file.Pos()).Filename))
			s.read(p, file, name)
		}
	})
	return s, nil
}

// read notes a file's functions and constant texts, joined ones as well.
func (s *sources) read(p *packages.Package, file *ast.File, name string) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if f, ok := p.TypesInfo.Defs[n.Name].(*types.Func); ok {
				s.functions[f.FullName()] = place{strings.TrimPrefix(p.PkgPath, module), name}
			}
		case *ast.ImportSpec:
			return false
		case ast.Expr:
			if v := p.TypesInfo.Types[n].Value; v != nil && v.Kind() == constant.String {
				s.note(constant.StringVal(v), name)
			}
		}
		return true
	})
}

// place is where a function comes from. One that is made for certain types has
// them after its name; what is in no source the compiler wrote itself.
func (s *sources) place(function string) place {
	name, _, _ := strings.Cut(function, "[")
	if p, ok := s.functions[name]; ok {
		return p
	}
	return place{"smallgo's own", "smallgo's own"}
}

// note gives a text to the file that has it; where several have, to this
// repository's and then the first by name.
func (s *sources) note(text, file string) {
	known, ok := s.texts[text]
	if !ok || cmp.Or(rank(file)-rank(known), strings.Compare(file, known)) < 0 {
		s.texts[text] = file
	}
}

func rank(file string) int {
	if strings.HasPrefix(file, "core/") || strings.HasPrefix(file, "wasm/") {
		return 0
	}
	return 1
}

// claim tells how many bytes of data each file's texts are: the longest text
// first, each where it is found first and not yet claimed.
func (s *sources) claim(segments [][]byte) map[string]int {
	claimed := map[string]int{}
	texts := slices.SortedFunc(maps.Keys(s.texts), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
	left := slices.Clone(segments)
	for _, text := range texts {
		for i, data := range left {
			if at := bytes.Index(data, []byte(text)); len(text) > 2 && at >= 0 {
				claimed[s.texts[text]] += len(text)
				left[i] = data[:at]
				left = append(left, data[at+len(text):])
				break
			}
		}
	}
	for _, data := range left {
		claimed["tables, short texts and others"] += len(data)
	}
	return claimed
}
