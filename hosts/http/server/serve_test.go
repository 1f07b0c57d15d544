package server_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
)

// holding is a host that holds documents until it is free, or their contexts
// end.
type holding struct {
	hosts.Host
	held, free chan struct{}
}

func newHolding() *holding {
	return &holding{native.New(), make(chan struct{}), make(chan struct{})}
}

func (h *holding) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	h.held <- struct{}{}
	select {
	case <-h.free:
		return h.Host.Evaluate(ctx, document, form)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// TestStop holds that a server which is told to stop ends the requests that
// have begun, and takes no others.
func TestStop(t *testing.T) {
	host := newHolding()
	address, stop, ended := serve(t, host, server.Options{})
	answered := make(chan answer, 1)
	go func() {
		answered <- ask(t, "POST", "http://"+address+"/v1/evaluate", strings.NewReader("{}"))
	}()
	<-host.held
	stop()
	for begun := time.Now(); ; time.Sleep(time.Millisecond) {
		if _, err := http.Get("http://" + address + "/healthz"); err != nil {
			break
		}
		if time.Since(begun) > 10*time.Second {
			t.Fatal("the server takes requests after it was told to stop")
		}
	}
	close(host.free)
	if got := <-answered; string(got.body) != verdict([]byte("{}"), core.Full) {
		t.Errorf("the answer is %s", got.body)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestStopCutsOff holds that a batch does not keep a server from stopping, and
// that this is an error.
func TestStopCutsOff(t *testing.T) {
	address, stop, ended := serve(t, native.New(), server.Options{Timeout: time.Second})
	in, answers := converse(t, t.Context(), address)
	go func() { // never stands still
		for {
			if _, err := in.Write(orderLine); err != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	go io.Copy(io.Discard, answers)
	stop()
	if err := <-ended; err == nil || !strings.Contains(err.Error(), "cut off") {
		t.Errorf("the error is %v, not that a request was cut off", err)
	}
}

// TestTimeout holds that a judgement which takes too long is cut off.
func TestTimeout(t *testing.T) {
	host := newHolding()
	address, _, _ := serve(t, host, server.Options{Timeout: 300 * time.Millisecond})
	go func() { <-host.held }()
	if got := ask(t, "POST", "http://"+address+"/v1/evaluate", strings.NewReader("{}")); got.code != server.Timeout || got.StatusCode != 503 {
		t.Errorf("the answer is %d %s, not that it took too long", got.StatusCode, got.body)
	}
}

// TestHostClosed holds that a server whose host was closed says so.
func TestHostClosed(t *testing.T) {
	host := native.New()
	address, _, _ := serve(t, host, server.Options{})
	if err := host.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := ask(t, "GET", "http://"+address+"/v1/rules", nil); got.code != server.Closed || got.StatusCode != 503 {
		t.Errorf("the answer is %d %s, not that the host is closed", got.StatusCode, got.body)
	}
}

// TestBusy holds that a request too many is told so at once, and health still
// is.
func TestBusy(t *testing.T) {
	host := newHolding()
	address, _, _ := serve(t, host, server.Options{MaxConcurrent: 1, MaxWaiting: 1})
	answered := make(chan answer, 2)
	for range 2 {
		go func() {
			got := ask(t, "POST", "http://"+address+"/v1/evaluate", strings.NewReader("{}"))
			for got.code == server.Busy { // waits may have had the place
				got = ask(t, "POST", "http://"+address+"/v1/evaluate", strings.NewReader("{}"))
			}
			answered <- got
		}()
	}
	<-host.held
	waits(t, address)
	for _, request := range []string{"POST /v1/evaluate", "POST /v1/evaluate-batch", "GET /v1/rules"} {
		method, path, _ := strings.Cut(request, " ")
		if got := ask(t, method, "http://"+address+path, nil); got.code != server.Busy || got.Header.Get("Retry-After") != "1" {
			t.Errorf("%s: the answer is %d %s, not that the server is busy", request, got.StatusCode, got.body)
		}
	}
	if got := ask(t, "GET", "http://"+address+"/healthz", nil); got.StatusCode != 200 {
		t.Errorf("the server is not well: %s", got.body)
	}
	close(host.free)
	<-host.held
	for range 2 {
		if got := <-answered; got.StatusCode != 200 {
			t.Errorf("the answer is %d %s", got.StatusCode, got.body)
		}
	}
}

// waits waits until every place of a server is taken, and stays so.
func waits(t *testing.T, address string) {
	t.Helper()
	refused := 0
	for range 1000 {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		request, err := http.NewRequestWithContext(ctx, "GET", "http://"+address+"/v1/rules", nil)
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.DefaultClient.Do(request)
		cancel()
		if err == nil {
			response.Body.Close()
		}
		if err != nil || response.StatusCode != http.StatusServiceUnavailable {
			refused = 0
			continue
		}
		if refused++; refused == 20 {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("there still is a place")
}
