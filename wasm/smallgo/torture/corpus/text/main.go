//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command text tests strings and bytes.
package main

import (
	_ "unicode/utf8"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

// samples are valid and invalid, short and long, with common beginnings.
var samples = []string{
	"", "a", "b", "ab", "aa", "abc", "abd", "abcdefg", "abcdefgh", "abcdefgi", "abcdefghi",
	"\x00", "\x00\x00", "\xff", "\x80", "\x7f", "é", "e\u0301", "日本語", "日本", "😀", "a😀b",
	"\xe6\x97", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\x80", "\xf4\x90\x80\x80", "\xe6\x97\xa5\xff\xf0\x9f\x98\x80\x80x",
	"0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdeg", "0123456789abcdef0123456789abcdef0",
}

func sample(n int64) string { return samples[uint64(n)%uint64(len(samples))] }

//go:wasmexport compare
func compare(x, y int64) int64 {
	a, b := sample(x), sample(y)
	d := Start.Bool(a == b).Bool(a != b).Bool(a < b).Bool(a <= b).Bool(a > b).Bool(a >= b)
	return d.Bool(a == "").Bool("" != b).Bool(a < "abcdefgh").Bool("é" <= b).Text(max3(a, b)).End()
}

func max3(a, b string) string {
	if a > b {
		return a
	}
	return b
}

//go:wasmexport compareAll
func compareAll() int64 {
	d := Start
	for _, a := range samples {
		for _, b := range samples {
			d = d.Bool(a == b).Bool(a < b).Bool(a <= b).Bool(a[:len(a)/2] == b[:len(b)/2]).Bool(a+b == b+a)
		}
	}
	return d.End()
}

//go:wasmexport constants
func constants(n int64) int64 {
	a := sample(n)
	d := Start.Bool(a == "a").Bool(a == "ab").Bool(a == "abc").Bool(a == "abcdefg").Bool(a == "abcdefgh").Bool(a == "abcdefghi")
	d = d.Bool(a == "0123456789abcdef0123456789abcdef").Bool(a != "0123456789abcdef0123456789abcdef0")
	return d.Bool(a == "\x00").Bool(a != "\xff").Bool(a == "日本語").Bool("\xf0\x9f\x98" == a).Bool("b" != a).End()
}

//go:wasmexport concatenate
func concatenate(x, y, z int64) int64 {
	a, b, c := sample(x), sample(y), sample(z)
	s := a + b
	s += c
	s = s + "-" + a + s
	d := Start.Text(s).Text(a).Text(b + "" + c).Text("<" + b + ">")
	for i := range z & 7 {
		s += string(s[i%int64(len(s)):][:1]) + b
	}
	return d.Text(s).End()
}

//go:wasmexport cut
func cut(n, low, high int64) int64 {
	s := sample(n)
	return Start.Text(s[low:high]).Text(s[low:]).Text(s[:high]).Text(s[:]).Int(int64(s[low])).End()
}

//go:wasmexport cutWithin
func cutWithin(n, i, j int64) int64 {
	s := sample(n)
	low, high := uint64(i)%uint64(len(s)+1), uint64(j)%uint64(len(s)+1)
	low, high = min(low, high), max(low, high)
	t := s[low:high]
	d := Start.Text(t).Text(s[low:]).Text(s[:high]).Text(t[len(t):]).Text(t[:0] + t)
	return d.Text(s[low:][:high-low]).Bool(s[low:high] == t).Text(s[uint8(low):int16(high)]).End()
}
