//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command path tests path.
package main

import (
	"path"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

func text(x, y int64) string { return "/a/../b//./c.d/../../e/f.tar.gz/"[x&15 : 16+y&15] }

//go:wasmexport clean
func clean(x, y int64) int64 {
	return Start.Text(path.Clean(text(x, y))).Text(path.Base(text(x, y))).Text(path.Dir(text(x, y))).Text(path.Ext(text(x, y))).End()
}

//go:wasmexport join
func join(x, y int64) int64 {
	dir, file := path.Split(text(x, y))
	return Start.Text(path.Join(file, text(y, x), dir)).Bool(path.IsAbs(dir)).End()
}
