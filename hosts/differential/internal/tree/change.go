package tree

import (
	"encoding/json"
	"slices"
)

// Clone is a copy that shares nothing with the node.
func (n *Node) Clone() *Node {
	c := *n
	c.Names = slices.Clone(n.Names)
	c.Parts = make([]*Node, len(n.Parts))
	for i, part := range n.Parts {
		c.Parts[i] = part.Clone()
	}
	return &c
}

// Get is the value of a member, or nil. The node may be nil.
func (n *Node) Get(name string) *Node {
	if n == nil {
		return nil
	}
	if at := slices.Index(n.Names, Quote(name)); at >= 0 {
		return n.Parts[at]
	}
	return nil
}

// Set gives a member a value: in its place, or as the last.
func (n *Node) Set(name string, value *Node) {
	if at := slices.Index(n.Names, Quote(name)); at >= 0 {
		n.Parts[at] = value
		return
	}
	n.Names, n.Parts = append(n.Names, Quote(name)), append(n.Parts, value)
}

// Unset removes a member, where there is one.
func (n *Node) Unset(name string) {
	if at := slices.Index(n.Names, Quote(name)); at >= 0 {
		n.Remove(at)
	}
}

// Remove removes a part and its name.
func (n *Node) Remove(at int) {
	n.Parts = slices.Delete(n.Parts, at, at+1)
	if n.Object {
		n.Names = slices.Delete(n.Names, at, at+1)
	}
}

// Duplicate puts a part and its name there twice, the second a copy.
func (n *Node) Duplicate(at int) {
	n.Parts = slices.Insert(n.Parts, at, n.Parts[at].Clone())
	if n.Object {
		n.Names = slices.Insert(n.Names, at, n.Names[at])
	}
}

// Swap exchanges two parts, each with its name.
func (n *Node) Swap(a, b int) {
	n.Parts[a], n.Parts[b] = n.Parts[b], n.Parts[a]
	if n.Object {
		n.Names[a], n.Names[b] = n.Names[b], n.Names[a]
	}
}

// String is the value of a string; false where the node is none. The node may
// be nil.
func (n *Node) String() (string, bool) {
	if n == nil || n.Scalar == "" || n.Scalar[0] != '"' {
		return "", false
	}
	var s string
	err := json.Unmarshal([]byte(n.Scalar), &s)
	return s, err == nil
}

// Slot is where a node stands: a part of another.
type Slot struct {
	Parent *Node
	At     int
}

// Node is what stands there.
func (s Slot) Node() *Node { return s.Parent.Parts[s.At] }

// Put puts another node there.
func (s Slot) Put(n *Node) { s.Parent.Parts[s.At] = n }

// Slots are where all nodes below this one stand.
func (n *Node) Slots() []Slot { return n.slots(nil) }

func (n *Node) slots(all []Slot) []Slot {
	for i, part := range n.Parts {
		all = part.slots(append(all, Slot{n, i}))
	}
	return all
}
