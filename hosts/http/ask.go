package http

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/http/server"
)

// ErrAnswer is the error of an answer that is none of Redline's: another server
// is there, or something between.
var ErrAnswer = errors.New("the answer is none of redline serve")

const (
	jsonType    = "application/json"
	linesType   = "application/x-ndjson"
	problemType = "application/problem+json"
)

// noForm is the form of a request that has none.
const noForm core.Form = 255

// mostAnswer is the largest answer that is read, in bytes: as large as the
// memory of an instance of the module may be.
const mostAnswer = 256 << 20

// ask sends a request and reads the answer, which has the type of the body.
func (h *Host) ask(ctx context.Context, method, path string, form core.Form, mediaType string, body []byte) ([]byte, error) {
	target := h.base.JoinPath(path)
	if form != noForm {
		target.RawQuery = "form=" + [...]string{core.Compact: "compact", core.Full: "full"}[form]
	}
	request, err := http.NewRequestWithContext(ctx, method, target.String(), bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if method != http.MethodGet {
		request.Header.Set("Content-Type", mediaType)
	}
	request.Header["Idempotency-Key"] = nil // nothing is sent: net/http asks again by another connection where one had been closed
	response, err := h.client.Do(request)
	if err != nil {
		return nil, failure(ctx, err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(response.Body, mostAnswer+1))
	if err != nil {
		return nil, failure(ctx, err)
	}
	if err := check(response, answer, mediaType); err != nil {
		return nil, err
	}
	return answer, nil
}

// failure is the error of a request: that its context has ended, where it has,
// of which net/http may tell the cause alone.
func failure(ctx context.Context, err error) error {
	if ctx.Err() != nil && !errors.Is(err, ctx.Err()) {
		return fmt.Errorf("%w: %w", ctx.Err(), err)
	}
	return err
}

// check is the problem that an answer is, or ErrAnswer where it is not of the
// type that is wanted.
func check(response *http.Response, answer []byte, wanted string) error {
	got, _, _ := mime.ParseMediaType(response.Header.Get("Content-Type"))
	switch {
	case got == problemType:
		seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
		return problem(answer, time.Duration(seconds)*time.Second)
	case response.StatusCode != http.StatusOK || got != wanted:
		return fmt.Errorf("%w: status %s, type %+q, wanted 200 and %s", ErrAnswer, response.Status, got, wanted)
	case len(answer) > mostAnswer:
		return fmt.Errorf("%w: it has more than %d bytes", ErrAnswer, mostAnswer)
	}
	return nil
}

// problem is the error that a problem document stands for.
func problem(document []byte, retryAfter time.Duration) error {
	p := &server.Problem{RetryAfter: retryAfter}
	if err := json.Unmarshal(document, p); err != nil || p.Code == "" {
		return fmt.Errorf("%w: a problem without a code", ErrAnswer)
	}
	if p.Code == server.Trap {
		return fmt.Errorf("%w: %w", hosts.ErrTrap, p)
	}
	return p
}

// checkLines holds that the answers to a batch are a line for each line, and
// all of them verdicts or errors.
func checkLines(lines, answers []byte) error {
	for line := range bytes.Lines(answers) {
		if document, ok := bytes.CutPrefix(line, []byte(`{"problem":`)); ok {
			return problem(bytes.TrimSuffix(document, []byte("}\n")), 0)
		}
	}
	if wanted, got := count(lines), count(answers); got != wanted {
		return fmt.Errorf("%w: %d lines for %d", ErrAnswer, got, wanted)
	}
	return nil
}

// count counts lines. The last may lack its line feed.
func count(lines []byte) int {
	n := bytes.Count(lines, []byte("\n"))
	if len(lines) > 0 && lines[len(lines)-1] != '\n' {
		n++
	}
	return n
}
