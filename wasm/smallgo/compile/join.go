package compile

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// uint64(s[0]) | uint64(s[1])<<8 | … reads a word byte by byte, since Go has no
// other way. WebAssembly's memory has the lowest byte first too: it is one load.

// word is a number that is made of consecutive bytes of a string or a slice.
type word struct {
	list  ssa.Value
	first int64       // the index of the lowest
	bytes []token.Pos // where each is read, the lowest first
}

// maxJoined is the largest index of a byte that is joined: addresses have 32 bits.
const maxJoined = 1 << 20

// join finds the words of a function.
func (p *plan) join(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for i := len(b.Instrs) - 1; i >= 0; i-- { // the whole of a word is met before its parts
			if root, ok := b.Instrs[i].(*ssa.BinOp); ok && !p.fused[root] {
				p.joinAt(b, i, root)
			}
		}
	}
}

// joinAt marks what makes a word, where its bytes are read in their order, and
// nothing else is done in between: the trap of one that is not there is the same.
func (p *plan) joinAt(b *ssa.BasicBlock, at int, root *ssa.BinOp) {
	var w word
	made, ok := w.take(root, 0)
	width := widthOf(root.Type())
	if !ok || len(w.bytes) != width || len(made) > at+1 || !slices.Equal(made, b.Instrs[at+1-len(made):at+1]) {
		return
	}
	for _, instr := range made[:len(made)-1] {
		p.fused[instr] = true
	}
	p.words[root] = w
}

// widthOf is how many bytes an unsigned number has; 0 of any other type.
func widthOf(t types.Type) int {
	switch b, ok := t.Underlying().(*types.Basic); {
	case !ok:
	case b.Kind() == types.Uint32:
		return 4
	case b.Kind() == types.Uint64 || b.Kind() == types.Uintptr || b.Kind() == types.Uint:
		return 8
	}
	return 0
}

func isByte(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Uint8
}

// take adds the bytes that a number is made of, and gives the instructions that
// make it, itself the last. They must be the next ones of the same list.
func (w *word) take(v ssa.Value, shift int64) ([]ssa.Instruction, bool) {
	switch v := v.(type) {
	case *ssa.BinOp:
		if v.Op == token.OR && shift == 0 {
			return w.takeBoth(v)
		}
		count, ok := v.Y.(*ssa.Const)
		if v.Op != token.SHL || !ok || shift != 0 {
			return nil, false
		}
		return onTop(v, v.X, func() ([]ssa.Instruction, bool) { return w.take(v.X, count.Int64()) })
	case *ssa.Convert:
		if shift != int64(8*len(w.bytes)) || widthOf(v.Type()) == 0 || !isByte(v.X.Type()) {
			return nil, false
		}
		return onTop(v, v.X, func() ([]ssa.Instruction, bool) { return w.takeByte(v.X) })
	}
	return nil, false
}

func (w *word) takeBoth(v *ssa.BinOp) ([]ssa.Instruction, bool) {
	low, ok := onTop(v, v.X, func() ([]ssa.Instruction, bool) { return w.take(v.X, 0) })
	if !ok {
		return nil, false
	}
	high, ok := onTop(v, v.Y, func() ([]ssa.Instruction, bool) { return w.take(v.Y, 0) })
	if !ok {
		return nil, false
	}
	return append(low[:len(low)-1], high...), true
}

// onTop adds an instruction to those that make its operand, which nothing else
// may use.
func onTop(v ssa.Instruction, operand ssa.Value, take func() ([]ssa.Instruction, bool)) ([]ssa.Instruction, bool) {
	if uses := operand.Referrers(); uses == nil || len(*uses) != 1 {
		return nil, false
	}
	made, ok := take()
	return append(made, v), ok
}

// takeByte adds a byte of a string or a slice.
func (w *word) takeByte(v ssa.Value) ([]ssa.Instruction, bool) {
	switch v := v.(type) {
	case *ssa.Index:
		return []ssa.Instruction{v}, w.add(v.X, v.Index, v.Pos())
	case *ssa.Lookup:
		return []ssa.Instruction{v}, w.add(v.X, v.Index, v.Pos())
	case *ssa.UnOp:
		address, ok := v.X.(*ssa.IndexAddr)
		if v.Op != token.MUL || !ok || len(*address.Referrers()) != 1 {
			return nil, false
		}
		return []ssa.Instruction{address, v}, w.add(address.X, address.Index, address.Pos())
	}
	return nil, false
}

func (w *word) add(list, index ssa.Value, pos token.Pos) bool {
	at, ok := index.(*ssa.Const)
	if !ok || at.Value == nil || at.Value.Kind() != constant.Int {
		return false
	}
	switch list.Type().Underlying().(type) {
	case *types.Basic, *types.Slice:
	default:
		return false
	}
	i := at.Int64()
	if w.list == nil {
		w.list, w.first = list, i
	}
	if list != w.list || i < 0 || i > maxJoined || i != w.first+int64(len(w.bytes)) {
		return false
	}
	w.bytes = append(w.bytes, pos)
	return true
}

// joined reads a word in one load. A byte that is not there traps on its line.
func (l *lowering) joined(v ssa.Value, w *word) {
	last := w.first + int64(len(w.bytes)) - 1
	for i, pos := range w.bytes {
		at := w.first + int64(i)
		if at < last && l.c.line(pos) == l.c.line(w.bytes[i+1]) || at < lengthOfPart(w.list) {
			continue
		}
		l.pushPart(w.list, 1)
		l.f.i32(int32(at))
		l.f.op(opI32LeU)
		l.trapIf("index out of range", pos)
	}
	l.pushPart(w.list, 0)
	load := byte(opI32Load)
	if len(w.bytes) == 8 {
		load = opI64Load
	}
	l.f.memory(load, uint32(w.first))
	l.pop(v)
}

func (c *compiler) line(pos token.Pos) int { return c.p.ssa.Fset.Position(pos).Line }

// lengthOfPart is the length of s[i:i+n] and s[:n], where n is a constant; 0 of
// any other list.
func lengthOfPart(list ssa.Value) int64 {
	part, ok := list.(*ssa.Slice)
	if !ok || part.High == nil {
		return 0
	}
	length := part.High
	if part.Low != nil {
		sum, ok := part.High.(*ssa.BinOp)
		if !ok || sum.Op != token.ADD || sum.X != part.Low {
			return 0
		}
		length = sum.Y
	}
	if n, ok := length.(*ssa.Const); ok {
		return n.Int64()
	}
	return 0
}
