package core

// What copy and calls must not say of 4G.

func judgeCopyMisleading(j *judge, p *Promotion) {
	c := claimant{j: j, p: p, m: &j.material}
	c.texts()
	c.calls()
	if c.inFull(); c.found {
		return
	}
	j.find(Pass, textNotMisleading).of(p.ID).because(p.At.dot(memberParts))
}

// texts goes through what all texts say of 4G.
func (c *claimant) texts() {
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		c.fourG()
	}
}

// ofFourG are the words that may say that 4G ends or is none, or force one into
// 5G.
const ofFourG = 1<<LexemeMustUpgrade | 1<<LexemeNo4G | 1<<LexemeEnd | 1<<LexemeUnless | 1<<LexemePressing | 1<<LexemeOffSale

// fourG goes through what a text says of 4G.
func (c *claimant) fourG() {
	hits := c.t.hits
	for i := range hits {
		h := &hits[i]
		if h.of.first&ofFourG == 0 || !c.take() || !c.asserts(h) {
			continue
		}
		if h.of.has(LexemeNo4G) || h.of.has(LexemeOffSale) && c.offSale4G() {
			c.no4G()
		}
		if c.forces(h) {
			c.pressure(Violation)
		} else if h.of.has(LexemeEnd) {
			c.endOf4G(h)
		}
	}
}

// forces tells whether the words force one to upgrade.
func (c *claimant) forces(h *hit) bool {
	switch {
	case h.of.has(LexemePressing):
		return c.presses()
	case c.aboutOther():
		return false
	case h.of.has(LexemeUnless):
		return c.threatens(h)
	}
	return h.of.has(LexemeMustUpgrade)
}

// aboutOther tells whether it is something else than a plan that has to be
// changed: an app that is too old, or the terminal that 5G needs.
func (c *claimant) aboutOther() bool {
	t := c.t
	object := stretch{c.at.to, c.at.to}
	for i := c.at.to - 1; i < c.clause.to && !isThen(t.letters[i].r); i++ {
		object.to = i + 1
	}
	before := stretch{c.clause.from, c.at.from}
	switch {
	case t.says(planWords, object):
		return false
	case t.has(LexemeOtherThing, object):
		return true
	}
	return t.has(LexemeOtherThing, before) && !t.says(planWords, before) && !t.says("5g", object)
}

// isThen tells whether what follows a letter is what comes of it: 不升级就.
func isThen(r rune) bool { return r == '才' || r == '就' || r == '将' || r == '会' }

// planWords are what a customer has and may be made to change.
const planWords = "套餐\n资费\n号码"

// threatens tells whether what follows an unless is a threat: that it ends
// before it goes on, or that silence is a yes.
func (c *claimant) threatens(h *hit) bool {
	t := c.t
	for i := t.firstHit(c.at.to); i < len(t.hits) && int(t.hits[i].from) < c.sentence.to; i++ {
		switch n := &t.hits[i]; {
		case n.of.has(LexemeGoesOn) && !t.denies(int(n.from)):
			return false
		case n.of.has(LexemePressing) && t.says("同意", stretch{int(n.from), int(n.to)}), n.of.has(LexemeEnd) && !c.bars5G(int(n.to)) && !t.denies(int(n.from)):
			return true
		}
	}
	return h.of.has(LexemeMustUpgrade)
}

// bars5G tells whether it is 5G that can't be used, by what follows.
func (c *claimant) bars5G(at int) bool { return begins(c.t.letters[at:], "5g") }

// presses tells whether words that press beside an upgrade stand beside one: it
// follows in their clause, or, where an authority asks for it, is urged later;
// what goes on only then comes after it. Nobody is pressed who agrees to it.
func (c *claimant) presses() bool {
	t := c.t
	after := stretch{c.at.to, c.clause.to}
	if t.has(LexemeGoesOn, c.clause) || t.has(LexemeProhibition, c.clause) || t.has(LexemeOtherThing, after) || t.says("同意\n申请", c.sentence) {
		return false
	}
	switch t.letters[c.at.from].r {
	case '才', '方':
		return c.upgrades(stretch{c.clause.from, c.at.from}, "") && !t.says("5g", after)
	}
	return c.upgrades(after, "") || c.at.to-c.at.from >= 4 && c.upgrades(stretch{c.at.to, c.sentence.to}, urging)
}

// urging are words before an upgrade that urge to it.
const urging = "请\n快\n紧\n马上\n立即\n需\n须\n要\n全部\n都"

// upgrades tells whether a stretch has a customer change to 5G, with one of some
// words close before it, where there are any: 请升级5G, 换成5G套餐. The network
// and the terminal are no plan.
func (c *claimant) upgrades(s stretch, after string) bool {
	t := c.t
	for i := s.from; i < s.to; i++ {
		if !begins(t.letters[i:], "5g") || t.says("网\n信号\n终端\n手机\n基站\n速\n功", stretch{i, min(i+4, s.to)}) {
			continue
		}
		verb := i
		switch runeAt(t.letters, i-1) {
		case '为', '到', '至', '成', '入', '用':
			verb--
		}
		if !t.says("升\n级\n换\n更\n改\n转\n移\n办\n理\n通\n档", stretch{max(verb-1, s.from), verb}) {
			continue
		}
		urges := stretch{max(verb-5, s.from), verb}
		if after == "" || t.says(after, urges) && !t.says("如\n无\n只\n想", urges) {
			return true
		}
	}
	return false
}

