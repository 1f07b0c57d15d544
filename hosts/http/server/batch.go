package server

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"time"

	"github.com/redline5g/redline/core"
)

const linesType = "application/x-ndjson"

// stream is a batch that is being answered.
type stream struct {
	*server
	w    http.ResponseWriter
	r    *http.Request
	rc   *http.ResponseController
	form core.Form
}

func (s *server) evaluateBatch(w http.ResponseWriter, r *http.Request) error {
	form, err := formOf(r)
	if err != nil {
		return err
	}
	if err := accept(r, linesType, jsonType, "application/jsonl"); err != nil {
		return err
	}
	if err := s.gate.enter(); err != nil {
		return err
	}
	defer s.gate.leave()
	b := &stream{s, w, r, http.NewResponseController(w), form}
	body, err := b.body()
	if err != nil {
		return err
	}
	return b.run(newLineReader(body))
}

// body is the lines of a request. A batch that is told to be short is read
// whole before it is answered: many clients, browsers among them, read nothing
// until they have sent all. A longer one, or one whose length is not told, is
// read as fast as its answers are taken.
func (b *stream) body() (io.Reader, error) {
	if 0 <= b.r.ContentLength && b.r.ContentLength <= core.MaxDocument {
		text, _, err := readAll(b.w, b.r, core.MaxDocument)
		return bytes.NewReader(text), err
	}
	if err := b.rc.EnableFullDuplex(); err != nil {
		return nil, err
	}
	return &steadyBody{b.r.Body, b.rc, b.options.Timeout}, nil
}

// run answers lines until they end. Where they break off after the first
// answer, a last line tells why, and so does the connection, which ends without
// the end of an answer: no one is to take the answers for all.
func (b *stream) run(lines *lineReader) error {
	b.w.Header().Set("Content-Type", linesType)
	for first := true; ; first = false {
		c, err := lines.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil && first:
			return unreadable(err)
		case err != nil:
			_ = b.write(problemLine(unreadable(err)))
			panic(http.ErrAbortHandler)
		}
		answers := b.judge(c)
		if b.r.Context().Err() != nil || b.write(answers) != nil {
			panic(http.ErrAbortHandler) // no one is there
		}
	}
}

// write sends lines at once.
func (b *stream) write(lines []byte) error {
	_ = b.rc.SetWriteDeadline(time.Now().Add(b.options.Timeout))
	if _, err := b.w.Write(lines); err != nil {
		return err
	}
	return b.rc.Flush()
}

// judge answers the lines of a chunk: together, or one by one where that fails,
// since one line that makes the host fail must not cost the others their
// verdicts.
func (b *stream) judge(c chunk) []byte {
	answers, ok := b.together(c)
	if !ok {
		for line := range bytes.Lines(c.text) {
			answers = append(answers, b.one(bytes.TrimSuffix(line, []byte("\n")))...)
		}
	}
	if c.over > 0 {
		answers = append(core.TooLarge(answers, c.over, core.MaxDocument), '\n')
	}
	return answers
}

func (b *stream) together(c chunk) ([]byte, bool) {
	if c.lines < 2 {
		return nil, false
	}
	answers, err := b.turn(b.r.Context(), func(ctx context.Context) ([]byte, error) {
		return b.host.EvaluateBatch(ctx, c.text, b.form)
	})
	return answers, err == nil && bytes.Count(answers, []byte("\n")) == c.lines
}

// one is the answer to one line.
func (b *stream) one(line []byte) []byte {
	answer, err := b.turn(b.r.Context(), func(ctx context.Context) ([]byte, error) {
		return b.host.Evaluate(ctx, line, b.form)
	})
	if err != nil {
		return problemLine(b.failed(b.r, err))
	}
	return append(answer, '\n')
}

// problemLine stands where a line's verdict would: {"problem":{…}}.
func problemLine(p *Problem) []byte {
	line := append([]byte(`{"problem":`), bytes.TrimSuffix(p.encode(), []byte("\n"))...)
	return append(line, "}\n"...)
}
