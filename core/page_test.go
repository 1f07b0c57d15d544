package core

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// strictPages is a policy that is stricter than the floor wherever pages are
// held against it.
const strictPages = `{"kind":"policy","id":"p","version":"1","visibility":{"contrast":700,"fontSize":1600,"visibleShare":90,"opacity":90},"pages":{"conditionTypeShare":60,"conditionScreens":10,"declineAreaShare":100,"entryAreaShare":100,"entryExtraTaps":0,"entryScreensFurther":10}}`

// pages are the pages of all vectors that can be judged.
func pages(t *testing.T) []map[string]any {
	t.Helper()
	files, err := filepath.Glob("../testdata/golden/*.ndjson")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	var all []map[string]any
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(bytes.NewReader(text))
		lines.Buffer(nil, len(text)+1)
		for lines.Scan() {
			var v struct{ Document, Full string }
			if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
				t.Fatal(err)
			}
			var page map[string]any
			if json.Unmarshal([]byte(v.Document), &page) == nil && page["kind"] == "page" && bytes.HasPrefix([]byte(v.Full), []byte(`{"verdict":`)) {
				all = append(all, page)
			}
		}
	}
	if len(all) < 100 {
		t.Fatalf("%d pages only", len(all))
	}
	return all
}

// pageFindings are the findings on a page that ask for something, each with its
// outcome.
func pageFindings(t *testing.T, e *Engine, page map[string]any) map[string]string {
	t.Helper()
	text, err := json.Marshal(page)
	if err != nil {
		t.Fatal(err)
	}
	var verdict struct {
		Findings []struct {
			Rule, Outcome, Code string
			Subject             []string
		}
	}
	result := e.Evaluate(nil, text, Compact)
	if err := json.Unmarshal(result, &verdict); err != nil || verdict.Findings == nil {
		t.Fatalf("%v: %s", err, result)
	}
	outcomes := map[string]string{}
	for _, f := range verdict.Findings {
		outcomes[fmt.Sprint(f.Rule, " ", f.Code, " ", f.Subject)] = f.Outcome
	}
	return outcomes
}

// TestStricterPolicyKeepsViolations: tightening a policy never removes a
// violation.
func TestStricterPolicyKeepsViolations(t *testing.T) {
	var floor, strict Engine
	if result := strict.SetPolicy(nil, []byte(strictPages)); !bytes.HasPrefix(result, []byte(`{"policy":`)) {
		t.Fatalf("%s", result)
	}
	more := 0
	for _, page := range pages(t) {
		before, after := pageFindings(t, &floor, page), pageFindings(t, &strict, page)
		for finding, outcome := range before {
			if outcome == "violation" && after[finding] != outcome {
				t.Errorf("%s is gone", finding)
			}
		}
		more += len(after) - len(before)
	}
	if more == 0 {
		t.Error("the policy is no stricter")
	}
}

// TestSilenceNeverPasses: where a measure of an element is taken away, a rule
// that had something to say still has.
func TestSilenceNeverPasses(t *testing.T) {
	var e Engine
	for _, page := range pages(t) {
		before := telling(pageFindings(t, &e, page))
		elements, _ := page["elements"].([]any)
		for i, element := range elements {
			element, _ := element.(map[string]any)
			for _, member := range []string{"box", "visibleShare", "display", "fontSize", "contrast", "opacity", "taps", "preSelected", "price", "generation"} {
				value, there := element[member]
				if !there {
					continue
				}
				delete(element, member)
				after := telling(pageFindings(t, &e, page))
				for rule := range before {
					if !after[rule] {
						t.Errorf("without /elements/%d/%s %s says nothing", i, member, rule)
					}
				}
				element[member] = value
			}
		}
	}
}

// telling are the rules that have a violation or a review among findings.
func telling(findings map[string]string) map[string]bool {
	rules := map[string]bool{}
	for finding, outcome := range findings {
		if outcome == "violation" || outcome == "review" {
			rule, _, _ := strings.Cut(finding, " ")
			rules[rule] = true
		}
	}
	return rules
}

// TestLabelsOfADocumentBefore: a page's bytes give way to another page's, and
// nothing of the words that were read is left.
func TestLabelsOfADocumentBefore(t *testing.T) {
	page, err := os.ReadFile("../testdata/documents/page.json")
	if err != nil {
		t.Fatal(err)
	}
	before := bytes.Clone(page)
	after := bytes.ReplaceAll(page, []byte("99元"), []byte("98元"))
	if bytes.Equal(page, after) {
		t.Fatal("the page names no price")
	}
	var warm, fresh Engine
	first := warm.Evaluate(nil, before, Full)
	copy(before, after)
	got := warm.Evaluate(nil, before, Full)
	if want := fresh.Evaluate(nil, after, Full); !bytes.Equal(got, want) || bytes.Equal(got, first) {
		t.Errorf("the page is judged as\n%s\nwant\n%s", got, want)
	}
}

// BenchmarkPage: of a page's elements each claim is held against each condition,
// and each control that accepts against each that declines, since each pair may
// be a finding. So the time grows with their product, up to the 2,000 elements
// that a page may have.
func BenchmarkPage(b *testing.B) {
	for _, elements := range []int{250, 500, 1000, 2000} {
		b.Run(string(appendInt(nil, int64(elements))), func(b *testing.B) {
			var page map[string]any
			if err := json.Unmarshal(document(b, "page"), &page); err != nil {
				b.Fatal(err)
			}
			var all []any
			for i := range elements {
				role := []string{"claim", "condition", "accept", "decline"}[i%4]
				all = append(all, map[string]any{"role": role, "text": "办理", "display": "shown"})
			}
			page["elements"] = all
			text, err := json.Marshal(page)
			if err != nil {
				b.Fatal(err)
			}
			var e Engine
			dst := e.Evaluate(nil, text, Full)
			if strings.HasPrefix(string(dst), `{"error"`) {
				b.Fatal(string(dst))
			}
			for b.Loop() {
				dst = e.Evaluate(dst[:0], text, Full)
			}
		})
	}
}
