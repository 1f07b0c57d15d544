package generate

import (
	"strconv"
	"strings"
)

func itoa(n int) string { return strconv.Itoa(n) }

// deepest and largest bound expressions: indices within them begin anew.
const (
	deepest = 5
	largest = 16
)

// expr is an expression of a type; depth is how deep it may be.
func (g *generator) expr(t *Type, depth int) *Node {
	g.deep++
	defer func() { g.deep-- }()
	if g.spent++; g.deep > deepest || g.spent > largest {
		return g.simple(t)
	}
	if depth <= 0 || g.chance(15) {
		return g.leaf(t)
	}
	var n *Node
	switch t.Kind {
	case Integer:
		n = g.integer(t, depth-1)
	case Boolean:
		n = g.truth(depth - 1)
	case Text:
		n = g.text(depth - 1)
	default:
		n = g.choose([]choice{
			{3, func() *Node { return g.part(t, read) }},
			{3, func() *Node { return g.composite(t, depth-1) }},
			{2, func() *Node { return g.call(t, depth-1) }},
			{1, func() *Node { return g.passed(t, depth-1) }},
		})
	}
	if n == nil {
		return g.leaf(t)
	}
	return n
}

// leaf is a variable, a part of one, or a literal.
func (g *generator) leaf(t *Type) *Node {
	if g.chance(75) {
		if n := g.part(t, read); n != nil {
			return n
		}
	}
	return g.composite(t, 0)
}

// value is an expression that Go does not compute while it compiles.
func (g *generator) value(t *Type, depth int) *Node {
	n := g.expr(t, depth)
	if !n.Constant {
		return n
	}
	return expression("generic call", t, "same($)", n)
}

// passed is an expression that goes through a function of the prelude.
func (g *generator) passed(t *Type, depth int) *Node {
	if g.chance(50) {
		return expression("generic call", t, "same($)", g.expr(t, depth))
	}
	return expression("generic call", t, "pick($, $, $)", g.truth(depth), g.expr(t, depth), g.expr(t, depth))
}

// literalOf is a number as a constant of a type.
func (g *generator) literalOf(t *Type, n int64) *Node {
	c := expression("constant", t, t.Name+"("+strconv.FormatInt(n, 10)+")")
	if !t.Signed && n < 0 {
		c.Text = t.Name + "(" + strconv.FormatUint(uint64(n), 10) + ")"
	}
	c.Constant = t.Bits > 0
	return c
}

// literal is a number that the type has; of a type parameter, one that every
// type has.
func (g *generator) literal(t *Type) *Node {
	if t.Bits == 0 {
		return g.literalOf(t, int64(g.r.IntN(100)))
	}
	var n uint64
	switch g.r.IntN(4) {
	case 0:
		n = uint64(g.r.IntN(10))
	case 1: // at an edge
		n = uint64(1)<<g.r.IntN(t.Bits) - uint64(g.r.IntN(3))
	default:
		n = g.r.Uint64() >> g.r.IntN(64)
		if g.chance(30) {
			n = -n
		}
	}
	shift := 64 - t.Bits
	if t.Signed {
		return g.literalOf(t, int64(n<<shift)>>shift)
	}
	return g.literalOf(t, int64(n<<shift>>shift))
}

// integer is an expression of an integer type.
func (g *generator) integer(t *Type, depth int) *Node {
	return g.choose([]choice{
		{6, func() *Node { return g.part(t, read) }},
		{6, func() *Node { return g.arithmetic(t, depth) }},
		{2, func() *Node { return g.division(t, depth) }},
		{3, func() *Node { return g.shift(t, depth) }},
		{1, func() *Node { return expression("negation", t, "(-$)", g.value(t, depth)) }},
		{1, func() *Node { return expression("complement", t, "(^$)", g.value(t, depth)) }},
		{3, func() *Node { return g.conversion(t, depth) }},
		{2, func() *Node { return g.length(t, depth) }},
		{2, func() *Node { return g.extreme(t, depth) }},
		{3, func() *Node { return g.call(t, depth) }},
		{1, func() *Node { return g.textByte(t, depth) }},
		{2, func() *Node { return g.word(t) }},
		{1, func() *Node { return g.passed(t, depth) }},
		{1, func() *Node { return g.variadic(t, depth) }},
		{1, func() *Node { return g.literal(t) }},
	})
}

func (g *generator) arithmetic(t *Type, depth int) *Node {
	op := []string{"+", "-", "*", "&", "|", "^", "&^"}[g.r.IntN(7)]
	x, y := g.value(t, depth), g.expr(t, depth)
	if g.chance(15) && t.Bits > 0 { // a constant before, or one without a type
		if g.chance(50) {
			return expression("arithmetic", t, "($ "+op+" $)", g.literal(t), x)
		}
		return expression("untyped constant", t, "($ "+op+" "+itoa(g.r.IntN(127))+")", x)
	}
	return expression("arithmetic", t, "($ "+op+" $)", x, y)
}

