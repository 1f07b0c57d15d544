package core

import "unicode/utf8"

// The values of members: texts, numbers, times, enumerations.

// null reads a null where one stands: the fact is not known.
func (d *decoder) null() bool {
	if d.failed() || d.skipSpace() != 'n' {
		return false
	}
	d.literal("null")
	return true
}

func (d *decoder) literal(word string) {
	if len(d.src)-d.pos < len(word) || d.src[d.pos:d.pos+len(word)] != word {
		d.fail("not-json", "a JSON value", d.pos)
		return
	}
	d.pos += len(word)
}

// answer reads true or false.
func (d *decoder) answer() Answer {
	if d.failed() {
		return Unknown
	}
	switch d.skipSpace() {
	case 't':
		d.literal("true")
		return Yes
	case 'f':
		d.literal("false")
		return No
	}
	d.wrongType("true or false")
	return Unknown
}

// text reads a string of least to most characters.
func (d *decoder) text(into *string, least, most int) {
	start, s := d.quoted()
	if d.failed() {
		return
	}
	*into = s
	if len(s) < utf8.UTFMax*least || len(s) > most {
		n := utf8.RuneCountInString(s)
		if n < least {
			d.outOfRange("too-short", start, int64(least), int64(most))
		}
		if n > most {
			d.outOfRange("too-long", start, int64(least), int64(most))
		}
	}
	if least > 0 && blank(s) {
		d.fail("too-short", "words, not white space alone", start)
	}
}

// planRef reads the id of a plan.
func (d *decoder) planRef(into *PlanRef) {
	into.Index = -1
	d.text(&into.ID, 1, maxID)
}

// maxID is the most characters of an id.
const maxID = 128

// quoted reads a string, and returns where it begins.
func (d *decoder) quoted() (int, string) {
	if d.failed() {
		return 0, ""
	}
	if d.skipSpace() != '"' {
		d.wrongType("a string")
		return 0, ""
	}
	start := d.pos
	return start, d.stringToken()
}

// outOfRange records that a number, a length or a count is not in a range.
func (d *decoder) outOfRange(code string, offset int, least, most int64) {
	if d.failed() {
		return
	}
	d.fail(code, "", offset)
	d.fault.Least, d.fault.Most, d.fault.Bounded = least, most, true
}

// enum reads one of the names and returns its number.
func (d *decoder) enum(n names) int {
	start, s := d.quoted()
	if d.failed() {
		return 0
	}
	if i := n.index(s); i >= 0 {
		return i
	}
	d.fail("unknown-value", "", start)
	d.oneOf(s, string(n))
	return 0
}

// oneOf records the names that were wanted, in lines, and the one that was
// probably meant.
func (d *decoder) oneOf(found, wanted string) {
	d.fault.OneOf = wanted
	for name := ""; wanted != ""; {
		name, wanted = cutLine(wanted)
		d.fault.suggest(found, name)
	}
}

// integer reads a whole number from least to most. A fraction or an exponent
// is refused, even where the value is whole.
func (d *decoder) integer(least, most int64) int64 {
	if d.failed() {
		return 0
	}
	c := d.skipSpace()
	if c != '-' && (c < '0' || c > '9') {
		d.wrongType("a whole number")
		return 0
	}
	start := d.pos
	d.number()
	if d.failed() {
		return 0
	}
	token := d.src[start:d.pos]
	v, digits := int64(0), token
	if c == '-' {
		digits = token[1:]
	}
	for i := 0; i < len(digits); i++ {
		if digits[i] < '0' || digits[i] > '9' {
			d.fail("not-integer", "a whole number without fraction or exponent", start)
			return 0
		}
		if i < 18 {
			v = v*10 + int64(digits[i]-'0')
		}
	}
	if c == '-' {
		v = -v
	}
	if len(digits) > 18 || v < least || v > most {
		d.outOfRange("out-of-range", start, least, most)
		return 0
	}
	return v
}

// number moves over a JSON number.
func (d *decoder) number() {
	start := d.pos
	c := d.peek()
	if c == '-' {
		d.pos++
		c = d.peek()
	}
	if c == '0' {
		d.pos++
	} else if !d.digits() {
		d.fail("not-json", "a number", start)
		return
	}
	if c = d.peek(); c == '.' {
		d.pos++
		if !d.digits() {
			d.fail("not-json", "digits after the point", start)
			return
		}
		c = d.peek()
	}
	if c == 'e' || c == 'E' {
		d.pos++
		if c = d.peek(); c == '+' || c == '-' {
			d.pos++
		}
		if !d.digits() {
			d.fail("not-json", "digits of an exponent", start)
			return
		}
		c = d.peek()
	}
	if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' {
		d.fail("not-json", "a number", start)
	}
}

func (d *decoder) peek() byte {
	if d.pos < len(d.src) {
		return d.src[d.pos]
	}
	return 0
}

func (d *decoder) digits() bool {
	i, src := d.pos, d.src
	for i < len(src) && src[i] >= '0' && src[i] <= '9' {
		i++
	}
	found := i > d.pos
	d.pos = i
	return found
}

// date reads a day, YYYY-MM-DD.
func (d *decoder) date() Date {
	start, s := d.quoted()
	if d.failed() {
		return 0
	}
	v, fault := parseDate(s)
	d.timeFault(fault, "a day, YYYY-MM-DD", start)
	return v
}

// instant reads an RFC 3339 date-time with a zone.
func (d *decoder) instant() Instant {
	start, s := d.quoted()
	if d.failed() {
		return 0
	}
	v, fault := parseInstant(s)
	d.timeFault(fault, "an RFC 3339 date-time, such as 2026-03-01T09:30:00+08:00", start)
	return v
}

func (d *decoder) timeFault(fault timeFault, form string, offset int) {
	switch fault {
	case timeMalformed:
		d.fail("malformed-time", form, offset)
	case timeImpossible:
		d.fail("impossible-time", "a day and a time that exist", offset)
	case timeNoZone:
		d.fail("no-zone", "a zone at the end, Z or an offset such as +08:00", offset)
	case timeOutOfRange:
		d.fail("out-of-range", "a year from 1970 to 2199", offset)
	}
}
