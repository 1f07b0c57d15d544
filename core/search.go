package core

import "unicode/utf8"

// Texts are searched eight bytes at a time.

const (
	eachByte = 0x0101010101010101 // times a byte: eight of it
	tops     = 0x8080808080808080 // the highest bit of each byte
)

// word is eight bytes of a text from one on, the first of them lowest.
func word(s string, i int) uint64 {
	w := s[i : i+8]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}

// zeros marks the bytes of a word that are 0, by their highest bit. What is
// marked above the lowest of them may be none.
func zeros(w uint64) uint64 { return (w - eachByte) &^ w & tops }

// controls marks the bytes of a word that are control characters, in the same
// way.
func controls(w uint64) uint64 { return (w - ' '*eachByte) &^ w & tops }

// lowest is the number of the lowest byte that is marked, from 0.
func lowest(marked uint64) int {
	before := (marked & -marked >> 7) - 1 // all bits of the bytes before
	return int(before & eachByte * eachByte >> 56)
}

// sum is the sum of the bytes of a word.
func sum(w uint64) int {
	const evenBytes = 0x00FF00FF00FF00FF
	pairs := w&evenBytes + w>>8&evenBytes
	return int(pairs * 0x0001000100010001 >> 48)
}

// endOfUTF8 is where a text ceases to be UTF-8; the text's length where it does
// not. Most of it is ASCII, and characters of three bytes.
func endOfUTF8(s string) int {
	for i := 0; i < len(s); {
		switch {
		case i+8 <= len(s):
			marked := word(s, i) & tops
			if marked == 0 {
				i += 8
				continue
			}
			i += lowest(marked)
		case s[i] < utf8.RuneSelf:
			i++
			continue
		}
		if next := afterThrees(s, i); next > i {
			i = next
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(s)
}

// afterThrees is where characters of three bytes end that begin with E1 to EC:
// with those, whatever bytes go on are a character.
func afterThrees(s string, i int) int {
	for i+3 <= len(s) && s[i]-0xE1 <= 0xEC-0xE1 && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
		i += 3
	}
	return i
}

// special is where a text has the first byte, from one on, that stands in no
// JSON string as it is: a quote, a backslash or a control character. It is the
// text's length where there is none.
func special(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := word(s, i)
		if found := controls(w) | zeros(w^'"'*eachByte) | zeros(w^'\\'*eachByte); found != 0 {
			return i + lowest(found)
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' {
			return i
		}
	}
	return i
}

// indexByte is where a text has a byte first, from one on; the text's length
// where it has none.
func indexByte(s string, c byte, i int) int {
	eight := uint64(c) * eachByte
	for ; i+8 <= len(s); i += 8 {
		if found := zeros(word(s, i) ^ eight); found != 0 {
			return i + lowest(found)
		}
	}
	for ; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return i
}
