package generate

// composite is a literal of a type: a constant, or what is made of parts.
func (g *generator) composite(t *Type, depth int) *Node {
	switch t.Kind {
	case Integer:
		return g.literal(t)
	case Boolean:
		return g.truth(depth)
	case Text:
		n := expression("string constant", text, texts[g.r.IntN(len(texts))])
		n.Constant = true
		return n
	case Array:
		return g.arrayLiteral(t, depth)
	case Struct:
		return g.structLiteral(t, depth)
	case Slice:
		return g.slice(t, depth)
	case Pointer:
		return g.pointer(t, depth)
	}
	return g.functionValue(t)
}

func (g *generator) arrayLiteral(t *Type, depth int) *Node {
	switch n := min(t.Len, 5); {
	case g.chance(20):
		at := g.r.IntN(t.Len)
		return expression("array literal with indices", t, "("+t.Name+"{"+itoa(at)+": $})", g.expr(t.Elem, depth))
	case g.chance(20) && n == t.Len:
		return expression("array literal of any length", t, "([...]"+t.Elem.Name+"{"+list(n)+"})", g.several(t.Elem, n, depth)...)
	default:
		return expression("array literal", t, "("+t.Name+"{"+list(n)+"})", g.several(t.Elem, n, depth)...)
	}
}

func (g *generator) several(t *Type, n, depth int) []*Node {
	kids := make([]*Node, n)
	for i := range kids {
		kids[i] = g.expr(t, depth-1)
	}
	return kids
}

func (g *generator) structLiteral(t *Type, depth int) *Node {
	keyed := g.chance(60)
	s, kids := "", []*Node{}
	for _, f := range t.Fields {
		switch {
		case keyed && g.chance(30):
			continue
		case keyed:
			s += f.Name + ": "
		}
		s += "$, "
		kids = append(kids, g.expr(f.Type, depth-1))
	}
	construct := "struct literal"
	if keyed {
		construct = "struct literal with names"
	}
	return expression(construct, t, "("+t.Name+"{"+s+"})", kids...)
}

// slice is a new slice, or one of what there is. In a statement that calls
// functions with effects, only what shares nothing.
func (g *generator) slice(t *Type, depth int) *Node {
	n := g.choose([]choice{
		{3, func() *Node { return g.sliceLiteral(t, depth) }},
		{2, func() *Node { return g.made(t) }},
		{1, func() *Node { return exact(expression("nil slice", t, t.Zero())) }},
		{2, func() *Node { return g.sliceOfArray(t, depth) }},
		{2, func() *Node { return g.sliceOfSlice(t, depth) }},
		{2, func() *Node { return g.appended(t, depth) }},
		{1, func() *Node { return g.bytesOf(t, depth) }},
	})
	if n == nil {
		return g.sliceLiteral(t, depth)
	}
	return n
}

// exact marks a slice whose capacity is known.
func exact(n *Node) *Node {
	n.Exact = true
	return n
}

func (g *generator) sliceLiteral(t *Type, depth int) *Node {
	n := 1 + g.r.IntN(4)
	return exact(expression("slice literal", t, t.Name+"{"+list(n)+"}", g.several(t.Elem, n, depth)...))
}

func (g *generator) made(t *Type) *Node {
	n := 1 + g.r.IntN(5)
	if g.chance(40) {
		return exact(expression("make with capacity", t, "make("+t.Name+", "+itoa(n)+", "+itoa(n+g.r.IntN(5))+")"))
	}
	if g.chance(50) && !g.effects {
		return exact(expression("make of any length", t, "make("+t.Name+", $ & 7)", g.value(int_, 1)))
	}
	return exact(expression("make", t, "make("+t.Name+", "+itoa(n)+")"))
}

