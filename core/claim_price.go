package core

// What is said to be a plan's fee, held against what it costs.

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
// share of it, rounded to a fen.
func (c *claimant) saysFee(q *quantity, fee int64) bool {
	switch q.per {
	case PerDay:
		return q.value*31+15 >= fee
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
		case int(h.to) < from:
		case h.of.has(LexemeNetPrice):
			return !monthly
		case h.of.has(LexemeListPrice):
			return !monthly || c.isAboveFee(q.value)
		case h.of.has(LexemeApart):
			other = other || q.per != PerYear && !q.monthly || runeAt(t.letters, int(h.to)-1) != '年' // 一年599元 is a price, and so is 全年59元/月
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
