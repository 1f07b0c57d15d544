package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
)

// ErrMany is the error of a JSON report of more than one document.
var ErrMany = errors.New("json is for one document; for several use --format ndjson, one verdict a line")

// asJSON is the report of one document as it came, laid out over lines.
type asJSON struct{ page }

// NewJSON makes a report of one document for programs.
func NewJSON(w io.Writer) Report { return asJSON{newPage(w)} }

// Document writes a verdict or an error.
func (j asJSON) Document(item *batch.Item) error {
	if item.Line > 0 {
		return ErrMany
	}
	if item.Answer == nil {
		return nil
	}
	var b bytes.Buffer
	if err := json.Indent(&b, item.Answer, "", "  "); err != nil {
		return err
	}
	j.line(b.String())
	return nil
}

// Close ends the report.
func (j asJSON) Close() error { return j.Flush() }

// asNDJSON is the report of many documents, a line for each.
type asNDJSON struct{ page }

// NewNDJSON makes a report for programs that has a line for each document: the
// very bytes of the core, in the order of the input.
func NewNDJSON(w io.Writer) Report { return asNDJSON{newPage(w)} }

// Document writes a verdict or an error. A document that a host failed on has
// an error too, so that the lines are as many as the documents.
func (n asNDJSON) Document(item *batch.Item) error {
	answer := item.Answer
	if item.Err != nil && item.Size > 0 {
		failed, err := json.Marshal(map[string]any{"error": map[string]string{"code": "host-failed", "found": item.Err.Error()}})
		if err != nil {
			return err
		}
		answer = failed
	}
	if answer != nil {
		n.Write(answer)
		n.line()
	}
	return nil
}

// Close ends the report.
func (n asNDJSON) Close() error { return n.Flush() }
