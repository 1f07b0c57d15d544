// Package jvm runs the module on the JVM, in the Java library of this folder.
package jvm

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/suite"
)

// TestSuite builds and tests the library, and reads the reports of its two
// engines.
func TestSuite(t *testing.T) {
	if testing.Short() {
		t.Skip("the interpreter takes minutes")
	}
	suite.Reads(t, "hosts/jvm/pom.xml", "hosts/jvm/README.md", "hosts/jvm/src/main/java/*.java",
		"hosts/jvm/src/*/java/io/github/redline5g/redline/*.java", "testdata/golden/*", "testdata/modules/*",
		"testdata/documents/order.json", "wasm/redline.*")
	for _, program := range []string{"mvn", "javac"} {
		_, err := exec.LookPath(program)
		suite.Need(t, program, "apt-get install maven openjdk-17-jdk-headless", err == nil)
	}
	description := filepath.Join(t.TempDir(), "description.json")
	if err := os.WriteFile(description, core.Describe(nil), 0o644); err != nil {
		t.Fatal(err)
	}
	maven(t, "-Dredline.description="+description)
	for _, engine := range []string{"compiler", "interpreter"} {
		t.Run(engine, func(t *testing.T) { suite.Reported(t, report(t, engine)) })
	}
}

// maven runs Maven, whose output is shown where it fails. What an earlier run
// left, such as its reports, is removed first.
func maven(t *testing.T, property string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), "mvn", "--batch-mode", "--no-transfer-progress", "--quiet", "--strict-checksums", "clean", "verify", property)
	output, err := command.CombinedOutput()
	if err != nil {
		t.Errorf("%v: %v\n%s", command, err, output[:min(len(output), 8000)])
	}
}

// report is what an engine said of itself.
func report(t *testing.T, engine string) (r suite.Report) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("target", "jvm-"+engine+".json"))
	if err == nil {
		err = json.Unmarshal(text, &r)
	}
	if err != nil {
		t.Fatal(err)
	}
	return r
}
