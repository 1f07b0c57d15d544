package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/redline5g/redline/hosts/suite"
)

// native is the runtime that the others are measured by.
const native = "native Go"

// runtimes are those that the rules are proved in, in the order of the table:
// the names by which their tests report, and what the table calls them.
var runtimes = []struct{ name, title string }{
	{native, native},
	{"wazero, compiler", "wazero, compiler"},
	{"wazero, interpreter", "wazero, interpreter"},
	{"wasmtime", "wasmtime"},
	{"http", "`redline serve`, asked from Go"},
	{"Node", "Node"},
	{"chromium", "Chromium"},
	{"chromium-android-webview", "Chromium as an Android web view"},
	{"firefox", "Firefox"},
	{"webkit", "WebKitGTK"},
	{"webkit-view", "WebKitGTK as an app's web view"},
	{"webkit-scheme", "the same, from the app's own URI scheme"},
	{"jvm-interpreter", "JVM, Chicory's interpreter"},
	{"jvm-compiler", "JVM, Chicory's compiler"},
	{"Node without WebAssembly", "Node without WebAssembly, by `redline serve`"},
	{"chromium-jitless", "Chromium without WebAssembly, by `redline serve`"},
	{"firefox-no-wasm", "Firefox without WebAssembly, by `redline serve`"},
	{"webkit-no-wasm", "WebKitGTK without WebAssembly, by `redline serve`"},
}

// check holds that each runtime has run all vectors, and that no other has
// reported.
func check(reports map[string]suite.Report, vectors int) (err error) {
	known := map[string]bool{}
	for _, runtime := range runtimes {
		known[runtime.name] = true
		switch r, ran := reports[runtime.name]; {
		case !ran:
			err = errors.Join(err, fmt.Errorf("%s has not reported: its test failed, was skipped, or did not run", runtime.name))
		case r.Vectors != vectors:
			err = errors.Join(err, fmt.Errorf("%s ran %d of %d vectors", runtime.name, r.Vectors, vectors))
		}
	}
	for name := range reports {
		if !known[name] {
			err = errors.Join(err, fmt.Errorf("%s is not on the list of runtimes in hosts/matrix/table.go", name))
		}
	}
	return err
}

// table is the table in Markdown.
func table(reports map[string]suite.Report) string {
	var out strings.Builder
	out.WriteString("| runtime | version | vectors | bytes to first verdict | time per order |\n|---|---|--:|--:|--:|\n")
	for _, runtime := range runtimes {
		r := reports[runtime.name]
		fmt.Fprintf(&out, "| %s | %s | %d | %s ms | %s × |\n", runtime.title, cell(r.Version), r.Vectors,
			round(r.StartMs), round(r.OrderUs/reports[native].OrderUs))
	}
	return out.String()
}

// round is a number with two digits that tell.
func round(x float64) string {
	switch {
	case x >= 10:
		return fmt.Sprintf("%.0f", x)
	case x >= 1:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}

// cell is a text that may stand in a cell.
func cell(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace(s)
}
