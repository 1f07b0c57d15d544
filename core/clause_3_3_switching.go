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
}

var freedomToChangeReading = Reading{
	rule: &freedomToChange,
	Readings: []string{
		"an agreement binds only while it is in force: signed before the request, with a term that has not ended; one without a term binds no one",
		"a customer is ineligible only by a condition that the target plan publishes",
		readingSale + "; what counts is when the customer asked",
		"an answer may take the policy's window; its length is Redline's own default",
		"where it is not given whether the customer is eligible, a refusal is for a person to judge, and a fee of an accepted change is not; so is a condition while an agreement is in force",
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
		j.outOfScope(textNotOn5g, current.At.dot(memberGeneration))
	case target.Status == StatusDelisted:
		j.outOfScope(textTargetNotOnSale, target.At.dot(memberStatus))
	case put && c.Eligible == No && publishesEligibility(target):
		j.outOfScope(textNotEligible, c.At.dot(memberEligible))
	default:
		s := switching{j: j, c: c, current: current, target: target}
		s.binding, s.bound = c.binding()
		s.status, s.sale = target.statusAt(c.RequestedAt)
		s.judge()
	}
}

func (j *judge) outOfScope(says string, fact Place) {
	j.find(Inapplicable, says).of(j.id).because(fact)
}

// publishesEligibility tells whether a plan publishes a condition by which a
// customer may be ineligible.
func publishesEligibility(plan *Plan) bool {
	conditions := plan.Conditions.Items
	for i := range conditions {
		switch conditions[i].Kind {
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
	bound           Place  // the fact that decides about the binding
	status          Status // the target's, when the customer asked
	sale            Place  // the fact that tells it
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

// report adds the finding, which has the target plan for its first value. What
// would be a violation is a review while it is not known whether the rule
// applies.
func (s *switching) report(outcome Outcome, says string, fact Place) *judge {
	unclear := outcome == Pass && s.feeUnclear()
	switch {
	case outcome == Violation && s.inDoubt():
		outcome = Review
	case unclear:
		outcome, says, fact = Review, textFeeNotComparable, s.c.Reply.Value.At.dot(memberFee)
	}
	j := s.j.find(outcome, says).of(s.c.ID).
		because(fact).because(s.bound).because(s.current.At.dot(memberGeneration)).because(s.sale).
		text(s.target.Name)
	if unclear {
		j.money(s.c.Reply.Value.Fee.Value)
	}
	if outcome != Pass {
		j.fix(fixSwitching, s.c.At.dot(memberAnswer))
	}
	return j
}

// inDoubt tells whether a fact on which the rule's scope rests is not known. A
// carrier that accepts has found the customer eligible.
func (s *switching) inDoubt() bool {
	switch {
	case s.current.Generation == GenerationUnknown || s.status == StatusUnknown:
		return true
	case s.c.Reply.Value.Kind == ReplyAccepted:
		return false
	case s.c.Eligible == No:
		return !s.target.Conditions.Known || hasOther(s.target.Conditions.Items)
	}
	return s.c.Eligible == Unknown
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
		s.report(Review, textExitFeeNotGiven, reply.At.dot(memberFee))
		return
	}
	s.report(Pass, textAccepted, reply.At.dot(memberOutcome))
}

func (s *switching) unanswered() {
	if s.c.Time-s.c.RequestedAt > s.j.policy.deferralWindow() {
		s.late(s.c.At.dot(memberAnswer))
		return
	}
	s.report(Review, textUnanswered, s.c.At.dot(memberAnswer))
}

// late reports an answer that takes longer than the window: a violation, or,
// where an agreement binds or may bind, a review.
func (s *switching) late(fact Place) {
	outcome := Violation
	if s.binding != bindingNone {
		outcome = Review
	}
	s.report(outcome, textDeferred, fact).time(s.c.RequestedAt).number(int(s.j.policy.deferralWindow() / day))
}

func (s *switching) refused(reply *Reply) {
	fact := reply.At.dot(memberOutcome)
	switch {
	case s.binding == bindingNone:
		s.report(Violation, textRefused, fact)
	case s.binding == bindingUnknown:
		s.report(Review, textRefusedAgreementUnknown, fact)
	case reply.NegotiationOpen == Yes:
		s.report(Review, textRefusedButNegotiable, reply.At.dot(memberNegotiationOpen))
	case reply.NegotiationOpen == Unknown:
		s.report(Review, textNegotiationNotGiven, reply.At.dot(memberNegotiationOpen))
	default:
		s.report(Violation, textRefusedWithoutNegotiation, reply.At.dot(memberNegotiationOpen))
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
		s.report(Review, textDeferralPassed, reply.At.dot(memberUntil)).time(reply.Until.Value)
	case !reply.Until.Known:
		s.report(Review, textDeferredWithoutDate, reply.At.dot(memberUntil))
	default:
		s.report(Pass, textDeferredWithinWindow, reply.At.dot(memberUntil))
	}
}

func (s *switching) conditional(reply *Reply) {
	fact := reply.At.dot(memberTargetPlanCondition)
	switch {
	case reply.PlanCondition == Yes && s.target.Conditions.Known && len(s.target.Conditions.Items) > 0:
		s.report(Pass, textTargetPlanCondition, fact)
	case reply.PlanCondition == No && s.binding == bindingNone:
		s.report(Violation, textConditional, fact).text(reply.Condition)
	case reply.PlanCondition == Yes && s.target.Conditions.Known && s.binding == bindingNone:
		s.report(Violation, textUnpublishedCondition, s.target.At.dot(memberConditions))
	default:
		s.report(Review, textConditionUnclear, fact)
	}
}

func (s *switching) negotiated(reply *Reply) {
	fact := reply.At.dot(memberInLineWithAgreement)
	switch {
	case s.binding == bindingNone:
		s.report(Violation, textNegotiationWithoutAgreement, reply.At.dot(memberOutcome))
	case s.binding == bindingUnknown || reply.WithAgreement == Unknown:
		s.report(Review, textNegotiationUnclear, fact)
	case reply.WithAgreement == Yes:
		s.report(Pass, textNegotiated, fact)
	default:
		s.report(Violation, textNegotiationBeyondAgreement, fact)
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
		s.report(Violation, textFeeWithoutAgreement, fact).money(reply.Fee.Value)
	case s.binding == bindingInForce && agreed.Known && reply.Fee.Value > agreed.Value:
		s.report(Violation, textFeeAboveAgreement, fact).money(reply.Fee.Value).money(agreed.Value)
	default:
		return false
	}
	return true
}
