package core

// Clause 3.2, verbatim; this file is about its last part:
//
//	二是尊重用户的真实意愿,不得误导、强迫用户办理或升级5G套餐,未经用户同意不得擅自开通5G套餐、
//	升级包等服务。
//
// For every item that will be activated there is a consent: by the account
// holder or a named, proven agent; by an affirmative act; for exactly this
// item at exactly this price; after the reminders and before activation;
// within its window; not withdrawn; with proof on record.

var consentRule = Rule{
	ID:      "3.2-consent",
	Clause:  "3.2",
	TitleZH: "未经同意不得开通",
	TitleEN: "Activate nothing without consent",
	Quote:   "未经用户同意不得擅自开通5G套餐、升级包等服务",
	Since:   noticeSince,
	Order:   judgeConsent,
}

var consentReading = Reading{
	rule: &consentRule,
	Readings: []string{
		"of several promotional periods the highest of the fees after them is the one to name, since a consent names one; another of them is for a person to judge, and so is a consent that is dated before the offer",
		"等服务 takes in everything that is activated, free gifts too; each consent comes after the reminders about the order and about its own item",
		"before 2025-04-30 any record that is kept proves a consent; since then only an SMS reply, a verification code or a signature that names the item, from the carrier's own platform, kept on record, on outbound calls by another way than the call",
		"what a customer withdraws, or an offer of 5G that they refuse, ends every consent to it up to then; whether what proved one also proves another that is given later is for a person to judge",
		"a proof came in no more than a day before the consent, and but for a recording, which may begin with the call, after the reminders were shown, where the clocks of page and platform may be five minutes apart; both numbers are Redline's own defaults",
	},
	Blind: []string{"whether the record is true, and whether the person understood", "what is activated that the order does not name"},
}

func judgeConsent(j *judge, o *Order) {
	if o.Stage != StageActivate {
		j.find(Inapplicable, textNothingActivated).of(o.ID).because(o.At.dot(memberStage))
		return
	}
	for i := range o.taken() {
		if item, where := o.take(i); item != nil {
			j.consentFor(o, item, where)
		}
	}
}

// defect is what is wrong with a consent, in the order of checking. Of several
// consents for an item the one that comes furthest is told about.
type defect uint8

// The defects.
const (
	defectNone defect = iota // there is no consent at all
	defectWho
	defectAgent
	defectAct
	defectPreTicked
	defectFee
	defectCharges
	defectFeeAfter
	defectFuture
	defectBeforeReminders
	defectTooOld
	defectWithdrawn
	defectRefused
	defectNoProof
	defectProofForm
	defectProofNames
	defectProofSender
	defectProofByCall
	defectProofReference
	defectProofTime
	defectProofEnded // a doubt: the customer withdrew or refused after it, and has consented since
	defectFeeUnknown // a doubt: the item's own price is not given
	defectFeeAfterUnknown
	defectFeeStep     // a doubt: of several fees one after the other, another is higher
	defectBeforeOffer // a doubt: the offer is said to be later
	sound
)

// consentTrial holds an order's consents against one item.
type consentTrial struct {
	o      *Order
	j      *judge
	item   *Plan
	ended  ending
	defect defect
	best   int   // the consent that came furthest
	where  Place // the fact that shows the defect
}

func (j *judge) consentFor(o *Order, item *Plan, named Place) {
	t := consentTrial{o: o, j: j, item: item, ended: o.ending(item), where: o.At.dot(memberConsents)}
	t.run()
	t.report(named)
}

// consented tells whether one of the consents to an item is sound.
func (j *judge) consented(o *Order, item *Plan) bool {
	t := consentTrial{o: o, j: j, item: item, ended: o.ending(item)}
	t.run()
	return t.defect == sound
}

// run finds the consent that comes furthest.
func (t *consentTrial) run() {
	consents := t.o.Consents.Items
	for i := range consents {
		c := &consents[i]
		if c.Item.ID != t.item.ID {
			continue
		}
		if defect, where := t.examine(c); defect > t.defect {
			t.defect, t.best, t.where = defect, i, where
		}
	}
}

func (t *consentTrial) report(item Place) {
	j, says := t.j, defectTexts[t.defect]
	switch t.defect {
	case sound:
		j.find(Pass, says).of(t.item.ID).because(item).because(t.o.At.item(memberConsents, t.best)).text(t.item.Name)
	case defectProofEnded:
		t.doubt(item, fixProofEnded)
	case defectFeeUnknown:
		t.doubt(item, fixPriceUnknown)
	case defectFeeAfterUnknown:
		t.doubt(item, fixFeeAfterUnknown)
	case defectFeeStep:
		t.doubt(item, fixFeeStep)
	case defectBeforeOffer:
		t.doubt(item, fixBeforeOffer)
	default:
		remedy := fixConsent
		if t.defect == defectBeforeReminders {
			remedy = fixRemindFirst
		}
		j.find(Violation, says).of(t.item.ID).because(item).because(t.where)
		if t.defect == defectFee {
			j.because(t.item.At.dot(memberFeePerMonth))
		}
		j.text(t.item.Name).fix(remedy, t.o.At.dot(memberConsents))
		t.tell()
	}
}

