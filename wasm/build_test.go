package wasm_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/redline5g/redline/wasm"
)

// TestReproducible builds the module from a copy of the sources in another
// place, as `make wasm` does: what ships is what the sources say, to the byte,
// and so is the table of its sites.
func TestReproducible(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"go.mod", "go.sum", "core", "wasm", "wasm/guest", "wasm/smallgo", "wasm/smallgo/compile"} {
		copySources(t, filepath.Join("..", name), filepath.Join(root, name))
	}
	link(t, "node_modules", filepath.Join(root, "wasm/node_modules"))
	build(t, root)
	for _, name := range []string{"redline.wasm", "redline.sites"} {
		committed, built := read(t, name), read(t, filepath.Join(root, "wasm", name))
		if !bytes.Equal(committed, built) {
			t.Errorf("%s (%d bytes) is not what the sources build (%d bytes) by %s: run `make wasm`",
				name, len(committed), len(built), runtime.Version())
		}
	}
	if !bytes.Equal(wasm.Module, read(t, "redline.wasm")) {
		t.Error("what is embedded is another module")
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
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, read(t, from), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// link gives the copy the wasm-opt that is installed here, and leaves the test
// where there is none.
func link(t *testing.T, from, to string) {
	t.Helper()
	_, err := os.Stat(filepath.Join(from, ".bin/wasm-opt"))
	if err == nil {
		_, err = exec.LookPath("node")
	}
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatalf("what `make wasm` needs is missing: %v", err)
	} else if err != nil {
		t.Skipf("what `make wasm` needs is missing: %v", err)
	}
	if from, err = filepath.Abs(from); err == nil {
		err = os.Symlink(from, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// build does what `make wasm` does in another folder, under a setting for other
// builds, which is not to matter.
func build(t *testing.T, root string) {
	t.Helper()
	cmd := exec.Command("go", "generate", "./wasm")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOFLAGS=-tags=purego")
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}
