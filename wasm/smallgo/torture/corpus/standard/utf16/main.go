//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command utf16 tests unicode/utf16.
package main

import (
	"unicode/utf16"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport pairs
func pairs(x, y int64) int64 {
	a, b := utf16.EncodeRune(rune(x))
	list := utf16.AppendRune(nil, rune(y))
	return List(Of(Start, a, b, utf16.DecodeRune(rune(x&0xffff), rune(y&0xffff))), list).Bool(utf16.IsSurrogate(rune(x))).End()
}
