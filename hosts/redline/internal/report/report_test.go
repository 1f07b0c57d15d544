package report

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/digest"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
	"github.com/redline5g/redline/hosts/verdict"
	"github.com/redline5g/redline/wasm"
)

// TestVocabulary: each language has every word.
func TestVocabulary(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		w := wordsIn(language)
		for _, decision := range decisionOrder {
			if w.decisions[decision] == "" || w.advice[decision] == "" {
				t.Errorf("%s has no word for %s", language, decision)
			}
		}
		for _, outcome := range outcomes {
			if w.outcomes[outcome] == "" {
				t.Errorf("%s has no word for %s", language, outcome)
			}
		}
		fields := reflect.ValueOf(*w)
		for i := range fields.NumField() {
			if fields.Field(i).IsZero() {
				t.Errorf("%s has no word for %s", language, fields.Type().Field(i).Name)
			}
		}
	}
}

func item(decision, region string, rules ...digest.RuleSum) *batch.Item {
	return &batch.Item{Digest: digest.Digest{Decision: decision, Region: region, Rules: rules}}
}

func TestTallyCountsAClauseOnceByItsWorst(t *testing.T) {
	tally := NewTally()
	tally.Add(item(verdict.Block, "", digest.RuleSum{Rule: "2.1-a", Outcome: verdict.Due, Count: 3}, digest.RuleSum{Rule: "2.1-b", Outcome: verdict.Violation, Count: 2}))
	tally.Add(item(verdict.Review, "", digest.RuleSum{Rule: "2.1-b", Outcome: verdict.Review, Count: 9}))
	if got := tally.clauses["2.1"]; *got != (counts{1, 0, 1, 0}) {
		t.Errorf("clause 2.1: %v", got)
	}
}

func TestTallyIsBounded(t *testing.T) {
	tally := NewTally()
	for i := range 10 * maxRegions {
		tally.Add(item(verdict.Allow, fmt.Sprint(i)))
	}
	if len(tally.regions) > maxRegions+1 || tally.regions[otherRegions][3] != 9*maxRegions {
		t.Errorf("%d regions, %v others", len(tally.regions), *tally.regions[otherRegions])
	}
}

func TestExit(t *testing.T) {
	for _, c := range []struct {
		items []*batch.Item
		want  int
	}{
		{nil, ExitOK},
		{[]*batch.Item{item(verdict.Remind, "")}, ExitOK},
		{[]*batch.Item{item(verdict.Remind, ""), item(verdict.Review, "")}, ExitReview},
		{[]*batch.Item{item(verdict.Review, ""), item(verdict.Block, "")}, ExitViolation},
		{[]*batch.Item{item(verdict.Block, ""), item("", "")}, ExitUnusable},
		{[]*batch.Item{item(verdict.Block, ""), {Err: errors.New("x")}}, ExitUnusable},
	} {
		tally := NewTally()
		for _, i := range c.items {
			tally.Add(i)
		}
		if got := tally.Exit(); got != c.want {
			t.Errorf("%d items: %d, want %d", len(c.items), got, c.want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	long := `{"名称":"` + strings.Repeat("字", 300) + `","x":1}`
	for _, c := range []struct {
		line   string
		column int
		under  string
	}{
		{`{"a":1}`, 6, "1"}, {`{"a":1}`, 8, ""}, {"\t\x1bz", 3, "z"}, {long, 308, `","x"`}, {long, 100, "字"}, {long, 311, `x":1}`},
	} {
		shown, before := excerpt(c.line, c.column, 60)
		if screen.Width(shown) > 60 {
			t.Errorf("%q is %d wide", shown, screen.Width(shown))
		}
		if at := cutAt(shown, before); !strings.HasPrefix(at, c.under) || c.under == "" && at != "" {
			t.Errorf("column %d of %.20q: the mark is under %q, want %q", c.column, c.line, at, c.under)
		}
	}
}

// cutAt is a text from a column of the screen on.
func cutAt(s string, column int) string {
	for i := range s {
		if screen.Width(s[:i]) == column {
			return s[i:]
		}
	}
	return ""
}

// full is a writer with no room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

// TestWriteErrorsAreTold by every report.
func TestWriteErrorsAreTold(t *testing.T) {
	answer := []byte(`{"verdict":1,"kind":"order","id":"O","decision":"allow","findings":[],"reminders":[]}`)
	one := &batch.Item{Text: []byte("{}"), Size: 2, Answer: answer, Digest: digest.Digest{Decision: verdict.Allow}}
	o := Options{Language: "en"}
	for name, r := range map[string]Report{
		"text": NewText(full{}, o), "json": NewJSON(full{}), "ndjson": NewNDJSON(full{}), "sarif": NewSARIF(full{}, o), "junit": NewJUnit(full{}, o),
	} {
		if err := errors.Join(r.Document(one), r.Flush(), r.Close()); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestHostFailureIsALine(t *testing.T) {
	var b bytes.Buffer
	r := NewNDJSON(&b)
	failed := &batch.Item{Line: 3, Size: 9, Text: []byte("{}"), Err: errors.New(`a "trap"`)}
	unread := &batch.Item{Err: errors.New("no such file")}
	if err := errors.Join(r.Document(failed), r.Document(unread), r.Close()); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), `{"error":{"code":"host-failed","found":"a \"trap\""}}`+"\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestTrapIsTold holds that the place where the module failed is shown.
func TestTrapIsTold(t *testing.T) {
	var b bytes.Buffer
	trap := &wasm.TrapError{Number: 1, Site: wasm.Site{Reason: "index out of range", File: "core/decode.go", Line: 214}}
	WriteError(&b, Options{Language: "en"}, &batch.Item{File: "o.ndjson", Line: 3, Err: fmt.Errorf("%w: %w", hosts.ErrTrap, trap)})
	want := "o.ndjson:3: error the module failed, its instance was thrown away: index out of range, core/decode.go:214\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
