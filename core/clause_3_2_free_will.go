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
	Readings: []string{
		reading5G + "; where the generation is not known, what would be a violation is for a person to judge",
		"a pack on top of a plan needs no other plan beside it",
		"a choice is free when declining takes no more steps than accepting, another plan on sale is open, a 4G plan among them where there are any, nothing else hangs on taking 5G, and a refused offer is not repeated within the window",
		"an order on the customer's own initiative repeats no offer",
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
		f := j.find(Review, "choice-not-given", o.ID)
		j.because(f, o.At.dot(memberChoice))
		j.say(f, "未说明用户有哪些选择。", "What choice the customer had is not given.")
		j.fix(f, "provide-fact", o.At.dot(memberChoice), "补充用户的选择情况。", "Provide what choice the customer had.")
		return
	}
	f := freedom{j: j, o: o, c: choice, offered: plan}
	f.steps()
	if plan.Product == ProductPlan {
		f.alternatives()
		f.fourG()
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
}

// find adds a finding. Where it is not known whether the plan is of 5G, what
// would be a violation is a review.
func (x *freedom) find(outcome Outcome, code, subject string) *finding {
	if outcome == Violation && x.offered.Generation == GenerationUnknown {
		outcome = Review
	}
	return x.j.find(outcome, code, subject)
}

// doubt reports that a fact about the choice is not given.
func (x *freedom) doubt(subject, code string, fact Place, zh, en string) {
	j := x.j
	f := j.find(Review, code, subject)
	j.because(f, fact)
	j.say(f, "未说明{0}。", "It is not given {0}.", both(zh, en))
	j.fix(f, "provide-fact", fact, "补充该信息。", "Provide this fact.")
}

func (x *freedom) steps() {
	j, c := x.j, x.c
	accept, decline := c.At.dot(memberStepsToAccept), c.At.dot(memberStepsToDecline)
	switch {
	case !c.StepsToDecline.Known:
		x.doubt("steps", "declining-not-given", decline, "拒绝所需步数", "how many steps declining takes")
	case !c.StepsToAccept.Known:
		x.doubt("steps", "accepting-not-given", accept, "同意所需步数", "how many steps accepting takes")
	case c.StepsToDecline.Value > c.StepsToAccept.Value:
		f := x.find(Violation, "harder-to-decline", "steps")
		j.because(f, accept, decline)
		j.say(f, "拒绝需{0}步，同意只需{1}步。", "Declining takes {0} steps, accepting {1}.", number(c.StepsToDecline.Value), number(c.StepsToAccept.Value))
		j.fix(f, "ease-declining", decline, "让拒绝不多于{0}步。", "Let declining take no more than {0} steps.", number(c.StepsToAccept.Value))
	default:
		f := j.find(Pass, "as-easy-to-decline", "steps")
		j.because(f, accept, decline)
		j.say(f, "拒绝所需步数不多于同意。", "Declining takes no more steps than accepting.")
	}
}

// alternatives judges whether another plan on sale was open to the customer.
func (x *freedom) alternatives() {
	j, o, c := x.j, x.o, x.c
	open := c.At.dot(memberOpen)
	if !c.Open.Known {
		x.doubt("alternatives", "open-not-given", open, "用户还可以选择哪些套餐", "which other plans were open to the customer")
		return
	}
	doubtful := -1
	for i := range c.Open.Items {
		plan := &o.Plans.Items[c.Open.Items[i].Index]
		if plan == x.offered || plan.Product != ProductPlan || plan.Status == StatusDelisted {
			continue
		}
		if plan.Status == StatusOnSale {
			f := j.find(Pass, "alternative-open", "alternatives")
			j.because(f, c.At.item(memberOpen, i), plan.At.dot(memberStatus))
			j.say(f, "用户可以选择在售套餐“{0}”。", "Plan “{0}”, which is on sale, was open to the customer.", text(plan.Name))
			return
		}
		doubtful = i
	}
	if doubtful >= 0 {
		plan := &o.Plans.Items[c.Open.Items[doubtful].Index]
		x.doubt("alternatives", "open-status-not-given", plan.At.dot(memberStatus), "可选套餐是否在售", "whether the plans that were open are on sale")
		return
	}
	f := x.find(Violation, "no-alternative", "alternatives")
	j.because(f, open)
	j.say(f, "除所推介的套餐外，用户没有其他在售套餐可选。", "No plan on sale but the offered one was open to the customer.")
	j.fix(f, "open-plan", open, "向用户开放至少一款其他在售套餐。", "Open at least one other plan on sale to the customer.")
}

