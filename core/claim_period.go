package core

// forever judges what is said to hold for ever.
func (c *claimant) forever(h *hit) {
	if c.t.has(LexemeOtherObject, c.t.clause(int(h.from), int(h.to))) {
		return
	}
	j := c.j
	for i := range c.planCount() {
		plan, facts := c.plan(i)
		switch {
		case plan.OnSaleUntil.Known && !c.m.tellsDates():
			f := c.find(Violation, "forever", h.from, h.to)
			j.because(f, plan.At.dot(memberOnSaleUntil))
			j.say(f, "“{0}”，但套餐“{1}”于{2}下线，物料未写明。", "“{0}”, but plan “{1}” ends on {2}, which the material does not tell.",
				c.quote(h.from, h.to), text(plan.Name), onDay(plan.OnSaleUntil.Value))
			c.stateEnd(f)
			return
		case facts.promotion != nil && !facts.promoted:
			f := c.find(Violation, "forever", h.from, h.to)
			j.because(f, facts.promotion.At.here())
			j.say(f, "“{0}”，但套餐“{1}”的优惠有期限，物料未写明：{2}。", "“{0}”, but what plan “{1}” offers is for a time, which the material does not tell: {2}.",
				c.quote(h.from, h.to), text(plan.Name), j.tellCondition(facts.promotion))
			c.stateEnd(f)
			return
		}
	}
	if c.p.RunsUntil.Known && !c.m.tellsDates() {
		f := c.find(Violation, "forever", h.from, h.to)
		j.because(f, c.p.At.dot(memberRunsUntil))
		j.say(f, "“{0}”，但活动于{1}截止，物料未写明。", "“{0}”, but the campaign ends on {1}, which the material does not tell.", c.quote(h.from, h.to), onDay(c.p.RunsUntil.Value))
		c.stateEnd(f)
	}
}

func (c *claimant) stateEnd(f *finding) {
	c.j.fix(f, "state-condition", c.t.part.At.dot(memberText), "写明截止日期或优惠期。", "Tell when it ends.")
}

// tellsDates tells whether the material has a day of the calendar.
func (m *material) tellsDates() bool { return m.tells(measureDate, 0) }

// lastDays judges days that are said to be the last: 最后三天.
func (c *claimant) lastDays(q *quantity) {
	i := c.t.firstHit(int(q.from)) - 1
	if i >= 0 && c.t.hits[i].isHarmless() && c.t.hits[i].to >= q.from {
		return
	}
	for _, word := range [...]string{"最后", "仅剩", "只剩", "还剩", "倒计时", "仅限", "限时", "就剩"} {
		if suffixed(c.t.letters, int(q.from), word) && !c.t.has(LexemeUrgent, stretch{max(int(q.from)-2, 0), int(q.to)}) {
			c.urgentAt(q.from, q.to)
			return
		}
	}
}

// isHarmless tells whether a hit is of a word that makes days no last ones:
// 每月最后3天, but not 最后3天 alone.
func (h *hit) isHarmless() bool { return h.of.has(LexemeHarmless) && h.to-h.from > 2 }

// urgentAt judges letters that say that something is for a short time.
func (c *claimant) urgentAt(from, to int32) {
	j, p := c.j, c.p
	if !p.RunsFrom.Known {
		f := c.find(Review, "urgent", from, to)
		j.because(f, p.At.dot(memberRunsFrom))
		j.say(f, "“{0}”需人工核对：未给出投放起始日期。", "“{0}” is for a person to judge: since when the campaign runs is not given.", c.quote(from, to))
		j.fix(f, "provide-fact", p.At.dot(memberRunsFrom), "补充投放起始日期。", "Provide the first day.")
		return
	}
	until, fact := j.at.date(), p.At.dot(memberAt)
	if p.RunsUntil.Known {
		until, fact = p.RunsUntil.Value, p.At.dot(memberRunsUntil)
	}
	if until-p.RunsFrom.Value <= j.policy.campaignDays() {
		return
	}
	f := c.find(Violation, "urgent", from, to)
	j.because(f, p.At.dot(memberRunsFrom), fact)
	j.say(f, "“{0}”，但活动自{1}持续至{2}，共{3}天。", "“{0}”, but the campaign runs from {1} to {2}, for {3} days.",
		c.quote(from, to), onDay(p.RunsFrom.Value), onDay(until), number(int(until-p.RunsFrom.Value)))
	j.fix(f, "remove-claim", c.t.part.At.dot(memberText), "删去限时表述，或写明真实期限。", "Take the words out, or tell the real term.")
}
