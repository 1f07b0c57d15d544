package compile

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/packages"
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
			if b, ok := p.TypesInfo.Uses[name].(*types.Builtin); ok && err == nil {
				switch b.Name() {
				case "Sizeof", "Offsetof", "Alignof":
					err = &Error{p.Fset.Position(name.Pos()), "unsafe." + b.Name(), "code that does not depend on the size of pointers"}
				}
			}
			return err == nil
		})
	}
	return err
}
