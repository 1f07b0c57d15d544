package core

// What copy measures: money, volumes of data, speeds, minutes, periods. A
// number with its unit is a quantity.

// measure is what a quantity is of, and in which unit it is held.
type measure uint8

const (
	measureNone     measure = iota
	measureMoney            // fen
	measureData             // megabytes
	measureSpeed            // kbit/s
	measureMinutes          // minutes of calls
	measureMessages         // text messages
	measureMonths           // months
	measureFirst            // 1: the first month, as a period of its own
	measureTerm             // months that one is bound for; 0 is none
	measureDays             // days
	measureHours            // hours: of no promise
	measureTimes            // times as fast, as much: hundredths, or 0 where the number is not read
	measurePercent          // hundredths
	measureDate             // a day of the calendar
)

// quantity is a number with its unit, and the letters that say it.
type quantity struct {
	of       measure
	value    int64 // in the unit of the measure
	per      Per
	monthly  bool // a month's: 元/月, 每月, 月费
	rough    bool // it was written with more decimals than hundredths
	from, to int32
}

// unit is a unit and what it holds.
type unit struct {
	name  string
	of    measure
	scale int64 // of one, in the measure's unit
}

// units are looked for in their order: the longer ones come first.
var units = []unit{
	{"块钱", measureMoney, 100},
	{"块", measureMoney, 100},
	{"元", measureMoney, 100},
	{"rmb", measureMoney, 100},
	{"cny", measureMoney, 100},
	{"yuan", measureMoney, 100},
	{"毛", measureMoney, 10},
	{"分钱", measureMoney, 1},
	{"gbps", measureSpeed, 1_000_000},
	{"gbit/s", measureSpeed, 1_000_000},
	{"mbps", measureSpeed, 1000},
	{"mbit/s", measureSpeed, 1000},
	{"兆比特", measureSpeed, 1000},
	{"kbps", measureSpeed, 1},
	{"kbit/s", measureSpeed, 1},
	{"kb", measureSpeed, 1},
	{"k", measureSpeed, 1},
	{"吉比特", measureSpeed, 1_000_000},
	{"兆宽带", measureNone, 0},
	{"m宽带", measureNone, 0},
	{"兆光", measureNone, 0},
	{"m光", measureNone, 0},
	{"tb", measureData, 1024 * 1024},
	{"个t", measureData, 1024 * 1024},
	{"t", measureData, 1024 * 1024},
	{"gb", measureData, 1024},
	{"个g", measureData, 1024},
	{"g", measureData, 1024},
	{"mb", measureData, 1},
	{"兆字节", measureData, 1},
	{"吉字节", measureData, 1024},
	{"兆", measureData, 1},
	{"m", measureData, 1},
	{"分钟内", measureNone, 0}, // how long something takes, as do the next ones
	{"分钟后", measureNone, 0},
	{"分钟即", measureNone, 0},
	{"分钟办", measureNone, 0},
	{"分钟开", measureNone, 0},
	{"分钟完", measureNone, 0},
	{"分钟搞", measureNone, 0},
	{"分钟到", measureNone, 0},
	{"分钟送", measureNone, 0},
	{"分钟上门", measureNone, 0},
	{"分钟响应", measureNone, 0},
	{"分钟", measureMinutes, 1},
	{"条", measureMessages, 1},
	{"个月", measureMonths, 1},
	{"个自然月", measureMonths, 1},
	{"个账期", measureMonths, 1},
	{"个整月", measureMonths, 1},
	{"个计费周期", measureMonths, 1},
	{"个账单月", measureMonths, 1},
	{"个季度", measureMonths, 3},
	{"周年", measureMonths, 12},
	{"年", measureMonths, 12},
	{"期", measureMonths, 1},
	{"天", measureDays, 1},
	{"日", measureDays, 1},
	{"小时", measureHours, 1},
	{"倍", measureTimes, 100},
	{"%", measurePercent, 100},
}

// appendQuantities appends those of a text to dst.
func (t *reading) appendQuantities(dst []quantity) []quantity {
	letters := t.letters
	for i := 0; i < len(letters); {
		if r := letters[i].r; !isDigit(r) && !beginsAmount(r) {
			i++
			continue
		}
		if q, ok := spokenAt(letters, i); ok {
			dst = append(dst, q)
			i = int(q.to)
			continue
		}
		n := numeralAt(letters, i)
		if n.end == i {
			i++
			continue
		}
		i = t.quantityAt(&dst, i, n)
	}
	return dst
}

