package generate

// The type parameter of what is generic, and what the types of variables are
// within.

// generic runs make with the types that generic code uses.
func (g *generator) generic(make func(parameter *Type)) {
	pool := g.pool
	defer func() { g.pool = pool }()
	parameter := g.known(Type{Name: "T", Kind: Integer, Comparable: true, Plain: true, Size: 8})
	g.pool = []*Type{parameter, parameter, parameter, int_, int64_, uint8_, boolean, g.sliceOf(parameter), g.arrayOf(parameter, 3)}
	make(parameter)
}

// makeGeneric makes functions with a type parameter.
func (g *generator) makeGeneric() {
	g.generic(func(t *Type) {
		for range 1 + g.r.IntN(2) {
			g.define(&function{
				name: g.fresh("any"), params: []*Type{t, g.pick([]*Type{t, int_, int64_})}, results: []*Type{g.pick([]*Type{t, t, int64_, boolean})},
				generic: true, pure: true, level: 3,
			}, 2)
		}
	})
}

// makeGenericStruct makes a struct type with a type parameter, two types of
// it, and its methods.
func (g *generator) makeGenericStruct() {
	name := g.fresh("B")
	names := []string{g.fresh("f"), g.fresh("f"), g.fresh("f")}
	fields := func(t *Type) []Field {
		return []Field{{Name: names[0], Type: t}, {Name: names[1], Type: g.arrayOf(t, 3)}, {Name: names[2], Type: int64_}}
	}
	lines := block(plain(names[0]+" T"), plain(names[1]+" [3]T"), plain(names[2]+" int64"))
	g.declare(statement("generic struct", "type "+name+"[T integer] struct {$}", lines))
	for range 2 {
		t := g.integerOf()
		if g.types[name+"["+t.Name+"]"] == nil {
			box := g.known(*structOf(name+"["+t.Name+"]", fields(t)))
			g.pool, g.concrete = append(g.pool, box), append(g.concrete, box)
		}
	}
	g.generic(func(t *Type) { g.boxes = append(g.boxes, g.known(*structOf(name+"[T]", fields(t)))) })
}

// makeBoxMethods makes methods of a generic struct: one of the value, one of
// a pointer. Each of its types has both.
func (g *generator) makeBoxMethods(box *Type) {
	g.generic(func(t *Type) {
		of, pointed := g.fresh("get"), g.fresh("put")
		funcs := g.funcs
		g.define(&function{name: of, receiver: box, params: []*Type{t}, results: []*Type{t}, pure: true, level: 4}, 2)
		g.define(&function{name: pointed, receiver: box, pointer: true, params: []*Type{t}, results: []*Type{int64_}, level: 4}, 2)
		g.funcs = funcs // known by its types only
		for concrete, param := range g.boxTypes(box) {
			value := &function{name: of, receiver: concrete, params: []*Type{param}, results: []*Type{param}, pure: true, level: 4}
			pointer := &function{name: pointed, receiver: concrete, pointer: true, params: []*Type{param}, results: []*Type{int64_}, level: 4}
			g.funcs = append(g.funcs, value, pointer)
		}
	})
}

// boxTypes gives the types of a generic struct, each with what its parameter
// is, in the order in which they were made.
func (g *generator) boxTypes(box *Type) func(yield func(concrete, param *Type) bool) {
	return func(yield func(concrete, param *Type) bool) {
		for _, t := range g.concrete {
			if t.Fields[0].Name == box.Fields[0].Name && !yield(t, t.Fields[0].Type) {
				return
			}
		}
	}
}

// makeMethods makes methods of structs and of named integers.
func (g *generator) makeMethods() {
	for _, box := range g.boxes {
		g.makeBoxMethods(box)
	}
	for _, t := range g.named {
		if g.chance(40) {
			g.define(&function{
				name: g.fresh("m"), receiver: t, params: g.plainTypes(1), results: g.plainTypes(1), pure: t.Plain && g.chance(60), level: 4,
			}, 2)
		}
		if g.chance(40) {
			g.define(&function{name: g.fresh("pm"), receiver: t, pointer: true, params: g.anyTypes(1), results: g.plainTypes(1), level: 4}, 2)
		}
	}
}
