package compile

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// comparisons are the i32 instructions of the ordering operators, signed and
// unsigned.
var comparisons = map[token.Token][2]byte{
	token.LSS: {opI32LtS, opI32LtU}, token.GTR: {opI32GtS, opI32GtU},
	token.LEQ: {opI32LeS, opI32LeU}, token.GEQ: {opI32GeS, opI32GeU},
}

// binary writes an operator with two operands.
func (l *lowering) binary(v *ssa.BinOp) {
	if w, ok := l.plan.words[v]; ok {
		l.joined(v, &w)
		return
	}
	switch v.Op {
	case token.EQL, token.NEQ:
		l.equal(v)
	case token.LSS, token.GTR, token.LEQ, token.GEQ:
		l.order(v)
	case token.SHL, token.SHR:
		l.shift(v)
	case token.QUO, token.REM:
		l.divide(v)
	default:
		l.arithmetic(v)
	}
	l.pop(v)
}

func (l *lowering) arithmetic(v *ssa.BinOp) {
	if isText(v.Type()) {
		l.push(v.X)
		l.push(v.Y)
		l.f.call(l.c.runtime(helperConcat))
		return
	}
	l.push(v.X)
	l.push(v.Y)
	if v.Op == token.AND_NOT {
		l.complement(l.layout(v).parts[0].val)
	}
	op := map[token.Token]byte{
		token.ADD: opI32Add, token.SUB: opI32Sub, token.MUL: opI32Mul,
		token.AND: opI32And, token.OR: opI32Or, token.XOR: opI32Xor, token.AND_NOT: opI32And,
	}[v.Op]
	l.sized(v, op)
}

// sized writes an arithmetic instruction in the width of a value.
func (l *lowering) sized(v ssa.Value, op byte) {
	if l.layout(v).parts[0].val == i64 {
		l.f.op(op + toI64Arithmetic)
		return
	}
	l.f.op(op)
	l.narrow(v.Type())
}

func (l *lowering) complement(val valType) {
	if val == i64 {
		l.f.i64(-1)
		l.f.op(opI32Xor + toI64Arithmetic)
	} else {
		l.f.i32(-1)
		l.f.op(opI32Xor)
	}
}

// divide writes a division or a remainder. By zero traps; the least number
// divided by -1 is itself, which WebAssembly's own instruction traps on.
func (l *lowering) divide(v *ssa.BinOp) {
	wide := l.layout(v).parts[0].val == i64
	signed := isSigned(v.Type())
	divisor, known := v.Y.(*ssa.Const)
	if !known {
		l.push(v.Y)
		if wide {
			l.f.op(opI64Eqz)
		} else {
			l.f.op(opI32Eqz)
		}
		l.trapIf("division by zero", v.Pos())
	}
	op := map[token.Token][2]byte{token.QUO: {opI32DivS, opI32DivU}, token.REM: {opI32RemS, opI32RemU}}[v.Op]
	if !signed {
		l.push(v.X)
		l.push(v.Y)
		l.sized(v, op[1])
		return
	}
	if v.Op == token.REM || known && divisor.Int64() != -1 {
		l.push(v.X)
		l.push(v.Y)
		l.sized(v, op[0])
		return
	}
	result := l.f.local(l.layout(v).parts[0].val)
	l.push(v.Y)
	if wide {
		l.f.i64(-1)
		l.f.op(opI64Eq)
	} else {
		l.f.i32(-1)
		l.f.op(opI32Eq)
	}
	l.f.op(opIf, blockEmpty)
	l.zero(l.layout(v).parts[0].val)
	l.push(v.X)
	l.sized(v, opI32Sub)
	l.f.set(result)
	l.f.op(opElse)
	l.push(v.X)
	l.push(v.Y)
	l.sized(v, op[0])
	l.f.set(result)
	l.f.op(opEnd)
	l.f.get(result)
}

// shift writes a shift. A negative count traps; one of the operand's width and
// more leaves 0, or the sign.
func (l *lowering) shift(v *ssa.BinOp) {
	count := l.f.local(i64)
	l.pushInt64(v.Y)
	l.f.set(count)
	if isSigned(v.Y.Type()) {
		if _, known := v.Y.(*ssa.Const); !known {
			l.f.get(count)
			l.f.i64(0)
			l.f.op(opI64LtS)
			l.trapIf("negative shift count", v.Pos())
		}
	}
	wide := l.layout(v).parts[0].val == i64
	bits := int64(32)
	if wide {
		bits = 64
	}
	arithmetic := v.Op == token.SHR && isSigned(v.Type())
	if arithmetic {
		// at most one less than the width: the sign is left
		l.f.i64(bits - 1)
		l.f.get(count)
		l.f.get(count)
		l.f.i64(bits - 1)
		l.f.op(opI64GtU)
		l.f.op(opSelect)
		l.f.set(count)
	}
	l.push(v.X)
	l.f.get(count)
	if !wide {
		l.f.op(opI32WrapI64)
	}
	switch {
	case v.Op == token.SHL:
		l.sized(v, opI32Shl)
	case arithmetic:
		l.sized(v, opI32ShrS)
	default:
		l.sized(v, opI32ShrU)
	}
	if arithmetic {
		return
	}
	l.zero(l.layout(v).parts[0].val)
	l.f.get(count)
	l.f.i64(bits)
	l.f.op(opI64LtU)
	l.f.op(opSelect)
}

// mirrored are the ordering operators with their operands in the other order.
var mirrored = map[token.Token]token.Token{token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ}

