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

// statesPrice tells whether a text states an amount of money. An amount by
// another span than the month is none, where a monthly fee is asked for; nor is
// one that is taken off.
func (t *reading) statesPrice(amount Fen, monthly bool) bool {
	if amount == 0 && t.has(LexemeFree, stretch{0, len(t.letters)}) {
		return true
	}
	quantities := t.quantities
	for i := range quantities {
		q := &quantities[i]
		if q.of == measureMoney && q.value == int64(amount) && !q.rough && (!monthly || q.per == PerUnset) && !t.takenOff(q) {
			return true
		}
	}
	return false
}

// takenOff tells whether an amount is one that is taken off: 立减99元.
func (t *reading) takenOff(q *quantity) bool {
	if q.from == 0 {
		return false
	}
	switch runeAt(t.letters, int(q.from)-1) {
	case '减', '省', '返', '降', '抵', '免', '送':
		return true
	}
	return false
}
