package screen

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Width is how many columns an escaped text takes.
func Width(s string) int {
	if isPlain(s) {
		return len(s)
	}
	return uniseg.StringWidth(s)
}

// Cut shortens an escaped text to at most width columns; an ellipsis tells.
func Cut(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	used := 0
	for g := uniseg.NewGraphemes(s); g.Next(); {
		if used+g.Width() > width-1 {
			from, _ := g.Positions()
			return s[:from] + "…"
		}
		used += g.Width()
	}
	return s
}

// Pad fills a text with spaces to width columns.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-Width(s)))
}

// Wrap breaks an escaped text into lines of at most width columns, where the
// rules of its writing allow, or anywhere where a word is longer than a line.
// See Unicode Standard Annex #14.
func Wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for state := -1; s != ""; {
		var part string
		part, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		for _, piece := range split(part, width) {
			bare := strings.TrimRight(piece, " ")
			if used > 0 && used+Width(bare) > width {
				lines = append(lines, strings.TrimRight(line, " "))
				line, used = "", 0
			}
			line += piece
			used += Width(piece)
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}

// split breaks a word that is longer than a line.
func split(word string, width int) []string {
	if Width(word) <= width {
		return []string{word}
	}
	var pieces []string
	used, from := 0, 0
	for g := uniseg.NewGraphemes(word); g.Next(); {
		at, _ := g.Positions()
		if used += g.Width(); used > width {
			pieces = append(pieces, word[from:at])
			from, used = at, g.Width()
		}
	}
	return append(pieces, word[from:])
}