// doubt reports what only a person can judge.
func (t *consentTrial) doubt(item Place, remedy string) {
	t.j.find(Review, defectTexts[t.defect]).of(t.item.ID).because(item).because(t.where).text(t.item.Name).fix(remedy, t.where)
	t.tell()
}

// examine finds the first defect of a consent, and the fact that shows it.
func (t *consentTrial) examine(c *Consent) (defect, Place) {
	switch {
	case c.By == ByUnknown:
		return defectWho, c.At.dot(memberBy)
	case c.By == ByAgent && !says(c.Agent.Value.Authority):
		return defectAgent, c.At.dot(memberAgent)
	case c.Act < ActTap || c.Act > ActCode:
		return defectAct, c.At.dot(memberAct)
	case !c.affirmative():
		return defectPreTicked, c.At.dot(memberPreTicked)
	}
	if defect, where := t.price(c); defect != sound {
		return defect, where
	}
	switch {
	case c.Time > t.o.Time:
		return defectFuture, c.At.dot(memberAt)
	case !t.informed(c, c.Time):
		return defectBeforeReminders, c.At.dot(memberAt)
	case t.o.Time-c.Time > t.j.policy.consentWindow():
		return defectTooOld, c.At.dot(memberAt)
	case t.ended.ends(c):
		return t.ended.how, t.ended.where
	}
	if defect, where := t.proven(c); defect != sound {
		return defect, where
	}
	return t.priced(c)
}

// ending is when what a customer said ended the consents to an item: how, and
// the fact that tells it.
type ending struct {
	by    Instant
	how   defect
	where Place
}

// ending is the last withdrawal of a consent to an item, or the last refusal of
// an offer of 5G where the item is one, up to the order's instant.
func (o *Order) ending(item *Plan) ending {
	var last ending
	for i := range o.Consents.Items {
		c := &o.Consents.Items[i]
		if c.Item.ID == item.ID && c.WithdrawnAt.Known && c.WithdrawnAt.Value <= o.Time {
			last.put(ending{max(c.WithdrawnAt.Value, c.Time), defectWithdrawn, c.At.dot(memberWithdrawnAt)})
		}
	}
	if !item.leads() {
		return last
	}
	refusals := o.Choice.Value.Refusals.Items
	for i := range refusals {
		last.put(ending{refusals[i].Time, defectRefused, refusals[i].At.dot(memberAt)})
	}
	return last
}

// put keeps the later of two endings.
func (e *ending) put(other ending) {
	if other.by > e.by {
		*e = other
	}
}

// ends tells whether a consent has been ended.
func (e *ending) ends(c *Consent) bool { return c.Time <= e.by }

// affirmative tells whether a consent says yes: silence, continued use, taking
// part in something else, and a box that was ticked beforehand do not.
func (c *Consent) affirmative() bool {
	return c.Act >= ActTap && c.Act <= ActCode && c.PreTicked != Yes && (c.Act != ActTick || c.PreTicked == No)
}

// priced tells whether the item's own price is given, as far as it has to be
// compared. What is not given goes to a person.
func (t *consentTrial) priced(c *Consent) (defect, Place) {
	plan := t.item
	if !plan.FeePerMonth.Known && (c.FeePerMonth.Known || len(plan.Charges.Items) == 0) {
		return defectFeeUnknown, plan.At.dot(memberFeePerMonth)
	}
	if !plan.Conditions.Known {
		return defectFeeAfterUnknown, plan.At.dot(memberConditions)
	}
	conditions := plan.Conditions.Items
	for i := range conditions {
		step := &conditions[i]
		switch {
		case step.Kind != ConditionPromotion: // it tells no fee
		case !step.FeeAfter.Known:
			return defectFeeAfterUnknown, step.At.dot(memberFeeAfter)
		case step.FeeAfter.Value > c.FeeAfter.Value:
			return defectFeeStep, step.At.dot(memberFeeAfter)
		}
	}
	if t.o.Choice.Value.OfferedAt.Value-c.Time >= second { // one that is not given is of 1970
		return defectBeforeOffer, c.At.dot(memberAt)
	}
	return sound, c.At.here()
}

