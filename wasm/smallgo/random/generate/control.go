package generate

// Statements that have others within.

// condition is an if, with all that may be with it.
func (g *generator) condition() *Node {
	g.effects = g.mayHaveEffects(40)
	truth := g.truth(2)
	g.effects = false
	switch g.r.IntN(4) {
	case 0:
		return statement("if", "if $ {$}", truth, g.body(3))
	case 1:
		second := g.truth(2)
		return statement("else if", "if $ {$} else if $ {$} else {$}", truth, g.body(2), second, g.body(2), g.body(2))
	case 2:
		defer g.enter()()
		v := &variable{name: g.local("c"), t: g.integerOf(), quiet: true}
		value := g.expr(v.t, 2)
		g.add(v)
		return statement("if with a declaration", "if "+v.name+" := $; "+v.name+" < $ {$} else {$}", value, g.expr(v.t, 1), g.body(2), g.body(2))
	}
	return statement("else", "if $ {$} else {$}", truth, g.body(3), g.body(2))
}

// loop is any loop.
func (g *generator) loop() *Node {
	if g.fn.early {
		return g.rangeInteger()
	}
	return g.choose([]choice{
		{3, g.counting}, {1, g.while}, {1, g.endless}, {2, g.rangeInteger},
		{3, g.rangeSlice}, {2, g.rangeArray}, {1, g.rangePointer}, {2, g.rangeText}, {1, g.rangeAssigning},
	})
}

// turns is a loop with a body; add are its variables.
func (g *generator) turns(construct, head string, kids []*Node, add ...*variable) *Node {
	defer g.enter()()
	g.scope = append(g.scope, add...)
	label := g.local("L")
	g.loops = append(g.loops, label)
	body := g.body(3)
	g.loops = g.loops[:len(g.loops)-1]
	uses := ""
	for _, v := range add {
		uses += "\n\t_ = " + v.name
	}
	n := statement(construct, head+" {\n\tif !burn() {\n\t\tbreak\n\t}"+uses+"$}", append(kids, body)...)
	n.Label = label
	return n
}

// counter is a variable of a loop.
func (g *generator) counter(t *Type) *variable {
	return &variable{name: g.local("i"), t: t, quiet: g.chance(60), readonly: g.chance(50)}
}

func (g *generator) counting() *Node {
	v := g.counter(g.integerOf())
	n := itoa(2 + g.r.IntN(5))
	if g.chance(30) {
		return g.turns("for downwards", "for "+v.name+" := "+v.t.Name+"("+n+"); "+v.name+" > 0; "+v.name+"--", nil, v)
	}
	step := []string{"++", " += 2", "++"}[g.r.IntN(3)]
	return g.turns("for", "for "+v.name+" := "+v.t.Name+"(0); "+v.name+" < "+n+"; "+v.name+step, nil, v)
}

func (g *generator) while() *Node {
	g.effects = g.mayHaveEffects(40)
	truth := g.truth(2)
	g.effects = false
	return g.turns("for with a condition", "for $", []*Node{truth})
}

func (g *generator) endless() *Node {
	n := g.turns("endless for", "for", nil)
	stop := g.truth(1)
	n.Text += "" // the way out comes first
	body := n.Kids[len(n.Kids)-1]
	body.Kids = append([]*Node{statement("break", "if $ {\n\tbreak\n}", stop)}, body.Kids...)
	return n
}

func (g *generator) rangeInteger() *Node {
	if g.chance(20) {
		return g.turns("range over an integer", "for range "+itoa(1+g.r.IntN(4)), nil)
	}
	v := g.counter(g.integerOf())
	if v.t.Bits == 0 || g.fn.early {
		v.t = int_
		return g.turns("range over an integer", "for "+v.name+" := range "+itoa(2+g.r.IntN(4)), nil, v)
	}
	return g.turns("range over an integer", "for "+v.name+" := range $ & 7", []*Node{g.value(v.t, 1)}, v)
}

