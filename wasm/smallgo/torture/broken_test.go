package torture

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// TestBroken compiles programs that are no Go, in the package itself and in one
// that it imports: the error names the place.
func TestBroken(t *testing.T) {
	for name, broken := range map[string]string{"main.go": "main.go", "part/part.go": "part.go"} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "go.mod"), []byte("module broken\n\ngo 1.26\n"))
		sources := map[string]string{
			"main.go":      "package main\n\nimport \"broken/part\"\n\nfunc main() {}\n\n//go:wasmexport f\nfunc f(x int64) int64 { return part.F(x) }\n",
			"part/part.go": "package part\n\nfunc F(x int64) int64 { return x }\n",
		}
		sources[name] += "\nfunc g() int { return \"no number\" }\n"
		for file, text := range sources {
			write(t, filepath.Join(dir, file), []byte(text))
		}
		_, err := compile.Compile(".", compile.Options{Dir: dir})
		if err == nil || !strings.Contains(err.Error(), broken+":") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
