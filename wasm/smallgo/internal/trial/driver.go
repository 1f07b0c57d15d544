package trial

import (
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
