package core

import (
	"math/rand/v2"
	"testing"
)

// TestSearch holds the searches by words to searches by bytes: texts of all
// lengths, made of what is looked for and what is like it.
func TestSearch(t *testing.T) {
	const bytes = "\"\\\x00\x1f\x20\x21\x22\x23\x5b\x5c\x5d\x7f\x80\x9f\xa0\xa2\xdc\xff\n{aaaaaaaaaaaaaaaaaaaaaaaa"
	random := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		text := make([]byte, random.IntN(40))
		for i := range text {
			text[i] = bytes[random.IntN(len(bytes))]
		}
		s, from, c := string(text), random.IntN(len(text)+1), bytes[random.IntN(len(bytes))]
		want := after(s, from, func(b byte) bool { return b < 0x20 || b == '"' || b == '\\' })
		if got := special(s, from); got != want {
			t.Fatalf("special(%q, %d) is %d, want %d", s, from, got, want)
		}
		want = after(s, from, func(b byte) bool { return b == c })
		if got := indexByte(s, c, from); got != want {
			t.Fatalf("indexByte(%q, %q, %d) is %d, want %d", s, c, from, got, want)
		}
	}
}

// after is where a text has the first byte, from one on, that is as it is to be.
func after(s string, from int, is func(byte) bool) int {
	for from < len(s) && !is(s[from]) {
		from++
	}
	return from
}
