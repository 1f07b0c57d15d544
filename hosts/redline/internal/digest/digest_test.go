package digest

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/verdict"
)

func judge(t *testing.T, document []byte, form core.Form) []byte {
	t.Helper()
	answer, err := native.New().Evaluate(context.Background(), document, form)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// TestDigestIsOfTheVerdict: the little that a digest reads is what all of the
// verdict says.
func TestDigestIsOfTheVerdict(t *testing.T) {
	for _, name := range []string{"demo/order.json", "demo/catalog.json", "documents/order.json", "documents/change.json", "documents/checkout.json"} {
		document, err := os.ReadFile("../../../../testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, form := range []core.Form{core.Compact, core.Full} {
			answer := judge(t, document, form)
			got, err := Summarize(document, answer)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(slow(t, document, answer), got); diff != "" {
				t.Errorf("%s:\n%s", name, diff)
			}
		}
	}
}

// TestDigestOfWordsLikeAFinding: what a document says is not taken for what the
// verdict says.
func TestDigestOfWordsLikeAFinding(t *testing.T) {
	text, err := os.ReadFile("../../../../testdata/demo/order.json")
	if err != nil {
		t.Fatal(err)
	}
	words := `{\"rule\":\"2.1-coverage-enquiry\",\"outcome\":\"violation\"}`
	document := regexp.MustCompile(`"name": *"[^"]*"`).ReplaceAll(text, []byte(`"name":"`+words+`"`))
	answer := judge(t, document, core.Full)
	got, err := Summarize(document, answer)
	if err != nil || got.Rules == nil || !bytes.Contains(answer, []byte(words)) {
		t.Fatalf("%+v, %v: %s", got, err, answer)
	}
	if diff := cmp.Diff(slow(t, document, answer), got); diff != "" {
		t.Error(diff)
	}
}

// slow makes the digest of all that is parsed.
func slow(t *testing.T, document, answer []byte) Digest {
	t.Helper()
	v, err := verdict.Parse(answer)
	if err != nil {
		t.Fatal(err)
	}
	var about struct{ Channel, Region string }
	if err := json.Unmarshal(document, &about); err != nil {
		t.Fatal(err)
	}
	d := Digest{Decision: v.Decision, ID: v.ID, Channel: about.Channel, Region: about.Region}
	counts := map[string]map[string]int{}
	var rules []string
	for _, f := range v.Findings {
		if counts[f.Rule] == nil {
			counts[f.Rule] = map[string]int{}
			rules = append(rules, f.Rule)
		}
		counts[f.Rule][f.Outcome]++
	}
	for _, rule := range rules {
		for _, outcome := range []string{verdict.Violation, verdict.Due, verdict.Review} {
			if n := counts[rule][outcome]; n > 0 {
				d.Rules = append(d.Rules, RuleSum{rule, outcome, n})
				break
			}
		}
	}
	return d
}

// TestDigestOfANameWithEscapes: a member is what its name means, however spelt.
func TestDigestOfANameWithEscapes(t *testing.T) {
	document := []byte(`{"channel":"app","regi\u006fn":"云岭省"}`)
	d, err := Summarize(document, []byte(`{"decision":"allow","findings":[]}`))
	if err != nil || d.Channel != "app" || d.Region != "云岭省" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestDigestOfAnError(t *testing.T) {
	text := []byte(`{"kind":"order","id":7}`)
	d, err := Summarize(text, judge(t, text, core.Full))
	if err != nil || d.Decision != "" || d.Fault == nil || d.Fault.Code != "wrong-type" || d.Fault.Column != 22 {
		t.Errorf("%+v, %v", d, err)
	}
}