// fourG judges whether a 4G plan was open where there are any on sale.
func (x *freedom) fourG() {
	j, o, c := x.j, x.o, x.c
	open, onSale := c.At.dot(memberOpen), c.At.dot(memberFourGOnSale)
	doubtful := -1
	for i := range c.Open.Items {
		plan := &o.Plans.Items[c.Open.Items[i].Index]
		if !plan.mayBe4G() {
			continue
		}
		doubtful = i
		if plan.Generation == Generation4G && plan.Status == StatusOnSale {
			f := j.find(Pass, "4g-open", "4g")
			j.because(f, c.At.item(memberOpen, i), plan.At.dot(memberGeneration), plan.At.dot(memberStatus))
			j.say(f, "用户可以选择在售4G套餐“{0}”。", "4G plan “{0}”, which is on sale, was open to the customer.", text(plan.Name))
			return
		}
	}
	switch {
	case c.FourGOnSale == No:
		f := j.find(Pass, "no-4g-on-sale", "4g")
		j.because(f, onSale)
		j.say(f, "当地没有在售4G套餐。", "No 4G plan is on sale where the customer is.")
	case c.FourGOnSale == Unknown:
		x.doubt("4g", "4g-on-sale-not-given", onSale, "当地是否有在售4G套餐", "whether 4G plans are on sale where the customer is")
	case doubtful >= 0:
		plan := &o.Plans.Items[c.Open.Items[doubtful].Index]
		x.doubt("4g", "open-4g-not-given", plan.At.here(), "可选套餐中是否有在售4G套餐", "whether one of the plans that were open is a 4G plan on sale")
	case !c.Open.Known:
		x.doubt("4g", "open-not-given", open, "用户能否选择4G套餐", "whether a 4G plan was open to the customer")
	default:
		f := x.find(Violation, "no-4g-open", "4g")
		j.because(f, onSale, open)
		j.say(f, "当地有在售4G套餐，但用户不能选择。", "4G plans are on sale, and none was open to the customer.")
		j.fix(f, "open-4g-plan", open, "向用户开放至少一款在售4G套餐。", "Open at least one 4G plan on sale to the customer.")
	}
}

// mayBe4G tells whether this is a 4G plan on sale for all that is known.
func (p *Plan) mayBe4G() bool {
	return p.Product == ProductPlan && p.Status != StatusDelisted &&
		(p.Generation == Generation4G || p.Generation == GenerationUnknown)
}

func (x *freedom) tying() {
	j, c := x.j, x.c
	tied := c.At.dot(memberTiedServices)
	switch {
	case !c.TiedServices.Known:
		x.doubt("tying", "tying-not-given", tied, "是否有服务以办理5G为条件", "whether other services were made conditional on taking 5G")
	case len(c.TiedServices.Items) > 0:
		f := x.find(Violation, "tied", "tying")
		j.because(f, c.At.item(memberTiedServices, 0))
		j.say(f, "以办理5G为条件提供“{0}”。", "“{0}” was made conditional on taking 5G.", text(c.TiedServices.Items[0]))
		j.fix(f, "untie", tied, "取消以办理5G为条件的限制。", "Offer these services without 5G.")
	default:
		f := j.find(Pass, "not-tied", "tying")
		j.because(f, tied)
		j.say(f, "没有服务以办理5G为条件。", "No other service was made conditional on taking 5G.")
	}
}