// division is by what cannot be zero.
func (g *generator) division(t *Type, depth int) *Node {
	op := []string{"/", "%"}[g.r.IntN(2)]
	x := g.value(t, depth)
	if g.chance(40) {
		n := int64(1 + g.r.IntN(100))
		if t.Signed && g.chance(30) {
			n = -n
		}
		return expression("division by a constant", t, "($ "+op+" $)", x, statement("", g.literalOf(t, n).Text))
	}
	return expression("division", t, "($ "+op+" ($ | 1))", x, g.value(t, depth))
}

// shift is by a count that is not negative, of any integer type.
func (g *generator) shift(t *Type, depth int) *Node {
	op := []string{"<<", ">>"}[g.r.IntN(2)]
	count := g.integerOf()
	if g.chance(30) {
		return expression("shift by a constant", t, "($ "+op+" "+itoa(g.r.IntN(70))+")", g.value(t, depth))
	}
	if count.unsigned() {
		return expression("shift by any count", t, "($ "+op+" $)", g.value(t, depth), g.value(count, depth))
	}
	mask := []string{"7", "31", "63", "127"}[g.r.IntN(4)]
	return expression("shift by a signed count", t, "($ "+op+" ($ & "+mask+"))", g.value(t, depth), g.value(count, depth))
}

func (g *generator) conversion(t *Type, depth int) *Node {
	from := g.integerOf()
	if g.chance(50) {
		from = g.pick(integers)
	}
	if from == t {
		return nil
	}
	return expression("conversion", t, t.Name+"($)", g.value(from, depth))
}

// length is len or cap, as any integer type.
func (g *generator) length(t *Type, depth int) *Node {
	of := g.pickIf(func(t *Type) bool { return t.Kind == Slice || t.Kind == Text || t.Kind == Array })
	if of == nil {
		return nil
	}
	x := g.expr(of, min(depth, 1))
	if of.Kind != Array && x.Constant {
		return nil
	}
	if x.Text == "nil" {
		return nil
	}
	construct, what := "len of "+kindName(of), "len"
	if x.Exact && g.chance(50) {
		construct, what = "cap", "cap"
	}
	n := expression(construct, int_, what+"($)", x)
	if of.Kind == Array {
		n = expression("generic call", int_, "same($)", n)
	}
	if t == int_ {
		return n
	}
	return expression("conversion", t, t.Name+"($)", n)
}

func kindName(t *Type) string {
	return [...]string{"integer", "boolean", "string", "array", "slice", "struct", "pointer", "function"}[t.Kind]
}

func (g *generator) extreme(t *Type, depth int) *Node {
	name := []string{"min", "max"}[g.r.IntN(2)]
	x, y := g.value(t, depth), g.expr(t, depth)
	if g.chance(30) {
		return expression(name, t, name+"($, $, $)", x, y, g.expr(t, depth))
	}
	return expression(name, t, name+"($, $)", x, y)
}

// textByte is a byte of a string that is long enough.
func (g *generator) textByte(t *Type, depth int) *Node {
	v := g.variableIf(read, func(v *variable) bool { return v.t.Kind == Text && v.solid > 0 })
	if v == nil {
		return nil
	}
	n := expression("string index", uint8_, "$[$]", v.use(), g.index(v.solid))
	if t == uint8_ {
		return n
	}
	return expression("conversion", t, t.Name+"($)", n)
}

// word is read byte by byte from a string or a slice; now and then it is none,
// since a byte is another, or stands at another place.
func (g *generator) word(t *Type) *Node {
	size := t.Bits / 8
	v := g.variableIf(read, func(v *variable) bool {
		return (v.t.Kind == Text || v.t.Kind == Slice && v.t.Elem == uint8_) && v.solid >= size
	})
	if v == nil || size < 4 || t.Signed {
		return nil
	}
	var bytes []string
	var uses []*Node
	first := g.r.IntN(v.solid - size + 1)
	for i := range size {
		at, place := first+i, i
		if g.chance(2) {
			at = g.r.IntN(v.solid)
		}
		if g.chance(2) {
			place = g.r.IntN(size)
		}
		bytes = append(bytes, t.Name+"($["+itoa(at)+"])<<"+itoa(8*place))
		uses = append(uses, v.use())
	}
	bytes[0] = strings.TrimSuffix(bytes[0], "<<0")
	return expression("word", t, "("+strings.Join(bytes, " | ")+")", uses...)
}

// variadic calls a variadic function, with elements or with a slice of them.
func (g *generator) variadic(t *Type, depth int) *Node {
	if s := g.types["[]"+t.Name]; s != nil && !g.effects && g.chance(50) {
		return expression("variadic call with a slice", t, "total($...)", g.value(s, depth))
	}
	kids := []*Node{g.expr(t, depth)}
	for range g.r.IntN(3) {
		kids = append(kids, g.expr(t, depth))
	}
	return expression("variadic call", t, "total("+list(len(kids))+")", kids...)
}

