package core

// What the five reminders of clause 2 have in common: to which orders they
// apply, how their text is composed, and what counts as evidence that one was
// given.

// reading5G: an order is held to lead into 5G where a plan or an upgrade pack
// of 5G, or one whose generation is not known, is ordered or activated.
const reading5G = "a plan or an upgrade pack whose generation is not known counts as 5G; an add-on or a gift leads no one into 5G"

// taken is how many things the order brings: its items, and what is activated
// beyond them.
func (o *Order) taken() int { return len(o.Items.Items) + len(o.Activates.Items) }

// take is the i-th of them, and where it is named; nil where it was named
// before.
func (o *Order) take(i int) (*Plan, Place) {
	items := len(o.Items.Items)
	if i < items {
		return &o.Plans.Items[o.Items.Items[i].Index], o.At.item(memberItems, i)
	}
	index := o.Activates.Items[i-items].Index
	if named(o.Items.Items, index) || named(o.Activates.Items[:i-items], index) {
		return nil, 0
	}
	return &o.Plans.Items[index], o.At.item(memberActivates, i-items)
}

// named tells whether one of the references is to a plan.
func named(refs []PlanRef, index int) bool {
	for i := range refs {
		if refs[i].Index == index {
			return true
		}
	}
	return false
}

// lead is what leads the order into 5G, or nil: a plan, or else the first
// upgrade pack.
func (o *Order) lead() *Plan {
	var pack *Plan
	for i := range o.taken() {
		plan, _ := o.take(i)
		if plan == nil {
			continue
		}
		if !plan.leads() {
			continue
		}
		if plan.Product == ProductPlan {
			return plan
		}
		if pack == nil {
			pack = plan
		}
	}
	return pack
}

// leads tells whether a plan or an upgrade pack leads into 5G, or may.
func (p *Plan) leads() bool {
	return p.Product <= ProductUpgradePack && (p.Generation == Generation5G || p.Generation == GenerationUnknown)
}

// notFor5G reports that an order leads into no 5G plan or pack.
func (j *judge) notFor5G(o *Order) {
	j.find(Inapplicable, textNo5gReminder).of(o.ID).because(o.At.dot(memberItems))
}

// notGiven reports that a fact is missing without which a reminder can't be
// composed: a review while the plan is being offered, a violation after.
func (j *judge) notGiven(o *Order, plan *Plan, says string, missing Place) *judge {
	outcome := Violation
	if o.Stage == StageOffer {
		outcome = Review
	}
	j.find(outcome, says).of(plan.ID).because(missing).because(o.At.dot(memberStage)).fix(fixFactOfReminder, missing)
	j.owed = append(j.owed, owed{rule: j.rule, plan: plan.ID, outcome: outcome})
	return j
}

// remind reports a reminder that applies: whether it is due or was given. The
// text is its mandatory part; facts are what made it apply.
func (j *judge) remind(o *Order, which Reminder, plan *Plan, mandatory prose, facts ...Place) {
	due := j.worded(which, mandatory)
	t := trial{o: o, p: &j.policy, plan: plan.ID, ended: o.ending(plan), due: j.Scratch.words(due.zh), dueEN: j.Scratch.words(due.en)}
	t.run(which)
	outcome, says := Violation, flawTexts[t.flaw]
	switch {
	case t.flaw == flawless:
		outcome = Pass
	case o.Stage == StageOffer:
		outcome, says = Due, textRemind
	}
	j.find(outcome, says).of(plan.ID)
	for _, fact := range facts {
		j.because(fact)
	}
	j.owed = append(j.owed, owed{j.rule, plan.ID, outcome, due, t.valid})
	if outcome == Pass {
		j.because(o.At.item(memberReminders, t.best))
		return
	}
	j.text(j.rule.ID).fix(fixRemind, o.At.dot(memberReminders))
	if outcome == Violation {
		j.because(o.At.dot(memberStage)).because(t.where)
		if t.beside != 0 {
			j.because(t.beside)
		}
		t.tell(j)
	}
}

// worded puts the policy's words around a reminder's mandatory part.
func (j *judge) worded(which Reminder, mandatory prose) prose {
	zh := j.policy.wording(which, LanguageZH)
	en := j.policy.wording(which, LanguageEN)
	if zh == "" && en == "" {
		return mandatory
	}
	return prose{j.wrap(zh, mandatory.zh), j.wrap(en, mandatory.en)}
}

func (j *judge) wrap(template string, mandatory span) span {
	if template == "" {
		return mandatory
	}
	before, after := splitTemplate(template)
	from := len(j.prose)
	j.prose = append(j.prose, before...)
	j.prose = append(j.prose, j.prose[mandatory.from:mandatory.to]...)
	j.prose = append(j.prose, after...)
	return span{from, len(j.prose)}
}
