package core

// What copy and calls must not say of 4G, and what a yes on a call is a yes
// to.

func judgeCopyMisleading(j *judge, p *Promotion) {
	c := claimant{j: j, p: p, m: &j.s.material}
	for i := range c.m.texts {
		c.t = &c.m.texts[i]
		c.fourG()
	}
	c.gift()
	if c.inFull(); c.found {
		return
	}
	f := j.find(Pass, "not-misleading", p.ID)
	j.because(f, p.At.dot(memberParts))
	j.say(f, "未发现关于4G的不实或施压表述，也未发现以赠送名义办理。", "Nothing false or pressing about 4G was found, and no plan booked as a gift.")
}

// fourG goes through what a text says of 4G.
func (c *claimant) fourG() {
	for i := range c.t.hits {
		h := &c.t.hits[i]
		if !h.of.has(LexemeMustUpgrade) && !h.of.has(LexemeNo4G) && !h.of.has(LexemeEnd) || !c.take() || !c.m.asserts(c.t, h) {
			continue
		}
		clause := c.t.clause(int(h.from), int(h.to))
		if h.of.has(LexemeNo4G) {
			c.no4G(h)
		}
		if h.of.has(LexemeMustUpgrade) && !c.aboutSoftware(clause) || h.of.has(LexemeEnd) && c.endOf4G(h, clause) {
			c.pressure(h)
		}
	}
}

// aboutSoftware tells whether a clause is about an app, which may have to be
// upgraded.
func (c *claimant) aboutSoftware(clause stretch) bool {
	for _, word := range [...]string{"app", "版本", "系统", "软件", "客户端", "固件"} {
		if c.t.says(word, clause) {
			return true
		}
	}
	return false
}

// endOf4G tells whether a clause says that 4G ends, or will be worse.
func (c *claimant) endOf4G(h *hit, clause stretch) bool {
	t, sentence := c.t, c.t.sentence(int(h.from), int(h.to))
	switch {
	case t.has(LexemeOtherNetwork, clause) && !t.has(LexemeNetwork4G, clause), t.negated(int(h.from), clause, 8):
		return false
	case t.has(LexemeOtherNetwork, sentence) && !t.has(LexemeNetwork4G, clause):
		return false
	case !t.has(LexemeNetwork4G, sentence) || h.of.has(LexemeThrottle) && c.isAllowance(clause):
		return false
	}
	for _, word := range [...]string{"欠费", "如需", "自行", "设置", "申请", "可随时", "开关"} {
		if t.says(word, clause) {
			return false
		}
	}
	return prefixed(t.letters[h.to:], "5g") == 0 && !c.namesPlan(sentence)
}

// isAllowance tells whether a clause is about data that is used up.
func (c *claimant) isAllowance(clause stretch) bool {
	for _, word := range [...]string{"达量", "用完", "用尽", "超出", "超过", "流量"} {
		if c.t.says(word, clause) {
			return true
		}
	}
	return false
}

// maxNamed bounds the plans whose names are looked for in a sentence.
const maxNamed = 16

// namesPlan tells whether a sentence is about a 4G plan by its name.
func (c *claimant) namesPlan(sentence stretch) bool {
	for i := range min(len(c.p.Plans.Items), maxNamed) {
		if c.p.Plans.Items[i].Generation == Generation4G && c.t.mentions(c.m.facts[i].name, sentence) {
			return true
		}
	}
	return false
}

// pressure reports a statement that 4G ends, or that one has to upgrade.
func (c *claimant) pressure(h *hit) {
	j := c.j
	f := c.find(Violation, "four-g-pressure", h.from, h.to)
	j.say(f, "“{0}”：以4G停用、降速或必须升级为由施压。", "“{0}” presses customers with the end of 4G, its slowing down, or an upgrade that has to be.", c.quote(h.from, h.to))
	j.fix(f, "remove-claim", c.t.part.At.dot(memberText), "删去该表述，说明4G可以继续使用、升级自愿。", "Take the words out, and say that 4G goes on and that upgrading is free.")
}

// no4G judges a statement that there are no 4G plans.
func (c *claimant) no4G(h *hit) {
	j := c.j
	for i := range c.p.Plans.Items {
		plan := &c.p.Plans.Items[i]
		if plan.Generation != Generation4G || plan.Status != StatusOnSale {
			continue
		}
		f := c.find(Violation, "four-g-denied", h.from, h.to)
		j.because(f, plan.At.dot(memberStatus), plan.At.dot(memberGeneration))
		j.say(f, "“{0}”，但4G套餐“{1}”在售。", "“{0}”, but 4G plan “{1}” is on sale.", c.quote(h.from, h.to), text(plan.Name))
		j.fix(f, "remove-claim", c.t.part.At.dot(memberText), "删去该表述，告知在售的4G套餐。", "Take the words out, and tell of the 4G plans on sale.")
		return
	}
	f := c.find(Review, "four-g-denied", h.from, h.to)
	j.because(f, c.p.At.dot(memberPlans))
	j.say(f, "“{0}”：是否有在售4G套餐未给出。", "“{0}”: whether 4G plans are on sale is not given.", c.quote(h.from, h.to))
	j.fix(f, "provide-fact", c.p.At.dot(memberPlans), "补充在售的4G套餐。", "Provide the 4G plans that are on sale.")
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
	for i := range c.m.texts {
		c.t = &c.m.texts[i]
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
	j := c.j
	if agreed >= 0 && named >= 0 && named < agreed && !plan.FeePerMonth.Known {
		c.found = true
		f := j.find(Review, "booked-unnamed", plan.ID)
		j.because(f, at, plan.At.dot(memberFeePerMonth))
		j.say(f, "“{0}”的月费未给出，通话中是否告知了价格需人工核对。", "The fee of “{0}” is not given; whether the call tells it is for a person to judge.", text(plan.Name))
		j.fix(f, "provide-fact", plan.At.dot(memberFeePerMonth), "补充月费。", "Provide the monthly fee.")
		return
	}
	if ask.text < 0 {
		c.found = true
		f := j.find(Review, "booked-unnamed", plan.ID)
		j.because(f, at, plan.At.here())
		j.say(f, "通话中未告知“{0}”的名称和价格并取得同意。", "The call does not name “{0}” with its price and get a yes to it.", text(plan.Name))
		j.fix(f, "correct-booking", at, "退订该业务，或另行取得用户同意。", "Take the booking back, or ask for consent to it.")
		return
	}
	c.t = &c.m.texts[ask.text]
	h := &c.t.hits[ask.hit]
	f := c.find(Violation, "gift-booked", h.from, h.to)
	j.because(f, at, plan.At.here())
	j.say(f, "以“{0}”征得的同意被用于办理“{1}”，未告知其名称和价格并取得同意。",
		"A yes to “{0}” was booked as “{1}”, without its name and price having been said and agreed to.", c.quote(h.from, h.to), text(plan.Name))
	j.fix(f, "correct-booking", at, "退订该业务，或另行取得用户同意。", "Take the booking back, or ask for consent to it.")
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
	for i := range plan.Conditions.Items {
		if after := plan.Conditions.Items[i].FeeAfter; fee == 0 && after.Known {
			fee = int64(after.Value)
		}
	}
	for i := range c.t.quantities {
		q := &c.t.quantities[i]
		if q.of == measureMoney && q.value == fee {
			return true
		}
	}
	return fee == 0 && plan.FeePerMonth.Known
}
