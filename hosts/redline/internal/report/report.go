// Package report writes what came of documents: for people ([NewText]), for
// programs ([NewJSON], [NewNDJSON]), and for tools that know SARIF or JUnit.
// Each is a batch.Sink that is closed at the end.
package report

import (
	"bufio"
	"io"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// Report takes documents and is closed after the last.
type Report interface {
	batch.Sink
	Close() error
}

// Options are what reports have in common.
type Options struct {
	Language string // zh or en
	All      bool   // list what passes or does not apply, and all of a kind
	Many     bool   // several files: a line for each document
	Palette  screen.Palette
}

// page is text that is being written. What goes wrong with it is told by Flush.
type page struct{ *bufio.Writer }

func newPage(w io.Writer) page { return page{bufio.NewWriterSize(w, 1<<16)} }

// line writes its parts and ends the line.
func (p page) line(parts ...string) {
	for _, part := range parts {
		p.WriteString(part)
	}
	p.WriteByte('\n')
}

// Width is the columns that a line of text takes at most.
const Width = 100

// paragraph writes a label, which takes width columns, and beside it a text
// from outside, wrapped.
func (p page) paragraph(label string, width int, text string) {
	for i, line := range screen.Wrap(screen.Escape(text), Width-width) {
		if i > 0 {
			label = screen.Pad("", width)
		}
		p.line(label, line)
	}
}
