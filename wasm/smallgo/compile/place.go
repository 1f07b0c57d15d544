package compile

import (
	"golang.org/x/tools/go/ssa"
)

// place is an address that is known up to a local: the local's value, or 0,
// plus an offset. Fields of fields need no arithmetic of their own.
type place struct {
	local  uint32
	based  bool // whether there is a local
	offset uint32
}

func at(local uint32) place { return place{local: local, based: true} }

// plus is a place further on.
func (p place) plus(offset uint32) place {
	p.offset += offset
	return p
}

// pushPlace pushes an address.
func (l *lowering) pushPlace(p place) {
	if !p.based {
		l.f.i32(int32(p.offset))
		return
	}
	l.f.get(p.local)
	if p.offset > 0 {
		l.f.i32(int32(p.offset))
		l.f.op(opI32Add)
	}
}

// pushBase pushes what an instruction's own offset is added to.
func (l *lowering) pushBase(p place) {
	if p.based {
		l.f.get(p.local)
	} else {
		l.f.i32(0)
	}
}

// pointed is where a pointer points to, where that needs no local of its own.
func (l *lowering) pointed(v ssa.Value) (place, bool) {
	switch v := v.(type) {
	case *ssa.Global:
		return place{offset: l.c.global(v)}, true
	case *ssa.Alloc:
		if !l.c.inArena(v) {
			return l.variable(v), true
		}
	case *ssa.FieldAddr:
		return l.target(v.X).plus(l.c.layouts.of(elem(v.X.Type())).offsets[v.Field]), true
	case *ssa.IndexAddr:
		if offset, ok := l.c.element(v); ok {
			return l.target(v.X).plus(offset), true
		}
	}
	return place{}, false
}

// target is where a pointer points to.
func (l *lowering) target(v ssa.Value) place {
	if p, ok := l.pointed(v); ok {
		return p
	}
	if _, ok := v.(*ssa.Const); ok {
		return place{} // nil: a trap comes before
	}
	return at(l.localsOf(v)[0])
}

// element is how far into an array an element lies whose index is constant and
// within it.
func (c *compiler) element(v *ssa.IndexAddr) (uint32, bool) {
	array := arrayOf(v.X.Type())
	index, ok := v.Index.(*ssa.Const)
	if array == nil || !ok || index.Int64() < 0 || index.Int64() >= array.Len() {
		return 0, false
	}
	return uint32(index.Int64()) * c.layouts.of(array.Elem()).size, true
}

// held is the place of a value that is held in memory.
func (l *lowering) held(v ssa.Value) place {
	switch v := v.(type) {
	case *ssa.Const:
		return place{offset: l.c.zeros(l.layout(v).size)}
	case *ssa.Field:
		return l.held(v.X).plus(l.layout(v.X).offsets[v.Field])
	case *ssa.Extract:
		return l.parts[tuplePart{v.Tuple, v.Index}]
	case *ssa.ChangeType:
		return l.held(v.X)
	case *ssa.UnOp:
		if l.plan.read[v] {
			return l.target(v.X)
		}
	case *ssa.Call:
		if to, ok := l.plan.direct[v]; ok {
			return l.target(to)
		}
		if i, ok := l.plan.returned[v]; ok {
			return at(l.into[i])
		}
	}
	p, ok := l.places[v]
	if !ok {
		p = l.slot(l.layout(v))
		l.places[v] = p
	}
	return p
}

// loadFrom gives a value what lies at a place.
func (l *lowering) loadFrom(v ssa.Value, from place) {
	lay := l.layout(v)
	if lay.inMemory {
		l.copyBytes(l.held(v), from, lay.size)
		return
	}
	for _, p := range lay.parts {
		l.pushBase(from)
		l.f.memory(p.load, from.offset+p.offset)
	}
	l.pop(v)
}

// storeTo writes a value to a place.
func (l *lowering) storeTo(to place, v ssa.Value) {
	lay := l.layout(v)
	if lay.inMemory {
		if c, ok := v.(*ssa.Const); ok && c.Value == nil {
			l.clearBytes(to, lay.size)
			return
		}
		l.copyBytes(to, l.held(v), lay.size)
		return
	}
	for i, p := range lay.parts {
		l.pushBase(to)
		l.pushPart(v, i)
		l.f.memory(p.store, to.offset+p.offset)
	}
}

// maxInline is the size in bytes up to which memory is copied in place; more
// is done by a function.
const maxInline = 8

// copyBytes copies size bytes. All is read before any is written.
func (l *lowering) copyBytes(to, from place, size uint32) {
	if size == 0 || to == from {
		return
	}
	if size > maxInline {
		l.pushPlace(to)
		l.pushPlace(from)
		l.c.callCopy(l.f, size)
		return
	}
	parts := chunks(size)
	for _, p := range parts {
		l.pushBase(to)
		l.pushBase(from)
		l.f.memory(p.load, from.offset+p.offset)
	}
	for i := len(parts) - 1; i >= 0; i-- {
		l.f.memory(parts[i].store, to.offset+parts[i].offset)
	}
}

// clearBytes makes size bytes zero.
func (l *lowering) clearBytes(at place, size uint32) {
	if size > maxInline {
		l.pushPlace(at)
		l.c.callClear(l.f, size)
		return
	}
	for _, p := range chunks(size) {
		l.pushBase(at)
		l.zero(p.val)
		l.f.memory(p.store, at.offset+p.offset)
	}
}

// chunks are the scalars that so many bytes are copied in.
func chunks(size uint32) []part {
	var parts []part
	for at := uint32(0); at < size; {
		p := widest(size - at)
		p.offset = at
		parts = append(parts, p)
		at += p.width()
	}
	return parts
}

// widest is the widest scalar of at most size bytes.
func widest(size uint32) part {
	switch {
	case size >= 8:
		return part{i64, 0, opI64Load, opI64Store}
	case size >= 4:
		return part{i32, 0, opI32Load, opI32Store}
	case size >= 2:
		return part{i32, 0, opI32Load16U, opI32Store16}
	}
	return part{i32, 0, opI32Load8U, opI32Store8}
}

// width is how many bytes a scalar takes in memory.
func (p part) width() uint32 {
	switch p.store {
	case opI64Store:
		return 8
	case opI32Store:
		return 4
	case opI32Store16:
		return 2
	}
	return 1
}
