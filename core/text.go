package core

import (
	"unicode/utf8"
	"unsafe"
)

// view is the bytes as a string without copying them. It holds as long as the
// bytes are left alone: the input for the length of a call, a policy's text
// for as long as the policy is in force. Note: the only use of unsafe in the
// core.
func view(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// appendInt appends a decimal number.
func appendInt(dst []byte, v int64) []byte {
	var digits [20]byte
	i := len(digits)
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	for {
		i--
		digits[i] = byte('0' + u%10)
		u /= 10
		if u == 0 {
			break
		}
	}
	if v < 0 {
		i--
		digits[i] = '-'
	}
	return append(dst, digits[i:]...)
}

// appendPadded appends a number with at least the given number of digits.
func appendPadded(dst []byte, v, digits int64) []byte {
	for limit := int64(10); digits > 1; digits-- {
		if v < limit {
			dst = append(dst, '0')
		}
		limit *= 10
	}
	return appendInt(dst, v)
}

// appendHundredths appends hundredths as a decimal fraction, whole where it is.
func appendHundredths(dst []byte, v int64) []byte {
	dst = appendInt(dst, v/100)
	if v%100 != 0 {
		dst = appendPadded(append(dst, '.'), v%100, 2)
	}
	return dst
}

const hexDigits = "0123456789abcdef"

// appendQuoted appends a JSON string exactly as ECMAScript's JSON.stringify
// writes it, so that a host may parse and print a verdict without changing a
// byte. The text must be valid UTF-8.
func appendQuoted(dst []byte, s string) []byte {
	return append(appendEscaped(append(dst, '"'), s), '"')
}

// appendName appends one of the core's own names, or words of the Notice, as a
// JSON string: they hold nothing that would need an escape. See
// TestNamesNeedNoEscape.
func appendName(dst []byte, name string) []byte {
	return append(append(append(dst, '"'), name...), '"')
}

// appendEscaped is appendQuoted without the quotes.
func appendEscaped(dst []byte, s string) []byte {
	start := 0
	for i := special(s, 0); i < len(s); i = special(s, start) {
		dst = append(dst, s[start:i]...)
		start = i + 1
		dst = append(dst, '\\')
		switch c := s[i]; c {
		case '"', '\\':
			dst = append(dst, c)
		case '\b':
			dst = append(dst, 'b')
		case '\t':
			dst = append(dst, 't')
		case '\n':
			dst = append(dst, 'n')
		case '\f':
			dst = append(dst, 'f')
		case '\r':
			dst = append(dst, 'r')
		default:
			dst = append(dst, 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return append(dst, s[start:]...)
}

// cut is the text up to a whole character within limit bytes.
func cut(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}

// hasHan tells whether a text has a Chinese character.
func hasHan(s string) bool {
	for _, r := range s {
		if isHan(r) {
			return true
		}
	}
	return false
}

// says tells whether a text has a letter, a digit or a Chinese character. One
// that is of marks alone, or of what is not seen, names nothing.
func says(s string) bool {
	for _, r := range s {
		if r = foldRune(r); isLatin(r) || isHan(r) {
			return true
		}
	}
	return false
}

// blank tells whether a text says nothing.
func blank(s string) bool { return skipBlank(s, 0) == len(s) }

// sameWords tells whether two texts are the same after collapsing white space:
// runs of white space count as one blank, and at either end as none. No other
// normalisation: other punctuation is other words.
func sameWords(a, b string) bool {
	if a == b {
		return true
	}
	i, j := skipBlank(a, 0), skipBlank(b, 0)
	for i < len(a) && j < len(b) {
		si, sj := skipBlank(a, i), skipBlank(b, j)
		if (si > i) != (sj > j) {
			return si == len(a) && sj == len(b)
		}
		if si > i {
			i, j = si, sj
			continue
		}
		if a[i] != b[j] {
			return false
		}
		i++
		j++
	}
	return skipBlank(a, i) == len(a) && skipBlank(b, j) == len(b)
}

// skipBlank is the index of the first character at or after i that is not
// white space: ASCII white space, the no-break space or the ideographic space.
func skipBlank(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] >= '\t' && s[i] <= '\r':
			i++
		case s[i] == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0:
			i += 2
		case s[i] == 0xE3 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] == 0x80:
			i += 3
		default:
			return i
		}
	}
	return i
}
