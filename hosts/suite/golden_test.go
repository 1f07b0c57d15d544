package suite_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/hosts/suite/internal/vector"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing them")

// TestVectors holds the native core against what the vectors expect.
func TestVectors(t *testing.T) {
	for _, file := range sources(t) {
		t.Run(file.Name, func(t *testing.T) {
			for _, v := range file.Vectors {
				t.Run(v.Name, func(t *testing.T) { judge(t, &v) })
			}
		})
	}
}

func judge(t *testing.T, v *vector.Vector) {
	g := golden(v)
	result := g.Full
	if v.PolicyOnly {
		result = g.Result
	}
	if diff := v.Expect.Diff([]byte(result)); diff != "" {
		t.Errorf("the result is another (-want +got):\n%s", diff)
	}
}

// TestPolicies holds that a vector judges by a policy that is accepted.
func TestPolicies(t *testing.T) {
	for _, file := range sources(t) {
		for _, v := range file.Vectors {
			text, ok := v.PolicyText()
			if !ok || v.PolicyOnly {
				continue
			}
			var e core.Engine
			if result := e.SetPolicy(nil, []byte(text)); hosts.Refused(result) {
				t.Errorf("%s: %q: the policy is refused: %s", file.Name, v.Name, result)
			}
		}
	}
}

// TestGolden holds that the golden files are what the core makes of the
// sources; with -update it writes them.
func TestGolden(t *testing.T) {
	root, err := suite.Root()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(root, "testdata", "golden")
	want := map[string]string{}
	for _, file := range sources(t) {
		want[file.Name+".ndjson"] = lines(t, file)
	}
	if *update {
		write(t, dir, want)
	}
	there := read(t, dir)
	for name := range there {
		if _, ok := want[name]; !ok {
			t.Errorf("%s has no source", name)
		}
	}
	for name, text := range want {
		if there[name] != text {
			t.Errorf("%s is stale: run `go test ./hosts/suite -run TestGolden -update`", name)
		}
	}
}

// TestCompact holds that the compact form is the full one without findings that
// pass or don't apply, and without what explains the others.
func TestCompact(t *testing.T) {
	for _, file := range sources(t) {
		for _, v := range file.Vectors {
			if v.PolicyOnly {
				continue
			}
			g := golden(&v)
			compact, full := members(t, g.Compact), members(t, g.Full)
			if compacted(full); !reflect.DeepEqual(compact, full) {
				t.Errorf("%s: %q: the compact form says otherwise than the full one:\n%s\n%s", file.Name, v.Name, g.Compact, g.Full)
			}
		}
	}
}

func members(t *testing.T, result string) map[string]any {
	var all map[string]any
	if err := json.Unmarshal([]byte(result), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// compacted takes from a verdict what the compact form has not.
func compacted(verdict map[string]any) {
	findings, ok := verdict["findings"].([]any)
	if !ok {
		return // an error
	}
	verdict["findings"] = slices.DeleteFunc(findings, func(f any) bool {
		finding := f.(map[string]any)
		maps.DeleteFunc(finding, func(member string, _ any) bool {
			return !slices.Contains([]string{"rule", "outcome", "code", "subject"}, member)
		})
		return finding["outcome"] == "pass" || finding["outcome"] == "inapplicable"
	})
}

func sources(t *testing.T) []vector.File {
	t.Helper()
	root, err := suite.Root()
	if err != nil {
		t.Fatal(err)
	}
	files, err := vector.Load(root)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// golden is what the core makes of a vector.
func golden(v *vector.Vector) suite.Vector {
	var e core.Engine
	g := suite.Vector{Name: v.Name}
	text, ok := v.PolicyText()
	if ok {
		g.Policy = &text
	}
	result := string(e.SetPolicy(nil, []byte(text)))
	if v.PolicyOnly {
		g.Result = result
		return g
	}
	document := string(v.Document())
	if utf8.ValidString(document) {
		g.Document = &document
	} else {
		g.DocumentHex = hex.EncodeToString(v.Document())
	}
	g.Compact = string(e.Evaluate(nil, v.Document(), core.Compact))
	g.Full = string(e.Evaluate(nil, v.Document(), core.Full))
	return g
}

func lines(t *testing.T, file vector.File) string {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	for _, v := range file.Vectors {
		if err := e.Encode(golden(&v)); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

func read(t *testing.T, dir string) map[string]string {
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(path)] = string(text)
	}
	return files
}

func write(t *testing.T, dir string, files map[string]string) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name := range read(t, dir) {
		if _, ok := files[name]; !ok && strings.HasSuffix(name, ".ndjson") {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
