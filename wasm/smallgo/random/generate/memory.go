package generate

// Statements about slices, pointers and functions, and those that may trap.

// copying copies or clears.
func (g *generator) copying() *Node {
	t := g.pickIf(func(t *Type) bool { return t.Kind == Slice })
	to := g.variableIf(read, func(v *variable) bool { return v.t == t })
	if to == nil {
		return nil
	}
	if g.chance(20) {
		return statement("clear", "clear($)", to.use())
	}
	bounds := g.bounds(to.use(), 1)
	into := statement("", "$["+bounds.Text+"]", append([]*Node{to.use()}, bounds.Kids...)...)
	if t.Elem == uint8_ && g.chance(40) {
		return statement("copy of a string", "copy($, $)", into, g.expr(text, 2))
	}
	if g.chance(40) {
		return statement("copy that overlaps", "copy($, $)", into, to.use())
	}
	v := &variable{name: g.local("n"), t: int_, quiet: true}
	from := g.expr(t, 2)
	g.add(v)
	return statement("copy", v.name+" := copy($, $)\n_ = "+v.name, into, from)
}

// inPlace appends to a slice whose capacity is known: into its array where
// there is room.
func (g *generator) inPlace() *Node {
	v := g.variableIf(read, func(v *variable) bool { return v.t.Kind == Slice && v.exact && v.fixed })
	if v == nil {
		return nil
	}
	made := &variable{name: g.local("a"), t: v.t, quiet: g.chance(50)}
	var n *Node
	switch {
	case v.solid > 2 && g.chance(50):
		n = statement("append that removes", made.name+" := append("+v.name+"[:1], "+v.name+"[2:]...)\n_ = "+made.name)
	case g.chance(40):
		n = statement("append of a slice in place", made.name+" := append("+v.name+"[:len("+v.name+")/2], clip($)...)\n_ = "+made.name, g.expr(v.t, 2))
	default:
		kids := g.several(v.t.Elem, 1+g.r.IntN(3), 2)
		n = statement("append in place", made.name+" := append("+v.name+", "+list(len(kids))+")\n_ = "+made.name, kids...)
	}
	g.add(made)
	return n
}

// owner declares a slice that grows in a loop and shares its array with
// nothing: what it is at the end is copied.
func (g *generator) owner() *Node {
	t := g.pickIf(func(t *Type) bool { return t.Kind == Slice })
	v, i := g.local("o"), &variable{name: g.local("i"), t: int_, quiet: true, readonly: true}
	made := &variable{name: g.local("v"), t: t, quiet: g.chance(50)}
	leave := g.enter()
	g.add(i)
	kids := g.several(t.Elem, 1+g.r.IntN(3), 2)
	leave()
	text := "var " + v + " " + t.Name + "\nfor " + i.name + " := range " + itoa(2+g.r.IntN(12)) + " {\n\t_ = " + i.name + "\n\t" +
		v + " = append(" + v + ", " + list(len(kids)) + ")\n}\n" + made.name + " := clip(" + v + ")\n_ = " + made.name
	g.add(made)
	return statement("append that grows", text, kids...)
}

// perIteration keeps the addresses of a loop's variable: each turn has its
// own.
func (g *generator) perIteration() *Node {
	t := g.integerOf()
	if g.fn.pure || t.Bits == 0 {
		return nil
	}
	i, p := g.local("i"), g.local("ps")
	text := "{\n\tvar " + p + " []*" + t.Name + "\n\tfor " + i + " := " + t.Name + "(0); " + i + " < 4; " + i + "++ {\n\t\t" +
		p + " = append(" + p + ", &" + i + ")\n\t\tif $ {\n\t\t\t" + i + "++\n\t\t}\n\t}\n\tfor _, e := range " + p + " {\n\t\tnum(int64(*e))\n\t}\n}"
	return statement("variable of each turn", text, g.truth(1))
}

// methodExpression makes a method a function.
func (g *generator) methodExpression() *Node {
	f := g.functionIf(func(f *function) bool { return f.receiver != nil })
	if f == nil {
		return nil
	}
	receiver, name := f.receiver, f.receiver.Name
	if f.pointer {
		receiver, name = g.pointerTo(receiver), "(*"+name+")"
	}
	t := g.functionOf(append([]*Type{receiver}, f.params...), f.results[0])
	if f.pointer {
		return nil // it would be called with nil
	}
	v := &variable{name: g.local("h"), t: t, quiet: true, fixed: true, solid: 1}
	g.add(v)
	return statement("method expression", v.name+" := "+name+"."+f.name+"\n_ = "+v.name)
}

