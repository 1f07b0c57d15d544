package server

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/redline5g/redline/core"
)

// A chunk holds this many lines, or what is there without waiting. Most of what
// a crossing costs is spread thin at that, and a bad document does not hold up
// many others.
const (
	chunkLines = 256
	chunkBytes = 256 << 10
)

// chunk is some lines of a batch, valid until the next one is read.
type chunk struct {
	text  []byte // lines, each ended by a line feed, the last perhaps not
	lines int    // in text
	over  int    // the size of the line after them, where it is over the limit; else 0
}

// lineReader cuts a batch into chunks. It holds no more of it than the largest
// document, or two buffers.
type lineReader struct {
	buf  *bufio.Reader
	text []byte
	err  error // that ended it
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{buf: bufio.NewReaderSize(r, chunkBytes)}
}

// next waits for a line and takes along those that are there; io.EOF after the
// last.
func (l *lineReader) next() (chunk, error) {
	c := chunk{text: l.text[:0]}
	for l.err == nil && c.lines < chunkLines && len(c.text) < chunkBytes && c.over == 0 && (c.lines == 0 || l.ready()) {
		l.add(&c)
	}
	l.text = c.text
	if c.lines == 0 && c.over == 0 {
		return c, l.err
	}
	return c, nil
}

// ready tells whether a whole line can be read without waiting.
func (l *lineReader) ready() bool {
	there, _ := l.buf.Peek(l.buf.Buffered())
	return bytes.IndexByte(there, '\n') >= 0
}

// add reads a line. Of one that is over the limit only the size is kept, of one
// that is broken off nothing. A carriage return before the line feed is white
// space of the document, and counts only as far as there is room for it.
func (l *lineReader) add(c *chunk) {
	before, size, part, last := len(c.text), 0, []byte(nil), byte(0)
	l.err = bufio.ErrBufferFull
	for errors.Is(l.err, bufio.ErrBufferFull) {
		part, l.err = l.buf.ReadSlice('\n')
		text := bytes.TrimSuffix(part, []byte("\n"))
		if size += len(text); len(text) > 0 {
			last = text[len(text)-1]
		}
		if size > core.MaxDocument+len("\r") {
			c.text = c.text[:before]
		} else {
			c.text = append(c.text, part...)
		}
	}
	if size > core.MaxDocument && last == '\r' {
		if size--; size == core.MaxDocument {
			c.text = append(c.text[:before+size], '\n')
		}
	}
	switch {
	case l.err != nil && l.err != io.EOF:
		c.text = c.text[:before]
	case size > core.MaxDocument:
		c.text, c.over = c.text[:before], size
	case len(c.text) > before:
		c.lines++
	}
}
