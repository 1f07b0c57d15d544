package core

// forever judges what is said to hold for ever.
func (c *claimant) forever() {
	if c.t.has(LexemeOtherObject, c.clause) {
		return
	}
	for i := range c.planCount() {
		facts := c.facts(i)
		plan := facts.Plan
		switch {
		case plan.OnSaleUntil.Known && !c.m.tellsDates():
			c.find(Violation, textForeverPlan).
				because(plan.At.dot(memberOnSaleUntil)).
				text(plan.Name).day(plan.OnSaleUntil.Value).
				fix(fixForever, c.here())
			return
		case facts.promotion != nil && !facts.promoted:
			c.find(Violation, textForeverPromotion).
				because(facts.promotion.At.here()).
				text(plan.Name).condition(facts.promotion).
				fix(fixForever, c.here())
			return
		}
	}
	if c.p.RunsUntil.Known && !c.m.tellsDates() {
		outcome := Violation
		if c.isLong() && !c.t.says("优惠\n活动", c.clause) {
			outcome = Review // what one gets may last for long, though it is offered for a time
		}
		c.find(outcome, textForeverCampaign).
			because(c.p.At.dot(memberRunsUntil)).
			day(c.p.RunsUntil.Value).
			fix(fixForever, c.here())
	}
}

// isLong tells whether the letters that are being judged say for long, rather
// than for ever: 长期有效, 常年有效.
func (c *claimant) isLong() bool { return begins(c.t.letters[c.at.from:], "长\n常") }

// tellsDates tells whether the material has a day of the calendar.
func (m *material) tellsDates() bool { return m.tells(measureDate, 0) }

// lastDays judges days that are said to be the last: 最后三天.
func (c *claimant) lastDays() {
	i := c.t.firstHit(c.at.from) - 1
	if i >= 0 && c.t.hits[i].isHarmless() && int(c.t.hits[i].to) >= c.at.from {
		return
	}
	if ends(c.t.letters, c.at.from, "最后\n仅剩\n只剩\n还剩\n倒计时\n仅限\n限时\n就剩") && !c.t.has(LexemeUrgent, stretch{max(c.at.from-2, 0), c.at.to}) {
		c.urgent()
	}
}

// isHarmless tells whether a hit is of a word that makes days no last ones:
// 每月最后3天, but not 最后3天 alone.
func (h *hit) isHarmless() bool { return h.of.has(LexemeHarmless) && h.to-h.from > 2 }

// noContract judges what is said to bind to nothing: not what does so after the
// contract, or for what leaving costs as the sentence goes on.
func (c *claimant) noContract() {
	if c.t.says("期满\n到期\n天内\n另有", stretch{c.clause.from, c.at.from}) || c.t.says("违约", stretch{c.at.to, c.sentence.to}) || c.t.has(LexemeGoods, c.clause) {
		return
	}
	named, others := c.namesAny(), false
	var bound *Plan
	for i := range c.planCount() {
		facts := c.facts(i)
		if named && !c.t.mentions(facts.name, c.sentence) {
			continue
		}
		if facts.Contract.Value.Months == 0 {
			others = true
		} else if bound == nil {
			bound = facts.Plan
		}
	}
	switch {
	case bound == nil:
		c.unknown(onContract)
	case others:
		c.find(Review, textUnboundUnclear).
			because(bound.Contract.Value.At.dot(memberMonths)).
			text(bound.Name).number(bound.Contract.Value.Months).
			fix(fixUnboundUnclear, c.here())
	default:
		c.find(Violation, textUnbound).
			because(bound.Contract.Value.At.dot(memberMonths)).
			text(bound.Name).number(bound.Contract.Value.Months).
			fix(fixUnbound, c.here())
	}
}

// urgent judges letters that say that something is for a short time.
func (c *claimant) urgent() {
	j, p := c.j, c.p
	if !p.RunsFrom.Known {
		c.ask(textUrgentUnknown, fixUrgentUnknown, p.At.dot(memberRunsFrom))
		return
	}
	until, fact := j.at.date(), p.At.dot(memberAt)
	if p.RunsUntil.Known {
		until, fact = p.RunsUntil.Value, p.At.dot(memberRunsUntil)
	}
	if until-p.RunsFrom.Value <= j.policy.campaignDays() {
		return
	}
	c.find(Violation, textUrgent).
		because(p.At.dot(memberRunsFrom)).because(fact).
		day(p.RunsFrom.Value).day(until).number(int(until-p.RunsFrom.Value)).
		fix(fixUrgent, c.here())
}
