package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files in testdata")

// binary is the command line, built once.
var binary string

func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "redline")
	if err != nil {
		panic(err)
	}
	binary = filepath.Join(dir, "redline")
	if runtime.GOOS == "windows" {
		binary += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		panic(string(out))
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// Documents that tests judge.
const (
	documents = "../../testdata/documents/"
	demo      = "../../testdata/demo/"
)

// command is the command line with an environment of its own.
func command(args ...string) *exec.Cmd {
	c := exec.Command(binary, args...)
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		if !strings.HasPrefix(name, "LC_") && name != "LANG" && name != "NO_COLOR" {
			c.Env = append(c.Env, e)
		}
	}
	return c
}

// result is what a run left.
type result struct {
	out, err string
	code     int
}

// redline runs the command line. What it is given on the standard input is
// piped in.
func redline(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	c := command(args...)
	c.Stdin = strings.NewReader(stdin)
	return finish(t, c)
}

func finish(t *testing.T, c *exec.Cmd) result {
	t.Helper()
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	err := c.Run()
	var exited *exec.ExitError
	if err != nil && !errors.As(err, &exited) {
		t.Fatal(err)
	}
	for _, bad := range []string{"panic:", "goroutine "} {
		if strings.Contains(errs.String(), bad) {
			t.Fatalf("%v failed:\n%s", c.Args, errs.String())
		}
	}
	return result{out.String(), errs.String(), c.ProcessState.ExitCode()}
}

// judge judges without the WebAssembly module, which takes a while to start.
func judge(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	return redline(t, stdin, append([]string{"check", "--host", "native"}, args...)...)
}

func (r result) want(t *testing.T, code int, out, errs string) {
	t.Helper()
	if r.code != code {
		t.Errorf("exit code %d, want %d\n%s", r.code, code, r.err)
	}
	if !strings.Contains(r.out, out) {
		t.Errorf("the output has no %q:\n%s", out, r.out)
	}
	if !strings.Contains(r.err, errs) {
		t.Errorf("the standard error has no %q:\n%s", errs, r.err)
	}
}

// golden compares with a file of testdata, or writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s differs; where that is meant, run: go test ./hosts/redline -update\n%s", file, diff)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// write makes a file for one test.
func write(t *testing.T, name, content string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}
