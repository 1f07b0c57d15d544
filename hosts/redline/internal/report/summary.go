package report

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// WriteSummary tells what came of a run.
func (t *Tally) WriteSummary(w io.Writer, o Options, interrupted bool) error {
	s := summary{newPage(w), o, wordsIn(o.Language)}
	s.line()
	if interrupted {
		s.line(o.Palette.Bad(s.words.interrupted))
	}
	s.line(s.total(t))
	s.table(s.words.byClause, s.outcomeNames(), t.clauses, len(outcomeOrder))
	s.table(s.words.byChannel, s.decisionNames(), t.channels, len(decisionOrder))
	s.table(s.words.byRegion, s.decisionNames(), t.regions, len(decisionOrder))
	return s.Flush()
}

type summary struct {
	page
	Options
	words *words
}

// total is the run in one line.
func (s summary) total(t *Tally) string {
	parts := []string{s.Palette.Strong(fmt.Sprintf("%s %d", s.words.documents, t.Documents))}
	for i, decision := range decisionOrder {
		if n := t.decisions[i]; n > 0 {
			parts = append(parts, paint(s.Palette, decision, fmt.Sprintf("%s %d", s.words.decisions[decision], n)))
		}
	}
	if n := t.NotJudged + t.Failed; n > 0 {
		parts = append(parts, s.Palette.Bad(fmt.Sprintf("%s %d", s.words.notJudged, n)))
	}
	return strings.Join(parts, "  ")
}

func (s summary) decisionNames() []string {
	names := make([]string, len(decisionOrder))
	for i, decision := range decisionOrder {
		names[i] = s.words.decisions[decision]
	}
	return names
}

func (s summary) outcomeNames() []string {
	names := make([]string, len(outcomeOrder))
	for i, outcome := range outcomeOrder {
		names[i] = s.words.outcomes[outcome]
	}
	return names
}

// table writes counts by name, in the order of the names. A breakdown into one
// unnamed part says nothing and is left out.
func (s summary) table(title string, heads []string, rows map[string]*counts, columns int) {
	if _, unnamed := rows[""]; len(rows) == 0 || unnamed && len(rows) == 1 {
		return
	}
	width := max(22, screen.Width(title)) // the tables stand under one another
	for name := range rows {
		width = max(width, screen.Width(s.name(name)))
	}
	s.line()
	s.WriteString(s.Palette.Strong(screen.Pad(title, width)))
	for _, head := range heads {
		s.WriteString(right(head))
	}
	s.line()
	for _, name := range slices.Sorted(maps.Keys(rows)) {
		s.WriteString(screen.Pad(s.name(name), width))
		row := rows[name]
		for _, n := range row[:columns] {
			s.WriteString(right(strconv.Itoa(n)))
		}
		s.line()
	}
}

// name is a row's name as it is shown.
func (s summary) name(name string) string {
	switch name {
	case "":
		return s.words.unnamed
	case otherRegions:
		return s.words.otherRegions
	}
	return screen.Cut(screen.Escape(name), Width/2)
}

// right is a cell that is set to the right.
func right(text string) string {
	const column = 11
	return screen.Pad("", column-screen.Width(text)) + text
}
