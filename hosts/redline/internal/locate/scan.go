// Package locate finds values in JSON text: by their JSON Pointers with
// [Document.Find], one level at a time with [Members] and [Elements].
//
// It is meant for texts that the core has judged, which are well formed. In
// others it finds less, and never fails.
package locate

import (
	"bytes"
	"encoding/json"
	"iter"
)

// Span is where a value stands: text[From:To].
type Span struct{ From, To int }

// Of is the value's own text.
func (s Span) Of(text []byte) []byte { return text[s.From:s.To] }

// Members goes through the members of the object that begins at text[from],
// after white space: their names, and where their values begin. There are none
// where no object begins.
//
// A value is skipped only when the next member is asked for: whoever stops at
// the last that matters reads no further.
func Members(text []byte, from int) iter.Seq2[[]byte, int] {
	return func(yield func([]byte, int) bool) {
		i := skipSpace(text, from)
		for open := byte('{'); i < len(text) && text[i] == open; open = ',' {
			i = skipSpace(text, i+1)
			if i == len(text) || text[i] != '"' {
				return
			}
			end := stringEnd(text, i)
			name := text[i:end]
			i = skipSpace(text, end)
			if i == len(text) || text[i] != ':' {
				return
			}
			if !yield(unquote(name), i+1) {
				return
			}
			i = skipSpace(text, Value(text, i+1).To)
		}
	}
}

// Elements goes through the elements of the list that begins at text[from],
// after white space. There are none where no list begins.
func Elements(text []byte, from int) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		i := skipSpace(text, from)
		for open := byte('['); i < len(text) && text[i] == open; open = ',' {
			value := Value(text, i+1)
			if value.From == value.To || !yield(value) {
				return
			}
			i = skipSpace(text, value.To)
		}
	}
}

// Text is a string's value, or "" where the value is no string.
func Text(value []byte) string {
	if len(value) < 2 || value[0] != '"' {
		return ""
	}
	return string(unquote(value))
}

// unquote is the value of a quoted string; where it has no escapes, as most,
// a part of it.
func unquote(quoted []byte) []byte {
	if bytes.IndexByte(quoted, '\\') >= 0 {
		var s string
		_ = json.Unmarshal(quoted, &s) // of what is no JSON, nothing
		return []byte(s)
	}
	return quoted[1:max(1, len(quoted)-1)]
}

// Value is the value that begins at text[from], after white space.
func Value(text []byte, from int) Span {
	from = skipSpace(text, from)
	if from == len(text) {
		return Span{from, from}
	}
	switch text[from] {
	case '"':
		return Span{from, stringEnd(text, from)}
	case '{', '[':
		return Span{from, nestedEnd(text, from)}
	}
	to := from
	for to < len(text) && !isSpace(text[to]) && text[to] != ',' && text[to] != ']' && text[to] != '}' {
		to++
	}
	return Span{from, to}
}

// nestedEnd is where the object or list ends that begins at text[i].
func nestedEnd(text []byte, i int) int {
	for depth := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = stringEnd(text, i) - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(text)
}

// stringEnd is where the string ends that begins at text[i].
func stringEnd(text []byte, i int) int {
	i++
	if quote := bytes.IndexByte(text[i:], '"'); quote >= 0 && text[i+quote-1] != '\\' {
		return i + quote + 1
	}
	for ; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}

func skipSpace(text []byte, i int) int {
	for i < len(text) && isSpace(text[i]) {
		i++
	}
	return i
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }
