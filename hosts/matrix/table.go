package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/redline5g/redline/hosts/suite"
)

// native is the runtime that the others are measured by.
const native = "native Go"

// runtimes are those that the rules are proved in, in the order of the table.
var runtimes = []string{
	native,
	"wazero, compiler",
	"wazero, interpreter",
	"Node",
	"Chromium",
	"Chromium, Android web view",
	"Firefox",
	"WebKitGTK",
	"WebKitGTK, web view",
	"WebKitGTK, custom scheme",
	"Node without WebAssembly",
	"Chromium without WebAssembly",
	"Firefox without WebAssembly",
	"WebKitGTK without WebAssembly",
}

// check holds that each runtime has run all vectors, and that no other has
// reported.
func check(reports map[string]suite.Report, vectors int) (err error) {
	for _, name := range runtimes {
		switch r, ran := reports[name]; {
		case !ran:
			err = errors.Join(err, fmt.Errorf("%s has not reported: its test failed, was skipped, or did not run", name))
		case r.Vectors != vectors:
			err = errors.Join(err, fmt.Errorf("%s ran %d of %d vectors", name, r.Vectors, vectors))
		}
	}
	for name := range reports {
		if !slices.Contains(runtimes, name) {
			err = errors.Join(err, fmt.Errorf("%s is not on the list of runtimes in hosts/matrix/table.go", name))
		}
	}
	return err
}

// table is the table in Markdown.
func table(reports map[string]suite.Report) string {
	var out strings.Builder
	out.WriteString("| runtime | version | vectors | bytes to first verdict | time per order |\n|---|---|--:|--:|--:|\n")
	for _, name := range runtimes {
		r := reports[name]
		fmt.Fprintf(&out, "| %s | %s | %d | %s ms | %s × |\n", cell(name), cell(r.Version), r.Vectors,
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
