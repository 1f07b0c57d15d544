package core

// Clause 3.2, verbatim:
//
//	二是尊重用户的真实意愿,不得误导、强迫用户办理或升级5G套餐,未经用户同意不得擅自开通5G套餐、
//	升级包等服务。

var forced = Rule{
	ID:      "3.2-forced",
	Clause:  "3.2",
	TitleZH: "不得强迫办理",
	TitleEN: "Leave the customer a free choice",
	Quote:   "尊重用户的真实意愿,不得误导、强迫用户办理或升级5G套餐",
	Since:   noticeSince,
	Order:   judgeForced,
	Page:    judgePageFreedom,
}

var forcedReading = Reading{
	rule: &forced,
	Readings: []string{
		reading5G + "; where the generation is not known, what would be a violation is for a person to judge",
		"a pack on top of a plan needs no other plan beside it",
		"a choice is free when declining takes no more steps than accepting, another plan on sale is open, a 4G plan among them where there are any, nothing else hangs on taking 5G, and a refused offer is not repeated within the window",
		"where it is said that no 4G plan is on sale, and the order speaks of one that is, a person must judge whether it is on sale where the customer is",
		readingSale,
		"an order on the customer's own initiative repeats no offer; on an outbound call, which may be the call that the customer asked for, a person must judge",
		"a refusal within a second of the offer, or after it, is of this offer: a consent that is sound and later shows that the customer's mind has changed",
		"on a page declining is free where a control for it can be seen and takes no more taps than accepting; that other plans are open and nothing is tied, orders tell",
	},
	Blind: []string{"pressure in the tone of a conversation, and what was said beside the record"},
}

func judgeForced(j *judge, o *Order) {
	plan := o.lead()
	if plan == nil {
		j.notFor5G(o)
		return
	}
	choice := &o.Choice.Value
	if !o.Choice.Known {
		j.ask(textChoiceNotGiven, fixChoiceNotGiven, o.At.dot(memberChoice)).of(o.ID)
		return
	}
	f := freedom{j: j, o: o, c: choice, offered: plan, unsure: !o.surely5G()}
	f.steps()
	if plan.Product == ProductPlan {
		about := f
		about.unsure = plan.Generation == GenerationUnknown
		about.alternatives()
		about.fourG()
	}
	f.tying()
	f.repeated()
}

// freedom holds an order's choice against what makes one free.
type freedom struct {
	j       *judge
	o       *Order
	c       *Choice
	offered *Plan
	unsure  bool // it is not known whether what is judged leads into 5G
}

// surely5G tells whether anything that the order brings surely leads into 5G.
func (o *Order) surely5G() bool {
	for i := range o.taken() {
		if plan, _ := o.take(i); plan != nil && plan.leads() && plan.Generation == Generation5G {
			return true
		}
	}
	return false
}

// find adds a finding. Where it is not known whether it is about 5G, what would
// be a violation is a review.
func (x *freedom) find(outcome Outcome, says string) *judge {
	if outcome == Violation && x.unsure {
		outcome = Review
	}
	return x.j.find(outcome, says)
}

// doubt reports that a fact about the choice is not given.
func (x *freedom) doubt(says, subject string, fact Place) {
	x.j.ask(says, fixProvideFact, fact).of(subject)
}

func (x *freedom) steps() {
	j, c := x.j, x.c
	accept, decline := c.At.dot(memberStepsToAccept), c.At.dot(memberStepsToDecline)
	switch {
	case !c.StepsToDecline.Known:
		x.doubt(textDecliningNotGiven, "steps", decline)
	case !c.StepsToAccept.Known:
		x.doubt(textAcceptingNotGiven, "steps", accept)
	case c.StepsToDecline.Value > c.StepsToAccept.Value:
		x.find(Violation, textHarderToDecline).of("steps").
			because(accept).because(decline).
			number(c.StepsToDecline.Value).number(c.StepsToAccept.Value).
			fix(fixHarderToDecline, decline)
	default:
		j.find(Pass, textAsEasyToDecline).of("steps").because(accept).because(decline)
	}
}

