package generate

import (
	"slices"

	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

// settle makes facts agree with each other that the core would refuse
// together: see core/check.go and
// core/check_material.go. A few are left as they are.
func (m *maker) settle(n *tree.Node, kind string) {
	m.settleParts(n)
	switch kind {
	case "order":
		m.settleOrder(n)
		m.honour(n)
	case "change":
		m.settleChange(n)
	case "catalog":
		m.settleCatalog(n)
	case "promotion":
		m.settlePromotion(n)
	case "page":
		m.settlePage(n)
	case "policy":
		m.settlePolicy(n)
	}
}

// unsettled tells that something is to be left as it is.
func (m *maker) unsettled() bool { return m.chance(m.unruly) }

// settleParts settles charges and contracts, wherever they are.
func (m *maker) settleParts(n *tree.Node) {
	if n.Get("per") != nil && absent(n.Get("amount")) && absent(n.Get("words")) && !m.unsettled() {
		n.Set("amount", &tree.Node{Scalar: "100"})
	}
	if months := n.Get("months"); months != nil && months.Scalar == "0" && !m.unsettled() {
		n.Unset("liability")
	}
	for _, part := range n.Parts {
		m.settleParts(part)
	}
}

func absent(n *tree.Node) bool { return n == nil || n.Scalar == "null" }

// settleOrder chooses the current plan and the items: no current plan for who
// signs up, one plan among the items, and none where packs are put on top.
func (m *maker) settleOrder(n *tree.Node) {
	plans := n.Get("plans")
	if plans == nil || len(m.plans) == 0 || m.unsettled() {
		return
	}
	action, _ := n.Get("action").String()
	rest := slices.Clone(m.plans)
	n.Unset("currentPlan")
	if action != "sign-up" && len(rest) > 1 && m.chance(0.8) {
		last := len(rest) - 1
		n.Set("currentPlan", tree.Text(rest[last]))
		rest = rest[:last]
	}
	items := tree.List()
	for i, id := range rest[:1+m.random.IntN(len(rest))] {
		items.Parts = append(items.Parts, tree.Text(id))
		if i == 0 && action != "upgrade" {
			plans.Parts[i].Unset("product")
		} else {
			plans.Parts[i].Set("product", tree.Text(one(m.random, "upgrade-pack", "add-on", "gift")))
		}
	}
	n.Set("items", items)
}

// settleChange makes the plan that is asked for another one, and mostly on
// sale.
func (m *maker) settleChange(n *tree.Node) {
	plans := n.Get("plans")
	if plans == nil || len(m.plans) < 2 || m.unsettled() {
		return
	}
	n.Set("currentPlan", tree.Text(m.plans[0]))
	n.Set("targetPlan", tree.Text(m.plans[1]))
	if m.chance(0.6) {
		plans.Parts[0].Set("generation", tree.Text("5g"))
		plans.Parts[1].Set("status", tree.Text("on-sale"))
	}
}

// settleCatalog has each channel once, and each plan once in a channel.
func (m *maker) settleCatalog(n *tree.Node) {
	channels := n.Get("channels")
	if channels == nil || m.unsettled() {
		return
	}
	names := m.root.Defs["Channel"].Enum
	order := m.random.Perm(len(names))
	for i, channel := range channels.Parts {
		if channel.Object && i < len(order) {
			channel.Set("channel", tree.Text(names[order[i]]))
			m.settleEntries(channel, n.Get("plans"))
		}
	}
}

// settleEntries has entries publish what their plans say, but for slips.
func (m *maker) settleEntries(channel, plans *tree.Node) {
	entries := channel.Get("entries")
	if entries == nil || len(entries.Parts) == 0 || plans == nil {
		return
	}
	channel.Unset("publishesTariffs")
	entries.Parts = entries.Parts[:min(len(entries.Parts), len(m.plans))]
	for i, entry := range entries.Parts {
		if !entry.Object {
			continue
		}
		entry.Set("plan", tree.Text(m.plans[i]))
		for _, fact := range []string{"feePerMonth", "charges", "status", "allowances", "contract", "conditions"} {
			if value := plans.Parts[i].Get(fact); value != nil && m.chance(0.8) {
				entry.Set(fact, value.Clone())
			}
		}
	}
}

// settlePolicy has one wording for each reminder, Chinese among the languages,
// and doubts that are raised, not lowered.
func (m *maker) settlePolicy(n *tree.Node) {
	if m.unsettled() {
		return
	}
	if languages := n.Get("languages"); languages != nil && len(languages.Parts) > 0 {
		languages.Parts[0] = tree.Text("zh")
	}
	if wording := n.Get("wording"); wording != nil {
		names := m.root.Defs["Reminder"].Enum
		wording.Parts = wording.Parts[:min(len(wording.Parts), len(names))]
		order := m.random.Perm(len(names))
		for i, part := range wording.Parts {
			part.Set("rule", tree.Text(names[order[i]]))
		}
	}
	if severity := n.Get("severity"); severity != nil {
		for _, part := range severity.Parts {
			part.Set("review", tree.Text(one(m.random, "review", "violation")))
		}
	}
}
