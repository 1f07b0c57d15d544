package core

// publicity holds one channel's entry about a plan against the plan's facts:
// each disagreement and each gap is a finding of its own, and an entry without
// any is a pass, unless a fact is missing that would have to be compared.
type publicity struct {
	j       *judge
	plan    *Plan
	entry   *Entry
	channel Channel
	faulty  bool  // something was found
	silent  Place // the first fact for want of which the entry can't be compared in full
	given   bool  // that fact is given, and does not settle it
	unsure  bool
}

func (p publicity) judge() {
	p.status()
	if p.plan.Status == StatusDelisted && p.entry.Status == StatusDelisted {
		p.pass()
		return
	}
	p.fee()
	p.charges()
	p.allowances()
	p.contract()
	p.conditions()
	p.complete()
	if p.faulty {
		return
	}
	if p.unsure {
		says := textNotComparableEntry
		if p.given {
			says = textNotCertainEntry
		}
		p.find(Review, says).because(p.silent).text(p.silent.name()).fix(fixNotComparable, p.silent)
		return
	}
	p.pass()
}

// find adds a finding about the plan in the channel, which are its first values.
func (p *publicity) find(outcome Outcome, says string) *judge {
	p.faulty = true
	return p.j.find(outcome, says).of(p.plan.ID).ofChannel(p.channel).text(p.plan.Name).channel(p.channel)
}

func (p *publicity) pass() {
	p.find(Pass, textPublished).
		because(p.entry.At.here()).because(p.plan.At.here())
}

// missing notes that a fact can't be compared since it is not given.
func (p *publicity) missing(fact Place) { p.doubt(fact, false) }

// doubt notes why the entry can't be compared in full.
func (p *publicity) doubt(fact Place, given bool) {
	if !p.unsure {
		p.unsure, p.silent, p.given = true, fact, given
	}
}

// differs reports that the entry says something else than the plan. What each of
// them says is to be filled in.
func (p *publicity) differs(which field, published, actual Place) *judge {
	return p.find(Violation, textDiffers).of(fieldMembers[which].name()).
		because(published).because(actual).
		field(which).
		fix(fixDiffers, published)
}

// incomplete reports that the entry lacks what every entry must have.
func (p *publicity) incomplete(field string, gap Place, zh, en string) {
	p.find(Violation, textIncomplete).of(field).
		because(gap).
		both(zh, en).
		fix(fixIncomplete, gap)
}

func (p *publicity) status() {
	published := p.entry.At.dot(memberStatus)
	status, actual := p.plan.statusAt(p.j.at)
	switch {
	case p.entry.Status == StatusUnknown:
		p.missing(published)
	case p.plan.isPastSale(p.j.at):
		p.doubt(actual, true)
	case status == StatusUnknown:
		p.missing(actual)
	case p.entry.Status == StatusOnSale && p.plan.Status == StatusDelisted:
		p.find(Violation, textStale).of("status").
			because(published).because(actual).
			fix(fixStale, published)
	case p.entry.Status != p.plan.Status:
		p.differs(fieldStatus, published, actual).
			told(statusZH, statusNames, int(p.entry.Status)).told(statusZH, statusNames, int(p.plan.Status))
	}
}

func (p *publicity) fee() {
	published, actual := p.entry.At.dot(memberFeePerMonth), p.plan.At.dot(memberFeePerMonth)
	was, is := p.entry.FeePerMonth, p.plan.FeePerMonth
	switch {
	case !was.Known && (len(p.entry.Charges.Items) == 0 || is.Value > 0):
		p.incomplete("feePerMonth", published, "资费标准", "a fee")
	case is.Known && was.Value != is.Value:
		p.differs(fieldFee, published, actual).yuan(was.Value).yuan(is.Value)
	case !is.Known:
		p.missing(actual)
	case !was.Known:
		p.missing(published)
	}
}

func (p *publicity) charges() {
	was, is := p.entry.Charges.Items, p.plan.Charges.Items
	if !sameCharges(was, is) {
		p.differs(fieldCharges, p.entry.At.dot(memberCharges), p.plan.At.dot(memberCharges)).charges(was).charges(is)
	}
}

func (p *publicity) allowances() {
	was, is := &p.entry.Allowances.Value, &p.plan.Allowances.Value
	switch {
	case !p.entry.Allowances.Known:
		p.missing(p.entry.At.dot(memberAllowances))
	case !p.plan.Allowances.Known:
		p.missing(p.plan.At.dot(memberAllowances))
	default:
		p.amount(fieldData, was.DataMegabytes, is.DataMegabytes)
		p.amount(fieldAppBound, was.AppBoundMegabytes, is.AppBoundMegabytes)
		p.amount(fieldVoice, was.VoiceMinutes, is.VoiceMinutes)
		p.amount(fieldMessages, was.Messages, is.Messages)
	}
}

// amount compares one allowance.
func (p *publicity) amount(which field, was, is Opt[int]) {
	published, actual := p.entry.Allowances.Value.At.dot(fieldMembers[which]), p.plan.Allowances.Value.At.dot(fieldMembers[which])
	switch {
	case was.Known && is.Known && was.Value != is.Value:
		p.differs(which, published, actual).number(was.Value).number(is.Value)
	case !is.Known:
		p.missing(actual)
	case !was.Known:
		p.missing(published)
	}
}

