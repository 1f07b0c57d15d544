package core

// What copy and calls must not say of 4G, and what a yes on a call is a yes
// to.

func judgeCopyMisleading(j *judge, p *Promotion) {
	c := claimant{j: j, p: p, m: &j.material}
	c.texts()
	c.gift()
	if c.inFull(); c.found {
		return
	}
	j.find(Pass, textNotMisleading).of(p.ID).because(p.At.dot(memberParts))
}

// texts goes through what all texts say of 4G.
func (c *claimant) texts() {
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		c.fourG()
	}
}

// fourG goes through what a text says of 4G.
func (c *claimant) fourG() {
	hits := c.t.hits
	for i := range hits {
		h := &hits[i]
		if !h.of.has(LexemeMustUpgrade) && !h.of.has(LexemeNo4G) && !h.of.has(LexemeEnd) || !c.take() || !c.asserts(h) {
			continue
		}
		if h.of.has(LexemeNo4G) {
			c.no4G()
		}
		if h.of.has(LexemeMustUpgrade) && !c.aboutSoftware() || h.of.has(LexemeEnd) && c.endOf4G(h) {
			c.pressure()
		}
	}
}

// aboutSoftware tells whether the clause is about an app, which may have to be
// upgraded, and not about a plan.
func (c *claimant) aboutSoftware() bool {
	return c.t.says("app\n版本\n系统\n软件\n客户端\n固件", c.clause) && !c.t.says("套餐\n资费\n号码\n升级5g\n升5g\n换5g\n办5g\n用5g", c.clause)
}

// endOf4G tells whether the clause says that 4G ends, or will be worse.
func (c *claimant) endOf4G(h *hit) bool {
	t := c.t
	switch {
	case t.has(LexemeOtherNetwork, c.clause) && !t.has(LexemeNetwork4G, c.clause), t.negated(c.at.from, c.clause, 8):
		return false
	case t.has(LexemeOtherNetwork, c.sentence) && (!t.has(LexemeNetwork4G, c.clause) || t.says("不影响\n不受影响\n无影响", stretch{c.at.to, c.sentence.to})):
		return false
	case !t.has(LexemeNetwork4G, c.sentence) || h.of.has(LexemeThrottle) && (c.isAllowance() || c.tellsRate()):
		return false
	}
	return !t.says("欠费\n如需\n自行\n设置\n申请\n可随时\n开关", c.clause) && prefixed(t.letters[c.at.to:], "5g") == 0 && !c.namesPlan()
}

// isAllowance tells whether it is data that is used up.
func (c *claimant) isAllowance() bool {
	return c.t.says("达量\n达到\n用完\n用尽\n用满\n超出\n超过", c.sentence) || c.t.says("套内\n流量", c.clause)
}

// tellsRate tells whether the clause has a rate: what a plan's speed is bound to
// is a condition of it.
func (c *claimant) tellsRate() bool {
	quantities := c.t.quantities
	for i := range quantities {
		if q := &quantities[i]; q.of == measureSpeed && int(q.from) >= c.clause.from && int(q.to) <= c.clause.to {
			return true
		}
	}
	return false
}

// maxNamed bounds the plans whose names are looked for in a sentence.
const maxNamed = 16

// namesPlan tells whether the sentence is about a 4G plan by its name.
func (c *claimant) namesPlan() bool {
	for i := range min(len(c.p.Plans.Items), maxNamed) {
		if c.p.Plans.Items[i].Generation == Generation4G && c.t.mentions(c.m.facts[i].name, c.sentence) {
			return true
		}
	}
	return false
}

// pressure reports a statement that 4G ends, or that one has to upgrade.
func (c *claimant) pressure() {
	c.find(Violation, textFourGPressure).
		fix(fixFourGPressure, c.here())
}

