package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestClosedPipe: head takes a line and goes.
func TestClosedPipe(t *testing.T) {
	cmd := command("check", "--host", "native", "-")
	cmd.Stdin = strings.NewReader(lines(t, 5000))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || !strings.Contains(line, "O-0") {
		t.Errorf("%q, %v", line, err)
	}
	out.Close()
	if err := cmd.Wait(); err == nil {
		t.Error("it did not notice")
	}
	if errs.Len() > 0 {
		t.Errorf("standard error: %s", errs.String())
	}
}

// TestInterrupt: what was done until then is whole, and summed up.
func TestInterrupt(t *testing.T) {
	cmd, in := interruptible(t, "-")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, lines(t, 100))
	answers := bufio.NewReaderSize(out, 1<<20)
	for i := range 100 {
		if line, err := answers.ReadString('\n'); err != nil || !strings.HasSuffix(line, "}\n") {
			t.Fatalf("line %d: %.60q, %v", i, line, err)
		}
	}
	interrupt(t, cmd)
	if rest, _ := io.ReadAll(answers); len(rest) > 0 {
		t.Errorf("after the last document: %q", rest)
	}
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d", code)
	}
	if got := errs.String(); !strings.Contains(got, "Interrupted") || !strings.Contains(got, "documents 100") {
		t.Errorf("no summary: %s", got)
	}
}

// TestInterruptLeavesNoFile that is half written.
func TestInterruptLeavesNoFile(t *testing.T) {
	dir := t.TempDir()
	cmd, in := interruptible(t, "-o", filepath.Join(dir, "out.ndjson"), "-")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, lines(t, 100))
	for begun := time.Now(); time.Since(begun) < 30*time.Second; time.Sleep(10 * time.Millisecond) {
		files, _ := os.ReadDir(dir)
		if len(files) == 0 {
			continue
		}
		if info, err := files[0].Info(); err == nil && info.Size() > 0 {
			break
		}
	}
	interrupt(t, cmd)
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d", code)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

// interruptible is a run that waits for more lines.
func interruptible(t *testing.T, args ...string) (*exec.Cmd, io.Writer) {
	t.Helper()
	cmd := command(append([]string{"check", "--host", "native", "--format", "ndjson"}, args...)...)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	return cmd, in
}

func interrupt(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		cmd.Process.Kill()
		t.Skip(err) // Windows has no such signal
	}
}

// TestSlowInput: a verdict comes as soon as its line is there and the next one
// is not.
func TestSlowInput(t *testing.T) {
	cmd := command("check", "--host", "native", "--format", "ndjson", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
	defer timer.Stop()
	answers := bufio.NewReaderSize(out, 1<<20)
	text := strings.SplitAfter(lines(t, 5), "\n")
	io.WriteString(in, text[0]+text[1]+text[2]) // enough to tell that it is NDJSON
	for i := range 5 {
		if i > 2 {
			io.WriteString(in, text[i])
		}
		if line, err := answers.ReadString('\n'); err != nil || !strings.Contains(line, fmt.Sprintf(`"O-%d"`, i)) {
			t.Fatalf("line %d: %.60q, %v", i, line, err)
		}
	}
	in.Close()
	cmd.Wait()
}
