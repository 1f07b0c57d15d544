//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command utf8 tests unicode/utf8.
package main

import (
	"unicode/utf8"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport encode
func encode(x, y int64) int64 {
	b := utf8.AppendRune(nil, rune(x))
	b = utf8.AppendRune(b, rune(y&0x1fffff))
	r, n := utf8.DecodeRune(b)
	last, m := utf8.DecodeLastRune(b)
	d := List(Start, b).Int(int64(r)).Int(int64(n)).Int(int64(last)).Int(int64(m))
	return d.Int(int64(utf8.RuneLen(rune(x)))).Bool(utf8.ValidRune(rune(y))).End()
}

//go:wasmexport scan
func scan(x, y int64) int64 {
	var b []byte
	for i := range 8 {
		b = append(b, byte(x>>(8*i)), byte(y>>(8*i)))
	}
	s := string(b)
	d := Start.Bool(utf8.Valid(b)).Bool(utf8.ValidString(s)).Bool(utf8.FullRune(b[8:])).Bool(utf8.RuneStart(b[3]))
	d = d.Int(int64(utf8.RuneCount(b))).Int(int64(utf8.RuneCountInString(s)))
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		d = d.Int(int64(r)).Int(int64(n))
		s = s[n:]
	}
	return d.End()
}
