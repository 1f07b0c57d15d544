package wasm_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/redline5g/redline/wasm"
	"github.com/redline5g/redline/wasm/internal/binary"
	"github.com/tetratelabs/wazero"
)

// compile parses the embedded module.
func compile(t *testing.T) wazero.CompiledModule {
	t.Helper()
	// The interpreter reads a module sooner than the compiler.
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
	names := []string{}
	for _, f := range compile(t).ImportedFunctions() {
		module, name, _ := f.Import()
		names = append(names, module+"."+name)
	}
	listed(t, "imports.txt", names)
}

// TestNothingElse holds that the module needs nothing of its host, does nothing
// before it is called, bounds its memory, and carries nothing that is not run:
// no names, no word on what made it.
func TestNothingElse(t *testing.T) {
	module, err := binary.Parse(wasm.Module)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range module.Sections {
		switch s.ID {
		case binary.Import, binary.Start, binary.Custom:
			t.Errorf("section %d %q is there", s.ID, s.Name)
		}
	}
	memory := compile(t).ExportedMemories()[wasm.Memory]
	if most, ok := memory.Max(); !ok || most != 4096 || memory.Min() != 4 {
		t.Errorf("the memory has %d to %d pages, not 4 to 4096", memory.Min(), most)
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
