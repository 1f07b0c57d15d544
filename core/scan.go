package core

import "unicode/utf8"

// The decoder reads a document in one pass, strictly: what it accepts is
// exactly what the JSON Schemas describe, each member at most once and whole
// numbers written without fraction or exponent. The functions per shape are
// generated (decode_gen.go) and call the ones here.
//
// The first fault sticks: after it every function returns at once, and
// decoded values mean nothing.

// Limits of what comes from outside.
const (
	MaxDocument = 4 << 20  // bytes of a document, or of the lines of a batch
	MaxLines    = 4096     // documents of a batch
	MaxPolicy   = 64 << 10 // bytes of a policy
	maxDepth    = 32       // nesting of a document
)

type decoder struct {
	src    string
	pos    int
	depth  int    // how many objects and arrays are open
	first  bool   // the last of them has just been opened
	name   string // the name of the member that nextMember found
	nameAt int    // where it stands
	fault  Fault
	s      *Scratch
}

func (d *decoder) failed() bool { return d.fault.Code != "" }

// fail records a fault about the token that begins at offset.
func (d *decoder) fail(code, wanted string, offset int) {
	if d.failed() {
		return
	}
	d.fault = Fault{Code: code, Offset: offset, Wanted: wanted}
}

// skipSpace moves to the next token and returns its first byte, 0 at the end.
func (d *decoder) skipSpace() byte {
	src := d.src
	for i := d.pos; i < len(src); i++ {
		c := src[i]
		if c > ' ' || c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			d.pos = i
			return c
		}
	}
	d.pos = len(src)
	return 0
}

// open reads the first byte of an object or an array.
func (d *decoder) open(bracket byte, wanted string) bool {
	if d.failed() {
		return false
	}
	if d.skipSpace() != bracket {
		d.wrongType(wanted)
		return false
	}
	if d.depth++; d.depth > maxDepth {
		d.outOfRange("too-deep", d.pos, 0, maxDepth)
		return false
	}
	d.pos++
	d.first = true
	return true
}

// wrongType records that the next token does not begin what is wanted: text
// that is no JSON at all as such, other JSON as being of the wrong type.
func (d *decoder) wrongType(wanted string) {
	if d.failed() {
		return
	}
	start := d.pos
	d.skipValue()
	if !d.failed() {
		d.fail("wrong-type", wanted, start)
	}
}

func (d *decoder) openObject() bool { return d.open('{', "an object") }
func (d *decoder) openArray() bool  { return d.open('[', "an array") }

// nextMember moves to the value of the object's next member, whose name is
// then in d.name. It is false at the end of the object.
func (d *decoder) nextMember() bool {
	if !d.nextPart('}', "a member or }") {
		return false
	}
	if d.skipSpace() != '"' {
		d.fail("not-json", "a member's name in quotes", d.pos)
		return false
	}
	d.nameAt = d.pos
	d.name = d.stringToken()
	if d.failed() {
		return false
	}
	if d.skipSpace() != ':' {
		d.fail("not-json", "a colon after a member's name", d.pos)
		return false
	}
	d.pos++
	return true
}

// nextElement moves to the array's next element. It is false at its end.
func (d *decoder) nextElement() bool {
	return d.nextPart(']', "a comma or ]")
}

func (d *decoder) nextPart(end byte, wanted string) bool {
	if d.failed() {
		return false
	}
	c := d.skipSpace()
	first := d.first
	d.first = false
	if c == end {
		d.pos++
		d.depth--
		return false
	}
	if first {
		return true
	}
	if c != ',' {
		d.fail("not-json", wanted, d.pos)
		return false
	}
	d.pos++
	if d.skipSpace() == end {
		d.fail("not-json", "no comma before the closing bracket", d.pos)
		return false
	}
	return true
}

// once marks a member as seen.
func (d *decoder) once(seen *uint64, bit uint) {
	if *seen&(1<<bit) != 0 {
		d.fail("duplicate-member", "each member once", d.nameAt)
	}
	*seen |= 1 << bit
}

// unknownMember records that the object has no such member.
func (d *decoder) unknownMember(names []string) {
	if d.failed() {
		return
	}
	d.fail("unknown-member", "", d.nameAt)
	d.fault.OneOf = names
	d.fault.Hint = nearest(d.name, names)
}

// require records the first required member that was not seen. The object
// begins at offset.
func (d *decoder) require(seen, required uint64, names []string, offset int) {
	missing := required &^ seen
	if missing == 0 || d.failed() {
		return
	}
	for i := range names {
		if missing&(1<<uint(i)) != 0 {
			d.fail("missing-member", names[i], offset)
			d.fault.Member = names[i]
			return
		}
	}
}

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
func (d *decoder) text(least, most int) string {
	if d.failed() {
		return ""
	}
	if d.skipSpace() != '"' {
		d.wrongType("a string")
		return ""
	}
	start := d.pos
	s := d.stringToken()
	if d.failed() {
		return ""
	}
	if len(s) < utf8.UTFMax*least || len(s) > most {
		if n := utf8.RuneCountInString(s); n < least || n > most {
			d.outOfRange("too-long", start, int64(least), int64(most))
			if n < least {
				d.fault.Code = "too-short"
			}
			return ""
		}
	}
	return s
}

// outOfRange records that a number, a length or a count is not in a range.
func (d *decoder) outOfRange(code string, offset int, least, most int64) {
	if d.failed() {
		return
	}
	d.fail(code, "", offset)
	d.fault.Least, d.fault.Most, d.fault.Bounded = least, most, true
}

