package tariffs

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

var tag = regexp.MustCompile(`</?[A-Za-z][^<>]*>`)

// plain is a text as a reader of the page sees it: without tags, entities and
// the white space around it.
func plain(s string) string {
	return strings.TrimSpace(tag.ReplaceAllString(html.UnescapeString(s), " "))
}

// fold is a text in the form in which it is searched: plain, half width, upper
// case, without characters that do not show.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			r -= '！' - '!'
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r) || unicode.IsControl(r):
			return -1
		}
		return unicode.ToUpper(r)
	}, plain(s))
}

// squeeze is fold without blanks.
func squeeze(s string) string {
	return strings.ReplaceAll(fold(s), " ", "")
}

// head is the first characters of a text, at most limit.
func head(s string, limit int) string {
	for i := range s {
		if limit == 0 {
			return s[:i]
		}
		limit--
	}
	return s
}

// digits is the pattern of what number reads, for use in larger ones.
const digits = `(?:[0-9]{1,9}|[零一二两三四五六七八九十百]{1,6})`

// number reads a whole number in Arabic digits, or one below a thousand in
// Chinese ones.
func number(s string) (int, bool) {
	if n, err := strconv.ParseUint(s, 10, 31); err == nil {
		return int(n), true
	}
	return chineseNumber(s)
}

const chineseDigits = "一二三四五六七八九"

var chineseForm = regexp.MustCompile(`^(?:([一二两三四五六七八九])百)?(?:([一二两三四五六七八九]?)(十))?(零?)([一二两三四五六七八九]?)$`)

// chineseNumber reads 三, 十二, 一百二十, 两百零五. Note: 一百二 is refused, as
// it may be 120 or a slip for 102.
func chineseNumber(s string) (int, bool) {
	if s == "零" {
		return 0, true
	}
	m := chineseForm.FindStringSubmatch(s)
	if s == "" || m == nil {
		return 0, false
	}
	hundreds, tens, ones := chineseDigit(m[1]), chineseDigit(m[2]), chineseDigit(m[5])
	switch ten, zero := m[3] != "", m[4] != ""; {
	case ten && tens == 0 && hundreds > 0:
		return 0, false
	case zero != (hundreds > 0 && !ten && ones > 0):
		return 0, false
	case ten && tens == 0:
		tens = 1
	}
	return hundreds*100 + tens*10 + ones, true
}

// chineseDigit is the value of a digit, 0 for none.
func chineseDigit(s string) int {
	if s == "两" {
		return 2
	}
	if s == "" {
		return 0
	}
	return strings.Index(chineseDigits, s)/len(s) + 1
}
