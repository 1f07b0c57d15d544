// Package lexicon has the words that copy is searched for. words.tsv is their
// one source; the core's trie is generated from it.
package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed words.tsv
var words string

// Entry is a line of the lexicon: words that are one thing for one reason.
type Entry struct {
	Lexeme string   // what the words are, by core.Lexeme's names
	Words  []string // as texts are folded: simplified, lower case, single width
	Source string   // the law or the rule that names them, a case, or grammar
}

// Entries are all lines.
func Entries() []Entry {
	entries, err := Parse(words)
	if err != nil {
		panic(err) // the generator has read the same text
	}
	return entries
}

// Parse reads the text of a lexicon: a lexeme, words between blanks, and a
// source on each line, between tabs. Lines that begin with # are comments.
func Parse(text string) ([]Entry, error) {
	var entries []Entry
	for i, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return nil, fmt.Errorf("line %d: %d columns, not 3", i+1, len(cells))
		}
		entries = append(entries, Entry{cells[0], strings.Fields(cells[1]), cells[2]})
	}
	return entries, nil
}