// truth is a boolean that is not a constant.
func (g *generator) truth(depth int) *Node {
	if g.spent++; depth < -1 || g.spent > largest {
		if n := g.part(boolean, read); n != nil {
			return n
		}
		return expression("generic call", boolean, "same(true)")
	}
	n := g.choose([]choice{
		{2, func() *Node { return g.part(boolean, read) }},
		{5, func() *Node { return g.comparison(depth) }},
		{2, func() *Node { return expression("and", boolean, "($ && $)", g.truth(depth-1), g.truth(depth-1)) }},
		{2, func() *Node { return expression("or", boolean, "($ || $)", g.truth(depth-1), g.truth(depth-1)) }},
		{1, func() *Node { return expression("not", boolean, "(!$)", g.truth(depth-1)) }},
		{1, func() *Node { return g.nilness(depth) }},
		{1, func() *Node { return g.call(boolean, depth) }},
	})
	if n == nil {
		return expression("generic call", boolean, "same(true)")
	}
	return n
}

// comparison compares values of a type that can be compared.
func (g *generator) comparison(depth int) *Node {
	t := g.pickIf(func(t *Type) bool { return t.Comparable && t.Kind != Boolean })
	if g.chance(50) {
		t = g.integerOf()
	}
	op := []string{"==", "!="}[g.r.IntN(2)]
	if t.Kind == Integer || t.Kind == Text {
		op = []string{"==", "!=", "<", "<=", ">", ">="}[g.r.IntN(6)]
	}
	depth = max(depth, 0)
	x := g.value(t, depth)
	if t.Kind == Pointer {
		x = g.part(t, read)
		if x == nil {
			return nil
		}
	}
	return expression("comparison of "+kindName(t), boolean, "($ "+op+" $)", whole(x), whole(g.expr(t, depth)))
}

// whole passes a part of what is no variable through a function, where it is
// to be compared: Go 1.26.8 crashes on some of these.
func whole(n *Node) *Node {
	if n.Type.Kind != Array && n.Type.Kind != Struct || len(n.Kids) == 0 {
		return n
	}
	return expression("generic call", n.Type, "same($)", n)
}

// nilness compares with nil.
func (g *generator) nilness(depth int) *Node {
	t := g.pickIf(func(t *Type) bool { return t.Kind == Slice || t.Kind == Function || t.Kind == Pointer })
	if t == nil {
		return nil
	}
	n := g.part(t, read)
	if n == nil {
		return nil
	}
	op := []string{"==", "!="}[g.r.IntN(2)]
	return expression("comparison of "+kindName(t)+" with nil", boolean, "($ "+op+" nil)", n)
}

// texts are constant strings: with characters of every length, and broken ones.
var texts = []string{`"a"`, `"abc"`, `"xyz, and so on"`, `"é€😀"`, `"a\xffb\xe2\x82"`, `"\x00\x01"`, `"zz"`, `"0123456789abcdefghijklmnopqrstuvwxyz"`}

// text is a string.
func (g *generator) text(depth int) *Node {
	return g.choose([]choice{
		{4, func() *Node { return g.part(text, read) }},
		{3, func() *Node {
			return expression("concatenation", text, "cut($ + $)", g.value(text, depth), g.expr(text, depth))
		}},
		{2, func() *Node { return g.substring(depth) }},
		{2, func() *Node { return g.textOfBytes(depth) }},
		{2, func() *Node { return g.call(text, depth) }},
		{1, func() *Node { return g.passed(text, depth) }},
	})
}

// substring is a part of a variable, since its length is needed too.
func (g *generator) substring(depth int) *Node {
	v := g.variableIf(read, func(v *variable) bool { return v.t.Kind == Text })
	if v == nil {
		return nil
	}
	bounds := g.bounds(v.use(), depth)
	return expression("string slice", text, "$["+bounds.Text+"]", append([]*Node{v.use()}, bounds.Kids...)...)
}

// bounds are two bounds within the length of a variable.
func (g *generator) bounds(v *Node, depth int) *Node {
	bound := func() *Node { return g.value(uint8_, min(depth, 1)) }
	switch g.r.IntN(4) {
	case 0:
		return statement("", "min(len($), int($ & 7)):", v, bound())
	case 1:
		return statement("", ":min(len($), int($ & 7))", v, bound())
	case 2:
		return statement("", "len($) / 3:len($)", v, v.Clone())
	}
	return statement("", "min(len($), int($ & 3)):min(len($), 3 + int($ & 3))", v, bound(), v.Clone(), bound())
}

func (g *generator) textOfBytes(depth int) *Node {
	if g.effects {
		return nil
	}
	return expression("bytes to string", text, "string($)", g.value(g.sliceOf(uint8_), depth))
}
