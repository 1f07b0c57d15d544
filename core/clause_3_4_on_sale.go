package core

// Clause 3.4, verbatim:
//
//	四是确保在售的高中低档4G与5G套餐在线上线下渠道均承载销售,4G套餐查询、办理入口不得隐蔽设置。

var onSaleEverywhere = Rule{
	ID:      "3.4-on-sale-everywhere",
	Clause:  "3.4",
	TitleZH: "线上线下均承载销售",
	TitleEN: "Sell 4G and 5G plans of every tier online and offline",
	Quote:   "确保在售的高中低档4G与5G套餐在线上线下渠道均承载销售",
	Since:   noticeSince,
	Catalog: judgeOnSale,
	Readings: []string{
		"the clause is about tiers: for each generation and tier with plans on sale, at least one is sold online and one offline; a single plan missing from a class is for a person to judge",
		"hall, agent, hotline, outbound call and SMS are offline or assisted; web, app and mini-program are online",
		"where a plan does not tell its tier its fee does, by bands that are Redline's own default",
	},
	Blind: []string{"whether a channel that lists a plan really sells it on asking"},
}

// class is one of the two classes of channels.
type class uint8

const (
	offline class = iota
	online
)

var (
	classZH = [...]string{offline: "线下", online: "线上"}
	classEN = [...]string{offline: "offline", online: "online"}
)

// sold is how well it is known that a plan is sold in a class.
type sold uint8

const (
	soldNot sold = iota
	soldUnknown
	soldYes
)

// soldIn tells whether a plan is sold in a class of channels.
func (p *Plan) soldIn(c class) sold {
	if !p.SoldIn.Known {
		return soldUnknown
	}
	best := soldNot
	for i := range p.SoldIn.Items {
		switch outlet := p.SoldIn.Items[i]; {
		case outlet == OutletUnknown:
			best = soldUnknown
		case outlet.class() == c:
			return soldYes
		}
	}
	return best
}

func (o Outlet) class() class {
	switch o {
	case OutletWeb, OutletApp, OutletMiniProgram, OutletOnline:
		return online
	}
	return offline
}

// cell is one generation and tier in one class of channels. Of plans whose tier
// is not known the generation alone is judged: any plan of it serves them.
type cell struct {
	generation Generation
	tier       Tier
	class      class
}

func judgeOnSale(j *judge, c *Catalog) {
	before := j.s.found()
	for generation := Generation4G; generation <= Generation5G; generation++ {
		for class := offline; class <= online; class++ {
			for tier := TierUnknown; tier <= TierLow; tier++ {
				j.judgeCell(c, cell{generation, tier, class})
			}
		}
	}
	for class := offline; class <= online; class++ {
		j.sideBySide(c, class)
	}
	j.channelsSideBySide(c)
	j.generationsNotGiven(c)
	if j.s.found() == before {
		f := j.find(Inapplicable, "nothing-on-sale", c.ID)
		j.because(f, c.At.dot(memberPlans))
		j.say(f, "目录中没有在售的4G或5G套餐。", "The catalogue has no 4G or 5G plan on sale.")
	}
}

// has tells whether a plan is what the cell is about.
func (c *cell) has(j *judge, plan *Plan) bool {
	return plan.onSale(c.generation) && j.policy.tier(plan) == c.tier
}

// serves tells whether a plan counts as one of the cell.
func (c *cell) serves(j *judge, plan *Plan) bool {
	return plan.onSale(c.generation) && (c.tier == TierUnknown || j.policy.tier(plan) == c.tier)
}

// mayServe tells whether a plan counts as one of the cell for all that is
// known.
func (c *cell) mayServe(j *judge, plan *Plan) bool {
	tier := j.policy.tier(plan)
	return plan.mayBeOnSale(c.generation) && (c.tier == TierUnknown || tier == TierUnknown || tier == c.tier)
}

func (p *Plan) onSale(g Generation) bool {
	return p.Product == ProductPlan && p.Status == StatusOnSale && p.Generation == g
}

func (p *Plan) mayBeOnSale(g Generation) bool {
	return p.Product == ProductPlan && p.Status != StatusDelisted && (p.Generation == g || p.Generation == GenerationUnknown)
}

func (c *cell) names() (generation, tier, class string) {
	return generationNames[c.generation], tierNames[c.tier], classEN[c.class]
}

