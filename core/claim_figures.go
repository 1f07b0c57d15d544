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
		c.nth = i
		if c.look(q.from, q.to); c.asked() || c.t.negated(c.at.from, c.clause, 2) {
			continue
		}
		if c.isGift() {
			c.free()
		}
		switch q.of {
		case measureSpeed, measureTimes, measurePercent:
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

// isGift tells whether a figure is of what is given: 送100元话费. What is sent
// (发送, 配送) is not, and 赠送 is a word of its own.
func (c *claimant) isGift() bool {
	t, i := c.t, c.at.from-1
	if r := runeAt(t.letters, i); r == '您' || r == '你' {
		i--
	}
	r := runeAt(t.letters, i)
	return (r == '送' || r == '赠') && !t.within(LexemeFree, int32(i)) && !t.within(LexemeHarmless, int32(i))
}

// speed judges a rate, or how many times as fast as another it is.
func (c *claimant) speed(q *quantity) {
	compared := q.of != measureSpeed
	if compared && !c.isFaster(q) || !compared && c.isBroadband() {
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
	case c.t.has(LexemeThrottle, c.clause) || c.isThrottle(q):
		return
	case !c.m.said.has(LexemeQualifier):
		outcome := Violation
		if compared && c.source() >= 0 {
			outcome = Review
		}
		c.find(outcome, textSpeedUnqualified).
			fix(fixSpeedUnqualified, c.here())
	case compared && c.source() < 0:
		c.find(Review, textSpeedUnsourced).
			fix(fixSuperlative, c.here())
	case unknown:
		c.unknown(onRate)
	}
}

// isFaster tells whether a figure compares speeds: 比4G快10倍, 网速提升50%.
func (c *claimant) isFaster(q *quantity) bool {
	t, before := c.t, stretch{max(c.clause.from, c.at.from-nearNet), c.at.from}
	fast := t.says("快", before) && !t.says("快乐", before) || t.says("网速\n速率\n速度\n提速\n倍速", c.clause)
	if q.of == measurePercent {
		return fast && t.says("提\n快\n增", before)
	}
	return fast || t.has(LexemeNetwork4G, c.clause) && !t.says("流量\n积分\n话费\n权益", c.clause)
}

// isBroadband tells whether a rate is one of a fixed line, to which nothing is
// compared.
func (c *claimant) isBroadband() bool {
	t := c.t
	return !t.says("5g\n比\n超", c.clause) &&
		(t.says("宽带", c.clause) || t.says("签约", c.clause) && t.says("宽带", stretch{c.sentence.from, c.at.from}))
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
		case isFeeAfter(p, q.value), isCharge(p, q.value), q.value > int64(p.FeePerMonth.Value) && c.isBesideFee(int64(p.FeePerMonth.Value)):
			return
		}
		if plan == nil {
			plan = p
		}
	}
	if c.unknown(onFee) {
		return
	}
	outcome := Violation
	if c.isNet() {
		outcome = Review
	}
	c.find(outcome, textPriceDiffers).
		because(plan.At.dot(memberFeePerMonth)).
		text(plan.Name).yuan(plan.FeePerMonth.Value).
		fix(fixPriceDiffers, c.here())
}

// isBesideFee tells whether the sentence has a fee too, near the amount: one
// above it is what is paid without a discount.
func (c *claimant) isBesideFee(fee int64) bool {
	quantities := c.t.quantities
	for i := max(c.nth-nearMoney, 0); i < min(c.nth+nearMoney, len(quantities)); i++ {
		q := &quantities[i]
		if q.of == measureMoney && q.value == fee && q.monthly && int(q.from) >= c.sentence.from && int(q.to) <= c.sentence.to {
			return true
		}
	}
	return false
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
	monthly := q.monthly || c.t.has(LexemeMonthly, c.clause)
	if c.isOther(q, monthly) {
		return false
	}
	switch {
	case q.value == 0 && !q.monthly: // what else may cost nothing
		return false
	case monthly:
		return q.per != PerUse && q.per != PerOther
	case q.per == PerDay || q.per == PerYear:
		return true
	case q.per == PerUse || q.per == PerOther:
		return false
	}
	return c.t.says("套餐\n资费", c.clause) || c.namesAny() || c.t.says("起", stretch{c.at.to, min(c.at.to+1, c.clause.to)}) ||
		c.t.part.Role == RoleHeadline || c.t.part.Role == RoleButton
}

