package wasm_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/redline5g/redline/wasm"
	"github.com/tetratelabs/wazero"
)

// compile parses the embedded module.
func compile(t *testing.T) wazero.CompiledModule {
	t.Helper()
	// The interpreter reads a module much sooner than the compiler.
	r := wazero.NewRuntimeWithConfig(t.Context(), wazero.NewRuntimeConfigInterpreter())
	t.Cleanup(func() { _ = r.Close(t.Context()) })
	module, err := r.CompileModule(t.Context(), wasm.Module)
	if err != nil {
		t.Fatal(err)
	}
	return module
}

func TestExports(t *testing.T) {
	module := compile(t)
	names := slices.Collect(maps.Keys(module.ExportedFunctions()))
	names = slices.AppendSeq(names, maps.Keys(module.ExportedMemories()))
	listed(t, "exports.txt", names)
	for _, name := range append(wasm.Functions(), wasm.Memory) {
		if !slices.Contains(names, name) {
			t.Errorf("the module does not export %s", name)
		}
	}
}

func TestImports(t *testing.T) {
	var names []string
	for _, f := range compile(t).ImportedFunctions() {
		module, name, _ := f.Import()
		names = append(names, module+"."+name)
	}
	listed(t, "imports.txt", names)
}

// TestNothingElseIsImported holds that the list of imported functions is
// complete: a memory would be the host's to see into.
func TestNothingElseIsImported(t *testing.T) {
	if memories := compile(t).ImportedMemories(); len(memories) > 0 {
		t.Errorf("the module imports %d memories", len(memories))
	}
}

// listed compares names with those in a file, a name a line, sorted.
func listed(t *testing.T, file string, names []string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	if diff := cmp.Diff(strings.Fields(string(text)), slices.Compact(names)); diff != "" {
		t.Errorf("%s is not what the module has (-file +module):\n%s", file, diff)
	}
}
