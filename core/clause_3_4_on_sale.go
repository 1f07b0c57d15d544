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
		readingSale,
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

// class fills in a class, and ofClass adds one to the finding's subject.
func (j *judge) class(c class) *judge   { return j.told(classZH, classEN, int(c)) }
func (j *judge) ofClass(c class) *judge { return j.of(classEN.at(int(c))) }

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
	soldIn := p.SoldIn.Items
	for i := range soldIn {
		switch outlet := soldIn[i]; {
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
	before := j.found
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
	if j.found == before {
		j.find(Inapplicable, textNothingOnSale).of(c.ID).because(c.At.dot(memberPlans))
	}
}

// has tells whether a plan is what the cell is about.
func (c *cell) has(j *judge, plan *Plan) bool {
	return plan.onSale(c.generation, j.at) && j.policy.tier(plan) == c.tier
}

// serves tells whether a plan counts as one of the cell.
func (c *cell) serves(j *judge, plan *Plan) bool {
	return plan.onSale(c.generation, j.at) && (c.tier == TierUnknown || j.policy.tier(plan) == c.tier)
}

// mayServe tells whether a plan counts as one of the cell for all that is
// known.
func (c *cell) mayServe(j *judge, plan *Plan) bool {
	tier := j.policy.tier(plan)
	return plan.mayBeOnSale(c.generation) && (c.tier == TierUnknown || tier == TierUnknown || tier == c.tier)
}

func (p *Plan) mayBeOnSale(g Generation) bool {
	return p.Product == ProductPlan && p.Status != StatusDelisted && (p.Generation == g || p.Generation == GenerationUnknown)
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
	fact := example.At.dot(memberSoldIn)
	switch best {
	case soldYes:
		j.find(Pass, textSold).because(fact)
	case soldUnknown:
		fact = j.unplaced(c, example)
		j.ask(textChannelsNotKnown, fixProvideFact, fact)
	default:
		j.find(Violation, textNotSold).because(fact).fix(fixNotSold, fact)
	}
	j.of(generationNames.at(int(c.generation))).of(tierNames.at(int(c.tier))).ofClass(c.class).
		told(cellZH, cellEN, int(c.generation-Generation4G)*4+int(c.tier)).class(c.class).text(fact.name())
}

// What cells are called, by generation and tier.
const (
	cellZH names = "4G\n高档4G\n中档4G\n低档4G\n5G\n高档5G\n中档5G\n低档5G"
	cellEN names = "4G plans\n4G plans of the high tier\n4G plans of the mid tier\n4G plans of the low tier\n" +
		"5G plans\n5G plans of the high tier\n5G plans of the mid tier\n5G plans of the low tier"
)

// unplaced is the fact that is missing to tell whether a plan serves the cell.
func (j *judge) unplaced(c cell, plan *Plan) Place {
	switch status, fact := plan.statusAt(j.at); {
	case status != StatusOnSale:
		return fact
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
	says, remedy := textPlanNotSold, fixPlanNotSold
	if s == soldUnknown {
		says, remedy = textPlanChannelsNotKnown, fixPlanChannelsNotKnown
	}
	j.ask(says, remedy, plan.At.dot(memberSoldIn)).of(plan.ID).ofClass(c.class).text(plan.Name).class(c.class)
}

// seller is how well it is known that a class sells any of some plans, and the
// plan that tells it.
type seller struct {
	sold sold
	plan *Plan
}

// add counts a plan in.
func (b *seller) add(plan *Plan, s sold) {
	if b.plan == nil || s > b.sold {
		b.sold, b.plan = s, plan
	}
}

// sideBySide reports a class that sells 5G but no 4G while 4G plans are on
// sale.
func (j *judge) sideBySide(c *Catalog, class class) {
	var fourG, fiveG seller
	on4G := false
	plans := c.Plans.Items
	for i := range plans {
		plan := &plans[i]
		s := plan.soldIn(class)
		switch {
		case plan.onSale(Generation4G, j.at):
			on4G = true
			fourG.add(plan, s)
		case plan.onSale(Generation5G, j.at):
			fiveG.add(plan, s)
		case plan.mayBeOnSale(Generation4G) && s != soldNot:
			fourG.add(plan, soldUnknown)
		}
	}
	if !on4G || fiveG.sold == soldNot {
		return
	}
	fact := j.unplaced(cell{Generation4G, TierUnknown, class}, fourG.plan)
	switch {
	case fourG.sold == soldYes:
		j.find(Pass, text4gBeside5g).because(fact)
	case fourG.sold == soldUnknown:
		j.ask(text4gNotKnown, fixProvideFact, fact)
	case fiveG.sold == soldUnknown:
		j.ask(text4gNotKnown, fixProvideFact, fiveG.plan.At.dot(memberSoldIn))
	default:
		j.find(Violation, textNo4gBeside5g).because(fact).fix(fixNo4gBeside5g, fact)
	}
	j.of("4g").ofClass(class).class(class)
}

// channelsSideBySide reports single channels that sell 5G but no 4G.
func (j *judge) channelsSideBySide(c *Catalog) {
	for outlet := OutletHall; outlet <= OutletMiniProgram; outlet++ {
		fourG, fiveG, on4G := false, -1, false
		plans := c.Plans.Items
		for i := range plans {
			plan := &plans[i]
			on4G = on4G || plan.onSale(Generation4G, j.at)
			if plan.mayBeOnSale(Generation4G) && plan.mayBeSoldBy(outlet) {
				fourG = true
			}
			if plan.onSale(Generation5G, j.at) && plan.soldBy(outlet) {
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
	soldIn := p.SoldIn.Items
	for i := range soldIn {
		if soldIn[i] == channel {
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
	plans := c.Plans.Items
	for i := range plans {
		plan := &plans[i]
		if plan.Product != ProductPlan || plan.Status == StatusDelisted || plan.Generation == GenerationOther {
			continue
		}
		says := textPlanStatusNotGiven
		status, fact := plan.statusAt(j.at)
		if status == StatusOnSale {
			if plan.Generation != GenerationUnknown {
				continue
			}
			says, fact = textPlanGenerationNotGiven, plan.At.dot(memberGeneration)
		}
		j.ask(says, fixProvideFact, fact).of(plan.ID).text(plan.Name)
	}
}
