// Package input reads documents from files: one document that takes a whole
// file, or NDJSON, one document a line. Make a [Reader], open each file with
// it, and call Next until io.EOF.
package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/redline5g/redline/core"
)

// Stdin is the name that stands for the standard input.
const Stdin = "-"

// Document is the text of one document.
type Document struct {
	Line int    // where it stands in an NDJSON file, from 1; 0 where it is a whole file
	Text []byte // valid until the next call of Next; nil where it is over the limit
	Size int    // its bytes
}

// Reader reads one file after another. It holds no more of one than the
// largest document.
type Reader struct {
	stdin io.Reader
	file  io.ReadCloser
	buf   *bufio.Reader
	lines bool
	line  int
	ended bool
}

// NewReader makes a reader. stdin is what the name - stands for.
func NewReader(stdin io.Reader) *Reader {
	// One byte more than the largest document, and a line's end.
	return &Reader{stdin: stdin, buf: bufio.NewReaderSize(nil, core.MaxDocument+3)}
}

// Open begins a file and closes the one before. It waits until enough was read
// to tell whether the file holds one document or one a line.
func (r *Reader) Open(name string) error {
	r.Close()
	if name == Stdin {
		r.file = io.NopCloser(r.stdin)
	} else {
		file, err := open(name)
		if err != nil {
			return err
		}
		r.file = file
	}
	r.buf.Reset(r.file)
	r.line, r.ended = 0, false
	var err error
	r.lines, err = isLines(r.buf)
	return err
}

func open(name string) (*os.File, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && info.IsDir() {
		err = fmt.Errorf("it is a folder; name its files, such as %s", filepath.Join(name, "*.json"))
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}

// Close closes the file that is open.
func (r *Reader) Close() {
	if r.file != nil {
		r.file.Close() // it was only read
		r.file = nil
	}
}

// Ready tells whether there is more that can be read without waiting.
func (r *Reader) Ready() bool { return r.buf.Buffered() > 0 }

// Next is the next document; io.EOF after the last. Blank lines are none.
func (r *Reader) Next() (Document, error) {
	if r.lines {
		return r.nextLine()
	}
	if r.ended {
		return Document{}, io.EOF
	}
	r.ended = true
	return r.whole()
}

func (r *Reader) whole() (Document, error) {
	text, err := r.buf.Peek(core.MaxDocument + 1)
	if err != nil && err != io.EOF {
		return Document{}, err
	}
	if len(text) <= core.MaxDocument {
		return Document{Text: text, Size: len(text)}, nil
	}
	size, err := io.Copy(io.Discard, r.buf)
	return Document{Size: int(size)}, err
}

func (r *Reader) nextLine() (Document, error) {
	for !r.ended {
		doc, err := r.readLine()
		if err != nil {
			return doc, err
		}
		if doc.Size > 0 {
			return doc, nil
		}
	}
	return Document{}, io.EOF
}

// readLine reads a line; of one that is over the limit only the size. A blank
// line has size 0.
func (r *Reader) readLine() (Document, error) {
	size := 0
	for {
		text, err := r.buf.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			size += len(text)
			continue
		}
		if err != nil && err != io.EOF {
			return Document{}, err
		}
		r.ended = err == io.EOF
		r.line++
		text = trimEnd(text)
		size += len(text)
		switch {
		case size > core.MaxDocument:
			return Document{Line: r.line, Size: size}, nil
		case isBlank(text):
			return Document{}, nil
		}
		return Document{r.line, text, size}, nil
	}
}

// trimEnd takes off the line's end, LF or CRLF.
func trimEnd(line []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
}

// isBlank tells whether there is nothing but JSON's white space.
func isBlank(text []byte) bool { return !bytes.ContainsFunc(text, isNoSpace) }

func isNoSpace(c rune) bool { return c != ' ' && c != '\t' && c != '\r' && c != '\n' }
