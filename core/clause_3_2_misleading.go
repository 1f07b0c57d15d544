package core

// Clause 3.2, verbatim:
//
//	二是尊重用户的真实意愿,不得误导、强迫用户办理或升级5G套餐,未经用户同意不得擅自开通5G套餐、
//	升级包等服务。

var misleading = Rule{
	ID:        "3.2-misleading",
	Clause:    "3.2",
	TitleZH:   "不得误导办理",
	TitleEN:   "Mislead nobody into 5G",
	Quote:     "不得误导、强迫用户办理或升级5G套餐",
	Since:     noticeSince,
	Page:      judgePageControls,
	Promotion: judgeCopyMisleading,
}

var misleadingReading = Reading{
	rule: &misleading,
	Readings: []string{
		reading5G + "; where the generation is not known, what would be a violation is for a person to judge",
		"where a page has several plans, a control that does not say which it orders may order any of them",
		"a control that accepts names, in the words that it shows, what it orders and the price, and the price after a promotional period; a price is a number with its unit, such as 99元, ¥99 or 99 yuan",
		"nothing paid is ticked at the start, displayed or not, nor what is to be paid for after a promotional period; what an option's words name as a price by the month, or after one, is paid, and of one that costs nothing now it has to be known what its plans cost later",
		"accepting and declining are comparable when the decline control has at least half the area of the accept control and the contrast that counts as visible; both numbers are Redline's own defaults",
		readingComplete,
		"a material, or what can be seen of a page's claims, conditions and controls, presses where it says that 4G ends or gets worse, or that one has to upgrade, or is upgraded unless one says no; where something else is told to be the reason, such as a bill that is not paid, it does not, and a person judges where it also urges to upgrade; it is false where it says that there are no 4G plans while there are",
		"what is booked after a call was agreed to where its name was said, and by the carrier its price, which its name alone does not tell, before the customer's last yes and after the last no; a yes is a clause that has nothing but a yes and what is ordered; one that orders nothing answers what the carrier named or asked last, and is none beside what is not understood; an order on a condition, of another plan or at another price is none",
	},
	Blind: []string{"whether the price belongs to something else that the control names", "what colours, animation and order suggest"},
}

func judgePageControls(j *judge, p *Page) {
	c := claimant{j: j, p: &j.promotion, m: &j.material}
	c.texts()
	c.inFull()
	offers := p.offers5G()
	if offers == No {
		if !c.found {
			j.pageNotOf5G(p)
		}
		return
	}
	incomplete, controls := j.incomplete(p), 0
	elements := p.Elements.Items
	for i := range elements {
		switch e := &elements[i]; {
		case e.accepts():
			j.accept(p, i)
			controls++
		case e.Role == ElementOption: // one that is not displayed is sent with the others
			option{j: j, p: p, e: e, number: i, set: &j.planSets[i], unsure: offers == Unknown}.judge()
			controls++
		}
	}
	if !incomplete && controls == 0 {
		j.find(Inapplicable, textNoControls).of(p.ID).because(p.At.dot(memberElements))
	}
}

// accepts tells whether an element is a control that accepts and is on the page
// at all.
func (e *Element) accepts() bool {
	return e.Role == ElementAccept && e.Display != DisplayNotDisplayed
}

// accept judges a control that accepts: what it says, and how it compares with
// declining.
func (j *judge) accept(p *Page, i int) {
	e, set := &p.Elements.Items[i], &j.planSets[i]
	orders := p.orders5G(e, set)
	if orders == No {
		j.elementNotOf5G(p, i)
		return
	}
	o := offer{j: j, p: p, accept: i, e: e, unsure: orders == Unknown}
	if p.tellsItems(e) {
		plans := p.Plans.Items
		for n := range plans {
			if set.has(n) {
				naming{j: j, e: e, plan: &plans[n], number: i, unsure: o.unsure}.judge()
			}
		}
	} else {
		j.ask(textItemsNotGiven, fixItemsNotGiven, e.At.dot(memberPlans)).element(i).text(e.quoted())
	}
	o.compare()
}

// naming holds what a control says against one thing that it orders.
type naming struct {
	j      *judge
	e      *Element
	plan   *Plan
	number int  // among the elements
	unsure bool // it is not known whether it leads into 5G
	open   bool // something was found or is not known
}

// find adds a finding about what is missing in the words.
func (n *naming) find(says string) *judge {
	n.open = true
	return n.j.find(breach(n.unsure), says).element(n.number).of(n.plan.ID).
		because(n.e.At.dot(memberText)).
		text(n.e.quoted()).text(n.plan.Name).
		fix(fixNaming, n.e.At.dot(memberText))
}

// breach is what a breach counts as: a violation, unless it is not known whether
// it is about 5G at all.
func breach(unsure bool) Outcome {
	if unsure {
		return Review
	}
	return Violation
}

// doubt reports that a fact is not given.
func (n *naming) doubt(says string, fact Place) {
	n.open = true
	n.j.ask(says, fixProvideFact, fact).element(n.number).of(n.plan.ID).text(n.plan.Name)
}

func (n naming) judge() {
	j, e, plan := n.j, n.e, n.plan
	if e.Text == "" {
		n.doubt(textWordsNotGiven, e.At.dot(memberText))
		return
	}
	if !n.says(plan.Name) && !n.says(plan.ID) {
		n.find(textItemNotNamed)
	}
	n.price()
	n.after()
	if n.open {
		return
	}
	j.find(Pass, textNamesItemAndPrice).element(n.number).of(plan.ID).
		because(e.At.here()).because(plan.At.here()).
		text(e.quoted()).text(plan.Name)
}

// maxLabel is how much of a control's words is read, in bytes: what follows is
// on no button.
const maxLabel = 1000

