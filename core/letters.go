package core

import "unicode/utf8"

// What letters begin and end with.

// prefixed is how many letters of a text say a name; 0 where they don't.
func prefixed(letters []letter, name string) int {
	i := 0
	for at := 0; at < len(name); i++ {
		r, size := charAt(name, at)
		if i >= len(letters) || letters[i].r != r {
			return 0
		}
		at += size
	}
	return i
}

// begins tells whether a text begins with one of the words, which stand in lines.
func begins(letters []letter, words string) bool {
	for word, rest := "", words; rest != ""; {
		word, rest = cutLine(rest)
		if prefixed(letters, word) > 0 {
			return true
		}
	}
	return false
}

// ends tells whether the letters before i end with one of the words, which stand
// in lines.
func ends(letters []letter, i int, words string) bool {
	for word, rest := "", words; rest != ""; {
		word, rest = cutLine(rest)
		if suffixed(letters, i, word) {
			return true
		}
	}
	return false
}

// suffixed tells whether the letters before i end with a name.
func suffixed(letters []letter, i int, name string) bool {
	for end := len(name); end > 0; {
		at := end - 1
		for !utf8.RuneStart(name[at]) {
			at--
		}
		r, _ := charAt(name, at)
		if i--; i < 0 || letters[i].r != r {
			return false
		}
		end = at
	}
	return name != ""
}

// charAt is a character of one of the core's own names, which are UTF-8 and have
// none of four bytes, and its size.
func charAt(name string, at int) (r rune, size int) {
	switch c := name[at]; {
	case c < 0x80:
		return rune(c), 1
	case c < 0xE0:
		return rune(c&0x1F)<<6 | rune(name[at+1]&0x3F), 2
	default:
		return rune(c&0x0F)<<12 | rune(name[at+1]&0x3F)<<6 | rune(name[at+2]&0x3F), 3
	}
}
