package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"
)

// Some fields are never nil either: those of structs that are only ever made
// with a pointer in them. A struct that lies within another, in an array or a
// slice, or in a package's variable begins as zero, and so does one that is
// made as such.

// field is a field of a struct type.
type field struct {
	of    types.Type
	index int
}

// fields are the fields that hold pointers, and whether they are never nil.
type fields struct {
	types typeutil.Map // of struct types, to the one that stands for all the same
	full  map[field]bool
}

func (f *fields) key(pointer types.Type, index int) field {
	of := elem(pointer)
	if known := f.types.At(of); known != nil {
		return field{known.(types.Type), index}
	}
	f.types.Set(of, of)
	return field{of, index}
}

// has tells whether a field is never nil.
func (f *fields) has(v *ssa.FieldAddr) bool { return f.full[f.key(v.X.Type(), v.Field)] }

// find begins with all fields whose address is only read and written through.
func (f *fields) find(r *reached) {
	f.full = map[field]bool{}
	each(r, func(instr ssa.Instruction, _ []ssa.Instruction) {
		v, ok := instr.(*ssa.FieldAddr)
		if !ok || !isPointer(elem(v.Type())) {
			return
		}
		key := f.key(v.X.Type(), v.Field)
		if _, known := f.full[key]; !known {
			f.full[key] = true
		}
		f.full[key] = f.full[key] && allUses(v, onlyMoves)
	})
	each(r, f.born)
	for g := range r.globals {
		f.zero(elem(g.Type()))
	}
}

// limit drops the fields that are not in others: what else was made, by code
// that is no longer there, may be met.
func (f *fields) limit(others *fields) {
	for key, full := range f.full {
		f.full[key] = full && others.full[others.key(types.NewPointer(key.of), key.index)]
	}
}

// each looks at every instruction that is needed, and at what comes after it in
// its block.
func each(r *reached, look func(instr ssa.Instruction, after []ssa.Instruction)) {
	for _, fn := range r.functions {
		for _, b := range fn.Blocks {
			for i, instr := range b.Instrs {
				if !r.unneeded[instr] {
					look(instr, b.Instrs[i+1:])
				}
			}
		}
	}
}

// born drops the fields of what an instruction makes as zero. What comes after
// it in its block may be a new variable's first writes.
func (f *fields) born(instr ssa.Instruction, after []ssa.Instruction) {
	for _, operand := range instr.Operands(nil) {
		if c, ok := (*operand).(*ssa.Const); ok && c.Value == nil {
			f.zero(c.Type())
		}
	}
	switch v := instr.(type) {
	case *ssa.Alloc:
		f.made(v, after)
	case *ssa.MakeSlice:
		f.zero(v.Type().Underlying().(*types.Slice).Elem())
	case *ssa.Convert, *ssa.SliceToArrayPointer:
		f.reached(v.(ssa.Value).Type())
	case *ssa.ChangeType:
		f.renamed(v.X.Type(), v.Type())
	case *ssa.Slice:
		f.reached(v.Type()) // up to the capacity, there may be what was never written
	case *ssa.Call:
		if builtin, ok := v.Call.Value.(*ssa.Builtin); ok && builtin.Name() == "clear" {
			f.reached(v.Call.Args[0].Type())
		}
	}
}

// renamed drops the fields of structs that are converted, or pointers to them:
// what one type's fields hold, the other's do.
func (f *fields) renamed(from, to types.Type) {
	if isPointer(from) && isPointer(to) {
		from, to = elem(from), elem(to)
	}
	if _, ok := from.Underlying().(*types.Struct); ok && !types.Identical(from, to) {
		f.zero(from)
		f.zero(to)
	}
}

// reached drops the fields of what a pointer or a slice leads to.
func (f *fields) reached(t types.Type) {
	switch t := t.Underlying().(type) {
	case *types.Slice:
		f.zero(t.Elem())
	case *types.Pointer:
		f.zero(t.Elem())
	}
}

// zero drops all fields of a type and of what lies within it.
func (f *fields) zero(t types.Type) {
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			f.drop(t, i)
			f.zero(u.Field(i).Type())
		}
	case *types.Array:
		f.zero(u.Elem())
	case *types.Tuple:
		for v := range u.Variables() {
			f.zero(v.Type())
		}
	}
}

func (f *fields) drop(of types.Type, index int) { f.full[f.key(types.NewPointer(of), index)] = false }

// made drops the fields of a new variable that are not written before anything
// else is done with it, by what comes after it in its block.
func (f *fields) made(v *ssa.Alloc, after []ssa.Instruction) {
	of := elem(v.Type())
	s, ok := of.Underlying().(*types.Struct)
	if !ok {
		f.zero(of)
		return
	}
	written := firstWrites(v, after)
	for i := range s.NumFields() {
		if !written[i] {
			f.drop(of, i)
		}
		f.zero(s.Field(i).Type())
	}
}

// firstWrites are the fields of a new variable that are written before
// anything else is done with it; all, where it is written as a whole.
func firstWrites(v *ssa.Alloc, after []ssa.Instruction) map[int]bool {
	written := map[int]bool{}
	for _, instr := range after {
		if store, ok := instr.(*ssa.Store); ok && store.Val != v {
			if store.Addr == v {
				for i := range elem(v.Type()).Underlying().(*types.Struct).NumFields() {
					written[i] = true
				}
				return written
			}
			if at, ok := store.Addr.(*ssa.FieldAddr); ok && at.X == v {
				written[at.Field] = true
			}
			continue
		}
		if _, ok := instr.(*ssa.FieldAddr); ok {
			continue
		}
		for _, operand := range instr.Operands(nil) {
			if leadsInto(*operand, v) {
				return written
			}
		}
	}
	return written
}

// leadsInto tells whether an address is of a variable or of a part of it.
func leadsInto(address ssa.Value, v *ssa.Alloc) bool {
	for {
		switch a := address.(type) {
		case *ssa.FieldAddr:
			address = a.X
		case *ssa.IndexAddr:
			address = a.X
		default:
			return address == v
		}
	}
}
