package generate

// statements are at most n statements.
func (g *generator) statements(n int) []*Node {
	var made []*Node
	for range n {
		if g.budget--; g.budget < 0 {
			break
		}
		g.spent = 0
		if s := g.statement(); s != nil {
			made = append(made, s)
		}
		g.effects = false
	}
	return made
}

// body is a block of its own scope.
func (g *generator) body(n int) *Node {
	defer g.enter()()
	g.nested++
	defer func() { g.nested-- }()
	return block(g.statements(n)...)
}

// statement is any statement; nil where it finds none.
func (g *generator) statement() *Node {
	ways := []choice{
		{8, g.declaration}, {8, g.assignment}, {4, g.operation}, {2, g.increment}, {4, g.tuple},
		{4, g.severalResults}, {3, g.see}, {3, g.effect}, {4, g.copying}, {8, g.inPlace}, {1, g.methodExpression},
		{2, g.owner}, {5, g.risky}, {3, g.methodCall},
	}
	if g.nested < 3 {
		ways = append(ways, []choice{
			{5, g.condition}, {6, g.loop}, {3, g.switching}, {3, g.tagless}, {2, g.shadowing}, {4, g.guarded},
			{1, g.forward}, {1, g.perIteration}, {2, g.leave}, {2, g.jump},
		}...)
	}
	return g.choose(ways)
}

// declaration declares a variable.
func (g *generator) declaration() *Node {
	t := g.pick(g.pool)
	if g.chance(45) {
		t = g.pickIf(func(t *Type) bool { return t.Kind == Slice || t.Kind == Pointer || t.Kind == Text || t == g.pool[0] })
	}
	if g.chance(60) {
		if n := g.solidDeclaration(t); n != nil {
			return n
		}
	}
	v := &variable{name: g.local("v"), t: t, quiet: g.chance(45)}
	g.effects = g.mayHaveEffects(35)
	defer g.add(v)
	switch {
	case g.chance(15):
		return statement("variable of zero", "var "+v.name+" "+t.Name+"\n_ = "+v.name)
	case g.chance(30):
		return statement("declaration with a type", "var "+v.name+" "+t.Name+" = $\n_ = "+v.name, g.expr(t, 3))
	}
	return statement("declaration", v.name+" := $\n_ = "+v.name, g.expr(t, 3))
}

// solidDeclaration declares a variable of which it is known how long it is, or
// that it is not nil. It is never assigned.
func (g *generator) solidDeclaration(t *Type) *Node {
	v := &variable{name: g.local("k"), t: t, quiet: true, fixed: true}
	var value *Node
	switch t.Kind {
	case Text:
		value, v.solid = expression("string constant", t, `"naïve\x00zebra\xff"`), 13
	case Slice:
		value, v.exact = g.slice(t, 2), true
		if !value.Exact {
			return nil
		}
		if value.Construct == "slice literal" {
			v.solid = len(value.Kids)
		}
	case Pointer, Function:
		if value = g.composite(t, 2); value.Text == t.Zero() {
			return nil
		}
		v.solid = 1
	default:
		return nil
	}
	defer g.add(v)
	value.Type = nil // what replaces it could be shorter, or nil
	return statement("declaration", v.name+" := $\n_ = "+v.name, value)
}

// place is what can be assigned, of a type.
func (g *generator) place(t *Type) *Node { return g.part(t, write) }

func (g *generator) assignment() *Node {
	t := g.pick(g.pool)
	g.effects = g.mayHaveEffects(40)
	to := g.place(t)
	if to == nil {
		return nil
	}
	return statement("assignment to "+placeName(to), "$ = $", fixedKind(to), g.expr(t, 3))
}

// placeName is the construct of a place.
func placeName(n *Node) string {
	if n.Construct == "" {
		return "a variable"
	}
	return n.Construct
}

// fixedKind keeps a place what it is while its parts shrink: no value can
// stand there.
func fixedKind(n *Node) *Node {
	n.Type = nil
	if len(n.Kids) > 0 {
		fixedKind(n.Kids[0])
	}
	return n
}

