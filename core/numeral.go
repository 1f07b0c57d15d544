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
const maxNumeral = 1_000_000_000_000

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
	for n.end < len(letters) {
		r := letters[n.end].r
		switch {
		case isDigit(r):
			n.value = min(n.value*10+int64(r-'0'), maxNumeral)
			n.end++
			continue
		case isGrouping(letters, n.end) && groupAt(letters, n.end+1) && n.end-i <= 3:
			n.end++
			for groupAt(letters, n.end) {
				for range 3 {
					n.value = min(n.value*10+int64(runeAt(letters, n.end)-'0'), maxNumeral)
					n.end++
				}
				if !isGrouping(letters, n.end) || !groupAt(letters, n.end+1) {
					break
				}
				n.end++
			}
		}
		break
	}
	n.value = min(n.value*100, maxNumeral)
	if runeAt(letters, n.end) == '.' && isDigit(runeAt(letters, n.end+1)) {
		unit := int64(10)
		for n.end++; isDigit(runeAt(letters, n.end)); n.end++ {
			n.value += unit * int64(runeAt(letters, n.end)-'0')
			n.rough = n.rough || unit == 0
			unit /= 10
		}
	}
	return n
}

// isGrouping tells whether a letter between two digits is a comma of their
// width, which parts thousands; one of another width parts clauses.
func isGrouping(letters []letter, i int) bool {
	return runeAt(letters, i) == ',' && isDigit(runeAt(letters, i-1)) && isDigit(runeAt(letters, i+1)) && letters[i].size == letters[i-1].size
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
	switch runeAt(letters, n.end) {
	case '百':
		n.value *= 100
	case '千':
		n.value *= 1000
	case '万':
		n.value *= 10_000
	case '亿':
		n.value *= 100_000_000
	default:
		return n
	}
	n.value = min(n.value, maxNumeral)
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
// else is said: 一百二 is 120.
func hanAt(letters []letter, i int) numeral {
	n := numeral{end: i, han: true}
	var total, section, digit, last int64
	digits := 0
	for ; n.end < len(letters) && n.end-i < 16; n.end++ {
		r := runeAt(letters, n.end)
		if d := hanDigit(r); d >= 0 {
			if digits > 0 && last == 0 {
				digit = digit*10 + d // digits alone
			} else {
				digit = d
			}
			digits++
			continue
		}
		scale := hanScale(r)
		if scale == 0 || scale > 10 && n.end == i {
			break
		}
		if scale == 10_000 {
			total += (section + digit) * scale
			section = 0
		} else {
			if digits == 0 {
				digit = 1
			}
			section += digit * scale
		}
		digit, digits, last = 0, 0, scale
	}
	if last >= 100 && digits == 1 && digit > 0 && runeAt(letters, n.end-2) != '零' {
		digit *= last / 10
	}
	n.value = min((total+section+digit)*100, maxNumeral)
	return n
}
