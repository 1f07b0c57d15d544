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
	defer l.forget(len(l.checked))
	var after []*ssa.BasicBlock
	for _, c := range b.Dominees() {
		if l.flow.merge[c] {
			after = append(after, c)
		}
	}
	slices.SortFunc(after, func(a, b *ssa.BasicBlock) int { return l.flow.order[b] - l.flow.order[a] })
	if !l.flow.loop[b] {
		l.within(b, after)
		return
	}
	l.f.op(opLoop, blockEmpty)
	l.labels = append(l.labels, label{b, true})
	l.within(b, after)
	l.labels = l.labels[:len(l.labels)-1]
	l.f.op(opEnd)
}

// within writes a block inside of labels for the blocks that come after it.
func (l *lowering) within(b *ssa.BasicBlock, after []*ssa.BasicBlock) {
	if len(after) == 0 {
		l.block(b)
		return
	}
	l.f.op(opBlock, blockEmpty)
	l.labels = append(l.labels, label{after[0], false})
	l.within(b, after[1:])
	l.labels = l.labels[:len(l.labels)-1]
	l.f.op(opEnd)
	l.tree(after[0])
}

// block writes a block's instructions, and how it goes on.
func (l *lowering) block(b *ssa.BasicBlock) {
	for i, instr := range b.Instrs {
		for n := i; n < len(b.Instrs); n++ { // what has no place has that of what comes next
			if pos := position(b.Instrs[n]); pos != token.NoPos {
				l.pos = pos
				break
			}
		}
		l.instruction(instr)
	}
	switch last := b.Instrs[len(b.Instrs)-1].(type) {
	case *ssa.If:
		l.push(last.Cond)
		l.f.op(opIf, blockEmpty)
		l.labels = append(l.labels, label{})
		l.branch(b, b.Succs[0])
		l.f.op(opElse)
		l.branch(b, b.Succs[1])
		l.labels = l.labels[:len(l.labels)-1]
		l.f.op(opEnd)
	case *ssa.Jump:
		l.branch(b, b.Succs[0])
	}
}

// branch goes from a block to one of its successors.
func (l *lowering) branch(from, to *ssa.BasicBlock) {
	l.phis(from, to)
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
