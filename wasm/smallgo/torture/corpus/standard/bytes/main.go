//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command bytes tests bytes.
package main

import (
	"bytes"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

// bytesOf and partOf are texts of several kinds of characters.
func bytesOf(x int64) []byte {
	const whole = " hello w\u00f6rld, A,b;c \u00df\xff 1234567890 The quick \u0130\u212a brown\tfox\u4e16\u754c lo wo"
	return []byte(whole[x&31 : 40+x>>5&31])
}

func partOf(y int64) []byte {
	return []byte([...]string{"", "o", "lo wo", "\u00f6", ",", "O W", "\xff", " "}[y&7])
}

// lists is the digest of a list.
func lists(d Digest, list [][]byte) int64 {
	for _, s := range list {
		d = List(d, s).Int(int64(len(list)))
	}
	return d.End()
}

//go:wasmexport index
func index(x, y int64) int64 {
	return int64(bytes.Index(bytesOf(x), partOf(y))*1000 + bytes.LastIndex(bytesOf(x), partOf(y)))
}

//go:wasmexport indexByte
func indexByte(x, y int64) int64 {
	return int64(bytes.IndexByte(bytesOf(x), byte(y))*1000 + bytes.LastIndexByte(bytesOf(x), byte(y)))
}

//go:wasmexport indexRune
func indexRune(x, y int64) int64 {
	return int64(bytes.IndexRune(bytesOf(x), rune(y&0x1ff)))
}

//go:wasmexport count
func count(x, y int64) int64 {
	return int64(bytes.Count(bytesOf(x), partOf(y)))
}

//go:wasmexport compare
func compare(x, y int64) int64 {
	return int64(bytes.Compare(bytesOf(x), bytesOf(y)))
}

//go:wasmexport equal
func equal(x, y int64) int64 {
	return Start.Bool(bytes.Equal(bytesOf(x), bytesOf(y))).Bool(bytes.EqualFold(bytesOf(x), bytesOf(y))).End()
}

//go:wasmexport affixes
func affixes(x, y int64) int64 {
	return Start.Bool(bytes.HasPrefix(bytesOf(x), partOf(y))).Bool(bytes.HasSuffix(bytesOf(x), partOf(y))).Bool(bytes.Contains(bytesOf(x), partOf(y))).End()
}

//go:wasmexport split
func split(x, y int64) int64 {
	return lists(Start, bytes.Split(bytesOf(x), partOf(y)))
}

//go:wasmexport fields
func fields(x, y int64) int64 {
	return lists(Start, bytes.Fields(bytesOf(x)))
}

//go:wasmexport join
func join(x, y int64) int64 {
	return List(Start, bytes.Join(bytes.Split(bytesOf(x), []byte(" ")), partOf(y))).End()
}

//go:wasmexport repeat
func repeat(x, y int64) int64 {
	return List(Start, bytes.Repeat(partOf(x), int(y&15))).End()
}

//go:wasmexport replace
func replace(x, y int64) int64 {
	return List(Start, bytes.Replace(bytesOf(x), partOf(y), []byte("zz"), int(x&7)-1)).End()
}

//go:wasmexport upperLower
func upperLower(x, y int64) int64 {
	return List(List(Start, bytes.ToUpper(bytesOf(x))), bytes.ToLower(bytesOf(x))).End()
}

//go:wasmexport trim
func trim(x, y int64) int64 {
	return List(List(Start, bytes.Trim(bytesOf(x), string(partOf(y)))), bytes.TrimSpace(bytesOf(x))).End()
}

//go:wasmexport runes
func runes(x, y int64) int64 {
	return List(Start, bytes.Runes(bytesOf(x))).End()
}

//go:wasmexport cut
func cut(x, y int64) int64 {
	before, after, ok := bytes.Cut(bytesOf(x), partOf(y))
	return List(List(Start, before), after).Bool(ok).End()
}
