package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
)

// serve answers for a host at a free port until the end of the test, or until
// it is told to stop. ended gives what Serve returns.
func serve(t *testing.T, host hosts.Host, options server.Options) (address string, stop func(), ended <-chan error) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	options.Log = slog.New(slog.DiscardHandler)
	ctx, stop := context.WithCancel(t.Context())
	returned := make(chan error, 1)
	go func() { returned <- server.Serve(ctx, listener, host, options) }()
	t.Cleanup(stop)
	return listener.Addr().String(), stop, returned
}

// answer is what a server said.
type answer struct {
	*http.Response
	body []byte
	code string // of a problem
}

// ask sends a request. Headers are given as names and values.
func ask(t *testing.T, method, url string, body io.Reader, headers ...string) answer {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, url, body)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Add(headers[i], headers[i+1])
		if headers[i] == "Host" {
			request.Host = headers[i+1]
		}
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	got, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response, got, codeOf(t, response, got)}
}

// codeOf is the code of a problem document, and holds what it must have.
func codeOf(t *testing.T, response *http.Response, body []byte) string {
	t.Helper()
	if response.Header.Get("Content-Type") != "application/problem+json" {
		return ""
	}
	var p server.Problem
	if err := json.Unmarshal(body, &p); err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	if p.Status != response.StatusCode || p.Title == "" || !strings.HasSuffix(p.Type, "README.md#"+p.Code) {
		t.Errorf("status %d with the problem %s", response.StatusCode, body)
	}
	return p.Code
}

const (
	jsonType  = "application/json"
	linesType = "application/x-ndjson"
)

var order = func() []byte {
	text, err := os.ReadFile("../../../testdata/documents/order.json")
	if err != nil {
		panic(err)
	}
	return text
}()

// orderLine is the order on a line.
var orderLine = func() []byte {
	var b bytes.Buffer
	if err := json.Compact(&b, order); err != nil {
		panic(err)
	}
	b.WriteByte('\n')
	return b.Bytes()
}()

// verdict is what native Go says of a document.
func verdict(document []byte, form core.Form) string {
	var e core.Engine
	return string(e.Evaluate(nil, document, form))
}

