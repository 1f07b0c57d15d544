package core

// Figures that copy gives, held against the plans' facts.

// figures goes through the claims that are quantities.
func (c *claimant) figures() {
	if c.t.part.Speaker == SpeakerCustomer {
		return
	}
	for i := range c.t.quantities {
		q := &c.t.quantities[i]
		if !c.take() {
			return
		}
		clause := c.t.clause(int(q.from), int(q.to))
		if c.t.questioned(clause, c.t.sentence(int(q.from), int(q.to))) || c.t.negated(int(q.from), clause, 2) {
			continue
		}
		switch q.of {
		case measureSpeed, measureTimes:
			c.speed(q, clause)
		case measureMoney:
			if q.value == 0 && !c.t.within(LexemeFree, q.from) {
				c.freeAt(q.from, q.to)
			}
			c.price(q, clause)
		case measureDays:
			c.lastDays(q)
		case measureData, measureMinutes:
			c.allowance(q, clause)
		}
	}
}

// speed judges a rate, or how many times as fast as another it is.
func (c *claimant) speed(q *quantity, clause stretch) {
	if q.of == measureTimes && !c.t.says("快", clause) && !c.t.says("速", clause) && !c.t.has(LexemeNetwork4G, clause) || c.t.has(LexemeThrottle, clause) || c.isThrottle(q) {
		return
	}
	j := c.j
	slower, unknown := c.slower(q)
	switch {
	case slower != nil:
		f := c.find(Violation, "speed-above-rate", q.from, q.to)
		j.because(f, slower.At.dot(memberDownlinkKbps))
		j.say(f, "宣传速率“{0}”高于套餐“{1}”的下行速率{2} kbps。", "“{0}” is above the rate of plan “{1}”, {2} kbps.",
			c.quote(q.from, q.to), text(slower.Name), number(slower.DownlinkKbps.Value))
		j.fix(f, "correct-claim", c.t.part.At.dot(memberText), "按套餐的速率表述。", "Tell the plan's rate.")
		return
	case c.m.said.has(LexemeQualifier):
		if unknown {
			c.unknownRate(q)
		}
		return
	}
	outcome := Violation
	if q.of == measureTimes && c.source() >= 0 {
		outcome = Review
	}
	f := c.find(outcome, "speed-unqualified", q.from, q.to)
	j.say(f, "速率“{0}”未注明理论峰值，或以实际为准。", "“{0}” is not said to be a theoretical peak, or to differ in practice.", c.quote(q.from, q.to))
	j.fix(f, "qualify-claim", c.t.part.At.dot(memberText), "注明理论峰值，并写明实际速率以网络环境为准。", "Say that it is a theoretical peak and that practice differs.")
}

