package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/native"
)

// fragile is a host that takes its time, and fails on documents that say so.
type fragile struct {
	hosts.Host
	calls atomic.Int64
}

var errFailed = errors.New("failed")

func (f *fragile) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	f.calls.Add(1)
	if bytes.Contains(document, []byte("fail")) {
		return nil, errFailed
	}
	return f.Host.Evaluate(ctx, document, form)
}

func (f *fragile) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	f.calls.Add(1)
	time.Sleep(rand.N(3 * time.Millisecond))
	if bytes.Contains(lines, []byte("fail")) {
		return nil, errFailed
	}
	return f.Host.EvaluateBatch(ctx, lines, form)
}

// collected are the lines and the answers that came.
type collected struct {
	lines   []int
	answers []string
	errs    []error
	stop    int // fail after so many; never where it is 0
}

func (c *collected) Document(item *Item) error {
	c.lines = append(c.lines, item.Line)
	c.answers = append(c.answers, string(item.Answer))
	c.errs = append(c.errs, item.Err)
	if len(c.lines) == c.stop {
		return errFailed
	}
	return nil
}

func (c *collected) Flush() error { return nil }

func judgeWith(h hosts.Host) *Judge { return &Judge{Host: h, Workers: 8} }

func TestOrderAndOneFailure(t *testing.T) {
	const n = 3000
	var in strings.Builder
	for i := range n {
		word := "good"
		if i == 1234 {
			word = "fail"
		}
		fmt.Fprintf(&in, `{"kind":"%s%d"}`+"\n", word, i)
	}
	host := &fragile{Host: native.New()}
	var got collected
	if err := judgeWith(host).Run(t.Context(), []string{"-"}, strings.NewReader(in.String()), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.lines) != n {
		t.Fatalf("%d documents", len(got.lines))
	}
	for i, line := range got.lines {
		failed := i == 1234
		if line != i+1 || failed != (got.errs[i] != nil) || !failed && !strings.Contains(got.answers[i], fmt.Sprintf(`good%d\""`, i)) {
			t.Fatalf("%d is line %d: %s, %v", i, line, got.answers[i], got.errs[i])
		}
	}
	if calls := host.calls.Load(); calls > n/maxLines+maxLines+2 {
		t.Errorf("%d calls of the host", calls)
	}
}

func TestSinkEndsTheRun(t *testing.T) {
	got := collected{stop: 7}
	in := strings.NewReader(strings.Repeat("{}\n", 100_000))
	err := judgeWith(native.New()).Run(t.Context(), []string{"-"}, in, &got)
	if !errors.Is(err, errFailed) || len(got.lines) != 7 {
		t.Errorf("%d documents, %v", len(got.lines), err)
	}
}

// TestCancel: a reader that waits for a person does not keep a run from ending.
func TestCancel(t *testing.T) {
	in, typing := io.Pipe()
	defer typing.Close()
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		io.WriteString(typing, strings.Repeat("{}\n", 2000))
		time.Sleep(100 * time.Millisecond)
		cancel()
	}()
	var got collected
	err := judgeWith(native.New()).Run(ctx, []string{"-"}, in, &got)
	if !errors.Is(err, context.Canceled) || len(got.lines) == 0 {
		t.Errorf("%d documents, %v", len(got.lines), err)
	}
}

// odd is a host whose answers are none.
type odd struct{ hosts.Host }

func (odd) Evaluate(context.Context, []byte, core.Form) ([]byte, error) {
	return []byte(`{"x":1}`), nil
}

func TestAnswerThatIsNone(t *testing.T) {
	var got collected
	if err := judgeWith(odd{native.New()}).Run(t.Context(), []string{"-"}, strings.NewReader("{}"), &got); err != nil || got.errs[0] == nil {
		t.Errorf("%v, %v", err, got.errs)
	}
}
