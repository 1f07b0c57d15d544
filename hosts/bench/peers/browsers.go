package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/redline5g/redline/hosts/bench/results"
	"github.com/redline5g/redline/hosts/suite"
)

// inBrowsers are the browsers of which the start is reported.
var inBrowsers = []string{"chromium", "firefox", "webkit"}

// browsers takes from the tests of hosts/browser how long each takes from the
// module's bytes to the first verdict.
func (b *bench) browsers(r *results.Results) error {
	dir, err := os.MkdirTemp("", "redline-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	test := exec.Command("go", "test", "-count=1", "-p", "1", "-parallel", "1", "-run", "^Test(Chromium|Firefox|WebKit)$", "./hosts/browser")
	test.Dir, test.Env = b.root, append(os.Environ(), "REDLINE_MATRIX="+dir)
	if out, err := test.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	var told []string
	for _, name := range inBrowsers {
		var report suite.Report
		text, err := os.ReadFile(filepath.Join(dir, name+".json"))
		if err == nil {
			err = json.Unmarshal(text, &report)
		}
		if err != nil {
			return fmt.Errorf("%s has not reported, is it installed? %w", name, err)
		}
		told = append(told, fmt.Sprintf("%s %s: %.1f ms", name, report.Version, report.StartMs))
	}
	reached(r, "Bytes to the first verdict in browsers", "reported", strings.Join(told, "; "), true)
	return nil
}
