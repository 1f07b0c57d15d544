package core

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
func (d *decoder) nextMember() bool { return d.nextName() && d.readName() && d.colon() }

// nextName moves to the name of the object's next member, if there is one more.
// Mostly there is one right after a comma.
func (d *decoder) nextName() bool {
	if i := d.pos; !d.first && i+1 < len(d.src) && d.src[i] == ',' && d.src[i+1] == '"' && !d.failed() {
		d.pos = i + 1
		d.nameAt = i + 1
		return true
	}
	c, more := d.nextPart('}', "a comma or }")
	if more && c != '"' {
		d.fail("not-json", "a member's name in quotes", d.pos)
		return false
	}
	d.nameAt = d.pos
	return more
}

func (d *decoder) readName() bool {
	d.name = d.stringToken()
	return !d.failed()
}

// colon moves past the colon after a name.
func (d *decoder) colon() bool {
	if d.skipSpace() != ':' {
		d.fail("not-json", "a colon after a member's name", d.pos)
		return false
	}
	d.pos++
	return true
}

// nextElement moves to the array's next element. It is false at its end.
func (d *decoder) nextElement() bool {
	_, more := d.nextPart(']', "a comma or ]")
	return more
}

// nextPart moves to the first byte of an object's or an array's next part, if
// there is one more.
func (d *decoder) nextPart(end byte, wanted string) (c byte, more bool) {
	if d.failed() {
		return 0, false
	}
	c = d.skipSpace()
	first := d.first
	d.first = false
	if c == end {
		d.pos++
		d.depth--
		return 0, false
	}
	if first {
		return c, true
	}
	if c != ',' {
		d.fail("not-json", wanted, d.pos)
		d.fault.Outer = true
		return 0, false
	}
	d.pos++
	if c = d.skipSpace(); c == end {
		d.fail("not-json", "no comma before the closing bracket", d.pos)
		return 0, false
	}
	return c, true
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
