package core

// publicity holds one channel's entry about a plan against the plan's facts:
// each disagreement and each gap is a finding of its own, and an entry without
// any is a pass, unless a fact is missing that would have to be compared.
type publicity struct {
	j       *judge
	plan    *Plan
	entry   *Entry
	channel string // its name, for subjects
	where   value  // the same for messages
	faulty  bool
	silent  Place // the first fact that was missing for comparison
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
	j := p.j
	if p.unsure {
		f := j.find(Review, "not-comparable", p.plan.ID, p.channel)
		j.because(f, p.silent)
		j.say(f, "“{0}”在渠道{1}的公示未能逐项核对：未给出{2}。", "What channel {1} publishes of “{0}” can't be compared in full: {2} is not given.", text(p.plan.Name), p.where, text(p.silent.name()))
		j.fix(f, "provide-fact", p.silent, "补充该信息后核对。", "Provide the fact, then compare.")
		return
	}
	p.pass()
}

func (p *publicity) pass() {
	j, entry := p.j, p.entry
	f := j.find(Pass, "published", p.plan.ID, p.channel)
	j.because(f, entry.At.here(), p.plan.At.here())
	j.say(f, "“{0}”在渠道{1}如实公示。", "Channel {1} publishes “{0}” as it is.", text(p.plan.Name), p.where)
}

// missing notes that a fact can't be compared since it is not given.
func (p *publicity) missing(fact Place) {
	if !p.unsure {
		p.silent = fact
	}
	p.unsure = true
}

// differs reports that the entry says something else than the plan.
func (p *publicity) differs(which field, published, actual Place, was, is value) {
	p.faulty = true
	f := p.j.find(Violation, "differs", p.plan.ID, p.channel, fieldMembers[which].name())
	p.j.because(f, published, actual)
	p.j.say(f, "“{0}”在渠道{1}公示的{2}为{3}，实际为{4}。", "Channel {1} publishes {2} of “{0}” as {3}; it is {4}.",
		text(p.plan.Name), p.where, nameOf(which), was, is)
	p.j.fix(f, "correct-entry", published, "将公示内容更正为实际内容。", "Correct the entry to what is the case.")
}

// incomplete reports that the entry lacks what every entry must have.
func (p *publicity) incomplete(field string, gap Place, zh, en string) {
	p.faulty = true
	f := p.j.find(Violation, "incomplete", p.plan.ID, p.channel, field)
	p.j.because(f, gap)
	p.j.say(f, "“{0}”在渠道{1}的公示缺少{2}。", "What channel {1} publishes of “{0}” lacks {2}.", text(p.plan.Name), p.where, both(zh, en))
	p.j.fix(f, "complete-entry", gap, "补充公示{0}。", "Publish {0}.", both(zh, en))
}

func (p *publicity) status() {
	published, actual := p.entry.At.dot(memberStatus), p.plan.At.dot(memberStatus)
	switch {
	case p.entry.Status == StatusUnknown:
		p.missing(published)
	case p.plan.Status == StatusUnknown:
		p.missing(actual)
	case p.entry.Status == StatusOnSale && p.plan.Status == StatusDelisted:
		p.faulty = true
		f := p.j.find(Violation, "stale", p.plan.ID, p.channel, "status")
		p.j.because(f, published, actual)
		p.j.say(f, "“{0}”已下架，渠道{1}仍公示为在售。", "“{0}” is delisted, and channel {1} still publishes it as on sale.", text(p.plan.Name), p.where)
		p.j.fix(f, "correct-entry", published, "将该条目更正为已下架。", "Correct the entry to delisted.")
	case p.entry.Status != p.plan.Status:
		p.differs(fieldStatus, published, actual, told(statusZH, statusNames, int(p.entry.Status)), told(statusZH, statusNames, int(p.plan.Status)))
	}
}

func (p *publicity) fee() {
	published, actual := p.entry.At.dot(memberFeePerMonth), p.plan.At.dot(memberFeePerMonth)
	was, is := p.entry.FeePerMonth, p.plan.FeePerMonth
	switch {
	case !was.Known && len(p.entry.Charges.Items) == 0:
		p.incomplete("feePerMonth", published, "资费标准", "a fee")
	case was.Known && is.Known && was.Value != is.Value:
		p.differs(fieldFee, published, actual, yuan(was.Value), yuan(is.Value))
	case !is.Known:
		p.missing(actual)
	case !was.Known:
		p.missing(published)
	}
}

