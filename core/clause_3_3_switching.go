package core

// Clause 3.3, verbatim:
//
//	三是无协议约定不得限制5G套餐用户更改其他在售套餐,对于有协议约定的5G套餐用户变更套餐的,
//	可依据《中华人民共和国民法典》与用户协商解约事宜。

var freedomToChange = Rule{
	ID:      "3.3-freedom-to-change",
	Clause:  "3.3",
	TitleZH: "不得限制更改套餐",
	TitleEN: "Let 5G customers change to other plans on sale",
	Quote:   "无协议约定不得限制5G套餐用户更改其他在售套餐",
	Since:   noticeSince,
	Change:  judgeSwitching,
	Readings: []string{
		"an agreement binds only while it is in force: signed before the request, with a term that has not ended; one without a term binds no one",
		"a customer is ineligible only by a condition that the target plan publishes",
		"an answer may take the policy's window; its length is Redline's own default",
		"where it is not given whether the customer is eligible, a refusal is for a person to judge; so is a condition while an agreement is in force",
	},
	Blind: []string{"whether a negotiation was held in good faith"},
}

// binding tells whether an agreement binds the customer.
type binding uint8

// The bindings.
const (
	bindingUnknown binding = iota
	bindingNone            // there is none, or it has expired, has no term, or was signed after the request
	bindingInForce
)

// binding holds the agreement against the instant of the request.
func (c *Change) binding() (binding, Place) {
	a := &c.Agreement.Value
	switch {
	case !c.Agreement.Known:
		return bindingUnknown, c.At.dot(memberAgreement)
	case a.State == AgreementNone:
		return bindingNone, a.At.dot(memberState)
	case a.State == AgreementUnknown:
		return bindingUnknown, a.At.dot(memberState)
	case a.Months.Known && a.Months.Value == 0:
		return bindingNone, a.At.dot(memberMonths)
	case a.SignedAt.Known && a.SignedAt.Value > c.RequestedAt:
		return bindingNone, a.At.dot(memberSignedAt)
	}
	last, known := a.EndsOn.Value, a.EndsOn.Known
	if !known && a.SignedAt.Known && a.Months.Known {
		last, known = a.SignedAt.Value.date().addMonths(a.Months.Value), true
	}
	switch {
	case !known:
		return bindingUnknown, a.At.dot(memberEndsOn)
	case c.RequestedAt.date() > last:
		return bindingNone, a.At.dot(memberEndsOn)
	case !a.SignedAt.Known:
		return bindingUnknown, a.At.dot(memberSignedAt)
	}
	return bindingInForce, a.At.here()
}

func judgeSwitching(j *judge, c *Change) {
	current, target := &c.Plans.Items[c.CurrentPlan.Index], &c.Plans.Items[c.TargetPlan.Index]
	put := c.Reply.Value.Kind == ReplyRefused || c.Reply.Value.Kind == ReplyDeferred
	switch {
	case current.Generation == Generation4G || current.Generation == GenerationOther:
		j.outOfScope("not-on-5g", current.At.dot(memberGeneration), "用户不在5G套餐上。", "The customer is not on a 5G plan.")
	case target.Status == StatusDelisted:
		j.outOfScope("target-not-on-sale", target.At.dot(memberStatus), "目标套餐不在售。", "The target plan is not on sale.")
	case put && c.Eligible == No && publishesEligibility(target):
		j.outOfScope("not-eligible", c.At.dot(memberEligible), "用户不符合目标套餐公示的办理条件。", "The customer does not meet the target plan's published conditions.")
	default:
		s := switching{j: j, c: c, current: current, target: target}
		s.binding, s.bound = c.binding()
		s.judge()
	}
}

func (j *judge) outOfScope(code string, fact Place, zh, en string) {
	f := j.find(Inapplicable, code, j.s.change.ID)
	j.because(f, fact)
	j.say(f, zh, en)
}

// publishesEligibility tells whether a plan publishes a condition by which a
// customer may be ineligible.
func publishesEligibility(plan *Plan) bool {
	for i := range plan.Conditions.Items {
		switch plan.Conditions.Items[i].Kind {
		case ConditionEligibility, ConditionRegion, ConditionTerminal:
			return true
		}
	}
	return false
}

// switching judges the carrier's answer.
type switching struct {
	j               *judge
	c               *Change
	current, target *Plan
	binding         binding
	bound           Place // the fact that decides about the binding
}

