package torture

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// export is one case: a function of a theme, under //go:wasmexport.
type export struct {
	Name   string
	Params []string // their types
}

// call is a case with arguments.
type call struct {
	export int
	args   [3]int64
}

// outcome is what a call did: a result, or a place that panicked and why.
type outcome struct {
	value   string
	place   string // file:line, where it panicked
	reasons []string
}

func (o outcome) String() string {
	if o.place == "" {
		return o.value
	}
	return fmt.Sprintf("%s at %s", strings.Join(o.reasons, " or "), o.place)
}

// agrees tells whether what the module did is what was expected.
func (o outcome) agrees(got outcome) bool {
	if o.value != got.value || o.place != got.place {
		return false
	}
	for _, reason := range o.reasons {
		if len(got.reasons) == 1 && reason == got.reasons[0] {
			return true
		}
	}
	return o.place == ""
}

// fitting are the reasons of a trap for what the standard toolchain says.
var fitting = []struct {
	text    string
	reasons []string
}{
	{"index out of range", []string{"index out of range"}},
	{"slice bounds out of range", []string{"slice bounds out of range"}},
	{"nil pointer dereference", []string{"nil pointer", "nil function"}},
	{"integer divide by zero", []string{"division by zero"}},
	{"negative shift amount", []string{"negative shift count"}},
	{"makeslice: len out of range", []string{"slice length out of range", "slice capacity out of range"}},
	{"makeslice: cap out of range", []string{"slice capacity out of range"}},
	{"cannot convert slice with length", []string{"slice too short"}},
}

// parseOutcome reads a line of the oracle.
func parseOutcome(line string) outcome {
	parts := strings.SplitN(line, "\t", 4)
	if parts[0] == "value" {
		return outcome{value: parts[1]}
	}
	o := outcome{place: parts[1]}
	if parts[2] == "explicit" {
		o.reasons = []string{"panic"}
		return o
	}
	for _, f := range fitting {
		if strings.Contains(parts[3], f.text) {
			o.reasons = f.reasons
		}
	}
	if o.reasons == nil {
		o.reasons = []string{"something for " + parts[3]}
	}
	return o
}

// themes are the packages of the corpus that have cases.
func themes(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, pattern := range []string{"corpus/*/main.go", "corpus/standard/*/main.go"} {
		mains, err := filepath.Glob(pattern)
		if err != nil || len(mains) == 0 {
			t.Fatalf("nothing matches %s: %v", pattern, err)
		}
		for _, main := range mains {
			found = append(found, filepath.ToSlash(filepath.Dir(main)))
		}
	}
	return found
}

// exports are a theme's cases.
func exports(t *testing.T, theme string) []export {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(theme, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var found []export
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && exported(fn) {
				found = append(found, export{fn.Name.Name, params(fn)})
			}
		}
	}
	return found
}

// exported tells whether a function is an export under its own name.
func exported(fn *ast.FuncDecl) bool {
	if fn.Doc == nil {
		return false
	}
	last := fn.Doc.List[len(fn.Doc.List)-1].Text
	return last == "//go:wasmexport "+fn.Name.Name
}

func params(fn *ast.FuncDecl) []string {
	var types []string
	for _, field := range fn.Type.Params.List {
		for range field.Names {
			types = append(types, field.Type.(*ast.Ident).Name)
		}
	}
	return types
}

// interesting are numbers on which compilers go wrong.
var interesting = []int64{
	0, 1, -1, 2, -2, 3, 5, 7, 8, 10, 16, 31, 32, 33, 63, 64, 65, 100, 127, 128, -128, -129, 255, 256, 257,
	32767, -32768, 32768, 65535, 65536, math.MaxInt32, math.MinInt32, math.MaxInt32 + 1, math.MaxUint32,
	math.MaxUint32 + 1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1, 0x5555555555555555, 0x0123456789abcdef,
}

// calls are the calls of all cases: interesting numbers, small ones, and any.
func calls(cases []export) []call {
	r := rand.New(rand.NewPCG(1, 2))
	var made []call
	for i, c := range cases {
		n := 64
		if len(c.Params) == 0 {
			n = 2
		}
		for k := range n {
			one := call{export: i}
			for p := range c.Params {
				one.args[p] = argument(r, k, p)
			}
			made = append(made, one)
		}
	}
	return made
}

// argument is the p-th argument of the k-th call: the first calls go through
// the interesting numbers.
func argument(r *rand.Rand, k, p int) int64 {
	switch {
	case k < len(interesting) && p == 0:
		return interesting[k]
	case k < len(interesting)/2:
		return interesting[r.IntN(len(interesting))]
	case r.IntN(4) == 0:
		return int64(r.Uint64())
	case r.IntN(2) == 0:
		return interesting[r.IntN(len(interesting))]
	}
	return int64(r.IntN(40)) - 8
}
