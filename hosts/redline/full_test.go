//go:build linux

package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

// TestFullDisk: what can't be written to the standard output is told, and in
// the exit code.
func TestFullDisk(t *testing.T) {
	policy := write(t, "p.json", `{"kind":"policy","id":"x","version":"1"}`)
	for _, args := range []string{
		"", "--help", "--version", "help check", "check --help", "policy", "import", "completion bash", "__complete check --fo",
		"check --host native " + demo + "order.json", "check --host native --format json " + demo + "order.json",
		"check --host native --format ndjson " + demo + "order.json", "check --host native --format sarif " + demo + "order.json",
		"check --host native --format junit " + demo + "order.json", "check --host native -o /dev/stdout " + demo + "order.json",
		"rules", "rules --format json", "rules --format markdown", "explain 2.3", "explain 3.2-consent", "explain lexicon", "explain superlative",
		"schema order", "policy check " + policy, "import tariffs --at 2026-07-01T00:00:00Z internal/tariffs/testdata/xinghe.json",
		"demo --check", "demo --no-open --port 0",
	} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip(err)
		}
		cmd := command(strings.Fields(args)...)
		var said bytes.Buffer
		cmd.Stdout, cmd.Stderr = full, &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(time.Minute, func() { cmd.Process.Kill() })
		_ = cmd.Wait() // the exit code tells
		timer.Stop()
		if code := cmd.ProcessState.ExitCode(); code != 2 || !strings.Contains(said.String(), "redline: write /dev/stdout: no space left on device") {
			t.Errorf("redline %s: exit code %d, %s", args, code, &said)
		}
		full.Close()
	}
}
