package core

// Claims that rest on a fact that is not given: they are neither borne out nor
// shown to be wrong, and a person must judge.

// unknown reviews letters that rest on a fact of a plan that is not given.
func (c *claimant) unknown(code string, from, to int32, plan *Plan, fact Place, zh, en string) {
	j := c.j
	f := c.find(Review, code, from, to)
	j.because(f, fact)
	j.say(f, "“{0}”需人工核对：套餐“{1}”未给出{2}。", "“{0}” is for a person to judge: not given of plan “{1}”: {2}.", c.quote(from, to), text(plan.Name), both(zh, en))
	j.fix(f, "provide-fact", fact, "补充{0}。", "Provide {0}.", both(zh, en))
}

// unknownPlans reviews letters that speak of plans, where none is given.
func (c *claimant) unknownPlans(code string, from, to int32) {
	j, fact := c.j, c.p.At.dot(memberPlans)
	if c.t.part.Plans.Known {
		fact = c.t.part.At.dot(memberPlans)
	}
	f := c.find(Review, code, from, to)
	j.because(f, fact)
	j.say(f, "“{0}”需人工核对：未给出所说的套餐。", "“{0}” is for a person to judge: the plans that it speaks of are not given.", c.quote(from, to))
	j.fix(f, "provide-fact", fact, "补充所说的套餐。", "Provide the plans that it speaks of.")
}

// unknownLimit reviews a claim of data without a limit, where it is not given
// whether a plan is throttled.
func (c *claimant) unknownLimit(h *hit) {
	if c.planCount() == 0 {
		c.unknownPlans("unlimited", h.from, h.to)
		return
	}
	for i := range c.planCount() {
		if plan, _ := c.plan(i); !plan.Conditions.Known {
			c.unknown("unlimited", h.from, h.to, plan, plan.At.dot(memberConditions), "限制性条件", "restrictive conditions")
			return
		}
	}
}

// unknownTies reviews what is said to cost nothing, where it is not given what
// hangs on it.
func (c *claimant) unknownTies(from, to int32) {
	if c.planCount() == 0 {
		c.unknownPlans("free", from, to)
		return
	}
	for i := range c.planCount() {
		plan, facts := c.plan(i)
		switch {
		case !plan.Contract.Known:
			c.unknown("free", from, to, plan, plan.At.dot(memberContract), "合约", "contract")
			return
		case !plan.Conditions.Known:
			c.unknown("free", from, to, plan, plan.At.dot(memberConditions), "限制性条件", "restrictive conditions")
			return
		case facts.promotion != nil && !facts.promotion.FeeAfter.Known:
			c.unknown("free", from, to, plan, facts.promotion.At.dot(memberFeeAfter), "优惠期后的月费", "fee after the promotional period")
			return
		}
	}
}

// unknownRate tells whether a plan's rate is not given, and reviews a rate that
// rests on it.
func (c *claimant) unknownRate(q *quantity) bool {
	if c.planCount() == 0 {
		c.unknownPlans("speed-above-rate", q.from, q.to)
		return true
	}
	for i := range c.planCount() {
		if plan, _ := c.plan(i); !plan.DownlinkKbps.Known {
			c.unknown("speed-above-rate", q.from, q.to, plan, plan.At.dot(memberDownlinkKbps), "下行速率上限", "highest download rate")
			return true
		}
	}
	return false
}

// unknownFee is the same for a price.
func (c *claimant) unknownFee(q *quantity) bool {
	if c.planCount() == 0 {
		c.unknownPlans("price-differs", q.from, q.to)
		return true
	}
	for i := range c.planCount() {
		if plan, _ := c.plan(i); !plan.FeePerMonth.Known {
			c.unknown("price-differs", q.from, q.to, plan, plan.At.dot(memberFeePerMonth), "月费", "monthly fee")
			return true
		}
	}
	return false
}

// unknownAllowance is the same for what a plan includes.
func (c *claimant) unknownAllowance(q *quantity) bool {
	if c.planCount() == 0 {
		c.unknownPlans("allowance-above", q.from, q.to)
		return true
	}
	for i := range c.planCount() {
		if plan, _ := c.plan(i); !c.included(plan, q.of).Known {
			c.unknown("allowance-above", q.from, q.to, plan, plan.At.dot(memberAllowances), "套餐内资源", "what the fee includes")
			return true
		}
	}
	return false
}
