// Package generate makes random programs of small Go that are well typed, end,
// and do what Go's specification says of them: nothing depends on an order that
// it leaves open, or on the capacity to which append grows. Call [New].
//
// A program is one export of (int64, int64) to int64, whose result digests all
// that it computes. The same seed gives the same program.
//
// Three things make them so. Every call and every turn of a loop burns fuel. A
// statement that calls functions with effects reads nothing else that such a
// function could write: only "quiet" variables, whose address is never taken
// (quiet). And slices whose capacity is not known are appended to when they
// are clipped, or where nothing shares their array (owned).
package generate

import (
	"fmt"
	"math/rand/v2"
)

// Program is a program and where it comes from.
type Program struct {
	Seed uint64
	Name string // of its export, and what the names of all it declares begin with
	Root *Node  // a block of declarations
}

// Source is the program as a file of package main. It needs the file [Prelude].
func (p *Program) Source() string {
	s := "package main\n"
	for _, kid := range p.Root.Kids {
		s += "\n" + kid.String() + "\n"
	}
	return s
}

// generator is the state of making one program.
type generator struct {
	r        *rand.Rand
	prefix   string
	names    int
	types    map[string]*Type
	pool     []*Type // the types of variables
	named    []*Type // those that may have methods
	boxes    []*Type // generic structs, of the type parameter
	concrete []*Type // their types
	decls    []*Node
	folds    map[*Type]string // functions that digest a value
	folded   []*Type          // in order
	funcs    []*function
	globals  []*variable
	scope    []*variable // of the function that is being written
	fn       *function   // which that is
	effects  bool        // whether the statement may call functions with effects
	nested   int         // how deep in statements
	loops    []string    // the labels of the loops around
	deep     int         // how deep in expressions
	spent    int         // how many expressions the statement has
	budget   int         // how many statements the function may still have
	room     int         // bytes of variables of the package that are left
}

// New makes the program of a seed. A batch of programs in one package needs a
// name for each.
func New(seed uint64, name string) *Program {
	g := &generator{
		r: rand.New(rand.NewPCG(seed, 0x5eed)), prefix: name,
		types: map[string]*Type{}, folds: map[*Type]string{}, room: 140,
	}
	g.makeTypes()
	g.makeGlobals(1+g.r.IntN(3), false)
	g.makeEarly()
	g.makeGlobals(1+g.r.IntN(3), true)
	g.makeFunctions()
	g.makeExport()
	g.makeFolds()
	return &Program{Seed: seed, Name: name, Root: block(g.decls...)}
}

// fresh is a name that nothing has.
func (g *generator) fresh(what string) string {
	g.names++
	return fmt.Sprintf("%s%s%d", g.prefix, what, g.names)
}

// local is a name for a variable of a function.
func (g *generator) local(what string) string {
	g.names++
	return fmt.Sprintf("%s%d", what, g.names)
}

func (g *generator) chance(percent int) bool { return g.r.IntN(100) < percent }

func (g *generator) declare(n *Node) { g.decls = append(g.decls, n) }

// pick is any of some types.
func (g *generator) pick(of []*Type) *Type { return of[g.r.IntN(len(of))] }

// pickIf is any of the pool's types that fit; nil where none does.
func (g *generator) pickIf(fits func(*Type) bool) *Type {
	var found []*Type
	for _, t := range g.pool {
		if fits(t) {
			found = append(found, t)
		}
	}
	if len(found) == 0 {
		return nil
	}
	return g.pick(found)
}

// integerOf is any integer type of the pool.
func (g *generator) integerOf() *Type {
	return g.pickIf(func(t *Type) bool { return t.Kind == Integer })
}

// choice is one of several ways to go on; make is nil or gives nil where it
// does not fit.
type choice struct {
	weight int
	make   func() *Node
}

// choose tries ways until one fits; nil where none of some tries does.
func (g *generator) choose(choices []choice) *Node {
	sum := 0
	for _, c := range choices {
		sum += c.weight
	}
	for range 8 {
		at := g.r.IntN(sum)
		for _, c := range choices {
			if at -= c.weight; at < 0 {
				if n := c.make(); n != nil {
					return n
				}
				break
			}
		}
	}
	return nil
}