// slower is the fastest of the text's plans, where the rate of each is below
// one. It also tells whether no plan bears the rate out and one may.
func (c *claimant) slower(q *quantity) (fastest *Plan, unknown bool) {
	if q.of != measureSpeed {
		return nil, false
	}
	unknown = c.planCount() == 0
	for i := range c.planCount() {
		plan, _ := c.plan(i)
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
		plan, _ := c.plan(i)
		for k := range plan.Conditions.Items {
			figure := plan.Conditions.Items[k].ToKbps
			if q.of == measureData {
				figure = plan.Conditions.Items[k].AfterMegabytes
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
func (c *claimant) price(q *quantity, clause stretch) {
	if c.t.part.Role == RoleCondition || c.t.part.Role == RoleSmallPrint || !c.isFee(q, clause) || c.m.isNamed(c.t, q) {
		return
	}
	var plan *Plan
	for i := range c.planCount() {
		p, facts := c.plan(i)
		switch {
		case p.FeePerMonth.Known && c.saysFee(q, int64(p.FeePerMonth.Value)):
			if facts.promotion != nil && !facts.promoted {
				c.promotional(q, p, facts)
			}
			return
		case facts.promotion != nil && facts.promotion.FeeAfter.Known && q.value == int64(facts.promotion.FeeAfter.Value),
			isCharge(p, q.value):
			return
		}
		if plan == nil {
			plan = p
		}
	}
	if c.unknownFee(q) {
		return
	}
	j := c.j
	f := c.find(Violation, "price-differs", q.from, q.to)
	j.because(f, plan.At.dot(memberFeePerMonth))
	j.say(f, "宣传价格“{0}”与套餐“{1}”的月费{2}不符。", "“{0}” is not the fee of plan “{1}”, {2}.", c.quote(q.from, q.to), text(plan.Name), yuan(plan.FeePerMonth.Value))
	j.fix(f, "correct-claim", c.t.part.At.dot(memberText), "按套餐的资费表述。", "Tell the plan's fee.")
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

func isCharge(plan *Plan, amount int64) bool {
	for i := range plan.Charges.Items {
		if plan.Charges.Items[i].Amount.Known && int64(plan.Charges.Items[i].Amount.Value) == amount {
			return true
		}
	}
	return false
}

// isFee tells whether an amount is said to be what a plan costs: by the month
// or the day, or in a headline of its own.
func (c *claimant) isFee(q *quantity, clause stretch) bool {
	if q.value == 0 || c.t.has(LexemeOtherMoney, clause) || c.t.has(LexemeApart, clause) {
		return false
	}
	switch {
	case q.monthly || c.t.has(LexemeMonthly, clause):
		return q.per != PerUse && q.per != PerOther
	case q.per == PerDay || q.per == PerYear:
		return true
	case q.per == PerUse || q.per == PerOther:
		return false
	}
	return c.t.says("套餐", clause) || c.t.says("资费", clause) || c.namesAny(c.t.sentence(int(q.from), int(q.to))) || c.t.says("起", stretch{int(q.to), min(int(q.to)+1, clause.to)}) ||
		c.t.part.Role == RoleHeadline || c.t.part.Role == RoleButton
}

// namesAny tells whether a sentence names one of the text's plans.
func (c *claimant) namesAny(sentence stretch) bool {
	for i := range min(c.planCount(), maxNamed) {
		_, facts := c.plan(i)
		if c.t.mentions(facts.name, sentence) {
			return true
		}
	}
	return false
}

// promotional reports a price that rises, without when and to what.
func (c *claimant) promotional(q *quantity, plan *Plan, facts *planFacts) {
	j := c.j
	f := c.find(Violation, "price-promotional", q.from, q.to)
	j.because(f, plan.At.dot(memberFeePerMonth), facts.promotion.At.here())
	j.say(f, "“{0}”是套餐“{1}”优惠期内的价格，物料未写明优惠期和其后的月费：{2}。",
		"“{0}” is the fee of plan “{1}” for a time, and the material does not tell how long and what comes after: {2}.",
		c.quote(q.from, q.to), text(plan.Name), j.tellCondition(facts.promotion))
	j.fix(f, "state-condition", c.t.part.At.dot(memberText), "在同一物料写明优惠期和其后的月费。", "Tell the period and the fee after it in the same material.")
}

// allowance judges a volume of data, or minutes, that is said to be included.
func (c *claimant) allowance(q *quantity, clause stretch) {
	if c.t.has(LexemeApart, clause) || q.per != PerUnset || c.t.has(LexemeThrottle, clause) ||
		q.of == measureMinutes && !c.t.has(LexemeVoice, clause) || q.of == measureData && (c.isThrottle(q) || prefixed(c.t.letters[q.to:], "后") > 0) {
		return
	}
	most := c.most(q.of)
	if most == nil || !c.holds(most, q) {
		if c.unknownAllowance(q) {
			return
		}
	}
	j, amount := c.j, c.included(most, q.of)
	member, unit := memberDataMegabytes, text(" MB")
	if q.of == measureMinutes {
		member, unit = memberVoiceMinutes, both("分钟", " minutes")
	}
	if !c.holds(most, q) {
		f := c.find(Violation, "allowance-above", q.from, q.to)
		j.because(f, most.Allowances.Value.At.dot(member))
		j.say(f, "“{0}”多于套餐“{1}”内含的{2}{3}。", "“{0}” is more than plan “{1}” includes, {2}{3}.",
			c.quote(q.from, q.to), text(most.Name), number(amount.Value), unit)
		j.fix(f, "correct-claim", c.t.part.At.dot(memberText), "按套餐内含的资源表述。", "Tell what the plan includes.")
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
		plan, _ := c.plan(i)
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
		plan, _ := c.plan(i)
		a := &plan.Allowances.Value
		if !a.AppBoundMegabytes.Known || !near(q.value, int64(a.DataMegabytes.Value)) || 2*a.AppBoundMegabytes.Value <= a.DataMegabytes.Value {
			continue
		}
		j := c.j
		f := c.find(Violation, "allowance-app-bound", q.from, q.to)
		j.because(f, a.At.dot(memberAppBoundMegabytes), a.At.dot(memberDataMegabytes))
		j.say(f, "“{0}”中有{1} MB是定向流量，物料未写明。", "Of “{0}”, {1} MB can be used by certain apps only, which the material does not tell.",
			c.quote(q.from, q.to), number(a.AppBoundMegabytes.Value))
		j.fix(f, "state-condition", c.t.part.At.dot(memberText), "写明定向流量的数量和适用的应用。", "Tell how much is app-bound, and for which apps.")
		return
	}
}
