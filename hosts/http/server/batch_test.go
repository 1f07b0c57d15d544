package server_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
)

// TestLines holds that there is a line for each line, whatever it is.
func TestLines(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{})
	most, over := strings.Repeat(" ", core.MaxDocument), strings.Repeat("x", core.MaxDocument+7)
	line := strings.TrimSuffix(string(orderLine), "\n")
	lines := []string{line, "", "{", line + "\r", over, over + "\r", " ", most, most + "\r", most + " ", most + "\r\r", "\xff", over, line}
	var want strings.Builder
	for _, line := range lines {
		if len(line) > core.MaxDocument {
			line = strings.TrimSuffix(line, "\r")
		}
		want.WriteString(verdict([]byte(line), core.Compact) + "\n")
	}
	text := strings.Join(lines, "\n")
	for name, body := range map[string]io.Reader{
		"a last line without its end": strings.NewReader(text),
		"a last line with its end":    strings.NewReader(text + "\n"),
		"without a length":            unsized{strings.NewReader(text)},
		"byte by byte":                unsized{&drips{strings.NewReader(text), 1 << 10}},
	} {
		got := ask(t, "POST", "http://"+address+"/v1/evaluate-batch?form=compact", body, "Content-Type", linesType)
		if string(got.body) != want.String() || got.Header.Get("Content-Type") != linesType {
			t.Errorf("%s: the answers are %.2000s\nnot %.2000s", name, got.body, want.String())
		}
	}
}

// drips reads the first n bytes one by one.
type drips struct {
	io.Reader
	n int
}

func (d *drips) Read(p []byte) (int, error) {
	if d.n > 0 {
		d.n--
		p = p[:1]
	}
	return d.Reader.Read(p)
}

// TestManyLines holds that a batch may have any number of lines, and that their
// answers come in order.
func TestManyLines(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{})
	const n = 20_000
	var in bytes.Buffer
	for i := range n {
		fmt.Fprintf(&in, `{"kind":"%d"}`+"\n", i)
	}
	got := ask(t, "POST", "http://"+address+"/v1/evaluate-batch", unsized{&in})
	lines := bytes.Split(bytes.TrimSuffix(got.body, []byte("\n")), []byte("\n"))
	if len(lines) != n {
		t.Fatalf("%d lines", len(lines))
	}
	for i, line := range lines {
		if !bytes.Contains(line, fmt.Appendf(nil, `\"%d\"`, i)) {
			t.Fatalf("line %d is %s", i, line)
		}
	}
}

// converse opens a batch that is answered while it is sent.
func converse(t *testing.T, ctx context.Context, address string) (*io.PipeWriter, *bufio.Reader) {
	t.Helper()
	out, in := io.Pipe()
	t.Cleanup(func() { in.Close() })
	request, err := http.NewRequestWithContext(ctx, "POST", "http://"+address+"/v1/evaluate-batch?form=compact", out)
	if err != nil {
		t.Fatal(err)
	}
	go in.Write(orderLine) // the answer begins with the first line's
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	answers := bufio.NewReader(response.Body)
	if line, err := answers.ReadString('\n'); err != nil || line != verdict(orderLine, core.Compact)+"\n" {
		t.Fatalf("the first answer is %s, %v", line, err)
	}
	return in, answers
}

// TestConversation holds that a line is answered before the next one is sent.
func TestConversation(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{})
	in, answers := converse(t, t.Context(), address)
	for i := range 20 {
		document := fmt.Sprintf(`{"kind":"%d"}`, i)
		io.WriteString(in, document+"\n")
		if line, err := answers.ReadString('\n'); err != nil || line != verdict([]byte(document), core.Compact)+"\n" {
			t.Fatalf("answer %d is %s, %v", i, line, err)
		}
	}
	in.Close()
	if rest, err := io.ReadAll(answers); err != nil || len(rest) > 0 {
		t.Errorf("after the last line: %s, %v", rest, err)
	}
}

// TestStandstill holds that a batch which stands still ends with a problem, and
// not as if that were all.
func TestStandstill(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{Timeout: 200 * time.Millisecond})
	in, answers := converse(t, t.Context(), address)
	go in.Write([]byte(`{"kind":`)) // half a line is no document
	rest, err := io.ReadAll(answers)
	if !bytes.HasPrefix(rest, []byte(`{"problem":{`)) || !bytes.Contains(rest, []byte(`"code":"slow-body"}}`)) || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("the batch ends with %s, %v", rest, err)
	}
}