func (p *publicity) contract() {
	was, is := &p.entry.Contract, &p.plan.Contract
	switch {
	case !was.Known:
		p.missing(p.entry.At.dot(memberContract))
	case !is.Known:
		p.missing(p.plan.At.dot(memberContract))
	case was.Value.Months != is.Value.Months:
		p.differs(fieldContract, was.Value.At.dot(memberMonths), is.Value.At.dot(memberMonths)).
			number(was.Value.Months).number(is.Value.Months)
	}
	if was.Value.Months == 0 {
		return
	}
	p.liability(&was.Value)
	published, actual := &was.Value.Liability.Value, &is.Value.Liability.Value
	p.sameExit(&published.PortOut, &actual.PortOut, memberPortOut, "携号转网", "port-out")
	p.sameExit(&published.ChangePlan, &actual.ChangePlan, memberChangePlan, "更改套餐", "a change of plan")
	p.sameExit(&published.CloseNumber, &actual.CloseNumber, memberCloseNumber, "注销", "closing the number")
}

// sameExit holds what an entry says that one of the three exits costs against
// what the contract says. How it is worded is free, so that a person must compare
// other words.
func (p *publicity) sameExit(was, is *Opt[Words], which member, zh, en string) {
	contract := &p.plan.Contract.Value
	actual := contract.Liability.Value.At.dot(which)
	if !contract.Liability.Known {
		actual = contract.At.dot(memberLiability)
	}
	switch {
	case p.j.exit(was) != exitOpen: // which liability reports
	case p.j.exit(is) != exitOpen:
		p.missing(actual)
	case !sameWords(was.Value.ZH, is.Value.ZH):
		published := p.entry.Contract.Value.Liability.Value.At.dot(which)
		p.find(Review, textLiabilityDiffers).of(which.name()).
			because(published).because(actual).
			both(zh, en).
			words(&was.Value).words(&is.Value).
			fix(fixDiffers, published)
	}
}

// liability reports an in-network term that is published without what leaving
// early costs; where it is published for some of the three exits a person must
// judge whether that covers the others.
func (p *publicity) liability(c *Contract) {
	l := &c.Liability.Value
	portOut, changePlan, closeNumber := p.j.exit(&l.PortOut) == exitOpen, p.j.exit(&l.ChangePlan) == exitOpen, p.j.exit(&l.CloseNumber) == exitOpen
	switch {
	case !portOut && !changePlan && !closeNumber:
		p.incomplete("liability", c.At.dot(memberLiability), "在网期限的违约责任", "the liability of its in-network term")
	case !portOut:
		p.partly(l.At.dot(memberPortOut), "携号转网", "port-out")
	case !changePlan:
		p.partly(l.At.dot(memberChangePlan), "更改套餐", "a change of plan")
	case !closeNumber:
		p.partly(l.At.dot(memberCloseNumber), "注销", "closing the number")
	}
}

func (p *publicity) partly(exit Place, zh, en string) {
	p.find(Review, textLiabilityInPart).of("liability").because(exit).both(zh, en).fix(fixLiabilityInPart, exit)
}

// conditions reports each of the plan's conditions that the entry leaves out
// or states otherwise, and each that the entry adds.
func (p *publicity) conditions() {
	switch {
	case !p.entry.Conditions.Known:
		p.missing(p.entry.At.dot(memberConditions))
		return
	case !p.plan.Conditions.Known:
		p.missing(p.plan.At.dot(memberConditions))
		return
	}
	m := matchConditions(p.entry.Conditions.Items, p.plan.Conditions.Items)
	if m.doubt != 0 {
		p.doubt(m.doubt, m.worded)
	}
	conditions := p.plan.Conditions.Items
	for i := range conditions {
		if m.b&(1<<i) == 0 || m.conflict&(1<<i) != 0 {
			p.leftOut(&conditions[i], i)
		}
	}
	for i := range p.entry.Conditions.Items {
		if m.a&(1<<i) == 0 {
			p.added(&p.entry.Conditions.Items[i], i)
		}
	}
}

func (p *publicity) leftOut(condition *Condition, i int) {
	p.find(Violation, textConditionLeftOut).nth("conditions/", i).
		because(condition.At.here()).because(p.entry.At.dot(memberConditions)).
		condition(condition).
		fix(fixConditionLeftOut, p.entry.At.dot(memberConditions))
}

func (p *publicity) added(condition *Condition, i int) {
	p.find(Violation, textConditionAdded).nth("entry/conditions/", i).
		because(condition.At.here()).because(p.plan.At.dot(memberConditions)).
		condition(condition).
		fix(fixConditionAdded, condition.At.here())
}

// complete reports what every entry must have beside its fee, in words that say
// it: how long the tariff is valid, and how to leave.
func (p *publicity) complete() {
	validity := p.j.label.alone(p.entry.Validity)
	switch {
	case !validity.informs(false):
		p.incomplete("validity", p.entry.At.dot(memberValidity), "有效期", "a validity")
	case validity.isOver(p.j.at.date()):
		p.doubt(p.entry.At.dot(memberValidity), true)
	}
	if !p.j.label.alone(p.entry.WayOut).informs(true) {
		p.incomplete("wayOut", p.entry.At.dot(memberWayOut), "退订方式", "a way to leave")
	}
}

// isOver tells whether a validity ends on a day that is past, and says of no way
// in which it goes on.
func (t *reading) isOver(today Date) bool {
	for i := range t.letters {
		if before := runeAt(t.letters, i-1); i > 0 && before != '至' && before != '到' {
			continue
		}
		year := numeralAt(t.letters, i)
		if runeAt(t.letters, year.end) != '年' {
			continue
		}
		month := numeralAt(t.letters, year.end+1)
		day := numeralAt(t.letters, month.end+1)
		if runeAt(t.letters, day.end) == '日' && runeAt(t.letters, day.end+1) != '起' {
			return daysOf(int(year.value/100), int(month.value/100), int(day.value/100)) < today && !t.says("续\n延\n展", stretch{to: len(t.letters)})
		}
	}
	return false
}
