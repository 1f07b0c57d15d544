package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"path/filepath"

	"golang.org/x/tools/go/packages"
)

// core is the package that is mutated.
const core = "github.com/redline5g/redline/core"

// load reads the core with its types.
func load(root string) (*packages.Package, error) {
	config := &packages.Config{Dir: root, Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax |
		packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports | packages.NeedDeps}
	loaded, err := packages.Load(config, core)
	if err != nil {
		return nil, err
	}
	if len(loaded) != 1 {
		return nil, fmt.Errorf("%s is %d packages, want one", core, len(loaded))
	}
	for _, wrong := range loaded[0].Errors {
		err = errors.Join(err, wrong)
	}
	return loaded[0], err
}

// mutant is one change of the core.
type mutant struct {
	id       int // 1 is the first
	place    int // the id of the first mutant of its place
	file     string
	function string
	line     int
	source   string // the line that it is in
	change   string
}

// key names a mutant by what does not move with other changes of its file.
func (m *mutant) key() string {
	return fmt.Sprintf("%s %s | %s | %s", m.file, m.function, m.source, m.change)
}

// woven is the core with all of its mutants behind a switch.
type woven struct {
	files   map[string][]byte // by path
	mutants []mutant
}

// weave puts the mutants of the files that are chosen into the core.
func weave(root string, chosen func(file string) bool) (*woven, error) {
	p, err := load(root)
	if err != nil {
		return nil, err
	}
	all := &woven{files: map[string][]byte{}}
	for _, syntax := range p.Syntax {
		path := p.Fset.File(syntax.Pos()).Name()
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		w := weaver{all: all, pkg: p, file: filepath.Base(path), text: text, base: int(syntax.FileStart),
			active: chosen(filepath.Base(path)), fixed: map[ast.Node]bool{}, listed: map[ast.Stmt]bool{}, after: map[ast.Node]string{}}
		if w.weave(syntax); len(w.edits) > 0 {
			all.files[path] = w.edits.apply(text)
		}
	}
	all.number()
	all.files[filepath.Join(root, "core", "aliases.go")] = aliases(p.Types)
	return all, nil
}

// alias is what the woven core's second names of types begin with.
const alias = "type_"

// aliases give each type of the core a second name, since a local variable may
// have the first.
func aliases(core *types.Package) []byte {
	text := []byte("package core\n")
	for _, name := range core.Scope().Names() {
		if _, is := core.Scope().Lookup(name).(*types.TypeName); is && !generic(core, name) {
			text = fmt.Appendf(text, "type %s%s = %s\n", alias, name, name)
		}
	}
	return text
}

func generic(core *types.Package, name string) bool {
	named, ok := core.Scope().Lookup(name).Type().(*types.Named)
	return ok && named.TypeParams().Len() > 0
}

// number tells keys apart that are the same.
func (w *woven) number() {
	seen := map[string]int{}
	for i := range w.mutants {
		m := &w.mutants[i]
		key := m.key()
		if seen[key]++; seen[key] > 1 {
			m.change += fmt.Sprintf(" #%d", seen[key])
		}
	}
}
