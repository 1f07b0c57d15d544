package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEmptyPolicy: a policy's file that was cut short does not put the floor in
// force.
func TestEmptyPolicy(t *testing.T) {
	file := filepath.Join(t.TempDir(), "p.json")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"check", "--policy", file, "../../testdata/demo/order.json"}, {"serve", "--policy", file, "--listen", "127.0.0.1:0"}, {"policy", "check", file},
	} {
		out, err := command(args...).CombinedOutput()
		if err == nil || !strings.Contains(string(out), file+": wanted a policy, found nothing") {
			t.Errorf("%s: %v\n%s", args[0], err, out)
		}
	}
}

// TestOutputAmongOthers: what is written to /dev/stdout stands among what others
// write to the same file.
func TestOutputAmongOthers(t *testing.T) {
	shared, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer shared.Close()
	shared.WriteString("before\n")
	c := command("check", "--format", "ndjson", "-o", "/dev/stdout", "../../testdata/demo/change.json")
	c.Stdout = shared
	_ = c.Run() // there is a violation
	shared.WriteString("after\n")
	text, err := os.ReadFile(shared.Name())
	if err != nil || !bytes.HasPrefix(text, []byte("before\n{")) || !bytes.HasSuffix(text, []byte("}\nafter\n")) {
		t.Errorf("%v\n%s", err, text)
	}
}

// TestEscapedErrors: a file's name steers no terminal.
func TestEscapedErrors(t *testing.T) {
	out, _ := command("policy", "check", "a\x1b[31m.json").CombinedOutput()
	if !strings.Contains(string(out), `a\x1b[31m.json`) {
		t.Errorf("%q", out)
	}
}
