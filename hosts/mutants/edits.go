package main

import (
	"bytes"
	"cmp"
	"slices"
)

// edit is a change of a source's text.
type edit struct {
	offset, length int // what is replaced
	text           string
}

// edits are changes in the order in which they come of the syntax: of what is
// inserted at one place, the first is written first, all before what is replaced
// there.
type edits []edit

func (e *edits) insert(offset int, text string) { e.replace(offset, 0, text) }

func (e *edits) replace(offset, length int, text string) {
	*e = append(*e, edit{offset, length, text})
}

// apply gives the source with all changes.
func (e edits) apply(source []byte) []byte {
	slices.SortStableFunc(e, func(a, b edit) int { return cmp.Or(cmp.Compare(a.offset, b.offset), cmp.Compare(a.length, b.length)) })
	var out bytes.Buffer
	done := 0
	for _, edit := range e {
		out.Write(source[done:edit.offset])
		out.WriteString(edit.text)
		done = edit.offset + edit.length
	}
	out.Write(source[done:])
	return out.Bytes()
}
