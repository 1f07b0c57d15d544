package core

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A small finite model of orders, enumerated whole.

// modelOrder is one order of the model. Each number picks one state.
type modelOrder struct {
	stage, coverage, terminal, current, contract int
	evidence                                     []int // the states of the evidence for every reminder, in turn
	consents                                     []int // the states of the consents for the plan, in turn
	facts                                        map[string]string
}

var (
	modelStages    = []string{"offer", "submit", "activate"}
	modelCoverages = []string{
		`,"area":{"name":"青溪县","coverage":"full"}`,
		`,"area":{"name":"青溪县","coverage":"none","progress":{"zh":"年底前覆盖。"}}`,
		`,"area":{"name":"青溪县","coverage":"partial"}`,
		`,"area":{"name":"青溪县","progress":{"zh":"年底前覆盖。"}}`,
		``,
	}
	modelTerminals = []string{"5g", "not-5g", "unknown"}
	modelCurrents  = []string{"", "ONSALE", "DELISTED", "UNKNOWN", "NOTGIVEN"}
	modelContracts = []string{
		`,"contract":{"months":0}`,
		`,"contract":{"months":24,"liability":{"portOut":{"zh":"付甲"},"changePlan":{"zh":"付乙"},"closeNumber":{"zh":"付丙"}}}`,
		`,"contract":{"months":24,"liability":{"portOut":{"zh":"付甲"},"closeNumber":{"zh":"付丙"}}}`,
		``,
	}
)

// The states of evidence and of consents. The first is sound; a sound consent
// comes after sound evidence.
const (
	evidenceSound = iota
	evidenceOtherWords
	evidenceAfterConsent
	evidenceOld
	evidenceUnacknowledged
	evidenceHidden
	evidenceStates
)

const (
	consentSound = iota
	consentPreTicked
	consentOtherFee
	consentNoProof
	consentWithdrawn
	consentEarly
	consentStates
)

const modelNow = "2026-03-01T12:00:00+08:00"

// render writes the order; texts are the words of the reminders that are due.
func (m *modelOrder) render(texts []modelText) []byte {
	var b strings.Builder
	action, current := "change", modelCurrents[m.current]
	if current == "" {
		action = "sign-up"
	}
	fmt.Fprintf(&b, `{"kind":"order","id":"O","at":%q,"stage":%q,"channel":"web","action":%q`, modelNow, modelStages[m.stage], action)
	coverage, contract := modelCoverages[m.coverage], modelContracts[m.contract]
	if m.facts["area"] != "" {
		coverage = m.facts["area"]
	}
	if m.facts["contract"] != "" {
		contract = m.facts["contract"]
	}
	fmt.Fprintf(&b, `,"customer":{"terminal":%q%s}`, modelTerminals[m.terminal], coverage)
	b.WriteString(`,"plans":[{"id":"P5G","name":"五","generation":"5g","feePerMonth":12800,"status":"on-sale","conditions":[]` + contract + `}`)
	b.WriteString(`,{"id":"ONSALE","name":"四","generation":"4g","feePerMonth":5800,"status":"on-sale"}`)
	b.WriteString(`,{"id":"DELISTED","name":"旧","generation":"4g","feePerMonth":3800,"status":"delisted"}`)
	b.WriteString(`,{"id":"UNKNOWN","name":"谜","generation":"4g","feePerMonth":2800}],"items":["P5G"]`)
	if m.facts["currentPlan"] != "" {
		current = m.facts["currentPlan"]
	}
	if current != "" && current != "NOTGIVEN" {
		fmt.Fprintf(&b, `,"currentPlan":%q`, current)
	}
	b.WriteString(`,"choice":{"stepsToAccept":2,"stepsToDecline":1,"open":["ONSALE"],"fourGOnSale":true,"tiedServices":[],"refusals":[]}`)
	b.WriteString(`,"reminders":[`)
	comma := ""
	for _, state := range m.evidence {
		for _, text := range texts {
			b.WriteString(comma)
			writeEvidence(&b, state, text)
			comma = ","
		}
	}
	b.WriteString(`],"consents":[`)
	for i, state := range m.consents {
		if i > 0 {
			b.WriteByte(',')
		}
		writeConsent(&b, state)
	}
	b.WriteString(`]}`)
	return []byte(b.String())
}

// modelText is a reminder that is due: its rule, the plan, its words.
type modelText struct{ rule, plan, zh, en string }

func writeEvidence(b *strings.Builder, state int, text modelText) {
	shown, at, acknowledged, display := text.zh, "2026-03-01T11:00:00+08:00", true, "shown"
	switch state {
	case evidenceOtherWords:
		shown = "5G很好"
	case evidenceAfterConsent:
		at = "2026-03-01T11:50:00+08:00"
	case evidenceOld:
		at = "2026-02-27T11:00:00+08:00"
	case evidenceUnacknowledged:
		acknowledged = false
	case evidenceHidden:
		display = "covered"
	}
	fmt.Fprintf(b, `{"rule":%q,"order":"O","plan":%q,"shown":%q,"shownAt":%q`, text.rule, text.plan, shown, at)
	if acknowledged {
		fmt.Fprintf(b, `,"acknowledged":{"act":"tap","at":%q}`, at)
	}
	fmt.Fprintf(b, `,"visibility":{"display":%q,"contrast":700,"fontSize":1600,"dwellMilliseconds":5000}}`, display)
}