// operation is an op-assignment.
func (g *generator) operation() *Node {
	t := g.integerOf()
	if g.chance(15) {
		t = text
	}
	g.effects = g.mayHaveEffects(40)
	to := g.part(t, update)
	if to == nil {
		return nil
	}
	fixedKind(to)
	switch op := []string{"+", "-", "*", "&", "|", "^", "&^", "/", "%", "<<", ">>"}[g.r.IntN(11)]; {
	case t == text:
		return statement("op-assignment of a string", "$ += $", to, plain(`"+é"`))
	case op == "/" || op == "%":
		return statement("op-assignment by division", "$ "+op+"= $ | 1", to, g.value(t, 2))
	case op == "<<" || op == ">>":
		return statement("op-assignment by shift", "$ "+op+"= $ & 63", to, g.value(g.integerOf(), 2))
	default:
		return statement("op-assignment", "$ "+op+"= $", to, g.expr(t, 3))
	}
}

func (g *generator) increment() *Node {
	to := g.part(g.integerOf(), update)
	if to == nil {
		return nil
	}
	if g.chance(50) {
		return statement("increment", "$++", fixedKind(to))
	}
	return statement("decrement", "$--", fixedKind(to))
}

// tuple assigns several values at once: a swap, or of any.
func (g *generator) tuple() *Node {
	g.effects = g.mayHaveEffects(40)
	a := g.pick(g.pool)
	b := a
	if g.chance(60) {
		b = g.pick(g.pool)
	}
	x, y := g.place(a), g.place(b)
	if x == nil || y == nil {
		return nil
	}
	if a == b && g.chance(40) && !g.effects {
		return statement("swap", "$, $ = $, $", fixedKind(x), fixedKind(y), y.Clone(), x.Clone())
	}
	if z := g.place(a); z != nil && g.chance(30) {
		return statement("assignment of three", "$, $, $ = $, $, $", fixedKind(x), fixedKind(y), fixedKind(z),
			g.expr(a, 2), g.expr(b, 2), g.expr(a, 2))
	}
	return statement("assignment of two", "$, $ = $, $", fixedKind(x), fixedKind(y), g.expr(a, 2), g.expr(b, 2))
}

// severalResults calls a function with several results. What it is called with
// may be anything, since nothing else is called.
func (g *generator) severalResults() *Node {
	f := g.functionIf(func(f *function) bool { return len(f.results) > 1 })
	if f == nil {
		return nil
	}
	call := g.callOf(f, nil, 2)
	names := ""
	var made []*variable
	for i, r := range f.results {
		v := &variable{name: g.local("w"), t: r, quiet: g.chance(45)}
		if i > 0 {
			names += ", "
		}
		if g.chance(15) && i > 0 {
			names += "_"
			continue
		}
		names += v.name
		made = append(made, v)
	}
	uses := ""
	for _, v := range made {
		uses += "\n_ = " + v.name
		g.add(v)
	}
	return statement("several results", names+" := $"+uses, call)
}

// functionIf is a function of lower level that fits, also with effects.
func (g *generator) functionIf(fits func(*function) bool) *function {
	effects := g.effects
	defer func() { g.effects = effects }()
	g.effects = !g.fn.pure
	var found []*function
	for _, f := range g.funcs {
		if g.callable(f) && fits(f) {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return nil
	}
	return found[g.r.IntN(len(found))]
}

// see adds a value to the digest.
func (g *generator) see() *Node {
	t := g.pick(g.pool)
	if g.fn.pure || g.types["T"] == g.pool[0] && t.Kind != Integer {
		return nil
	}
	g.effects = g.mayHaveEffects(40)
	return g.fold(g.expr(t, 3))
}

// effect calls a function for what it does.
func (g *generator) effect() *Node { return g.called(func(f *function) bool { return !f.pure }) }

// methodCall calls a method of a pointer.
func (g *generator) methodCall() *Node { return g.called(func(f *function) bool { return f.pointer }) }

// called calls a function that fits, with whatever: nothing else is called.
func (g *generator) called(fits func(*function) bool) *Node {
	f := g.functionIf(fits)
	if f == nil {
		return nil
	}
	call := g.callOf(f, nil, 2)
	if call == nil {
		return nil
	}
	if v := g.variableIf(write, func(v *variable) bool { return v.t == call.Type && !v.fixed }); v != nil && g.chance(60) {
		return statement("assignment of a call", v.name+" = $", call)
	}
	call.Type = nil
	return statement("call statement", "$", call)
}
