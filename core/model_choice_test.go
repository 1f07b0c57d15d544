package core

import (
	"fmt"
	"strings"
	"testing"
)

// The two further rules about one customer, 3.2-forced and 3.3, enumerated the
// same way over the facts that they rest on.

// pick is every way to take one text from each list.
func pick(lists [][]string, f func(texts []string)) {
	texts := make([]string, len(lists))
	var rest func(int)
	rest = func(i int) {
		if i == len(lists) {
			f(texts)
			return
		}
		for _, texts[i] = range lists[i] {
			rest(i + 1)
		}
	}
	rest(0)
}

// choiceFacts are the states of each fact of a choice; the first of each list
// is as it ought to be, and "" is a fact that is not given.
var choiceFacts = [][]string{
	{`"stepsToAccept":2`, ``},
	{`"stepsToDecline":2`, `"stepsToDecline":3`, ``},
	{`"open":["P4G","P5G2"]`, `"open":["P5G2"]`, `"open":["OLD"]`, `"open":["MAYBE"]`, `"open":["P5G"]`, `"open":[]`, ``},
	{`"fourGOnSale":false`, `"fourGOnSale":true`, ``},
	{`"tiedServices":[]`, `"tiedServices":["宽带"]`, ``},
	{`"initiative":"customer"`, `"initiative":"carrier"`, ``},
	{`"refusals":[]`, `"refusals":[{"at":"2026-02-20T12:00:00+08:00"}]`, `"refusals":[{"at":"2026-01-01T12:00:00+08:00"}]`, ``},
}

func choiceOrder(facts []string) []byte {
	var given []string
	for _, fact := range facts {
		if fact != "" {
			given = append(given, fact)
		}
	}
	return []byte(`{"kind":"order","id":"O","at":"2026-03-01T12:00:00+08:00","stage":"offer","channel":"web","action":"sign-up","customer":{},"plans":[` +
		`{"id":"P5G","name":"五","generation":"5g","status":"on-sale"},{"id":"P5G2","name":"五二","generation":"5g","status":"on-sale"},` +
		`{"id":"P4G","name":"四","generation":"4g","status":"on-sale"},{"id":"OLD","name":"旧","generation":"4g","status":"delisted"},{"id":"MAYBE","name":"谜","generation":"4g"}],` +
		`"items":["P5G"],"choice":{` + strings.Join(given, ",") + `}}`)
}

// forcedFindings are what 3.2-forced says, by subject.
func forcedFindings(t *testing.T, e *Engine, text []byte) map[string]finding {
	t.Helper()
	if result := string(e.Evaluate(nil, text, Full)); strings.HasPrefix(result, `{"error"`) {
		t.Fatalf("%s\n%s", result, text)
	}
	found := map[string]finding{}
	for _, f := range e.work.findings {
		if f.rule == &forced {
			found[f.subject.names[0].name] = f
		}
	}
	return found
}

func TestModelChoice(t *testing.T) {
	t.Parallel()
	// which facts each subject rests on, by their place in choiceFacts
	rests := map[string][]int{"steps": {0, 1}, "alternatives": {2}, "4g": {2, 3}, "tying": {4}, "refusals": {5, 6}}
	mends := map[string][]int{
		"ease-declining": {1}, "open-plan": {2}, "open-4g-plan": {2}, "untie": {4},
		"stop-offering": {6}, "provide-initiative": {5},
	}
	var e Engine
	n := 0
	pick(choiceFacts, func(facts []string) {
		n++
		found := forcedFindings(t, &e, choiceOrder(facts))
		if len(found) != len(rests) {
			t.Fatalf("%v: %d subjects", facts, len(found))
		}
		for subject, f := range found {
			silent, sound := true, true
			for _, i := range rests[subject] {
				silent = silent && facts[i] == ""
				sound = sound && facts[i] == choiceFacts[i][0]
			}
			if silent && f.outcome != Review || sound && f.outcome != Pass {
				t.Fatalf("%v: %s is %s", facts, subject, firstLine(f.says))
			}
			if f.outcome == Pass {
				continue
			}
			mended := append([]string(nil), facts...)
			for _, i := range mends[firstLine(f.remedy)] {
				mended[i] = choiceFacts[i][0]
			}
			if firstLine(f.remedy) == "provide-fact" {
				target := string(e.work.appendPointer(nil, f.target))
				for i, states := range choiceFacts {
					if strings.Contains(target, strings.Split(states[0], `"`)[1]) || strings.HasPrefix(target, "/plans/4") && i == 2 {
						mended[i] = states[0]
					}
				}
			}
			after := forcedFindings(t, new(Engine), choiceOrder(mended))[subject]
			if firstLine(after.says) == firstLine(f.says) {
				t.Fatalf("%v: remedy %s does not remove %s", facts, firstLine(f.remedy), firstLine(f.says))
			}
		}
	})
	if want := 2 * 3 * 7 * 3 * 3 * 3 * 4; n != want {
		t.Errorf("%d choices, want %d", n, want)
	}
}

