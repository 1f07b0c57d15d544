package core

import (
	"slices"
	"strings"
	"testing"
)

// What must hold of every order of the model: silence never passes, evidence
// never adds a violation, a stricter policy never removes one, and every remedy
// works.

func violations(found []modelFinding) []string {
	var v []string
	for _, f := range found {
		if f.outcome == Violation {
			v = append(v, f.rule+" "+f.subject)
		}
	}
	return v
}

// missing are the violations of before that after lacks.
func missing(before, after []modelFinding) []string {
	var gone []string
	now := violations(after)
	for _, v := range violations(before) {
		if !slices.Contains(now, v) {
			gone = append(gone, v)
		}
	}
	return gone
}

func TestModelSilenceNeverPasses(t *testing.T) {
	t.Parallel()
	var e Engine
	every(t, func(m modelOrder, texts []modelText) {
		// evidence after the consent is sound while there is no consent; a box
		// that was ticked beforehand is none
		consented := len(m.consents) == 1 && m.consents[0] != consentPreTicked
		consented = consented && m.consents[0] != consentWithdrawn && m.stage > 0
		proven := len(m.evidence) == 1 && (m.evidence[0] == evidenceSound || m.evidence[0] == evidenceAfterConsent && !consented)
		// an early consent is sound where all that was shown is earlier still
		sound := len(m.consents) == 1 && (m.consents[0] == consentSound ||
			m.consents[0] == consentEarly && len(m.evidence) == 1 && m.evidence[0] == evidenceOld)
		for _, f := range m.findings(t, &e, texts) {
			reminder := strings.HasPrefix(f.rule, "2.")
			quiet := f.outcome == Pass || f.outcome == Inapplicable
			switch {
			case reminder && f.outcome == Pass && !proven:
				t.Fatalf("%+v passes without sound evidence: %+v", m, f)
			case f.rule == "2.1-coverage-progress" && modelCoverages[m.coverage] != modelCoverages[0] && quiet && !proven,
				f.rule == "2.2-terminal" && quiet && !proven,
				f.rule == "2.3-delisted-plan" && m.current >= 2 && quiet && !proven,
				f.rule == "2.4-contract-exit" && m.contract > 0 && quiet && !proven:
				t.Fatalf("%+v is quiet: %+v", m, f)
			case f.rule == "3.2-consent" && m.stage == 2 && f.outcome == Pass && !sound:
				t.Fatalf("%+v passes without a sound consent: %+v", m, f)
			}
		}
	})
}

func TestModelEvidenceNeverAddsViolations(t *testing.T) {
	t.Parallel()
	var e Engine
	every(t, func(m modelOrder, texts []modelText) {
		before := m.findings(t, &e, texts)
		more := m
		more.evidence = append(slices.Clone(m.evidence), evidenceSound)
		if added := missing(more.findings(t, &e, texts), before); len(added) > 0 {
			t.Fatalf("%+v: sound evidence adds %v", m, added)
		}
		more.consents = append(slices.Clone(m.consents), consentSound)
		if added := missing(more.findings(t, &e, texts), before); len(added) > 0 {
			t.Fatalf("%+v: sound evidence and consent add %v", m, added)
		}
	})
}

func TestModelStricterNeverRemovesViolations(t *testing.T) {
	t.Parallel()
	for _, member := range []string{
		`"languages":["zh","en"]`,
		`"windows":{"evidenceHours":1}`,
		`"windows":{"consentDays":0,"clockMinutes":0}`,
		`"windows":{"refusalDays":365,"deferralDays":0}`,
		`"visibility":{"contrast":701,"fontSize":1800,"dwellMilliseconds":9000}`,
		`"wording":[{"rule":"2.2-terminal","zh":"请注意：{reminder}"}]`,
		`"severity":[{"rule":"2.1-coverage-progress","review":"violation"},{"rule":"2.4-contract-exit","review":"violation"}]`,
	} {
		var floor, strict Engine
		if result := string(strict.SetPolicy(nil, []byte(`{"kind":"policy","id":"p","version":"1",`+member+`}`))); strings.Contains(result, "error") {
			t.Fatal(result)
		}
		every(t, func(m modelOrder, texts []modelText) {
			if m.terminal > 0 || m.contract > 2 {
				return // these do not interact with the policies
			}
			if gone := missing(m.findings(t, &floor, texts), m.findings(t, &strict, texts)); len(gone) > 0 {
				t.Fatalf("%s removes %v from %+v", member, gone, m)
			}
		})
	}
}

func TestModelRemediesWork(t *testing.T) {
	t.Parallel()
	var e Engine
	tried := map[string]int{}
	every(t, func(m modelOrder, texts []modelText) {
		for _, f := range m.findings(t, &e, texts) {
			if f.outcome == Pass || f.outcome == Inapplicable {
				if f.do != "" {
					t.Fatalf("%+v: nothing to mend, yet a remedy", f)
				}
				continue
			}
			mended := m
			mended.apply(t, f)
			tried[f.do]++
			after := mended.findings(t, &e, mended.texts(new(Engine)))
			for _, g := range after {
				if g.rule == f.rule && g.subject == f.subject && g.code == f.code && g.outcome == f.outcome {
					t.Fatalf("%+v: remedy %s at %s does not remove %s %s: %+v", m, f.do, f.target, f.rule, f.code, mended)
				}
			}
		}
	})
	t.Log(tried)
	for _, do := range []string{"show-reminder", "provide-fact", "ask-consent", "remind-and-ask-again"} {
		if tried[do] == 0 {
			t.Errorf("remedy %s was never tried", do)
		}
	}
}

// TestModelSubjectsAreUnique: every rule is reported once for each subject.
func TestModelSubjectsAreUnique(t *testing.T) {
	t.Parallel()
	var e Engine
	every(t, func(m modelOrder, texts []modelText) {
		seen := map[string]bool{}
		rulesSeen := map[string]bool{}
		for _, f := range m.findings(t, &e, texts) {
			key := f.rule + " " + f.subject
			if seen[key] {
				t.Fatalf("%+v: %s twice", m, key)
			}
			seen[key], rulesSeen[f.rule] = true, true
		}
		if len(rulesSeen) != 7 {
			t.Fatalf("%+v: %d rules were put to the order, want 7", m, len(rulesSeen))
		}
	})
}