// repeated judges whether a refused offer was made again within the window.
func (x *freedom) repeated() {
	j, o, c := x.j, x.o, x.c
	refusals := c.At.dot(memberRefusals)
	if c.Initiative == InitiativeCustomer {
		f := j.find(Pass, "own-initiative", "refusals")
		j.because(f, c.At.dot(memberInitiative))
		j.say(f, "由用户主动办理。", "The order is on the customer's own initiative.")
		return
	}
	if !c.Refusals.Known {
		x.doubt("refusals", "refusals-not-given", refusals, "用户此前是否拒绝过", "whether the customer refused before")
		return
	}
	offered, when := o.Time, o.At.dot(memberAt)
	if c.OfferedAt.Known {
		offered, when = c.OfferedAt.Value, c.At.dot(memberOfferedAt)
	}
	for i := range c.Refusals.Items {
		refusal := &c.Refusals.Items[i]
		if refusal.Time > offered {
			f := j.find(Review, "refused-this-offer", "refusals")
			j.because(f, refusal.At.dot(memberAt), when)
			j.say(f, "用户在推介之后拒绝（{0}），订单仍在办理。", "The customer refused after the offer, at {0}, and the order goes on.", atTime(refusal.Time))
			j.fix(f, "stop-offering", refusal.At.dot(memberAt), "确认用户改变了意愿，否则停止办理。", "Make sure that the customer changed their mind, or stop.")
			return
		}
		if offered-refusal.Time < j.policy.refusalWindow() {
			x.again(refusal, when)
			return
		}
	}
	f := j.find(Pass, "not-repeated", "refusals")
	j.because(f, refusals, when)
	j.say(f, "没有在用户拒绝后的静默期内再次推介。", "No refused offer was repeated within the window.")
}

// again reports an offer that was repeated; where it is not known who began
// the conversation a person must judge.
func (x *freedom) again(refusal *Refusal, when Place) {
	j, c := x.j, x.c
	outcome, do := Violation, "stop-offering"
	if c.Initiative == InitiativeUnknown {
		outcome, do = Review, "provide-initiative"
	}
	f := x.find(outcome, "repeated-offer", "refusals")
	j.because(f, refusal.At.dot(memberAt), when, c.At.dot(memberInitiative))
	days := number(int(j.policy.refusalWindow() / day))
	j.say(f, "用户于{0}拒绝后，{1}天内再次推介。", "The customer refused at {0}, and the offer was repeated within {1} days.", atTime(refusal.Time), days)
	if outcome == Review {
		j.fix(f, do, c.At.dot(memberInitiative), "说明本次由谁发起。", "Say who began the conversation.")
		return
	}
	j.fix(f, do, refusal.At.dot(memberAt), "在{0}天静默期满后，或用户主动要求时再办理。", "Wait until {0} days have passed, or until the customer asks.", days)
}

// judgePageFreedom judges whether a page lets the customer decline.
func judgePageFreedom(j *judge, p *Page) {
	if p.offers5G() == No {
		j.notOf5G(p.ID, p.At.dot(memberPlans))
		return
	}
	incomplete, accepts := j.incomplete(p), 0
	for i := range p.Elements.Items {
		e := &p.Elements.Items[i]
		if !e.accepts() {
			continue
		}
		accepts++
		orders := p.orders5G(e, &j.s.planSets[i])
		if orders == No {
			j.notOf5G(j.element(i), e.At.dot(memberPlans))
			continue
		}
		o := offer{j: j, p: p, accept: i, unsure: orders == Unknown}
		o.free()
	}
	if !incomplete && accepts == 0 {
		f := j.find(Inapplicable, "no-accept", p.ID)
		j.because(f, p.At.dot(memberElements))
		j.say(f, "页面没有同意按钮。", "The page has no control that accepts.")
	}
}
