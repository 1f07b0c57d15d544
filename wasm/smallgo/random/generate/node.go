package generate

import (
	"slices"
	"strings"
)

// Node is a piece of a program: an expression, a statement, a declaration, or
// a block of these.
type Node struct {
	Construct string  // what of the language it is; empty for mere grouping
	Type      *Type   // of an expression; nil for what is none
	Text      string  // Go, with a $ where each of Kids stands
	Label     string  // of a loop; written where something within goes to it
	Block     bool    // Kids stand on lines of their own, and each may be missing
	Constant  bool    // whether Go computes it while it compiles
	Exact     bool    // of a slice: whether Go's specification tells its capacity
	Kids      []*Node // in the order of the text
}

// Walk calls visit for a node and all within it.
func (n *Node) Walk(visit func(*Node)) {
	visit(n)
	for _, kid := range n.Kids {
		kid.Walk(visit)
	}
}

// Size is the number of nodes.
func (n *Node) Size() int {
	size := 0
	n.Walk(func(*Node) { size++ })
	return size
}

// Clone is a copy that shares nothing but types.
func (n *Node) Clone() *Node {
	c := *n
	c.Kids = slices.Clone(n.Kids)
	for i, kid := range c.Kids {
		c.Kids[i] = kid.Clone()
	}
	return &c
}

// String is the node as Go.
func (n *Node) String() string {
	var b strings.Builder
	n.write(&b, "\n")
	return b.String()
}

// write writes a node; line is what begins a new line there.
func (n *Node) write(b *strings.Builder, line string) {
	if n.Block {
		for _, kid := range n.Kids {
			b.WriteString(line + "\t")
			kid.write(b, line+"\t")
		}
		b.WriteString(line)
		return
	}
	if n.Label != "" && n.goesTo(n.Label) {
		b.WriteString(n.Label + ":" + line)
	}
	next := 0
	for _, c := range n.Text {
		switch c {
		case '$':
			n.Kids[next].write(b, line)
			next++
		case '\n':
			b.WriteString(line)
		default:
			b.WriteRune(c)
		}
	}
}

// goesTo tells whether something within goes to a label.
func (n *Node) goesTo(label string) bool {
	found := false
	n.Walk(func(k *Node) { found = found || strings.HasSuffix(k.Text, " "+label) })
	return found
}

// expression makes an expression; a $ in the text stands for each kid.
func expression(construct string, t *Type, text string, kids ...*Node) *Node {
	return &Node{Construct: construct, Type: t, Text: text, Kids: kids}
}

// statement makes a statement or a declaration.
func statement(construct, text string, kids ...*Node) *Node {
	return &Node{Construct: construct, Text: text, Kids: kids}
}

// plain is text without kids that nothing can be left out of.
func plain(text string) *Node { return &Node{Text: text} }

func block(kids ...*Node) *Node { return &Node{Block: true, Kids: kids} }

// list makes the text of so many kids with commas between.
func list(n int) string { return strings.TrimSuffix(strings.Repeat("$, ", n), ", ") }
