package compile

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"
)

// refusal is Go that is outside the language: what it is, and what to write
// instead. It is thrown by the stages and becomes the compiler's error.
type refusal struct {
	what, instead string
	pos           token.Pos
}

// Error is a program that is outside the language.
type Error struct {
	Pos     token.Position
	What    string
	Instead string
}

func (e *Error) Error() string {
	s := fmt.Sprintf("%s: %s is not in small Go", e.Pos, e.What)
	if e.Instead != "" {
		s += "; write " + e.Instead + " instead"
	}
	return s
}

// blame gives a refusal that knows no place the one that was reached. It is
// deferred.
func blame(pos *token.Pos) {
	thrown := recover()
	if r, ok := thrown.(refusal); ok && r.pos == token.NoPos {
		r.pos = *pos
		panic(r)
	}
	if thrown != nil {
		panic(thrown)
	}
}

// refuseSizes refuses unsafe.Sizeof, Offsetof and Alignof in the program's own
// packages: the type checker has folded them already, for pointers of 8 bytes.
func refuseSizes(p *packages.Package) (err error) {
	for _, file := range p.Syntax {
		ast.Inspect(file, func(n ast.Node) bool {
			name, ok := n.(*ast.Ident)
			if !ok {
				return err == nil
			}
			if size := sizeBuiltin(p.TypesInfo, name); size != "" && err == nil {
				err = &Error{p.Fset.Position(name.Pos()), size, noSizes}
			}
			return err == nil
		})
	}
	return err
}

// noSizes is what to write instead of unsafe.Sizeof and its like.
const noSizes = "code that does not depend on the size of pointers"

// sizeBuiltin is unsafe.Sizeof or one of its like, where a name means it.
func sizeBuiltin(info *types.Info, name *ast.Ident) string {
	if b, ok := info.Uses[name].(*types.Builtin); ok {
		switch b.Name() {
		case "Sizeof", "Offsetof", "Alignof":
			return "unsafe." + b.Name()
		}
	}
	return ""
}

// refuseSizesIn refuses them in a function of the standard library that is
// reached, unless they are of what has the same size here.
func (p *program) refuseSizesIn(fn *ssa.Function) {
	if fn.Origin() != nil {
		fn = fn.Origin()
	}
	if fn.Pkg == nil || fn.Syntax() == nil || p.standard[fn.Pkg.Pkg] == nil {
		return
	}
	info := p.standard[fn.Pkg.Pkg]
	ast.Inspect(fn.Syntax(), func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || info.Types[call].Value == nil { // of a type parameter, it is the compiler's own
			return true
		}
		ast.Inspect(call.Fun, func(n ast.Node) bool {
			if name, ok := n.(*ast.Ident); ok {
				if size := sizeBuiltin(info, name); size != "" && !isNumeric(info.TypeOf(call.Args[0])) {
					panic(refusal{what: size + " of what holds pointers", instead: noSizes, pos: call.Pos()})
				}
			}
			return true
		})
		return true
	})
}

// isNumeric tells whether a type has the same size for every width of pointers.
func isNumeric(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsNumeric|types.IsBoolean) != 0 && u.Kind() != types.Uintptr
	case *types.Array:
		return isNumeric(u.Elem())
	case *types.Struct:
		for f := range u.Fields() {
			if !isNumeric(f.Type()) {
				return false
			}
		}
		return true
	}
	return false
}
