package compile

import "fmt"

// Memory, from below: nothing, for nil pointers to point at, but for the
// trap's site and zeros; frames; constants; the stack; variables, and what
// their initialisers have made; a copy of both, which each export begins with;
// and the arena.

// framesAt is where frames begin: low, since their addresses are what code is
// full of.
const framesAt = 1024

// areas are where the parts of memory begin, each a multiple of 16.
type areas struct {
	constants            uint32
	stackEnd, stackStart uint32 // the stack grows downwards
	variables            uint32
	saved                uint32
	arena                uint32
}

// keep makes what is in the arena, and what the variables are, what every
// export finds from now on.
func (r routine) keep() {
	r.f.opU(opGlobalGet, globalArena)
	r.f.opU(opGlobalSet, globalMark)
	r.copyVariables(r.c.areas.saved, r.c.areas.variables)
}

// release goes back to what the module began with, but for the variables.
func (r routine) release() {
	r.f.i32(int32(r.c.areas.arena))
	r.f.opU(opGlobalSet, globalMark)
	r.f.i32(int32(r.c.areas.arena))
	r.f.opU(opGlobalSet, globalArena)
}

// enter gives an export an empty stack, an empty arena, and the variables as
// they were kept.
func (r routine) enter() {
	f := r.f
	f.i32(int32(r.c.areas.stackStart))
	f.opU(opGlobalSet, globalStack)
	f.opU(opGlobalGet, globalMark)
	f.opU(opGlobalSet, globalArena)
	f.i32(SiteAddress)
	f.i32(0)
	f.memory(opI32Store, 0)
	r.copyVariables(r.c.areas.variables, r.c.areas.saved)
}

func (r routine) copyVariables(to, from uint32) {
	size := r.c.areas.saved - r.c.areas.variables
	if size == 0 {
		return
	}
	r.f.i32(int32(to))
	r.f.i32(int32(from))
	r.f.i32(int32(size))
	r.f.memoryCopy()
}

// move copies bytes. Few are read whole before any is written, since what an
// engine does for memory.copy is dear for few bytes.
func (r routine) move() {
	f := r.f
	const to, from, size = 0, 1, 2
	for _, width := range []uint32{8, 4, 2, 1} {
		p := widest(width)
		limit := int32(2*width + 1)
		f.get(size)
		f.i32(int32(width))
		f.op(opI32GeU)
		f.get(size)
		f.i32(limit)
		f.op(opI32LtU, opI32And, opIf, blockEmpty)
		// the first and the last width bytes, which may overlap
		f.get(to)
		f.get(size)
		f.op(opI32Add)
		f.i32(int32(width))
		f.op(opI32Sub)
		f.get(from)
		f.get(size)
		f.op(opI32Add)
		f.i32(int32(width))
		f.op(opI32Sub)
		f.memory(p.load, 0)
		f.get(to)
		f.get(from)
		f.memory(p.load, 0)
		f.memory(p.store, 0)
		f.memory(p.store, 0)
		f.op(opReturn, opEnd)
	}
	f.get(to)
	f.get(from)
	f.get(size)
	f.memoryCopy()
}

// maxClearedByStores is the size in bytes up to which bytes are made zero by
// stores in a loop; what an engine does for memory.fill is dear for few bytes.
const maxClearedByStores = 512

// clear makes bytes zero: from eight on, eight at a time, and the last eight.
func (r routine) clear() {
	f := r.f
	const at, size = 0, 1
	last := f.local(i32)
	store := func(width uint32, push func()) {
		push()
		p := widest(width)
		if p.val == i64 {
			f.i64(0)
		} else {
			f.i32(0)
		}
		f.memory(p.store, 0)
	}
	end := func(width int32) func() {
		return func() {
			f.get(at)
			f.get(size)
			f.op(opI32Add)
			f.i32(width)
			f.op(opI32Sub)
		}
	}
	begin := func() { f.get(at) }
	f.get(size)
	f.i32(8)
	f.op(opI32LtU, opIf, blockEmpty)
	for _, width := range []uint32{4, 2, 1} {
		f.get(size)
		f.i32(int32(width))
		f.op(opI32GeU, opIf, blockEmpty)
		store(width, begin)
		store(width, end(int32(width)))
		f.op(opReturn, opEnd)
	}
	f.op(opReturn, opEnd)
	f.get(size)
	f.i32(maxClearedByStores)
	f.op(opI32GtU, opIf, blockEmpty)
	f.get(at)
	f.i32(0)
	f.get(size)
	f.memoryFill()
	f.op(opReturn, opEnd)
	end(8)()
	f.set(last)
	f.op(opLoop, blockEmpty)
	store(8, begin)
	r.step(at, 8)
	f.get(at)
	f.get(last)
	f.op(opI32LtU, opBrIf, 0, opEnd)
	store(8, func() { f.get(last) })
}

// maxUnrolledCopy is the size in bytes up to which a copy is loads and stores;
// what an engine does for memory.copy is dear for few bytes.
const maxUnrolledCopy = 128

// callCopy calls what copies so many bytes between the two addresses on the
// stack. All is read before any is written.
func (c *compiler) callCopy(f *function, size uint32) {
	if size > maxUnrolledCopy {
		f.i32(int32(size))
		f.memoryCopy()
		return
	}
	f.call(c.sized("copy", size, signature{params: []valType{i32, i32}}, func(f *function) {
		for _, p := range chunks(size) {
			f.get(0)
			f.get(1)
			f.memory(p.load, p.offset)
		}
		parts := chunks(size)
		for i := len(parts) - 1; i >= 0; i-- {
			f.memory(parts[i].store, parts[i].offset)
		}
	}))
}

// callClear calls what makes so many bytes zero at the address on the stack.
func (c *compiler) callClear(f *function, size uint32) {
	if size > maxUnrolledCopy {
		f.i32(int32(size))
		f.call(c.runtime(helperClear))
		return
	}
	f.call(c.sized("clear", size, signature{params: []valType{i32}}, func(f *function) {
		for _, p := range chunks(size) {
			f.get(0)
			if p.val == i64 {
				f.i64(0)
			} else {
				f.i32(0)
			}
			f.memory(p.store, p.offset)
		}
	}))
}

// sized is the number of a function for a size, written where it is called
// first.
func (c *compiler) sized(name string, size uint32, sig signature, write func(f *function)) uint32 {
	name = fmt.Sprintf("smallgo.%s%d", name, size)
	i, ok := c.bySize[name]
	if !ok {
		i = c.add(name, sig)
		c.bySize[name] = i
		write(c.m.functions[i])
	}
	return i
}
