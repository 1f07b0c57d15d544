package generate

import "slices"

// Shrink makes a program smaller, for as long as fails still holds of it: it
// leaves out statements and declarations, puts what is within a statement in
// its place, and puts parts or zeros in the place of expressions. The programs
// that fails is asked about are well typed. It changes the program.
func (p *Program) Shrink(fails func(*Program) bool) {
	s := &shrinking{p, func() bool { return Check(Prelude, p.Source()) == nil && fails(p) }}
	for size := 0; size != p.Root.Size(); {
		size = p.Root.Size()
		p.Root.Walk(s.leaveOut)
		p.Root.Walk(s.unwrap)
		p.Root.Walk(s.simplify)
	}
}

// shrinking is the state of shrinking a program.
type shrinking struct {
	p     *Program
	fails func() bool
}

// try keeps a change of a node where the program still fails.
func (s *shrinking) try(n *Node, changed Node) bool {
	old := *n
	*n = changed
	if s.fails() {
		return true
	}
	*n = old
	return false
}

// leaveOut leaves out parts of a block: half of it, down to single lines.
func (s *shrinking) leaveOut(n *Node) {
	if !n.Block {
		return
	}
	for size := len(n.Kids); size > 0; size /= 2 {
		for at := len(n.Kids) - size; at >= 0; at -= size {
			less := *n
			less.Kids = slices.Concat(n.Kids[:at], n.Kids[at+size:])
			s.try(n, less)
			at = min(at, len(n.Kids))
		}
	}
}

// unwrap puts what is within a statement of a block in its place.
func (s *shrinking) unwrap(n *Node) {
	if !n.Block {
		return
	}
	for at := 0; at < len(n.Kids); at++ {
		for _, kid := range n.Kids[at].Kids {
			less := *n
			less.Kids = slices.Concat(n.Kids[:at], kid.Kids, n.Kids[at+1:])
			if kid.Block && s.try(n, less) {
				break
			}
		}
	}
}

// simplify puts a zero, or a part of the same type, in an expression's place.
func (s *shrinking) simplify(n *Node) {
	if n.Type == nil || len(n.Kids) == 0 {
		return
	}
	if s.try(n, *expression("", n.Type, n.Type.Zero())) {
		return
	}
	var parts []*Node
	n.Walk(func(part *Node) {
		if part != n && part.Type == n.Type {
			parts = append(parts, part)
		}
	})
	for _, part := range parts {
		if s.try(n, *part) {
			return
		}
	}
}
