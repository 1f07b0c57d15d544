//go:build linux

package browser_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redline5g/redline/hosts/browser"
)

var update = flag.Bool("update", false, "write what Chromium collects into testdata/pages")

const shown = "../../testdata/pages/"

// engines are the runtimes in which the collector is held against its pages.
var engines = []string{"chromium", "firefox", "webkit"}

// TestCollect holds that the collector measures the pages of testdata/pages as
// is written beside them, that the module comes to the findings which are
// written there too, and that the pages are left as they were.
func TestCollect(t *testing.T) {
	for _, name := range engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, p := open(t, name)
			collects(t, p, name)
		})
	}
}

// TestObserve holds that the collector tells when a page changes.
func TestObserve(t *testing.T) {
	for _, name := range engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, p := open(t, name)
			p.Open("observe")
			checked(t, "observe", p)
		})
	}
}

func collects(t *testing.T, p *browser.Page, engine string) {
	p.Open("collect")
	var collected map[string]map[string]any
	p.Report(&collected)
	if *update && engine == "chromium" {
		write(t, collected)
	}
	for _, kind := range []string{"*.html", "*.json"} {
		files, err := filepath.Glob(shown + kind)
		if err != nil || len(files) == 0 || len(files) != len(collected) {
			t.Fatalf("%d pages were collected, and there are %d %s: %v", len(collected), len(files), kind, err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(collected)) {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(expected(t, name, engine), collected[name]); diff != "" {
				t.Errorf("the page is collected otherwise (-want +got):\n%s", diff)
			}
		})
	}
}

// expectation is what is written beside a page: how it is shown, and what is to
// be collected of it.
type expectation struct {
	Shows       string                  `json:"shows"`            // what it is about
	Viewport    []int                   `json:"viewport"`         // in CSS pixels
	Scroll      []int                   `json:"scroll,omitempty"` // where it is scrolled to
	Options     any                     `json:"options"`          // of the collector
	Collected   map[string]any          `json:"collected"`        // what the page collect posts of it
	Differences map[string][]difference `json:"differences,omitempty"`
}

// difference is what an engine collects otherwise than the others.
type difference struct {
	At    string `json:"at"`              // a JSON Pointer into what is collected
	Value any    `json:"value,omitempty"` // left out where the engine has no such member
	Why   string `json:"why"`
}

func read(t *testing.T, name string) expectation {
	t.Helper()
	text, err := os.ReadFile(shown + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var e expectation
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for engine := range e.Differences {
		if !slices.Contains(engines, engine) {
			t.Fatalf("%s: no engine is %s", name, engine)
		}
	}
	return e
}

// expected is what an engine is to collect of a page.
func expected(t *testing.T, name, engine string) map[string]any {
	t.Helper()
	e := read(t, name)
	for _, d := range e.Differences[engine] {
		if d.Why == "" {
			t.Errorf("%s: the difference at %s has no reason", engine, d.At)
		}
		put(t, e.Collected, strings.Split(d.At, "/")[1:], d.Value)
	}
	return e.Collected
}

// put sets a value at a path, and takes it away where there is none.
func put(t *testing.T, in any, path []string, value any) {
	t.Helper()
	switch in := in.(type) {
	case map[string]any:
		switch {
		case len(path) > 1:
			put(t, in[path[0]], path[1:], value)
		case value == nil:
			delete(in, path[0])
		default:
			in[path[0]] = value
		}
	case []any:
		i, err := strconv.Atoi(path[0])
		if err != nil || i >= len(in) {
			t.Fatalf("there is no %s in a list of %d", path[0], len(in))
		}
		if len(path) == 1 {
			in[i] = value
			return
		}
		put(t, in[i], path[1:], value)
	default:
		t.Fatalf("there is no %s", path[0])
	}
}

func write(t *testing.T, collected map[string]map[string]any) {
	t.Helper()
	for name, found := range collected {
		e := read(t, name)
		e.Collected = found
		text, err := json.MarshalIndent(e, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(shown+name+".json", append(text, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