// spokenAt reads what is a quantity without a number: 半年, 首年, 首月, 千兆.
func spokenAt(letters []letter, i int) (quantity, bool) {
	q, rest := quantity{from: int32(i), to: int32(i + 2)}, letters[i:]
	second := runeAt(letters, i+1)
	switch runeAt(letters, i) {
	case '半':
		if second == '年' {
			q.of, q.value = measureMonths, 6
		}
	case '首', '头':
		switch second {
		case '年':
			q.of, q.value = measureMonths, 12
		case '月':
			q.of, q.value = measureFirst, 1
		}
	case '次':
		if begins(rest, "次月起") {
			q.of, q.value = measureFirst, 1
		}
	case '翻', '几', '数', '成':
		if second == '倍' || begins(rest, "翻番") {
			q.of = measureTimes
		}
	case '百', '千', '万':
		switch {
		case second == '倍':
			q.of = measureTimes
		case second == '兆' && !begins(rest[2:], "宽带\n光\n路由\nwifi\n流量"):
			q.of, q.value = measureSpeed, hanScale(rest[0].r)*1000
		}
	}
	return q, q.of != measureNone
}

// quantityAt appends the quantity that a number begins, where it does, and is
// where it ends.
func (t *reading) quantityAt(dst *[]quantity, i int, n numeral) int {
	letters := t.letters
	q := quantity{from: int32(i), to: int32(n.end), rough: n.rough}
	if runeAt(letters, i-1) == '.' {
		return n.end // the fraction of what is no number
	}
	if end := dateAt(letters, n); end > n.end {
		q.of, q.to = measureDate, int32(end)
		*dst = append(*dst, q)
		return end
	}
	at := n.end
	more := runeAt(letters, at) == '多' || runeAt(letters, at) == '余' // 60多GB
	if more {
		at++
	}
	for isBetween(runeAt(letters, at)) {
		at++
	}
	first := runeAt(letters, at)
	for u := range units {
		unit := &units[u]
		if initial, _ := charAt(unit.name, 0); initial != first {
			continue
		}
		size := prefixed(letters[at:], unit.name)
		if size == 0 || !unit.fits(n, letters[at+size:]) || more && !unit.isIncluded() {
			continue
		}
		q.of, q.value, q.to = unit.of, min(n.value*unit.scale/100, maxNumeral), int32(at+size)
		if unit.of == measureNone {
			return int(q.to)
		}
		break
	}
	if q.of == measureNone && (signBefore(letters, i) >= 0 || isBareFee(letters, i, n.end)) {
		q.of, q.value = measureMoney, n.value
	}
	if q.of == measureNone {
		return n.end
	}
	q.settle(t, i)
	*dst = append(*dst, q)
	return int(q.to)
}

// isBetween tells whether a letter may stand between a number and its unit.
func isBetween(r rune) bool { return r == ' ' || r == '"' || r == '(' }

// signBefore is where the sign of a currency begins that a number follows, or -1.
func signBefore(letters []letter, i int) int {
	for runeAt(letters, i-1) == ' ' {
		i--
	}
	switch {
	case suffixed(letters, i, "¥"):
		return i - 1
	case ends(letters, i, "rmb\ncny\n人民币"):
		return i - 3
	}
	return -1
}

// isBareFee tells whether a number without a unit is a monthly fee: 59/月, 月付59,
// 每月只要59. What it may be a number of must not follow.
func isBareFee(letters []letter, from, to int) bool {
	if begins(letters[to:], "/月") {
		return true
	}
	sure := false
	switch runeAt(letters, to) {
	case 0, '。', '.', '!', '起', '含', '享', '就':
		sure = true
	case ' ', ',', ';', '\n', ')':
	default:
		return false
	}
	before := beforeFiller(letters, from)
	for _, name := range monthlyBefore {
		if suffixed(letters, from, name) && (sure || !suffixed(letters, from, "月")) || before < from && suffixed(letters, before, name) {
			return true
		}
	}
	return false
}

// isIncluded tells whether it is a unit of what plans include, of which more than a
// round number is at least that number. More than 30 yuan is no amount.
func (u *unit) isIncluded() bool { return u.of == measureData || u.of == measureMinutes }

// fits tells whether a unit is meant: 5g is a network, 2026年 is a year.
func (u *unit) fits(n numeral, rest []letter) bool {
	switch u.name {
	case "g":
		network := (n.value == 200 || n.value == 300 || n.value == 400 || n.value == 500) && (!n.han || begins(rest, "套餐\n手机\n终端\n用户\n信号"))
		return !network && !begins(rest, "网") || begins(rest, "/月\n每月") || perSecond(rest) != 0
	case "t", "m", "k":
		if u.name == "k" && n.upTo(8) && perSecond(rest) == 0 {
			return false // 4K and 8K are pictures
		}
		next := runeAt(rest, 0)
		return isDigit(next) || !isLatin(next)
	case "年":
		return n.upTo(50)
	case "期":
		return n.upTo(60)
	case "毛":
		return n.upTo(10)
	}
	return true
}

