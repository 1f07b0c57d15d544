package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/core/lexicon"
	"github.com/redline5g/redline/hosts/redline/internal/rulebook"
)

// WriteRules lists the rules with what they rest on.
func WriteRules(w io.Writer, o Options) error {
	t := &text{page: newPage(w), Options: o, words: wordsIn(o.Language)}
	for i := range rulebook.Read().Rules {
		if i > 0 {
			t.line()
		}
		t.aboutRule(&rulebook.Read().Rules[i])
	}
	return t.Flush()
}

// WriteClause explains a clause and some rules that rest on it.
func WriteClause(w io.Writer, o Options, clause *rulebook.Clause, rules []*rulebook.Rule) error {
	t := &text{page: newPage(w), Options: o, words: wordsIn(o.Language)}
	t.line(t.Palette.Strong(core.Notice), "  ", clause.Number)
	t.paragraph("  ", 2, clause.Words)
	for _, part := range rulebook.Clauses {
		if strings.HasPrefix(part.Number, clause.Number+".") {
			t.paragraph("  "+part.Number+" ", 6, part.Words)
		}
	}
	if len(rules) == 0 {
		t.line()
		t.line(pick(o.Language == "en", "No rule rests on it: no document that Redline judges shows whether it is kept.",
			"没有规则以此为据：Redline 评判的文档反映不出其落实情况。"))
	}
	for _, r := range rules {
		t.line()
		t.aboutRule(r)
	}
	return t.Flush()
}

// aboutRule writes all that a rule says of itself.
func (t *text) aboutRule(r *rulebook.Rule) {
	t.line(t.Palette.Strong(r.ID), "  ", r.Title.In(t.Language))
	var kinds []string
	for _, k := range r.Kinds {
		if name := t.words.kinds[k]; name != k {
			k = name + " (" + k + ")"
		}
		kinds = append(kinds, k)
	}
	fields := []field{{t.words.quote, r.Quote}, {t.words.documentKinds, strings.Join(kinds, ", ")}, {t.words.since, r.Since}}
	fields = append(fields, labelled(t.words.readings, r.Readings)...)
	t.fields("  ", append(fields, labelled(t.words.blind, r.Blind)...))
}

// WriteLexicon lists the words of the lexicon that are one of some lexemes, or
// how many words each lexeme has, where none is asked for.
func WriteLexicon(w io.Writer, o Options, lexeme string) error {
	t := &text{page: newPage(w), Options: o, words: wordsIn(o.Language)}
	if lexeme == "" {
		var fields []field
		for _, name := range LexemeNames() {
			words := wordsOf(name)
			fields = append(fields, field{name, fmt.Sprintf("%d: %s …", len(words), strings.Join(words[:min(len(words), 6)], " "))})
		}
		t.fields("  ", fields)
		return t.Flush()
	}
	t.line(t.Palette.Strong(lexeme))
	var fields []field
	for _, e := range lexicon.Entries() {
		if e.Lexeme == lexeme {
			fields = append(fields, field{e.Source, strings.Join(e.Words, " ")})
		}
	}
	t.fields("  ", fields)
	return t.Flush()
}

// LexemeNames are what the words of the lexicon are, in its order.
func LexemeNames() []string {
	var names []string
	for _, e := range lexicon.Entries() {
		if !slices.Contains(names, e.Lexeme) {
			names = append(names, e.Lexeme)
		}
	}
	return names
}

func wordsOf(lexeme string) []string {
	var words []string
	for _, e := range lexicon.Entries() {
		if e.Lexeme == lexeme {
			words = append(words, e.Words...)
		}
	}
	return words
}

// labelled puts a label before the first of some texts.
func labelled(label string, texts []string) []field {
	var fields []field
	for _, s := range texts {
		fields = append(fields, field{label, s})
		label = ""
	}
	return fields
}
