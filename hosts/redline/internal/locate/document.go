package locate

import (
	"bytes"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Document is a text in which many places are looked up. It reads each part of
// the text once, and only the parts it is asked for.
type Document struct {
	text  []byte
	root  node
	lines []int // where each line begins
	last  position
}

// position is a place that was asked for: of a long line not all is counted
// again for the next one.
type position struct{ offset, line, column int }

// node is a value whose parts are found when they are first asked for.
type node struct {
	Span
	opened bool
	list   bool
	names  []string // of an object's members
	parts  []node
}

// New prepares a text. The document keeps it.
func New(text []byte) *Document {
	return &Document{text: text, root: node{Span: Value(text, 0)}}
}

// Find is where the value stands that a JSON Pointer names. Where there is
// none it is the innermost value on the way to it, and false.
func (d *Document) Find(pointer string) (Span, bool) {
	at := &d.root
	if pointer == "" {
		return at.Span, true
	}
	for token := range strings.SplitSeq(pointer[1:], "/") {
		part := at.part(d.text, token)
		if part == nil {
			return at.Span, false
		}
		at = part
	}
	return at.Span, true
}

// Text is the text that a span covers.
func (d *Document) Text(s Span) []byte { return s.Of(d.text) }

func (n *node) part(text []byte, token string) *node {
	n.open(text)
	if n.list {
		i, err := strconv.Atoi(token)
		if err != nil || i < 0 || i >= len(n.parts) {
			return nil
		}
		return &n.parts[i]
	}
	name := strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
	for i := range n.names {
		if n.names[i] == name {
			return &n.parts[i]
		}
	}
	return nil
}

func (n *node) open(text []byte) {
	if n.opened || n.From == n.To {
		return
	}
	n.opened = true
	n.list = text[n.From] == '['
	for value := range Elements(text, n.From) {
		n.parts = append(n.parts, node{Span: value})
	}
	for name, from := range Members(text, n.From) {
		n.names = append(n.names, string(name))
		n.parts = append(n.parts, node{Span: Value(text, from)})
	}
}

// Position is the line and the column of an offset, in characters, both from
// one.
func (d *Document) Position(offset int) (line, column int) {
	if d.lines == nil {
		d.lines = lineStarts(d.text)
	}
	line = sort.SearchInts(d.lines, offset+1)
	known := position{d.lines[line-1], line, 1}
	if d.last.line == line && d.last.offset <= offset {
		known = d.last
	}
	column = known.column + utf8.RuneCount(d.text[known.offset:offset])
	d.last = position{offset, line, column}
	return line, column
}

func lineStarts(text []byte) []int {
	starts := []int{0}
	for i := 0; ; {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return starts
		}
		i += n + 1
		starts = append(starts, i)
	}
}
