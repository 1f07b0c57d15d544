package main

import (
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

// complete are reports of every runtime, with 7 vectors.
func complete() map[string]suite.Report {
	reports := map[string]suite.Report{}
	for _, runtime := range runtimes {
		reports[runtime.name] = suite.Report{Runtime: runtime.name, Version: "1", Vectors: 7, StartMs: 12.34, OrderUs: 20}
	}
	return reports
}

func TestCheck(t *testing.T) {
	if err := check(complete(), 7); err != nil {
		t.Error(err)
	}
	for want, spoil := range map[string]func(map[string]suite.Report){
		"native Go has not reported":                     func(r map[string]suite.Report) { delete(r, native) },
		"native Go ran 6 of 7 vectors":                   func(r map[string]suite.Report) { r[native] = suite.Report{Vectors: 6} },
		"a toaster is not on the list of runtimes":       func(r map[string]suite.Report) { r["a toaster"] = suite.Report{Vectors: 7} },
		"wazero, compiler has not reported: its test fa": func(r map[string]suite.Report) { delete(r, "wazero, compiler") },
	} {
		reports := complete()
		spoil(reports)
		if err := check(reports, 7); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the error is %v, not %q", err, want)
		}
	}
}

func TestTable(t *testing.T) {
	reports := complete()
	reports["wazero, compiler"] = suite.Report{Version: "v1|2", Vectors: 7, StartMs: 0.123, OrderUs: 33}
	if got, want := table(reports), "| wazero, compiler | v1\\|2 | 7 | 0.12 ms | 1.6 × |\n"; !strings.Contains(got, want) {
		t.Errorf("no line %q in\n%s", want, got)
	}
}
