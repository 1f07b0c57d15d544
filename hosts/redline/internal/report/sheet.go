package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redline5g/redline/hosts/redline/internal/locate"
	"github.com/redline5g/redline/hosts/redline/internal/rulebook"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
	"github.com/redline5g/redline/hosts/verdict"
)

// sheet is what is said of one document, rule by rule.
type sheet struct {
	*text
	verdict  *verdict.Verdict
	document *locate.Document
}

// Of more findings that are alike than this the first are listed.
const listed = 5

func (s sheet) write() {
	findings := s.verdict.Findings
	for len(findings) > 0 {
		n := 1
		for n < len(findings) && findings[n].Rule == findings[0].Rule {
			n++
		}
		s.rule(findings[:n])
		findings = findings[n:]
	}
	quiet := []string{verdict.Pass, verdict.Inapplicable}
	if rest := s.counts(s.verdict.Findings, quiet...); !s.All && rest != s.words.none {
		s.line()
		s.line(s.Palette.Faint(fmt.Sprintf(s.words.others, rest)))
	}
	s.omitted()
}

// omitted tells how many findings the verdict only counts.
func (s sheet) omitted() {
	var parts []string
	for _, outcome := range outcomes {
		if n := s.verdict.Omitted[outcome]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", s.words.outcomes[outcome], n))
		}
	}
	if len(parts) > 0 {
		s.line()
		s.line(fmt.Sprintf(s.words.omitted, len(s.verdict.Findings), strings.Join(parts, " · ")))
	}
}

// rule writes the findings of one rule, those that are alike together.
func (s sheet) rule(findings []verdict.Finding) {
	var alike [][]*verdict.Finding
	for _, outcome := range outcomes {
		if quiet := outcome == verdict.Pass || outcome == verdict.Inapplicable; !quiet || s.All {
			alike = append(alike, sameCode(findings, outcome)...)
		}
	}
	if alike == nil {
		return
	}
	first := &findings[0]
	s.line()
	s.line(s.Palette.Strong(first.Clause+"  "+s.title(first.Rule)), "  ", s.Palette.Faint(first.Rule))
	s.paragraph("     ", 5, s.words.notice+" “"+first.Quote+"”")
	for _, group := range alike {
		s.line()
		if len(group) == 1 {
			s.single(group[0])
		} else {
			s.several(group)
		}
	}
}

// sameCode sorts the findings of an outcome by what they say.
func sameCode(findings []verdict.Finding, outcome string) [][]*verdict.Finding {
	var groups [][]*verdict.Finding
	for i := range findings {
		f := &findings[i]
		if f.Outcome != outcome {
			continue
		}
		at := slices.IndexFunc(groups, func(g []*verdict.Finding) bool { return g[0].Code == f.Code })
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], f)
	}
	return groups
}

// single writes a finding that has none like it.
func (s sheet) single(f *verdict.Finding) {
	word := s.words.outcomes[f.Outcome]
	s.paragraph("  "+paint(s.Palette, f.Outcome, word)+"  ", screen.Width(word)+4, f.Message.In(s.Language))
	s.details("     ", f, true)
}

// several writes findings that are alike. A remedy that they share is told
// once.
func (s sheet) several(group []*verdict.Finding) {
	first := group[0]
	shared := !slices.ContainsFunc(group, func(f *verdict.Finding) bool { return f.Remedy.Words != first.Remedy.Words })
	s.line("  ", paint(s.Palette, first.Outcome, fmt.Sprintf("%s %d", s.words.outcomes[first.Outcome], len(group))),
		"  ", s.Palette.Faint(first.Code))
	shown := group
	if !s.All && len(group) > listed {
		shown = group[:listed]
	}
	for i, f := range shown {
		s.paragraph(fmt.Sprintf("  %4d. ", i+1), 8, f.Message.In(s.Language))
		s.details("        ", f, !shared)
	}
	if left := len(group) - len(shown); left > 0 {
		s.line("     …  ", s.Palette.Faint(fmt.Sprintf(s.words.more, left)))
	}
	if shared && first.Remedy.Do != "" {
		s.fields("     ", []field{{s.words.remedy, first.Remedy.In(s.Language)}})
	}
}

