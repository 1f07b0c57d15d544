package main

import (
	"bytes"
	"errors"
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

// TestInputsAreKept: no output takes the place of what was read, or of another
// output.
func TestInputsAreKept(t *testing.T) {
	dir := t.TempDir()
	order, link := filepath.Join(dir, "order.json"), filepath.Join(dir, "link.json")
	const text = `{"kind":"policy","id":"x","version":"1"}`
	if err := errors.Join(os.WriteFile(order, []byte(text), 0o600), os.Symlink("order.json", link)); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"check", "-o", order, order}, {"check", "-o", link, order}, {"check", "-o", order, "--policy", order, "../../testdata/demo/order.json"},
		{"scan", "-o", order, "--policy", order, "http://127.0.0.1:1/"},
	} {
		redline(t, "", args...).want(t, 2, "", "--output: wanted a file that is not read, found ")
		if got := read(t, order); got != text {
			t.Errorf("%v: %s", args, got)
		}
	}
	catalog, err := os.Create(filepath.Join(dir, "catalog.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer catalog.Close()
	c := command("import", "tariffs", "internal/tariffs/testdata/xinghe.json", "--at", "2026-07-01T00:00:00Z", "--report", catalog.Name())
	c.Stdout = catalog
	if err := c.Run(); err == nil || c.ProcessState.ExitCode() != 2 || read(t, catalog.Name()) != "" {
		t.Errorf("%v: a report took the catalogue's place", err)
	}
}

// TestOutputIsStandard: as of an input, - stands for the standard one.
func TestOutputIsStandard(t *testing.T) {
	t.Chdir("../../testdata/demo")
	judge(t, "", "-o", "-", "change.json").want(t, 1, "3.3", "")
	if _, err := os.Lstat("-"); err == nil {
		t.Error("there is a file of the name -")
	}
}

// TestEscapedErrors: a file's name steers no terminal.
func TestEscapedErrors(t *testing.T) {
	out, _ := command("policy", "check", "a\x1b[31m.json").CombinedOutput()
	if !strings.Contains(string(out), `a\x1b[31m.json`) {
		t.Errorf("%q", out)
	}
}
