package torture

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// refused are programs outside the language. The line that must be named ends
// with "// here"; where there are several, one of them.
var refused = []struct {
	name    string
	what    string // part of what the error says
	imports string
	source  string
}{
	{"goroutine", "goroutine", "", "func f(x int64) int64 {\n\tgo g(x) // here\n\treturn x\n}\nfunc g(int64) {}"},
	{"channel", "channel", "", "func f(x int64) int64 {\n\tc := make(chan int64, 1) // here\n\tc <- x\n\treturn <-c\n}"},
	{"channel parameter", "chan", "", "func f(x int64) int64 { return g(nil, x) } // here\nfunc g(c chan int64, x int64) int64 { // here\n\treturn x\n}"},
	{"select", "channel", "", "var c chan int64 // here\nfunc f(x int64) int64 {\n\tselect {\n\tcase v := <-c: // here\n\t\treturn v\n\tdefault:\n\t}\n\treturn x\n}"},
	{"map", "map", "", "func f(x int64) int64 {\n\tm := map[int64]int64{1: x} // here\n\treturn m[x]\n}"},
	{"map variable", "map", "", "var m map[string]int64 // here\nfunc f(x int64) int64 { return m[\"a\"] } // here"},
	{"range over a map", "map", "", "func f(x int64) int64 {\n\tm := make(map[int64]bool) // here\n\tfor k := range m {\n\t\tx += k\n\t}\n\treturn x\n}"},
	{"defer", "defer", "", "func f(x int64) int64 {\n\tdefer g() // here\n\treturn x\n}\nfunc g() {}"},
	{"recover", "recover", "", "func f(x int64) int64 {\n\tif recover() != nil { // here\n\t\treturn 1\n\t}\n\treturn x\n}"},
	{"interface value", "interface", "", "func f(x int64) int64 {\n\tvar v any = x // here\n\treturn g(v) // here\n}\nfunc g(v any) int64 { return 1 }"},
	{"interface parameter", "interface", "", "func f(x int64) int64 { return g(nil) } // here\nfunc g(v any) int64 { // here\n\treturn 1\n}"},
	{"interface in a struct", "interface", "", "type s struct{ v any } // here\nfunc f(x int64) int64 {\n\tvar v s // here\n\tp := &v\n\treturn int64(len([]*s{p}))\n}"},
	{"type assertion", "interface", "", "var v any // here\nfunc f(x int64) int64 {\n\treturn v.(int64) // here\n}"},
	{"error", "interface", "", "type e struct{}\nfunc (*e) Error() string { return \"\" }\nfunc f(x int64) int64 {\n\tif g(x) != nil {\n\t\treturn 1\n\t}\n\treturn 0\n}\nfunc g(x int64) error {\n\treturn &e{} // here\n}"},
	{"method of an error", "interface", "", "func f(x int64) int64 {\n\treturn int64(len(g(x).Error())) // here\n}\nfunc g(x int64) error { return nil }"},
	{"method by an interface", "interface", "", "type i interface{ m() int64 }\ntype t int64\nfunc (v t) m() int64 { return 1 }\nfunc f(x int64) int64 {\n\tvar v i = t(x) // here\n\treturn v.m() // here\n}"},
	{"float", "float64", "", "func f(x int64) int64 {\n\tv := float64(x) // here\n\treturn int64(v * 2)\n}"},
	{"float field", "float32", "", "type s struct{ a, b float32 }\nfunc f(x int64) int64 {\n\tvar v s // here\n\tp := &v\n\treturn g(p)\n}\nfunc g(p *s) int64 { return 1 }"},
	{"complex", "complex128", "", "func f(x int64) int64 {\n\tv := complex(1, 2) // here\n\tv *= v // here\n\treturn int64(real(v))\n}"},
	{"jump into a loop", "loop", "", "func f(x int64) int64 { // here\n\tif x > 5 {\n\t\tgoto inside\n\t}\nagain:\n\tx++\ninside:\n\tx += 2\n\tif x < 100 {\n\t\tgoto again\n\t}\n\treturn x\n}"},
	{"print", "print", "", "func f(x int64) int64 {\n\tprintln(x) // here\n\treturn x\n}"},
	{"string of runes", "rune", "", "func f(x int64) int64 {\n\tr := []rune{65, rune(x)}\n\treturn int64(len(string(r))) // here\n}"},
	{"runes of a string", "rune", "", "func f(x int64) int64 {\n\tr := []rune(\"text\"[x&3:]) // here\n\treturn int64(len(r))\n}"},
	{"Sizeof", "unsafe.Sizeof", "unsafe", "func f(x int64) int64 {\n\tp := &x\n\treturn int64(unsafe.Sizeof(p)) // here\n}"},
	{"Offsetof", "unsafe.Offsetof", "unsafe", "type t struct {\n\ts string\n\ta int64\n}\nfunc f(x int64) int64 {\n\tvar v t\n\treturn int64(unsafe.Offsetof(v.a)) // here\n}"},
	{"Alignof", "unsafe.Alignof", "unsafe", "func f(x int64) int64 {\n\treturn int64(unsafe.Alignof(\"\")) // here\n}"},
	{"Sizeof in a constant", "unsafe.Sizeof", "unsafe", "const size = unsafe.Sizeof(\"\") // here\nfunc f(x int64) int64 { return int64(size) + x }"},
	{"Sizeof in a variable", "unsafe.Sizeof", "unsafe", "var size = unsafe.Sizeof([]int{}) // here\nfunc f(x int64) int64 { return int64(size) + x }"},
	{"Sizeof in a type", "unsafe.Sizeof", "unsafe", "type t [unsafe.Sizeof(\"\")]byte // here\nfunc f(x int64) int64 {\n\tvar a t\n\treturn int64(len(a))\n}"},
	{"Sizeof by another name", "unsafe.Sizeof", "u unsafe", "func f(x int64) int64 {\n\treturn int64(u.Sizeof(\"\")) // here\n}"},
	{"fmt", "", "fmt", "func f(x int64) int64 {\n\treturn int64(len(fmt.Sprint(x)))\n}"},
}

