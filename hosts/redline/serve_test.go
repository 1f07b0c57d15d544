package main

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// served is a server that runs.
type served struct {
	*exec.Cmd
	url    string
	errors *bufio.Reader
}

// startServer starts redline serve at a free port and reads where that is.
func startServer(t *testing.T, args ...string) *served {
	t.Helper()
	cmd := command(append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill() // where the test did not end it
		cmd.Wait()
	})
	timer := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
	t.Cleanup(func() { timer.Stop() })
	s := &served{Cmd: cmd, errors: bufio.NewReader(stderr)}
	line, err := s.errors.ReadString('\n')
	url, found := strings.CutPrefix(strings.TrimSpace(line), "redline: listening on ")
	if !found {
		t.Fatalf("the first line is %q, %v", line, err)
	}
	s.url = url
	return s
}

// post sends a body and gives the answer's status and body.
func (s *served) post(t *testing.T, path, body string) (int, string) {
	t.Helper()
	response, err := http.Post(s.url+path, "application/json", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(answer)
}

// TestServe: what the server says is what redline check says, and it ends well
// when it is told to.
func TestServe(t *testing.T) {
	policy := write(t, "p.json", `{"kind":"policy","id":"云岭","version":"3"}`)
	order := read(t, documents+"order.json")
	for _, host := range []string{"wazero", "native"} {
		s := startServer(t, "--host", host, "--policy", policy)
		want := judge(t, order, "--policy", policy, "--format", "ndjson", "-").out
		if status, got := s.post(t, "/v1/evaluate", order); status != 200 || got+"\n" != want {
			t.Errorf("%s: %d %s\nnot %s", host, status, got, want)
		}
		if status, got := s.post(t, "/v1/evaluate-batch?form=compact", lines(t, 300)); status != 200 || strings.Count(got, `"云岭"`) != 300 {
			t.Errorf("%s: %d, and %d of 300 verdicts", host, status, strings.Count(got, `"云岭"`))
		}
		stop(t, s, 0)
	}
}

// stop tells a server to stop, and holds that it says no more and ends with a
// code.
func stop(t *testing.T, s *served, code int) {
	t.Helper()
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Skip(err) // Windows has no such signal
	}
	rest, _ := io.ReadAll(s.errors)
	s.Wait()
	if got := s.ProcessState.ExitCode(); got != code || code == 0 && len(rest) > 0 {
		t.Errorf("exit code %d, wanted %d: %s", got, code, rest)
	}
}

// TestServeEndsRequests: a request that has begun is answered.
func TestServeEndsRequests(t *testing.T) {
	s := startServer(t, "--host", "native")
	out, in := io.Pipe()
	answered := make(chan string, 1)
	go func() {
		response, err := http.Post(s.url+"/v1/evaluate-batch", "application/x-ndjson", out)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer response.Body.Close()
		answers := bufio.NewReader(response.Body)
		first, _ := answers.ReadString('\n')
		answered <- first
		rest, _ := io.ReadAll(answers)
		answered <- string(rest)
	}()
	io.WriteString(in, "{}\n")
	if first := <-answered; !strings.HasPrefix(first, `{"error":`) {
		t.Fatal(first)
	}
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Skip(err) // Windows has no such signal
	}
	for { // until it takes no more
		conn, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			break
		}
		conn.Close()
		time.Sleep(time.Millisecond)
	}
	io.WriteString(in, "{}\n")
	in.Close()
	if rest := <-answered; !strings.HasPrefix(rest, `{"error":`) {
		t.Errorf("the last line's answer is %q", rest)
	}
	s.Wait()
	if code := s.ProcessState.ExitCode(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

// TestServeCutsOff: one that does not end is, and that is not well.
func TestServeCutsOff(t *testing.T) {
	s := startServer(t, "--host", "native", "--timeout", "100ms")
	out, in := io.Pipe()
	defer in.Close()
	go func() {
		for {
			if _, err := io.WriteString(in, "{}\n"); err != nil {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	}()
	response, err := http.Post(s.url+"/v1/evaluate-batch", "application/x-ndjson", out)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	go io.Copy(io.Discard, response.Body)
	stop(t, s, 2)
}

func TestServeFlags(t *testing.T) {
	s := startServer(t, "--host", "native", "--policy-writable", "--cors", "https://shop.example", "--cors", "https://m.shop.example")
	request, err := http.NewRequest("PUT", s.url+"/v1/policy", strings.NewReader(`{"kind":"policy","id":"x","version":"7"}`))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Origin", "https://m.shop.example")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != 200 || response.Header.Get("Access-Control-Allow-Origin") != "https://m.shop.example" {
		t.Errorf("status %d, %v", response.StatusCode, response.Header)
	}
	if _, got := s.post(t, "/v1/evaluate?form=compact", read(t, documents+"order.json")); !strings.Contains(got, `"policy":{"id":"x","version":"7"}`) {
		t.Errorf("the verdict is not by the policy: %s", got)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--listen", strings.TrimPrefix(s.url, "http://")}, "address already in use"},
		{[]string{"--listen", "nowhere"}, "missing port"},
		{[]string{"--cors", "shop.example"}, "--cors: \"shop.example\" is no origin: it has no scheme or no host; wanted *, or a scheme and a host"},
		{[]string{"--cors", "https://shop.example:443"}, "--cors: \"https://shop.example:443\" is not what browsers send; wanted https://shop.example\n"},
		{[]string{"--timeout", "0s"}, "--timeout: wanted"},
		{[]string{"--max-concurrent", "-1"}, "wanted from 1 to 65536"},
		{[]string{"--max-waiting", "9223372036854775807"}, "wanted from 1 to 65536"},
		{[]string{"--host", "wazro"}, "did you mean wazero?"},
		{[]string{"--polcy", "x"}, "did you mean --policy"},
		{[]string{"--policy", write(t, "p.json", "{")}, "error not-json"},
		{[]string{"order.json"}, "order.json"},
	} {
		redline(t, "", append([]string{"serve", "--host", "native"}, c.args...)...).want(t, 2, "", c.want)
	}
}