// alternatives judges whether another plan on sale was open to the customer.
func (x *freedom) alternatives() {
	j, o, c := x.j, x.o, x.c
	open := c.At.dot(memberOpen)
	if !c.Open.Known {
		x.doubt(textOpenNotGiven, "alternatives", open)
		return
	}
	doubtful := -1
	for i := range c.Open.Items {
		plan := &o.Plans.Items[c.Open.Items[i].Index]
		if !o.isOpen(c.Open.Items[i].Index) || plan.Generation == GenerationOther {
			continue
		}
		if status, fact := plan.statusAt(j.at); status == StatusOnSale {
			j.find(Pass, textAlternativeOpen).of("alternatives").
				because(c.At.item(memberOpen, i)).because(fact).
				text(plan.Name)
			return
		}
		doubtful = i
	}
	if doubtful >= 0 {
		_, fact := o.Plans.Items[c.Open.Items[doubtful].Index].statusAt(j.at)
		x.doubt(textOpenStatusNotGiven, "alternatives", fact)
		return
	}
	x.find(Violation, textNoAlternative).of("alternatives").because(open).fix(fixNoAlternative, open)
}

// isOpen tells whether a plan is another than what is taken, and may be on sale.
func (o *Order) isOpen(index int) bool {
	plan := &o.Plans.Items[index]
	return plan.Product == ProductPlan && plan.Status != StatusDelisted && !named(o.Items.Items, index) && !named(o.Activates.Items, index)
}

// fourG judges whether a 4G plan was open where there are any on sale.
func (x *freedom) fourG() {
	j, o, c := x.j, x.o, x.c
	open, onSale := c.At.dot(memberOpen), c.At.dot(memberFourGOnSale)
	doubtful := -1
	for i := range c.Open.Items {
		plan := &o.Plans.Items[c.Open.Items[i].Index]
		if !o.isOpen(c.Open.Items[i].Index) || !plan.mayBe4G() {
			continue
		}
		doubtful = i
		if plan.onSale(Generation4G, j.at) {
			j.find(Pass, text4gOpen).of("4g").
				because(c.At.item(memberOpen, i)).because(plan.At.dot(memberGeneration)).because(plan.At.dot(memberStatus)).
				text(plan.Name)
			return
		}
	}
	contrary := o.fourGOnSale(j.at)
	switch {
	case c.FourGOnSale == No && contrary != nil:
		j.find(Review, text4gContradicted).of("4g").
			because(onSale).because(contrary.At.dot(memberGeneration)).because(contrary.At.dot(memberStatus)).
			text(contrary.Name).
			fix(fixNo4gOpen, open)
	case c.FourGOnSale == No:
		j.find(Pass, textNo4gOnSale).of("4g").because(onSale)
	case c.FourGOnSale == Unknown:
		x.doubt(text4gOnSaleNotGivenChoice, "4g", onSale)
	case doubtful >= 0:
		plan := &o.Plans.Items[c.Open.Items[doubtful].Index]
		x.doubt(textOpen4gNotGiven, "4g", plan.At.here())
	case !c.Open.Known:
		x.doubt(text4gOpenNotGiven, "4g", open)
	default:
		x.find(Violation, textNo4gOpen).of("4g").because(onSale).because(open).fix(fixNo4gOpen, open)
	}
}

// fourGOnSale is the first 4G plan on sale of those that the order speaks of, or
// nil.
func (o *Order) fourGOnSale(t Instant) *Plan {
	for i := range o.Plans.Items {
		if plan := &o.Plans.Items[i]; plan.onSale(Generation4G, t) {
			return plan
		}
	}
	return nil
}

// mayBe4G tells whether this is a 4G plan on sale for all that is known.
func (p *Plan) mayBe4G() bool {
	return p.Generation == Generation4G || p.Generation == GenerationUnknown
}