// price holds the prices that were named against the item's, as far as they
// are given.
func (t *consentTrial) price(c *Consent) (defect, Place) {
	plan := t.item
	if plan.FeePerMonth.Known && (!c.FeePerMonth.Known || c.FeePerMonth.Value != plan.FeePerMonth.Value) {
		return defectFee, c.At.dot(memberFeePerMonth)
	}
	if !sameCharges(c.Charges.Items, plan.Charges.Items) {
		return defectCharges, c.At.dot(memberCharges)
	}
	if plan.Conditions.Known && !plan.mayCostAfter(c.FeeAfter) {
		return defectFeeAfter, c.At.dot(memberFeeAfter)
	}
	return sound, c.At.here()
}

// mayCostAfter tells whether the fee that was named, if any, may be the one after
// a promotional period: after any of them, or where there is none the fee itself.
func (p *Plan) mayCostAfter(fee Opt[Fen]) bool {
	promoted := false
	conditions := p.Conditions.Items
	for i := range conditions {
		if conditions[i].Kind != ConditionPromotion {
			continue
		}
		promoted = true
		if after := conditions[i].FeeAfter; !after.Known || after == fee {
			return true
		}
	}
	return !promoted && (!fee.Known || fee == p.FeePerMonth)
}

// informed tells whether the consent came after the reminders: those about the
// order, and the one about this item's own contract. They were shown by an
// instant: the consent's own, or that of its proof.
func (t *consentTrial) informed(c *Consent, by Instant) bool {
	for i := range t.j.owed {
		owed := &t.j.owed[i]
		if owed.rule == &contractExit && owed.plan != t.item.ID {
			continue
		}
		if owed.text.empty() || !owed.valid.informs(t.o, &t.j.policy, c, by) {
			return false
		}
	}
	return true
}

// proven holds the proofs against the norms. The proof that comes furthest is
// told about.
func (t *consentTrial) proven(c *Consent) (defect, Place) {
	best, where := defectNoProof, c.At.dot(memberProofs)
	proofs := c.Proofs.Items
	for i := range proofs {
		if defect, at := t.examineProof(&proofs[i], c); defect > best {
			best, where = defect, at
		}
	}
	return best, where
}

// examineProof finds the first defect of a proof. Since 2025-04-30 a consent is
// confirmed by an SMS reply, a verification code or a signature that names
// what is opened, from the carrier's own platform; before, by any record.
func (t *consentTrial) examineProof(p *Proof, c *Consent) (defect, Place) {
	if t.o.Time.date() >= proofSince {
		if defect, where := t.confirmed(p); defect != sound {
			return defect, where
		}
	}
	switch {
	case !says(p.Reference):
		return defectProofReference, p.At.dot(memberReference)
	case p.Time > t.o.Time || c.Time-p.Time > proofLead || p.Form != ProofRecording && !t.informed(c, p.Time+t.j.policy.clockSlack()):
		return defectProofTime, p.At.dot(memberAt)
	case p.Time <= t.ended.by:
		return defectProofEnded, p.At.dot(memberAt)
	}
	return sound, p.At.here()
}

// proofLead is how long before the consent itself its proof may come in:
// Redline's own default.
const proofLead = day

// confirmed tells whether a proof has the form that is due since 2025-04-30.
func (t *consentTrial) confirmed(p *Proof) (defect, Place) {
	switch {
	case p.Form != ProofSMSReply && p.Form != ProofCode && p.Form != ProofSignature:
		return defectProofForm, p.At.dot(memberForm)
	case !hasText(p.Names.Items, t.item.ID):
		return defectProofNames, p.At.dot(memberNames)
	case p.Form != ProofSignature && p.SentBy != SenderCarrier:
		return defectProofSender, p.At.dot(memberSentBy)
	case t.o.Channel == ChannelOutboundCall && (p.Via == ChannelUnset || p.Via == ChannelOutboundCall):
		return defectProofByCall, p.At.dot(memberVia)
	}
	return sound, p.At.here()
}

func hasText(list []string, s string) bool {
	for i := range list {
		if list[i] == s {
			return true
		}
	}
	return false
}

// tell adds the values that show the defect. defectTexts has the words.
func (t *consentTrial) tell() {
	if t.defect == defectNone {
		return
	}
	j, c := t.j, &t.o.Consents.Items[t.best]
	switch t.defect {
	case defectAct:
		j.told(actZH, actNames, int(c.Act))
	case defectFee:
		j.money(t.item.FeePerMonth.Value)
	case defectFuture:
		j.time(c.Time).time(t.o.Time)
	case defectBeforeReminders:
		j.time(c.Time)
	case defectFeeStep:
		j.money(c.FeeAfter.Value)
	case defectBeforeOffer:
		j.time(c.Time).time(t.o.Choice.Value.OfferedAt.Value)
	case defectTooOld:
		j.time(c.Time).number(int(j.policy.consentWindow() / day))
	case defectWithdrawn, defectRefused, defectProofEnded:
		j.time(t.ended.by)
	}
}