// details writes what a finding rests on and what to do about it.
func (s sheet) details(indent string, f *verdict.Finding, remedy bool) {
	subject := screen.Escape(strings.Join(f.Subject, " · "))
	fields := []field{{s.words.subject, screen.Cut(subject, factWidth)}}
	label := s.words.facts
	for _, pointer := range f.Facts {
		if !slices.ContainsFunc(f.Marks, func(m verdict.Mark) bool { return m.At == pointer }) {
			fields = append(fields, field{label, s.fact(pointer)})
			label = ""
		}
	}
	if remedy && f.Remedy.Do != "" {
		fields = append(fields, field{s.words.remedy, f.Remedy.In(s.Language)})
	}
	for _, r := range s.verdict.Reminders {
		if r.Rule == f.Rule && len(f.Subject) > 0 && r.Plan == f.Subject[0] && f.Outcome != verdict.Pass {
			fields = append(fields, field{s.words.text, r.ZH})
			if s.Language == "en" {
				fields = append(fields, field{"", r.EN})
			}
		}
	}
	s.fields(indent, fields)
	for _, m := range f.Marks {
		s.marked(indent, m)
	}
}

// aroundMark is how many columns of a text are shown before what is marked in
// it, and after.
const aroundMark = 30

// marked shows words in their place: in colour, or else between arrows.
func (s sheet) marked(indent string, m verdict.Mark) {
	span, found := s.document.Find(m.At)
	text := locate.Text(s.document.Text(span))
	from, to := m.Bytes[0], m.Bytes[1]
	if !found || from < 0 || from > to || to > len(text) {
		return
	}
	before := tail(screen.Escape(text[lastRunes(text[:from]):from]))
	after := screen.Cut(screen.Escape(text[to:to+firstRunes(text[to:])]), aroundMark)
	words := s.Palette.Bad(screen.Escape(text[from:to]))
	if s.Palette == (screen.Palette{}) {
		words = "→" + words + "←"
	}
	s.line(indent, s.Palette.Faint(screen.Escape(m.At)), "  ", before, words, after)
}

// tail is the end of a text, of as many columns as are shown.
func tail(text string) string {
	for screen.Width(text) > aroundMark {
		_, size := utf8.DecodeRuneInString(text)
		text = text[size:]
	}
	return text
}

// lastRunes is where the last characters of a text begin that can be shown, and
// firstRunes where the first end, and one more to tell that there are more.
func lastRunes(text string) int {
	at := len(text)
	for range aroundMark {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return at
}

func firstRunes(text string) int {
	at := 0
	for range aroundMark + 1 {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// fact is a pointer and the value it points at.
func (s sheet) fact(pointer string) string { return factOf(s.document, pointer, s.words.notGiven) }

// factOf is a pointer and the value it points at, or else notGiven.
func factOf(document *locate.Document, pointer, notGiven string) string {
	value := notGiven
	if span, found := document.Find(pointer); found {
		value = brief(document.Text(span))
	}
	if pointer == "" {
		pointer = "/"
	}
	return screen.Cut(screen.Escape(pointer)+" = "+screen.Escape(value), factWidth)
}

// factWidth is what a fact takes at most: a line beside its label.
const factWidth = Width - 20

// brief is a value on one line: a string without JSON's escapes, an object or
// a list without white space, more of it than can be shown.
func brief(value []byte) string {
	if text := locate.Text(value); text != "" {
		return `"` + text + `"`
	}
	var b bytes.Buffer
	if json.Compact(&b, value) != nil {
		return string(value)
	}
	return b.String()[:min(b.Len(), 4*factWidth)]
}

// title is a rule's title, or "" where the module in use has a rule that this
// program does not know.
func (s sheet) title(id string) string {
	if r := rulebook.Read().Rule(id); r != nil {
		return r.Title.In(s.Language)
	}
	return ""
}