func (s *switching) judge() {
	reply := &s.c.Reply.Value
	switch {
	case !s.c.Reply.Known || reply.Kind == ReplyUnknown:
		s.unanswered()
	case reply.Fee.Value > 0 && s.fee(reply):
	case reply.Kind == ReplyAccepted:
		s.accepted(reply)
	case reply.Kind == ReplyRefused:
		s.refused(reply)
	case reply.Kind == ReplyDeferred:
		s.deferred(reply)
	case reply.Kind == ReplyConditional:
		s.conditional(reply)
	case reply.Kind == ReplyNegotiation:
		s.negotiated(reply)
	}
}

// report adds the finding. What would be a violation is a review while it is
// not known whether the rule applies.
func (s *switching) report(outcome Outcome, code string, fact Place, zh, en string, values ...value) {
	switch {
	case outcome == Violation && s.inDoubt():
		outcome = Review
	case outcome == Pass && s.feeUnclear():
		outcome, code, fact = Review, "fee-not-comparable", s.c.Reply.Value.At.dot(memberFee)
		zh, en = "企业收取{0}元，协议约定的费用未说明。", "The carrier asks for {0} yuan; what the agreement says is not given."
		values = []value{money(s.c.Reply.Value.Fee.Value)}
	}
	f := s.j.find(outcome, code, s.c.ID)
	s.j.because(f, fact, s.bound, s.current.At.dot(memberGeneration), s.target.At.dot(memberStatus))
	s.j.say(f, zh, en, values...)
	if outcome != Pass {
		s.j.fix(f, "accept-change", s.c.At.dot(memberAnswer),
			"同意用户变更为在售套餐“{0}”，不附加协议以外的条件与费用。",
			"Accept the change to “{0}” without conditions or fees beyond the agreement.", text(s.target.Name))
	}
}

// inDoubt tells whether a fact on which the rule's scope rests is not known.
func (s *switching) inDoubt() bool {
	eligible := s.c.Eligible == Yes || s.c.Eligible == No && s.target.Conditions.Known
	return s.current.Generation == GenerationUnknown || s.target.Status == StatusUnknown || !eligible ||
		s.c.Eligible == No && hasOther(s.target.Conditions.Items)
}

// hasOther tells whether there is a condition of another kind, by which a
// customer may be ineligible for all that can be told.
func hasOther(conditions []Condition) bool {
	for i := range conditions {
		if conditions[i].Kind == ConditionOther {
			return true
		}
	}
	return false
}

// accepted judges an acceptance, for which it must be known what it costs.
func (s *switching) accepted(reply *Reply) {
	if !reply.Fee.Known {
		s.report(Review, "fee-not-given", reply.At.dot(memberFee), "企业同意变更，是否收费未说明。", "The carrier accepted; whether it asks for a fee is not given.")
		return
	}
	s.report(Pass, "accepted", reply.At.dot(memberOutcome), "企业同意变更。", "The carrier accepted.")
}

func (s *switching) unanswered() {
	if s.c.Time-s.c.RequestedAt > s.j.policy.deferralWindow() {
		s.late(s.c.At.dot(memberAnswer))
		return
	}
	s.report(Review, "unanswered", s.c.At.dot(memberAnswer), "企业尚未答复。", "The carrier has not answered yet.")
}

// late reports an answer that takes longer than the window: a violation, or,
// where an agreement binds or may bind, a review.
func (s *switching) late(fact Place) {
	outcome := Violation
	if s.binding != bindingNone {
		outcome = Review
	}
	s.report(outcome, "deferred", fact, "请求于{0}提出，{1}天内没有办理。", "The request of {0} was not met within {1} days.",
		atTime(s.c.RequestedAt), number(int(s.j.policy.deferralWindow()/day)))
}

func (s *switching) refused(reply *Reply) {
	fact := reply.At.dot(memberOutcome)
	switch {
	case s.binding == bindingNone:
		s.report(Violation, "refused", fact, "没有有效协议，企业拒绝用户变更为在售套餐。", "No agreement is in force, and the carrier refused the change to a plan on sale.")
	case s.binding == bindingUnknown:
		s.report(Review, "refused-agreement-unknown", fact, "企业拒绝变更，协议情况未说明。", "The carrier refused, and whether an agreement is in force is not given.")
	case reply.NegotiationOpen == Yes:
		s.report(Review, "refused-but-negotiable", reply.At.dot(memberNegotiationOpen), "企业拒绝变更，但可协商解约。", "The carrier refused but is open to negotiation.")
	case reply.NegotiationOpen == Unknown:
		s.report(Review, "negotiation-not-given", reply.At.dot(memberNegotiationOpen), "企业拒绝变更，是否可协商解约未说明。", "The carrier refused, and whether it is open to negotiation is not given.")
	default:
		s.report(Violation, "refused-without-negotiation", reply.At.dot(memberNegotiationOpen), "企业拒绝变更，也不协商解约。", "The carrier refused, with no way to negotiate.")
	}
}

