// Package node runs the module in Node, through the loader that ships in js.
package node

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/suite"
)

// TestSuite runs suite.test.js, and reads its report.
func TestSuite(t *testing.T) {
	suite.Reads(t, "hosts/node/*.js", "hosts/suite/*.js", "js/*.js", "testdata/modules/*", "wasm/redline.wasm")
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "description.json"), core.Describe(nil), 0o644); err != nil {
		t.Fatal(err)
	}
	run(t, "REDLINE_RUN="+folder, "--test", "suite.test.js")
	text, err := os.ReadFile(filepath.Join(folder, "report.json"))
	if err != nil {
		t.Fatal(err)
	}
	var report suite.Report
	if err := json.Unmarshal(text, &report); err != nil {
		t.Fatal(err)
	}
	suite.Reported(t, report)
}

// run runs Node, whose output is shown where it fails.
func run(t *testing.T, environment string, args ...string) {
	t.Helper()
	_, err := exec.LookPath("node")
	suite.Need(t, "Node", "install Node 20.16 or later, such as with apt-get install nodejs", err == nil)
	command := exec.CommandContext(t.Context(), "node", args...)
	command.Env = append(os.Environ(), environment)
	output, err := command.CombinedOutput()
	if err != nil {
		t.Errorf("node %s: %v\n%s", strings.Join(args, " "), err, failures(string(output)))
	}
}

// failures are the lines of a test's output from the first failure on.
func failures(output string) string {
	if at := strings.Index(output, "not ok "); at >= 0 {
		output = output[at:]
	}
	return output[:min(len(output), 8000)]
}
