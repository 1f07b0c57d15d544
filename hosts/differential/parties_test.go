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
	"github.com/redline5g/redline/hosts/native"
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

// seats are the parties of a run. The first is what the others are held
// against.
type seats func() []*seat

// parties are native Go, the oracle, the shipped module, and the shipped
// module by the interpreter.
func (e *engines) parties() []*seat {
	return []*seat{
		nativeGo(),
		{name: "the oracle", open: instanceOf(e.oracle)},
		{name: "the shipped module", open: instanceOf(e.shipped)},
		{name: "the shipped module, interpreted", open: instanceOf(e.interpreted)},
	}
}

func nativeGo() *seat {
	return &seat{name: "native Go", open: func(context.Context) (hosts.Host, error) { return native.New(), nil }}
}

func instanceOf(e *engine) func(context.Context) (hosts.Host, error) {
	return func(ctx context.Context) (hosts.Host, error) { return e.open(ctx) }
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