// How many letters before an amount the words stand that tell what it is. What
// stands before 套餐, or before another amount, tells of that.
const (
	nearMoney = 8
	nearNet   = 4
	nearSign  = 2 // words of one letter: 减, 满
)

// isOther tells whether an amount is money that is no fee, or the fee of
// something else.
func (c *claimant) isOther(q *quantity, monthly bool) bool {
	t := c.t
	if t.takenOff(q) || c.isForOthers(q) {
		return true
	}
	other, from, after := false, c.since(q), c.at.to
	if runeAt(t.letters, after) == '的' {
		after++
	}
	hits := t.hits
	for i := t.firstHit(c.clause.from); i < len(hits) && int(hits[i].from) <= after; i++ {
		h := &hits[i]
		away := c.at.from - int(h.to)
		switch {
		case int(h.from) >= c.at.from:
			other = other || h.of.has(LexemeAmountOf)
		case away < 0 || int(h.to) < from:
		case h.of.has(LexemeNetPrice):
			return !monthly
		case h.of.has(LexemeListPrice):
			return !monthly || c.isAboveFee(q.value)
		case h.of.has(LexemeApart):
			other = other || q.per != PerYear || runeAt(t.letters, int(h.to)-1) != '年' // 一年599元 is a price
		case h.of.has(LexemeOtherMoney):
			other = other || away <= nearSign || away <= nearMoney && h.to-h.from > 1
		}
	}
	return other
}

// since is the letter from which on words tell what an amount is.
func (c *claimant) since(q *quantity) int {
	letters := c.t.letters
	for i := c.at.from; i > c.clause.from; i-- {
		if suffixed(letters, i, "套餐") || q.monthly && (suffixed(letters, i, "元") || suffixed(letters, i, "块")) {
			return i
		}
	}
	return c.clause.from
}

// isNet tells whether an amount is what is left to pay after something that the
// facts do not have: 到手价, 抵扣后.
func (c *claimant) isNet() bool {
	return c.t.has(LexemeNetPrice, stretch{max(c.clause.from, c.at.from-nearMoney), c.at.from})
}

// isForOthers tells whether an amount is for each further card (10元/月/张), or for
// each of something (每满100元), or names the plan that others have: 128元套餐用户.
func (c *claimant) isForOthers(q *quantity) bool {
	t := c.t
	before, after := stretch{c.clause.from, c.at.from}, stretch{c.at.to, c.sentence.to}
	last := stretch{max(c.at.from-1, 0), c.at.from}
	return begins(t.letters[c.at.to:], "张\n号\n台") && !isHan(runeAt(t.letters, c.at.to+1)) || t.says("每\n多", last) ||
		(t.says("每张\n张起", before) || t.says("张", last)) && t.has(LexemeApart, c.sentence) ||
		!q.monthly && t.says("套餐用户\n套餐客户\n套餐的用户\n套餐的客户\n套餐升\n套餐相比", stretch{c.at.to, min(c.at.to+nearPlan, c.clause.to)}) ||
		t.says("仅限\n针对\n需与", before) && t.says("用户办理\n同时办理", after)
}

// nearPlan is how many letters after an amount the plan's name ends that it is
// part of.
const nearPlan = 16

// isAboveFee tells whether an amount is above the fee of one of the plans.
func (c *claimant) isAboveFee(value int64) bool {
	for i := range c.planCount() {
		if fee := c.facts(i).FeePerMonth; fee.Known && value > int64(fee.Value) {
			return true
		}
	}
	return false
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
		q.of == measureData && (c.isLimit() && c.isThrottle(q) || prefixed(c.t.letters[q.to:], "后") > 0) {
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

// isLimit tells whether a volume may be one that is used up, rather than one that
// is included.
func (c *claimant) isLimit() bool {
	t := c.t
	return !t.says("含\n享\n送", c.clause) &&
		(t.has(LexemeThrottle, c.sentence) || t.says("至\n达\n满\n超", stretch{max(c.clause.from, c.at.from-nearSign), c.at.from}))
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