// offSale4G tells whether it is 4G as a whole that is no longer sold, and not a
// plan by its name.
func (c *claimant) offSale4G() bool {
	t := c.t
	after := t.letters[c.at.to:]
	switch {
	case begins(after, "4g套餐"):
		return true
	case begins(after, "套餐"):
		return false
	}
	for i := t.firstHit(c.clause.from); int(t.hits[i].from) < c.at.from; i++ { // up to the word itself
		h := stretch{int(t.hits[i].from), int(t.hits[i].to)}
		if c.names4G(h) && c.at.from-h.to <= 6 {
			return !c.namedBefore(h.from) && !t.says("套餐\n包\n机\n流量", stretch{h.to - 1, c.at.from})
		}
	}
	return false
}

// namedBefore tells whether what stands before a letter may be a name, or says
// whose it is.
func (c *claimant) namedBefore(at int) bool {
	return at != c.clause.from && !ends(c.t.letters, at, "在\n前\n们\n司\n厅\n有\n部\n现\n为\n于\n起\n始\n国\n省\n市")
}

// endOf4G judges words that something ends, or is worse.
func (c *claimant) endOf4G(h *hit) {
	t := c.t
	switch {
	case t.negated(c.at.from, c.clause, 8):
		return
	case t.has(LexemeOtherNetwork, c.sentence) && (!c.names4G(c.clause) || t.has(LexemeGoesOn, stretch{c.at.to, c.sentence.to})):
		return
	case h.of.has(LexemeThrottle) && (c.isAllowance() || c.tellsRate()):
		return
	case h.of.has(LexemeWorse) && !t.says("网\n信号\n基站\n覆盖", c.clause):
		return
	}
	about4G := t.has(LexemeNetwork4G, c.sentence)
	urges := c.upgrades(c.sentence, urging) || t.says("否则\n不然", stretch{c.clause.from, c.at.from}) && c.upgrades(c.sentence, "")
	if !about4G && !urges || c.bars5G(c.at.to) || c.namesPlan() {
		return
	}
	before := c.clause
	if before.from > c.sentence.from {
		before.from--
		for before.from > c.sentence.from && endsClause(t.letters, before.from) {
			before.from-- // there may be several marks
		}
		before.from = t.clause(before.from, before.from).from
	}
	reason := c.isRest() || t.has(LexemeReason, c.clause)
	switch {
	case !reason && !t.has(LexemeReason, before):
		c.pressure(Violation)
	case about4G && (urges || !reason && t.has(LexemeNetwork4G, c.clause)):
		c.pressure(Review)
	}
}

// names4G tells whether a stretch names 4G, and not just what is old.
func (c *claimant) names4G(s stretch) bool {
	return c.t.has(LexemeNetwork4G, s) && c.t.says("4g\n四\nlte", s)
}

// isRest tells whether it is only a contract, or what is left of a plan or of its
// data, that ends.
func (c *claimant) isRest() bool {
	return c.t.says("失效\n作废\n终止", c.at) && c.t.says("原\n后\n流量\n优惠\n权益\n合约\n协议\n合同", c.clause)
}

// isAllowance tells whether it is data that is used up.
func (c *claimant) isAllowance() bool {
	return c.t.says("达量\n达到\n用完\n用尽\n用满\n超出\n超过", c.sentence) || c.t.says("套内\n流量", c.clause)
}

// tellsRate tells whether the clause has a rate: what a plan's speed is bound to
// is a condition of it.
func (c *claimant) tellsRate() bool {
	quantities := c.t.quantities
	for i := range quantities {
		if q := &quantities[i]; q.of == measureSpeed && int(q.from) >= c.clause.from && int(q.to) <= c.clause.to {
			return true
		}
	}
	return false
}

// maxNamed bounds the plans whose names are looked for in a sentence.
const maxNamed = 16

// namesPlan tells whether the sentence is about a 4G plan by its name.
func (c *claimant) namesPlan() bool {
	for i := range min(len(c.p.Plans.Items), maxNamed) {
		if c.p.Plans.Items[i].Generation == Generation4G && c.t.mentions(c.m.facts[i].name, c.sentence) {
			return true
		}
	}
	return false
}

// pressure reports a statement that 4G ends, or that one has to upgrade.
func (c *claimant) pressure(outcome Outcome) {
	says := textFourGPressure
	if outcome == Review {
		says = textFourGUnclear
	}
	c.find(outcome, says).
		fix(fixFourGPressure, c.here())
}

// no4G judges a statement that there are no 4G plans.
func (c *claimant) no4G() {
	plans := c.p.Plans.Items
	for i := range plans {
		plan := &plans[i]
		if !plan.onSale(Generation4G, c.j.at) {
			continue
		}
		c.find(Violation, textFourGDenied).
			because(plan.At.dot(memberStatus)).because(plan.At.dot(memberGeneration)).
			text(plan.Name).
			fix(fixFourGDenied, c.here())
		return
	}
	c.ask(textFourGUnknown, fixFourGUnknown, c.p.At.dot(memberPlans))
}
