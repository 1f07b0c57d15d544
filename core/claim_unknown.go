package core

// Claims that rest on a fact that is not given: they are neither borne out nor
// shown to be wrong, and a person must judge.

// basis is what a claim rests on.
type basis uint8

// The bases.
const (
	onLimit    basis = iota // whether data is throttled
	onTies                  // what hangs on what is free
	onRate                  // the download rate
	onFee                   // the monthly fee
	onData                  // the data that the fee includes
	onMinutes               // the minutes that it includes
	onContract              // whether there is a contract
)

// unknown tells whether the facts that a claim rests on are not given, and
// reviews the claim where they are not.
func (c *claimant) unknown(on basis) bool {
	if c.planCount() == 0 {
		fact := c.p.At.dot(memberPlans)
		if c.t.part.Plans.Known {
			fact = c.t.part.At.dot(memberPlans)
		}
		c.ask(textsNoPlans[on], fixNoPlans, fact)
		return true
	}
	for i := range c.planCount() {
		facts := c.facts(i)
		plan := facts.Plan
		gap, zh, en := c.gap(on, plan, facts)
		if gap == 0 {
			continue
		}
		c.ask(textsUnknown[on], fixUnknown, gap).text(plan.Name).both(zh, en)
		return true
	}
	return false
}

// gap is the fact of a plan that is not given, and what it is called; 0 where
// there is none.
func (c *claimant) gap(on basis, plan *Plan, facts *planFacts) (gap Place, zh, en string) {
	switch {
	case (on == onTies || on == onContract) && !plan.Contract.Known:
		return plan.At.dot(memberContract), "合约", "contract"
	case on <= onTies && !plan.Conditions.Known:
		return plan.At.dot(memberConditions), "限制性条件", "restrictive conditions"
	case on == onTies && facts.promotion != nil && !facts.promotion.FeeAfter.Known:
		return facts.promotion.At.dot(memberFeeAfter), "优惠期后的月费", "fee after the promotional period"
	case on == onRate && !plan.DownlinkKbps.Known:
		return plan.At.dot(memberDownlinkKbps), "下行速率上限", "highest download rate"
	case on == onFee && !plan.FeePerMonth.Known:
		return plan.At.dot(memberFeePerMonth), "月费", "monthly fee"
	case on == onData && !plan.Allowances.Value.DataMegabytes.Known, on == onMinutes && !plan.Allowances.Value.VoiceMinutes.Known:
		return plan.At.dot(memberAllowances), "套餐内资源", "what the fee includes"
	}
	return 0, "", ""
}