// simple is a variable or a literal: nothing that could trap.
func (g *generator) simple(t *Type) *Node {
	if v := g.variableIf(read, func(v *variable) bool { return v.t == t }); v != nil {
		return v.use()
	}
	if t.Kind == Integer {
		return expression("generic call", t, "same($)", g.literal(t))
	}
	zero := expression("", t, t.Zero())
	zero.Constant = t.Kind == Text
	return zero
}

// number is any integer of a few bits.
func (g *generator) number(mask int) *Node {
	t := g.pick([]*Type{int_, int64_, uint8_})
	return statement("", "$ & "+itoa(mask), g.simple(t))
}

// risky may trap, with one thing only. Nothing that initialisers call does.
func (g *generator) risky() *Node {
	if g.fn.early {
		return nil
	}
	t := g.pick(g.pool)
	into := "_"
	var value *Node
	switch g.r.IntN(9) {
	case 0:
		t = g.integerOf()
		value = statement("division that may trap", "$ "+[]string{"/", "%"}[g.r.IntN(2)]+" ($ & 3)", g.simple(t), g.simple(t))
	case 1:
		value = g.riskyIndex(&t)
	case 2:
		value = g.riskySlice(&t)
	case 3:
		value = g.riskyPointer(&t)
	case 4:
		value = g.riskyCall(&t)
	case 5:
		t = g.sliceOf(t)
		value = statement("make that may trap", "make("+t.Name+", int($)-2)", g.number(15))
	case 6:
		t = g.integerOf()
		value = statement("shift that may trap", "$ << ($ - 4)", g.simple(t), statement("", "int($)", g.number(31)))
	case 7:
		return statement("panic", "if $ == 5 {\n\tpanic(\"five\")\n}", statement("", "($)", g.number(15)))
	case 8:
		return g.riskyStore()
	}
	if value == nil {
		return nil
	}
	if v := g.variableIf(write, func(v *variable) bool { return v.t == t && !v.fixed }); v != nil {
		into = v.name
	}
	return statement("", into+" = $", value)
}

func (g *generator) riskyIndex(t **Type) *Node {
	v := g.variableIf(read, func(v *variable) bool {
		return v.t.Kind == Slice || v.t.Kind == Array || v.t.Kind == Text
	})
	if v == nil {
		return nil
	}
	*t = uint8_
	if v.t.Kind != Text {
		*t = v.t.Elem
	}
	return statement("index of "+kindName(v.t)+" that may trap", "$[$]", v.use(), g.number(7))
}

func (g *generator) riskySlice(t **Type) *Node {
	v := g.variableIf(read, func(v *variable) bool { return v.t.Kind == Text || v.t.Kind == Slice && v.exact })
	if v == nil {
		return nil
	}
	*t = v.t
	n := statement("slice that may trap", "$[$:$]", v.use(), g.number(7), g.number(7))
	if v.t.Kind == Slice && g.chance(50) {
		n = statement("slice with capacity that may trap", "$[$:$:$]", v.use(), g.number(3), g.number(7), g.number(7))
	}
	return n
}

func (g *generator) riskyPointer(t **Type) *Node {
	v := g.variableIf(read, func(v *variable) bool { return v.t.Kind == Pointer })
	if v == nil {
		return nil
	}
	elem := v.t.Elem
	*t = elem
	if elem.Kind == Struct && g.chance(60) {
		f := elem.Fields[g.r.IntN(len(elem.Fields))]
		*t = f.Type
		return statement("field that may trap", "$."+f.Name, v.use())
	}
	return statement("dereference that may trap", "*$", v.use())
}

func (g *generator) riskyCall(t **Type) *Node {
	if g.fn.pure || g.fn.leaf || g.fn.early {
		return nil
	}
	v := g.variableIf(read, func(v *variable) bool { return v.t.Kind == Function })
	if v == nil {
		return nil
	}
	*t = v.t.Result
	kids := []*Node{v.use()}
	for _, p := range v.t.Params {
		kids = append(kids, g.simple(p))
	}
	return statement("call that may trap", "$("+list(len(v.t.Params))+")", kids...)
}

// riskyStore writes where there may be nothing.
func (g *generator) riskyStore() *Node {
	v := g.variableIf(write, func(v *variable) bool { return v.t.Kind == Slice || v.t.Kind == Pointer })
	if v == nil {
		return nil
	}
	value := g.simple(v.t.Elem)
	if v.t.Kind == Slice {
		return statement("store that may trap", "$[$] = $", v.use(), g.number(3), value)
	}
	return statement("store by pointer that may trap", "*$ = $", v.use(), value)
}
