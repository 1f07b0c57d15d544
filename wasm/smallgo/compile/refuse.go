package compile

import (
	"fmt"
	"go/ast"
	"go/token"
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

// refuseSizes refuses unsafe.Sizeof, Offsetof and Alignof: the type checker has
// folded them already, for pointers of 8 bytes.
func refuseSizes(n ast.Node) {
	if n == nil {
		return
	}
	ast.Inspect(n, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := selector.X.(*ast.Ident); ok && x.Name == "unsafe" {
			switch selector.Sel.Name {
			case "Sizeof", "Offsetof", "Alignof":
				panic(refusal{what: "unsafe." + selector.Sel.Name, instead: "code that does not depend on the size of pointers", pos: selector.Pos()})
			}
		}
		return true
	})
}
