package core

import (
	"fmt"
	"strings"
	"testing"
)

// A small finite model of marketing material, enumerated whole: a claim, the
// facts it rests on, and what the material tells of them. Silence never
// passes, telling more never adds a violation, a stricter policy never removes
// one, and every remedy works.

// copyModel are the states of each part of the model. In the facts, the first
// is harmless and "" is a fact that is not given.
var copyModel = [][]string{
	{"欢迎办理", "网速最快", "信号全覆盖", "流量不限量", "免费领音箱", "每月99元", "速率500Mbps", "每月40GB流量", "资费长期有效", "限时办理"},
	{`"conditions":[]`, `"conditions":[{"kind":"throttle","afterMegabytes":102400,"toKbps":1024}]`, `"conditions":[{"kind":"promotional-period","months":6,"feeAfter":12900}]`, ``},
	{`"contract":{"months":0}`, `"contract":{"months":24}`, ``},
	{`"feePerMonth":9900,"downlinkKbps":500000,"allowances":{"dataMegabytes":40960,"appBoundMegabytes":0}`, `"feePerMonth":15900,"downlinkKbps":300000,"allowances":{"dataMegabytes":20480}`, ``},
	{`"coverage":[{"area":"青溪县","coverage":"full"}]`, `"coverage":[{"area":"青溪县","coverage":"partial"}]`, `"coverage":[{"area":"青溪县"}]`, ``},
	{``, `"sources":[{"who":"协会","period":"2025年","scope":"全省"}]`},
	{`"runsFrom":"2026-03-01"`, `"runsFrom":"2024-01-01","runsUntil":"2026-05-31"`, ``},
}

// What the material tells, besides the claim: nothing, or all that there is to
// tell of each.
const (
	toldThrottle = 1 << iota
	toldPromotion
	toldContract
	toldTheory
	toldEnd
	toldAll = 1<<iota - 1
)

var copyTold = []string{"达到100GB后限速至1Mbps", "前6个月优惠，此后129元/月", "合约期24个月", "速率为理论值", "2026年5月31日截止"}

// copyMaterial is a material of the model.
func copyMaterial(s []string, told int) []byte {
	var given []string
	for _, fact := range []string{s[4], s[5], s[6]} {
		if fact != "" {
			given = append(given, fact+",")
		}
	}
	plan := `{"id":"P","name":"星河","generation":"5g","status":"on-sale"`
	for _, fact := range s[1:4] {
		if fact != "" {
			plan += "," + fact
		}
	}
	parts := `{"role":"claim","text":"` + s[0] + `"}`
	for i, text := range copyTold {
		if told>>i&1 == 1 {
			parts += `,{"role":"condition","text":"` + text + `"}`
		}
	}
	return []byte(`{"kind":"promotion","id":"M","at":"2026-03-02T10:00:00+08:00","medium":"web",` + strings.Join(given, "") + `"plans":[` + plan + `}],"parts":[` + parts + `]}`)
}

// copyFinding is a finding about a material of the model.
type copyFinding struct {
	rule, code, subject, do string
	outcome                 Outcome
}

func copyFindings(t *testing.T, e *Engine, text []byte) []copyFinding {
	t.Helper()
	if result := string(e.Evaluate(nil, text, Full)); strings.HasPrefix(result, `{"error"`) {
		t.Fatalf("%s\n%s", result, text)
	}
	var found []copyFinding
	for i := range e.work.findings {
		f := &e.work.findings[i]
		found = append(found, copyFinding{f.rule.ID, firstLine(f.says), subjectText(f), firstLine(f.remedy), f.outcome})
	}
	return found
}

// copyWorst is the least outcome of a rule.
func copyWorst(found []copyFinding, rule string) Outcome {
	worst := Inapplicable
	for _, f := range found {
		if f.rule == rule {
			worst = min(worst, f.outcome)
		}
	}
	return worst
}