// sliceOfArray shares a variable, a pointed array or a part of one.
func (g *generator) sliceOfArray(t *Type, depth int) *Node {
	of := g.pickIf(func(a *Type) bool { return a.Kind == Array && a.Elem == t.Elem })
	if of == nil || g.effects {
		return nil
	}
	array := g.part(of, address)
	if array == nil {
		return nil
	}
	low := g.r.IntN(of.Len)
	high := low + g.r.IntN(of.Len-low+1)
	switch g.r.IntN(3) {
	case 0:
		return exact(expression("slice of array", t, "$[:]", array))
	case 1:
		return exact(expression("slice of array", t, "$["+itoa(low)+":"+itoa(high)+"]", array))
	}
	bounds := itoa(low) + ":" + itoa(high) + ":" + itoa(high+g.r.IntN(of.Len-high+1))
	return exact(expression("slice of array with capacity", t, "$["+bounds+"]", array))
}

// sliceOfSlice is a part of a variable.
func (g *generator) sliceOfSlice(t *Type, depth int) *Node {
	v := g.variableIf(read, func(v *variable) bool { return v.t == t })
	if v == nil || g.effects {
		return nil
	}
	if v.exact && g.chance(30) { // up to its capacity
		return exact(expression("slice up to the capacity", t, "$[:cap($)]", v.use(), v.use()))
	}
	if g.chance(25) {
		return exact(expression("slice of slice with capacity", t, "$[len($)/2:len($):len($)]", v.use(), v.use(), v.use(), v.use()))
	}
	bounds := g.bounds(v.use(), depth)
	n := expression("slice of slice", t, "$["+bounds.Text+"]", append([]*Node{v.use()}, bounds.Kids...)...)
	n.Exact = v.exact
	return n
}

// appended appends to a slice that has no room: to append in place is a
// statement, since it writes.
func (g *generator) appended(t *Type, depth int) *Node {
	if g.effects {
		return nil
	}
	base := g.expr(t, depth)
	if g.chance(35) {
		return expression("append of a slice", t, "append(clip($), clip($)...)", base, g.expr(t, depth))
	}
	n := 1 + g.r.IntN(3)
	return expression("append", t, "append(clip($), "+list(n)+")", append([]*Node{base}, g.several(t.Elem, n, depth)...)...)
}

// bytesOf is a string's bytes, or the bytes of one appended.
func (g *generator) bytesOf(t *Type, depth int) *Node {
	if t.Elem != uint8_ || g.effects {
		return nil
	}
	if g.chance(40) {
		return expression("append of a string", t, "append(clip($), $...)", g.expr(t, depth), g.expr(text, depth))
	}
	return expression("string to bytes", t, "[]uint8($)", g.expr(text, depth))
}

// pointer is the address of something, or nil.
func (g *generator) pointer(t *Type, depth int) *Node {
	if g.chance(10) {
		return expression("nil pointer", t, t.Zero())
	}
	n := g.choose([]choice{
		{4, func() *Node {
			if g.effects {
				return nil
			}
			if n := g.part(t.Elem, address); n != nil {
				return expression("address", t, "(&$)", n)
			}
			return nil
		}},
		{1, func() *Node {
			if t.Elem.Kind != Struct {
				return nil
			}
			return expression("address of a literal", t, "&$", g.structLiteral(t.Elem, depth))
		}},
		{1, func() *Node { return expression("new", t, "new("+t.Elem.Name+")") }},
	})
	if n == nil {
		return expression("nil pointer", t, t.Zero())
	}
	return n
}

// functionValue is a function, a function literal, or nil.
func (g *generator) functionValue(t *Type) *Node {
	if g.chance(15) {
		return expression("nil function", t, t.Zero())
	}
	var found []*function
	for _, f := range g.funcs {
		if f.leaf && f.signature == t {
			found = append(found, f)
		}
	}
	if g.nested < 4 && g.fn.name != "literal" && g.chance(20) {
		return g.functionLiteral(t)
	}
	if len(found) == 0 {
		return expression("nil function", t, t.Zero())
	}
	f := found[g.r.IntN(len(found))]
	return expression("function value", t, f.name)
}
