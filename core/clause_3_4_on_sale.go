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
}

var onSaleEverywhereReading = Reading{
	rule: &onSaleEverywhere,
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

// What the classes are called.
const (
	classZH names = "线下\n线上"
	classEN names = "offline\nonline"
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
		j.find(Inapplicable, textNothingOnSale).of(c.ID).because(c.At.dot(memberPlans))
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
	return generationNames.at(int(c.generation)), tierNames.at(int(c.tier)), classEN.at(int(c.class))
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
	where, fact := both(classZH.at(int(c.class)), class), example.At.dot(memberSoldIn)
	cellName := cellNames[c.generation][c.tier]
	switch best {
	case soldYes:
		j.find(Pass, textSold).of(generation).of(tier).of(class).because(fact).value(cellName).value(where)
	case soldUnknown:
		fact = j.unplaced(c, example)
		j.find(Review, textChannelsNotKnown).of(generation).of(tier).of(class).
			because(fact).
			value(cellName).value(where).text(fact.name()).
			fix(fixProvideFact, fact)
	default:
		j.find(Violation, textNotSold).of(generation).of(tier).of(class).
			because(fact).
			value(cellName).value(where).
			fix(fixNotSold, fact)
	}
}

// cellNames are what cells are called, by generation and tier.
var cellNames = [...][4]value{
	Generation4G: {
		{zh: "4G", en: "4G plans"}, {zh: "高档4G", en: "4G plans of the high tier"},
		{zh: "中档4G", en: "4G plans of the mid tier"}, {zh: "低档4G", en: "4G plans of the low tier"},
	},
	Generation5G: {
		{zh: "5G", en: "5G plans"}, {zh: "高档5G", en: "5G plans of the high tier"},
		{zh: "中档5G", en: "5G plans of the mid tier"}, {zh: "低档5G", en: "5G plans of the low tier"},
	},
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

// missingFromClass reports a single plan that a class does not sell, though it
// sells others of the cell.
func (j *judge) missingFromClass(c cell, plan *Plan) {
	s := plan.soldIn(c.class)
	if s == soldYes {
		return
	}
	where := both(classZH.at(int(c.class)), classEN.at(int(c.class)))
	if s == soldUnknown {
		j.find(Review, textPlanChannelsNotKnown).of(plan.ID).of(classEN.at(int(c.class))).
			because(plan.At.dot(memberSoldIn)).
			text(plan.Name).value(where).
			fix(fixPlanChannelsNotKnown, plan.At.dot(memberSoldIn))
		return
	}
	j.find(Review, textPlanNotSold).of(plan.ID).of(classEN.at(int(c.class))).
		because(plan.At.dot(memberSoldIn)).
		text(plan.Name).value(where).
		fix(fixPlanNotSold, plan.At.dot(memberSoldIn))
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
	where, fact := both(classZH.at(int(class)), classEN.at(int(class))), c.Plans.Items[on4G].At.dot(memberSoldIn)
	switch {
	case fourG == soldYes:
		j.find(Pass, text4gBeside5g).of("4g").of(classEN.at(int(class))).because(fact).value(where)
	case fourG == soldUnknown || fiveG == soldUnknown:
		j.find(Review, text4gNotKnown).of("4g").of(classEN.at(int(class))).
			because(fact).
			value(where).
			fix(fix4gNotKnown, fact)
	default:
		j.find(Violation, textNo4gBeside5g).of("4g").of(classEN.at(int(class))).
			because(fact).
			value(where).
			fix(fixNo4gBeside5g, fact)
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
		j.find(Review, textChannelWithout4g).of("4g").of(outletNames.at(int(outlet))).
			because(c.Plans.Items[fiveG].At.dot(memberSoldIn)).
			told(outletZH, outletNames, int(outlet)).
			fix(fixChannelWithout4g, c.At.dot(memberPlans))
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
		says, fact := textPlanStatusNotGiven, plan.At.dot(memberStatus)
		if plan.Status == StatusOnSale {
			if plan.Generation != GenerationUnknown {
				continue
			}
			says, fact = textPlanGenerationNotGiven, plan.At.dot(memberGeneration)
		}
		j.find(Review, says).of(plan.ID).because(fact).text(plan.Name).fix(fixProvideFact, fact)
	}
}