// TestRefused compiles programs that are outside of the language: the error
// names the place, the thing, and another way.
func TestRefused(t *testing.T) {
	for _, r := range refused {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			text := "package main\n\n" + imported(r.imports) + "func main() {}\n\n//go:wasmexport f\n" + exportFirst(r.source) + "\n"
			dir := t.TempDir()
			write(t, filepath.Join(dir, "go.mod"), []byte("module refused\n\ngo 1.26\n"))
			write(t, filepath.Join(dir, "main.go"), []byte(text))
			_, err := compile.Compile(".", compile.Options{Dir: dir})
			var refusal *compile.Error
			if !errors.As(err, &refusal) {
				t.Fatalf("got %v, want a refusal", err)
			}
			if r.what != "" && !strings.Contains(refusal.What, r.what) {
				t.Errorf("what: got %q, want something with %q", refusal.What, r.what)
			}
			if refusal.Instead == "" || strings.Contains(refusal.What, "ssa.") {
				t.Errorf("not told in the words of the language: %v", err)
			}
			if refusal.Pos.Line == 0 {
				t.Errorf("no place: %v", err)
			} else if want := places(text); len(want) > 0 && !want[refusal.Pos.Line] {
				t.Errorf("%v; want line %v", err, want)
			}
		})
	}
}

// imported is the import of a path, with a name before it or without.
func imported(path string) string {
	if path == "" {
		return ""
	}
	name, rest, ok := strings.Cut(path, " ")
	if !ok {
		return "import \"" + path + "\"\n\n"
	}
	return "import " + name + " \"" + rest + "\"\n\n"
}

// exportFirst puts what comes before the function f behind it.
func exportFirst(source string) string {
	before, after, _ := strings.Cut(source, "func f(")
	return "func f(" + after + "\n\n" + before
}

// places are the lines that are marked.
func places(text string) map[int]bool {
	found := map[int]bool{}
	for i, line := range strings.Split(text, "\n") {
		if strings.HasSuffix(line, "// here") {
			found[i+1] = true
		}
	}
	return found
}

func write(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
