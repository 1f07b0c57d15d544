package generate

import (
	"fmt"
	"strings"
)

// Kind is what sort of type a type is.
type Kind int

// The kinds of types.
const (
	Integer Kind = iota
	Boolean
	Text
	Array
	Slice
	Struct
	Pointer
	Function
)

// Type is a type of small Go. The same type is the same pointer.
type Type struct {
	Name       string // as Go writes it
	Kind       Kind
	Bits       int // of an integer; 0 for a type parameter
	Signed     bool
	Elem       *Type // of an array, a slice or a pointer
	Len        int
	Fields     []Field
	Params     []*Type // of a function
	Result     *Type
	Comparable bool
	Plain      bool // has no slices, pointers or functions within
	Size       int  // bytes in memory of a module, at most
}

// Field is a field of a struct.
type Field struct {
	Name     string
	Type     *Type
	Embedded bool
}

// Zero is an expression for the type's zero value.
func (t *Type) Zero() string {
	switch t.Kind {
	case Integer:
		return t.Name + "(0)"
	case Boolean:
		return "false"
	case Text:
		return `""`
	case Array, Struct:
		return "(" + t.Name + "{})"
	}
	return "(" + t.Name + ")(nil)"
}

var (
	boolean = &Type{Name: "bool", Kind: Boolean, Comparable: true, Plain: true, Size: 1}
	text    = &Type{Name: "string", Kind: Text, Comparable: true, Plain: true, Size: 8}
	int_    = integerType("int", 64, true)
	int64_  = integerType("int64", 64, true)
	uint8_  = integerType("uint8", 8, false)
	// integers are the integer types that have a name of their own.
	integers = []*Type{
		int_, int64_, uint8_,
		integerType("int8", 8, true), integerType("int16", 16, true), integerType("int32", 32, true),
		integerType("uint", 64, false), integerType("uint16", 16, false), integerType("uint32", 32, false),
		integerType("uint64", 64, false), integerType("uintptr", 64, false),
	}
)

func integerType(name string, bits int, signed bool) *Type {
	return &Type{Name: name, Kind: Integer, Bits: bits, Signed: signed, Comparable: true, Plain: true, Size: max(bits/8, 1)}
}

// unsigned tells whether a type is known to have no negative numbers.
func (t *Type) unsigned() bool { return t.Kind == Integer && t.Bits > 0 && !t.Signed }

// has tells whether a struct has a type embedded.
func (t *Type) has(embedded *Type) bool {
	for _, f := range t.Fields {
		if f.Embedded && f.Type == embedded {
			return true
		}
	}
	return false
}

// known gives the same pointer for the same type.
func (g *generator) known(t Type) *Type {
	if old := g.types[t.Name]; old != nil {
		return old
	}
	g.types[t.Name] = &t
	return &t
}

func (g *generator) arrayOf(elem *Type, n int) *Type {
	return g.known(Type{
		Name: fmt.Sprintf("[%d]%s", n, elem.Name), Kind: Array, Elem: elem, Len: n,
		Comparable: elem.Comparable, Plain: elem.Plain, Size: n * elem.Size,
	})
}

func (g *generator) sliceOf(elem *Type) *Type {
	return g.known(Type{Name: "[]" + elem.Name, Kind: Slice, Elem: elem, Size: 12})
}

func (g *generator) pointerTo(elem *Type) *Type {
	return g.known(Type{Name: "*" + elem.Name, Kind: Pointer, Elem: elem, Comparable: true, Size: 4})
}

func (g *generator) functionOf(params []*Type, result *Type) *Type {
	var names []string
	for _, p := range params {
		names = append(names, p.Name)
	}
	return g.known(Type{
		Name: fmt.Sprintf("func(%s) %s", strings.Join(names, ", "), result.Name), Kind: Function,
		Params: params, Result: result, Size: 4,
	})
}

// structOf makes a struct type of fields.
func structOf(name string, fields []Field) *Type {
	t := &Type{Name: name, Kind: Struct, Fields: fields, Comparable: true, Plain: true}
	for _, f := range fields {
		t.Comparable = t.Comparable && f.Type.Comparable
		t.Plain = t.Plain && f.Type.Plain
		t.Size += (f.Type.Size + 7) &^ 7
	}
	return t
}

// declareStruct declares a struct type with fields of any of the types so far.
func (g *generator) declareStruct() {
	name := g.fresh("S")
	var fields []Field
	n := 1 + g.r.IntN(5)
	if g.chance(25) {
		n = 9 + g.r.IntN(4) // more than a module holds in locals
	}
	for i := range n {
		t := g.pick(g.pool)
		if inner := g.pickIf(func(t *Type) bool { return t.Kind == Struct }); i == 0 && inner != nil && g.chance(40) {
			t = inner
		}
		f := Field{Name: g.fresh("f"), Type: t}
		if i == 0 && t.Kind == Struct && !strings.Contains(t.Name, "[") && g.chance(70) {
			f = Field{Name: t.Name, Type: t, Embedded: true}
		}
		if t.Size < 100 {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		fields = []Field{{Name: g.fresh("f"), Type: int64_}}
	}
	t := g.known(*structOf(name, fields))
	g.declareType(t)
	g.pool, g.named = append(g.pool, t, g.pointerTo(t)), append(g.named, t)
}

// declareType writes the declaration of a struct type.
func (g *generator) declareType(t *Type) {
	construct := "struct"
	var lines []*Node
	for _, f := range t.Fields {
		if f.Embedded {
			construct = "embedded struct"
			lines = append(lines, plain(f.Type.Name))
			continue
		}
		lines = append(lines, plain(f.Name+" "+f.Type.Name))
	}
	if len(t.Fields) > 8 {
		construct = "large struct"
	}
	g.declare(statement(construct, "type "+t.Name+" struct {$}", block(lines...)))
}