// enum reads one of the names and returns its index. An empty name is no
// value of the enumeration.
func (d *decoder) enum(names []string) int {
	if d.failed() {
		return 0
	}
	if d.skipSpace() != '"' {
		d.wrongType("a string")
		return 0
	}
	start := d.pos
	s := d.stringToken()
	if d.failed() {
		return 0
	}
	if s != "" {
		for i := range names {
			if names[i] == s {
				return i
			}
		}
	}
	d.fail("unknown-value", "", start)
	d.fault.OneOf = names
	d.fault.Hint = nearest(s, names)
	return 0
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
	if d.peek() == '-' {
		d.pos++
	}
	if d.peek() == '0' {
		d.pos++
	} else if !d.digits() {
		d.fail("not-json", "a number", start)
		return
	}
	if d.peek() == '.' {
		d.pos++
		if !d.digits() {
			d.fail("not-json", "digits after the point", start)
			return
		}
	}
	if c := d.peek(); c == 'e' || c == 'E' {
		d.pos++
		if c := d.peek(); c == '+' || c == '-' {
			d.pos++
		}
		if !d.digits() {
			d.fail("not-json", "digits of an exponent", start)
			return
		}
	}
	if c := d.peek(); c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' {
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
	start := d.pos
	for d.pos < len(d.src) && d.src[d.pos] >= '0' && d.src[d.pos] <= '9' {
		d.pos++
	}
	return d.pos > start
}

// date reads a day, YYYY-MM-DD.
func (d *decoder) date() Date {
	start, s := d.timeToken()
	if d.failed() {
		return 0
	}
	v, fault := parseDate(s)
	d.timeFault(fault, "a day, YYYY-MM-DD", start)
	return v
}

// instant reads an RFC 3339 date-time with a zone.
func (d *decoder) instant() Instant {
	start, s := d.timeToken()
	if d.failed() {
		return 0
	}
	v, fault := parseInstant(s)
	d.timeFault(fault, "an RFC 3339 date-time, such as 2026-03-01T09:30:00+08:00", start)
	return v
}

func (d *decoder) timeToken() (int, string) {
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

// stringToken reads a string and returns what it means: a part of the input,
// or, where it has escapes, of Scratch.text.
func (d *decoder) stringToken() string {
	src, start := d.src, d.pos+1
	for i := start; i < len(src); i++ {
		c := src[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		d.pos = i
		switch c {
		case '"':
			d.pos++
			return src[start:i]
		case '\\':
			return d.escaped(start)
		}
		d.fail("not-json", "no control character within a string", i)
		return ""
	}
	d.pos = len(src)
	d.fail("not-json", "the closing quote of a string", start-1)
	return ""
}

// escaped reads the rest of a string from its first escape on. A host without
// working memory for texts (the search for the kind) gets the same string.
func (d *decoder) escaped(start int) string {
	text := d.s.text
	begin := len(text)
	text = append(text, d.src[start:d.pos]...)
	for d.pos < len(d.src) {
		c := d.src[d.pos]
		switch {
		case c == '"':
			d.pos++
			d.s.text = text
			return view(text[begin:])
		case c < 0x20:
			d.fail("not-json", "no control character within a string", d.pos)
			return ""
		case c != '\\':
			text = append(text, c)
			d.pos++
		default:
			r := d.escape()
			if d.failed() {
				return ""
			}
			text = utf8.AppendRune(text, r)
		}
	}
	d.fail("not-json", "the closing quote of a string", start-1)
	return ""
}

// escape reads one escape sequence, or two that make a surrogate pair.
func (d *decoder) escape() rune {
	start := d.pos
	d.pos += 2
	if d.pos > len(d.src) {
		d.fail("not-json", "an escape sequence", start)
		return 0
	}
	switch d.src[d.pos-1] {
	case '"':
		return '"'
	case '\\':
		return '\\'
	case '/':
		return '/'
	case 'b':
		return '\b'
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'u':
		return d.unicodeEscape(start)
	}
	d.fail("not-json", `one of \" \\ \/ \b \f \n \r \t \u`, start)
	return 0
}

func (d *decoder) unicodeEscape(start int) rune {
	r := d.hex4(start)
	if r < 0xD800 || r > 0xDFFF {
		return r
	}
	if r < 0xDC00 && d.pos+2 <= len(d.src) && d.src[d.pos:d.pos+2] == `\u` {
		d.pos += 2
		if low := d.hex4(start); low >= 0xDC00 && low <= 0xDFFF {
			return (r-0xD800)<<10 + (low - 0xDC00) + 0x10000
		}
	}
	d.fail("lone-surrogate", "surrogates in pairs", start)
	return 0
}

func (d *decoder) hex4(start int) rune {
	if len(d.src)-d.pos < 4 {
		d.fail("not-json", "four hexadecimal digits", start)
		return 0
	}
	r := rune(0)
	for range 4 {
		c := d.src[d.pos]
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			d.fail("not-json", "four hexadecimal digits", start)
			return 0
		}
		d.pos++
	}
	return r
}

// skipValue moves over a value of any type, checking that it is JSON.
func (d *decoder) skipValue() {
	switch c := d.skipSpace(); {
	case c == '{':
		d.openObject()
		for d.nextMember() {
			d.skipValue()
		}
	case c == '[':
		d.openArray()
		for d.nextElement() {
			d.skipValue()
		}
	case c == '"':
		d.stringToken()
	case c == 't':
		d.literal("true")
	case c == 'f':
		d.literal("false")
	case c == 'n':
		d.literal("null")
	case c == '-' || c >= '0' && c <= '9':
		d.number()
	default:
		d.fail("not-json", "a JSON value", d.pos)
	}
}

// end records what follows the document.
func (d *decoder) end() {
	if !d.failed() && d.skipSpace() != 0 {
		d.fail("trailing-data", "nothing after the document", d.pos)
	}
	if !d.failed() && d.pos < len(d.src) {
		d.fail("trailing-data", "nothing after the document", d.pos)
	}
}
