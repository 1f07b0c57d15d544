package core

import "unicode/utf8"

// Fault is why a document or a policy can't be judged: the first fault found,
// and where. The zero Fault is none.
type Fault struct {
	Code   string // what is wrong, a stable word: see faultCodes
	Offset int    // where in the text, in bytes from 0
	Member string // the member that is missing from the object at Offset
	// What was wanted: words; or one of some names, in lines; or a number, a
	// length or a count within bounds, both included.
	Wanted      string
	OneOf       string
	Bounded     bool
	Least, Most int64
	Hint        string // the name that was probably meant
	cost        int    // how many changes there are from what was found to the hint
	Outer       bool   // the fault is the container's, not that of what stands last in it
	Size        int    // the bytes or lines there are, where they are too many
}

// The codes of faults:
//
//	not-json         the text is no JSON
//	not-utf8         the text is no UTF-8
//	trailing-data    something follows the document
//	too-large        the text has more bytes than the limit
//	too-many-lines   a batch has more documents than the limit
//	too-deep         values are nested deeper than the limit
//	lone-surrogate   a \u escape names half a character
//	duplicate-member an object has a member twice
//	unknown-member   an object has a member that its shape has not
//	missing-member   an object lacks a member that its shape requires
//	wrong-type       a value is of another JSON type than its member
//	not-integer      a number has a fraction or an exponent
//	out-of-range     a number, a year or an amount is outside its bounds
//	too-short        a text is empty, or a list has too few elements
//	too-long         a text has too many characters, or a list too many elements
//	malformed-time   a date or an instant is not of its form
//	impossible-time  there is no such day or time
//	no-zone          an instant has no zone
//	unknown-value    a value is none of its enumeration's
//	duplicate-id     two plans of a document have the same id
//	unknown-plan     a reference names a plan that the document has not
//	contradiction    two facts of the document exclude each other
//	below-floor      a policy is looser than the floor
//	wording          a policy's words drop the mandatory part of a reminder

// maxFound is how much of the text an error quotes, in bytes.
const maxFound = 40

// appendFault appends the fault as an error: code, JSON Pointer, line and
// column (in characters, from 1), what was wanted and what was found.
func appendFault(dst []byte, src string, f *Fault) []byte {
	offset := min(f.Offset, len(src))
	dst = append(dst, `{"error":{"code":`...)
	dst = appendQuoted(dst, f.Code)
	dst = append(dst, `,"pointer":`...)
	dst = appendQuotedPointer(dst, src, offset, f)
	line, column := position(src, offset)
	dst = append(dst, `,"line":`...)
	dst = appendInt(dst, int64(line))
	dst = append(dst, `,"column":`...)
	dst = appendInt(dst, int64(column))
	dst = append(dst, `,"wanted":`...)
	dst = appendWanted(dst, f)
	dst = append(dst, `,"found":`...)
	if f.Size > 0 {
		dst = appendInt(append(dst, '"'), int64(f.Size))
		dst = append(append(dst, unitOf(f.Code)...), '"')
	} else {
		dst = appendQuoted(dst, found(src, offset, f))
	}
	if f.Hint != "" {
		dst = append(dst, `,"hint":"did you mean `...)
		dst = appendEscaped(dst, f.Hint)
		dst = append(dst, `?"`...)
	}
	return append(dst, '}', '}')
}

func appendWanted(dst []byte, f *Fault) []byte {
	switch {
	case f.Bounded:
		dst = append(dst, '"')
		dst = appendInt(dst, f.Least)
		dst = append(dst, " to "...)
		dst = appendInt(dst, f.Most)
		return append(append(dst, unitOf(f.Code)...), '"')
	case f.OneOf != "":
		dst = append(dst, `"one of`...)
		comma := ""
		for name, rest := "", f.OneOf; rest != ""; {
			if name, rest = cutLine(rest); name != "" {
				dst = append(append(append(dst, comma...), ' '), name...)
				comma = ","
			}
		}
		return append(dst, '"')
	}
	return appendQuoted(dst, f.Wanted)
}

func unitOf(code string) string {
	switch code {
	case "too-short", "too-long":
		return " characters or elements"
	case "too-large":
		return " bytes"
	case "too-many-lines":
		return " lines"
	case "too-deep":
		return " levels"
	}
	return ""
}

// found is the text at the fault, cut short.
func found(src string, offset int, f *Fault) string {
	if f.Code == "missing-member" {
		return "nothing"
	}
	rest := src[offset:]
	if rest == "" {
		return "the end of the text"
	}
	rest = rest[:endOfUTF8(rest)]
	if rest == "" {
		return "bytes that are no character"
	}
	return cut(rest, tokenEnd(rest))
}

