package generate

// The parts of a program, in the order in which they are made. A function calls
// only what is of a lower level, so that nothing but what says so is recursive.

// makeTypes decides which types variables have.
func (g *generator) makeTypes() {
	g.pool = []*Type{int_, int64_, boolean, text}
	for range 3 {
		g.pool = append(g.pool, g.pick(integers))
	}
	if g.chance(60) {
		under := g.pick(integers)
		named := g.known(*integerType(g.fresh("N"), under.Bits, under.Signed))
		g.declare(statement("named integer", "type "+named.Name+" "+under.Name))
		g.pool, g.named = append(g.pool, named), append(g.named, named)
	}
	g.pool = append(g.pool, g.arrayOf(g.pick(g.pool), 2+g.r.IntN(4)), g.sliceOf(g.pick(g.pool)))
	g.declareStruct()
	g.pool = append(g.pool, g.sliceOf(g.pick(g.pool)), g.arrayOf(g.pick(g.pool), 1+g.r.IntN(3)))
	g.pool = append(g.pool, g.pointerTo(g.pick(g.pool)), g.sliceOf(uint8_))
	g.makeSignature()
	g.declareStruct()
	last := g.named[len(g.named)-1]
	g.pool = append(g.pool, g.sliceOf(last), g.pointerTo(g.pickIf(func(t *Type) bool { return t.Kind == Array })))
	if g.chance(50) {
		g.declareStruct()
	}
	if g.chance(50) {
		g.pool = append(g.pool, g.arrayOf(g.named[len(g.named)-1], 2))
	}
	if g.chance(60) {
		g.makeGenericStruct()
	}
}

// makeSignature makes a function type, and sometimes an array of such.
func (g *generator) makeSignature() {
	var params []*Type
	for range 1 + g.r.IntN(2) {
		params = append(params, g.plainType())
	}
	f := g.functionOf(params, g.plainType())
	g.pool = append(g.pool, f)
	if g.chance(50) {
		g.pool = append(g.pool, g.arrayOf(f, 2))
	}
}

// plainType is a type whose values share nothing.
func (g *generator) plainType() *Type {
	return g.pickIf(func(t *Type) bool { return t.Plain && t.Size <= 120 })
}

// makeGlobals declares variables of the package. Those that come later have
// initialisers that call functions and use the earlier ones.
func (g *generator) makeGlobals(n int, computed bool) {
	g.fn = &function{level: 9, early: true, pure: !computed}
	defer func() { g.fn = nil }()
	for range n {
		t := g.pickIf(func(t *Type) bool { return t.Size <= g.room && t.Size < 60 })
		if t == nil {
			return
		}
		g.room -= (t.Size + 7) &^ 7
		v := &variable{name: g.fresh("g"), t: t, global: true}
		g.effects = computed && g.chance(40)
		n := statement("variable with an initialiser", "var "+v.name+" "+t.Name+" = $", g.expr(t, 2))
		if !computed && g.chance(30) {
			n = statement("variable", "var "+v.name+" "+t.Name)
		} else if g.effects {
			n.Construct = "variable whose initialiser has effects"
		}
		g.effects = false
		g.insert(n)
		g.globals = append(g.globals, v)
	}
}

// insert puts a declaration anywhere: their order means nothing, but for that
// of initialisers which depend on nothing.
func (g *generator) insert(n *Node) {
	at := g.r.IntN(len(g.decls) + 1)
	g.decls = append(g.decls, nil)
	copy(g.decls[at+1:], g.decls[at:])
	g.decls[at] = n
}

// makeEarly makes the functions that initialisers may call.
func (g *generator) makeEarly() {
	signature := g.pickIf(func(t *Type) bool { return t.Kind == Function })
	for range 2 {
		g.define(&function{
			name: g.fresh("leaf"), params: signature.Params, results: []*Type{signature.Result}, level: 1, early: true,
			leaf: true, signature: signature, pure: g.chance(30),
		}, 1)
	}
	g.define(&function{name: g.fresh("pure"), params: g.plainTypes(2), results: g.plainTypes(1), level: 2, early: true, pure: true}, 2)
	g.define(&function{name: g.fresh("early"), params: g.plainTypes(2), results: g.plainTypes(1), level: 3, early: true}, 2)
}

func (g *generator) plainTypes(n int) []*Type {
	var found []*Type
	for range n {
		found = append(found, g.plainType())
	}
	return found
}

func (g *generator) anyTypes(n int) []*Type {
	var found []*Type
	for range n {
		found = append(found, g.pick(g.pool))
	}
	return found
}

// define writes a function, and has it called from then on.
func (g *generator) define(f *function, statements int) {
	if f.recursive {
		g.funcs = append(g.funcs, f)
	}
	name := f.name
	if f.receiver != nil {
		star := ""
		if f.pointer {
			star = "*"
		}
		name = "(m " + star + f.receiver.Name + ") " + name
	}
	if f.generic {
		name += "[T integer]"
	}
	n := statement("function", "func "+name+"$", g.write(f, statements))
	switch {
	case f.receiver != nil && f.pointer:
		n.Construct = "method of a pointer"
	case f.receiver != nil:
		n.Construct = "method"
	case f.recursive:
		n.Construct = "recursive function"
	case f.generic:
		n.Construct = "generic function"
	case len(f.results) > 1:
		n.Construct = "function with several results"
	}
	g.declare(n)
	if !f.recursive {
		g.funcs = append(g.funcs, f)
	}
}

// makeFunctions makes what the export calls.
func (g *generator) makeFunctions() {
	g.makeGeneric()
	g.makeMethods()
	if g.chance(60) {
		g.define(&function{
			name: g.fresh("deep"), params: append([]*Type{int_}, g.anyTypes(2)...), results: g.anyTypes(1), level: 5, recursive: true,
		}, 2)
	}
	for range 1 + g.r.IntN(2) {
		g.define(&function{name: g.fresh("fn"), params: g.anyTypes(1 + g.r.IntN(3)), results: g.anyTypes(1), level: 6}, 3)
	}
	g.define(&function{name: g.fresh("two"), params: g.anyTypes(1 + g.r.IntN(2)), results: g.anyTypes(2 + g.r.IntN(2)), level: 7}, 2)
}

// makeExport makes the export: all that it can see is digested at the end.
func (g *generator) makeExport() {
	g.fn = &function{name: g.prefix, level: 8}
	g.budget = 26
	g.scope = []*variable{{name: "x", t: int64_, quiet: true}, {name: "y", t: int64_}}
	stmts := g.statements(6 + g.r.IntN(6))
	for _, v := range append(g.scope, g.globals...) {
		stmts = append(stmts, g.fold(v.use()))
	}
	text := "//go:wasmexport " + g.prefix + "\nfunc " + g.prefix + "(x, y int64) int64 {\n\tstart()$\treturn int64(digest)\n}"
	g.declare(statement("export", text, block(stmts...)))
}
