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

// equal compares eight bytes at a time, the last eight of them whatever their
// number; of fewer than eight, the first and the last four, or two, or one,
// which may overlap.
func (r routine) equal() {
	f := r.f
	f.get(1)
	f.get(3)
	f.op(opI32Ne, opIf, blockEmpty)
	f.i32(0)
	f.op(opReturn, opEnd)
	for _, p := range []part{widest(1), widest(2), widest(4)} {
		f.get(1)
		f.i32(2 * int32(p.width()))
		f.op(opI32LtU, opIf, blockEmpty)
		if p.width() == 1 {
			f.get(1)
			f.op(opI32Eqz, opIf, blockEmpty)
			f.i32(1)
			f.op(opReturn, opEnd)
		}
		r.same(p, false)
		r.same(p, true)
		f.op(opI32And, opReturn, opEnd)
	}
	word := widest(8)
	f.op(opLoop, blockEmpty)
	r.same(word, false)
	f.op(opI32Eqz, opIf, blockEmpty)
	f.i32(0)
	f.op(opReturn, opEnd)
	r.step(0, 8)
	r.step(2, 8)
	r.step(1, -8)
	f.get(1)
	f.i32(8)
	f.op(opI32GeU, opBrIf, 0, opEnd)
	r.same(word, true)
}

// same pushes whether the first, or the last, scalars of two strings are the
// same. Where the strings have been gone through, the last are before their
// ends.
func (r routine) same(p part, last bool) {
	for side := range uint32(2) {
		r.f.get(2 * side)
		if last {
			r.f.get(1)
			r.f.op(opI32Add)
			r.f.i32(int32(p.width()))
			r.f.op(opI32Sub)
		}
		r.f.memory(p.load, 0)
	}
	if p.val == i64 {
		r.f.op(opI64Eq)
	} else {
		r.f.op(opI32Eq)
	}
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
