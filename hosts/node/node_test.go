// Package node runs the module in Node, through the loader that ships in js.
package node

import (
	"encoding/json"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/suite"
)

func TestSuite(t *testing.T) { run(t, "REDLINE_HOST=") }

// TestWithoutWebAssembly holds that the loader asks the HTTP host that it was
// told of, and gets the same bytes from there.
func TestWithoutWebAssembly(t *testing.T) {
	host := httptest.NewServer(server.New(native.New(), server.Options{PolicyWritable: true}))
	t.Cleanup(host.Close)
	run(t, "REDLINE_HOST="+host.URL, "--jitless")
}

// run runs suite.test.js, and reads its report.
func run(t *testing.T, environment string, flags ...string) {
	t.Helper()
	suite.Reads(t, "hosts/node/*.js", "hosts/suite/*.js", "js/*.js", "testdata/modules/*", "wasm/redline.wasm")
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "description.json"), core.Describe(nil), 0o644); err != nil {
		t.Fatal(err)
	}
	start(t, append(flags, "suite.test.js"), environment, "REDLINE_RUN="+folder)
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

// start runs Node, whose output is shown where it fails.
func start(t *testing.T, args []string, environment ...string) {
	t.Helper()
	_, err := exec.LookPath("node")
	suite.Need(t, "Node", "install Node 20.16 or later, of 22 from 22.3 on, see https://nodejs.org", err == nil)
	command := exec.CommandContext(t.Context(), "node", args...)
	command.Env = append(os.Environ(), environment...)
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
