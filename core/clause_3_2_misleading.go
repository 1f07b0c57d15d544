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
	Readings: []string{
		reading5G + "; where the generation is not known, what would be a violation is for a person to judge",
		"where a page has several plans, a control that does not say which it orders may order any of them",
		"a control that accepts names, in its text or its accessible name, what it orders and the price, and the price after a promotional period; a price is a number with its unit, such as 99元, ¥99 or 99 yuan",
		"nothing paid is ticked at the start, nor what is to be paid for after a promotional period",
		"accepting and declining are comparable when the decline control has at least half the area of the accept control and the contrast that counts as visible; both numbers are Redline's own defaults",
		readingComplete,
		"a material presses where it says that 4G ends or slows down, or that one has to upgrade; it is false where it says that there are no 4G plans while there are",
		"what is booked after a call was agreed to where the carrier named it with its price before the customer's last yes",
	},
	Blind: []string{"whether the price belongs to something else that the control names", "what colours, animation and order suggest"},
}

func judgePageControls(j *judge, p *Page) {
	offers := p.offers5G()
	if offers == No {
		j.notOf5G(p.ID, p.At.dot(memberPlans))
		return
	}
	incomplete, controls := j.incomplete(p), 0
	for i := range p.Elements.Items {
		switch e := &p.Elements.Items[i]; {
		case e.accepts():
			j.accept(p, i)
			controls++
		case e.Role == ElementOption && e.Display != DisplayNotDisplayed:
			option{j: j, p: p, e: e, number: j.element(i), set: &j.s.planSets[i], unsure: offers == Unknown}.judge()
			controls++
		}
	}
	if !incomplete && controls == 0 {
		f := j.find(Inapplicable, "no-controls", p.ID)
		j.because(f, p.At.dot(memberElements))
		j.say(f, "页面没有同意按钮和选项。", "The page has no control that accepts and no option.")
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
	e, set := &p.Elements.Items[i], &j.s.planSets[i]
	orders := p.orders5G(e, set)
	if orders == No {
		j.notOf5G(j.element(i), e.At.dot(memberPlans))
		return
	}
	o := offer{j: j, p: p, accept: i, unsure: orders == Unknown}
	if p.tellsItems(e) {
		for n := range p.Plans.Items {
			if set.has(n) {
				naming{j: j, e: e, plan: &p.Plans.Items[n], number: j.element(i), unsure: o.unsure}.judge()
			}
		}
	} else {
		f := j.find(Review, "items-not-given", j.element(i))
		j.because(f, e.At.dot(memberPlans))
		j.say(f, "同意按钮“{0}”办理什么未说明。", "What control “{0}” orders is not given.", e.quoted())
		j.fix(f, "provide-fact", e.At.dot(memberPlans), "说明该按钮办理哪些套餐。", "Say which plans it orders.")
	}
	o.compare()
}

// naming holds what a control says against one thing that it orders.
type naming struct {
	j      *judge
	e      *Element
	plan   *Plan
	number string
	unsure bool // it is not known whether it leads into 5G
	open   bool // something was found or is not known
}

// find adds a finding about what is missing in the words.
func (n *naming) find(code string, zh, en string, what value) {
	j := n.j
	n.open = true
	f := j.find(breach(n.unsure), code, n.number, n.plan.ID)
	j.because(f, n.e.At.dot(memberText), n.e.At.dot(memberAccessibleName))
	j.say(f, zh, en, n.e.quoted(), what)
	j.fix(f, "name", n.e.At.dot(memberText), "在按钮上写明“{0}”及其价格。", "Name “{0}” and its price on the control.", text(n.plan.Name))
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
func (n *naming) doubt(code string, fact Place, zh, en string) {
	j := n.j
	n.open = true
	f := j.find(Review, code, n.number, n.plan.ID)
	j.because(f, fact)
	j.say(f, zh, en, text(n.plan.Name))
	j.fix(f, "provide-fact", fact, "补充该信息。", "Provide this fact.")
}

func (n naming) judge() {
	j, e, plan := n.j, n.e, n.plan
	if e.words() == "" {
		n.doubt("words-not-given", e.At.dot(memberText), "办理“{0}”的按钮上的文字未给出。", "The words on the control that orders “{0}” are not given.")
		return
	}
	if !n.says(plan.Name) && !n.says(plan.ID) {
		n.find("item-not-named", "按钮“{0}”未写明所办理的“{1}”。", "Control “{0}” does not name what it orders: “{1}”.", text(plan.Name))
	}
	n.price()
	n.after()
	if n.open {
		return
	}
	f := j.find(Pass, "names-item-and-price", n.number, plan.ID)
	j.because(f, e.At.here(), plan.At.here())
	j.say(f, "按钮“{0}”写明了“{1}”及其价格。", "Control “{0}” names “{1}” and its price.", e.quoted(), text(plan.Name))
}

// maxLabel is how much of a control's words is read, in bytes: what follows is
// on no button.
const maxLabel = 1000

func (n *naming) says(name string) bool {
	return mentions(cut(n.e.Text, maxLabel), name) || mentions(cut(n.e.Name, maxLabel), name)
}

func (n *naming) states(price Fen, monthly bool) bool {
	label, name := n.j.s.label.alone(cut(n.e.Text, maxLabel)), n.j.s.name.alone(cut(n.e.Name, maxLabel))
	return label.statesPrice(price, monthly) || name.statesPrice(price, monthly)
}

// price judges whether the price is named: the monthly fee, or else a charge.
func (n *naming) price() {
	price, monthly, known := n.plan.price()
	switch {
	case !known:
		n.doubt("fee-not-given", n.plan.At.dot(memberFeePerMonth), "“{0}”的价格未给出，无法核对按钮上的价格。", "The price of “{0}” is not given, so the control's words can't be compared.")
	case !n.states(price, monthly):
		n.find("price-not-named", "按钮“{0}”未写明价格，应为{1}。", "Control “{0}” does not name the price, needs {1}.", yuan(price))
	}
}

// price is what is paid for a plan or a pack: its monthly fee, or else its first
// charge of which the amount is given.
func (p *Plan) price() (price Fen, monthly, known bool) {
	if p.FeePerMonth.Known {
		return p.FeePerMonth.Value, true, true
	}
	for i := range p.Charges.Items {
		if amount := p.Charges.Items[i].Amount; amount.Known {
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
		n.doubt("conditions-not-given", plan.At.dot(memberConditions), "“{0}”是否有优惠期未说明。", "Whether “{0}” has a promotional period is not given.")
		return
	}
	for i := range plan.Conditions.Items {
		c := &plan.Conditions.Items[i]
		switch {
		case c.Kind != ConditionPromotion:
		case !c.FeeAfter.Known:
			n.doubt("fee-after-not-given", c.At.dot(memberFeeAfter), "“{0}”优惠期后的价格未给出。", "The price of “{0}” after its promotional period is not given.")
		case c.FeeAfter.Value > plan.FeePerMonth.Value && !n.states(c.FeeAfter.Value, true):
			n.find("fee-after-not-named", "按钮“{0}”未写明优惠期后的月费，应为{1}。", "Control “{0}” does not name the monthly fee after the promotional period, needs {1}.", yuan(c.FeeAfter.Value))
		}
	}
}

// option is one that a customer may tick.
type option struct {
	j      *judge
	p      *Page
	e      *Element
	number string
	set    *planSet
	unsure bool // it is not known whether the page offers 5G
}

func (o option) judge() {
	j, e := o.j, o.e
	fact := e.At.dot(memberPreSelected)
	paid, why := o.paid()
	switch {
	case e.PreSelected == No:
		f := j.find(Pass, "not-pre-selected", o.number)
		j.because(f, fact)
		j.say(f, "选项“{0}”未预先勾选。", "Option “{0}” is not ticked at the start.", e.quoted())
	case paid == No:
		f := j.find(Pass, "free-of-charge", o.number)
		j.because(f, why)
		j.say(f, "选项“{0}”不收费。", "Option “{0}” costs nothing.", e.quoted())
	case e.PreSelected == Unknown:
		f := j.find(Review, "pre-selection-not-given", o.number)
		j.because(f, fact)
		j.say(f, "选项“{0}”是否预先勾选未说明。", "Whether option “{0}” is ticked at the start is not given.", e.quoted())
		j.fix(f, "provide-fact", fact, "说明该选项是否预先勾选。", "Say whether it is ticked at the start.")
	case paid == Unknown:
		f := j.find(Review, "price-not-given", o.number)
		j.because(f, fact, why)
		j.say(f, "选项“{0}”预先勾选，其价格未给出。", "Option “{0}” is ticked at the start, and its price is not given.", e.quoted())
		j.fix(f, "untick", fact, "取消预先勾选，或补充其价格。", "Untick it, or provide its price.")
	default:
		f := j.find(breach(o.unsure), "pre-selected", o.number)
		j.because(f, fact, why)
		j.say(f, "收费选项“{0}”预先勾选。", "Option “{0}”, which is paid for, is ticked at the start.", e.quoted())
		j.fix(f, "untick", fact, "取消预先勾选。", "Untick it.")
	}
}

// paid tells whether an option is paid for, now or later, and which fact says
// so: its price, or what its plans cost.
func (o *option) paid() (Answer, Place) {
	answer, why := Unknown, o.e.At.dot(memberPrice)
	if o.e.Price.Known {
		answer = No
		if o.e.Price.Value > 0 {
			return Yes, why
		}
	}
	if !o.e.Plans.Known {
		return answer, why
	}
	for i := range o.p.Plans.Items {
		plan := &o.p.Plans.Items[i]
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

// paid tells whether a plan or a pack is paid for, now or later.
func (p *Plan) paid() Answer {
	later := No
	if !p.Conditions.Known {
		later = Unknown
	}
	for i := range p.Conditions.Items {
		c := &p.Conditions.Items[i]
		switch {
		case c.FeeAfter.Value > 0:
			return Yes
		case c.Kind == ConditionPromotion && !c.FeeAfter.Known:
			later = Unknown
		}
	}
	for i := range p.Charges.Items {
		if c := &p.Charges.Items[i]; !c.Amount.Known {
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
