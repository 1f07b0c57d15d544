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
// one that is taken off, paid in advance, or a voucher's.
func (t *reading) statesPrice(amount Fen, monthly bool) bool {
	if amount == 0 && t.has(LexemeFree, stretch{0, len(t.letters)}) {
		return true
	}
	quantities := t.quantities
	for i := range quantities {
		q := &quantities[i]
		if q.of == measureMoney && q.value == int64(amount) && !q.rough && (!monthly || q.per == PerUnset) && !t.isUnpaid(q) && !t.isCredit(q) {
			return true
		}
	}
	return false
}

// isCredit tells whether an amount goes to an account: 预存99元, 99元话费.
func (t *reading) isCredit(q *quantity) bool {
	return ends(t.letters, t.named(q), "存\n充\n充值\n押金") || begins(t.letters[q.to:], "话费\n红包\n券\n代金券\n优惠券")
}

// isUnpaid tells whether an amount is none that is paid: 立减99元, 价值99元, 原价99元.
// What it was goes on being paid where it is said to come back: 恢复原价99元.
func (t *reading) isUnpaid(q *quantity) bool {
	at := t.named(q)
	return t.takenOff(q) || ends(t.letters, at, "原价\n市场价\n门市价\n划线价") && !t.says("恢复\n按", stretch{max(0, at-5), at})
}

// takenOff tells whether an amount is off a price, or what something is worth.
func (t *reading) takenOff(q *quantity) bool {
	at := t.named(q)
	if suffixed(t.letters, at, "-") && t.isLeast(at) {
		return true // 满199-20元
	}
	return ends(t.letters, at, "减\n省\n返\n降\n抵\n免\n送\n赠\n满\n价值\n面值") && !suffixed(t.letters, at, "期满")
}

// isLeast tells whether a letter comes after an amount, and its stroke, from which
// on something is taken off: 满199-.
func (t *reading) isLeast(at int) bool {
	for isOfAmount(runeAt(t.letters, at-1)) {
		at--
	}
	return suffixed(t.letters, at, "满")
}

func isOfAmount(r rune) bool { return r == '-' || r == '元' || isDigit(r) }

// named is where the word ends that says what an amount is, where one does.
func (t *reading) named(q *quantity) int {
	at := int(q.from)
	for isFiller(runeAt(t.letters, at-1)) {
		at--
	}
	return at
}

// isFiller tells whether a letter may stand between an amount and what it is.
func isFiller(r rune) bool {
	switch r {
	case ':', ' ', '为', '约', '达', '足', '了':
		return true
	}
	return false
}
