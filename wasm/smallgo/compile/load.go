package compile

import (
	"fmt"
	"go/ast"
	"os"
	"strings"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// program is the source in SSA form: the package of the guest, all it imports,
// and its exports.
type program struct {
	ssa     *ssa.Program
	main    *ssa.Package
	exports []exported
	folders map[string]string // how sites name the folders of the source
}

// exported is a function under //go:wasmexport.
type exported struct {
	name string
	fn   *ssa.Function
}

// load reads a package as the standard toolchain would for wasip1.
func load(dir, pattern string) (*program, error) {
	config := &packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule,
		Dir:  dir,
		Env:  append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0"),
	}
	loaded, err := packages.Load(config, pattern)
	if err != nil {
		return nil, err
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			return nil, e
		}
	}
	if len(loaded) != 1 {
		return nil, fmt.Errorf("%s names %d packages, want one", pattern, len(loaded))
	}
	packages.Visit(loaded, nil, func(p *packages.Package) {
		if p.Module != nil && err == nil {
			err = refuseSizes(p)
		}
	})
	if err != nil {
		return nil, err
	}
	prog, pkgs := ssautil.AllPackages(loaded, ssa.InstantiateGenerics)
	p := &program{ssa: prog, main: pkgs[0], folders: folders(loaded)}
	p.build(p.main, map[*ssa.Package]bool{})
	p.exports = exportsOf(p.main, loaded[0].Syntax)
	if len(p.exports) == 0 {
		return nil, fmt.Errorf("%s exports nothing: no function has //go:wasmexport", pattern)
	}
	return p, nil
}

// build makes the SSA form of a package and of all it imports.
func (p *program) build(pkg *ssa.Package, seen map[*ssa.Package]bool) {
	if pkg == nil || seen[pkg] {
		return
	}
	seen[pkg] = true
	for _, imported := range pkg.Pkg.Imports() {
		p.build(p.ssa.Package(imported), seen)
	}
	pkg.Build()
}

// exportsOf are a package's exports, in the order of the source.
func exportsOf(pkg *ssa.Package, files []*ast.File) []exported {
	var found []exported
	for _, file := range files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Doc == nil {
				continue
			}
			for _, line := range fn.Doc.List {
				if name, ok := strings.CutPrefix(line.Text, "//go:wasmexport "); ok {
					found = append(found, exported{strings.TrimSpace(name), pkg.Func(fn.Name.Name)})
				}
			}
		}
	}
	return found
}
