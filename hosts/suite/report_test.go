package suite_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

// whole is the report of a runtime that ran everything.
func whole(t *testing.T) suite.Report {
	files, err := suite.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := suite.Report{Runtime: "Test, whole", Version: "1", StartMs: 1, OrderUs: 1}
	for _, file := range files {
		for _, v := range file.Vectors {
			r.Vectors++
			r.Cases = append(r.Cases, suite.Case{Name: file.Name + "/" + v.Name, OK: true})
		}
	}
	for _, name := range suite.Needed {
		r.Cases = append(r.Cases, suite.Case{Name: name, OK: true})
	}
	r.Cases[len(r.Cases)-1].Reason = "none here"
	return r
}

// reports are reports of which all but the first have a fault, and what is
// said of it.
var reports = map[string]struct {
	change func(*suite.Report)
	fault  string
}{
	"whole":             {func(*suite.Report) {}, ""},
	"none":              {func(r *suite.Report) { *r = suite.Report{} }, "0 of "},
	"fewer":             {func(r *suite.Report) { r.Vectors-- }, "vectors have run"},
	"a vector missing":  {func(r *suite.Report) { r.Cases = r.Cases[1:] }, "the vector has not run"},
	"a vector left out": {func(r *suite.Report) { r.Cases[0].Reason = "too hard" }, "the vector has not run"},
	"a file missing":    {func(r *suite.Report) { r.Cases = slices.DeleteFunc(r.Cases, isDecode) }, "the vector has not run"},
	"a case that fails": {func(r *suite.Report) { r.Cases[3] = suite.Case{Name: r.Cases[3].Name, Error: "other bytes"} }, "other bytes"},
	"no form missing":   {func(r *suite.Report) { r.Cases = slices.DeleteFunc(r.Cases, isForm) }, `the case "contract/a form that`},
	"no module cut off": {func(r *suite.Report) { r.Cases = r.Cases[:len(r.Cases)-1] }, `the case "hostile/a module that is cut short`},
}

func isForm(c suite.Case) bool { return strings.HasPrefix(c.Name, "contract/a form") }

func isDecode(c suite.Case) bool { return strings.HasPrefix(c.Name, "decode/") }

// TestReported holds what a report fails for. Each runs in a test of its own
// process, since it is to fail.
func TestReported(t *testing.T) {
	if name := os.Getenv("REDLINE_TEST_REPORT"); name != "" {
		r := whole(t)
		reports[name].change(&r)
		suite.Reported(t, r)
		return
	}
	for name, test := range reports {
		t.Run(name, func(t *testing.T) {
			matrix := t.TempDir()
			command := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestReported$", "-test.v")
			command.Env = append(os.Environ(), "REDLINE_TEST_REPORT="+name, "REDLINE_MATRIX="+matrix)
			output, err := command.CombinedOutput()
			if (err != nil) != (test.fault != "") || !strings.Contains(string(output), test.fault) {
				t.Errorf("it ended with %v and says no %q", err, test.fault)
			}
			_, missing := os.Stat(filepath.Join(matrix, "test-whole.json"))
			if (missing != nil) != (test.fault != "") {
				t.Errorf("a report with fault %q has the record %v", test.fault, missing)
			}
		})
	}
}