func TestRequests(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{})
	writable, _, _ := serve(t, native.New(), server.Options{PolicyWritable: true})
	for name, test := range map[string]struct {
		request string
		body    string
		headers []string
		status  int
		code    string
		answer  string
	}{
		"the full form is the default":       {"POST /v1/evaluate", string(order), nil, 200, "", verdict(order, core.Full)},
		"the full form":                      {"POST /v1/evaluate?form=full", string(order), []string{"Content-Type", "application/json; charset=utf-8"}, 200, "", verdict(order, core.Full)},
		"the compact form":                   {"POST /v1/evaluate?form=compact", string(order), []string{"Content-Encoding", "identity"}, 200, "", verdict(order, core.Compact)},
		"a document that can't be read":      {"POST /v1/evaluate", "{", nil, 200, "", verdict([]byte("{"), core.Full)},
		"no document":                        {"POST /v1/evaluate", "", nil, 200, "", verdict(nil, core.Full)},
		"no lines":                           {"POST /v1/evaluate-batch", "", nil, 200, "", ""},
		"the rules":                          {"GET /v1/rules", "", nil, 200, "", string(core.Describe(nil))},
		"health":                             {"GET /healthz", "", nil, 200, "", `{"status":"ok","version":"` + core.Version + `"}` + "\n"},
		"a policy":                           {"PUT /v1/policy", `{"kind":"policy","id":"a","version":"2"}`, nil, 403, server.PolicyFixed, ""},
		"a form that there is not":           {"POST /v1/evaluate?form=long", "{}", nil, 400, server.WrongQuery, ""},
		"an empty form":                      {"POST /v1/evaluate?form=", "{}", nil, 400, server.WrongQuery, ""},
		"a form given twice":                 {"POST /v1/evaluate-batch?form=full&form=full", "{}", nil, 400, server.WrongQuery, ""},
		"a parameter that there is not":      {"POST /v1/evaluate?from=full", "{}", nil, 400, server.WrongQuery, ""},
		"a parameter of a path without":      {"GET /v1/rules?form=full", "", nil, 400, server.WrongQuery, ""},
		"a query that can't be read":         {"POST /v1/evaluate?form=%zz", "{}", nil, 400, server.WrongQuery, ""},
		"another type":                       {"POST /v1/evaluate", "{}", []string{"Content-Type", "text/plain"}, 415, server.WrongMediaType, ""},
		"lines for a document":               {"POST /v1/evaluate", "{}", []string{"Content-Type", linesType}, 415, server.WrongMediaType, ""},
		"a form of a page":                   {"POST /v1/evaluate-batch", "{}", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, server.WrongMediaType, ""},
		"a type that is none":                {"POST /v1/evaluate", "{}", []string{"Content-Type", ";"}, 415, server.WrongMediaType, ""},
		"a compressed body":                  {"POST /v1/evaluate", "{}", []string{"Content-Encoding", "gzip"}, 415, server.WrongEncoding, ""},
		"a compressed batch":                 {"POST /v1/evaluate-batch", "{}", []string{"Content-Encoding", "gzip"}, 415, server.WrongEncoding, ""},
		"a coding that is none, in any case": {"POST /v1/evaluate", "{", []string{"Content-Encoding", "Identity", "Content-Encoding", ", IDENTITY,"}, 200, "", verdict([]byte("{"), core.Full)},
		"a coding in upper case":             {"POST /v1/evaluate", "{}", []string{"Content-Encoding", "GZIP"}, 415, server.WrongEncoding, ""},
		"a coding in a list":                 {"POST /v1/evaluate", "{}", []string{"Content-Encoding", "identity, br"}, 415, server.WrongEncoding, ""},
		"a coding on a second line":          {"POST /v1/evaluate", "{}", []string{"Content-Encoding", "identity", "Content-Encoding", "gzip"}, 415, server.WrongEncoding, ""},
		"a path that goes up and down":       {"POST /v1/../v1/evaluate", "{}", nil, 404, server.NoSuchPath, ""},
		"a path with two slashes":            {"GET //healthz", "", nil, 404, server.NoSuchPath, ""},
		"a path with a dot":                  {"GET /v1/./rules", "", nil, 404, server.NoSuchPath, ""},
		"a path in other characters":         {"GET /v1/rul%65s", "", nil, 200, "", string(core.Describe(nil))},
		"no such path":                       {"GET /", "", nil, 404, server.NoSuchPath, ""},
		"a path below":                       {"POST /v1/evaluate/", "{}", nil, 404, server.NoSuchPath, ""},
		"another method of no path":          {"DELETE /nowhere", "", nil, 404, server.NoSuchPath, ""},
		"another method":                     {"GET /v1/evaluate", "", nil, 405, server.WrongMethod, ""},
		"a method that there is nowhere":     {"BREW /healthz", "", nil, 405, server.WrongMethod, ""},
		"what a path has":                    {"OPTIONS /v1/rules", "", nil, 204, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			method, path, _ := strings.Cut(test.request, " ")
			got := ask(t, method, "http://"+address+path, strings.NewReader(test.body), test.headers...)
			if got.StatusCode != test.status || got.code != test.code || test.code == "" && string(got.body) != test.answer {
				t.Errorf("status %d, wanted %d %s\n%s\nwanted\n%s", got.StatusCode, test.status, test.code, got.body, test.answer)
			}
			if got.Header.Get("X-Content-Type-Options") != "nosniff" || got.Header.Get("Cache-Control") != "no-store" {
				t.Errorf("the headers are %v", got.Header)
			}
		})
	}
	if got := ask(t, "POST", "http://"+address+"/v1/evaluate", nil, "Content-Encoding", "gzip").Header.Get("Accept-Encoding"); got != "identity" {
		t.Errorf("Accept-Encoding is %q", got)
	}
	for path, want := range map[string]string{"/v1/evaluate": "OPTIONS, POST", "/healthz": "GET, HEAD, OPTIONS", "/v1/policy": "OPTIONS, PUT"} {
		if got := ask(t, "DELETE", "http://"+address+path, nil).Header.Get("Allow"); got != want {
			t.Errorf("%s allows %s, not %s", path, got, want)
		}
	}
	if got := ask(t, "HEAD", "http://"+address+"/v1/rules", nil); got.ContentLength != int64(len(core.Describe(nil))) || len(got.body) > 0 {
		t.Errorf("HEAD tells of %d bytes and gives %d", got.ContentLength, len(got.body))
	}
	policy := ask(t, "PUT", "http://"+writable+"/v1/policy", strings.NewReader(`{"kind":"policy","id":"a","version":"2"}`))
	if string(policy.body) != `{"policy":{"id":"a","version":"2"}}` {
		t.Errorf("setting the policy gives %s", policy.body)
	}
	if got := ask(t, "POST", "http://"+writable+"/v1/evaluate", bytes.NewReader(order)); !bytes.Contains(got.body, []byte(`"policy":{"id":"a","version":"2"}`)) {
		t.Errorf("the verdict is not by the policy: %s", got.body)
	}
}