func (p *publicity) charges() {
	was, is := p.entry.Charges.Items, p.plan.Charges.Items
	if !sameCharges(was, is) {
		p.differs(fieldCharges, p.entry.At.dot(memberCharges), p.plan.At.dot(memberCharges), p.j.listCharges(was), p.j.listCharges(is))
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
		p.differs(which, published, actual, number(was.Value), number(is.Value))
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
		p.differs(fieldContract, was.Value.At.dot(memberMonths), is.Value.At.dot(memberMonths), number(was.Value.Months), number(is.Value.Months))
	}
	if was.Known && was.Value.Months > 0 {
		p.liability(&was.Value)
	}
}

// liability reports an in-network term that is published without what leaving
// early costs; where it is published for some of the three exits a person must
// judge whether that covers the others.
func (p *publicity) liability(c *Contract) {
	l := &c.Liability.Value
	switch {
	case !c.Liability.Known || !l.PortOut.Known && !l.ChangePlan.Known && !l.CloseNumber.Known:
		p.incomplete("liability", c.At.dot(memberLiability), "在网期限的违约责任", "the liability of its in-network term")
	case !l.PortOut.Known:
		p.partly(l.At.dot(memberPortOut), "携号转网", "port-out")
	case !l.ChangePlan.Known:
		p.partly(l.At.dot(memberChangePlan), "更改套餐", "a change of plan")
	case !l.CloseNumber.Known:
		p.partly(l.At.dot(memberCloseNumber), "注销", "closing the number")
	}
}

func (p *publicity) partly(exit Place, zh, en string) {
	p.faulty = true
	f := p.j.find(Review, "liability-in-part", p.plan.ID, p.channel, "liability")
	p.j.because(f, exit)
	p.j.say(f, "“{0}”在渠道{1}的公示未说明{2}的违约责任。", "What channel {1} publishes of “{0}” does not say what {2} costs.", text(p.plan.Name), p.where, both(zh, en))
	p.j.fix(f, "complete-entry", exit, "补充公示{0}的违约责任。", "Publish what {0} costs.", both(zh, en))
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
	if m.unsure {
		p.missing(p.entry.At.dot(memberConditions))
	}
	for i := range p.plan.Conditions.Items {
		if m.b&(1<<i) == 0 || m.conflict&(1<<i) != 0 {
			p.leftOut(&p.plan.Conditions.Items[i], i)
		}
	}
	for i := range p.entry.Conditions.Items {
		if m.a&(1<<i) == 0 {
			p.added(&p.entry.Conditions.Items[i], i)
		}
	}
}

func (p *publicity) leftOut(condition *Condition, i int) {
	p.faulty = true
	f := p.j.find(Violation, "condition-left-out", p.plan.ID, p.channel, p.j.numbered("conditions/", i))
	p.j.because(f, condition.At.here(), p.entry.At.dot(memberConditions))
	p.j.say(f, "渠道{1}的公示没有“{0}”的限制性条件，或数字不同：{2}。", "Channel {1} leaves out a restrictive condition of “{0}”, or gives other figures: {2}.",
		text(p.plan.Name), p.where, p.j.tellCondition(condition))
	p.j.fix(f, "correct-entry", p.entry.At.dot(memberConditions), "在公示中写明该条件。", "Publish this condition.")
}

func (p *publicity) added(condition *Condition, i int) {
	p.faulty = true
	f := p.j.find(Violation, "condition-added", p.plan.ID, p.channel, p.j.numbered("entry/conditions/", i))
	p.j.because(f, condition.At.here(), p.plan.At.dot(memberConditions))
	p.j.say(f, "渠道{1}公示的“{0}”有该套餐没有的限制性条件：{2}。", "Channel {1} publishes a restrictive condition that “{0}” does not have: {2}.",
		text(p.plan.Name), p.where, p.j.tellCondition(condition))
	p.j.fix(f, "correct-entry", condition.At.here(), "从公示中删去该条件。", "Take this condition out of the entry.")
}

// complete reports what every entry must have beside its fee: how long the tariff is valid, and how to leave.
func (p *publicity) complete() {
	if p.entry.Validity == "" {
		p.incomplete("validity", p.entry.At.dot(memberValidity), "有效期", "a validity")
	}
	if p.entry.WayOut == "" {
		p.incomplete("wayOut", p.entry.At.dot(memberWayOut), "退订方式", "a way to leave")
	}
}
