package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/http/server"
)

// listener is a server that is loaded. at gives its address, and tells later whether
// it was killed meanwhile.
type listener interface{ at() (string, func() bool) }

// serverJobs are the jobs of a server. What fails because it was killed is no
// fault.
func serverJobs(of func(*load) listener) []job {
	var jobs []job
	for _, j := range []struct {
		name string
		do   func(context.Context, *call, string) error
	}{
		{"asked", ask}, {"batch", askBatch}, {"stream", stream}, {"read slowly", readSlowly},
		{"cancelled", cancel}, {"half sent", sendHalf}, {"reset", reset}, {"nonsense", sendNonsense},
	} {
		jobs = append(jobs, job{j.name, func(ctx context.Context, c *call) error {
			address, killed := of(c.load).at()
			err := j.do(context.WithoutCancel(ctx), c, address)
			if err != nil && killed() {
				return nil
			}
			return err
		}})
	}
	return jobs
}

// client has no connections in common with others.
func client() *http.Client {
	return &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
}

// shared keeps connections alive, as clients do; those to a server that is
// killed are closed.
var shared = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 4}}

// errLoad is a documented answer of a server that has too much to do.
var errLoad = errors.New("the server is busy, or late")

// busy tells whether a problem is that of a server that has too much to do.
func busy(problem []byte) bool {
	return bytes.Contains(problem, []byte(`"code":"`+server.Busy+`"`)) || bytes.Contains(problem, []byte(`"code":"`+server.Timeout+`"`))
}

// sameLines is same for the answer of a server, which may have been late for
// some lines: problems stand in their place.
func (q *question) sameLines(got []byte, form core.Form) error {
	wanted := slices.Collect(bytes.Lines(q.answer(form)))
	late := false
	var rest []byte
	for line := range bytes.Lines(got) {
		if bytes.HasPrefix(line, []byte(`{"problem":`)) && busy(line) && len(wanted) > 0 {
			late, line = true, wanted[0]
		}
		rest, wanted = append(rest, line...), wanted[min(1, len(wanted)):]
	}
	if err := q.same(rest, form); err != nil || !late {
		return err
	}
	return errLoad
}

// post sends a body and reads the answer.
func post(ctx context.Context, from *http.Client, address, path string, form core.Form, body io.Reader) ([]byte, error) {
	url := "http://" + address + path + "?form=" + [...]string{core.Compact: "compact", core.Full: "full"}[form]
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, body)
	if err != nil {
		return nil, err
	}
	request.Header["Idempotency-Key"] = nil // as in package http
	response, err := from.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	switch {
	case response.StatusCode == http.StatusServiceUnavailable && busy(answer):
		return nil, errLoad
	case err == nil && response.StatusCode != http.StatusOK:
		err = fmt.Errorf("status %s: %.200s", response.Status, answer)
	}
	return answer, err
}

// judged asks, and holds the answer against what it is to be.
func judged(ctx context.Context, from *http.Client, address, path string, q question, form core.Form, body io.Reader) error {
	answer, err := post(ctx, from, address, path, form, body)
	if err != nil {
		return err
	}
	return q.sameLines(answer, form)
}

func ask(ctx context.Context, c *call, address string) error {
	q := c.document()
	return judged(ctx, shared, address, "/v1/evaluate", q, c.form(), bytes.NewReader(q.text))
}

func askBatch(ctx context.Context, c *call, address string) error {
	q := c.lines()
	return judged(ctx, shared, address, "/v1/evaluate-batch", q, c.form(), bytes.NewReader(q.text))
}

// stream sends lines of which no length is told, in pieces of any size.
func stream(ctx context.Context, c *call, address string) error {
	q := c.lines()
	out, in := io.Pipe()
	defer out.Close()
	size := 1 + c.random.IntN(10_000)
	go func() {
		for rest := q.text; len(rest) > 0; {
			n := min(size, len(rest))
			if _, err := in.Write(rest[:n]); err != nil {
				return
			}
			rest = rest[n:]
		}
		in.Close()
	}()
	return judged(ctx, client(), address, "/v1/evaluate-batch", q, c.form(), out)
}

// cancel goes away before the answer, or in the middle of it.
func cancel(ctx context.Context, c *call, address string) error {
	ctx, stop := context.WithTimeout(ctx, c.soon())
	defer stop()
	q, form := c.lines(), c.form()
	answer, err := post(ctx, client(), address, "/v1/evaluate-batch", form, bytes.NewReader(q.text))
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return err
	}
	return q.sameLines(answer, form)
}

// sendNonsense asks what can't be: the answer is a problem with its code.
func sendNonsense(ctx context.Context, c *call, address string) error {
	answer, err := post(ctx, shared, address, "/v1/evaluates", c.form(), strings.NewReader("{}"))
	if err == nil || !strings.Contains(string(answer), `"code":"`+server.NoSuchPath+`"`) {
		return fmt.Errorf("a path that there is not is answered by %.200q, %w", answer, err)
	}
	return nil
}
