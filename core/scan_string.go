package core

import "unicode/utf8"

// JSON strings: what stands between the quotes, and what it means.

// stringToken reads a string and returns what it means: a part of the input,
// or, where it has escapes, of Scratch.text.
func (d *decoder) stringToken() string {
	src, start := d.src, d.pos+1
	end := special(src, start)
	if end < len(src) && src[end] == '"' {
		d.pos = end + 1
		return src[start:end]
	}
	d.pos = end
	return d.escaped(start)
}

// escaped reads the rest of a string from the first byte on that is not meant as
// it stands.
func (d *decoder) escaped(start int) string {
	text := d.s.text
	begin := len(text)
	text = append(text, d.src[start:d.pos]...)
	for d.peek() == '\\' {
		r := d.escape()
		if d.failed() {
			return ""
		}
		text = utf8.AppendRune(text, r)
		plain := d.pos
		d.pos = special(d.src, plain)
		text = append(text, d.src[plain:d.pos]...)
	}
	if d.peek() != '"' {
		d.endless(start)
		return ""
	}
	d.pos++
	d.s.text = text
	return view(text[begin:])
}

// endless records that a string does not go on to its closing quote.
func (d *decoder) endless(start int) {
	if d.pos < len(d.src) {
		d.fail("not-json", "no control character within a string", d.pos)
		return
	}
	d.fail("not-json", "the closing quote of a string", start-1)
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
