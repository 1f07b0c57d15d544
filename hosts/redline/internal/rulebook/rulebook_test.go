package rulebook

import (
	"os"
	"strings"
	"testing"
)

// TestClausesAreVerbatim holds the words of the Notice against its text.
func TestClausesAreVerbatim(t *testing.T) {
	page, err := os.ReadFile("../../../../testdata/notice.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range Clauses {
		line := "\n" + c.Number + ". " + c.Words + ": "
		if strings.Contains(c.Number, ".") {
			line = "\n- **" + c.Number + "** " + c.Words + "\n"
		}
		if !strings.Contains(string(page)+"\n", line) {
			t.Errorf("the Notice has no %q", line)
		}
	}
}

// TestEveryRuleHasItsClause: what explains a rule finds the words it rests on.
func TestEveryRuleHasItsClause(t *testing.T) {
	for _, r := range Read().Rules {
		clause := ClauseOf(r.Clause)
		if clause == nil || !strings.Contains(clause.Words, r.Quote) {
			t.Errorf("%s rests on clause %s, which does not say %q", r.ID, r.Clause, r.Quote)
		}
	}
}

func TestUnder(t *testing.T) {
	if rules := Read().Under("2"); len(rules) != 5 || rules[0].Clause != "2.1" {
		t.Errorf("under 2: %d rules", len(rules))
	}
	if rules := Read().Under("2.1"); len(rules) != 2 {
		t.Errorf("under 2.1: %d rules", len(rules))
	}
	if rules := Read().Under("5"); rules != nil {
		t.Errorf("under 5: %v", rules)
	}
}

func TestCell(t *testing.T) {
	if got := cell("a|b\nc<d"); got != `a\|b c&lt;d` {
		t.Error(got)
	}
}
