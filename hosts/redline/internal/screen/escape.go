// Package screen prepares text for a terminal: [Escape] makes safe what comes
// from outside, [Width], [Cut] and [Wrap] know that Chinese characters are two
// columns wide, and a [Palette] colours.
package screen

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Escape makes visible what would steer a terminal or mislead a reader:
// control characters, overrides of the writing direction, characters without
// width, and bytes that are no character. The result is one line.
func Escape(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !strconv.IsGraphic(r):
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
