package compile

import (
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// program is the source in SSA form: the package of the guest, all it imports,
// and its exports.
type program struct {
	ssa      *ssa.Program
	main     *ssa.Package
	exports  []exported
	inOrder  []*ssa.Package                 // in the order of their initialisers
	folders  map[string]string              // how sites name the folders of the source
	standard map[*types.Package]*types.Info // of the packages of the standard library
	exposed  func() map[*ssa.Global]bool    // see exposedVariables
}

// exported is a function under //go:wasmexport.
type exported struct {
	name string
	fn   *ssa.Function
}

// utf8Path is the package that the language's own treatment of characters is
// taken from.
const utf8Path = "unicode/utf8"

// load reads a package as the standard toolchain would for wasip1.
func load(dir, pattern string) (*program, error) {
	config := &packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule,
		Dir:  dir,
		Env:  append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0"),
	}
	var err error
	if config.Overlay, err = withoutAssembly(dir); err != nil {
		return nil, err
	}
	loaded, err := packages.Load(config, pattern, utf8Path)
	if err != nil {
		return nil, err
	}
	packages.Visit(loaded, nil, func(p *packages.Package) {
		if len(p.Errors) > 0 && err == nil {
			err = p.Errors[0]
		}
	})
	if err != nil {
		return nil, err
	}
	main := slices.IndexFunc(loaded, func(p *packages.Package) bool { return p.PkgPath != utf8Path })
	if len(loaded) != 2 {
		return nil, fmt.Errorf("%s names %d packages, want one", pattern, len(loaded)-1)
	}
	standard := map[*types.Package]*types.Info{}
	packages.Visit(loaded, nil, func(p *packages.Package) {
		if p.Module == nil {
			standard[p.Types] = p.TypesInfo
		} else if err == nil {
			err = refuseSizes(p)
		}
	})
	if err != nil {
		return nil, err
	}
	prog, pkgs := ssautil.AllPackages(loaded, ssa.InstantiateGenerics)
	p := &program{ssa: prog, main: pkgs[main], folders: folders(loaded), standard: standard}
	p.exposed = sync.OnceValue(func() map[*ssa.Global]bool { return exposedVariables(prog) })
	for _, pkg := range prog.AllPackages() {
		pkg.Build()
	}
	p.inOrder = inOrder(prog)
	p.exports = exportsOf(p.main, loaded[main].Syntax)
	if len(p.exports) == 0 {
		return nil, fmt.Errorf("%s exports nothing: no function has //go:wasmexport", pattern)
	}
	return p, nil
}

// inOrder are all packages in the order in which they are initialised: by
// path, each after those that it imports. See the language's specification,
// "Program initialization".
func inOrder(prog *ssa.Program) []*ssa.Package {
	left := prog.AllPackages()
	slices.SortFunc(left, func(a, b *ssa.Package) int { return strings.Compare(a.Pkg.Path(), b.Pkg.Path()) })
	var order []*ssa.Package
	done := map[*types.Package]bool{}
	for len(left) > 0 {
		next := slices.IndexFunc(left, func(pkg *ssa.Package) bool {
			return !slices.ContainsFunc(pkg.Pkg.Imports(), func(i *types.Package) bool { return !done[i] && i != types.Unsafe })
		})
		order = append(order, left[next])
		done[left[next].Pkg] = true
		left = slices.Delete(left, next, next+1)
	}
	return order
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
