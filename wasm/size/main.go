// Command size tells what the module's bytes are spent on: functions, packages
// and files, for code and for data. It builds the module anew, with names.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"

	"github.com/redline5g/redline/wasm"
	"github.com/redline5g/redline/wasm/internal/binary"
)

// largest is how many functions are listed.
const largest = 25

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "size:", err)
		os.Exit(1)
	}
}

func run() error {
	fmt.Printf("redline.wasm   raw %d, gzip -9 %d, brotli -11 %d bytes\n", len(wasm.Module), gzipped(wasm.Module), brotlied(wasm.Module))
	shipped, err := binary.Parse(wasm.Module)
	if err != nil {
		return err
	}
	sections := map[string]int{}
	for _, s := range shipped.Sections {
		sections[sectionName(s.ID)] += s.Size
	}
	show("sections", sections, 0)
	named, err := build()
	if err != nil {
		return err
	}
	from, err := load()
	if err != nil {
		return err
	}
	functions, packages, files := map[string]int{}, map[string]int{}, map[string]int{}
	for _, f := range named.Functions {
		place := from.place(f.Name)
		functions[shorten(f.Name)] += f.Size
		packages[place.pkg] += f.Size
		files[place.file] += f.Size
	}
	show(fmt.Sprintf("code by function, the largest %d of %d", largest, len(named.Functions)), functions, largest)
	show("code by package", packages, 0)
	show("code by file", files, 0)
	show("data by the file whose texts it holds; a text of several counts for the first", from.claim(named.Segments), 0)
	return nil
}

// build makes the module with the names of functions.
func build() (*binary.Module, error) {
	dir, err := os.MkdirTemp("", "size")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "named.wasm")
	cmd := exec.Command("go", "run", "./wasm/smallgo", "-names", "-opt", "wasm/node_modules/.bin/wasm-opt", "-o", out, guest)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, err
	}
	module, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return binary.Parse(module)
}

// show prints a table of bytes, the most first; of all where most is 0.
func show(title string, bytes map[string]int, most int) {
	total := 0
	for _, n := range bytes {
		total += n
	}
	fmt.Printf("\n%s: %d bytes\n", title, total)
	names := slices.SortedFunc(maps.Keys(bytes), func(a, b string) int {
		return cmp.Or(cmp.Compare(bytes[b], bytes[a]), cmp.Compare(a, b))
	})
	for i, name := range names {
		if i == most && most > 0 {
			break
		}
		fmt.Printf("%8d %5.1f%%  %s\n", bytes[name], 100*float64(bytes[name])/float64(total), name)
	}
}

func sectionName(id byte) string {
	names := []string{"custom", "types", "imports", "functions", "tables", "memory", "globals", "exports", "start", "elements", "code", "data", "data count"}
	return names[id]
}

// shorten leaves out of a function's name where this repository lies.
func shorten(name string) string { return strings.ReplaceAll(name, module, "") }

func gzipped(b []byte) int {
	return size(b, func(w io.Writer) io.WriteCloser {
		z, _ := gzip.NewWriterLevel(w, gzip.BestCompression) // the level is one there is
		return z
	})
}

func brotlied(b []byte) int {
	return size(b, func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, brotli.BestCompression) })
}

// size is how many bytes are left of some. Writing to memory does not fail.
func size(b []byte, compress func(io.Writer) io.WriteCloser) int {
	var out bytes.Buffer
	w := compress(&out)
	_, _ = w.Write(b)
	_ = w.Close()
	return out.Len()
}
