// Package batch puts documents to a host: many lines in one crossing, batches
// on all processors, results in the order of the input. Call [Judge.Run].
package batch

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/redline/internal/digest"
	"github.com/redline5g/redline/hosts/redline/internal/input"
)

// Item is one document and what the host answered. It is valid until the
// sink that gets it returns.
type Item struct {
	File   string
	Line   int    // where the document stands in an NDJSON file, from 1; 0 where it is a whole file
	Text   []byte // nil where it is over the limit
	Size   int
	Answer []byte // a verdict or an error; nil where Err is set
	Digest digest.Digest
	Err    error // of a file that can't be read, or of a host that failed
	Page   *Page // of a page that was looked at, instead of File; nil otherwise
}

// Page is where a page document was collected.
type Page struct {
	Address   string
	Selectors []string // of its elements, in the document's order
}

// A batch holds this many lines, or this many bytes, or what is there without
// waiting. Most of what a crossing costs is spread thin at that, and a bad
// document does not hold up many others.
const (
	maxLines = 256
	maxBytes = 1 << 20
)

// batch is some lines of a file, or a whole file, or an error.
type batch struct {
	lines []byte // the texts of the lines, each ended by a line feed
	items []Item
	done  chan struct{} // closed when the items are judged
}

// pool keeps batches for later ones, so that a run of any length takes the
// memory of a few.
var pool = sync.Pool{New: func() any { return new(batch) }}

func newBatch() *batch {
	b := pool.Get().(*batch)
	b.lines, b.items, b.done = b.lines[:0], b.items[:0], make(chan struct{})
	return b
}

// add copies a document into the batch. Its text is set by seal, since lines
// may move until then.
func (b *batch) add(file string, d input.Document) {
	b.items = append(b.items, Item{File: file, Line: d.Line, Size: d.Size})
	if d.Text != nil {
		b.lines = append(append(b.lines, d.Text...), '\n')
	}
}

func (b *batch) full() bool { return len(b.items) >= maxLines || len(b.lines) >= maxBytes }

func (b *batch) seal() {
	from := 0
	for i := range b.items {
		item := &b.items[i]
		if item.Size <= core.MaxDocument {
			item.Text = b.lines[from : from+item.Size : from+item.Size]
			from += item.Size + 1
		}
	}
}

// Judge is how documents are judged.
type Judge struct {
	Host     hosts.Host
	Form     core.Form // of a document that is a whole file
	LineForm core.Form // of a line
	Workers  int
}

// judge answers every item of a batch.
func (j *Judge) judge(ctx context.Context, b *batch) {
	defer close(b.done)
	if b.items[0].Err != nil {
		return
	}
	b.seal()
	if len(b.items) == 1 || !j.together(ctx, b) {
		for i := range b.items {
			j.one(ctx, &b.items[i])
		}
	}
	for i := range b.items {
		b.items[i].Summarize()
	}
}

// together answers all lines in one crossing. It tells whether that came
// through: one line that makes the host fail must not cost the others their
// verdicts.
func (j *Judge) together(ctx context.Context, b *batch) bool {
	if len(b.lines) > core.MaxDocument {
		return false
	}
	answers, err := j.Host.EvaluateBatch(ctx, b.lines, j.LineForm)
	if err != nil {
		return false
	}
	for i := range b.items {
		item, found := &b.items[i], true
		if item.Text == nil {
			item.Answer = core.TooLarge(nil, item.Size, core.MaxDocument)
			continue
		}
		if item.Answer, answers, found = bytes.Cut(answers, []byte("\n")); !found {
			return false
		}
	}
	return len(answers) == 0
}

func (j *Judge) one(ctx context.Context, item *Item) {
	form := j.Form
	if item.Line > 0 {
		form = j.LineForm
	}
	if item.Text == nil {
		item.Answer = core.TooLarge(nil, item.Size, core.MaxDocument)
		return
	}
	item.Answer, item.Err = j.Host.Evaluate(ctx, item.Text, form)
}

// Summarize reads the digest of an answer.
func (item *Item) Summarize() {
	if item.Err != nil {
		return
	}
	item.Digest, item.Err = digest.Summarize(item.Text, item.Answer)
	if item.Err == nil && item.Digest.Decision == "" && item.Digest.Fault == nil {
		item.Err = fmt.Errorf("the host's answer is neither a verdict nor an error")
	}
}