func writeConsent(b *strings.Builder, state int) {
	fee, at, more := 12800, "2026-03-01T11:10:00+08:00", `,"proofs":[{"form":"sms-reply","via":"sms","names":["P5G"],"sentBy":"carrier","reference":"R","at":"2026-03-01T11:10:00+08:00"}]`
	act := `"tap"`
	switch state {
	case consentPreTicked:
		act = `"tick","preTicked":true`
	case consentOtherFee:
		fee = 9900
	case consentNoProof:
		more = ""
	case consentWithdrawn: // before the sound one, which its withdrawal would end
		at = "2026-03-01T11:05:00+08:00"
		more += `,"withdrawnAt":"2026-03-01T11:08:00+08:00"`
	case consentEarly:
		at = "2026-03-01T10:00:00+08:00"
	}
	fmt.Fprintf(b, `{"item":"P5G","feePerMonth":%d,"by":"holder","act":%s,"at":%q%s}`, fee, act, at, more)
}

// modelFinding is a finding of the model.
type modelFinding struct {
	rule, subject, code, do, target string
	outcome                         Outcome
}

// firstLine is the stable word of a text.
func firstLine(text string) string {
	line, _ := cutLine(text)
	return line
}

// subjectText is a finding's subject, as one text.
func subjectText(f *finding) string {
	var b []byte
	for i := range f.subject.count {
		b = append(f.subject.names[i].append(b), ' ')
	}
	return strings.ReplaceAll(string(b), `"`, "")
}

// findings judges an order of the model.
func (m *modelOrder) findings(t *testing.T, e *Engine, texts []modelText) []modelFinding {
	t.Helper()
	text := m.render(texts)
	result := e.Evaluate(nil, text, Full)
	if strings.HasPrefix(view(result[:min(9, len(result))]), `{"error"`) {
		t.Fatalf("%s\n%s", result, text)
	}
	var found []modelFinding
	for i := range e.work.findings {
		f := &e.work.findings[i]
		found = append(found, modelFinding{f.rule.ID, subjectText(f), firstLine(f.says), firstLine(f.remedy), string(e.work.appendPointer(nil, f.target)), f.outcome})
	}
	return found
}

// texts are the words of the reminders that are due for an order.
func (m *modelOrder) texts(e *Engine) []modelText {
	bare := modelOrder{coverage: m.coverage, terminal: m.terminal, current: m.current, contract: m.contract, facts: m.facts}
	e.Evaluate(nil, bare.render(nil), Full)
	var texts []modelText
	for i := range e.work.owed {
		if o := &e.work.owed[i]; !o.text.empty() {
			texts = append(texts, modelText{o.rule.ID, o.plan, strings.Clone(e.work.Scratch.words(o.text.zh)), strings.Clone(e.work.Scratch.words(o.text.en))})
		}
	}
	return texts
}

// every runs f on every order of the model with at most one state of evidence
// and of consent.
func every(t *testing.T, f func(m modelOrder, texts []modelText)) {
	t.Helper()
	n := 0
	for coverage := range modelCoverages {
		for terminal := range modelTerminals {
			for current := range modelCurrents {
				for contract := range modelContracts {
					m := modelOrder{coverage: coverage, terminal: terminal, current: current, contract: contract}
					texts := m.texts(new(Engine))
					for m.stage = range modelStages {
						for _, m.evidence = range states(evidenceStates) {
							for _, m.consents = range states(consentStates) {
								f(m, texts)
								n++
							}
						}
					}
				}
			}
		}
	}
	t.Logf("%d orders", n)
	if want := 5 * 3 * 5 * 4 * 3 * (evidenceStates + 1) * (consentStates + 1); n != want {
		t.Errorf("%d orders, want %d", n, want)
	}
}

// states are none, and each state alone.
func states(n int) [][]int {
	all := [][]int{nil}
	for i := range n {
		all = append(all, []int{i})
	}
	return all
}

// apply does what a remedy says.
func (m *modelOrder) apply(t *testing.T, f modelFinding) {
	m.facts = map[string]string{}
	switch f.do {
	case "show-reminder":
		m.evidence = append(slices.Clone(m.evidence), evidenceSound)
		if len(m.consents) > 0 {
			m.consents = append(slices.Clone(m.consents), consentSound)
		}
	case "remind-and-ask-again":
		// what is missing to compose a reminder is the finding of its own rule
		m.facts["area"], m.facts["contract"] = modelCoverages[1], modelContracts[1]
		if modelCurrents[m.current] == "NOTGIVEN" {
			m.facts["currentPlan"] = "DELISTED"
		}
		fallthrough
	case "ask-consent":
		m.evidence = append(slices.Clone(m.evidence), evidenceSound)
		m.consents = append(slices.Clone(m.consents), consentSound)
	case "provide-fact":
		switch f.target {
		case "/customer/area", "/customer/area/progress":
			m.facts["area"] = modelCoverages[1]
		case "/currentPlan":
			m.facts["currentPlan"] = "DELISTED"
		case "/plans/0/contract", "/plans/0/contract/liability/changePlan":
			m.facts["contract"] = modelContracts[1]
		default:
			t.Fatalf("no value for %s", f.target)
		}
	default:
		t.Fatalf("unknown remedy %q", f.do)
	}
}
