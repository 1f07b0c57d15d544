package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// siteText is the report on a site for people.
type siteText struct {
	*text
	Site
	names *siteWords
}

func (s Site) writeText(w io.Writer, o Options) error {
	t := siteText{&text{page: newPage(w), Options: o, words: wordsIn(o.Language)}, s, siteVocabulary[o.Language]}
	rules := s.rules(o)
	t.head(rules)
	t.ways()
	for _, r := range rules {
		t.rule(r)
	}
	t.faults()
	t.missed(t.names.failed, s.failed())
	t.missed(t.names.skipped, s.skipped())
	for _, walk := range s.Walks {
		t.limits(walk)
	}
	t.hosts(t.names.outside, s.outside())
	t.hosts(t.names.refused, s.Refused)
	return t.Flush()
}

// head says what was looked at and what came of it.
func (t siteText) head(rules []siteRule) {
	decision := t.worst()
	if decision != "" {
		t.line(paint(t.Palette, decision, strings.ToUpper(t.words.decisions[decision])), "  ", t.Palette.Strong(screen.Escape(t.title())))
		t.line(t.words.advice[decision])
		t.line()
	}
	pages, views := t.seen()
	t.fields("", []field{
		{t.names.pages, fmt.Sprintf("%d · %s %d", pages, t.names.views, views)},
		{t.words.findings, t.outcomesOf(rules)},
		{t.words.policy, t.policyIn(t.words)},
	})
}

// outcomesOf says how many findings there are of each outcome.
func (t siteText) outcomesOf(rules []siteRule) string {
	var parts []string
	for _, outcome := range outcomes {
		n := 0
		for _, r := range rules {
			for _, alike := range r.Alike {
				if alike.Outcome == outcome {
					n += len(alike.Findings)
				}
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

// ways says how a customer comes to plans.
func (t siteText) ways() {
	t.line()
	t.line(t.Palette.Strong(t.names.taps))
	var fields []field
	for _, walk := range t.Walks {
		for _, way := range walk.Ways() {
			fields = append(fields, field{t.names.of(way.Generation) + "  " + t.names.of(walk.Viewport.Name), wayIn(way, walk, t.names)})
		}
	}
	t.fields("  ", fields)
}

// wayIn is a way in words: the taps, the links and where they lead.
func wayIn(way scan.Way, walk *scan.Walk, names *siteWords) string {
	if way.Taps == scan.Unknown {
		if walk.Shows(way.Generation) {
			return names.noWay
		}
		return names.noPlan
	}
	parts := []string{fmt.Sprint(way.Taps)}
	for _, s := range way.Steps[1:] {
		parts = append(parts, "→ “"+s.Link+"”")
	}
	return strings.Join(append(parts, way.Steps[len(way.Steps)-1].Address), " ")
}

// rule writes what a rule says of the site.
func (t siteText) rule(r siteRule) {
	t.line()
	t.line(t.Palette.Strong(r.Clause+"  "+r.Title), "  ", t.Palette.Faint(r.Rule))
	t.paragraph("     ", 5, t.words.notice+" “"+r.Quote+"”")
	for _, alike := range r.Alike {
		t.line()
		t.line("  ", paint(t.Palette, alike.Outcome, fmt.Sprintf("%s %d", t.words.outcomes[alike.Outcome], len(alike.Findings))), "  ", t.Palette.Faint(alike.Code))
		shown := alike.Findings
		if !t.All && len(shown) > listed {
			shown = shown[:listed]
		}
		for _, f := range shown {
			t.finding(f)
		}
		if left := len(alike.Findings) - len(shown); left > 0 {
			t.line("     …  ", t.Palette.Faint(fmt.Sprintf(t.words.more, left)))
		}
	}
}

// finding writes a finding, and what its views measure otherwise.
func (t siteText) finding(f *siteFinding) {
	fields := labelled(t.names.page, t.some(f.pages()))
	fields = append(fields, field{t.names.seen, seenIn(f.Views, t.names)})
	for i, m := range f.Messages {
		label := fmt.Sprintf("  %4d. ", f.Number)
		if i > 0 {
			label = "        "
			fields = append(fields, field{"", m.Words.In(t.Language) + " (" + seenIn(m.Views, t.names) + ")"})
			continue
		}
		t.paragraph(label, 8, m.Words.In(t.Language))
	}
	if f.Selector != "" {
		fields = append(fields, field{t.names.element, f.Selector})
	}
	fields = append(fields, labelled(t.words.facts, f.facts(t.words.notGiven))...)
	if f.Remedy.Do != "" {
		fields = append(fields, field{t.words.remedy, f.Remedy.In(t.Language)})
	}
	t.fields("        ", fields)
}

// some are the first of some texts, and how many more there are.
func (t siteText) some(texts []string) []string {
	if t.All || len(texts) <= listed {
		return texts
	}
	return append(texts[:listed:listed], "… "+fmt.Sprintf(t.words.more, len(texts)-listed))
}

// faults tells which views the module could not judge.
func (t siteText) faults() {
	for _, note := range t.notJudged(t.names) {
		t.line()
		t.line(t.Palette.Bad(fmt.Sprintf("%s %d", note.Title, len(note.Items))))
		for _, item := range note.Items {
			t.paragraph("  ", 2, item.Label)
			t.paragraph("     ", 5, item.Text)
		}
	}
}

// missed lists what was not looked at.
func (t siteText) missed(title string, missed []siteMissed) {
	if len(missed) == 0 {
		return
	}
	t.line()
	t.line(t.Palette.Strong(fmt.Sprintf("%s %d", title, len(missed))))
	shown := missed
	if !t.All && len(shown) > 4*listed {
		shown = shown[:4*listed]
	}
	for _, m := range shown {
		t.paragraph("  ", 2, m.Address)
		t.paragraph("     ", 5, m.because(t.Language))
	}
	if left := len(missed) - len(shown); left > 0 {
		t.line("  …  ", t.Palette.Faint(fmt.Sprintf(t.words.more, left)))
	}
}

// limits tells what limits have kept out.
func (t siteText) limits(walk *scan.Walk) {
	if kept := leftOut(walk.Left, t.names); kept != nil {
		t.line()
		t.line(t.Palette.Strong(t.names.left), "  ", t.names.of(walk.Viewport.Name))
		for _, k := range kept {
			t.line("  ", k)
		}
	}
}

// hosts writes how often other hosts were named.
func (t siteText) hosts(title string, named map[string]int) {
	if len(named) > 0 {
		t.line()
		t.line(t.Palette.Strong(title))
		t.paragraph("  ", 2, countsIn(named))
	}
}