// failing is a host that fails on documents that say so, and counts the rest.
type failing struct {
	hosts.Host
	judged atomic.Int64
}

func (f *failing) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	if bytes.Contains(document, []byte("fail")) {
		return nil, fmt.Errorf("%w: it said so", hosts.ErrTrap)
	}
	f.judged.Add(1)
	return f.Host.Evaluate(ctx, document, form)
}

func (f *failing) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	if bytes.Contains(lines, []byte("fail")) {
		return nil, hosts.ErrTrap
	}
	f.judged.Add(int64(bytes.Count(lines, []byte("\n"))))
	return f.Host.EvaluateBatch(ctx, lines, form)
}

// TestOneLineFails holds that a line on which the module fails costs the others
// nothing.
func TestOneLineFails(t *testing.T) {
	address, _, _ := serve(t, &failing{Host: native.New()}, server.Options{})
	lines := strings.Repeat("{}\n", 100) + "fail\n" + strings.Repeat("{}\n", 100)
	got := ask(t, "POST", "http://"+address+"/v1/evaluate-batch", strings.NewReader(lines))
	good := strings.Repeat(verdict([]byte("{}"), core.Full)+"\n", 100)
	before, rest := string(got.body[:min(len(good), len(got.body))]), string(got.body[min(len(good), len(got.body)):])
	problem, after, _ := strings.Cut(rest, "\n")
	if before != good || after != good || !strings.HasPrefix(problem, `{"problem":{`) || !strings.Contains(problem, `"status":500,"detail":"it said so","code":"trap"}}`) {
		t.Errorf("the answers are\n%s", got.body)
	}
	if got := ask(t, "POST", "http://"+address+"/v1/evaluate", strings.NewReader("fail")); got.code != server.Trap || got.StatusCode != 500 {
		t.Errorf("the answer is %d %s, not that the module failed", got.StatusCode, got.body)
	}
}

// TestGone holds that the work ends when the client goes away.
func TestGone(t *testing.T) {
	host := &failing{Host: native.New()}
	address, stop, ended := serve(t, host, server.Options{})
	ctx, leave := context.WithCancel(t.Context())
	in, _ := converse(t, ctx, address)
	go func() {
		for {
			if _, err := in.Write(orderLine); err != nil {
				return
			}
		}
	}()
	for host.judged.Load() < 100 {
		time.Sleep(time.Millisecond)
	}
	leave()
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(server.DefaultTimeout / 2):
		t.Error("the batch goes on")
	}
}

// TestBackPressure holds that a batch is read no faster than its answers are
// taken, and given up when they are not.
func TestBackPressure(t *testing.T) {
	host := &failing{Host: native.New()}
	address, stop, ended := serve(t, host, server.Options{Timeout: 500 * time.Millisecond})
	conn := dial(t, address)
	fmt.Fprintf(conn, "POST /v1/evaluate-batch HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
	chunk := bytes.Repeat(orderLine, 100)
	sent := 0
	for {
		if _, err := fmt.Fprintf(conn, "%x\r\n%s\r\n", len(chunk), chunk); err != nil {
			break
		}
		if sent += len(chunk); sent > 256<<20 {
			t.Fatal("all is read, though no answer is taken")
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	t.Logf("%d bytes were taken, and %d orders judged", sent, host.judged.Load())
}

// TestSentBeforeRead holds that a client which sends all of a short batch before
// it reads gets its answers, though they are more than the connection holds.
func TestSentBeforeRead(t *testing.T) {
	address, _, _ := serve(t, native.New(), server.Options{})
	lines := bytes.Repeat(orderLine, core.MaxDocument/len(orderLine))
	conn := dial(t, address).(*net.TCPConn)
	small, large := 4<<10, 4<<20
	if err := errors.Join(conn.SetReadBuffer(small), conn.SetWriteBuffer(small)); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(conn, "POST /v1/evaluate-batch HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n", len(lines))
	if _, err := conn.Write(lines); err != nil {
		t.Fatal(err)
	}
	if err := conn.SetReadBuffer(large); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	answers, err := io.ReadAll(response.Body)
	if n := bytes.Count(answers, []byte("\n")); err != nil || n != len(lines)/len(orderLine) {
		t.Errorf("%d answers to %d lines, %v", n, len(lines)/len(orderLine), err)
	}
}