// copyWant is what the meaning of the rules gives, told anew: for exaggeration
// and for conditions.
func copyWant(s []string, told int) (claim, conditions Outcome) {
	has := func(bit int) bool { return told&bit != 0 }
	throttle, promotion := strings.Contains(s[1], "throttle"), strings.Contains(s[1], "promotional")
	conditions = Pass
	switch {
	case s[1] == "":
		conditions = Review
	case throttle && !has(toldThrottle), promotion && !has(toldPromotion):
		conditions = Violation
	}
	known := s[3] != ""
	low := strings.Contains(s[3], "300000")
	claim = Pass
	worse := func(o Outcome) { claim = min(claim, o) }
	switch s[0] {
	case "网速最快":
		worse(Violation)
		if s[5] != "" {
			claim = Review
		}
	case "信号全覆盖":
		switch {
		case s[4] == "" || strings.Contains(s[4], "partial"):
			worse(Violation)
		case !strings.Contains(s[4], "full"):
			worse(Review)
		}
	case "流量不限量":
		switch {
		case throttle && !has(toldThrottle):
			worse(Violation)
		case s[1] == "":
			worse(Review)
		}
	case "免费领音箱":
		switch {
		case strings.Contains(s[2], "24") && !has(toldContract), promotion && !has(toldPromotion):
			worse(Violation)
		case s[1] == "" || s[2] == "":
			worse(Review)
		}
	case "每月99元":
		switch {
		case !known:
			worse(Review)
		case low, promotion && !has(toldPromotion):
			worse(Violation)
		}
	case "速率500Mbps":
		switch {
		case low || !has(toldTheory):
			worse(Violation)
		case !known:
			worse(Review)
		}
	case "每月40GB流量":
		switch {
		case !known:
			worse(Review)
		case low:
			worse(Violation)
		}
	case "资费长期有效":
		switch {
		case promotion && !has(toldPromotion):
			worse(Violation)
		case strings.Contains(s[6], "runsUntil") && !has(toldEnd):
			worse(Review) // what one gets may last for long, though it is offered for a time
		}
	case "限时办理":
		switch {
		case s[6] == "":
			worse(Review)
		case strings.Contains(s[6], "2024"):
			worse(Violation)
		}
	}
	return claim, conditions
}

// everyCopy runs f on every material of the model.
func everyCopy(t *testing.T, f func(s []string, told int)) {
	t.Helper()
	n := 0
	pick(copyModel, func(s []string) {
		for told := range toldAll + 1 {
			if s[4] != copyModel[4][0] && s[0] != "信号全覆盖" || s[5] != "" && s[0] != "网速最快" || s[6] != copyModel[6][0] && !strings.Contains("资费长期有效限时办理", s[0]) {
				return // these rest on nothing else
			}
			f(s, told)
			n++
		}
	})
	t.Logf("%d materials", n)
	if n < 10_000 {
		t.Errorf("only %d materials", n)
	}
}

func TestModelCopy(t *testing.T) {
	t.Parallel()
	var e Engine
	everyCopy(t, func(s []string, told int) {
		found := copyFindings(t, &e, copyMaterial(s, told))
		claim, conditions := copyWant(s, told)
		// What the end of a promotional period is said to be is held against
		// the plan too: only the claim's own part counts.
		var own []copyFinding
		for _, f := range found {
			if f.rule != exaggeration.ID || f.outcome == Pass || strings.HasPrefix(f.subject, "parts/0 ") {
				own = append(own, f)
			}
		}
		if got := min(copyWorst(own, exaggeration.ID), Pass); got != claim {
			t.Fatalf("%q, told %b: exaggeration is %s, want %s: %+v", s, told, outcomeNames.at(int(got)), outcomeNames.at(int(claim)), found)
		}
		if got := copyWorst(found, conditionsRule.ID); got != conditions {
			t.Fatalf("%q, told %b: conditions are %s, want %s: %+v", s, told, outcomeNames.at(int(got)), outcomeNames.at(int(conditions)), found)
		}
	})
}

