package differential

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/tetratelabs/wazero"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/wasm"
)

// buildOracle builds wasm/guest by the standard toolchain, as `make oracle`
// does.
func buildOracle() ([]byte, error) {
	root, err := suite.Root()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	out := filepath.Join(dir, "oracle.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-buildmode=c-shared",
		"-ldflags=-s -w -buildid=", "-o", out, "./wasm/guest")
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOFLAGS=")
	if text, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the oracle can't be built: %w\n%s", err, text)
	}
	return os.ReadFile(out)
}

// engines are what runs the modules. They are made once for all tests.
type engines struct {
	oracle, shipped, interpreted *engine
	same                         bool // what ships is the oracle
}

var theEngines = sync.OnceValues(func() (*engines, error) {
	ctx := context.Background()
	code, err := buildOracle()
	if err != nil {
		return nil, err
	}
	e := &engines{same: bytes.Equal(code, wasm.Module)}
	if e.oracle, err = newEngine(ctx, wazero.NewRuntimeConfig(), code); err != nil {
		return nil, err
	}
	if e.shipped, err = newEngine(ctx, wazero.NewRuntimeConfig(), wasm.Module); err != nil {
		return nil, err
	}
	e.interpreted, err = newEngine(ctx, wazero.NewRuntimeConfigInterpreter(), wasm.Module)
	return e, err
})

// open gives the engines.
func open(t *testing.T) *engines {
	t.Helper()
	e, err := theEngines()
	if err != nil {
		t.Fatal(err)
	}
	if e.same {
		t.Log("what ships is the oracle itself")
	}
	return e
}

// parties are native Go, the oracle, the shipped module, and the shipped
// module by the interpreter.
func (e *engines) parties() []Party {
	return []Party{nativeGo, e.oracle.party("the oracle"), e.shipped.party("the shipped module"), e.interpreted.party("the shipped module, interpreted")}
}

func (e *engine) party(name string) Party {
	return Party{name, func(ctx context.Context) (hosts.Host, error) { return e.open(ctx) }}
}

// TestOracle holds that the oracle is what the standard toolchain makes, which
// can't do without WASI.
func TestOracle(t *testing.T) {
	imports := open(t).oracle.compiled.ImportedFunctions()
	for _, f := range imports {
		if from, _, _ := f.Import(); from != "wasi_snapshot_preview1" {
			t.Errorf("the oracle imports from %s", from)
		}
	}
	if len(imports) == 0 {
		t.Error("the oracle imports nothing: it was built by another compiler")
	}
}
