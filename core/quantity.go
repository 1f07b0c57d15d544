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
	measureDays             // days
	measureHours            // hours, minutes and seconds: of no promise
	measureTimes            // times as fast, as much
	measurePercent          // hundredths
	measureDate             // a day of the calendar
)

// measureNames are words for what is compared, in subjects of findings.
var measureNames = [...]string{measureMoney: "feePerMonth", measureData: "dataMegabytes", measureMinutes: "voiceMinutes", measureMonths: "months"}

// quantity is a number with its unit, and the letters that say it.
type quantity struct {
	of       measure
	value    int64 // in the unit of the measure
	per      Per
	monthly  bool // a month's: 元/月, 每月, 月费
	from, to int32
}

// appendQuantities appends those of a text to dst.
func appendQuantities(dst []quantity, letters []letter) []quantity {
	for i := 0; i < len(letters); {
		n := numeralAt(letters, i)
		if n.end == i {
			i++
			continue
		}
		q, ok := quantityOf(letters, i, n)
		if ok {
			dst = append(dst, q)
			i = int(q.to)
			continue
		}
		i = n.end
	}
	return dst
}

// quantityOf is the quantity that a number begins.
func quantityOf(letters []letter, i int, n numeral) (quantity, bool) {
	q := quantity{from: int32(i), to: int32(n.end)}
	rest := letters[n.end:]
	if end, ok := dateAt(letters, i, n); ok {
		q.of, q.to = measureDate, int32(end)
		return q, true
	}
	for u := range units {
		unit := &units[u]
		size := prefixed(rest, unit.name)
		if size == 0 || !unit.fits(letters, n, rest[size:]) {
			continue
		}
		q.of, q.to = unit.of, int32(n.end+size)
		q.value = min(n.value*unit.scale/100, maxNumeral)
		q.money(letters)
		return q, true
	}
	if i > 0 && letters[i-1].r == '¥' {
		q.of, q.value = measureMoney, n.value
		q.from--
		q.money(letters)
		return q, true
	}
	return q, false
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
	{"元钱", measureMoney, 100},
	{"元", measureMoney, 100},
	{"圆", measureMoney, 100},
	{"rmb", measureMoney, 100},
	{"角", measureMoney, 10},
	{"gbps", measureSpeed, 1_000_000},
	{"gbit/s", measureSpeed, 1_000_000},
	{"gb/s", measureSpeed, 1_000_000},
	{"g/s", measureSpeed, 1_000_000},
	{"mbps", measureSpeed, 1000},
	{"mbit/s", measureSpeed, 1000},
	{"mb/s", measureSpeed, 8000},
	{"m/s", measureSpeed, 1000},
	{"兆每秒", measureSpeed, 1000},
	{"兆/秒", measureSpeed, 1000},
	{"kbps", measureSpeed, 1},
	{"kbit/s", measureSpeed, 1},
	{"k/s", measureSpeed, 1},
	{"tb", measureData, 1024 * 1024},
	{"t", measureData, 1024 * 1024},
	{"gb", measureData, 1024},
	{"个g", measureData, 1024},
	{"g", measureData, 1024},
	{"mb", measureData, 1},
	{"兆", measureData, 1},
	{"m", measureData, 1},
	{"分钟", measureMinutes, 1},
	{"条", measureMessages, 1},
	{"个月", measureMonths, 1},
	{"月", measureMonths, 1},
	{"个季度", measureMonths, 3},
	{"年", measureMonths, 12},
	{"周年", measureMonths, 12},
	{"期", measureMonths, 1},
	{"天", measureDays, 1},
	{"日", measureDays, 1},
	{"小时", measureHours, 1},
	{"倍", measureTimes, 100},
	{"%", measurePercent, 100},
}

// fits tells whether a unit is meant: 5g is a network, 3月 is a month of the
// year, 2026年 is a year.
func (u *unit) fits(letters []letter, n numeral, rest []letter) bool {
	switch u.name {
	case "g":
		network := !n.han && (n.value == 200 || n.value == 300 || n.value == 400 || n.value == 500)
		return !network || prefixed(rest, "b") > 0 || prefixed(rest, "/月") > 0 || prefixed(rest, "每月") > 0
	case "t", "m":
		return len(rest) == 0 || rest[0].r < 'a' || rest[0].r > 'z'
	case "月":
		return false
	case "年":
		return n.value < 100_00
	case "块":
		return prefixed(rest, "儿") == 0
	}
	return true
}

