package compile

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// WebAssembly has no goto: blocks are nested. The nesting comes from the
// dominator tree, after Norman Ramsey, "Beyond Relooper: Recursive Translation
// of Unstructured Control Flow to Structured Control Flow" (ICFP 2022). Where
// a block has several ways in, or a way back, a label is put around what comes
// before it; every other block stands where it is jumped to.

// flow is a function's blocks, in the order in which they are entered.
type flow struct {
	order map[*ssa.BasicBlock]int // reverse postorder
	merge map[*ssa.BasicBlock]bool
	loop  map[*ssa.BasicBlock]bool
}

func flowOf(fn *ssa.Function) *flow {
	f := &flow{map[*ssa.BasicBlock]int{}, map[*ssa.BasicBlock]bool{}, map[*ssa.BasicBlock]bool{}}
	var post []*ssa.BasicBlock
	seen := map[*ssa.BasicBlock]bool{}
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		seen[b] = true
		for _, s := range b.Succs {
			if !seen[s] {
				visit(s)
			}
		}
		post = append(post, b)
	}
	visit(fn.Blocks[0])
	slices.Reverse(post)
	for i, b := range post {
		f.order[b] = i
	}
	for _, b := range post {
		forward := 0
		for _, p := range b.Preds {
			switch {
			case !seen[p]:
			case f.order[p] < f.order[b]:
				forward++
			case !b.Dominates(p):
				panic(refusal{what: "a jump into the middle of a loop", instead: "a loop with one way in", pos: fn.Pos()})
			default:
				f.loop[b] = true
			}
		}
		f.merge[b] = forward > 1
	}
	return f
}

// label is what encloses the code that is being written: a loop or a block
// that ends where b begins, or an if, which no jump goes to.
type label struct {
	block *ssa.BasicBlock
	loop  bool
}

// tree writes a block and all that it dominates.
func (l *lowering) tree(b *ssa.BasicBlock) {
	defer l.known.reset(l.known.mark())
	defer func(taken uint32) { l.frame.next = taken }(l.frame.next)
	defer func(before []remembered) { l.memory.values = before }(l.memory.values)
	if len(b.Preds) != 1 {
		l.memory.values = nil
	}
	l.known.enter(b)
	var after []*ssa.BasicBlock
	for _, c := range b.Dominees() {
		if l.flow.merge[c] {
			after = append(after, c)
		}
	}
	slices.SortFunc(after, func(a, b *ssa.BasicBlock) int { return l.flow.order[b] - l.flow.order[a] })
	if !l.flow.loop[b] {
		l.labelled(b, after)
		return
	}
	l.f.op(opLoop, blockEmpty)
	l.labels = append(l.labels, label{b, true})
	l.labelled(b, after)
	l.labels = l.labels[:len(l.labels)-1]
	l.f.op(opEnd)
}

// labelled writes a block inside of labels for the blocks that come after it.
func (l *lowering) labelled(b *ssa.BasicBlock, after []*ssa.BasicBlock) {
	if len(after) == 0 {
		l.block(b)
		return
	}
	l.f.op(opBlock, blockEmpty)
	l.labels = append(l.labels, label{after[0], false})
	l.labelled(b, after[1:])
	l.labels = l.labels[:len(l.labels)-1]
	l.f.op(opEnd)
	l.tree(after[0])
}

// block writes a block's instructions, and how it goes on.
func (l *lowering) block(b *ssa.BasicBlock) {
	for i, instr := range b.Instrs {
		if pos := positionAt(b, i); pos != token.NoPos {
			l.pos = pos
		}
		l.instruction(instr)
	}
	switch last := b.Instrs[len(b.Instrs)-1].(type) {
	case *ssa.If:
		if cond, ok := last.Cond.(ssa.Instruction); ok && l.c.reach.unneeded[cond] {
			l.f.i32(0) // an initialiser runs once
		} else {
			l.push(last.Cond)
		}
		l.f.op(opIf, blockEmpty)
		l.labels = append(l.labels, label{})
		l.branch(b, 0)
		l.f.op(opElse)
		l.branch(b, 1)
		l.labels = l.labels[:len(l.labels)-1]
		l.f.op(opEnd)
	case *ssa.Jump:
		l.branch(b, 0)
	}
}

// branch goes from a block to one of its successors.
func (l *lowering) branch(from *ssa.BasicBlock, successor int) {
	to := from.Succs[successor]
	l.phis(to, edge(from, successor))
	back := l.flow.order[to] <= l.flow.order[from]
	if !back && !l.flow.merge[to] {
		l.tree(to)
		return
	}
	for i := len(l.labels) - 1; i >= 0; i-- {
		if l.labels[i].block == to && l.labels[i].loop == back {
			l.f.opU(opBr, uint32(len(l.labels)-1-i))
			return
		}
	}
	panic("smallgo: no label for a jump")
}

// edge is the number of a way into a block, among its ways in: there may be
// two from one block.
func edge(from *ssa.BasicBlock, successor int) int {
	before := 0
	for _, s := range from.Succs[:successor] {
		if s == from.Succs[successor] {
			before++
		}
	}
	for i, p := range from.Succs[successor].Preds {
		if p == from && before == 0 {
			return i
		}
		if p == from {
			before--
		}
	}
	panic("smallgo: a jump to a block that does not know of it")
}

// phis gives the phis of a block their values on one of its ways in. All are
// read before any is written.
func (l *lowering) phis(to *ssa.BasicBlock, edge int) {
	var phis []*ssa.Phi
	for _, instr := range to.Instrs {
		phi, ok := instr.(*ssa.Phi)
		if !ok {
			break
		}
		phis = append(phis, phi)
	}
	staged := l.stage(phis, edge)
	for i := len(phis) - 1; i >= 0; i-- {
		if lay := l.layout(phis[i]); lay.inMemory {
			l.copyBytes(l.held(phis[i]), staged[i], lay.size)
		} else {
			l.pop(phis[i])
		}
	}
}

// stage reads the values of phis: onto the stack, or, of those that are held
// in memory, into places of their own where there are several.
func (l *lowering) stage(phis []*ssa.Phi, edge int) []place {
	staged := make([]place, len(phis))
	for i, phi := range phis {
		lay := l.layout(phi)
		switch {
		case !lay.inMemory:
			l.push(phi.Edges[edge])
		case len(phis) == 1:
			staged[i] = l.held(phi.Edges[edge])
		default:
			staged[i] = l.slot(lay)
			l.copyBytes(staged[i], l.held(phi.Edges[edge]), lay.size)
		}
	}
	return staged
}