// no4G judges a statement that there are no 4G plans.
func (c *claimant) no4G() {
	plans := c.p.Plans.Items
	for i := range plans {
		plan := &plans[i]
		if !plan.onSale(Generation4G, c.j.at) {
			continue
		}
		c.find(Violation, textFourGDenied).
			because(plan.At.dot(memberStatus)).because(plan.At.dot(memberGeneration)).
			text(plan.Name).
			fix(fixFourGDenied, c.here())
		return
	}
	c.ask(textFourGUnknown, fixFourGUnknown, c.p.At.dot(memberPlans))
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
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		if c.t.part.Speaker == SpeakerCustomer {
			if c.refuses() {
				named, priced, agreed = -1, -1, -1
			} else if c.agrees(name) {
				agreed = i
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
	if agreed >= 0 && named >= 0 && named < agreed && !plan.FeePerMonth.Known {
		c.found = true
		c.j.find(Review, textBookedFeeUnknown).of(plan.ID).
			because(at).because(plan.At.dot(memberFeePerMonth)).
			text(plan.Name).
			fix(fixBookedFeeUnknown, plan.At.dot(memberFeePerMonth))
		return
	}
	if ask.text < 0 {
		c.found = true
		c.j.find(Review, textBookedUnnamed).of(plan.ID).
			because(at).because(plan.At.here()).
			text(plan.Name).
			fix(fixCorrectBooking, at)
		return
	}
	c.t = &c.m.texts[ask.text]
	c.look(c.t.hits[ask.hit].from, c.t.hits[ask.hit].to)
	c.find(Violation, textGiftBooked).
		because(at).because(plan.At.here()).
		text(plan.Name).
		fix(fixCorrectBooking, at)
}

// mention is a hit of a text.
type mention struct{ text, hit int }

// agrees tells whether the customer says yes to a plan: in words that can mean
// nothing else, or in a clause of nothing else. 好 is a yes, and 好贵 is none.
func (c *claimant) agrees(name []letter) bool {
	t := c.t
	hits := t.hits
	for i := range hits {
		h := &hits[i]
		if !h.of.has(LexemeYes) && !h.of.has(LexemeAnswer) || !c.take() {
			continue
		}
		c.look(h.from, h.to)
		if !t.questioned(c.clause, c.sentence) && (h.of.has(LexemeYes) || c.orders(name)) {
			return true
		}
	}
	return false
}

// orders tells whether the clause has nothing but a yes, and what is ordered.
func (c *claimant) orders(name []letter) bool {
	t := c.t
	for i := c.clause.from; i < c.clause.to; {
		rest := t.letters[i:c.clause.to]
		size := saysName(rest, name)
		if k := t.firstHit(i); size == 0 && k < len(t.hits) && int(t.hits[k].from) == i && (t.hits[k].of.has(LexemeYes) || t.hits[k].of.has(LexemeAnswer)) {
			size = int(t.hits[k].to) - i
		}
		if size == 0 {
			size = numeralAt(t.letters, i).end - i
		}
		for word, words := "", ordering; size == 0 && words != ""; {
			word, words = cutLine(words)
			size = prefixed(rest, word)
		}
		if size == 0 {
			return false
		}
		i += size
	}
	return true
}

// ordering are the words beside a yes that order.
const ordering = " \n\"\n:\n.\n~\n那\n就\n我\n你\n您\n请\n帮\n给\n替\n办理\n办\n开通\n开\n升级\n换\n要\n定\n选\n这个\n那个\n这款\n套餐\n元\n块\n钱\n¥\n/\n一下\n一个\n先\n按\n这样\n改成\n改\n转\n订\n加\n现在\n马上\n今天\n明天\n次月\n下月\n下个月\n这个月\n起\n明白了\n明白\n知道了\n生效\n每月\n月\n也\n都\n麻烦\n辛苦\n了\n的\n啊\n吧\n呀\n哦\n哈\n嘛\n呗\n谢谢"

func (c *claimant) refuses() bool { return c.t.has(LexemeRefusal, stretch{0, len(c.t.letters)}) }

// tellsFee tells whether a text has a plan's monthly fee, or what comes after a
// time without one.
func (c *claimant) tellsFee(plan *Plan) bool {
	fee := int64(plan.FeePerMonth.Value)
	conditions := plan.Conditions.Items
	for i := range conditions {
		if after := conditions[i].FeeAfter; fee == 0 && after.Known {
			fee = int64(after.Value)
		}
	}
	quantities := c.t.quantities
	for i := range quantities {
		q := &quantities[i]
		if q.of == measureMoney && q.value == fee && !c.m.isNamed(c.t, q) {
			return true
		}
	}
	return fee == 0 && plan.FeePerMonth.Known
}
