//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command strconv tests strconv.
package main

import (
	"strconv"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

// text is a text that needs to be quoted.
func text(x int64) string {
	const whole = "a\u00f6 \"quoted\" `text`\n\t\x00\xff\u2028\U0001f600\ufeff\\ \u00ad end of the line"
	return whole[x&15 : 20+x>>4&15]
}

//go:wasmexport decimal
func decimal(x, y int64) int64 {
	return Start.Text(strconv.Itoa(int(x))).Text(strconv.FormatUint(uint64(x), 10)).End()
}

//go:wasmexport bases
func bases(x, y int64) int64 {
	return Start.Text(strconv.FormatInt(x, int(uint64(y)%35)+2)).Text(strconv.FormatUint(uint64(x), int(uint64(y)%35)+2)).End()
}

//go:wasmexport wrongBase
func wrongBase(x, y int64) int64 {
	return Start.Text(strconv.FormatInt(x, int(y))).End()
}

//go:wasmexport appends
func appends(x, y int64) int64 {
	b := strconv.AppendInt(nil, x, 10)
	b = strconv.AppendBool(b, x > y)
	b = strconv.AppendUint(b, uint64(y), 16)
	return List(Start, strconv.AppendQuoteRune(b, rune(x))).End()
}

//go:wasmexport booleans
func booleans(x, y int64) int64 {
	return Start.Text(strconv.FormatBool(x > y)).End()
}

//go:wasmexport quote
func quote(x, y int64) int64 {
	return Start.Text(strconv.Quote(text(x))).Text(strconv.QuoteToASCII(text(y))).Text(strconv.QuoteToGraphic(text(x))).End()
}

//go:wasmexport quoteRune
func quoteRune(x, y int64) int64 {
	return Start.Text(strconv.QuoteRune(rune(x))).Text(strconv.QuoteRuneToASCII(rune(y))).End()
}

//go:wasmexport printable
func printable(x, y int64) int64 {
	return Start.Bool(strconv.IsPrint(rune(x))).Bool(strconv.IsGraphic(rune(y & 0x1ffff))).Bool(strconv.CanBackquote(text(x))).End()
}
