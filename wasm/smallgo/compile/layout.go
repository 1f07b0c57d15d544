package compile

import (
	"fmt"
	"go/types"
)

// How Go's types lie in memory and in locals. Pointers, functions and the
// parts of strings and slices are 4 bytes, int and uint 8.

// part is one scalar of a value: a local, and a place in memory.
type part struct {
	val         valType
	offset      uint32
	load, store byte
}

// maxParts is how many locals a value may take; larger ones, and arrays, are
// held in memory, and a value is then the address of a copy that nobody else
// writes.
const maxParts = 3

// errorType is the one interface that values may have: that nothing failed can
// be told. See the README on what is refused.
var errorType = types.Universe.Lookup("error").Type()

// layouts remembers what was laid out.
type layouts struct{ known map[types.Type]*layout }

type layout struct {
	size, align uint32
	parts       []part   // where it is held in locals
	inMemory    bool     // where it is not
	offsets     []uint32 // of a struct's fields
}

func (l *layouts) of(t types.Type) *layout {
	if known := l.known[t]; known != nil {
		return known
	}
	var lay *layout
	if t == errorType {
		lay = words(1) // it is nil: nothing makes another
	} else {
		lay = l.lay(t.Underlying())
	}
	l.known[t] = lay
	return lay
}

func scalar(size uint32, val valType, load, store byte) *layout {
	return &layout{size: size, align: size, parts: []part{{val, 0, load, store}}}
}

func words(n uint32) *layout {
	lay := &layout{size: 4 * n, align: 4}
	for i := range n {
		lay.parts = append(lay.parts, part{i32, 4 * i, opI32Load, opI32Store})
	}
	return lay
}

func (l *layouts) lay(t types.Type) *layout {
	switch t := t.(type) {
	case *types.Basic:
		return layBasic(t)
	case *types.Pointer, *types.Signature:
		return words(1)
	case *types.Slice:
		return words(3)
	case *types.Struct:
		return l.layStruct(t)
	case *types.Array:
		elem := l.of(t.Elem())
		return &layout{size: elem.size * uint32(t.Len()), align: elem.align, inMemory: true}
	case *types.Tuple: // those of its parts that are held in memory have places
		lay := &layout{align: 1}
		for v := range t.Variables() {
			lay.parts = append(lay.parts, l.of(v.Type()).parts...)
		}
		return lay
	}
	panic(refusal{what: describeType(t), instead: "structs, slices, strings, integers, pointers and functions"})
}

func layBasic(t *types.Basic) *layout {
	switch t.Kind() {
	case types.Invalid: // a part of a tuple that nobody asked for
		return &layout{align: 1}
	case types.Bool, types.UntypedBool, types.Uint8:
		return scalar(1, i32, opI32Load8U, opI32Store8)
	case types.Int8:
		return scalar(1, i32, opI32Load8S, opI32Store8)
	case types.Int16:
		return scalar(2, i32, opI32Load16S, opI32Store16)
	case types.Uint16:
		return scalar(2, i32, opI32Load16U, opI32Store16)
	case types.Int32, types.Uint32, types.UntypedRune, types.UnsafePointer:
		return scalar(4, i32, opI32Load, opI32Store)
	case types.Int, types.Uint, types.Int64, types.Uint64, types.Uintptr, types.UntypedInt:
		return scalar(8, i64, opI64Load, opI64Store)
	case types.String, types.UntypedString:
		return words(2)
	}
	panic(refusal{what: fmt.Sprintf("floating point, type %s", t), instead: "integers"})
}

func describeType(t types.Type) string {
	switch t.(type) {
	case *types.Interface:
		return fmt.Sprintf("an interface, type %s", t)
	case *types.Map:
		return fmt.Sprintf("a map, type %s", t)
	case *types.Chan:
		return fmt.Sprintf("a channel, type %s", t)
	}
	return fmt.Sprintf("type %s", t)
}

func (l *layouts) layStruct(t *types.Struct) *layout {
	lay := &layout{align: 1}
	for f := range t.Fields() {
		field := l.of(f.Type())
		lay.size = roundUp(lay.size, field.align)
		lay.offsets = append(lay.offsets, lay.size)
		for _, p := range field.parts {
			p.offset += lay.size
			lay.parts = append(lay.parts, p)
		}
		lay.inMemory = lay.inMemory || field.inMemory
		lay.size += field.size
		lay.align = max(lay.align, field.align)
	}
	lay.size = roundUp(lay.size, lay.align)
	if lay.inMemory || len(lay.parts) > maxParts {
		lay.inMemory, lay.parts = true, nil
	}
	return lay
}

// passed are the parts in which a value is handed to a function: an address
// where it is held in memory.
func (l *layouts) passed(t types.Type) []part {
	if lay := l.of(t); !lay.inMemory {
		return lay.parts
	}
	return words(1).parts
}

func roundUp(n, align uint32) uint32 { return (n + align - 1) / align * align }

// vals are the types of a value's locals.
func vals(parts []part) []valType {
	var v []valType
	for _, p := range parts {
		v = append(v, p.val)
	}
	return v
}
