package generate

import (
	"slices"
	"strconv"
)

// variable is a variable, a parameter or a result.
type variable struct {
	name     string
	t        *Type
	global   bool
	quiet    bool // nothing but the function itself can write it: its address is never taken
	readonly bool // never written at all
	fixed    bool // never assigned as a whole
	solid    int  // how many elements it has at the least; 1 for a pointer or function that is not nil
	exact    bool // a slice whose capacity is known
	owned    bool // a slice that shares its array with nothing
}

func (v *variable) use() *Node { return expression("", v.t, v.name) }

// usage is what a part of a variable is wanted for.
type usage int

const (
	read usage = iota
	write
	update  // op-assignment: read and written
	address // its address
)

// allowed tells whether a variable may be used here at all.
func (g *generator) allowed(v *variable, use usage) bool {
	if v.owned || v.global && g.fn.pure && (use != read || !v.t.Plain) {
		return false
	}
	switch use {
	case read, update:
		return !(g.effects && !v.quiet) && !(use == update && v.readonly)
	case write:
		return !v.readonly
	}
	return !v.quiet && !v.readonly
}

// visible are all variables that may be used. The last of a name hides the
// others.
func (g *generator) visible(use usage) []*variable {
	var found []*variable
	hidden := map[string]bool{}
	all := slices.Concat(g.globals, g.scope)
	for i := len(all) - 1; i >= 0; i-- {
		v := all[i]
		if !hidden[v.name] && g.allowed(v, use) {
			found = append(found, v)
		}
		hidden[v.name] = true
	}
	return found
}

// variableIf is any visible variable that fits; nil where none does.
func (g *generator) variableIf(use usage, fits func(*variable) bool) *variable {
	var found []*variable
	for _, v := range g.visible(use) {
		if fits(v) {
			found = append(found, v)
		}
	}
	if len(found) == 0 {
		return nil
	}
	return found[g.r.IntN(len(found))]
}

// part is a variable, or a part of one, of a type; nil where none was found.
func (g *generator) part(t *Type, use usage) *Node {
	visible := g.visible(use)
	if len(visible) == 0 {
		return nil
	}
	for range 12 {
		v := visible[g.r.IntN(len(visible))]
		if n := g.reach(v, t, use); n != nil {
			return n
		}
	}
	return nil
}

// reach goes from a variable to a part of it.
func (g *generator) reach(v *variable, t *Type, use usage) *Node {
	at := v.use()
	if g.effects && use == write && !v.quiet && (v.t.Kind == Slice || v.t.Kind == Pointer) && v.t != t {
		return nil // the call could change where the variable points
	}
	for step := range 4 {
		if at.Type == t && !(step == 0 && v.fixed && (use == write || use == update)) {
			at.Exact = step == 0 && v.exact
			g.fill(at)
			return at
		}
		solid := 0
		if step == 0 {
			solid = v.solid
		}
		if at = g.step(at, t, solid, use); at == nil {
			return nil
		}
	}
	return nil
}

// within stands for an index into so many elements until it is known that the
// way leads where it should.
func within(n int) *Node { return &Node{Text: itoa(n)} }

// fill puts indices where [within] left their places.
func (g *generator) fill(n *Node) {
	if len(n.Kids) == 0 {
		return
	}
	g.fill(n.Kids[0])
	if len(n.Kids) < 2 {
		return
	}
	elements, _ := strconv.Atoi(n.Kids[1].Text)
	n.Kids[1] = g.index(elements)
}

// step goes one part further, to a field or an element.
func (g *generator) step(at *Node, want *Type, solid int, use usage) *Node {
	switch at.Type.Kind {
	case Struct:
		return g.fieldOf(at, at.Type, want, "field")
	case Array:
		return expression("array element", at.Type.Elem, "$[$]", at, within(at.Type.Len))
	case Slice:
		if g.effects && use != write {
			return nil
		}
		if solid > 0 {
			return expression("slice element", at.Type.Elem, "$[$]", at, within(solid))
		}
		if use == read {
			return expression("generic call", at.Type.Elem, "at($, int($))", at, within(100))
		}
	case Pointer:
		return g.pointed(at, want, solid, use)
	}
	return nil
}

// pointed goes from a pointer to what it points to.
func (g *generator) pointed(at *Node, want *Type, solid int, use usage) *Node {
	if g.effects && use != write {
		return nil
	}
	elem := at.Type.Elem
	switch {
	case solid == 0 && use == read:
		return expression("generic call", elem, "load($)", at)
	case solid == 0:
		return nil
	case elem.Kind == Struct && elem != want:
		return g.fieldOf(at, elem, want, "field of pointer")
	case elem.Kind == Array && elem != want && g.chance(70):
		return expression("element of pointer", elem.Elem, "$[$]", at, within(elem.Len))
	}
	return expression("dereference", elem, "(*$)", at)
}

// fieldOf goes to a field, rather to one of the type that is wanted. Fields of
// what is embedded need no name of the struct between.
func (g *generator) fieldOf(at *Node, t, want *Type, construct string) *Node {
	f := t.Fields[g.r.IntN(len(t.Fields))]
	for range 2 {
		if f.Type != want {
			f = t.Fields[g.r.IntN(len(t.Fields))]
		}
	}
	if f.Embedded && f.Type != want && g.chance(60) {
		inner := f.Type.Fields[g.r.IntN(len(f.Type.Fields))]
		return expression("promoted field", inner.Type, "$."+inner.Name, at)
	}
	return expression(construct, f.Type, "$."+f.Name, at)
}

// index is an index into so many elements.
func (g *generator) index(n int) *Node {
	mask := 1
	for mask*2+1 < n {
		mask = mask*2 + 1
	}
	t := g.integerOf()
	switch {
	case n < 2 || g.chance(35):
		return g.literalOf(int_, int64(g.r.IntN(n)))
	case t.unsigned() && g.chance(40):
		return expression("index", nil, "$ % "+itoa(n), g.value(t, 1))
	case t.Bits == 0:
		return expression("index", nil, "int($ & "+itoa(mask)+")", g.value(t, 1))
	}
	return expression("index", nil, "$ & "+itoa(mask), g.value(t, 1))
}

// enter begins a scope; what it gives ends it.
func (g *generator) enter() func() {
	n := len(g.scope)
	return func() { g.scope = g.scope[:n] }
}

func (g *generator) add(v *variable) { g.scope = append(g.scope, v) }
