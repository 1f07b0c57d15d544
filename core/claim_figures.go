package core

// Figures that copy gives, held against the plans' facts.

// figures goes through the claims that are quantities.
func (c *claimant) figures() {
	if c.t.part.Speaker == SpeakerCustomer || c.unnamed() {
		return
	}
	quantities := c.t.quantities
	for i := range quantities {
		q := &quantities[i]
		if !c.take() {
			return
		}
		if c.look(q.from, q.to); c.t.questioned(c.clause, c.sentence) || c.t.negated(c.at.from, c.clause, 2) {
			continue
		}
		switch q.of {
		case measureSpeed, measureTimes:
			c.speed(q)
		case measureMoney:
			if q.value == 0 && !c.t.within(LexemeFree, q.from) {
				c.free()
			}
			c.price(q)
		case measureDays:
			c.lastDays()
		case measureData, measureMinutes:
			c.allowance(q)
		}
	}
}

// speed judges a rate, or how many times as fast as another it is.
func (c *claimant) speed(q *quantity) {
	if q.of == measureTimes && !c.t.says("快\n速", c.clause) && !c.t.has(LexemeNetwork4G, c.clause) || c.t.has(LexemeThrottle, c.clause) || c.isThrottle(q) {
		return
	}
	slower, unknown := c.slower(q)
	switch {
	case slower != nil:
		c.find(Violation, textSpeedAboveRate).
			because(slower.At.dot(memberDownlinkKbps)).
			text(slower.Name).number(slower.DownlinkKbps.Value).
			fix(fixSpeedAboveRate, c.here())
		return
	case c.m.said.has(LexemeQualifier):
		if unknown {
			c.unknown(onRate)
		}
		return
	}
	outcome := Violation
	if q.of == measureTimes && c.source() >= 0 {
		outcome = Review
	}
	c.find(outcome, textSpeedUnqualified).
		fix(fixSpeedUnqualified, c.here())
}

// slower is the fastest of the text's plans, where the rate of each is below
// one. It also tells whether no plan bears the rate out and one may.
func (c *claimant) slower(q *quantity) (fastest *Plan, unknown bool) {
	if q.of != measureSpeed {
		return nil, false
	}
	unknown = c.planCount() == 0
	for i := range c.planCount() {
		plan := c.facts(i).Plan
		unknown = unknown || !plan.DownlinkKbps.Known
		if plan.DownlinkKbps.Known && (fastest == nil || plan.DownlinkKbps.Value > fastest.DownlinkKbps.Value) {
			fastest = plan
		}
	}
	if fastest != nil && (q.value <= int64(fastest.DownlinkKbps.Value) || q.value*1000 <= int64(fastest.DownlinkKbps.Value)*1024) {
		return nil, false
	}
	if unknown {
		fastest = nil
	}
	return fastest, unknown
}

// isThrottle tells whether a rate or a volume is a throttle's of a plan.
func (c *claimant) isThrottle(q *quantity) bool {
	if q.of != measureData && q.of != measureSpeed {
		return false
	}
	for i := range c.planCount() {
		plan := c.facts(i).Plan
		conditions := plan.Conditions.Items
		for k := range conditions {
			figure := conditions[k].ToKbps
			if q.of == measureData {
				figure = conditions[k].AfterMegabytes
			}
			if figure.Known && near(q.value, int64(figure.Value)) {
				return true
			}
		}
	}
	return false
}

// near tells whether two figures are the same, with 1000 or 1024 to the unit.
func near(a, b int64) bool { return a == b || a*1024 == b*1000 || a*1000 == b*1024 }

// price judges an amount of money that is said to be a plan's fee.
func (c *claimant) price(q *quantity) {
	if c.t.part.Role == RoleCondition || c.t.part.Role == RoleSmallPrint || !c.isFee(q) || c.m.isNamed(c.t, q) {
		return
	}
	var plan *Plan
	for i := range c.planCount() {
		facts := c.facts(i)
		p := facts.Plan
		switch {
		case p.FeePerMonth.Known && c.saysFee(q, int64(p.FeePerMonth.Value)):
			if facts.promotion != nil && !facts.promoted {
				c.promotional(q, p, facts)
			}
			return
		case isFeeAfter(p, q.value), isCharge(p, q.value):
			return
		}
		if plan == nil {
			plan = p
		}
	}
	if c.unknown(onFee) {
		return
	}
	c.find(Violation, textPriceDiffers).
		because(plan.At.dot(memberFeePerMonth)).
		text(plan.Name).yuan(plan.FeePerMonth.Value).
		fix(fixPriceDiffers, c.here())
}

// saysFee tells whether an amount is a monthly fee: the fee itself, or a day's
// share of it.
func (c *claimant) saysFee(q *quantity, fee int64) bool {
	switch q.per {
	case PerDay:
		return q.value*31 >= fee
	case PerYear:
		return q.value == 12*fee
	}
	return q.value == fee
}

