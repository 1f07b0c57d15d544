//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command unicode tests unicode.
package main

import (
	"unicode"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport classes
func classes(x, y int64) int64 {
	r := rune(x) & 0x1ffff
	return Start.Bool(unicode.IsLetter(r)).Bool(unicode.IsDigit(r)).Bool(unicode.IsSpace(r)).Bool(unicode.IsPunct(r)).Bool(unicode.IsSymbol(r)).Bool(unicode.IsMark(r)).Bool(unicode.IsNumber(r)).End()
}

//go:wasmexport cases
func cases(x, y int64) int64 {
	r := rune(x)
	return Of(Start, unicode.ToUpper(r), unicode.ToLower(rune(y&0x7ff)), unicode.ToTitle(r), unicode.SimpleFold(rune(y&0x1ffff))).Bool(unicode.IsUpper(r)).Bool(unicode.IsLower(r)).Bool(unicode.IsTitle(r)).End()
}

//go:wasmexport scripts
func scripts(x, y int64) int64 {
	r := rune(x & 0x1ffff)
	return Start.Bool(unicode.Is(unicode.Han, r)).Bool(unicode.In(r, unicode.Latin, unicode.Greek, unicode.White_Space)).Bool(unicode.IsPrint(r)).Bool(unicode.IsControl(r)).End()
}

//go:wasmexport turkish
func turkish(x, y int64) int64 {
	return Of(Start, unicode.TurkishCase.ToUpper(rune(x&0x1ff)), unicode.TurkishCase.ToLower(rune(y&0x1ff))).End()
}
