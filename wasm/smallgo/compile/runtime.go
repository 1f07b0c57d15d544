package compile

import "go/token"

// What compiled code calls: memory, strings, and traps. These functions are
// written by hand, and only those that are called become part of the module.

// helper is one of them.
type helper int

const (
	helperTrap       helper = iota // (site)
	helperAlloc                    // (size) address of so many zero bytes
	helperGrow                     // (address, length, needed, capacity, size of an element) address, capacity
	helperConcat                   // (a, length, b, length) address, length
	helperCopyText                 // (address, length) address, length
	helperEqual                    // (a, length, b, length) whether equal
	helperCompare                  // (a, length, b, length) less than, equal to or more than 0
	helperKeep                     // what is in the arena stays
	helperRelease                  // nothing that was kept stays
	helperEnter                    // every export begins with it
	helperMove                     // (to, from, size) copies, also where they overlap
	helperClear                    // (address, size) makes bytes zero
	helperReserve                  // (size) address of so many bytes of any content
	helperGuard                    // (address, site) traps where the address lies in kept memory
	helperIndex                    // (index, length, site) index, or a trap where it is not below the length
	helperSliceText                // (address, length, low, high, site) address, length
	helperSliceList                // (address, capacity, low, high, size of an element, site) address, length, capacity
	helperAppendText               // (to, length, capacity, from, length) bytes with more of them
	helperAppendByte               // (to, length, capacity, byte) bytes with one more
)

// The module's globals.
const (
	globalStack  = iota // the stack's end; it grows downwards
	globalArena         // where the arena goes on
	globalMark          // where it begins: what lies before is kept
	globalRecord        // the record of the function value that is called
	globals             // how many there are
)

var helperNames = [...]string{
	"trap", "alloc", "grow", "concat", "copyText", "equal", "compare", "keep", "release", "enter", "move", "clear", "reserve",
	"guard", "index", "sliceText", "sliceList", "appendText", "appendByte",
}

// runtime is the number of a helper.
func (c *compiler) runtime(h helper) uint32 {
	if i, ok := c.helpers[h]; ok {
		return i
	}
	one, two, three := []valType{i32}, []valType{i32, i32}, []valType{i32, i32, i32}
	four, five := append(two, two...), append(three, two...)
	sig := [...]signature{
		helperTrap:       {params: one},
		helperAlloc:      {one, one},
		helperGrow:       {five, two},
		helperConcat:     {four, two},
		helperCopyText:   {two, two},
		helperEqual:      {four, one},
		helperCompare:    {four, one},
		helperKeep:       {},
		helperRelease:    {},
		helperEnter:      {},
		helperMove:       {params: three},
		helperClear:      {params: two},
		helperReserve:    {one, one},
		helperGuard:      {params: two},
		helperIndex:      {[]valType{i64, i32, i32}, one},
		helperSliceText:  {[]valType{i32, i32, i64, i64, i32}, two},
		helperSliceList:  {[]valType{i32, i32, i64, i64, i32, i32}, three},
		helperAppendText: {five, three},
		helperAppendByte: {four, three},
	}[h]
	i := c.add("smallgo."+helperNames[h], sig)
	c.helpers[h] = i
	r := routine{c, c.m.functions[i]}
	[...]func(){
		r.trap, r.alloc, r.grow, r.concat, r.copyText, r.equal, r.compare, r.keep, r.release, r.enter, r.move, r.clear, r.reserve,
		r.guard, r.index, r.sliceText, r.sliceList, r.appendText, r.appendByte,
	}[h]()
	return i
}

// routine writes a helper.
type routine struct {
	c *compiler
	f *function
}

func (r routine) trap() {
	r.f.i32(SiteAddress)
	r.f.get(0)
	r.f.memory(opI32Store, 0)
	r.f.op(opUnreachable)
}

// trapIf traps where the condition on the stack holds.
func (r routine) trapIf(reason string) {
	r.f.op(opIf, blockEmpty)
	r.f.i32(int32(r.c.site(reason, token.NoPos)))
	r.f.call(r.c.runtime(helperTrap))
	r.f.op(opUnreachable, opEnd)
}

// trapAt traps at the site that a parameter has, where the condition on the
// stack holds.
func (r routine) trapAt(site uint32) {
	r.f.op(opIf, blockEmpty)
	r.f.get(site)
	r.f.call(r.c.runtime(helperTrap))
	r.f.op(opUnreachable, opEnd)
}

func (r routine) alloc() {
	f := r.f
	at := f.local(i32)
	f.get(0)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.get(0)
	f.call(r.c.runtime(helperClear))
	f.get(at)
}

// reserve takes bytes from the arena and grows the memory where it must.
func (r routine) reserve() {
	f := r.f
	at, end := f.local(i32), f.local(i32)
	f.opU(opGlobalGet, globalArena)
	f.set(at)
	f.get(0)
	f.i32(int32(r.c.maxBytes()))
	f.op(opI32GtU)
	r.trapIf("out of memory")
	f.get(at)
	f.get(0)
	f.i32(7)
	f.op(opI32Add)
	f.i32(-8)
	f.op(opI32And, opI32Add)
	f.tee(end)
	f.op(opMemorySize, 0)
	f.i32(16)
	f.op(opI32Shl, opI32GtU)
	f.op(opIf, blockEmpty)
	f.get(end)
	f.op(opMemorySize, 0)
	f.i32(16)
	f.op(opI32Shl, opI32Sub)
	f.i32(65535)
	f.op(opI32Add)
	f.i32(16)
	f.op(opI32ShrU, opMemoryGrow, 0)
	f.i32(-1)
	f.op(opI32Eq)
	r.trapIf("out of memory")
	f.op(opEnd)
	f.get(end)
	f.opU(opGlobalSet, globalArena)
	f.get(at)
}

// grow finds room for more elements, always in a new place: what is appended
// beyond the capacity of a slice is not seen by those that share its array. The
// elements that are needed are written by who asks.
func (r routine) grow() {
	f := r.f
	const address, length, needed, room, size = 0, 1, 2, 3, 4
	bytes, at, written := f.local(i64), f.local(i32), f.local(i32)
	f.get(needed)
	f.set(written)
	// at least what is needed, double, and a few small ones
	for _, least := range []func(){
		func() { f.get(room); f.i32(1); f.op(opI32Shl) },
		func() { f.get(size); f.i32(16); f.op(opI32LeU); f.i32(2); f.op(opI32Shl) },
	} {
		f.get(needed)
		least()
		f.get(needed)
		least()
		f.op(opI32GtU, opSelect)
		f.set(needed)
	}
	f.get(needed)
	f.op(opI64ExtI32U)
	f.get(size)
	f.op(opI64ExtI32U, opI32Mul+toI64Arithmetic)
	f.tee(bytes)
	f.i64(int64(r.c.maxBytes()))
	f.op(opI64GtU)
	r.trapIf("out of memory")
	f.get(bytes)
	f.op(opI32WrapI64)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.get(address)
	f.get(length)
	f.get(size)
	f.op(opI32Mul)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(written)
	f.get(size)
	f.op(opI32Mul)
	f.tee(written)
	f.op(opI32Add)
	f.get(bytes)
	f.op(opI32WrapI64)
	f.get(written)
	f.op(opI32Sub)
	f.call(r.c.runtime(helperClear))
	f.get(at)
	f.get(needed)
}
