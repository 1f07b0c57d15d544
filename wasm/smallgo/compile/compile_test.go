package compile

import (
	"bytes"
	"context"
	"testing"

	wazeroruntime "github.com/tetratelabs/wazero"

	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/hosts/wazero"
)

// guest is the module of the rules as this compiler makes it.
func guest(t testing.TB) *Result {
	t.Helper()
	result, err := Compile("github.com/redline5g/redline/wasm/guest", Options{})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// TestGuestGivesTheSameVerdicts: every vector, to the byte, in both engines.
func TestGuestGivesTheSameVerdicts(t *testing.T) {
	module := guest(t).Module
	for _, interpreter := range []bool{false, true} {
		host, err := wazero.New(t.Context(), wazero.Options{Module: module, Interpreter: interpreter})
		if err != nil {
			t.Fatal(err)
		}
		suite.Run(t, host)
		if err := host.Close(context.Background()); err != nil {
			t.Error(err)
		}
	}
}

func TestOutputIsDeterministic(t *testing.T) {
	if a, b := guest(t).Module, guest(t).Module; !bytes.Equal(a, b) {
		t.Error("two runs give different modules")
	}
}

// TestModuleImportsNothing: what runs can reach nothing outside of it.
func TestModuleImportsNothing(t *testing.T) {
	runtime := wazeroruntime.NewRuntime(t.Context())
	defer runtime.Close(t.Context())
	compiled, err := runtime.CompileModule(t.Context(), guest(t).Module)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(compiled.ImportedFunctions()) + len(compiled.ImportedMemories()); n != 0 {
		t.Errorf("the module has %d imports", n)
	}
	want := []string{"abi_version", "buffer", "describe", "evaluate", "evaluate_batch", "set_policy"}
	for _, name := range want {
		if compiled.ExportedFunctions()[name] == nil {
			t.Errorf("no export %s", name)
		}
	}
	if n := len(compiled.ExportedFunctions()); n != len(want) {
		t.Errorf("%d exports, want %d", n, len(want))
	}
}
