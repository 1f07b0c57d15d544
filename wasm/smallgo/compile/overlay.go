package compile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// The standard library searches and compares bytes in assembly where the
// architecture has it, and in Go where it does not. WebAssembly's assembly is
// of no use here: it is the standard toolchain's own.

// inAssembly are the parts of internal/bytealg that are assembly. The names are
// those of the standard library's insides: where they are other ones, functions
// that need them are without a body, which is refused.
var inAssembly = []string{"compare", "indexbyte"}

// makeNoZero is what the standard toolchain's runtime has the body of.
const makeNoZero = "func MakeNoZero(n int) []byte"

// buildTag is the line that says for which architectures a file is.
var buildTag = regexp.MustCompile(`(?m)^//go:build .*$`)

// withoutAssembly are the files of the standard library that are read
// otherwise than they stand: what is in Go for other architectures is for this
// one, and what declares assembly is empty. Lines stay where they are.
func withoutAssembly(dir string) (map[string][]byte, error) {
	ask := exec.Command("go", "env", "GOROOT")
	ask.Dir = dir
	root, err := ask.Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	folder := filepath.Join(strings.TrimSpace(string(root)), "src", "internal", "bytealg")
	overlay := map[string][]byte{}
	for _, name := range inAssembly {
		generic, err := readIfThere(filepath.Join(folder, name+"_generic.go"))
		if err != nil {
			return nil, err
		}
		if generic != nil {
			overlay[filepath.Join(folder, name+"_generic.go")] = buildTag.ReplaceAll(generic, []byte("//"))
			overlay[filepath.Join(folder, name+"_native.go")] = []byte("package bytealg\n")
		}
	}
	whole, err := readIfThere(filepath.Join(folder, "bytealg.go"))
	if err != nil {
		return nil, err
	}
	if whole != nil {
		overlay[filepath.Join(folder, "bytealg.go")] = bytes.Replace(whole, []byte(makeNoZero), []byte(makeNoZero+" { return make([]byte, n) }"), 1)
	}
	return overlay, nil
}

// readIfThere reads a file: nil where there is none.
func readIfThere(name string) ([]byte, error) {
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return text, err
}
