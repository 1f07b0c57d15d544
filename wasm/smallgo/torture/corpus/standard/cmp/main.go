//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command cmp tests cmp.
package main

import (
	"cmp"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport compares
func compares(x, y int64) int64 {
	d := Start.Int(int64(cmp.Compare(x, y))).Int(int64(cmp.Compare(uint8(x), uint8(y)))).Bool(cmp.Less(x, y))
	return d.Int(int64(cmp.Compare("ab", "abc"[:x&3]))).Int(cmp.Or(x, y, 5)).End()
}
