package torture

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
	"github.com/tetratelabs/wazero"
)

// TestSameBytes compiles every theme twice.
func TestSameBytes(t *testing.T) {
	for _, theme := range themes(t) {
		t.Run(theme[len("corpus/"):], func(t *testing.T) {
			t.Parallel()
			first, err := compile.Compile("./"+theme, compile.Options{Names: true})
			if err != nil {
				t.Fatal(err)
			}
			second, err := compile.Compile("./"+theme, compile.Options{Names: true})
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(first.Module, second.Module) {
				t.Errorf("two modules, of %d and %d bytes", len(first.Module), len(second.Module))
			}
		})
	}
}

// TestSelfContained holds that a module needs nothing and does nothing until
// it is called.
func TestSelfContained(t *testing.T) {
	result, err := compile.Compile("./corpus/globals", compile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections(t, result.Module) {
		if s == 2 || s == 8 {
			t.Errorf("section %d: the module has imports or a start function", s)
		}
	}
}

// sections are the numbers of a module's sections.
func sections(t *testing.T, module []byte) []byte {
	t.Helper()
	var found []byte
	for at := 8; at < len(module); {
		found = append(found, module[at])
		size, shift := 0, 0
		for at++; ; at++ {
			size |= int(module[at]&0x7f) << shift
			shift += 7
			if module[at] < 0x80 {
				break
			}
		}
		at += 1 + size
	}
	if len(found) < 5 {
		t.Fatalf("sections: %v", found)
	}
	return found
}

// TestKept goes through calls that keep state, and checks it against the state
// it must have.
func TestKept(t *testing.T) {
	result, err := compile.Compile("./programs/kept", compile.Options{MaxPages: maxPages})
	if err != nil {
		t.Fatal(err)
	}
	for name, config := range map[string]wazero.RuntimeConfig{
		"compiler": wazero.NewRuntimeConfigCompiler(), "interpreter": wazero.NewRuntimeConfigInterpreter(),
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			runtime := wazero.NewRuntimeWithConfig(ctx, config)
			defer runtime.Close(ctx)
			instance, err := runtime.Instantiate(ctx, result.Module)
			if err != nil {
				t.Fatal(err)
			}
			want := state{count: 5, names: []string{"first"}}
			for i, step := range []string{
				"sum", "grow", "sum", "add", "sum", "forget", "sum", "grow", "add", "add", "fail", "sum", "forget",
				"grow", "sum", "drop", "sum", "add", "grow", "fail", "sum", "drop", "forget", "add", "sum",
			} {
				arg := int64(i + 65)
				got, err := instance.ExportedFunction(step).Call(ctx, uint64(arg))
				if step == "fail" {
					if err == nil {
						t.Error("a division by zero does not trap")
					}
					continue
				}
				if err != nil {
					t.Fatalf("step %d, %s: %v", i, step, err)
				}
				if n := want.after(step, arg); int64(got[0]) != n {
					t.Errorf("step %d, %s: got %d, want %d", i, step, int64(got[0]), n)
				}
			}
		})
	}
}

// state is what the program keeps.
type state struct {
	list  []int64
	names []string
	count int64
}

// after is what a step answers.
func (s *state) after(step string, arg int64) int64 {
	switch step {
	case "forget":
		return -1
	case "add":
		s.list = append(s.list, arg)
		s.names = append(s.names, "name"+string([]byte{byte(arg)}))
		s.count++
	case "drop":
		*s = state{[]int64{arg}, []string{"again"}, arg}
	}
	n := s.count * 1000
	for _, v := range s.list {
		n += v
	}
	for _, name := range s.names {
		n = n*31 + int64(len(name)) + int64(name[len(name)-1])
	}
	return n
}

// TestKeptIsNotLed checks that what is kept never leads to memory of one call.
func TestKeptIsNotLed(t *testing.T) {
	result, err := compile.Compile("./programs/kept", compile.Options{MaxPages: maxPages})
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	instance, err := runtime.Instantiate(ctx, result.Module)
	if err != nil {
		t.Fatal(err)
	}
	call := func(name string, arg int64) (int64, error) {
		got, err := instance.ExportedFunction(name).Call(ctx, uint64(arg))
		if err != nil {
			return 0, err
		}
		return int64(got[0]), nil
	}
	if _, err := call("misuse", 0); err != nil {
		t.Fatal(err)
	}
	total := int64(3 + len("constant"))
	for way := range int64(9) {
		total += way
		if got, err := call("use", way); err != nil || got != total {
			t.Fatalf("use: %d, not %d: %v", got, total, err)
		}
		_, err := call("misuse", way)
		number, _ := instance.Memory().ReadUint32Le(compile.SiteAddress)
		site := result.Sites[number]
		if err == nil || site.Reason != "store into kept memory" || filepath.Base(site.File) != "main.go" {
			t.Errorf("misuse %d: %v at %s", way, err, site)
		}
	}
}
