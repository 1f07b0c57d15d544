package http_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	nethttp "net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/http"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/hosts/wazero"
)

// serve answers for a host at a free port until the end of the test.
func serve(t *testing.T, host hosts.Host, options server.Options) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	options.Log = slog.New(slog.DiscardHandler)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, listener, host, options) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return "http://" + listener.Addr().String()
}

// over is a host that asks another one over HTTP.
func over(t *testing.T, host hosts.Host, options server.Options) *http.Host {
	t.Helper()
	options.PolicyWritable = true
	h, err := http.New(serve(t, host, options), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.Close(context.Background()) })
	return h
}

// TestSuite puts a server to the suite as redline serve starts it.
func TestSuite(t *testing.T) {
	open := func() (hosts.Host, error) {
		behind, err := wazero.New(t.Context(), wazero.Options{})
		if err != nil {
			return nil, err
		}
		t.Cleanup(func() { _ = behind.Close(context.Background()) })
		return over(t, behind, server.Options{}), nil
	}
	h, err := open()
	if err != nil {
		t.Fatal(err)
	}
	suite.Measure(t, "http", core.Version, suite.Run(t, h), open)
}

// TestModule holds that what fails in the module behind a server fails alike in
// front of it.
func TestModule(t *testing.T) {
	cache := t.TempDir()
	suite.RunModule(t, func(t *testing.T, module []byte, calls int) (hosts.Host, error) {
		behind, err := wazero.New(t.Context(), wazero.Options{Module: module, MaxInstances: calls, CacheDir: cache})
		if err != nil {
			return nil, err
		}
		t.Cleanup(func() { _ = behind.Close(context.Background()) })
		return over(t, behind, server.Options{MaxConcurrent: calls}), nil
	})
}

