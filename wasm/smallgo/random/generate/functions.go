package generate

import "strings"

// function is a function or a method that may be called.
type function struct {
	name      string
	receiver  *Type // of a method
	pointer   bool  // whether the receiver is a pointer
	params    []*Type
	results   []*Type
	pure      bool // writes nothing that its caller could see, and its values are plain
	recursive bool // its first parameter says how deep
	generic   bool // has a type parameter, which params name T
	leaf      bool // may be a value
	level     int  // it calls only functions of lower levels
	signature *Type
	early     bool // initialisers may call it: it has no loops of unknown length
}

// call is a call of a function that has one result of a type.
func (g *generator) call(t *Type, depth int) *Node {
	var found []*function
	for _, f := range g.funcs {
		if len(f.results) == 1 && g.callable(f) && (f.results[0] == t || f.generic && f.results[0].Name == "T" && t.Kind == Integer) {
			found = append(found, f)
		}
	}
	if g.chance(20) {
		if n := g.callValue(t, depth); n != nil {
			return n
		}
	}
	if len(found) == 0 {
		return nil
	}
	return g.callOf(found[g.r.IntN(len(found))], t, depth)
}

// callable tells whether a function may be called here.
func (g *generator) callable(f *function) bool {
	switch {
	case f == g.fn && f.recursive:
		return g.effects
	case f.level >= g.fn.level, g.fn.early && !f.early:
		return false
	case g.effects:
		return true
	}
	return f.pure
}

// callOf is a call of a function; t is its result where that is a type
// parameter.
func (g *generator) callOf(f *function, t *Type, depth int) *Node {
	name, construct := f.name, "call"
	var kids []*Node
	if f.receiver != nil {
		receiver, what := g.receiver(f, depth)
		if receiver == nil {
			return nil
		}
		kids, name, construct = append(kids, receiver), "$."+name, what
	}
	concrete := t
	if f.generic {
		if t == nil || t.Kind != Integer || f.results[0].Name != "T" {
			concrete = g.integerOf()
		}
		name, construct = name+"["+concrete.Name+"]", "call of a generic function"
	}
	depth = min(depth, 2)
	for i, p := range f.params {
		kids = append(kids, g.argument(f, i, substitute(p, concrete), depth))
	}
	var result *Type
	if len(f.results) == 1 {
		result = substitute(f.results[0], concrete)
	}
	if !f.pure {
		construct += " with effects"
	}
	if f.recursive && f == g.fn {
		construct = "recursive call"
	}
	return expression(construct, result, name+"("+list(len(f.params))+")", kids...)
}

// substitute puts a type in the place of the type parameter.
func substitute(t, concrete *Type) *Type {
	if t.Name == "T" {
		return concrete
	}
	return t
}

func (g *generator) argument(f *function, i int, t *Type, depth int) *Node {
	switch {
	case f.recursive && i == 0 && f == g.fn:
		return plain("depth - 1")
	case f.recursive && i == 0:
		return g.literalOf(int_, int64(1+g.r.IntN(4)))
	}
	return g.expr(t, depth-1)
}

// receiver is what a method is called on, and how that is named.
func (g *generator) receiver(f *function, depth int) (*Node, string) {
	if f.pointer {
		return g.pointerReceiver(f)
	}
	for _, t := range g.pool {
		if t.has(f.receiver) && g.chance(60) {
			return g.expr(t, depth-1), "call of a promoted method"
		}
	}
	return g.expr(f.receiver, depth-1), "method call"
}

// pointerReceiver is a variable whose address is taken for the call, or a
// pointer.
func (g *generator) pointerReceiver(f *function) (*Node, string) {
	if v := g.variableIf(read, func(v *variable) bool {
		return v.t.Kind == Pointer && v.t.Elem == f.receiver && v.solid > 0
	}); v != nil && g.chance(60) {
		return v.use(), "method call by pointer"
	}
	v := g.variableIf(address, func(v *variable) bool { return v.t == f.receiver || v.t.has(f.receiver) })
	if v == nil {
		return nil, ""
	}
	return v.use(), "method call on a variable"
}

