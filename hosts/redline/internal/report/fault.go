package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
	"github.com/redline5g/redline/hosts/verdict"
)

// Source is a text in which a fault was found.
type Source struct {
	File string
	Line int // where the text stands in an NDJSON file, from 1; 0 where it is the whole file
	Text []byte
}

// WriteFault tells a fault as compilers do: where, what was wanted and what was
// there, and the line with a mark under the place.
func WriteFault(w io.Writer, o Options, s Source, f *verdict.Fault) {
	words := wordsIn(o.Language)
	line := max(s.Line, f.Line)
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: %s %s", fileName(s.File), line, f.Column, o.Palette.Bad(words.errorWord), o.Palette.Strong(screen.Escape(f.Code)))
	if f.Pointer != "" {
		fmt.Fprintf(&b, " %s", screen.Escape(f.Pointer))
	}
	fmt.Fprintf(&b, ": %s %s, %s %s\n", words.wanted, screen.Escape(f.Wanted), words.found, screen.Escape(f.Found))
	if source := lineOf(s.Text, f.Line); source != "" {
		number := fmt.Sprintf("%6d | ", line)
		shown, before := excerpt(source, f.Column, Width-len(number))
		fmt.Fprintf(&b, "%s%s\n%s%s\n", o.Palette.Faint(number), shown,
			o.Palette.Faint("       | "), screen.Pad("", before)+o.Palette.Bad("^"))
	}
	if hint := hintFor(f, s.Text); hint != "" {
		fmt.Fprintf(&b, "  %s: %s\n", words.hint, screen.Escape(hint))
	}
	io.WriteString(w, b.String())
}

// WriteError tells that a file could not be read, or that a host failed.
func WriteError(w io.Writer, o Options, item *batch.Item) {
	err := item.Err
	if named := (*fs.PathError)(nil); errors.As(err, &named) {
		err = named.Err // the name comes first anyway
	}
	fmt.Fprintf(w, "%s: %s %s\n", place(item), o.Palette.Bad(wordsIn(o.Language).errorWord), screen.Escape(err.Error()))
}

// lineOf is a line of a text, from one.
func lineOf(text []byte, n int) string {
	for line := range bytes.Lines(text) {
		if n--; n == 0 {
			return string(bytes.TrimRight(line, "\r\n"))
		}
	}
	return ""
}

// excerpt is the part of a line around a column, of at most width columns on
// the screen, and how many of them come before that column.
func excerpt(line string, column, width int) (shown string, before int) {
	at := 0
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
	from := at
	for from > 0 && before < width/2 {
		_, size := utf8.DecodeLastRuneInString(line[:from])
		from -= size
		before += screen.Width(screen.Escape(line[from : from+size]))
	}
	left := screen.Escape(line[from:at])
	if from > 0 {
		left = "…" + left
	}
	right := screen.Escape(line[at:min(len(line), at+4*width)])
	return screen.Cut(left+right, width), screen.Width(left)
}

// hintFor is the core's hint, or one about what people send by mistake.
func hintFor(f *verdict.Fault, text []byte) string {
	switch {
	case f.Hint != "":
		return f.Hint
	case f.Pointer == "/kind" && f.Found == `"policy"`:
		return "to look at a policy: redline policy check FILE"
	case f.Pointer == "/kind" && bytes.Contains(text, []byte(`"tariffStandard"`)):
		return "to make a catalogue of published tariffs: redline import tariffs FILE"
	case bytes.HasPrefix(text, []byte("\ufeff")):
		return "the text begins with a byte order mark; save it as UTF-8 without one"
	case bytes.HasPrefix(text, []byte("\xff\xfe")), bytes.HasPrefix(text, []byte("\xfe\xff")):
		return "the text looks like UTF-16; save it as UTF-8"
	case f.Code == "not-utf8" && isGB18030(text):
		return "the text looks like GBK or GB18030; save it as UTF-8, for example with: iconv -f GB18030 -t UTF-8"
	case bytes.HasPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte("[")):
		return "documents don't come in a list; write one a line, for example with: jq -c '.[]'"
	}
	return ""
}

// isGB18030 tells whether a text that is no UTF-8 is one in GB18030, or in GBK,
// which it extends: one with Chinese characters, and none in UTF-8 before.
func isGB18030(text []byte) bool {
	isHan := func(r rune) bool { return unicode.Is(unicode.Han, r) }
	if whole := max(bytes.IndexRune(text, utf8.RuneError), 0); bytes.ContainsFunc(text[:whole], isHan) {
		return false
	}
	decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(text)
	return err == nil && !bytes.ContainsRune(decoded, utf8.RuneError) && bytes.ContainsFunc(decoded, isHan)
}