func (x *freedom) tying() {
	j, c := x.j, x.c
	tied := c.At.dot(memberTiedServices)
	switch {
	case !c.TiedServices.Known:
		x.doubt(textTyingNotGiven, "tying", tied)
	case len(c.TiedServices.Items) > 0:
		x.find(Violation, textTied).of("tying").
			because(c.At.item(memberTiedServices, 0)).
			text(c.TiedServices.Items[0]).
			fix(fixTied, tied)
	default:
		j.find(Pass, textNotTied).of("tying").because(tied)
	}
}

// repeated judges whether a refused offer was made again within the window.
func (x *freedom) repeated() {
	j, o, c := x.j, x.o, x.c
	refusals := c.At.dot(memberRefusals)
	offered, when := o.Time, o.At.dot(memberAt)
	if c.OfferedAt.Known {
		offered, when = c.OfferedAt.Value, c.At.dot(memberOfferedAt)
	}
	earlier, later := c.latestRefusals(offered)
	asked := c.Initiative == InitiativeCustomer && o.Channel != ChannelOutboundCall
	switch {
	case !asked && earlier != nil && offered-earlier.Time < j.policy.refusalWindow():
		x.again(earlier, when)
	case later != nil && j.consented(o, x.offered):
		j.find(Pass, textChangedMind).of("refusals").
			because(later.At.dot(memberAt)).because(o.At.dot(memberConsents)).
			time(later.Time)
	case later != nil:
		j.find(Review, textRefusedThisOffer).of("refusals").
			because(later.At.dot(memberAt)).because(when).
			time(later.Time).
			fix(fixRefusedThisOffer, later.At.dot(memberAt))
	case asked:
		j.find(Pass, textOwnInitiative).of("refusals").because(c.At.dot(memberInitiative))
	case !c.Refusals.Known:
		x.doubt(textRefusalsNotGiven, "refusals", refusals)
	default:
		j.find(Pass, textNotRepeated).of("refusals").because(refusals).because(when)
	}
}

// latestRefusals are the latest refusal before an offer, and the latest after it.
// Within a second of it, as which instants are often given, a refusal is of this
// offer for all that is known.
func (c *Choice) latestRefusals(offered Instant) (earlier, later *Refusal) {
	for i := range c.Refusals.Items {
		refusal := &c.Refusals.Items[i]
		switch {
		case offered-refusal.Time < second:
			if later == nil || refusal.Time > later.Time {
				later = refusal
			}
		case earlier == nil || refusal.Time > earlier.Time:
			earlier = refusal
		}
	}
	return earlier, later
}

// again reports an offer that was repeated. Where it is not known who began the
// conversation a person must judge, and where the carrier calls a customer who is
// said to have begun it.
func (x *freedom) again(refusal *Refusal, when Place) {
	j, c := x.j, x.c
	initiative := c.At.dot(memberInitiative)
	switch c.Initiative {
	case InitiativeCarrier:
		x.find(Violation, textRepeatedOffer).fix(fixRepeatedOffer, refusal.At.dot(memberAt))
	case InitiativeCustomer:
		x.find(Review, textCalledBack).because(x.o.At.dot(memberChannel)).fix(fixCalledBack, initiative)
	default:
		x.find(Review, textRepeatedOffer).fix(fixInitiative, initiative)
	}
	j.of("refusals").
		because(refusal.At.dot(memberAt)).because(when).because(initiative).
		time(refusal.Time).number(int(j.policy.refusalWindow() / day))
}

// judgePageFreedom judges whether a page lets the customer decline.
func judgePageFreedom(j *judge, p *Page) {
	if p.offers5G() == No {
		j.pageNotOf5G(p)
		return
	}
	incomplete, accepts := j.incomplete(p), 0
	elements := p.Elements.Items
	for i := range elements {
		e := &elements[i]
		if !e.accepts() {
			continue
		}
		accepts++
		orders := p.orders5G(e, &j.planSets[i])
		if orders == No {
			j.elementNotOf5G(p, i)
			continue
		}
		o := offer{j: j, p: p, accept: i, e: e, unsure: orders == Unknown}
		o.free()
	}
	if !incomplete && accepts == 0 {
		j.find(Inapplicable, textNoAccept).of(p.ID).because(p.At.dot(memberElements))
	}
}
