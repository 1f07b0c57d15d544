package core

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// notice is the Notice, verbatim.
func notice(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../testdata/notice.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestQuotesAreVerbatim(t *testing.T) {
	text := notice(t)
	if !strings.Contains(text, Notice) {
		t.Errorf("the Notice is not %s", Notice)
	}
	for _, r := range rules {
		if len(r.Quote) < 12 || !strings.Contains(text, r.Quote) {
			t.Errorf("%s quotes what the Notice does not say: %q", r.ID, r.Quote)
		}
		if strings.Count(r.Clause, ".") == 1 && !strings.Contains(clauseOf(text, r.Clause), r.Quote) {
			t.Errorf("%s quotes words that are not in clause %s", r.ID, r.Clause)
		}
	}
}

// TestClauseFilesOpenWithTheLaw: every file of a clause opens with the
// clause's words, whole.
func TestClauseFilesOpenWithTheLaw(t *testing.T) {
	text := notice(t)
	files, _ := filepath.Glob("clause_[23]_*.go")
	if len(files) == 0 {
		t.Fatal("no clause files")
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		clause := regexp.MustCompile(`clause_(\d)_(\d)`).FindStringSubmatch(name)
		words := clauseOf(text, clause[1]+"."+clause[2])
		comments := regexp.MustCompile(`(?m)^//[ \t]*|\n`).ReplaceAllString(string(source), "")
		if words == "" || !strings.Contains(comments, words) {
			t.Errorf("%s does not open with clause %s.%s: %s", name, clause[1], clause[2], words)
		}
	}
}

func clauseOf(text, number string) string {
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, "- **"+number+"** "); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}

func TestRulesAreInTheOrderOfTheNotice(t *testing.T) {
	seen := map[string]bool{}
	for i, r := range rules {
		if seen[r.ID] || !strings.HasPrefix(r.ID, r.Clause+"-") {
			t.Errorf("rule id %q", r.ID)
		}
		seen[r.ID] = true
		if i > 0 && rules[i-1].Clause > r.Clause {
			t.Errorf("%s comes after %s", r.ID, rules[i-1].ID)
		}
		if r.TitleZH == "" || r.TitleEN == "" || r.Since == 0 || ReadingOf(r.ID) == nil || len(ReadingOf(r.ID).Readings) == 0 || len(ReadingOf(r.ID).Blind) == 0 {
			t.Errorf("%s does not say all that a rule says", r.ID)
		}
		if r.Order == nil && r.Change == nil && r.Catalog == nil && r.Promotion == nil && r.Page == nil {
			t.Errorf("%s is put to no document", r.ID)
		}
	}
	for _, name := range strings.Split(string(reminderNames), "\n")[1:] {
		if !seen[name] {
			t.Errorf("reminder %s is no rule", name)
		}
	}
}

func TestDatesOfNorms(t *testing.T) {
	if got := string(appendDate(nil, noticeSince)); got != "2021-02-01" {
		t.Error(got)
	}
	if got := string(appendDate(nil, proofSince)); got != "2025-04-30" {
		t.Error(got)
	}
}

// TestNamesNeedNoEscape: what the encoder writes as it is.
func TestNamesNeedNoEscape(t *testing.T) {
	var names []string
	for _, r := range rules {
		names = append(names, r.ID, r.Clause, r.Quote)
	}
	names = append(names, strings.Split(string(kindNames), "\n")...)
	names = append(names, strings.Split(string(outcomeNames), "\n")...)
	for _, name := range names {
		if got := string(appendQuoted(nil, name)); got != string(appendName(nil, name)) {
			t.Errorf("%s needs an escape", got)
		}
	}
}
