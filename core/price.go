package core

// Plans and prices in the words of a control.

// mentions tells whether words have a name in them. White space does not count,
// nor the case of ASCII letters; what goes on with an ASCII letter or digit is
// another name.
func mentions(words, name string) bool {
	if blank(name) {
		return false
	}
	start := skipBlank(name, 0)
	for i := 0; i < len(words); i++ {
		if lower(words[i]) != lower(name[start]) || midWord(words, i) {
			continue
		}
		if end := matchName(words, i, name[start:]); end > 0 && !midWord(words, end) {
			return true
		}
	}
	return false
}

// matchName is where a name that begins at i ends, or 0.
func matchName(words string, i int, name string) int {
	for n := 0; n < len(name); {
		i = skipBlank(words, i)
		if i == len(words) || lower(words[i]) != lower(name[n]) {
			return 0
		}
		i++
		n = skipBlank(name, n+1)
	}
	return i
}

// midWord tells whether i is within a run of ASCII letters and digits.
func midWord(words string, i int) bool {
	return i > 0 && i < len(words) && wordByte(words[i-1]) && wordByte(words[i])
}

func wordByte(c byte) bool {
	return digit(c) || lower(c) >= 'a' && lower(c) <= 'z'
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// The words that make a number an amount of money, those before it and those
// after it; and those before it that make it none that is paid.
var (
	moneyBefore = [...]string{"¥", "￥", "RMB", "CNY"}
	moneyAfter  = [...]string{"元", "块", "圆", "yuan", "RMB", "CNY"}
	lessBefore  = [...]string{"减", "省", "返", "降", "抵", "免", "送"}
	everies     = [...]string{"每", "一", "/", "／"} // the first two stand before a span too
	spans       = [...]string{"天", "日", "周", "季", "年", "次"}
)

// statesPrice tells whether words state an amount of money, such as 99元,
// ¥99.00 or 99 yuan. An amount by another span than the month is none, where a
// monthly fee is asked for; nor is one that is taken off.
func statesPrice(words string, amount Fen, monthly bool) bool {
	if amount == 0 && contains(words, "免费") {
		return true
	}
	for i := 0; i < len(words); {
		if digitAt(words, i) < 0 {
			i++
			continue
		}
		fen, end := scanAmount(words, i)
		if fen == amount && isMoney(words, i, end, monthly) {
			return true
		}
		i = end
	}
	return false
}

// digitAt is the digit at i, ASCII or full width, or -1.
func digitAt(words string, i int) int {
	switch {
	case i >= len(words):
		return -1
	case digit(words[i]):
		return int(words[i] - '0')
	case i+2 < len(words) && words[i] == 0xEF && words[i+1] == 0xBC && words[i+2] >= 0x90 && words[i+2] <= 0x99:
		return int(words[i+2] - 0x90)
	}
	return -1
}

// digitSize is how many bytes the digit at i takes.
func digitSize(words string, i int) int {
	if digit(words[i]) {
		return 1
	}
	return 3
}

// maxAmount is more than any amount in a document.
const maxAmount = 1_000_000_000_000

// scanAmount reads the number at i in yuan, with commas before groups of three
// digits and with a fraction, and tells where it ends. One with more than two
// decimals is no amount.
func scanAmount(words string, i int) (Fen, int) {
	yuan := 0
	for {
		if d := digitAt(words, i); d >= 0 {
			yuan = min(yuan*10+d, maxAmount)
			i += digitSize(words, i)
		} else if group(words, i) {
			i++
		} else {
			break
		}
	}
	fen, decimals := 0, 0
	if i < len(words) && words[i] == '.' && digitAt(words, i+1) >= 0 {
		for i++; digitAt(words, i) >= 0; decimals++ {
			fen = min(fen*10+digitAt(words, i), maxAmount)
			i += digitSize(words, i)
		}
	}
	switch {
	case decimals > 2:
		return -1, i
	case decimals == 1:
		fen *= 10
	}
	return Fen(yuan*100 + fen), i
}

// group tells whether a comma at i has a group of three digits behind it.
func group(words string, i int) bool {
	return i > 0 && i+3 < len(words) && words[i] == ',' && digit(words[i-1]) &&
		digit(words[i+1]) && digit(words[i+2]) && digit(words[i+3]) && digitAt(words, i+4) < 0
}

// isMoney tells whether the number from start to end is an amount of money that
// is paid.
func isMoney(words string, start, end int, monthly bool) bool {
	before, after := trimEnd(words[:start]), words[skipBlank(words, end):]
	sign, unit := endsWith(before, moneyBefore[:]), startsWith(after, moneyAfter[:])
	if sign == 0 && unit == 0 || start > 0 && words[start-1] == '.' {
		return false
	}
	before = trimEnd(before[:len(before)-sign])
	if endsWith(before, lessBefore[:]) > 0 {
		return false
	}
	return !monthly || !otherSpan(before, after[unit:])
}

// otherSpan tells whether what stands before or after an amount makes it one by
// another span than the month: 每天99元, 99元/年.
func otherSpan(before, after string) bool {
	if span := endsWith(before, spans[:]); span > 0 && endsWith(before[:len(before)-span], everies[:2]) > 0 {
		return true
	}
	after = after[skipBlank(after, 0):]
	every := startsWith(after, everies[:])
	return every > 0 && startsWith(after[every:], spans[:]) > 0
}

// trimEnd is the text without the white space at its end. Note: what is no
// ASCII stays.
func trimEnd(s string) string {
	for s != "" && s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	return s
}

// startsWith is how long the part is that a text starts with, or 0.
func startsWith(s string, parts []string) int {
	for _, part := range parts {
		if len(s) >= len(part) && s[:len(part)] == part {
			return len(part)
		}
	}
	return 0
}

// endsWith is how long the part is that a text ends with, or 0.
func endsWith(s string, parts []string) int {
	for _, part := range parts {
		if len(s) >= len(part) && s[len(s)-len(part):] == part {
			return len(part)
		}
	}
	return 0
}