// unsized hides how long a body is.
type unsized struct{ io.Reader }

// TestTooLarge holds that a document over its limit is told so in the words of
// every host, and that what is far over it is not read.
func TestTooLarge(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{PolicyWritable: true})
	spaces := bytes.Repeat([]byte{' '}, 17<<20)
	for _, sized := range []bool{true, false} {
		body := func(size int) io.Reader {
			if sized {
				return bytes.NewReader(spaces[:size])
			}
			return unsized{bytes.NewReader(spaces[:size])}
		}
		over := ask(t, "POST", "http://"+address+"/v1/evaluate", body(core.MaxDocument+1))
		if want := string(core.TooLarge(nil, core.MaxDocument+1, core.MaxDocument)); string(over.body) != want || over.StatusCode != 200 {
			t.Errorf("the answer is %d %s, not %s", over.StatusCode, over.body, want)
		}
		policy := ask(t, "PUT", "http://"+address+"/v1/policy", body(core.MaxPolicy+1))
		if want := string(core.TooLarge(nil, core.MaxPolicy+1, core.MaxPolicy)); string(policy.body) != want {
			t.Errorf("the answer is %s, not %s", policy.body, want)
		}
		most := ask(t, "POST", "http://"+address+"/v1/evaluate", body(core.MaxDocument))
		if want := verdict(spaces[:core.MaxDocument], core.Full); string(most.body) != want {
			t.Errorf("the answer is %s, not %s", most.body, want)
		}
		if far := ask(t, "POST", "http://"+address+"/v1/evaluate", body(len(spaces))); far.code != server.TooLarge || far.StatusCode != 413 {
			t.Errorf("the answer is %d %s, not that it is too large", far.StatusCode, far.body)
		}
	}
}

// TestSlowBody holds that a body which does not come is not waited for, whether
// it is wanted or not.
func TestSlowBody(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{Timeout: 100 * time.Millisecond})
	for path, want := range map[string]string{
		"/v1/evaluate": server.SlowBody, "/v1/evaluate-batch": server.SlowBody, "/nowhere": server.NoSuchPath,
	} {
		for _, length := range []string{"Content-Length: 100\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"} {
			begun := time.Now()
			response, body := raw(t, address, "POST "+path+" HTTP/1.1\r\nHost: a\r\n"+length)
			if code := codeOf(t, response, body); code != want {
				t.Errorf("%s: the answer is %s, not %s", path, body, want)
			}
			if took := time.Since(begun); took > 5*time.Second {
				t.Errorf("%s: the connection stayed for %v", path, took)
			}
		}
	}
}

// README.md explains every code.
func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("problem.go")
	if err != nil {
		t.Fatal(err)
	}
	_, constants, _ := strings.Cut(string(source), "\nconst (\n")
	constants, _, _ = strings.Cut(constants, "\n)")
	rows := strings.Count(string(readme), "| <a name=")
	for line := range strings.Lines(constants) {
		code := strings.Split(line, `"`)[1]
		if !strings.Contains(string(readme), "| <a name=\""+code+"\"></a>`"+code+"` |") {
			t.Errorf("README.md has no row for %s", code)
		}
		rows--
	}
	if rows != 0 {
		t.Errorf("README.md has %d rows more than there are codes", rows)
	}
}
