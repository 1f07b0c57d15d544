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

	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/storefront"
)

// TestDemoCheck: every switch leads to its finding, and to exit code 0.
func TestDemoCheck(t *testing.T) {
	for language, want := range map[string]string{"zh": "无问题，订单已开通", "en": "no finding, the order is active"} {
		out, err := command("demo", "--check", "--lang", language).Output()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Count(string(out), "\nok ") != 8 || !strings.Contains(string(out), want) || !strings.Contains(string(out), "3.4-on-sale-everywhere") {
			t.Errorf("%s", out)
		}
	}
}

// TestDemoTable: a state that leads to something else is told.
func TestDemoTable(t *testing.T) {
	var out strings.Builder
	good := storefront.Trial{Activated: true, Documents: 2}
	bad := storefront.Trial{Switch: &storefront.Switches[0], Differing: 1}
	if ok, err := writeTrials(&out, report.Options{Language: "en"}, []storefront.Trial{good}); !ok || err != nil {
		t.Error(out.String(), err)
	}
	if ok, err := writeTrials(&out, report.Options{Language: "en"}, []storefront.Trial{good, bad}); ok || err != nil || !strings.Contains(out.String(), "BAD") || !strings.Contains(out.String(), "1 differ in bytes") {
		t.Error(out.String())
	}
}

// demonstrated serves the shop where its first line says, until the test ends.
func demonstrated(t *testing.T) (*exec.Cmd, string) {
	t.Helper()
	cmd := command("demo", "--port", "0", "--no-open", "--lang", "en")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(2*time.Minute, func() { cmd.Process.Kill() })
	t.Cleanup(func() { timer.Stop(); cmd.Process.Kill(); _ = cmd.Wait() })
	line, err := bufio.NewReader(stdout).ReadString('\n')
	_, rest, found := strings.Cut(line, "http://127.0.0.1:")
	port, _, _ := strings.Cut(rest, ",")
	if !found {
		t.Fatalf("the first line is %q, %v", line, err)
	}
	return cmd, "http://127.0.0.1:" + port
}

// TestDemo: the shop is served, until it is told to stop.
func TestDemo(t *testing.T) {
	cmd, address := demonstrated(t)
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(response.Body)
	response.Body.Close()
	if err != nil || !strings.Contains(string(page), "Xinghe Mobile") {
		t.Errorf("%v %.200s", err, page)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		cmd.Process.Kill()
		t.Skip(err) // Windows has no such signal
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// TestDemoPort: a port that can't be is told, and what to do.
func TestDemoPort(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, port, _ := net.SplitHostPort(taken.Addr().String())
	for value, want := range map[string]string{port: "--port 0 takes any", "70000": "wanted 0 to 65535"} {
		out, err := command("demo", "--no-open", "--port", value).CombinedOutput()
		if err == nil || !strings.Contains(string(out), want) {
			t.Errorf("--port %s: %v %s", value, err, out)
		}
	}
}
