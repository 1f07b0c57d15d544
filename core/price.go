package core

// Plans and prices in the words of a control.

// says tells whether words have a name in them. White space does not count, nor
// case, width and what else a reader does not hear; what goes on with a Latin
// letter or digit is another name.
func (m *material) says(words, name string) bool {
	letters, from := m.alone(words).letters, len(m.letters)
	m.letters = foldText(m.letters, name)
	folded := m.letters[from:]
	m.letters = m.letters[:from]
	for i := range letters {
		if size := saysName(letters[i:], folded); size > 0 && !midWord(letters, i) && !midWord(letters, i+size) {
			return true
		}
	}
	return false
}

// midWord tells whether i is within a run of Latin letters and digits.
func midWord(letters []letter, i int) bool {
	return isLatin(runeAt(letters, i-1)) && isLatin(runeAt(letters, i))
}

func isLatin(r rune) bool { return isDigit(r) || r >= 'a' && r <= 'z' }

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