// judgeCell reports whether any plan of the cell is sold in its class, and the
// plans that are not though another is.
func (j *judge) judgeCell(catalog *Catalog, c cell) {
	best, example, plans := soldNot, -1, 0
	for i := range catalog.Plans.Items {
		plan := &catalog.Plans.Items[i]
		if c.has(j, plan) {
			plans++
		}
		s := plan.soldIn(c.class)
		if !c.serves(j, plan) {
			s = min(s, soldUnknown)
			if !c.mayServe(j, plan) || s == soldNot {
				continue
			}
		}
		if s > best || example < 0 {
			best, example = s, i
		}
	}
	if plans == 0 {
		return
	}
	j.reportCell(c, best, &catalog.Plans.Items[example])
	if best != soldYes {
		return
	}
	for i := range catalog.Plans.Items {
		if plan := &catalog.Plans.Items[i]; c.has(j, plan) {
			j.missingFromClass(c, plan)
		}
	}
}

func (j *judge) reportCell(c cell, best sold, example *Plan) {
	generation, tier, class := c.names()
	where, fact := both(classZH[c.class], class), example.At.dot(memberSoldIn)
	cellName := both(cellZH(c), cellEN(c))
	switch best {
	case soldYes:
		f := j.find(Pass, "sold", generation, tier, class)
		j.because(f, fact)
		j.say(f, "{0}套餐在{1}渠道承载销售。", "{0} are sold {1}.", cellName, where)
	case soldUnknown:
		fact = j.unplaced(c, example)
		f := j.find(Review, "channels-not-known", generation, tier, class)
		j.because(f, fact)
		j.say(f, "{0}套餐是否在{1}渠道销售未能确定：未给出{2}。", "Whether {0} are sold {1} is not known: {2} is not given.", cellName, where, text(fact.name()))
		j.fix(f, "provide-fact", fact, "补充该信息。", "Provide this fact.")
	default:
		f := j.find(Violation, "not-sold", generation, tier, class)
		j.because(f, fact)
		j.say(f, "在售的{0}套餐没有一款在{1}渠道销售。", "None of the {0} on sale is sold {1}.", cellName, where)
		j.fix(f, "sell", fact, "在{1}渠道销售至少一款{0}套餐。", "Sell at least one of the {0} {1}.", cellName, where)
	}
}

func cellZH(c cell) string {
	name := generationZH[c.generation]
	switch c.tier {
	case TierHigh:
		return "高档" + name
	case TierMid:
		return "中档" + name
	case TierLow:
		return "低档" + name
	}
	return name
}

func cellEN(c cell) string {
	name := generationZH[c.generation] + " plans"
	switch c.tier {
	case TierHigh:
		return name + " of the high tier"
	case TierMid:
		return name + " of the mid tier"
	case TierLow:
		return name + " of the low tier"
	}
	return name
}

// unplaced is the fact that is missing to tell whether a plan serves the cell.
func (j *judge) unplaced(c cell, plan *Plan) Place {
	switch {
	case plan.Status != StatusOnSale:
		return plan.At.dot(memberStatus)
	case plan.Generation != c.generation:
		return plan.At.dot(memberGeneration)
	case c.tier != TierUnknown && j.policy.tier(plan) != c.tier:
		return plan.At.dot(memberTier)
	}
	return plan.At.dot(memberSoldIn)
}

var generationZH = [...]string{Generation4G: "4G", Generation5G: "5G"}

// missingFromClass reports a single plan that a class does not sell, though it
// sells others of the cell.
func (j *judge) missingFromClass(c cell, plan *Plan) {
	s := plan.soldIn(c.class)
	if s == soldYes {
		return
	}
	where := both(classZH[c.class], classEN[c.class])
	if s == soldUnknown {
		f := j.find(Review, "plan-channels-not-known", plan.ID, classEN[c.class])
		j.because(f, plan.At.dot(memberSoldIn))
		j.say(f, "“{0}”是否在{1}渠道销售未能确定。", "Whether “{0}” is sold {1} is not known.", text(plan.Name), where)
		j.fix(f, "provide-fact", plan.At.dot(memberSoldIn), "说明在哪些渠道销售。", "Say in which channels it is sold.")
		return
	}
	f := j.find(Review, "plan-not-sold", plan.ID, classEN[c.class])
	j.because(f, plan.At.dot(memberSoldIn))
	j.say(f, "“{0}”不在{1}渠道销售，同档其他套餐在售。", "“{0}” is not sold {1}; other plans of its tier are.", text(plan.Name), where)
	j.fix(f, "sell", plan.At.dot(memberSoldIn), "在{1}渠道也销售“{0}”，或说明理由。", "Sell “{0}” {1} too, or give the reason.", text(plan.Name), where)
}

