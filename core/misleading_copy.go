package core

// What copy and calls must not say of 4G, and what a yes on a call is a yes
// to.

func judgeCopyMisleading(j *judge, p *Promotion) {
	c := claimant{j: j, p: p, m: &j.material}
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		c.fourG()
	}
	c.gift()
	if c.inFull(); c.found {
		return
	}
	j.find(Pass, textNotMisleading).of(p.ID).because(p.At.dot(memberParts))
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
// upgraded.
func (c *claimant) aboutSoftware() bool {
	return c.t.says("app\n版本\n系统\n软件\n客户端\n固件", c.clause)
}

// endOf4G tells whether the clause says that 4G ends, or will be worse.
func (c *claimant) endOf4G(h *hit) bool {
	t := c.t
	switch {
	case t.has(LexemeOtherNetwork, c.clause) && !t.has(LexemeNetwork4G, c.clause), t.negated(c.at.from, c.clause, 8):
		return false
	case t.has(LexemeOtherNetwork, c.sentence) && !t.has(LexemeNetwork4G, c.clause):
		return false
	case !t.has(LexemeNetwork4G, c.sentence) || h.of.has(LexemeThrottle) && c.isAllowance():
		return false
	}
	return !t.says("欠费\n如需\n自行\n设置\n申请\n可随时\n开关", c.clause) && prefixed(t.letters[c.at.to:], "5g") == 0 && !c.namesPlan()
}

// isAllowance tells whether the clause is about data that is used up.
func (c *claimant) isAllowance() bool {
	return c.t.says("达量\n用完\n用尽\n超出\n超过\n流量", c.clause)
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
		if plan.Generation != Generation4G || plan.Status != StatusOnSale {
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

// gift judges a call: what was booked must be what the customer said yes to,
// by name and price.
func (c *claimant) gift() {
	for i := range c.p.Booked.Items {
		index := c.p.Booked.Items[i].Index
		if plan := &c.p.Plans.Items[index]; plan.Product != ProductGift {
			c.booked(plan, c.m.facts[index].name, c.p.At.item(memberBooked, i))
		}
	}
}

// booked judges one plan that was booked on the strength of a call.
func (c *claimant) booked(plan *Plan, name []letter, at Place) {
	named, priced, agreed := -1, -1, -1
	ask := mention{text: -1}
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		if c.t.part.Speaker == SpeakerCustomer {
			if c.agrees() {
				agreed = i
			} else if c.refuses() {
				agreed = -1
			}
			continue
		}
		all := stretch{0, len(c.t.letters)}
		if named < 0 && c.t.mentions(name, all) {
			named = i
		}
		if priced < 0 && c.tellsFee(plan) {
			priced = i
		}
		if h := c.t.where(LexemeGift, all); h >= 0 && ask.text < 0 {
			ask = mention{i, h}
		}
	}
	if agreed >= 0 && named >= 0 && priced >= 0 && named < agreed && priced < agreed {
		return
	}
	if agreed >= 0 && named >= 0 && named < agreed && !plan.FeePerMonth.Known {
		c.found = true
		c.j.find(Review, textBookedFeeUnknown).of(plan.ID).
			because(at).because(plan.At.dot(memberFeePerMonth)).
			text(plan.Name).
			fix(fixBookedFeeUnknown, plan.At.dot(memberFeePerMonth))
		return
	}
	if ask.text < 0 {
		c.found = true
		c.j.find(Review, textBookedUnnamed).of(plan.ID).
			because(at).because(plan.At.here()).
			text(plan.Name).
			fix(fixCorrectBooking, at)
		return
	}
	c.t = &c.m.texts[ask.text]
	c.look(c.t.hits[ask.hit].from, c.t.hits[ask.hit].to)
	c.find(Violation, textGiftBooked).
		because(at).because(plan.At.here()).
		text(plan.Name).
		fix(fixCorrectBooking, at)
}

// mention is a hit of a text.
type mention struct{ text, hit int }

// agrees tells whether the customer says yes, and not no.
func (c *claimant) agrees() bool {
	all := stretch{0, len(c.t.letters)}
	return c.t.has(LexemeYes, all) && !c.t.has(LexemeRefusal, all)
}

func (c *claimant) refuses() bool { return c.t.has(LexemeRefusal, stretch{0, len(c.t.letters)}) }

// tellsFee tells whether a text has a plan's monthly fee, or what comes after a
// time without one.
func (c *claimant) tellsFee(plan *Plan) bool {
	fee := int64(plan.FeePerMonth.Value)
	conditions := plan.Conditions.Items
	for i := range conditions {
		if after := conditions[i].FeeAfter; fee == 0 && after.Known {
			fee = int64(after.Value)
		}
	}
	quantities := c.t.quantities
	for i := range quantities {
		q := &quantities[i]
		if q.of == measureMoney && q.value == fee {
			return true
		}
	}
	return fee == 0 && plan.FeePerMonth.Known
}
