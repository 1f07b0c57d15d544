package torture

import (
	"errors"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// outside is what of the standard library is refused, why, and in which file:
// that of the library where the reason is inside of it, main.go where it is
// what the program itself would have to have.
var outside = []struct{ path, expression, what, file string }{
	{"strconv", `strconv.Atoi("12")`, "an interface value", "internal/strconv/atoi.go"},
	{"strconv", "strconv.Unquote(`'a'`)", "an interface value", "errors/errors.go"},
	{"strconv", "strconv.FormatFloat(1.5, 'g', -1, 64)", "floating point, type float32", "internal/strconv/deps.go"},
	{"strings", `strings.NewReader("a").ReadByte()`, "an interface value", "errors/errors.go"},
	{"strings", `strings.NewReplacer("a", "b")`, "an interface, type interface{Replace(s string) string; WriteString(w io.Writer, s string) (n int, err error)}", "strings/replace.go"},
	{"bytes", `new(bytes.Buffer).WriteString("a")`, "defer", "bytes/buffer.go"},
	{"sort", "sort.Sort(sort.IntSlice{2, int(x)})", "an interface value", "main.go"},
	{"sort", "sort.Slice([]int64{2, x}, func(i, j int) bool { return i < j })", "an interface, type any", "internal/reflectlite/value.go"},
	{"errors", `_ = errors.New("a")`, "an interface value", "errors/errors.go"},
	{"errors", "errors.Is(nil, nil)", "an interface, type any", "internal/abi/type.go"},
	{"encoding/hex", `hex.DecodeString("ab")`, "an interface value", "encoding/hex/hex.go"},
	{"encoding/base64", `base64.StdEncoding.DecodeString("ab")`, "an interface value", "encoding/base64/base64.go"},
	{"hash/crc32", "crc32.ChecksumIEEE([]byte{1})", "an interface, type any", "sync/oncefunc.go"},
	{"hash/fnv", "fnv.New32a()", "an interface, type interface{Sum32() uint32; hash.Hash}", "main.go"},
	{"hash/maphash", "maphash.MakeSeed()", "function hash/maphash.runtime_rand without a body", "hash/maphash/maphash_runtime.go"},
	{"container/list", "list.New()", "an interface, type any", "container/list/list.go"},
	{"container/ring", "ring.New(3)", "an interface, type any", "container/ring/ring.go"},
	{"maps", "maps.Keys(map[int]int{1: 2})", "a map, type map[int]int", "maps/iter.go"},
	{"math", "math.Sqrt(float64(x))", "floating point, type float64", "math/unsafe.go"},
	{"path", `path.Match("*", "a")`, "an interface value", "errors/errors.go"},
	{"math/rand/v2", "rand.New(rand.NewPCG(1, 2)).IntN(7)", "an interface, type interface{Uint64() uint64}", "math/rand/v2/rand.go"},
	{"sync", "new(sync.Mutex).Lock()", "function sync/atomic.CompareAndSwapInt32 without a body", "sync/atomic/doc.go"},
	{"sync/atomic", "atomic.AddInt64(&x, 1)", "function sync/atomic.AddInt64 without a body", "sync/atomic/doc_64.go"},
	{"sync", "new(sync.Pool).Put(nil)", "unsafe.Sizeof of what holds pointers", "sync/pool.go"},
	{"time", "time.Unix(x, 0).UTC().Day()", "function sync/atomic.LoadUint32 without a body", "sync/atomic/doc.go"},
}

// TestStandardOutside compiles calls of the standard library that are outside
// of the language. One that compiles belongs to the corpus.
func TestStandardOutside(t *testing.T) {
	for _, o := range outside {
		name, _, _ := strings.Cut(o.expression, "(")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := compileText(t, imported(o.path)+"func main() {}\n\n//go:wasmexport f\nfunc f(x int64) int64 {\n"+o.expression+"\n\treturn x\n}\n", nil)
			var refusal *compile.Error
			if !errors.As(err, &refusal) {
				t.Fatalf("got %v, want a refusal", err)
			}
			if refusal.What != o.what || !strings.HasSuffix(filepath.ToSlash(refusal.Pos.Filename), o.file) || refusal.Pos.Line == 0 {
				t.Errorf("got %q at %s, want %q in %s", refusal.What, refusal.Pos, o.what, o.file)
			}
		})
	}
}

// TestAssembly holds that a function without a body is refused where something
// calls it, or uses it as a value, or where an initialiser that is needed does;
// and not where nothing does.
func TestAssembly(t *testing.T) {
	const declared = "func outer() int64 // here\n\nfunc main() {}\n\n//go:wasmexport f\n"
	for _, test := range []struct {
		name, source string
		refused      bool
	}{
		{"called", "func f(x int64) int64 { return outer() }", true},
		{"used as a value", "func f(x int64) int64 { return g(outer, x) }\n\nfunc g(h func() int64, x int64) int64 {\n\tif x > 5 {\n\t\treturn h()\n\t}\n\treturn x\n}", true},
		{"called by an initialiser", "func f(x int64) int64 { return v + x }\n\nvar v = outer()", true},
		{"called by an initialiser that is not needed", "func f(x int64) int64 { return x }\n\nvar v = outer()", false},
		{"not called", "func f(x int64) int64 { return x }", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			err := compileText(t, declared+test.source+"\n", map[string]string{"outer.s": "// assembly\n"})
			if !test.refused {
				if err != nil {
					t.Error(err)
				}
				return
			}
			var refusal *compile.Error
			if !errors.As(err, &refusal) {
				t.Fatalf("got %v, want a refusal", err)
			}
			if want := "function refused.outer without a body"; refusal.What != want || filepath.Base(refusal.Pos.Filename) != "main.go" || refusal.Pos.Line != 3 {
				t.Errorf("got %v, want %s at line 3", err, want)
			}
		})
	}
}

// compileText compiles a package of one file, and of others beside it.
func compileText(t *testing.T, text string, others map[string]string) error {
	t.Helper()
	files := map[string]string{"main.go": "package main\n\n" + text}
	maps.Copy(files, others)
	_, err := compileFiles(t, files)
	return err
}

// compileFiles compiles a package in a module of its own.
func compileFiles(t *testing.T, files map[string]string) (*compile.Result, error) {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), []byte("module refused\n\ngo 1.26\n"))
	for name, text := range files {
		write(t, filepath.Join(dir, name), []byte(text))
	}
	return compile.Compile(".", compile.Options{Dir: dir})
}
