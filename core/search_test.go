package core

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"
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

// TestEndOfUTF8 holds it to the standard library: texts of characters of all
// lengths, and of what is none.
func TestEndOfUTF8(t *testing.T) {
	pieces := []string{
		"a", "abcdefgh", "é", "\u07ff", "\u0800", "中", "套餐资费", "\ucfff", "\ud7ff", "\ue000", "\uffff", "\U00010000", "\U0010ffff",
		"\x80", "\xc1\x80", "\xe0\x9f\xbf", "\xe4\xb8", "\xe4\x41\x80", "\xe4\xb8\xc0", "\xed\xa0\x80", "\xf0\x8f\x80\x80", "\xf4\x90\x80\x80", "\xff",
	}
	const good = 13 // of them
	random := rand.New(rand.NewPCG(1, 2))
	ends := map[bool]int{}
	for range 200_000 {
		s := ""
		for range random.IntN(8) {
			s += pieces[random.IntN(good)]
		}
		if random.IntN(2) == 0 {
			s += pieces[good+random.IntN(len(pieces)-good)] + pieces[random.IntN(len(pieces))]
		}
		want := 0
		for want < len(s) {
			r, size := utf8.DecodeRuneInString(s[want:])
			if r == utf8.RuneError && size == 1 {
				break
			}
			want += size
		}
		if got := endOfUTF8(s); got != want {
			t.Fatalf("endOfUTF8(%q) is %d, want %d", s, got, want)
		}
		ends[want == len(s)]++
	}
	if ends[true] < 50_000 || ends[false] < 50_000 {
		t.Errorf("%d texts were UTF-8, and %d were not", ends[true], ends[false])
	}
}

// after is where a text has the first byte, from one on, that is as it is to be.
func after(s string, from int, is func(byte) bool) int {
	for from < len(s) && !is(s[from]) {
		from++
	}
	return from
}

// TestCharList holds its search to one by one: each character of a page, and of
// each node's children.
func TestCharList(t *testing.T) {
	brute := func(l charList, r rune, from, to int) int {
		for i := from; i < to; i++ {
			if l.at(i) == r {
				return i
			}
		}
		return -1
	}
	for r := rune(0); r < 0x12000; r++ {
		from, to := foldedPages.of(r)
		if got, want := foldedFrom.search(r, from, to), brute(foldedFrom, r, from, to); got != want {
			t.Fatalf("%c is found at %d, want %d", r, got, want)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	nodes := len(trieWords)
	for range 200_000 {
		from := random.IntN(nodes)
		to, near := min(from+random.IntN(20), nodes), min(from+random.IntN(24), nodes-1)
		r := trieLetters.at(near) ^ rune(random.IntN(3)<<8)
		if got, want := trieLetters.search(r, from, to), brute(trieLetters, r, from, to); got != want {
			t.Fatalf("%c is found at %d from %d to %d, want %d", r, got, from, to, want)
		}
	}
}
