//go:build linux

package main

import (
	"io"
	"strings"
	"syscall"
	"testing"
)

// TestMemoryIsBounded: a run takes no more for more lines.
func TestMemoryIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	text := lines(t, 1000)
	cmd := command("check", "--host", "native", "--format", "ndjson", "-")
	cmd.Env = append(cmd.Env, "GOMAXPROCS=4")
	cmd.Stdin = io.MultiReader(strings.NewReader(text), &repeated{text: text, left: 150})
	cmd.Stdout = io.Discard
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if megabytes := usage.Maxrss >> 10; megabytes > 200 {
		t.Errorf("%d MB of orders took %d MB of memory", 151*len(text)>>20, megabytes)
	}
}

// repeated is a text some times over.
type repeated struct {
	text string
	left int
	at   int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := copy(p, r.text[r.at:])
	if r.at += n; r.at == len(r.text) {
		r.at = 0
		r.left--
	}
	return n, nil
}