// isMask tells whether a value is the result of an and: of Go's, or of what
// brings a number back to the width of its type.
func isMask(v ssa.Value) bool {
	narrow := widthOf(v.Type()) == 0 && !isSigned(v.Type())
	switch v := v.(type) {
	case *ssa.BinOp:
		return narrow || v.Op == token.AND || v.Op == token.AND_NOT
	case *ssa.UnOp:
		return narrow && v.Op != token.MUL
	case *ssa.Convert:
		return narrow
	}
	return false
}

// order writes an ordering of numbers or of strings. A constant is compared from
// the right, and a mask from the left, since the other number may be a variable
// that is a constant: wazero 1.12's compiler for amd64 takes 0 < a&b for a&b < 0,
// since it tests a&b and forgets on which side it was.
func (l *lowering) order(v *ssa.BinOp) {
	x, y, ops := v.X, v.Y, comparisons[v.Op]
	if _, constant := l.origin(x).(*ssa.Const); constant || isMask(l.origin(y)) {
		x, y, ops = y, x, comparisons[mirrored[v.Op]]
	}
	l.push(x)
	l.push(y)
	if isText(v.X.Type()) {
		l.f.call(l.c.runtime(helperCompare))
		l.f.i32(0)
		l.f.op(ops[0])
		return
	}
	op := ops[1]
	if isSigned(v.X.Type()) {
		op = ops[0]
	}
	if l.layout(v.X).parts[0].val == i64 {
		op += toI64Compare
	}
	l.f.op(op)
}

// equal writes == or != of any type that can be compared.
func (l *lowering) equal(v *ssa.BinOp) {
	t := v.X.Type()
	if c, ok := v.X.(*ssa.Const); ok && c.Value == nil {
		t = v.Y.Type()
	}
	switch {
	case isNil(v.X):
		l.pushPart(v.Y, 0)
		l.f.op(opI32Eqz)
	case isNil(v.Y):
		l.pushPart(v.X, 0)
		l.f.op(opI32Eqz)
	case l.c.layouts.of(t).inMemory:
		l.push(v.X)
		l.push(v.Y)
		l.f.call(l.c.equality(t))
	default:
		next := 0
		l.equalParts(t, v.X, v.Y, &next)
	}
	if v.Op == token.NEQ {
		l.f.op(opI32Eqz)
	}
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value != nil {
		return false
	}
	switch v.Type().Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Signature, *types.Interface:
		return true
	case *types.Basic:
		return v.Type().Underlying().(*types.Basic).Kind() == types.UnsafePointer
	}
	return false
}

// equalParts compares values that are held in locals, field by field.
func (l *lowering) equalParts(t types.Type, x, y ssa.Value, next *int) {
	if s, ok := t.Underlying().(*types.Struct); ok {
		l.f.i32(1)
		for f := range s.Fields() {
			if f.Name() == "_" {
				*next += len(l.c.layouts.of(f.Type()).parts)
				continue
			}
			l.equalParts(f.Type(), x, y, next)
			l.f.op(opI32And)
		}
		return
	}
	parts := l.c.layouts.of(t).parts
	if isText(t) && l.equalConstant(x, y, *next) {
		*next += len(parts)
		return
	}
	for i := range parts {
		l.pushPart(x, *next+i)
	}
	for i := range parts {
		l.pushPart(y, *next+i)
	}
	*next += len(parts)
	switch {
	case isText(t):
		l.f.call(l.c.runtime(helperEqual))
	case parts[0].val == i64:
		l.f.op(opI64Eq)
	default:
		l.f.op(opI32Eq)
	}
}

// maxConstant is the length of a constant string up to which it is compared in
// place.
const maxConstant = 32

// equalConstant compares a string with a short constant in place, and tells
// whether it did.
func (l *lowering) equalConstant(x, y ssa.Value, part int) bool {
	c, ok := y.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		if c, ok = x.(*ssa.Const); !ok || c.Value == nil || c.Value.Kind() != constant.String {
			return false
		}
		x = y
	}
	s := constant.StringVal(c.Value)
	if len(s) > maxConstant {
		return false
	}
	result := l.f.local(i32)
	l.pushPart(x, part+1)
	l.f.i32(int32(len(s)))
	l.f.op(opI32Eq)
	l.f.tee(result)
	l.f.op(opIf, blockEmpty)
	if s != "" {
		l.f.i32(1)
		for at := 0; at < len(s); {
			chunk := widest(uint32(len(s) - at))
			l.pushPart(x, part)
			l.f.memory(chunk.load, uint32(at))
			l.chunk(s[at:at+int(chunk.width())], chunk.val)
			l.f.op(opI32And)
			at += int(chunk.width())
		}
		l.f.set(result)
	}
	l.f.op(opEnd)
	l.f.get(result)
	return true
}

// chunk compares the scalar on the stack with bytes of a constant.
func (l *lowering) chunk(s string, val valType) {
	n := uint64(0)
	for i := len(s) - 1; i >= 0; i-- {
		n = n<<8 | uint64(s[i])
	}
	if val == i64 {
		l.f.i64(int64(n))
		l.f.op(opI64Eq)
		return
	}
	l.f.i32(int32(uint32(n)))
	l.f.op(opI32Eq)
}

func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// unary writes an operator with one operand.
func (l *lowering) unary(v *ssa.UnOp) {
	switch v.Op {
	case token.MUL:
		l.load(v)
		return
	case token.NOT:
		l.push(v.X)
		l.f.op(opI32Eqz)
	case token.SUB:
		l.zero(l.layout(v).parts[0].val)
		l.push(v.X)
		l.sized(v, opI32Sub)
	case token.XOR:
		l.push(v.X)
		l.complement(l.layout(v).parts[0].val)
		if l.layout(v).parts[0].val == i32 {
			l.narrow(v.Type())
		}
	default:
		panic(refusal{what: "a channel", instead: "a function call", pos: l.pos})
	}
	l.pop(v)
}
