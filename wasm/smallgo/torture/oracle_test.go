package torture

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"text/template"
)

// The oracle is the package itself, built by the standard toolchain. Its main
// does nothing; an overlay puts a file beside it, the last by name, whose init
// makes the calls it reads.

// driver is that file. It writes a line for each call: the result, or what was
// panicked with and where.
var driver = template.Must(template.New("driver").Parse(`package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strings"
)

func init() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	for {
		var n int
		var a [3]int64
		if _, err := fmt.Fscan(in, &n, &a[0], &a[1], &a[2]); err != nil {
			break
		}
		fmt.Fprintln(out, driverCall(n, a))
	}
	out.Flush()
	os.Exit(0)
}

func driverCall(n int, a [3]int64) (line string) {
	defer func() {
		if thrown := recover(); thrown != nil {
			line = "panic\t" + driverPlace() + "\t" + driverText(thrown)
		}
	}()
	var r int64
	switch n {
{{- range $i, $c := .}}
	case {{$i}}:
		r = {{$c.Name}}({{range $j, $p := $c.Params}}{{if $j}}, {{end}}{{$p}}(a[{{$j}}]){{end}})
{{- end}}
	}
	return fmt.Sprint("value\t", r)
}

func driverText(thrown any) string {
	if e, ok := thrown.(runtime.Error); ok {
		return "runtime\t" + e.Error()
	}
	return "explicit\t" + strings.ReplaceAll(fmt.Sprint(thrown), "\n", " ")
}

// driverPlace is the line that panicked: the first that is not the runtime's.
func driverPlace() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprint(f.File, ":", f.Line)
		}
		if !more {
			return "nowhere"
		}
	}
}
`))

// expect makes calls with the standard toolchain.
func expect(t *testing.T, theme string, cases []export, calls []call) []outcome {
	t.Helper()
	dir := t.TempDir()
	source := filepath.Join(dir, "driver.go")
	var text bytes.Buffer
	if err := driver.Execute(&text, cases); err != nil {
		t.Fatal(err)
	}
	beside, err := filepath.Abs(filepath.Join(theme, "zz_driver.go"))
	if err != nil {
		t.Fatal(err)
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{beside: source}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, source, text.Bytes())
	write(t, filepath.Join(dir, "overlay.json"), overlay)
	program := filepath.Join(dir, "native")
	build := exec.Command("go", "build", "-trimpath", "-overlay", filepath.Join(dir, "overlay.json"), "-o", program, "./"+theme)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building %s: %v\n%s", theme, err, out)
	}
	var in bytes.Buffer
	for _, c := range calls {
		fmt.Fprintln(&in, c.export, c.args[0], c.args[1], c.args[2])
	}
	run := exec.Command(program)
	run.Stdin, run.Stderr = &in, os.Stderr
	out, err := run.Output()
	if err != nil {
		t.Fatalf("running %s: %v", theme, err)
	}
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(lines) != len(calls) {
		t.Fatalf("%s answered %d of %d calls", theme, len(lines), len(calls))
	}
	outcomes := make([]outcome, len(lines))
	for i, line := range lines {
		outcomes[i] = parseOutcome(line)
	}
	return outcomes
}

func write(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
