package mutate

import (
	"math/rand/v2"

	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

// edit is one change of one node.
type edit struct {
	tree.Slot
	other  *tree.Node // of which parts may be taken; may be nil
	random *rand.Rand
}

// change is a way to change a node.
type change struct {
	fits func(*tree.Node) bool // which nodes it can change
	do   func(edit)
}

// changes are all of them.
var changes = []change{
	{anything, func(e edit) { e.Parent.Remove(e.At) }},
	{anything, func(e edit) { e.Parent.Duplicate(e.At) }},
	{anything, func(e edit) { e.Parent.Swap(e.At, e.random.IntN(len(e.Parent.Parts))) }},
	{anything, borrow},
	{anything, borrow},
	{anything, nest},
	{isNumber, step},
	{isNumber, step},
	{isString, lengthen},
	{isString, escape},
	{isString, hide},
	{isTime, shift},
	{isTime, shift},
	{isTime, shift},
	{isName, rename},
	{isName, rename},
	{isName, rename},
}

// Nodes changes up to three values of a document: one goes, comes twice,
// changes places, is taken from another document, is nested, becomes a little
// more or less, another of its enumeration, longer, or is written or disguised
// otherwise. A
// text that is no JSON has its tokens changed.
func Nodes(text, other []byte, random *rand.Rand) []byte {
	root, ok := tree.Parse(text)
	if !ok || len(root.Parts) == 0 {
		return Tokens(text, random.Uint64()|1)
	}
	donor, _ := tree.Parse(other)
	for range 1 + random.IntN(3) {
		c := changes[random.IntN(len(changes))]
		if slot, ok := pick(root, c.fits, random); ok {
			c.do(edit{slot, donor, random})
		}
	}
	return root.Append(nil)
}

// pick takes one of the nodes that fit.
func pick(root *tree.Node, fits func(*tree.Node) bool, random *rand.Rand) (tree.Slot, bool) {
	slots := root.Slots()
	if len(slots) == 0 {
		return tree.Slot{}, false
	}
	start := random.IntN(len(slots))
	for i := range slots {
		if slot := slots[(start+i)%len(slots)]; fits(slot.Node()) {
			return slot, true
		}
	}
	return tree.Slot{}, false
}

func anything(*tree.Node) bool { return true }

// borrow puts a value of the other document there: where it has one, that of a
// member of the same name.
func borrow(e edit) {
	if e.other == nil {
		return
	}
	var same, all []tree.Slot
	for _, slot := range e.other.Slots() {
		all = append(all, slot)
		if e.Parent.Object && slot.Parent.Object && slot.Parent.Names[slot.At] == e.Parent.Names[e.At] {
			same = append(same, slot)
		}
	}
	if len(same) > 0 {
		all = same
	}
	if len(all) > 0 {
		e.Put(all[e.random.IntN(len(all))].Node().Clone())
	}
}

// nest puts lists or objects around a value, past the limit of nesting too.
func nest(e edit) {
	n := e.Node()
	for range 1 + e.random.IntN(40) {
		outer := tree.List(n)
		if e.random.IntN(4) == 0 {
			outer = tree.Object()
			outer.Set("a", n)
		}
		n = outer
	}
	e.Put(n)
}
