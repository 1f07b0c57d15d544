//go:build linux

package storefront_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redline5g/redline/core"
)

var update = flag.Bool("update", false, "write what Chromium measures into recorded")

// measured are the pages that redline demo --check judges, and the clause in
// which each is broken.
var measured = []struct{ path, clause, file string }{
	{"/", "", "home.json"},
	{"/", "3.1", "home-3.1.json"},
	{"/", "3.4", "home-3.4.json"},
	{"/plan/G5-129", "", "plan.json"},
	{"/plan/G5-129", "3.2", "plan-3.2.json"},
}

// TestRecorded holds that what is recorded of the pages is not stale: Chromium
// measures pages of the same plans with the same findings.
func TestRecorded(t *testing.T) {
	t.Parallel()
	w := open(t, serve(t), 1280, 800)
	for _, m := range measured {
		w.visit(m.path)
		if m.clause != "" {
			w.turn(m.clause)
			w.judged()
		}
		value[bool](w, `document.querySelectorAll('.verdict:is([data-kind=page], [data-kind=promotion]) .all').forEach((all) => { all.open = true; }) ?? true`)
		w.until(`document.querySelectorAll('redline-verdict').length === 2`)
		documents := value[[]string](w, `['page', 'promotion'].map((kind) => JSON.stringify(document.querySelector('.verdict[data-kind=' + kind + '] redline-verdict').document))`)
		if m.clause != "" {
			w.turn(m.clause)
		}
		compareRecorded(t, "recorded/"+m.file, documents)
	}
}

func compareRecorded(t *testing.T, file string, documents []string) {
	t.Helper()
	measured := []byte("[" + strings.Join(documents, ",") + "]")
	if *update {
		var text bytes.Buffer
		if err := json.Indent(&text, measured, "", " "); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(text.Bytes(), '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if difference := cmp.Diff(summaries(t, measured), summaries(t, text)); difference != "" {
		t.Errorf("%s is stale, run go test ./hosts/storefront -run TestRecorded -update: %s", file, difference)
	}
}

// summary is what of a page must be as it is recorded.
type summary struct {
	Kind  string
	Plans any
	Found []string // rules and outcomes of what is not in order, each once
}

func summaries(t *testing.T, text []byte) (all []summary) {
	t.Helper()
	var documents []json.RawMessage
	if err := json.Unmarshal(text, &documents); err != nil {
		t.Fatal(err)
	}
	for _, document := range documents {
		var compact bytes.Buffer
		var s summary
		var verdict struct {
			Findings []struct{ Rule, Outcome string }
		}
		var engine core.Engine
		for _, err := range []error{
			json.Compact(&compact, document), json.Unmarshal(document, &s),
			json.Unmarshal(engine.Evaluate(nil, compact.Bytes(), core.Compact), &verdict),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range verdict.Findings {
			if f.Outcome == "violation" || f.Outcome == "review" {
				s.Found = append(s.Found, f.Rule+" "+f.Outcome)
			}
		}
		slices.Sort(s.Found)
		s.Found = slices.Compact(s.Found)
		all = append(all, s)
	}
	return all
}