func (n *naming) says(name string) bool { return n.j.label.says(n.e.label(), name) }

func (n *naming) states(price Fen, monthly bool) bool {
	return n.j.label.alone(n.e.label()).statesPrice(price, monthly)
}

// label is what is read of the words that a control shows: what its accessible
// name says beside them nobody sees.
func (e *Element) label() string { return cut(e.Text, maxLabel) }

// price judges whether the price is named: the monthly fee, or else a charge.
func (n *naming) price() {
	price, monthly, known := n.plan.price()
	switch {
	case !known:
		n.doubt(textFeeNotGiven, n.plan.At.dot(memberFeePerMonth))
	case !n.states(price, monthly):
		n.find(textPriceNotNamed).yuan(price)
	}
}

// price is what is paid for a plan or a pack: its monthly fee, or else its first
// charge of which the amount is given.
func (p *Plan) price() (price Fen, monthly, known bool) {
	if p.FeePerMonth.Known {
		return p.FeePerMonth.Value, true, true
	}
	charges := p.Charges.Items
	for i := range charges {
		if amount := charges[i].Amount; amount.Known {
			return amount.Value, false, true
		}
	}
	return 0, false, false
}

// after judges whether the price after a promotional period is named, where it
// is higher.
func (n *naming) after() {
	plan := n.plan
	if !plan.Conditions.Known {
		n.doubt(textConditionsNotGivenControl, plan.At.dot(memberConditions))
		return
	}
	conditions := plan.Conditions.Items
	for i := range conditions {
		c := &conditions[i]
		switch {
		case c.Kind != ConditionPromotion:
		case !c.FeeAfter.Known:
			n.doubt(textFeeAfterNotGiven, c.At.dot(memberFeeAfter))
		case c.FeeAfter.Value > plan.FeePerMonth.Value && !n.states(c.FeeAfter.Value, true):
			n.find(textFeeAfterNotNamed).yuan(c.FeeAfter.Value)
		}
	}
}

// option is one that a customer may tick.
type option struct {
	j      *judge
	p      *Page
	e      *Element
	number int // among the elements
	set    *planSet
	unsure bool // it is not known whether the page offers 5G
}

func (o option) judge() {
	j, e := o.j, o.e
	fact := e.At.dot(memberPreSelected)
	paid, why := o.paid()
	switch {
	case e.PreSelected == No:
		j.find(Pass, textNotPreSelected).element(o.number).because(fact).text(e.quoted())
	case paid == No:
		j.find(Pass, textFreeOfCharge).element(o.number).because(why).text(e.quoted())
	case e.PreSelected == Unknown:
		j.ask(textPreSelectionNotGiven, fixPreSelectionNotGiven, fact).element(o.number).text(e.quoted())
	case paid == Unknown:
		j.find(Review, textPriceNotGiven).element(o.number).
			because(fact).because(why).
			text(e.quoted()).
			fix(fixPriceNotGiven, fact)
	default:
		j.find(breach(o.unsure), textPreSelected).element(o.number).
			because(fact).because(why).
			text(e.quoted()).
			fix(fixPreSelected, fact)
	}
}

// paid tells whether an option is paid for, now or later, and which fact says
// so: its price, what its plans cost, or its words.
func (o *option) paid() (Answer, Place) {
	answer, why := o.costs()
	if answer == Yes {
		return answer, why
	}
	words := o.j.label.alone(o.e.label()).paid()
	if words == Yes || words == Unknown && answer == No {
		return words, o.e.At.dot(memberText)
	}
	return answer, why
}

// costs is paid by the facts alone. What costs nothing now may cost something
// later where its plans are not given.
func (o *option) costs() (Answer, Place) {
	answer, why := Unknown, o.e.At.dot(memberPrice)
	if o.e.Price.Value > 0 {
		return Yes, why
	}
	if o.e.Price.Known {
		answer = No
	}
	if !o.e.Plans.Known {
		if answer == No {
			why = o.e.At.dot(memberPlans)
		}
		return Unknown, why
	}
	plans := o.p.Plans.Items
	for i := range plans {
		plan := &plans[i]
		if !o.set.has(i) {
			continue
		}
		switch plan.paid() {
		case Yes:
			return Yes, plan.At.here()
		case Unknown:
			return Unknown, plan.At.here()
		}
		if !o.e.Price.Known {
			answer, why = No, plan.At.here()
		}
	}
	return answer, why
}

// paid tells whether the words of an option name what is to be paid: an amount by
// the month, or after a time, is; any other may be.
func (t *reading) paid() Answer {
	answer := No
	quantities := t.quantities
	for i := range quantities {
		q := &quantities[i]
		if q.of != measureMoney || q.value == 0 || t.isUnpaid(q) {
			continue
		}
		if at := int(q.from); q.monthly || t.says("后\n起\n到期\n恢复", stretch{t.sentence(at, at).from, at}) {
			return Yes
		}
		answer = Unknown
	}
	return answer
}

// paid tells whether a plan or a pack is paid for, now or later.
func (p *Plan) paid() Answer {
	later := No
	if !p.Conditions.Known {
		later = Unknown
	}
	conditions := p.Conditions.Items
	for i := range conditions {
		c := &conditions[i]
		switch {
		case c.FeeAfter.Value > 0:
			return Yes
		case c.Kind == ConditionPromotion && !c.FeeAfter.Known:
			later = Unknown
		}
	}
	charges := p.Charges.Items
	for i := range charges {
		if c := &charges[i]; !c.Amount.Known {
			later = Unknown
		} else if c.Amount.Value > 0 {
			return Yes
		}
	}
	switch {
	case p.FeePerMonth.Value > 0:
		return Yes
	case !p.FeePerMonth.Known:
		return Unknown
	}
	return later
}
