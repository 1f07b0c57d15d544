package locate

import (
	"bytes"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"
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

// Within is where a part of a string stands: the bytes from and to of its value,
// in the text, where a character may be written as an escape.
func (d *Document) Within(s Span, from, to int) Span {
	part := Span{s.To, s.To}
	at, value := s.From+1, 0
	for at < s.To {
		if value >= from && part.From == s.To {
			part.From = at
		}
		if value >= to {
			part.To = at
			break
		}
		raw, size := character(d.text[at:s.To])
		at += raw
		value += size
	}
	part.To = max(part.From, part.To)
	return part
}

// character is how many bytes the first character of a string takes as it is
// written, and as it is meant.
func character(text []byte) (raw, size int) {
	if text[0] != '\\' {
		_, n := utf8.DecodeRune(text)
		return n, n
	}
	if len(text) < 6 || text[1] != 'u' {
		return min(2, len(text)), 1
	}
	high := escaped(text)
	if utf16.IsSurrogate(high) && len(text) >= 12 && text[6] == '\\' {
		if r := utf16.DecodeRune(high, escaped(text[6:])); r != utf8.RuneError {
			return 12, utf8.RuneLen(r)
		}
	}
	return 6, utf8.RuneLen(high)
}

// escaped is the number in an escape such as \u6700.
func escaped(text []byte) rune {
	n, _ := strconv.ParseUint(string(text[2:6]), 16, 16)
	return rune(n)
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
