package generate

// Digesting: a statement that adds a value to the digest.

// fold adds a value to the digest.
func (g *generator) fold(n *Node) *Node {
	switch n.Type.Kind {
	case Integer:
		if n.Constant {
			n = expression("generic call", n.Type, "same($)", n)
		}
		return statement("", "num(int64($))", n)
	case Boolean:
		return statement("", "flag($)", n)
	case Text:
		return statement("", "text($)", n)
	}
	return statement("", g.foldOf(n.Type)+"($)", n)
}

// foldOf is the function that digests a value of a type. It is written at the
// end.
func (g *generator) foldOf(t *Type) string {
	if name := g.folds[t]; name != "" {
		return name
	}
	g.folds[t] = g.fresh("see")
	g.folded = append(g.folded, t)
	return g.folds[t]
}

// makeFolds writes the functions that digest; more may be needed for each.
func (g *generator) makeFolds() {
	for i := 0; i < len(g.folded); i++ {
		t := g.folded[i]
		g.declare(statement("", "func "+g.folds[t]+"(v "+t.Name+") {$}", g.foldBody(t)))
	}
}

func (g *generator) foldBody(t *Type) *Node {
	part := func(of *Type, s string) *Node { return g.fold(expression("", of, s)) }
	switch t.Kind {
	case Array:
		return block(statement("", "for _, e := range v {$}", block(part(t.Elem, "e"))))
	case Slice:
		return block(plain("num(int64(len(v)))"), statement("", "for _, e := range v {$}", block(part(t.Elem, "e"))))
	case Struct:
		fields := block()
		for _, f := range t.Fields {
			fields.Kids = append(fields.Kids, part(f.Type, "v."+f.Name))
		}
		return fields
	case Pointer:
		return block(plain("flag(v == nil)"), statement("", "if v != nil {$}", block(part(t.Elem, "*v"))))
	}
	return block(plain("flag(v == nil)"))
}
