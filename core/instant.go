package core

// Instant is a point in time, in nanoseconds since 1970-01-01T00:00:00Z.
type Instant int64

// Date is a day of the calendar, in days since 1970-01-01. Days are those of
// China, eight hours ahead of UTC.
type Date int32

const (
	millisecond Instant = 1_000_000
	second              = 1000 * millisecond
	minute              = 60 * second
	hour                = 60 * minute
	day                 = 24 * hour
)

// chinaOffset is China's distance from UTC; it has had no summer time since
// 1991.
const chinaOffset = 8 * hour

// The years that instants and dates may have.
const (
	firstYear = 1970
	lastYear  = 2199
)

// date is the day in China on which the instant falls.
func (t Instant) date() Date {
	d := (t + chinaOffset) / day
	if (t+chinaOffset)%day < 0 {
		d--
	}
	return Date(d)
}

// nextMonth is the first instant of the next month in China.
func (t Instant) nextMonth() Instant {
	year, month, _ := t.date().civil()
	return Instant(daysOf(year, month+1, 1))*day - chinaOffset // the 13th month is January
}

// daysOf counts the days from 1970-01-01 to a day of the proleptic Gregorian
// calendar. See Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
// days_from_civil.
func daysOf(year, month, dayOfMonth int) Date {
	if month <= 2 {
		year--
	}
	era := year / 400
	yearOfEra := year - era*400
	dayOfYear := (153*((month+9)%12)+2)/5 + dayOfMonth - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Date(era*146097 + dayOfEra - 719468)
}

// civil is the inverse of daysOf.
func (d Date) civil() (year, month, dayOfMonth int) {
	z := int(d) + 719468
	era := z / 146097
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	dayOfMonth = dayOfYear - (153*shifted+2)/5 + 1
	month = shifted + 3
	year = yearOfEra + era*400
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, dayOfMonth
}

// addMonths is the last day of a term of months that was agreed on d: the same
// day of the last month, or that month's last where it has no such day. See
// 《中华人民共和国民法典》 art. 201 and 202.
func (d Date) addMonths(months int) Date {
	year, month, dayOfMonth := d.civil()
	month += months
	year += (month - 1) / 12
	month = (month-1)%12 + 1
	if last := daysIn(year, month); dayOfMonth > last {
		dayOfMonth = last
	}
	return daysOf(year, month, dayOfMonth)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// appendDate appends the day as YYYY-MM-DD.
func appendDate(dst []byte, d Date) []byte {
	year, month, dayOfMonth := d.civil()
	dst = appendPadded(dst, int64(year), 4)
	dst = append(dst, '-')
	dst = appendPadded(dst, int64(month), 2)
	dst = append(dst, '-')
	return appendPadded(dst, int64(dayOfMonth), 2)
}

// appendInstant appends the instant in China's time as RFC 3339, to the second
// where it is whole and to the nanosecond where it is not.
func appendInstant(dst []byte, t Instant) []byte {
	d := t.date()
	rest := t + chinaOffset - Instant(d)*day
	dst = appendDate(dst, d)
	dst = append(dst, 'T')
	dst = appendPadded(dst, int64(rest/hour), 2)
	dst = append(dst, ':')
	dst = appendPadded(dst, int64(rest%hour/minute), 2)
	dst = append(dst, ':')
	dst = appendPadded(dst, int64(rest%minute/second), 2)
	if fraction := rest % second; fraction > 0 {
		dst = append(dst, '.')
		dst = appendPadded(dst, int64(fraction), 9)
	}
	return append(dst, "+08:00"...)
}

// timeFault is what is wrong with the text of a date or an instant.
type timeFault uint8

const (
	timeFine       timeFault = iota
	timeMalformed            // not of the form at all
	timeImpossible           // of the form, but no such day or time
	timeNoZone               // an instant without a zone
	timeOutOfRange           // outside firstYear..lastYear
)

// parseDate reads a date, YYYY-MM-DD.
func parseDate(s string) (Date, timeFault) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, timeMalformed
	}
	year, ok1 := digitsOf(s[0:4])
	month, ok2 := digitsOf(s[5:7])
	dayOfMonth, ok3 := digitsOf(s[8:10])
	switch {
	case !ok1 || !ok2 || !ok3:
		return 0, timeMalformed
	case month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month):
		return 0, timeImpossible
	case year < firstYear || year > lastYear:
		return 0, timeOutOfRange
	}
	return daysOf(year, month, dayOfMonth), timeFine
}

// parseInstant reads an RFC 3339 date-time with a zone: an upper-case T and Z,
// at most nine digits of a second, no leap second.
func parseInstant(s string) (Instant, timeFault) {
	if len(s) < 19 || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return 0, timeMalformed
	}
	d, fault := parseDate(s[:10])
	hours, ok1 := digitsOf(s[11:13])
	minutes, ok2 := digitsOf(s[14:16])
	seconds, ok3 := digitsOf(s[17:19])
	switch {
	case fault == timeMalformed || !ok1 || !ok2 || !ok3:
		return 0, timeMalformed
	case fault != timeFine:
		return 0, fault
	case hours > 23 || minutes > 59 || seconds > 59:
		return 0, timeImpossible
	}
	t := Instant(d)*day + Instant(hours)*hour + Instant(minutes)*minute + Instant(seconds)*second
	rest := s[19:]
	if rest != "" && rest[0] == '.' {
		n := 1
		for unit := second / 10; n < len(rest) && rest[n] >= '0' && rest[n] <= '9'; n++ {
			t += Instant(rest[n]-'0') * unit
			unit /= 10
		}
		if n == 1 || n > 10 {
			return 0, timeMalformed
		}
		rest = rest[n:]
	}
	offset, fault := parseZone(rest)
	return t - offset, fault
}

// parseZone reads Z or an offset, ±hh:mm.
func parseZone(s string) (Instant, timeFault) {
	if s == "" {
		return 0, timeNoZone
	}
	if s == "Z" {
		return 0, timeFine
	}
	if len(s) != 6 || s[3] != ':' || s[0] != '+' && s[0] != '-' {
		return 0, timeMalformed
	}
	hours, ok1 := digitsOf(s[1:3])
	minutes, ok2 := digitsOf(s[4:6])
	switch {
	case !ok1 || !ok2:
		return 0, timeMalformed
	case hours > 23 || minutes > 59:
		return 0, timeImpossible
	}
	offset := Instant(hours)*hour + Instant(minutes)*minute
	if s[0] == '-' {
		offset = -offset
	}
	return offset, timeFine
}

func digitsOf(s string) (int, bool) {
	v := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, true
}
