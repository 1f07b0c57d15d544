package generate

import (
	"encoding/json"
	"time"

	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

// due is a reminder that a verdict asks for.
type due struct{ Rule, Plan, ZH, EN string }

// honour gives many orders the evidence of the reminders that are due, and
// consents to what is ordered, each with a slip now and then. Without it no
// order that was generated would keep the rules.
func (m *maker) honour(n *tree.Node) {
	if m.judge == nil || m.chance(0.3) {
		return
	}
	if m.chance(0.8) {
		n.Set("stage", tree.Text("activate"))
	}
	n.Unset("reminders")
	n.Unset("consents")
	var verdict struct{ Reminders []due }
	if json.Unmarshal(m.judge(n.Append(nil)), &verdict) != nil {
		return
	}
	reminders := tree.List()
	for _, reminder := range verdict.Reminders {
		reminders.Parts = append(reminders.Parts, m.evidence(n, reminder))
	}
	n.Set("reminders", reminders)
	consents := tree.List()
	for _, list := range []string{"items", "activates"} {
		if named := n.Get(list); named != nil {
			for _, item := range named.Parts {
				consents.Parts = append(consents.Parts, m.consent(n, item))
			}
		}
	}
	n.Set("consents", consents)
}

// acts are each channel's own way to say yes.
var acts = map[string]string{
	"hall": "signature", "agent": "signature", "hotline": "spoken-yes", "outbound-call": "spoken-yes", "sms": "sms-reply",
	"web": "tap", "app": "tick", "mini-program": "tap",
}

// members makes an object of names and JSON values in turn. Now and then one is
// left out, or made by the schema of the shape.
func (m *maker) members(shape string, pairs ...string) *tree.Node {
	n := tree.Object()
	for i := 0; i < len(pairs); i += 2 {
		name := pairs[i]
		switch s := m.root.Defs[shape].Properties[name]; {
		case m.chance(0.02):
			n.Set(name, m.value(s, shape+"."+name))
		case !m.chance(0.001):
			n.Set(name, &tree.Node{Scalar: pairs[i+1]})
		}
	}
	return n
}

func (m *maker) before(seconds int) string {
	return tree.Quote(m.zoned(m.within(m.at.Add(-time.Duration(seconds) * time.Second))))
}

// scalar is a node's text, or null.
func scalar(n *tree.Node) string {
	if n == nil {
		return "null"
	}
	return string(n.Append(nil))
}

// evidence shows a reminder as it is due.
func (m *maker) evidence(n *tree.Node, r due) *tree.Node {
	channel, _ := n.Get("channel").String()
	age := one(m.random, 1200, 1200, 86400)
	e := m.members("Evidence", "rule", tree.Quote(r.Rule), "order", scalar(n.Get("id")), "plan", tree.Quote(r.Plan),
		"shown", tree.Quote(r.ZH), "shownEn", tree.Quote(r.EN), "shownAt", m.before(age))
	e.Set("acknowledged", m.members("Acknowledgement", "act", tree.Quote(acts[channel]), "at", m.before(age-60),
		"preTicked", "false", "recording", `"R-1"`))
	e.Set("visibility", m.members("Visibility", "display", `"shown"`, "contrast", "1270", "fontSize", "1600", "dwellMilliseconds", "8000"))
	return e
}

// consent is a consent to an item as it has to be.
func (m *maker) consent(n, item *tree.Node) *tree.Node {
	channel, _ := n.Get("channel").String()
	plan := m.plan(n, item)
	c := m.members("Consent", "item", scalar(item), "feePerMonth", scalar(plan.Get("feePerMonth")), "charges", scalar(plan.Get("charges")),
		"by", `"holder"`, "act", tree.Quote(acts[channel]), "preTicked", "false", "at", m.before(600))
	for _, condition := range parts(plan.Get("conditions")) {
		if kind, _ := condition.Get("kind").String(); kind == "promotional-period" {
			c.Set("feeAfter", &tree.Node{Scalar: scalar(condition.Get("feeAfter"))})
		}
	}
	proof := m.members("Proof", "form", `"verification-code"`, "via", `"sms"`, "names", scalar(n.Get("items")), "sentBy", `"carrier"`,
		"reference", `"K-1"`, "at", m.before(580))
	c.Set("proofs", tree.List(proof))
	return c
}

// plan is the plan that a reference names, or nil.
func (m *maker) plan(n, reference *tree.Node) *tree.Node {
	for _, plan := range parts(n.Get("plans")) {
		if id := plan.Get("id"); id != nil && id.Scalar == reference.Scalar {
			return plan
		}
	}
	return nil
}

func parts(n *tree.Node) []*tree.Node {
	if n == nil {
		return nil
	}
	return n.Parts
}