// isFeeAfter tells whether an amount is the fee after a promotional period.
func isFeeAfter(plan *Plan, amount int64) bool {
	conditions := plan.Conditions.Items
	for i := range conditions {
		if c := &conditions[i]; c.Kind == ConditionPromotion && c.FeeAfter.Known && int64(c.FeeAfter.Value) == amount {
			return true
		}
	}
	return false
}

func isCharge(plan *Plan, amount int64) bool {
	charges := plan.Charges.Items
	for i := range charges {
		if charges[i].Amount.Known && int64(charges[i].Amount.Value) == amount {
			return true
		}
	}
	return false
}

// isFee tells whether an amount is said to be what a plan costs: by the month
// or the day, or in a headline of its own.
func (c *claimant) isFee(q *quantity) bool {
	if c.t.has(LexemeOtherMoney, c.clause) || c.t.has(LexemeApart, c.clause) {
		return false
	}
	switch {
	case q.value == 0 && !q.monthly: // what else may cost nothing
		return false
	case q.monthly || c.t.has(LexemeMonthly, c.clause):
		return q.per != PerUse && q.per != PerOther
	case q.per == PerDay || q.per == PerYear:
		return true
	case q.per == PerUse || q.per == PerOther:
		return false
	}
	return c.t.says("套餐\n资费", c.clause) || c.namesAny() || c.t.says("起", stretch{c.at.to, min(c.at.to+1, c.clause.to)}) ||
		c.t.part.Role == RoleHeadline || c.t.part.Role == RoleButton
}

// namesAny tells whether the sentence names one of the text's plans.
func (c *claimant) namesAny() bool {
	for i := range min(c.planCount(), maxNamed) {
		facts := c.facts(i)
		if c.t.mentions(facts.name, c.sentence) {
			return true
		}
	}
	return false
}

// promotional reports a price that rises, without when and to what.
func (c *claimant) promotional(q *quantity, plan *Plan, facts *planFacts) {
	c.find(Violation, textPricePromotional).
		because(plan.At.dot(memberFeePerMonth)).because(facts.promotion.At.here()).
		text(plan.Name).condition(facts.promotion).
		fix(fixPricePromotional, c.here())
}

// allowance judges a volume of data, or minutes, that is said to be included.
func (c *claimant) allowance(q *quantity) {
	if c.t.has(LexemeApart, c.clause) || q.per != PerUnset || c.t.has(LexemeThrottle, c.clause) ||
		q.of == measureData && (c.isThrottle(q) || prefixed(c.t.letters[q.to:], "后") > 0) {
		return
	}
	on, fact, unit := onData, memberDataMegabytes, value{zh: " MB"}
	if q.of == measureMinutes {
		on, fact, unit = onMinutes, memberVoiceMinutes, both("分钟", " minutes")
	}
	most := c.most(q.of)
	if (most == nil || !c.holds(most, q)) && c.unknown(on) {
		return
	}
	if !c.holds(most, q) {
		c.find(Violation, textAllowanceAbove).
			because(most.Allowances.Value.At.dot(fact)).
			text(most.Name).number(c.included(most, q.of).Value).value(unit).
			fix(fixAllowanceAbove, c.here())
		return
	}
	if q.of == measureData {
		c.appBound(q)
	}
}

// most is the plan that includes the most of those whose allowance is given.
func (c *claimant) most(of measure) *Plan {
	var most *Plan
	for i := range c.planCount() {
		plan := c.facts(i).Plan
		if included := c.included(plan, of); included.Known && (most == nil || included.Value > c.included(most, of).Value) {
			most = plan
		}
	}
	return most
}

// holds tells whether a plan includes as much as is said.
func (c *claimant) holds(plan *Plan, q *quantity) bool {
	included := int64(c.included(plan, q.of).Value)
	return q.value <= included || near(q.value, included)
}

// included is how much a plan includes.
func (c *claimant) included(plan *Plan, of measure) Opt[int] {
	if of == measureMinutes {
		return plan.Allowances.Value.VoiceMinutes
	}
	return plan.Allowances.Value.DataMegabytes
}

// appBound reports a volume that is mostly for certain apps, which the material
// does not tell.
func (c *claimant) appBound(q *quantity) {
	if c.m.said.has(LexemeAppBound) {
		return
	}
	for i := range c.planCount() {
		plan := c.facts(i).Plan
		a := &plan.Allowances.Value
		if !a.AppBoundMegabytes.Known || !near(q.value, int64(a.DataMegabytes.Value)) || 2*a.AppBoundMegabytes.Value <= a.DataMegabytes.Value {
			continue
		}
		c.find(Violation, textAllowanceAppBound).
			because(a.At.dot(memberAppBoundMegabytes)).because(a.At.dot(memberDataMegabytes)).
			number(a.AppBoundMegabytes.Value).
			fix(fixAllowanceAppBound, c.here())
		return
	}
}