// changeFacts are the states of the facts that 3.3 rests on.
var changeFacts = [][]string{
	{`"5g"`, `"unknown"`, `"4g"`},
	{ // the target's status; the customer asks on 24 February
		`"on-sale"`, `"unknown"`, `"delisted"`, `"delisted","delistedOn":"2026-02-23"`, `"delisted","delistedOn":"2026-02-25"`,
	},
	{`true`, `false`, `null`},
	{`null`, `[]`, `[{"kind":"eligibility"}]`},
	{ // the agreement
		`{"state":"none"}`,
		`{"state":"signed","signedAt":"2025-06-01T12:00:00+08:00","months":24,"exitFee":5000}`,
		`{"state":"signed","signedAt":"2020-06-01T12:00:00+08:00","months":24}`,
		`{"state":"signed","signedAt":"2026-02-28T12:00:00+08:00","months":24}`,
		`{"state":"signed","signedAt":"2025-06-01T12:00:00+08:00","months":0}`,
		`{"state":"signed"}`,
		`null`,
	},
	{ // the answer
		`{"outcome":"accepted","fee":0}`, `{"outcome":"accepted"}`, `{"outcome":"accepted","fee":4000}`, `{"outcome":"accepted","fee":6000}`,
		`{"outcome":"refused"}`, `{"outcome":"refused","negotiationOpen":false}`, `{"outcome":"refused","negotiationOpen":true}`,
		`{"outcome":"deferred"}`, `{"outcome":"deferred","until":"2026-02-25T12:00:00+08:00"}`, `{"outcome":"deferred","until":"2026-04-01T12:00:00+08:00"}`,
		`{"outcome":"conditional","targetPlanCondition":true}`, `{"outcome":"conditional","targetPlanCondition":false}`, `{"outcome":"conditional"}`,
		`{"outcome":"accepted","until":"2026-03-15T12:00:00+08:00","fee":0}`, `{"outcome":"accepted","condition":"须办宽带","targetPlanCondition":false,"fee":0}`,
		`{"outcome":"conditional","targetPlanCondition":true,"until":"2026-04-01T12:00:00+08:00","fee":0}`,
		`{"outcome":"negotiation"}`, `{"outcome":"negotiation","inLineWithAgreement":true}`, `{"outcome":"negotiation","inLineWithAgreement":false}`,
		`{}`, `null`,
	},
}

func changeFinding(t *testing.T, e *Engine, facts []string) finding {
	t.Helper()
	text := fmt.Sprintf(`{"kind":"change","id":"C","at":"2026-02-26T12:00:00+08:00","plans":[{"id":"A","name":"甲","generation":%s},`+
		`{"id":"B","name":"乙","status":%s,"conditions":%s}],"currentPlan":"A","targetPlan":"B","requestedAt":"2026-02-24T12:00:00+08:00","eligible":%s,"agreement":%s,"answer":%s}`,
		facts[0], facts[1], facts[3], facts[2], facts[4], facts[5])
	if result := string(e.Evaluate(nil, []byte(text), Full)); strings.HasPrefix(result, `{"error"`) || len(e.work.findings) != 1 {
		t.Fatalf("%s\n%s", result, text)
	}
	return e.work.findings[0]
}

func TestModelChange(t *testing.T) {
	t.Parallel()
	var floor, strict Engine
	strict.SetPolicy(nil, []byte(`{"kind":"policy","id":"p","version":"1","windows":{"deferralDays":0},"severity":[{"rule":"3.3-freedom-to-change","review":"violation"}]}`))
	n := 0
	pick(changeFacts, func(facts []string) {
		n++
		f := changeFinding(t, &floor, facts)
		accepted := strings.Contains(facts[5], "accepted")
		scope := facts[0] == `"4g"` || facts[1] == changeFacts[1][3]
		unknown := facts[0] == `"unknown"` || facts[1] == `"unknown"` || facts[1] == `"delisted"`
		hidden := strings.Contains(facts[5], `"until":"2026-03`) || strings.Contains(facts[5], `"until":"2026-04`) || strings.Contains(facts[5], "须办宽带")
		switch {
		case scope && f.outcome != Inapplicable:
			t.Fatalf("%v: out of scope, yet %s", facts, firstLine(f.says))
		case facts[5] == changeFacts[5][0] && !scope && f.outcome != Pass:
			t.Fatalf("%v: accepted, yet %s", facts, firstLine(f.says))
		case unknown && f.outcome == Violation:
			t.Fatalf("%v: it is not known whether the rule applies, yet %s", facts, firstLine(f.says))
		case (facts[4] == "null" || strings.HasSuffix(facts[4], `"signed"}`)) && !accepted && !scope && f.outcome == Violation:
			t.Fatalf("%v: the agreement is not known, yet %s", facts, firstLine(f.says))
		case facts[5] == "null" && !scope && f.outcome == Pass:
			t.Fatalf("%v: silence passes", facts)
		case hidden && f.outcome == Pass:
			t.Fatalf("%v: a condition or a delay is hidden by what the answer is called", facts)
		}
		if f.outcome == Violation && changeFinding(t, &strict, facts).outcome != Violation {
			t.Fatalf("%v: a stricter policy removes %s", facts, firstLine(f.says))
		}
		if firstLine(f.remedy) != "" {
			mended := append([]string(nil), facts...)
			if target := string(floor.work.appendPointer(nil, f.target)); firstLine(f.remedy) == "provide-fact" && strings.HasPrefix(target, "/agreement") {
				mended[4] = changeFacts[4][1]
				if after := changeFinding(t, &floor, mended); firstLine(after.says) == firstLine(f.says) {
					t.Fatalf("%v: providing %s leaves %s", facts, target, firstLine(after.says))
				}
			}
			facts = append([]string(nil), facts...)
			facts[5] = changeFacts[5][0]
			if after := changeFinding(t, &floor, facts); after.outcome != Pass {
				t.Fatalf("%v: remedy %s leaves %s", facts, firstLine(f.remedy), firstLine(after.says))
			}
		}
	})
	if want := 3 * 5 * 3 * 3 * 7 * 21; n != want {
		t.Errorf("%d changes, want %d", n, want)
	}
}
