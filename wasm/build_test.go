package wasm_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/redline5g/redline/wasm"
)

// TestReproducible builds the module from a copy of the sources in another
// place: what ships is what the sources say, to the byte.
func TestReproducible(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"go.mod", "go.sum", "core", "wasm/guest"} {
		copySources(t, filepath.Join("..", name), filepath.Join(root, name))
	}
	built := build(t, root)
	if bytes.Equal(built, wasm.Module) {
		return
	}
	t.Errorf("redline.wasm (%d bytes) is not what the sources build (%d bytes): run `make wasm`", len(wasm.Module), len(built))
	if by := goVersion(wasm.Module); by != runtime.Version() {
		t.Errorf("redline.wasm was built by %s, this is %s: build it with one version of Go", by, runtime.Version())
	}
}

// copySources copies a file, or the Go files of a folder that are no tests.
func copySources(t *testing.T, from, to string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(from, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			copySources(t, file, filepath.Join(to, filepath.Base(file)))
		}
	}
	if len(files) > 0 {
		return
	}
	text, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

// build is what `make wasm` does, in another folder.
func build(t *testing.T, root string) []byte {
	t.Helper()
	out := filepath.Join(root, "redline.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-buildmode=c-shared",
		"-ldflags=-s -w -buildid=", "-o", out, "./wasm/guest")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOFLAGS=")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	module, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return module
}

// goVersion is the version of Go that a module names.
func goVersion(module []byte) string {
	return string(regexp.MustCompile(`go1\.[0-9]+[0-9a-z.]*`).Find(module))
}