// rangeOver goes over elements of a type.
func (g *generator) rangeOver(construct string, elem *Type, kids []*Node) *Node {
	i, v := g.counter(int_), g.counter(elem)
	switch g.r.IntN(5) {
	case 0:
		return g.turns(construct, "for "+i.name+" := range $", kids, i)
	case 1:
		return g.turns(construct, "for _, "+v.name+" := range $", kids, v)
	}
	return g.turns(construct, "for "+i.name+", "+v.name+" := range $", kids, i, v)
}

func (g *generator) rangeSlice() *Node {
	t := g.pickIf(func(t *Type) bool { return t.Kind == Slice })
	return g.rangeOver("range over a slice", t.Elem, []*Node{g.expr(t, 2)})
}

func (g *generator) rangeArray() *Node {
	t := g.pickIf(func(t *Type) bool { return t.Kind == Array })
	return g.rangeOver("range over an array", t.Elem, []*Node{g.expr(t, 2)})
}

func (g *generator) rangePointer() *Node {
	t := g.pickIf(func(t *Type) bool { return t.Kind == Array })
	to := g.part(t, address)
	if to == nil {
		return nil
	}
	return g.rangeOver("range over a pointer to an array", t.Elem, []*Node{statement("", "(&$)", fixedKind(to))})
}

func (g *generator) rangeText() *Node {
	if g.types["T"] == g.pool[0] {
		return nil
	}
	i, v := g.counter(int_), g.counter(integers[5])
	return g.turns("range over a string", "for "+i.name+", "+v.name+" := range $", []*Node{g.expr(text, 2)}, i, v)
}

// rangeAssigning has variables that there are already.
func (g *generator) rangeAssigning() *Node {
	t := g.pickIf(func(t *Type) bool { return t.Kind == Slice })
	i, v := g.place(int_), g.place(t.Elem)
	if i == nil || v == nil {
		return nil
	}
	return g.turns("range that assigns", "for $, $ = range $", []*Node{fixedKind(i), fixedKind(v), g.expr(t, 2)})
}

// jump leaves or goes on with one of the loops around.
func (g *generator) jump() *Node {
	if len(g.loops) == 0 {
		return nil
	}
	word := []string{"break", "continue"}[g.r.IntN(2)]
	if g.chance(50) {
		return statement(word, "if $ {$}", g.truth(2), block(plain(word)))
	}
	label := g.loops[g.r.IntN(len(g.loops))]
	return statement(word+" with a label", "if $ {$}", g.truth(2), block(plain(word+" "+label)))
}

// leave returns early.
func (g *generator) leave() *Node {
	result := g.results(g.fn)
	if result == nil {
		return nil
	}
	return statement("early return", "if $ {$}", g.truth(2), block(statement("", "return $", result)))
}

// clause is a case of a switch.
func (g *generator) clause(last bool, kids []*Node) *Node {
	head := "default:"
	if len(kids) > 0 {
		head = "case " + list(len(kids)) + ":"
	}
	kids = append(kids, g.body(3))
	if !last && g.chance(25) {
		return statement("fallthrough", head+"$\tfallthrough", kids...)
	}
	return statement("case", head+"$", kids...)
}

// switching is a switch with a tag.
func (g *generator) switching() *Node {
	t := g.integerOf()
	if g.chance(25) {
		t = g.pickIf(func(t *Type) bool { return t.Comparable && t.Kind != Boolean && t.Kind != Pointer })
	}
	g.effects = g.mayHaveEffects(40)
	effects := g.effects
	tag := whole(g.value(t, 2))
	if t.Kind == Integer && g.chance(60) {
		tag = expression("arithmetic", t, "($ & 3)", tag)
	}
	n := 1 + g.r.IntN(4)
	clauses, used, fallback := block(), map[string]bool{}, g.r.IntN(2*n)
	for i := range n {
		g.effects = effects
		var kids []*Node
		for range 1 + g.r.IntN(2) {
			value := whole(g.caseValue(t))
			if !used[value.Text] {
				kids = append(kids, value)
			}
			used[value.Text] = value.Constant
		}
		g.effects = false
		if i == fallback || len(kids) == 0 && fallback < n && i > fallback {
			continue
		}
		if len(kids) > 0 {
			clauses.Kids = append(clauses.Kids, g.clause(i == n-1, kids))
		}
	}
	return g.withDefault("switch", "switch $ {$}", clauses, fallback < n, tag)
}

