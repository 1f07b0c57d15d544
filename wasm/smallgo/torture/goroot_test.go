package torture

import (
	"context"
	"errors"
	"go/build"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/redline5g/redline/wasm/smallgo/compile"
	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
)

// leastPrograms is how many of the Go distribution's own test programs run, at
// least: those that did when it was last counted.
const leastPrograms = 47

// timeLimit is what one of them may take in one engine.
const timeLimit = 20 * time.Second

// folders are those of the test programs, within the one named test.
var folders = []string{".", "ken", "typeparam"}

// costly are packages that are outside of the language, and that take seconds
// to load: who imports one is counted without being compiled.
var costly = []string{"fmt", "log", "os", "reflect", "runtime", "sync", "syscall", "time"}

// TestDistribution runs the test programs of the Go distribution that are within
// the language: one that the standard toolchain runs to its end must do so
// here.
func TestDistribution(t *testing.T) {
	files := distribution(t)
	var mutex sync.Mutex
	ran, refused := 0, map[string]int{}
	t.Run("programs", func(t *testing.T) {
		for _, file := range files {
			t.Run(filepath.Base(file), func(t *testing.T) {
				t.Parallel()
				reason := runProgram(t, file)
				mutex.Lock()
				defer mutex.Unlock()
				if reason != "" {
					refused[reason]++
				} else if !t.Failed() {
					ran++
				}
			})
		}
	})
	for _, reason := range slices.Sorted(maps.Keys(refused)) {
		t.Logf("refused: %3d for %s", refused[reason], reason)
	}
	t.Logf("%d of %d programs ran", ran, len(files))
	if ran < leastPrograms {
		t.Errorf("%d programs ran, want at least %d", ran, leastPrograms)
	}
}

// distribution are the programs of the Go distribution's folder named test that
// are run as they are.
func distribution(t *testing.T) []string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	target := build.Default
	target.GOOS, target.GOARCH = "wasip1", "wasm"
	var found []string
	for _, folder := range folders {
		all, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "test", folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range all {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			meant, err := target.MatchFile(filepath.Split(file))
			if err != nil {
				t.Fatal(err)
			}
			if meant && strings.HasPrefix(string(text), "// run\n") {
				found = append(found, file)
			}
		}
	}
	if len(found) == 0 {
		t.Skip("this Go distribution comes without its tests")
	}
	return found
}

// runProgram runs a program in both of wazero's engines, or tells why it is
// refused.
func runProgram(t *testing.T, file string) (reason string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if path := costlyImport(t, file); path != "" {
		return "an import of " + path
	}
	const export = "package main\n\n//go:wasmexport run_main\nfunc run_main() int64 {\n\tmain()\n\treturn 1\n}\n"
	defer func() {
		if thrown := recover(); thrown != nil {
			t.Errorf("the compiler panics: %v", thrown)
		}
	}()
	result, err := compileFiles(t, map[string]string{"main.go": string(text), "zz_export.go": export})
	var refusal *compile.Error
	if errors.As(err, &refusal) {
		what, _, _ := strings.Cut(refusal.What, ", type")
		return what
	}
	if err != nil {
		t.Error(err)
		return ""
	}
	for _, engine := range []string{"compiler", "interpreter"} {
		ctx, stop := context.WithTimeout(t.Context(), timeLimit)
		replies, err := trial.Engines[engine](ctx, result.Module, []trial.Export{{Name: "run_main"}}, []trial.Call{{}})
		stop()
		if err != nil {
			t.Errorf("%s: %v", engine, err)
		} else if got := replies[0].Outcome(result); got.Value != "1" {
			t.Errorf("%s: %v", engine, got)
		}
	}
	return ""
}

// costlyImport is a package of costly that a file imports, or empty.
func costlyImport(t *testing.T, file string) string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range parsed.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if first, _, _ := strings.Cut(path, "/"); slices.Contains(costly, first) {
			return first
		}
	}
	return ""
}