// callValue calls a function value that is not nil.
func (g *generator) callValue(t *Type, depth int) *Node {
	if !g.effects || g.fn.leaf || g.fn.early {
		return nil
	}
	v := g.variableIf(read, func(v *variable) bool {
		return v.t.Kind == Function && v.t.Result == t && v.solid > 0
	})
	if v == nil {
		return nil
	}
	kids := []*Node{v.use()}
	for _, p := range v.t.Params {
		kids = append(kids, g.expr(p, depth-1))
	}
	return expression("call of a function value", t, "$("+list(len(v.t.Params))+")", kids...)
}

// header is a function's parameters and results; it puts them in scope.
func (g *generator) header(f *function, named bool) string {
	var params, results []string
	if f.receiver != nil {
		m := &variable{name: "m", t: f.receiver, quiet: g.chance(60)}
		if f.pointer {
			m.t, m.solid, m.fixed = g.pointerTo(f.receiver), 1, true
		}
		g.add(m)
	}
	for i, p := range f.params {
		v := &variable{name: g.local("p"), t: p, quiet: g.chance(60)}
		if f.recursive && i == 0 {
			v.name, v.readonly = "depth", true
		}
		g.add(v)
		params = append(params, v.name+" "+p.Name)
	}
	for i, r := range f.results {
		results = append(results, r.Name)
		if named {
			v := &variable{name: "r" + itoa(i), t: r, quiet: g.chance(60)}
			g.add(v)
			results[i] = v.name + " " + r.Name
		}
	}
	s := "(" + strings.Join(params, ", ") + ") (" + strings.Join(results, ", ") + ")"
	return strings.TrimSuffix(s, " ()")
}

// write writes a function's body: it returns nothing but zeros where the fuel
// is burnt or it has gone deep enough.
func (g *generator) write(f *function, statements int) *Node {
	outer, scope, loops, effects := g.fn, g.scope, g.loops, g.effects
	nested, budget := g.nested, g.budget
	defer func() {
		g.fn, g.scope, g.loops, g.effects, g.nested, g.budget = outer, scope, loops, effects, nested, budget
	}()
	g.fn, g.scope, g.loops, g.effects, g.nested, g.budget = f, nil, nil, false, 0, 2*statements
	named := len(f.results) > 0 && g.chance(35)
	head := g.header(f, named)
	stop := "!burn()"
	if f.recursive {
		stop += " || depth <= 0"
	}
	var zeros []string
	for _, r := range f.results {
		zeros = append(zeros, r.Zero())
	}
	body := block(g.statements(statements)...)
	text := head + " {\n\tif " + stop + " {\n\t\treturn " + strings.Join(zeros, ", ") + "\n\t}$"
	if named && g.chance(50) {
		return statement("named results", text+"\treturn\n}", body)
	}
	result := g.results(f)
	if result == nil {
		return statement("", text+"}", body)
	}
	return statement("", text+"\treturn $\n}", body, result)
}

// results are what a function returns.
func (g *generator) results(f *function) *Node {
	if len(f.results) == 0 {
		return nil
	}
	g.effects = g.mayHaveEffects(35)
	defer func() { g.effects = false }()
	var kids []*Node
	for _, r := range f.results {
		kids = append(kids, g.expr(r, 2))
	}
	return statement("", list(len(kids)), kids...)
}

// mayHaveEffects decides whether a statement calls functions with effects.
func (g *generator) mayHaveEffects(percent int) bool { return !g.fn.pure && g.chance(percent) }

// functionLiteral is a function that captures nothing.
func (g *generator) functionLiteral(t *Type) *Node {
	f := &function{name: "literal", params: t.Params, results: []*Type{t.Result}, level: 1, leaf: true, early: g.fn.early}
	nested := g.nested
	body := g.write(f, 1)
	g.nested = nested
	return expression("function literal", t, "func$", body)
}
