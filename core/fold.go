package core

import "unicode/utf8"

// Marketing text is compared as a reader hears it: without what is not seen,
// in one width, one case, and simplified characters. What was between single
// characters to hide a word is left out. Every letter knows where it stands in
// the original.

// letter is one character of a folded text.
type letter struct {
	r    rune
	at   int32 // where the original begins, in bytes
	nth  int32 // which character it is, from 0
	size uint8 // how many bytes it takes
	gap  bool  // something was left out before it
	byte bool  // it is a capital B: MB is not Mb
}

// maxHidden is how many characters in a row may hide within a word: more of
// them are a gap between words.
const maxHidden = 3

// foldText appends the letters of a text to dst.
func foldText(dst []letter, s string) []letter {
	begin, nth := len(dst), int32(0)
	enclosed := rune(0) // what is in a circle, and is the last letter
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if folded := foldRune(r); folded != 0 {
			text := dst[begin:]
			l := letter{r: folded, at: int32(i), size: uint8(size), nth: nth, byte: r == 'B' || r == 'Ｂ'}
			before := enclosed
			enclosed = 0
			if isEnclosed(r) {
				enclosed = r
			}
			switch {
			case isHan(folded):
				if len(text) > 0 && !isHan(text[len(text)-1].r) {
					readZeros(text, folded)
					text, l.gap = joinHidden(text, folded)
				}
			case enclosed != 0 && folded == '1' && runeAt(text, len(text)-1) == '第':
				l.r, enclosed = '一', 0
			case isDigit(folded):
				if before != 0 && enclosed == 0 {
					text[len(text)-1].r = before // ①99元 is 99 yuan
				}
				text, l.gap = joinDigits(text)
			}
			dst = append(dst[:begin+len(text)], l)
		}
		i += size
		nth++
	}
	return dst
}

// readZeros takes the letter O for a zero where a Chinese character comes next
// and it is in no Latin word: O元, 10O元. A circle is one before an amount.
func readZeros(letters []letter, next rune) {
	i := len(letters)
	for i > 0 && (letters[i-1].r == 'o' || letters[i-1].r == '○' && next == '元') {
		i--
	}
	if before := runeAt(letters, i-1); before >= 'a' && before <= 'z' {
		return
	}
	for ; i < len(letters); i++ {
		letters[i].r = '0'
	}
}

// joinHidden takes away what stands between two Chinese characters and says
// nothing, the latter of which comes next after another letter, and tells whether
// there was any. A stroke before what amounts are told by stays: 元/月.
func joinHidden(letters []letter, next rune) ([]letter, bool) {
	end := len(letters)
	for isHiding(runeAt(letters, end-1)) {
		end--
	}
	if !isHan(runeAt(letters, end-1)) || len(letters)-end > maxHidden {
		return letters, false
	}
	for i := end; i < len(letters) && isPer(next); i++ {
		if letters[i].r == '/' {
			letters[end] = letters[i]
			return letters[:end+1], false
		}
	}
	return letters[:end], true
}

// isPer tells whether an amount may be told by a character: 元/月, 兆/秒.
func isPer(r rune) bool {
	switch r {
	case '周', '季', '月', '天', '日', '年', '次', '条', '分', '秒', '个':
		return true
	}
	return false
}

// joinDigits takes away blanks between two digits that each stand alone, the
// latter of which comes next: 5 9 元 is 59 yuan, and 5G 59 元 is not.
func joinDigits(letters []letter) ([]letter, bool) {
	end := len(letters)
	for runeAt(letters, end-1) == ' ' {
		end--
	}
	if end == len(letters) || !isDigit(runeAt(letters, end-1)) || len(letters)-end > maxHidden {
		return letters, false
	}
	if isDigit(runeAt(letters, end-2)) && !letters[end-1].gap {
		return letters, false
	}
	return letters[:end], true
}

// runeAt is a letter of a text, or 0 outside of it.
func runeAt(letters []letter, i int) rune {
	if i < 0 || i >= len(letters) {
		return 0
	}
	return letters[i].r
}