// upTo tells whether a number is no more than a whole one.
func (n *numeral) upTo(most int64) bool { return n.value <= 100*most }

// settle finds what is said around a quantity that makes it one of another
// kind, or of each month.
func (q *quantity) settle(t *reading, i int) {
	letters := t.letters
	switch q.of {
	case measureMoney:
		q.addTenths(letters)
		if sign := signBefore(letters, i); sign >= 0 {
			q.from = int32(sign)
		}
		q.due(letters)
	case measureSpeed:
		q.bySecond(letters)
	case measureData:
		if q.bySecond(letters) || t.isRate(i, int(q.to)) {
			q.of = measureSpeed
			q.value *= 1000
		} else {
			q.due(letters)
		}
	case measureMinutes:
		q.due(letters)
	case measureMonths:
		if runeAt(letters, int(q.from)-1) == '第' {
			q.value-- // what begins in the seventh month follows six
			return
		}
		if prefixed(letters[q.to:], "半") > 0 && runeAt(letters, int(q.to)-1) == '年' {
			q.value += 6
			q.to++
		}
		if t.has(LexemeContract, t.clause(i, int(q.to))) {
			q.of = measureTerm
		}
	}
}

// bySecond tells whether the second is said before a figure or after it. MB and
// 兆字节 are eight times as many bits then, and Mb are bits.
func (q *quantity) bySecond(letters []letter) bool {
	end, from := int(q.to), int(q.from)
	size := perSecond(letters[end:])
	if size == 0 && !suffixed(letters, from, "每秒") && !suffixed(letters, from, "每秒钟") {
		return false
	}
	if last := &letters[end-1]; last.byte || last.r == '节' {
		q.value *= 8
	}
	q.to += int32(size)
	return true
}

// perSecond is how many letters of a text say that what is before it is by the
// second; 0 where they don't.
func perSecond(letters []letter) int {
	return max(prefixed(letters, "/s"), prefixed(letters, "/秒"), prefixed(letters, "每秒"))
}

// isRate tells whether a figure is a speed's: its clause is about speed, or its
// sentence was, and its clause is not about data.
func (t *reading) isRate(from, to int) bool {
	clause := t.clause(from, to)
	if t.says("流量", clause) || prefixed(t.letters[to:], "后") > 0 {
		return false
	}
	small := runeAt(t.letters, to-1) == '兆' || runeAt(t.letters, to-1) == 'm'
	if small && begins(t.letters[to:], "极速\n疾速\n高速\n飞速\n网") {
		return true
	}
	return t.has(LexemeRate, clause) && (small || !t.has(LexemeThrottle, clause)) || small && t.has(LexemeRate, stretch{t.sentence(from, to).from, from})
}

// addTenths reads what follows 块: 九块九.
func (q *quantity) addTenths(letters []letter) {
	if runeAt(letters, int(q.to)-1) != '块' {
		return
	}
	switch runeAt(letters, int(q.to)+1) {
	case '个', '月', '年', '天': // 99块一个月
		return
	}
	if d := hanDigit(runeAt(letters, int(q.to))); d > 0 {
		q.value += 10 * d
		q.to++
	} else if isDigit(runeAt(letters, int(q.to))) {
		q.value += 10 * int64(runeAt(letters, int(q.to))-'0')
		q.to++
	}
}

// dateAt is where a day, a month or a year of the calendar ends that a number
// begins: 2026-05-31, 5月, 2026年. It is where the number ends where there is none.
func dateAt(letters []letter, n numeral) int {
	switch r := runeAt(letters, n.end); {
	case r == '年' && n.isYear(), r == '月' && n.upTo(12):
		return n.end + 1
	case (r == '-' || r == '/' || r == '.') && n.isYear():
		end := n.end + 1
		if next := numeralAt(letters, end); next.end == end || !next.upTo(31) && !next.isYear() {
			return n.end // 1999-2999元, 1999/月
		}
		for isDigit(runeAt(letters, end)) || runeAt(letters, end) == r {
			end++
		}
		return end
	}
	return n.end
}

// isYear tells whether a number may be a year, with a month after a point or none.
func (n *numeral) isYear() bool { return !n.upTo(1899) && n.upTo(2099) }
