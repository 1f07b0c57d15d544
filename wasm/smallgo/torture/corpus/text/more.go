//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

//go:wasmexport runeTexts
func runeTexts(x, n int64) int64 {
	r := rune(x)
	d := Start.Text(string(r)).Text(string(byte(x))).Text(string(rune(uint64(x) % 0x110000)))
	for _, r := range []rune{0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xfffd, 0xffff, 0x10000, 0x10ffff, 0x110000, -1} {
		s := string(r + rune(n&1))
		d = d.Text(s).Bool(s == "\uFFFD")
	}
	type letter rune
	s := ""
	for i := range n & 31 {
		s += string(letter('a' + i*37))
	}
	for i, r := range s {
		d = d.Int(int64(i)).Text(string(r) + "," + string(r-1))
	}
	return d.Text(s).End()
}

//go:wasmexport extremes
func extremes(x, y, z int64) int64 {
	a, b, c := sample(x), sample(y), sample(z)
	d := Start.Text(min(a, b)).Text(max(a, b)).Text(min(a, b, c)).Text(max(a, b, c)).Text(min(a)).Text(max("m", a, "mm"))
	a, b = min(b, a), max(a, c)
	d = d.Text(a).Text(b)
	for i, s := range samples {
		c = max(c, s[:i%(len(s)+1)])
		a = min(a+"a", s+b)
	}
	return d.Text(a).Text(c).Text(min("\x80", a, "\x7f")).Text(max(name(a), name(c)).plain()).End()
}

func (n name) plain() string { return string(n) }

// cutShort ends strings within a character, before bytes that would go on.
//
//go:wasmexport cutShort
func cutShort(x, n int64) int64 {
	s := "é日本語😀é😀\xf0\x9f\x98語" + sample(x)
	t := s[uint64(n)%uint64(len(s)):]
	d := Start
	for end := range len(t) {
		count := int64(0)
		for i, r := range t[:end] {
			d = d.Int(int64(i) ^ int64(r))
			count++
		}
		d = d.Int(count)
	}
	return d.End()
}

// byLength compares strings of every length up to 40 that differ in one byte.
//
//go:wasmexport byLength
func byLength(x int64) int64 {
	d := Start
	const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ"
	for n := range 41 {
		for i := range n {
			b := []byte(digits[:n])
			b[i] ^= byte(1 << (x & 7))
			s := string(b)
			d = d.Bool(s == digits[:n]).Bool(s < digits[:n]).Bool(s[1:] == digits[1:n]).Bool(s != string(b))
		}
	}
	return d.End()
}

//go:wasmexport againstConstants
func againstConstants(x, n int64) int64 {
	b := []byte("0123456789abcdefghijklmnopqrstuvwxyz")[:n&63%37]
	if len(b) > 0 && x != 0 {
		b[uint64(x)%uint64(len(b))] ^= 0x80
	}
	s := string(b)
	d := Start.Bool(s == "").Bool(s == "0").Bool(s == "01").Bool(s == "012").Bool(s == "0123").Bool(s == "01234").Bool(s == "012345")
	d = d.Bool(s == "0123456").Bool(s == "01234567").Bool(s == "012345678").Bool(s == "0123456789abcde").Bool(s == "0123456789abcdef")
	d = d.Bool(s == "0123456789abcdefghijklmnopqrstu").Bool(s == "0123456789abcdefghijklmnopqrstuv")
	return d.Bool(s == "0123456789abcdefghijklmnopqrstuvw").Bool(s == "0123456789abcdefghijklmnopqrstuvwxyz").End()
}
