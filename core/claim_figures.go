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
		if c.look(q.from, q.to); c.asked() || c.isUnsaid() {
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

// isUnsaid tells whether a figure is said not to be: right before it, or before
// words of paying, stands a negation: 不需要另外付59元, but not 无需排队59元.
func (c *claimant) isUnsaid() bool {
	t, from := c.t, c.at.from
	if ends(t.letters, from, "月费\n月租") {
		from-- // and 月 below
	}
	for from > c.clause.from && isOfPaying(t.letters[from-1].r) {
		from--
	}
	return t.negated(from, c.clause, 0) || ends(t.letters, from, "不需要\n不用\n不要\n不")
}

// isOfPaying tells whether a letter is of words that say of an amount only that
// it is paid, besides, or every month.
func isOfPaying(r rune) bool {
	switch r {
	case '付', '支', '交', '花', '掏', '收', '取', '另', '外', '再', '每', '个', '月':
		return true
	}
	return false
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
	fastest, known := c.fastest()
	above := !compared && (fastest == nil || q.value*1000 > int64(fastest.DownlinkKbps.Value)*1024)
	switch {
	case above && known:
		c.find(Violation, textSpeedAboveRate).
			because(fastest.At.dot(memberDownlinkKbps)).
			text(fastest.Name).number(fastest.DownlinkKbps.Value).
			fix(fixSpeedAboveRate, c.here())
	case c.t.has(LexemeThrottle, c.clause) || c.isThrottle(q):
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
	case above:
		c.unknown(onRate)
	}
}

// isFaster tells whether a figure compares speeds: 比4G快10倍, 网速提升50%.
func (c *claimant) isFaster(q *quantity) bool {
	t, before := c.t, stretch{max(c.clause.from, c.at.from-nearNet), c.at.from}
	fast := t.says("快", before) && !t.says("快乐\n赶快\n尽快\n快来\n快抢\n快去\n快递", stretch{max(c.clause.from, before.from-1), c.at.from}) || t.says("网速\n速率\n速度\n提速\n倍速", c.clause)
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

// fastest is the fastest of the text's plans. It also tells whether there is
// one and the rate of each is known.
func (c *claimant) fastest() (fastest *Plan, known bool) {
	known = c.planCount() > 0
	for i := range c.planCount() {
		plan := c.facts(i).Plan
		known = known && plan.DownlinkKbps.Known
		if fastest == nil || plan.DownlinkKbps.Value > fastest.DownlinkKbps.Value {
			fastest = plan
		}
	}
	return fastest, known
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
			if near(q.value, int64(figure.Value)) {
				return true
			}
		}
	}
	return false
}

// near tells whether two figures are the same, with 1000 or 1024 to the unit.
func near(a, b int64) bool { return a == b || a*1024 == b*1000 || a*1000 == b*1024 }

// allowance judges a volume of data, or minutes, that is said to be included.
func (c *claimant) allowance(q *quantity) {
	if c.t.has(LexemeApart, c.clause) || q.per != PerUnset && q.per != PerDay || c.t.has(LexemeThrottle, c.clause) ||
		c.isLimit() && c.isThrottle(q) || prefixed(c.t.letters[q.to:], "后") > 0 {
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
	switch {
	case !c.holds(most, q):
		c.find(Violation, textAllowanceAbove).
			because(most.Allowances.Value.At.dot(fact)).
			text(most.Name).number(c.included(most, q.of).Value).value(unit).
			fix(fixAllowanceAbove, c.here())
	case q.of == measureData:
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

// most is the plan that includes the most.
func (c *claimant) most(of measure) *Plan {
	var most *Plan
	for i := range c.planCount() {
		plan := c.facts(i).Plan
		if most == nil || c.included(plan, of).Value > c.included(most, of).Value {
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
		if !near(q.value, int64(a.DataMegabytes.Value)) || 2*a.AppBoundMegabytes.Value <= a.DataMegabytes.Value {
			continue
		}
		c.find(Violation, textAllowanceAppBound).
			because(a.At.dot(memberAppBoundMegabytes)).because(a.At.dot(memberDataMegabytes)).
			number(a.AppBoundMegabytes.Value).
			fix(fixAllowanceAppBound, c.here())
		return
	}
}
