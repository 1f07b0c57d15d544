package compile

// What compiled code calls for strings. Each takes addresses and lengths.

func (r routine) concat() {
	f := r.f
	at, n := f.local(i32), f.local(i32)
	f.get(1)
	f.get(3)
	f.op(opI32Add)
	f.tee(n)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.get(0)
	f.get(1)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(1)
	f.op(opI32Add)
	f.get(2)
	f.get(3)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(n)
}

func (r routine) copyText() {
	f := r.f
	at := f.local(i32)
	f.get(1)
	f.call(r.c.runtime(helperReserve))
	f.tee(at)
	f.get(0)
	f.get(1)
	f.call(r.c.runtime(helperMove))
	f.get(at)
	f.get(1)
}

func (r routine) equal() {
	f := r.f
	f.get(1)
	f.get(3)
	f.op(opI32Ne, opIf, blockEmpty)
	f.i32(0)
	f.op(opReturn, opEnd)
	r.whileEqual(8, opI64Load, opI64Eq)
	r.whileEqual(1, opI32Load8U, opI32Eq)
	f.i32(1)
}

// whileEqual goes on while as many bytes as an element has are left, and
// answers 0 where two differ.
func (r routine) whileEqual(width int32, load, equal byte) {
	f := r.f
	f.op(opBlock, blockEmpty, opLoop, blockEmpty)
	f.get(1)
	f.i32(width)
	f.op(opI32LtU)
	f.op(opBrIf, 1)
	f.get(0)
	f.memory(load, 0)
	f.get(2)
	f.memory(load, 0)
	f.op(equal, opI32Eqz, opIf, blockEmpty)
	f.i32(0)
	f.op(opReturn, opEnd)
	r.step(0, width)
	r.step(2, width)
	r.step(1, -width)
	f.op(opBr, 0, opEnd, opEnd)
}

func (r routine) step(local uint32, by int32) {
	r.f.get(local)
	r.f.i32(by)
	r.f.op(opI32Add)
	r.f.set(local)
}

// compare orders strings by their bytes, and a shorter one before a longer.
func (r routine) compare() {
	f := r.f
	n, difference := f.local(i32), f.local(i32)
	f.get(1)
	f.get(3)
	f.get(1)
	f.get(3)
	f.op(opI32LtU, opSelect)
	f.set(n)
	f.op(opBlock, blockEmpty, opLoop, blockEmpty)
	f.get(n)
	f.op(opI32Eqz)
	f.op(opBrIf, 1)
	f.get(0)
	f.memory(opI32Load8U, 0)
	f.get(2)
	f.memory(opI32Load8U, 0)
	f.op(opI32Sub)
	f.tee(difference)
	f.op(opIf, blockEmpty)
	f.get(difference)
	f.op(opReturn, opEnd)
	r.step(0, 1)
	r.step(2, 1)
	r.step(n, -1)
	f.op(opBr, 0, opEnd, opEnd)
	f.get(1)
	f.get(3)
	f.op(opI32GtU)
	f.get(1)
	f.get(3)
	f.op(opI32LtU, opI32Sub)
}