// dateAt reads a day of the calendar: 2026年5月31日, 5月31日, 2026-05-31, 2026年5月.
func dateAt(letters []letter, i int, n numeral) (int, bool) {
	end, parts := n.end, 0
	for _, mark := range [...]rune{'年', '月', '日'} {
		if end >= len(letters) {
			break
		}
		r := letters[end].r
		if r != mark && !(mark == '日' && r == '号') && !(mark != '日' && (r == '-' || r == '.' || r == '/') && n.value >= 1900_00) {
			if mark == '年' {
				continue
			}
			break
		}
		end++
		parts++
		next := numeralAt(letters, end)
		if mark == '日' || next.end == end {
			break
		}
		if end = next.end; mark == '月' && parts > 0 && (end >= len(letters) || letters[end].r != '日' && letters[end].r != '号') {
			return end, n.value >= 1900_00
		}
	}
	year := n.value >= 1900_00 && n.value <= 2999_00
	return end, parts >= 2 || parts == 1 && letters[n.end].r == '月' && !n.han || parts == 1 && year
}

// prefixed is how many letters of a text say a name; 0 where they don't.
func prefixed(letters []letter, name string) int {
	i := 0
	for _, r := range name {
		if i >= len(letters) || letters[i].r != r {
			return 0
		}
		i++
	}
	return i
}

// suffixed tells whether the letters before i end with a name.
func suffixed(letters []letter, i int, name string) bool {
	n := 0
	for range name {
		n++
	}
	return n > 0 && i >= n && prefixed(letters[i-n:], name) == n
}

// money finds what else says how much, and how often: 九块九, 月付99元, 99元/月,
// 每月99元.
func (q *quantity) money(letters []letter) {
	if q.of != measureMoney && q.of != measureData && q.of != measureMinutes {
		return
	}
	if q.of == measureMoney && letters[q.to-1].r == '块' && int(q.to) < len(letters) {
		if d := hanDigit(letters[q.to].r); d > 0 {
			q.value += 10 * d
			q.to++
		} else if isDigit(letters[q.to].r) {
			q.value += 10 * int64(letters[q.to].r-'0')
			q.to++
		}
	}
	if q.from > 0 && letters[q.from-1].r == '¥' {
		q.from--
	}
	rest := letters[q.to:]
	for _, name := range [...]string{"/月", "每月", "一个月", "每个月", "/每月", "/个月", "月租", "包月", "一月", "/30天", "/month", "/mon"} {
		if size := prefixed(rest, name); size > 0 {
			q.monthly = true
			q.to += int32(size)
			return
		}
	}
	for p := range pers {
		if size := prefixed(rest, pers[p].name); size > 0 {
			q.per = pers[p].per
			q.to += int32(size)
			return
		}
	}
	for _, name := range [...]string{"每月", "月费", "月租", "月租费", "月付", "月费仅", "月租仅", "每月仅", "每月只要", "每月只需", "每月仅需", "月费仅需",
		"月租仅需", "月费:", "月租:", "资费:", "月费为", "月租为", "每个月", "一个月", "一个月只要", "一个月只需", "一个月才", "月费低至", "每月低至", "月租低至", "包月", "月享"} {
		if suffixed(letters, int(q.from), name) {
			q.monthly = true
			return
		}
	}
}

// pers are the words for how often a charge falls due.
var pers = []struct {
	name string
	per  Per
}{
	{"/天", PerDay}, {"/日", PerDay}, {"一天", PerDay}, {"每天", PerDay}, {"/年", PerYear}, {"一年", PerYear}, {"每年", PerYear},
	{"/次", PerUse}, {"每次", PerUse}, {"一次", PerUse}, {"/g", PerUse}, {"/条", PerUse}, {"/分钟", PerUse}, {"/gb", PerUse}, {"/mb", PerUse}, {"/m", PerUse},
}
