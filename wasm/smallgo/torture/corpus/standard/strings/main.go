//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command strings tests strings.
package main

import (
	"strings"
	"unicode"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

// text is a text of several kinds of characters, and part one to look for.
func text(x int64) string {
	const whole = " hello w\u00f6rld, A,b;c \u00df\xff 1234567890 The quick \u0130\u212a brown\tfox\u4e16\u754c lo wo"
	return whole[x&31 : 40+x>>5&31]
}

func part(y int64) string {
	return [...]string{"", "o", "lo wo", "\u00f6", ",", "O W", "\xff", " "}[y&7]
}

// texts is the digest of a list.
func texts(d Digest, list []string) int64 {
	for _, s := range list {
		d = d.Text(s).Int(int64(len(list)))
	}
	return d.End()
}

//go:wasmexport index
func index(x, y int64) int64 {
	return int64(strings.Index(text(x), part(y))*1000 + strings.LastIndex(text(x), part(y)))
}

//go:wasmexport indexByte
func indexByte(x, y int64) int64 {
	return int64(strings.IndexByte(text(x), byte(y))*1000 + strings.LastIndexByte(text(x), byte(y)))
}

//go:wasmexport indexRune
func indexRune(x, y int64) int64 {
	return int64(strings.IndexRune(text(x), rune(y&0x1ff)))
}

//go:wasmexport indexAny
func indexAny(x, y int64) int64 {
	return int64(strings.IndexAny(text(x), part(y))*1000 + strings.LastIndexAny(text(x), part(y)))
}

//go:wasmexport indexFunc
func indexFunc(x, y int64) int64 {
	return int64(strings.IndexFunc(text(x), unicode.IsUpper)*1000 + strings.LastIndexFunc(text(x), unicode.IsUpper))
}

//go:wasmexport contains
func contains(x, y int64) int64 {
	return Start.Bool(strings.Contains(text(x), part(y))).Bool(strings.ContainsAny(text(x), part(y))).Bool(strings.ContainsRune(text(x), rune(y))).End()
}

//go:wasmexport count
func count(x, y int64) int64 {
	return int64(strings.Count(text(x), part(y)))
}

//go:wasmexport affixes
func affixes(x, y int64) int64 {
	return Start.Bool(strings.HasPrefix(text(x), part(y))).Bool(strings.HasSuffix(text(x), part(y))).End()
}

//go:wasmexport compare
func compare(x, y int64) int64 {
	return int64(strings.Compare(text(x), text(y)))
}

//go:wasmexport equalFold
func equalFold(x, y int64) int64 {
	return Start.Bool(strings.EqualFold(text(x), strings.ToUpper(text(x)))).Bool(strings.EqualFold(text(x), text(y))).End()
}

//go:wasmexport split
func split(x, y int64) int64 {
	return texts(Start, strings.Split(text(x), part(y)))
}

//go:wasmexport splitN
func splitN(x, y int64) int64 {
	return texts(Start, strings.SplitN(text(x), part(y), int(x&3)-1))
}

//go:wasmexport splitAfter
func splitAfter(x, y int64) int64 {
	return texts(Start, strings.SplitAfter(text(x), part(y)))
}

//go:wasmexport fields
func fields(x, y int64) int64 {
	return texts(Start, strings.Fields(text(x)))
}

//go:wasmexport fieldsFunc
func fieldsFunc(x, y int64) int64 {
	return texts(Start, strings.FieldsFunc(text(x), func(r rune) bool { return r == rune(y&63) || unicode.IsPunct(r) }))
}

//go:wasmexport cut
func cut(x, y int64) int64 {
	before, after, ok := strings.Cut(text(x), part(y))
	return Start.Text(before).Text(after).Bool(ok).End()
}

//go:wasmexport cutAffixes
func cutAffixes(x, y int64) int64 {
	a, found := strings.CutPrefix(text(x), part(y))
	b, too := strings.CutSuffix(text(x), part(y))
	return Start.Text(a).Text(b).Bool(found).Bool(too).End()
}

//go:wasmexport join
func join(x, y int64) int64 {
	return Start.Text(strings.Join(strings.Split(text(x), " "), part(y))).End()
}

//go:wasmexport repeat
func repeat(x, y int64) int64 {
	return Start.Text(strings.Repeat(part(x), int(y&15))).End()
}

//go:wasmexport repeatMore
func repeatMore(x, y int64) int64 {
	return Start.Text(strings.Repeat("ab", int(y%9+8))).End()
}

//go:wasmexport replace
func replace(x, y int64) int64 {
	return Start.Text(strings.Replace(text(x), part(y), "zz", int(x&7)-1)).End()
}

//go:wasmexport replaceAll
func replaceAll(x, y int64) int64 {
	return Start.Text(strings.ReplaceAll(text(x), part(y), part(x))).End()
}

//go:wasmexport upper
func upper(x, y int64) int64 {
	return Start.Text(strings.ToUpper(text(x))).End()
}

//go:wasmexport lower
func lower(x, y int64) int64 {
	return Start.Text(strings.ToLower(text(x))).End()
}

//go:wasmexport title
func title(x, y int64) int64 {
	return Start.Text(strings.ToTitle(text(x))).End()
}

//go:wasmexport validUTF8
func validUTF8(x, y int64) int64 {
	return Start.Text(strings.ToValidUTF8(text(x), part(y))).End()
}

//go:wasmexport trim
func trim(x, y int64) int64 {
	return Start.Text(strings.Trim(text(x), part(y))).End()
}

//go:wasmexport trimSpace
func trimSpace(x, y int64) int64 {
	return Start.Text(strings.TrimSpace(text(x))).End()
}

//go:wasmexport trimSides
func trimSides(x, y int64) int64 {
	return Start.Text(strings.TrimLeft(text(x), part(y))).Text(strings.TrimRight(text(x), part(y))).End()
}

//go:wasmexport trimAffixes
func trimAffixes(x, y int64) int64 {
	return Start.Text(strings.TrimPrefix(text(x), part(y))).Text(strings.TrimSuffix(text(x), part(y))).End()
}

//go:wasmexport trimFunc
func trimFunc(x, y int64) int64 {
	return Start.Text(strings.TrimFunc(text(x), unicode.IsLetter)).End()
}

//go:wasmexport mapped
func mapped(x, y int64) int64 {
	return Start.Text(strings.Map(func(r rune) rune {
		if r == rune(y&127) {
			return -1
		}
		return unicode.ToUpper(r)
	}, text(x))).End()
}

//go:wasmexport clone
func clone(x, y int64) int64 {
	return Start.Text(strings.Clone(text(x))).End()
}

//go:wasmexport builder
func builder(x, y int64) int64 {
	var b strings.Builder
	b.Grow(int(y & 31))
	b.WriteString(text(x))
	for range y & 3 {
		b.WriteByte(byte(x))
		b.WriteRune(rune(y & 0x1fffff))
	}
	n, err := b.Write([]byte(part(y)))
	return Start.Text(b.String()).Int(int64(b.Len())).Int(int64(n)).Bool(err == nil).End()
}

//go:wasmexport builderAgain
func builderAgain(x, y int64) int64 {
	var b strings.Builder
	for i := range x & 7 {
		if i == y&7 {
			b.Reset()
		}
		b.WriteString(part(i))
	}
	return Start.Text(b.String()).End()
}

//go:wasmexport sequences
func sequences(x, y int64) int64 {
	d := Start
	for s := range strings.SplitSeq(text(x), part(y)) {
		d = d.Text(s)
	}
	for s := range strings.FieldsSeq(text(x)) {
		if len(s) == int(y&15) {
			break
		}
		d = d.Text(s)
	}
	for s := range strings.Lines(text(x)) {
		d = d.Text(s)
	}
	return d.End()
}
