//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

//go:wasmexport runes
func runes(x, y int64) int64 {
	d := Start
	for i, r := range sample(x) + sample(y) {
		d = d.Int(int64(i)).Int(int64(r))
	}
	for i := range sample(x) {
		d = d.Int(int64(i))
	}
	for _, r := range sample(y) {
		if r == 0xfffd {
			continue
		}
		d = d.Int(int64(r))
	}
	n := 0
	for range sample(x) {
		n++
	}
	return d.Int(int64(n)).End()
}

//go:wasmexport nestedRunes
func nestedRunes(x, y int64) int64 {
	d := Start
	for i, r := range sample(x) {
		for j, q := range sample(y) {
			if r == q {
				break
			}
			d = d.Int(int64(i*j) + int64(r^q))
		}
	}
	return d.End()
}

//go:wasmexport bytesOf
func bytesOf(x, y int64) int64 {
	s := sample(x)
	b := []byte(s)
	c := []byte(s)
	d := List(Start, b).Int(int64(len(b)))
	if len(b) > 0 {
		b[0] ^= 0x20
	}
	d = d.Text(s).Text(string(b)).Text(string(c))
	t := string(b)
	b = append(b, sample(y)...)
	for i := range b {
		b[i]++
	}
	d = d.Text(t).Text(string(b)).Text(string(c))
	n := copy(c, sample(y))
	d = d.Int(int64(n)).Text(string(c)).Bool(b == nil).Bool([]byte("") == nil)
	return d.Text(string(append([]byte(sample(y)), c...))).Text(string([]byte(nil))).End()
}

type name string

func (n name) long() bool { return len(n) > 3 }

//go:wasmexport switches
func switches(x, y int64) int64 {
	d := Start
	switch s := sample(x); s {
	case "", "a":
		d = d.Int(1)
	case "ab", "abc", "日本":
		d = d.Int(2)
	case "abcdefgh":
		d = d.Int(3)
		fallthrough
	case sample(y):
		d = d.Int(4)
	case "0123456789abcdef0123456789abcdef0":
		d = d.Int(5)
	default:
		d = d.Int(6)
	}
	switch {
	case sample(x) < sample(y):
		d = d.Int(7)
	case sample(x) == sample(y), sample(y) == "é":
		d = d.Int(8)
	}
	n := name(sample(x))
	return d.Bool(n.long()).Bool(n == name(sample(y))).Text(string(n + "!")).End()
}

//go:wasmexport digits
func digits(x int64) int64 {
	var b [20]byte
	i, v := len(b), uint64(x)
	for v >= 10 || i == len(b) {
		i--
		b[i] = "0123456789"[v%10]
		v /= 10
	}
	return Start.Text(string(b[i:])).Int(int64("hex: 0123456789abcdef"[5+x&15])).End()
}

//go:wasmexport indexing
func indexing(x, i int64) int64 {
	s := sample(x)
	d := Start.Int(int64(s[i&1]))
	return d.Int(int64(s[uint8(i)&3])).Int(int64(s[len(s)-1])).End()
}

//go:wasmexport reversed
func reversed(x, y int64) int64 {
	s := sample(x) + sample(y)
	out := ""
	for _, r := range s {
		switch {
		case r < 0x80:
			out = s[:1] + out
		case r == 0xfffd:
			out = "?" + out
		default:
			out += "."
		}
	}
	return Start.Text(out).End()
}

//go:wasmexport equalTexts
func equalTexts(x, n int64) int64 {
	s := ""
	for i := range n & 63 {
		s += string([]byte{byte('a' + i%26)})
	}
	t := string([]byte(s))
	d := Start.Bool(s == t).Bool(s == t+"x").Bool(s+"x" == t+"x")
	if len(s) > 0 {
		b := []byte(s)
		b[uint64(x)%uint64(len(b))]++
		d = d.Bool(s == string(b)).Bool(s < string(b)).Bool(string(b) == string(b))
	}
	return d.End()
}