// sideBySide reports a class that sells 5G but no 4G while 4G plans are on
// sale.
func (j *judge) sideBySide(c *Catalog, class class) {
	fourG, fiveG, on4G := soldNot, soldNot, -1
	for i := range c.Plans.Items {
		plan := &c.Plans.Items[i]
		s := plan.soldIn(class)
		switch {
		case plan.onSale(Generation4G):
			on4G = i
			fourG = max(fourG, s)
		case plan.onSale(Generation5G):
			fiveG = max(fiveG, s)
		case plan.mayBeOnSale(Generation4G):
			fourG = max(fourG, min(s, soldUnknown))
		}
	}
	if on4G < 0 || fiveG == soldNot {
		return
	}
	where, fact := both(classZH[class], classEN[class]), c.Plans.Items[on4G].At.dot(memberSoldIn)
	switch {
	case fourG == soldYes:
		f := j.find(Pass, "4g-beside-5g", "4g", classEN[class])
		j.because(f, fact)
		j.say(f, "{0}渠道销售4G套餐。", "4G plans are sold {0}.", where)
	case fourG == soldUnknown || fiveG == soldUnknown:
		f := j.find(Review, "4g-not-known", "4g", classEN[class])
		j.because(f, fact)
		j.say(f, "{0}渠道是否同时销售4G与5G套餐未能确定。", "Whether 4G plans are sold beside 5G {0} is not known.", where)
		j.fix(f, "provide-fact", fact, "说明4G套餐的销售渠道。", "Say where 4G plans are sold.")
	default:
		f := j.find(Violation, "no-4g-beside-5g", "4g", classEN[class])
		j.because(f, fact)
		j.say(f, "{0}渠道销售5G套餐，不销售在售的4G套餐。", "5G plans are sold {0}, and no 4G plan is, though there are some on sale.", where)
		j.fix(f, "sell", fact, "在{0}渠道销售4G套餐。", "Sell 4G plans {0}.", where)
	}
}

// channelsSideBySide reports single channels that sell 5G but no 4G.
func (j *judge) channelsSideBySide(c *Catalog) {
	for outlet := OutletHall; outlet <= OutletMiniProgram; outlet++ {
		fourG, fiveG, on4G := false, -1, false
		for i := range c.Plans.Items {
			plan := &c.Plans.Items[i]
			on4G = on4G || plan.onSale(Generation4G)
			if plan.mayBeOnSale(Generation4G) && plan.mayBeSoldBy(outlet) {
				fourG = true
			}
			if plan.onSale(Generation5G) && plan.soldBy(outlet) {
				fiveG = i
			}
		}
		if !on4G || fourG || fiveG < 0 {
			continue
		}
		f := j.find(Review, "channel-without-4g", "4g", outletNames[outlet])
		j.because(f, c.Plans.Items[fiveG].At.dot(memberSoldIn))
		j.say(f, "渠道{0}销售5G套餐，不销售4G套餐。", "Channel {0} sells 5G plans and no 4G plan.", told(outletZH, outletNames, int(outlet)))
		j.fix(f, "sell", c.At.dot(memberPlans), "在渠道{0}销售4G套餐。", "Sell 4G plans in channel {0}.", told(outletZH, outletNames, int(outlet)))
	}
}

// soldBy tells whether a plan is known to be sold in a channel.
func (p *Plan) soldBy(channel Outlet) bool {
	for i := range p.SoldIn.Items {
		if p.SoldIn.Items[i] == channel {
			return true
		}
	}
	return false
}

// mayBeSoldBy tells whether a plan is sold in a channel, or may be for all
// that is known.
func (p *Plan) mayBeSoldBy(channel Outlet) bool {
	class := OutletOffline
	if channel.class() == online {
		class = OutletOnline
	}
	return !p.SoldIn.Known || p.soldBy(channel) || p.soldBy(class) || p.soldBy(OutletUnknown)
}

// generationsNotGiven reports plans that may belong to a cell: whether they
// are on sale, or which network they belong to, is not given.
func (j *judge) generationsNotGiven(c *Catalog) {
	for i := range c.Plans.Items {
		plan := &c.Plans.Items[i]
		if plan.Product != ProductPlan || plan.Status == StatusDelisted || plan.Generation == GenerationOther {
			continue
		}
		code, fact, zh, en := "status-not-given", plan.At.dot(memberStatus), "“{0}”是否在售未说明。", "Whether “{0}” is on sale is not given."
		if plan.Status == StatusOnSale {
			if plan.Generation != GenerationUnknown {
				continue
			}
			code, fact, zh, en = "generation-not-given", plan.At.dot(memberGeneration), "“{0}”属于4G还是5G未说明。", "Whether “{0}” is 4G or 5G is not given."
		}
		f := j.find(Review, code, plan.ID)
		j.because(f, fact)
		j.say(f, zh, en, text(plan.Name))
		j.fix(f, "provide-fact", fact, "补充该信息。", "Provide this fact.")
	}
}