func (s *switching) deferred(reply *Reply) {
	until := s.c.Time
	if reply.Until.Known && reply.Until.Value > until {
		until = reply.Until.Value
	}
	switch {
	case until-s.c.RequestedAt > s.j.policy.deferralWindow():
		s.late(reply.At.dot(memberUntil))
	case reply.Until.Known && reply.Until.Value < s.c.Time:
		s.report(Review, "deferral-passed", reply.At.dot(memberUntil), "企业承诺的期限{0}已过，尚未办理。", "The date that the carrier promised, {0}, has passed.", atTime(reply.Until.Value))
	case !reply.Until.Known:
		s.report(Review, "deferred-without-date", reply.At.dot(memberUntil), "企业暂缓变更，未说明期限。", "The carrier deferred the change without saying until when.")
	default:
		s.report(Pass, "deferred-within-window", reply.At.dot(memberUntil), "企业在时限内办理。", "The carrier deferred the change within the window.")
	}
}

func (s *switching) conditional(reply *Reply) {
	fact := reply.At.dot(memberTargetPlanCondition)
	switch {
	case reply.PlanCondition == Yes && s.target.Conditions.Known && len(s.target.Conditions.Items) > 0:
		s.report(Pass, "target-plan-condition", fact, "所附条件是目标套餐自身的条件。", "The condition is one of the target plan's own.")
	case reply.PlanCondition == No && s.binding == bindingNone:
		s.report(Violation, "conditional", fact, "没有有效协议，企业附加了目标套餐以外的条件：{0}", "No agreement is in force, and the carrier made a condition that is not the target plan's: {0}", text(reply.Condition))
	case reply.PlanCondition == Yes && s.target.Conditions.Known && s.binding == bindingNone:
		s.report(Violation, "unpublished-condition", s.target.At.dot(memberConditions), "目标套餐没有公示任何条件，所附条件不是其自身条件。", "The target plan publishes no condition, so this is none of its own.")
	default:
		s.report(Review, "condition-unclear", fact, "企业附加条件，是否为目标套餐自身条件或协议所约定，未能确定。", "The carrier made a condition; whether it is the target plan's own or the agreement's can't be told.")
	}
}

func (s *switching) negotiated(reply *Reply) {
	fact := reply.At.dot(memberInLineWithAgreement)
	switch {
	case s.binding == bindingNone:
		s.report(Violation, "negotiation-without-agreement", reply.At.dot(memberOutcome), "没有有效协议，企业要求协商后才能变更。", "No agreement is in force, and the carrier made the change a matter of negotiation.")
	case s.binding == bindingUnknown || reply.WithAgreement == Unknown:
		s.report(Review, "negotiation-unclear", fact, "企业提出协商，是否符合协议未说明。", "The carrier offered to negotiate; whether in line with an agreement is not given.")
	case reply.WithAgreement == Yes:
		s.report(Pass, "negotiated", fact, "企业依协议与用户协商解约。", "The carrier offered to negotiate in line with the agreement.")
	default:
		s.report(Violation, "negotiation-beyond-agreement", fact, "企业的协商条件超出协议。", "What the carrier offered goes beyond the agreement.")
	}
}

// feeUnclear tells whether the carrier asks for a fee that can't be held
// against the agreement.
func (s *switching) feeUnclear() bool {
	return s.c.Reply.Value.Fee.Value > 0 && (s.binding == bindingUnknown || !s.c.Agreement.Value.ExitFee.Known)
}

// fee judges a fee that the carrier asks for, and tells whether it is a
// violation.
func (s *switching) fee(reply *Reply) bool {
	fact, agreed := reply.At.dot(memberFee), s.c.Agreement.Value.ExitFee
	switch {
	case s.binding == bindingNone:
		s.report(Violation, "fee-without-agreement", fact, "没有有效协议，企业收取{0}元。", "No agreement is in force, and the carrier asks for {0} yuan.", money(reply.Fee.Value))
	case s.binding == bindingInForce && agreed.Known && reply.Fee.Value > agreed.Value:
		s.report(Violation, "fee-above-agreement", fact, "企业收取{0}元，协议约定{1}元。", "The carrier asks for {0} yuan; the agreement says {1}.", money(reply.Fee.Value), money(agreed.Value))
	default:
		return false
	}
	return true
}
