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

// fourG goes through what a text says of 4G.
func (c *claimant) fourG() {
	hits := c.t.hits
	for i := range hits {
		h := &hits[i]
		if !h.of.has(LexemeMustUpgrade) && !h.of.has(LexemeNo4G) && !h.of.has(LexemeEnd) || !c.take() || !c.asserts(h) {
			continue
		}
		if h.of.has(LexemeNo4G) {
			c.no4G()
		}
		if h.of.has(LexemeMustUpgrade) && !c.aboutSoftware() || h.of.has(LexemeEnd) && c.endOf4G(h) {
			c.pressure()
		}
	}
}

// aboutSoftware tells whether the clause is about an app, which may have to be
// upgraded, and not about a plan.
func (c *claimant) aboutSoftware() bool {
	return c.t.says("app\n版本\n系统\n软件\n客户端\n固件", c.clause) && !c.t.says("套餐\n资费\n号码\n升级5g\n升5g\n换5g\n办5g\n用5g", c.clause)
}

// endOf4G tells whether the clause says that 4G ends, or will be worse.
func (c *claimant) endOf4G(h *hit) bool {
	t := c.t
	switch {
	case t.has(LexemeOtherNetwork, c.clause) && !t.has(LexemeNetwork4G, c.clause), t.negated(c.at.from, c.clause, 8):
		return false
	case t.has(LexemeOtherNetwork, c.sentence) && (!t.has(LexemeNetwork4G, c.clause) || t.says("不影响\n不受影响\n无影响", stretch{c.at.to, c.sentence.to})):
		return false
	case !t.has(LexemeNetwork4G, c.sentence) || h.of.has(LexemeThrottle) && (c.isAllowance() || c.tellsRate()):
		return false
	}
	return !t.says("欠费\n如需\n自行\n设置\n申请\n可随时\n开关", c.clause) && prefixed(t.letters[c.at.to:], "5g") == 0 && !c.namesPlan()
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
func (c *claimant) pressure() {
	c.find(Violation, textFourGPressure).
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