// copyViolations are the violations in the claim's own part and of conditions.
func copyViolations(found []copyFinding) map[string]bool {
	v := map[string]bool{}
	for _, f := range found {
		if f.outcome == Violation && (f.rule != exaggeration.ID || strings.HasPrefix(f.subject, "parts/0 ")) {
			v[f.rule+" "+f.subject] = true
		}
	}
	return v
}

func TestModelTellingMoreNeverAddsViolations(t *testing.T) {
	t.Parallel()
	var e Engine
	everyCopy(t, func(s []string, told int) {
		before := copyViolations(copyFindings(t, &e, copyMaterial(s, told)))
		for bit := 1; bit < toldAll; bit <<= 1 {
			if told&bit != 0 {
				continue
			}
			for v := range copyViolations(copyFindings(t, &e, copyMaterial(s, told|bit))) {
				if !before[v] {
					t.Fatalf("%q, told %b: telling %b adds %s", s, told, bit, v)
				}
			}
		}
	})
}

func TestModelStricterPoliciesKeepCopyViolations(t *testing.T) {
	t.Parallel()
	var floor Engine
	for _, member := range []string{
		`"windows":{"campaignDays":0}`,
		`"lexicon":[{"claim":"superlative","words":"欢迎"},{"claim":"free","words":"音箱"},{"claim":"unlimited","words":"流量"},{"claim":"urgent","words":"限时办理啦"}]`,
		`"lexicon":[{"claim":"urgent","words":"最快"},{"claim":"free","words":"流量不限量"},{"claim":"superlative","words":"限时"},{"claim":"forever","words":"信号全"},{"claim":"coverage","words":"免费领音箱"},{"claim":"urgent","words":"资费长期"}]`,
		`"severity":[{"rule":"3.1-exaggeration","review":"violation"},{"rule":"3.1-conditions","review":"violation"}]`,
	} {
		var strict Engine
		if result := string(strict.SetPolicy(nil, []byte(`{"kind":"policy","id":"p","version":"1",`+member+`}`))); strings.Contains(result, "error") {
			t.Fatal(result)
		}
		everyCopy(t, func(s []string, told int) {
			if told != 0 && told != toldAll {
				return
			}
			text := copyMaterial(s, told)
			after := copyViolations(copyFindings(t, &strict, text))
			for v := range copyViolations(copyFindings(t, &floor, text)) {
				if !after[v] {
					t.Fatalf("%s removes %q from %q, told %b", member, v, s, told)
				}
			}
		})
	}
}

// TestModelCopyRemediesWork: what a remedy says makes a finding another, or
// none.
func TestModelCopyRemediesWork(t *testing.T) {
	t.Parallel()
	var e Engine
	tried := map[string]int{}
	everyCopy(t, func(s []string, told int) {
		for _, f := range copyFindings(t, &e, copyMaterial(s, told)) {
			if f.outcome > Review {
				continue
			}
			if f.rule == exaggeration.ID && !strings.HasPrefix(f.subject, "parts/0 ") {
				continue // of the model's own way to tell a condition
			}
			tried[f.do]++
			mended := append([]string(nil), s...)
			more := told
			switch f.do {
			case "state-condition", "qualify-claim":
				more = toldAll
			case "remove-claim", "correct-claim", "check-source":
				mended[0] = copyModel[0][0]
			case "provide-fact":
				for i := 1; i < len(mended); i++ {
					if i != 5 && (mended[i] == "" || i == 4) {
						mended[i] = copyModel[i][0]
					}
				}
			default:
				t.Fatalf("unknown remedy %q", f.do)
			}
			for _, g := range copyFindings(t, &e, copyMaterial(mended, more)) {
				if g == f {
					t.Fatalf("%q, told %b: remedy %s leaves %+v", s, told, f.do, g)
				}
			}
		}
	})
	if want := 6; len(tried) != want {
		t.Errorf("%d remedies were tried, want %d: %s", len(tried), want, fmt.Sprint(tried))
	}
}
