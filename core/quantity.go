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
	measureTimes            // hundredths: times as fast, as much
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
		i = max(t.quantityAt(&dst, i, n), n.end)
	}
	return dst
}

// spokenAt reads what is a quantity without a number: 半年, 首年, 首月, 千兆.
func spokenAt(letters []letter, i int) (quantity, bool) {
	rest := letters[i:]
	switch runeAt(letters, i) {
	case '半':
		if prefixed(rest, "半年") > 0 {
			return quantity{of: measureMonths, value: 6, from: int32(i), to: int32(i + 2)}, true
		}
	case '首', '头':
		switch {
		case prefixed(rest[1:], "年") > 0:
			return quantity{of: measureMonths, value: 12, from: int32(i), to: int32(i + 2)}, true
		case prefixed(rest[1:], "月") > 0:
			return quantity{of: measureFirst, value: 1, from: int32(i), to: int32(i + 2)}, true
		}
	case '次':
		if prefixed(rest[1:], "月起") > 0 {
			return quantity{of: measureFirst, value: 1, from: int32(i), to: int32(i + 2)}, true
		}
	case '翻', '几', '数', '成':
		if prefixed(rest[1:], "倍") > 0 || prefixed(rest, "翻番") > 0 {
			return quantity{of: measureTimes, value: 200, from: int32(i), to: int32(i + 2)}, true
		}
	case '百', '千', '万':
		if prefixed(rest[1:], "倍") > 0 {
			return quantity{of: measureTimes, value: hanScale(rest[0].r) * 100, from: int32(i), to: int32(i + 2)}, true
		}
		size := prefixed(rest[1:], "兆")
		after := letters[min(i+1+size, len(letters)):]
		if size == 0 || begins(after, "宽带\n光\n路由\nwifi\n流量") {
			break
		}
		return quantity{of: measureSpeed, value: hanScale(rest[0].r) * 1000, from: int32(i), to: int32(i + 2)}, true
	}
	return quantity{}, false
}

// quantityAt appends the quantity that a number begins, where it does, and is
// where it ends.
func (t *reading) quantityAt(dst *[]quantity, i int, n numeral) int {
	letters := t.letters
	q := quantity{from: int32(i), to: int32(n.end), rough: n.rough}
	if runeAt(letters, i-1) == '.' {
		return n.end // the fraction of what is no number
	}
	if end := dateAt(letters, n); end > 0 {
		q.of, q.to = measureDate, int32(end)
		*dst = append(*dst, q)
		return end
	}
	at := n.end
	for at < n.end+2 && isBetween(runeAt(letters, at)) {
		at++
	}
	first := runeAt(letters, at)
	for u := range units {
		unit := &units[u]
		if initial, _ := charAt(unit.name, 0); initial != first {
			continue
		}
		size := prefixed(letters[at:], unit.name)
		if size == 0 || !unit.fits(n, letters[at+size:]) {
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
	case suffixed(letters, i, "rmb"), suffixed(letters, i, "cny"):
		return i - 3
	}
	return -1
}

// isBareFee tells whether a number without a unit is a monthly fee: 59/月, 月付59,
// 每月只要59. What it may be a number of must not follow.
func isBareFee(letters []letter, from, to int) bool {
	if prefixed(letters[to:], "/月") > 0 {
		return true
	}
	sure := false
	switch runeAt(letters, to) {
	case 0, '。', '!', '起', '含', '享', '就':
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

// fits tells whether a unit is meant: 5g is a network, 2026年 is a year.
func (u *unit) fits(n numeral, rest []letter) bool {
	switch u.name {
	case "g":
		network := !n.han && (n.value == 200 || n.value == 300 || n.value == 400 || n.value == 500)
		return !network && prefixed(rest, "网") == 0 || prefixed(rest, "/月") > 0 || prefixed(rest, "每月") > 0 || perSecond(rest) > 0
	case "t", "m", "k":
		if u.name == "k" && n.value <= 8_00 && perSecond(rest) == 0 {
			return false // 4K and 8K are pictures
		}
		return len(rest) == 0 || rest[0].r < 'a' || rest[0].r > 'z'
	case "年":
		return n.value < 100_00
	case "期":
		return n.value <= 60_00
	case "毛":
		return n.value < 10_00
	}
	return true
}

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
			if q.value%1024 == 0 && runeAt(letters, int(q.to)-1) != 'm' && runeAt(letters, int(q.to)-1) != '兆' {
				q.value = q.value / 1024 * 1_000_000
			} else {
				q.value *= 1000
			}
			return
		}
		q.due(letters)
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

// bySecond tells whether the second is said before a figure or after it. MB are
// eight times as many bits then, and Mb are bits.
func (q *quantity) bySecond(letters []letter) bool {
	end, from := int(q.to), int(q.from)
	size := perSecond(letters[end:])
	if size == 0 && !suffixed(letters, from, "每秒") && !suffixed(letters, from, "每秒钟") {
		return false
	}
	if letters[end-1].byte {
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

// dateAt is where a day of the calendar ends whose first number was read:
// 2026年5月31日, 5月31日, 2026-05-31, 2026年5月. It is 0 where there is none.
func dateAt(letters []letter, n numeral) int {
	if n.end >= len(letters) {
		return 0
	}
	year := n.value >= 1900_00 && n.value < 3000_00
	switch r := runeAt(letters, n.end); {
	case r == '年' && year:
		month := numeralAt(letters, n.end+1)
		if month.end > n.end+1 && runeAt(letters, month.end) == '月' {
			return dayAfter(letters, month.end+1)
		}
		return n.end + 1
	case r == '月' && n.value <= 12_00:
		return dayAfter(letters, n.end+1)
	case (r == '-' || r == '/' || r == '.') && year:
		end := n.end
		for isDigit(runeAt(letters, end)) || runeAt(letters, end) == r {
			end++
		}
		return end
	}
	return 0
}

// dayAfter is where the day of a month ends, or the month where there is none.
func dayAfter(letters []letter, month int) int {
	day := numeralAt(letters, month)
	if day.end > month && (runeAt(letters, day.end) == '日' || runeAt(letters, day.end) == '号') {
		return day.end + 1
	}
	return month
}