func TestAddress(t *testing.T) {
	for _, address := range []string{"", "127.0.0.1:8721", "ftp://a", "http://", "http://[", "/v1", "http://a/?form=full", "http://a/#x"} {
		if _, err := http.New(address, nil); err == nil || !strings.Contains(err.Error(), "wanted one such as http://127.0.0.1:8721") {
			t.Errorf("%q is taken for an address, or the error is %v", address, err)
		}
	}
	h, err := http.New("http://127.0.0.1:1", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Describe(t.Context()); err == nil || errors.Is(err, hosts.ErrTrap) {
		t.Errorf("no server is there, and the error is %v", err)
	}
}

// TestMounted holds that a host finds a server that is mounted below a path.
func TestMounted(t *testing.T) {
	mounted := httptest.NewServer(nethttp.StripPrefix("/redline", server.New(native.New(), server.Options{})))
	defer mounted.Close()
	h, err := http.New(mounted.URL+"/redline/", nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := h.Describe(t.Context()); err != nil || string(got) != string(core.Describe(nil)) {
		t.Errorf("the rules are %s, %v", got, err)
	}
}

// TestCause holds that the error of a context that ended is told beside its cause.
func TestCause(t *testing.T) {
	silent := httptest.NewServer(nethttp.HandlerFunc(func(_ nethttp.ResponseWriter, r *nethttp.Request) { <-r.Context().Done() }))
	defer silent.Close()
	h, err := http.New(silent.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	cause := errors.New("the shop closes")
	ctx, cancel := context.WithTimeoutCause(t.Context(), 20*time.Millisecond, cause)
	defer cancel()
	if _, err := h.Describe(ctx); !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, cause) {
		t.Errorf("the error is %v, not context.DeadlineExceeded with its cause", err)
	}
}

// TestProblem holds that what a server says is wrong reaches the caller.
func TestProblem(t *testing.T) {
	h, err := http.New(serve(t, native.New(), server.Options{}), nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = h.SetPolicy(t.Context(), nil)
	var problem *server.Problem
	if !errors.As(err, &problem) || problem.Code != server.PolicyFixed || problem.Status != nethttp.StatusForbidden {
		t.Errorf("the error is %v, not that the policy can't be set", err)
	}
}

// TestBusy holds that a server which is busy says when to try again.
func TestBusy(t *testing.T) {
	held := &holding{Host: native.New(), held: make(chan struct{}, 9), free: make(chan struct{})}
	h := over(t, held, server.Options{MaxConcurrent: 1, MaxWaiting: 1})
	ended := make(chan error, 2)
	for range 2 {
		go func() {
			var busy *server.Problem // a call to describe may have been there before
			_, err := h.Evaluate(t.Context(), []byte("{}"), core.Compact)
			for errors.As(err, &busy) && busy.Code == server.Busy {
				_, err = h.Evaluate(t.Context(), []byte("{}"), core.Compact)
			}
			ended <- err
		}()
	}
	<-held.held
	var problem *server.Problem
	for begun := time.Now(); problem == nil && time.Since(begun) < 10*time.Second; {
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond) // the second may not wait yet
		_, err := h.Describe(ctx)
		cancel()
		errors.As(err, &problem)
	}
	if problem == nil || problem.Code != server.Busy || problem.RetryAfter != time.Second {
		t.Errorf("the problem is %v, not that the server is busy", problem)
	}
	close(held.free)
	for range 2 {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
}

// holding is a host that holds documents until it is free.
type holding struct {
	hosts.Host
	held, free chan struct{}
}

func (h *holding) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	h.held <- struct{}{}
	<-h.free
	return h.Host.Evaluate(ctx, document, form)
}

// TestOtherAnswers holds that what another server says is taken for neither a
// verdict nor a problem.
func TestOtherAnswers(t *testing.T) {
	for name, answer := range map[string]struct {
		status          int
		mediaType, body string
	}{
		"a page":                   {200, "text/html; charset=utf-8", "<html>"},
		"no type":                  {200, "", `{"verdict":1}`},
		"JSON that failed":         {502, "application/json", `{"verdict":1}`},
		"a problem without a code": {500, "application/problem+json", `{"title":"x"}`},
		"half a problem":           {500, "application/problem+json", `{"code"`},
	} {
		other := httptest.NewServer(nethttp.HandlerFunc(func(w nethttp.ResponseWriter, _ *nethttp.Request) {
			w.Header()["Content-Type"] = []string{answer.mediaType}
			w.WriteHeader(answer.status)
			io.WriteString(w, answer.body)
		}))
		h, err := http.New(other.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := h.Evaluate(t.Context(), []byte("{}"), core.Compact); !errors.Is(err, http.ErrAnswer) || got != nil {
			t.Errorf("%s: the answer is %s and the error %v, not ErrAnswer", name, got, err)
		}
		other.Close()
	}
}

// TestLinesThatFail holds that a batch fails as a whole where a line does, as
// in every host.
func TestLinesThatFail(t *testing.T) {
	problem, _ := json.Marshal(server.Problem{Code: server.Trap})
	for name, test := range map[string]struct {
		answers string
		want    error
	}{
		"a trap":        {"{}\n" + `{"problem":` + string(problem) + "}\n", hosts.ErrTrap},
		"too few lines": {"{}\n", http.ErrAnswer},
		"too many":      {"{}\n{}\n{}\n", http.ErrAnswer},
	} {
		other := httptest.NewServer(nethttp.HandlerFunc(func(w nethttp.ResponseWriter, _ *nethttp.Request) {
			w.Header().Set("Content-Type", "application/x-ndjson")
			io.WriteString(w, test.answers)
		}))
		h, err := http.New(other.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := h.EvaluateBatch(t.Context(), []byte("{}\n{}"), core.Compact); !errors.Is(err, test.want) {
			t.Errorf("%s: the error is %v, not %v", name, err, test.want)
		}
		other.Close()
	}
}

// TestTooManyLines holds that a batch has as many lines as in every host,
// though the server would take more.
func TestTooManyLines(t *testing.T) {
	lines := []byte(strings.Repeat("{}\n", core.MaxLines+1))
	want, _ := native.New().EvaluateBatch(t.Context(), lines, core.Full)
	got, err := over(t, native.New(), server.Options{}).EvaluateBatch(t.Context(), lines, core.Full)
	if err != nil || string(got) != string(want) {
		t.Errorf("the result is %s, %v, not %s", got, err, want)
	}
}

// TestClosedConnection holds that a call whose connection the server closed is
// made again: judging twice is judging once.
func TestClosedConnection(t *testing.T) {
	requests := 0
	front := httptest.NewServer(nethttp.HandlerFunc(func(w nethttp.ResponseWriter, r *nethttp.Request) {
		if requests++; requests == 2 {
			conn, _, err := w.(nethttp.Hijacker).Hijack()
			if err == nil {
				conn.Close()
			}
			return
		}
		server.New(native.New(), server.Options{}).ServeHTTP(w, r)
	}))
	defer front.Close()
	h, err := http.New(front.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close(context.Background())
	for range 2 {
		if answer, err := h.Evaluate(t.Context(), []byte("{}"), core.Compact); err != nil || !hosts.Refused(answer) {
			t.Errorf("%s, %v", answer, err)
		}
	}
	if requests != 3 {
		t.Errorf("there were %d requests, not 3", requests)
	}
}
