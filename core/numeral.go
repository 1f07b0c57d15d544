package core

// Numbers as copy writes them: 199, 1,024, 29.9, 一百二十九, 两百, 九块九, 1.5万.

// numeral is a number in a text.
type numeral struct {
	value int64 // in hundredths
	end   int   // the letter after it
	han   bool  // it is written in Chinese numerals
	rough bool  // it has more decimals than hundredths
}

// maxNumeral bounds numbers, in hundredths: more is no price and no volume.
const maxNumeral = 100 * maxWhole

// maxWhole bounds them without their decimals.
const maxWhole = 10_000_000_000

// beginsAmount tells whether a letter that is no digit may begin a number, or what
// says one: 半年, 首月, 翻倍.
func beginsAmount(r rune) bool {
	switch r {
	case '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '半', '首', '头', '次', '翻', '几', '数', '成':
		return true
	}
	return false
}

// numeralAt reads the number that begins at a letter; its end is i where there
// is none.
func numeralAt(letters []letter, i int) numeral {
	if isDigit(runeAt(letters, i)) {
		return scaled(letters, arabicAt(letters, i))
	}
	return hanAt(letters, i)
}

// arabicAt reads digits, with commas for thousands and up to two decimals; of
// more decimals the first two count.
func arabicAt(letters []letter, i int) numeral {
	n := numeral{end: i}
	for isDigit(runeAt(letters, n.end)) {
		n.add(letters)
	}
	if n.end-i <= 3 {
		for isGrouping(letters, n.end) {
			n.end++
			for range 3 {
				n.add(letters)
			}
		}
	}
	n.value *= 100
	if runeAt(letters, n.end) == '.' && isDigit(runeAt(letters, n.end+1)) {
		unit := int64(10)
		for n.end++; isDigit(runeAt(letters, n.end)); n.end++ {
			n.value += unit * int64(runeAt(letters, n.end)-'0')
			n.rough = unit == 0
			unit /= 10
		}
	}
	return n
}

// add reads a digit before the decimals.
func (n *numeral) add(letters []letter) {
	n.value = min(n.value*10+int64(runeAt(letters, n.end)-'0'), maxWhole)
	n.end++
}

// isGrouping tells whether a letter is a comma that parts thousands: of the
// digits' width, and just three come next. Any other parts clauses.
func isGrouping(letters []letter, i int) bool {
	return runeAt(letters, i) == ',' && isDigit(runeAt(letters, i-1)) && groupAt(letters, i+1) && letters[i].size == letters[i-1].size
}

// groupAt tells whether just three digits begin at a letter.
func groupAt(letters []letter, i int) bool {
	for n := range 3 {
		if !isDigit(runeAt(letters, i+n)) {
			return false
		}
	}
	return !isDigit(runeAt(letters, i+3))
}

// scaled multiplies a number by the unit of tens that follows it: 1.5万.
func scaled(letters []letter, n numeral) numeral {
	r := runeAt(letters, n.end)
	scale := hanScale(r)
	if r == '亿' {
		scale = 100_000_000
	}
	if scale == 0 {
		return n
	}
	n.value = min(n.value, maxNumeral/scale) * scale
	n.end++
	return n
}

// hanDigit is the value of a Chinese digit, or -1.
func hanDigit(r rune) int64 {
	switch r {
	case '零', '0':
		return 0
	case '一':
		return 1
	case '二', '两':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return -1
}

// hanScale is the value of a unit of tens, or 0.
func hanScale(r rune) int64 {
	switch r {
	case '十':
		return 10
	case '百':
		return 100
	case '千':
		return 1000
	case '万':
		return 10_000
	}
	return 0
}

// hanAt reads a number in Chinese numerals: units of tens with digits between
// them, or digits alone. What follows a unit is a tenth of it where nothing
// else is said: 一百二 is 120. Of two digits before a unit, 三五十, the latter
// counts.
func hanAt(letters []letter, i int) numeral {
	n := numeral{end: i, han: true}
	var total, digit, alone, last int64
	digits := 0
	for ; ; n.end++ {
		r := runeAt(letters, n.end)
		if d := hanDigit(r); d >= 0 {
			digit, alone = d, min(alone*10+d, maxWhole)
			digits++
			continue
		}
		scale := hanScale(r)
		if scale == 0 || n.end == i && r != '十' {
			break
		}
		switch {
		case scale == 10_000:
			total = (total + digit) * scale
		case digits == 0:
			total += scale
		default:
			total += digit * scale
		}
		total = min(total, maxWhole)
		digit, digits, last = 0, 0, scale
	}
	switch {
	case last == 0:
		total = alone
	case hanDigit(runeAt(letters, n.end-2)) == 0: // 一百零二
		total += digit
	default:
		total += digit * last / 10
	}
	n.value = total * 100
	return n
}