// tokenEnd is where the token that s begins with ends, at most maxFound.
func tokenEnd(s string) int {
	limit := min(len(s), maxFound)
	if s[0] == '"' {
		for i := 1; i < limit; i++ {
			if s[i] == '\\' {
				i++
			} else if s[i] == '"' {
				return i + 1
			}
		}
		return limit
	}
	for i := 1; i < limit; i++ {
		if s[i] == ',' || s[i] == '}' || s[i] == ']' || s[i] <= ' ' {
			return i
		}
	}
	return limit
}

// position is the line and the column of an offset, in characters from 1.
func position(src string, offset int) (line, column int) {
	line, start := 1, 0
	for i := 0; i < offset; i++ {
		if src[i] == '\n' {
			line++
			start = i + 1
		}
	}
	return line, utf8.RuneCountInString(src[start:offset]) + 1
}

// appendQuotedPointer appends the JSON Pointer of what stands at an offset, or
// of a member of it. It reads the text up to there once more: what goes before
// the first fault is well formed.
func appendQuotedPointer(dst []byte, src string, offset int, f *Fault) []byte {
	var steps [maxDepth + 2]step
	depth := 0
	for i := 0; i < offset; i++ {
		switch src[i] {
		case '{', '[':
			depth++
			if depth == len(steps) {
				return append(dst, `""`...)
			}
			steps[depth] = step{array: src[i] == '['}
		case '}', ']':
			depth = max(depth-1, 0)
		case ',':
			steps[depth].index++
			steps[depth].name = ""
		case '"':
			end := endOfString(src, i)
			if end < offset && !steps[depth].array && steps[depth].name == "" {
				steps[depth].name = src[i : end+1]
			}
			i = end
		}
	}
	if offset < len(src) && src[offset] == '"' && depth > 0 && !steps[depth].array && steps[depth].name == "" {
		steps[depth].name = src[offset:min(endOfString(src, offset)+1, len(src))]
	}
	if f.Outer {
		depth--
	}
	dst = append(dst, '"')
	for i := 1; i <= depth; i++ {
		if steps[i].array {
			dst = append(dst, '/')
			dst = appendInt(dst, int64(steps[i].index))
		} else if steps[i].name != "" {
			dst = appendToken(dst, steps[i].name)
		}
	}
	if f.Member != "" {
		dst = append(append(dst, '/'), f.Member...)
	}
	return append(dst, '"')
}

// step is one level of the way to a fault.
type step struct {
	array bool
	index int
	name  string // as it stands in the text, with its quotes
}

// endOfString is the index of the closing quote of the string that begins at
// i, or the end of the text.
func endOfString(src string, i int) int {
	for i++; i < len(src); i++ {
		if src[i] == '\\' {
			i++
		} else if src[i] == '"' {
			return i
		}
	}
	return len(src)
}

// appendToken appends a member's name, given as it stands in the text, as a
// slash and a token of a JSON Pointer within a JSON string, cut short. A name
// that is itself the fault is left out.
func appendToken(dst []byte, quoted string) []byte {
	var s Scratch
	d := decoder{src: quoted, s: &s}
	name := cut(d.stringToken(), 4*maxFound)
	if d.failed() || endOfUTF8(name) < len(name) {
		return dst
	}
	dst = append(dst, '/')
	start := 0
	for i := 0; i < len(name); i++ {
		if name[i] != '~' && name[i] != '/' {
			continue
		}
		dst = appendEscaped(dst, name[start:i])
		start = i + 1
		dst = append(dst, '~', '0')
		if name[i] == '/' {
			dst[len(dst)-1] = '1'
		}
	}
	return appendEscaped(dst, name[start:])
}

// suggest makes a name the hint, where it is what a misspelt word probably means:
// of several the one with the fewest changes, at most a third of its length.
func (f *Fault) suggest(word, name string) {
	limit := max(1, len(name)/3)
	if name == "" || len(word) > len(name)+limit || len(name) > len(word)+limit {
		return
	}
	if cost := editDistance(word, name); cost <= limit && (f.Hint == "" || cost < f.cost) {
		f.Hint, f.cost = name, cost
	}
}

// editDistance counts the single-byte insertions, deletions, substitutions and
// swaps of neighbours that turn a into b; upper and lower case are the same.
// See "optimal string alignment".
func editDistance(a, b string) int {
	const most = 64
	if len(a) >= most || len(b) >= most {
		return most
	}
	var rows [3][most]int
	for j := 0; j <= len(b); j++ {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		now, last, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if lower(a[i-1]) == lower(b[j-1]) {
				cost = 0
			}
			v := min(last[j-1]+cost, last[j]+1, now[j-1]+1)
			if i > 1 && j > 1 && lower(a[i-1]) == lower(b[j-2]) && lower(a[i-2]) == lower(b[j-1]) {
				v = min(v, before[j-2]+1)
			}
			now[j] = v
		}
	}
	return rows[len(a)%3][len(b)]
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