// withDefault finishes a switch, with a default anywhere or none.
func (g *generator) withDefault(construct, head string, clauses *Node, has bool, kids ...*Node) *Node {
	if has {
		clauses.Kids = append(clauses.Kids, g.clause(true, nil))
		if i, end := g.r.IntN(len(clauses.Kids)), len(clauses.Kids)-1; g.chance(50) {
			clauses.Kids[i], clauses.Kids[end] = clauses.Kids[end], clauses.Kids[i]
		}
		construct += " with default"
	}
	if n := len(clauses.Kids); n > 0 && clauses.Kids[n-1].Construct == "fallthrough" {
		last := clauses.Kids[n-1]
		last.Construct, last.Text = "case", last.Text[:len(last.Text)-len("\tfallthrough")]
	}
	return statement(construct, head, append(kids, clauses)...)
}

// caseValue is a small number, or any value.
func (g *generator) caseValue(t *Type) *Node {
	if t.Kind == Integer && g.chance(70) {
		return g.literalOf(t, int64(g.r.IntN(5)))
	}
	if n := g.expr(t, 1); n.Constant == (len(n.Kids) == 0) {
		return n
	}
	return g.value(t, 1)
}

// tagless is a switch over conditions.
func (g *generator) tagless() *Node {
	clauses := block()
	n := 1 + g.r.IntN(3)
	effects := g.mayHaveEffects(40)
	for i := range n {
		g.effects = effects
		kids := []*Node{g.truth(1)}
		if g.chance(30) {
			kids = append(kids, g.truth(1))
		}
		g.effects = false
		clauses.Kids = append(clauses.Kids, g.clause(i == n-1, kids))
	}
	if g.chance(30) {
		v := g.local("q")
		return g.withDefault("switch with a declaration", "switch "+v+" := $; {$}", clauses, g.chance(50), g.truth(1)).using(v)
	}
	return g.withDefault("switch without a tag", "switch {$}", clauses, g.chance(50))
}

// using makes a switch use the variable it declares.
func (n *Node) using(v string) *Node {
	clauses := n.Kids[len(n.Kids)-1]
	clauses.Kids = append([]*Node{plain("case " + v + ":")}, clauses.Kids...)
	return n
}

// shadowing declares a variable again, in a block.
func (g *generator) shadowing() *Node {
	v := g.variableIf(read, func(v *variable) bool { return !v.global })
	if v == nil {
		return nil
	}
	defer g.enter()()
	inner := &variable{name: v.name, t: v.t, quiet: g.chance(50)}
	first := statement("shadowing", v.name+" := $\n_ = "+v.name, expression("", v.t, v.name))
	g.add(inner)
	body := g.body(3)
	body.Kids = append([]*Node{first}, body.Kids...)
	return statement("block", "{$}", body)
}

// guarded has a body in which a variable is known to be long enough, or not
// nil. Nothing else can write it, and the body does not.
func (g *generator) guarded() *Node {
	v := g.variableIf(read, func(v *variable) bool {
		kind := v.t.Kind
		return v.quiet && !v.fixed && v.solid == 0 && (kind == Slice || kind == Text || kind == Pointer || kind == Function)
	})
	if v == nil {
		return nil
	}
	fixed := v.fixed
	defer func() { v.solid, v.fixed = 0, fixed }()
	v.solid, v.fixed = 1, true
	if v.t.Kind == Pointer || v.t.Kind == Function {
		return statement("guard against nil", "if "+v.name+" != nil {$}", g.body(3))
	}
	v.solid = 1 + g.r.IntN(4)
	return statement("guard of a length", "if len("+v.name+") >= "+itoa(v.solid)+" {$}", g.body(3))
}

// forward goes to a label further down.
func (g *generator) forward() *Node {
	label := g.local("M")
	truth := g.truth(2)
	loops := g.loops
	defer func() { g.loops = loops }()
	return statement("goto", "{\n\tif $ {\n\t\tgoto "+label+"\n\t}\n\t{$}\n"+label+":\n}", truth, g.body(3))
}