// isHan tells whether a letter is a Chinese character.
func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9FFF }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isHiding tells whether a letter may stand within a word without changing it.
func isHiding(r rune) bool {
	switch r {
	case ' ', '*', '.', '-', '_', '~', '|', '+', '^', '#', '=', '`', '/', '\\', '&', '@', '\'', '·', '°', '¦', '×', '÷', '〜':
		return true
	case '—', '―':
		return false
	}
	return r >= 0x2010 && r <= 0x203B || r >= 0x2300 && r <= 0x23FF || r >= 0x2500 && r <= 0x27BF || r >= 0x2B00 && r <= 0x2BFF || r >= 0x1F000 && r <= 0x1FAFF // signs and emoji
}

// foldRune is what a character is compared as; 0 for one that is not seen.
func foldRune(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0x80:
		if r < ' ' && r != '\n' {
			return ' '
		}
		return r
	case r >= 0xFF01 && r <= 0xFF5E: // full width
		return foldRune(r - 0xFEE0)
	case isHan(r):
		return folded(r)
	case isUnseen(r):
		return 0
	case r == 0xA0 || r == 0x3000 || r >= 0x2000 && r <= 0x200A || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x2800: // blanks
		return ' '
	case isEnclosed(r):
		return unenclosed(r)
	case r >= 0x1D7CE && r <= 0x1D7FF: // mathematical digits
		return '0' + (r-0x1D7CE)%10
	case r >= 0x1D400 && r <= 0x1D6A3: // mathematical letters
		return 'a' + (r-0x1D400)%26
	}
	return folded(r)
}

// enclosedOnes are where digits from 1 to 9 begin that are in circles or
// brackets, or have a full stop.
const enclosedOnes = "①⑴⒈⓵❶➀➊"

// isEnclosed tells whether a character is a digit or a letter in a circle.
func isEnclosed(r rune) bool { return r >= 0x2460 && r <= 0x2792 && unenclosed(r) != r }

// unenclosed is the digit or the letter within a circle, or else the character
// itself.
func unenclosed(r rune) rune {
	if r >= 0x24B6 && r <= 0x24E9 { // Ⓐ to ⓩ
		return 'a' + (r-0x24B6)%26
	}
	if r == '⓪' || r == '⓿' {
		return '0'
	}
	for _, one := range enclosedOnes {
		if r >= one && r < one+9 {
			return '1' + r - one
		}
	}
	return r
}

// isUnseen tells whether a character leaves nothing on a page.
func isUnseen(r rune) bool {
	switch {
	case r >= 0x0300 && r <= 0x036F, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E,
		r >= 0x2060 && r <= 0x206F, r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE0FFF, r >= 0x180B && r <= 0x180F:
		return true
	case r == 0xAD, r == 0x061C, r == 0x115F, r == 0x1160, r == 0x3164, r == 0xFEFF, r == 0xFFA0, r == 0x20E3:
		return true
	}
	return false
}

// folded is what a character stands for: the simplified one for a traditional
// one, the digit for a numeral of accounts, and the one that another looks like.
func folded(r rune) rune {
	from, to := foldedPages.of(r)
	if i := foldedFrom.search(r, from, to); i >= 0 {
		return foldedTo.at(i)
	}
	return r
}

// pageStarts are where the characters of each high byte begin in a list that is
// sorted, in two bytes each, the lower one first.
type pageStarts string

// of is the part of the list where a character may be.
func (p pageStarts) of(r rune) (from, to int) {
	if r > 0xFFFF {
		return 0, 0
	}
	page := 2 * int(r>>8)
	return int(p[page]) | int(p[page+1])<<8, int(p[page+2]) | int(p[page+3])<<8
}

// charList is a list of characters of two bytes: first the high bytes of all,
// then the low ones, which compresses best, and after each seven zeros.
type charList string

func (l charList) at(i int) rune { return rune(l[i])<<8 | rune(l[len(l)/2+i]) }

// search is where a character is in a part of the list, or -1. It looks for the
// low byte.
func (l charList) search(r rune, from, to int) int {
	lows, eight := string(l[len(l)/2:]), uint64(r&0xFF)*eachByte
	for ; from < to; from += 8 {
		for found := zeros(word(lows, from) ^ eight); found != 0; found &= found - 1 {
			if i := from + lowest(found); i < to && l.at(i) == r {
				return i
			}
		}
	}
	return -1
}
