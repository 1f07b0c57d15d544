package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/locate"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
	"github.com/redline5g/redline/hosts/verdict"
)

// text is the report for people: all of one document, a line for each of many.
type text struct {
	page
	Options
	words *words
	shown int
}

// NewText makes a report for people.
func NewText(w io.Writer, o Options) Report {
	return &text{page: newPage(w), Options: o, words: wordsIn(o.Language)}
}

// Document writes a verdict. Documents that were not judged are told on the
// standard error.
func (t *text) Document(item *batch.Item) error {
	if item.Digest.Decision == "" {
		return nil
	}
	if (t.Many || item.Line > 0) && !t.All {
		t.oneLine(item)
		return nil
	}
	v, err := verdict.Parse(item.Answer)
	if err != nil {
		return err
	}
	if t.shown++; t.shown > 1 {
		t.line()
	}
	t.head(item, v)
	sheet{t, v, locate.New(item.Text)}.write()
	return nil
}

// Close ends the report.
func (t *text) Close() error { return t.Flush() }

// decision is a decision's word in its colour.
func (t *text) decision(decision string) string {
	return paint(t.Palette, decision, t.words.decisions[decision])
}

// paint gives a word the colour of a decision or an outcome.
func paint(p screen.Palette, meaning, word string) string {
	switch meaning {
	case verdict.Block, verdict.Violation:
		return p.Bad(word)
	case verdict.Remind, verdict.Due:
		return p.Due(word)
	case verdict.Review:
		return p.Doubt(word)
	case verdict.Inapplicable:
		return p.Faint(word)
	}
	return p.Good(word)
}

// oneLine writes a decision, the document and the rules that decided.
func (t *text) oneLine(item *batch.Item) {
	var rules []string
	for _, r := range item.Digest.Rules {
		if decides(r.Outcome, item.Digest.Decision) {
			rules = append(rules, times(r.Rule, r.Count))
		}
	}
	width := 0
	for _, word := range t.words.decisions {
		width = max(width, screen.Width(word))
	}
	pad := screen.Pad("", width-screen.Width(t.words.decisions[item.Digest.Decision]))
	parts := []string{t.decision(item.Digest.Decision) + pad, screen.Escape(item.Digest.ID), t.Palette.Faint(place(item))}
	if rules != nil {
		parts = append(parts, screen.Escape(strings.Join(rules, ", ")))
	}
	t.line(strings.Join(parts, "  "))
}

// decides tells whether an outcome is what a decision rests on.
func decides(outcome, decision string) bool {
	switch decision {
	case verdict.Block:
		return outcome == verdict.Violation
	case verdict.Remind:
		return outcome == verdict.Due
	}
	return outcome == decision
}

func times(word string, n int) string {
	if n == 1 {
		return word
	}
	return fmt.Sprintf("%s ×%d", word, n)
}

// place is the file, and the line of an NDJSON file, that a document is in, or
// the address of its page.
func place(item *batch.Item) string {
	if item.Page != nil {
		return screen.Escape(item.Page.Address)
	}
	name := fileName(item.File)
	if item.Line > 0 {
		return fmt.Sprintf("%s:%d", name, item.Line)
	}
	return name
}

// head writes the decision and what was judged.
func (t *text) head(item *batch.Item, v *verdict.Verdict) {
	t.line(paint(t.Palette, v.Decision, strings.ToUpper(t.words.decisions[v.Decision])), "  ", t.Palette.Strong(screen.Escape(v.ID)), "  ", t.words.kinds[v.Kind])
	t.line(t.words.advice[v.Decision])
	t.line()
	policy := v.Policy.ID + " " + v.Policy.Version
	if v.Policy.ID == "floor" {
		policy = t.words.floor
	}
	t.fields("", []field{
		{t.words.findings, t.counts(v.Findings)},
		{t.words.at, v.At},
		{t.words.policy, policy},
		{t.words.file, place(item)},
	})
}

// field is a label and its text.
type field struct{ label, text string }

// fields writes labels and their texts in two columns.
func (t *text) fields(indent string, fields []field) {
	width := 0
	for _, f := range fields {
		width = max(width, screen.Width(f.label))
	}
	for _, f := range fields {
		label := indent + t.Palette.Faint(screen.Pad(f.label, width+2))
		t.paragraph(label, len(indent)+width+2, f.text)
	}
}

// outcomes in the order in which they are told.
var outcomes = []string{verdict.Violation, verdict.Due, verdict.Review, verdict.Pass, verdict.Inapplicable}

// counts says how many findings there are of each outcome.
func (t *text) counts(findings []verdict.Finding, only ...string) string {
	if only == nil {
		only = outcomes
	}
	var parts []string
	for _, outcome := range only {
		n := 0
		for i := range findings {
			if findings[i].Outcome == outcome {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", t.words.outcomes[outcome], n))
		}
	}
	if parts == nil {
		return t.words.none
	}
	return strings.Join(parts, " · ")
}

// fileName is a file's name as it is shown.
func fileName(name string) string {
	if name == "-" {
		return "stdin"
	}
	return screen.Escape(name)
}
