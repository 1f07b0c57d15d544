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
	Readings: []string{
		"等服务 takes in everything that is activated, free gifts too; each consent comes after the reminders about the order and about its own item",
		"before 2025-04-30 any record that is kept proves a consent; since then only an SMS reply, a verification code or a signature that names the item, from the carrier's own platform, kept on record, on outbound calls by another way than the call",
	},
	Blind: []string{"whether the record is true, and whether the person understood"},
}

func judgeConsent(j *judge, o *Order) {
	if o.Stage != StageActivate {
		f := j.find(Inapplicable, "nothing-activated", o.ID)
		j.because(f, o.At.dot(memberStage))
		j.say(f, "本环节不开通任何业务。", "Nothing is activated at this stage.")
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
	defectNoProof
	defectProofForm
	defectProofNames
	defectProofSender
	defectProofByCall
	defectProofReference
	defectProofTime
	defectFeeUnknown // a doubt: the item's own price is not given
	defectFeeAfterUnknown
	sound
)

// defectCodes are the findings' codes.
var defectCodes = [...]string{
	defectNone:            "no-consent",
	defectWho:             "not-by-holder",
	defectAgent:           "agent-not-proven",
	defectAct:             "no-affirmative-act",
	defectPreTicked:       "pre-ticked",
	defectFeeUnknown:      "fee-not-given",
	defectFee:             "other-fee",
	defectCharges:         "other-charges",
	defectFeeAfterUnknown: "fee-after-not-given",
	defectFeeAfter:        "other-fee-after",
	defectFuture:          "after-activation",
	defectBeforeReminders: "before-reminders",
	defectTooOld:          "too-old",
	defectWithdrawn:       "withdrawn",
	defectNoProof:         "no-proof",
	defectProofForm:       "proof-form",
	defectProofNames:      "proof-names-other",
	defectProofSender:     "proof-sender",
	defectProofReference:  "proof-not-kept",
	defectProofByCall:     "proof-by-same-call",
	defectProofTime:       "proof-out-of-time",
	sound:                 "consented",
}

// consentTrial holds an order's consents against one item.
type consentTrial struct {
	o      *Order
	j      *judge
	item   *Plan
	defect defect
	best   int   // the consent that came furthest
	where  Place // the fact that shows the defect
}

func (j *judge) consentFor(o *Order, item *Plan, named Place) {
	t := consentTrial{o: o, j: j, item: item, where: o.At.dot(memberConsents)}
	for i := range o.Consents.Items {
		c := &o.Consents.Items[i]
		if c.Item.ID != t.item.ID {
			continue
		}
		if defect, where := t.examine(c); defect > t.defect {
			t.defect, t.best, t.where = defect, i, where
		}
	}
	t.report(named)
}

func (t *consentTrial) report(item Place) {
	j, name := t.j, text(t.item.Name)
	switch t.defect {
	case sound:
		f := j.find(Pass, defectCodes[sound], t.item.ID)
		j.because(f, item, t.o.At.item(memberConsents, t.best))
		j.say(f, "用户已同意开通“{0}”。", "The customer consented to “{0}”.", name)
		return
	case defectFeeUnknown, defectFeeAfterUnknown:
		f := j.find(Review, defectCodes[t.defect], t.item.ID)
		j.because(f, item, t.where)
		j.say(f, "“{0}”的价格未给出，无法核对用户同意的价格。", "The price of “{0}” is not given, so what was consented to can't be compared.", name)
		j.fix(f, "provide-fact", t.where, "补充该价格。", "Provide this price.")
		return
	}
	f := j.find(Violation, defectCodes[t.defect], t.item.ID)
	j.because(f, item, t.where)
	t.tell(f)
	if t.defect == defectBeforeReminders {
		j.fix(f, "remind-and-ask-again", t.o.At.dot(memberConsents),
			"先展示全部提醒，再请用户同意。", "Show every reminder first, then ask for consent again.")
		return
	}
	j.fix(f, "ask-consent", t.o.At.dot(memberConsents),
		"不要开通“{0}”；请机主本人以明确的行为同意其名称与价格，并留存凭证。",
		"Don't activate “{0}”; ask the account holder to consent to it by name and price with an affirmative act, and keep the proof.", name)
}

// examine finds the first defect of a consent, and the fact that shows it.
func (t *consentTrial) examine(c *Consent) (defect, Place) {
	switch {
	case c.By == ByUnknown:
		return defectWho, c.At.dot(memberBy)
	case c.By == ByAgent && (!c.Agent.Known || c.Agent.Value.Authority == ""):
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
	case !t.informed(c):
		return defectBeforeReminders, c.At.dot(memberAt)
	case t.o.Time-c.Time > t.j.policy.consentWindow():
		return defectTooOld, c.At.dot(memberAt)
	case c.WithdrawnAt.Known && c.WithdrawnAt.Value <= t.o.Time:
		return defectWithdrawn, c.At.dot(memberWithdrawnAt)
	}
	if defect, where := t.proven(c); defect != sound {
		return defect, where
	}
	return t.priced(c)
}

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
	for i := range plan.Conditions.Items {
		if promotion := &plan.Conditions.Items[i]; promotion.Kind == ConditionPromotion && !promotion.FeeAfter.Known {
			return defectFeeAfterUnknown, promotion.At.dot(memberFeeAfter)
		}
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
	promotion := false
	for i := range plan.Conditions.Items {
		after := plan.Conditions.Items[i].FeeAfter
		if plan.Conditions.Items[i].Kind != ConditionPromotion {
			continue
		}
		promotion = true
		if after.Known && c.FeeAfter != after {
			return defectFeeAfter, c.At.dot(memberFeeAfter)
		}
	}
	if plan.Conditions.Known && !promotion && c.FeeAfter.Known && c.FeeAfter != plan.FeePerMonth {
		return defectFeeAfter, c.At.dot(memberFeeAfter)
	}
	return sound, c.At.here()
}

// informed tells whether the consent came after the reminders: those about the
// order, and the one about this item's own contract.
func (t *consentTrial) informed(c *Consent) bool {
	for i := range t.j.s.findings {
		f := &t.j.s.findings[i]
		if !f.owed || f.rule == &contractExit && f.subject[0] != t.item.ID {
			continue
		}
		if f.text.empty() || !f.valid.informs(t.o, t.j.policy, c) {
			return false
		}
	}
	return true
}

// proven holds the proofs against the norms. The proof that comes furthest is
// told about.
func (t *consentTrial) proven(c *Consent) (defect, Place) {
	best, where := defectNoProof, c.At.dot(memberProofs)
	for i := range c.Proofs.Items {
		if defect, at := t.examineProof(&c.Proofs.Items[i], c); defect > best {
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
	case p.Reference == "":
		return defectProofReference, p.At.dot(memberReference)
	case p.Time > t.o.Time || c.Time-p.Time > proofLead:
		return defectProofTime, p.At.dot(memberAt)
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

// tell puts the defect into words, with the values that show it.
func (t *consentTrial) tell(f *finding) {
	j, name := t.j, text(t.item.Name)
	if t.defect == defectNone {
		j.say(f, "没有用户对“{0}”的同意。", "There is no consent to “{0}”.", name)
		return
	}
	c := &t.o.Consents.Items[t.best]
	switch t.defect {
	case defectWho:
		j.say(f, "未说明是谁同意“{0}”。", "Who consented to “{0}” is not given.", name)
	case defectAgent:
		j.say(f, "代理人同意“{0}”，但没有姓名或授权凭证。", "An agent consented to “{0}” without a name or a proof of authority.", name)
	case defectAct:
		j.say(f, "“{0}”的同意方式“{1}”不是明确的行为。", "The consent to “{0}” rests on {1}, which is no affirmative act.", name, told(actZH, actNames, int(c.Act)))
	case defectPreTicked:
		j.say(f, "“{0}”的勾选框预先勾选，或未说明未预先勾选。", "The box for “{0}” was ticked beforehand, or it is not said that it was not.", name)
	case defectFee:
		j.say(f, "“{0}”月费{1}元，用户同意的不是这个价格。", "“{0}” costs {1} yuan a month; that is not the price consented to.", name, money(t.item.FeePerMonth.Value))
	case defectCharges:
		j.say(f, "用户同意的其他费用与“{0}”的不一致。", "The other charges consented to are not those of “{0}”.", name)
	case defectFeeAfter:
		j.say(f, "“{0}”优惠期后的月费未照实告知。", "The monthly fee of “{0}” after the promotional period was not named, or not rightly.", name)
	case defectFuture:
		j.say(f, "同意时刻{0}晚于开通时刻{1}。", "The consent, at {0}, is after the activation, {1}.", atTime(c.Time), atTime(t.o.Time))
	case defectBeforeReminders:
		j.say(f, "用户于{0}同意时，应有的提醒尚未全部有效作出。", "When the customer consented, at {0}, not every reminder that was due had been given as it must be.", atTime(c.Time))
	case defectTooOld:
		j.say(f, "同意于{0}作出，已超过{1}天。", "The consent of {0} is more than {1} days old.", atTime(c.Time), number(int(j.policy.consentWindow()/day)))
	case defectWithdrawn:
		j.say(f, "用户已于{0}撤回同意。", "The consent was withdrawn at {0}.", atTime(c.WithdrawnAt.Value))
	default:
		t.tellProof(f)
	}
}

// tellProof puts into words why no proof proves the consent.
func (t *consentTrial) tellProof(f *finding) {
	j, name := t.j, text(t.item.Name)
	switch t.defect {
	case defectNoProof:
		j.say(f, "对“{0}”的同意没有留存凭证。", "There is no proof on record of the consent to “{0}”.", name)
	case defectProofForm:
		j.say(f, "凭证不是短信回复、验证码或签名。", "The proof is no SMS reply, verification code or signature.")
	case defectProofNames:
		j.say(f, "凭证没有载明“{0}”。", "The proof does not name “{0}”.", name)
	case defectProofSender:
		j.say(f, "短信或验证码不是企业自有平台发送的。", "The message or code was not sent by the carrier's own platform.")
	case defectProofReference:
		j.say(f, "凭证没有留存编号。", "The proof has no reference under which it is kept.")
	case defectProofByCall:
		j.say(f, "外呼办理的凭证须以通话以外的方式取得。", "On outbound calls the proof must come by another way than the call.")
	case defectProofTime:
		j.say(f, "凭证的时刻晚于开通，或早于同意一天以上。", "The proof is dated after the activation, or more than a day before the consent.")
	}
}
