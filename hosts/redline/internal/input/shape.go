package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/redline5g/redline/core"
)

// shape is what a file holds.
type shape uint8

const (
	unclear shape = iota // more must be read
	one
	perLine
)

// isLines tells whether a file is NDJSON. A file whose first JSON value takes
// all of it, or more than a line, is one document. Where the first value is
// broken, a later line that is an object tells NDJSON with a bad first line
// from one broken document.
func isLines(buf *bufio.Reader) (bool, error) {
	for size := 4096; ; size *= 2 {
		head, err := buf.Peek(min(size, buf.Size()))
		if err != nil && err != io.EOF {
			return false, err
		}
		whole := err == io.EOF
		if s := shapeOf(head, whole); s != unclear {
			return s == perLine, nil
		}
		if size >= buf.Size() {
			return isLongLine(head), nil
		}
	}
}

// isLongLine tells whether a full buffer begins with a line that is none of a
// document's: it is as long as a document may be, or takes the buffer alone.
func isLongLine(head []byte) bool {
	first, rest, _ := bytes.Cut(bytes.TrimLeftFunc(head, func(c rune) bool { return !isNoSpace(c) }), []byte("\n"))
	return len(first) >= core.MaxDocument || isBlank(rest)
}

// shapeOf tells the shape of a file from its head, or from all of it.
func shapeOf(head []byte, whole bool) shape {
	decoder := json.NewDecoder(bytes.NewReader(head))
	var value json.RawMessage
	err := decoder.Decode(&value)
	end := decoder.InputOffset()
	switch {
	case err == nil && hasLineEnd(value):
		return one
	case err == nil && !isBlank(head[end:]):
		return perLine
	case err == nil && whole:
		return one
	case err == nil, incomplete(err) && !whole:
		return unclear
	case hasObjectLine(head):
		return perLine
	case whole:
		return one
	}
	return unclear
}

func incomplete(err error) bool {
	return errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)
}

func hasLineEnd(text []byte) bool { return bytes.IndexByte(text, '\n') >= 0 }

// hasObjectLine tells whether a line is an object that begins with the line.
// The parts of a document that is laid out over lines are indented.
func hasObjectLine(head []byte) bool {
	for line := range bytes.Lines(head) {
		if line[0] == '{' && json.Valid(line) {
			return true
		}
	}
	return false
}
