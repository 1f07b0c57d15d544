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
		readingSale + "; what counts is when the customer asked: what has been delisted since was on sale then, and what was delisted that day, or on a day that is not given, may have been",
		"an answer may take the policy's window; its length is Redline's own default. A change that is accepted, and not put off, may take effect with the next calendar month, since tariffs are by the month",
		"a condition and a delay are judged whatever the answer is called",
		"a fee up to what the target plan itself costs once is none for leaving the current one",
		"where it is not given whether the customer is eligible, a refusal is for a person to judge, and a fee of an accepted change is not; so is a condition while an agreement is in force",
	},
	Blind: []string{"whether a negotiation was held in good faith", "whether a condition that is said to be the target plan's own is one that it publishes"},
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
	last, known, end := a.EndsOn.Value, a.EndsOn.Known, a.At.dot(memberEndsOn)
	if !known && a.SignedAt.Known && a.Months.Known {
		last, known, end = a.SignedAt.Value.date().addMonths(a.Months.Value), true, a.At.dot(memberMonths)
	}
	switch {
	case !known:
		return bindingUnknown, end
	case c.RequestedAt.date() > last:
		return bindingNone, end
	case !a.SignedAt.Known:
		return bindingUnknown, a.At.dot(memberSignedAt)
	}
	return bindingInForce, a.At.here()
}

func judgeSwitching(j *judge, c *Change) {
	current, target := &c.Plans.Items[c.CurrentPlan.Index], &c.Plans.Items[c.TargetPlan.Index]
	put := c.Reply.Value.Kind == ReplyRefused || c.Reply.Value.Kind == ReplyDeferred
	status, sale := target.statusThen(c.RequestedAt)
	switch {
	case current.Generation == Generation4G || current.Generation == GenerationOther:
		j.outOfScope(textNotOn5g, current.At.dot(memberGeneration))
	case status == StatusDelisted:
		j.outOfScope(textTargetNotOnSale, sale)
	case put && c.Eligible == No && publishesEligibility(target):
		j.outOfScope(textNotEligible, c.At.dot(memberEligible)).because(target.At.dot(memberConditions))
	default:
		s := switching{j: j, c: c, current: current, target: target, status: status, sale: sale}
		s.binding, s.bound = c.binding()
		s.judge()
	}
}

func (j *judge) outOfScope(says string, fact Place) *judge {
	return j.find(Inapplicable, says).of(j.id).because(fact)
}

// statusThen is a plan's status when the customer asked for it, and the fact that
// tells it: what has been delisted since was on sale then.
func (p *Plan) statusThen(asked Instant) (Status, Place) {
	status, delistedOn := p.Status, p.DelistedOn.Value
	switch {
	case status != StatusDelisted:
		return p.statusAt(asked)
	case p.OnSaleUntil.Known:
		if p.OnSaleUntil.Value >= asked.date() {
			status = StatusOnSale
		}
		return status, p.At.dot(memberOnSaleUntil)
	case delistedOn > asked.date():
		status = StatusOnSale
	case !p.DelistedOn.Known || delistedOn == asked.date():
		status = StatusUnknown
	}
	return status, p.At.dot(memberDelistedOn)
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
	case s.asksTooMuch(reply):
	case reply.Kind == ReplyRefused:
		s.refused(reply)
	case reply.Kind == ReplyNegotiation:
		s.negotiated(reply)
	default:
		s.granted(reply)
	}
}

// report adds the finding, which has the target plan for its first value. What
// would be a violation is a review while it is not known whether the rule
// applies.
func (s *switching) report(outcome Outcome, says string, fact Place) *judge {
	doubt, generation := s.doubt(), s.current.At.dot(memberGeneration)
	doubtful := outcome == Violation && doubt != 0
	if doubtful {
		outcome = Review
	}
	j := s.j.find(outcome, says).of(s.c.ID).because(fact).because(s.bound)
	if a := &s.c.Agreement.Value; s.bound.member() == memberMonths && a.Months.Value > 0 {
		j.because(a.At.dot(memberSignedAt)).because(s.c.At.dot(memberRequestedAt))
	}
	j.because(generation).because(s.sale).text(s.target.Name)
	switch {
	case doubtful:
		j.fix(fixSwitchingInDoubt, doubt)
		if doubt != generation && doubt != s.sale {
			j.because(doubt)
		}
	case outcome != Pass:
		j.fix(fixSwitching, s.c.At.dot(memberAnswer))
	}
	return j
}

// doubt is a fact that is not known, on which the rule's scope rests; 0 where
// there is none. A carrier that accepts has found the customer eligible.
func (s *switching) doubt() Place {
	eligible := s.c.Eligible
	if s.c.Reply.Value.Kind == ReplyAccepted {
		eligible = Yes
	}
	switch {
	case s.current.Generation == GenerationUnknown:
		return s.current.At.dot(memberGeneration)
	case s.status == StatusUnknown:
		return s.sale
	case eligible == Unknown:
		return s.c.At.dot(memberEligible)
	case eligible == No && !publishesEligibility(s.target) && (!s.target.Conditions.Known || hasOther(s.target.Conditions.Items)):
		return s.target.At.dot(memberConditions)
	}
	return 0
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

// pass reports an answer that passes if its fee does.
func (s *switching) pass(says string, fact Place) {
	reply := &s.c.Reply.Value
	if fair, lacking := s.feeIsFair(reply); fair == Unknown {
		s.report(Review, textFeeNotComparable, reply.At.dot(memberFee)).money(reply.Fee.Value).fix(fixProvideFact, lacking)
		return
	}
	j := s.report(Pass, says, fact)
	if reply.Until.Known && fact.member() != memberUntil {
		j.because(reply.At.dot(memberUntil))
	}
}

// unanswered judges that there is no answer. A customer who is not eligible is
// owed one too.
func (s *switching) unanswered() {
	answer, ineligible := s.c.At.dot(memberAnswer), s.c.Eligible == No && publishesEligibility(s.target)
	var j *judge
	switch {
	case s.c.Time-s.c.RequestedAt <= s.j.policy.deferralWindow():
		j = s.report(Review, textUnanswered, answer)
	case ineligible:
		j = s.late(textUnansweredLate, answer)
	default:
		j = s.late(textDeferred, answer)
	}
	if ineligible {
		j.because(s.c.At.dot(memberEligible)).because(s.target.At.dot(memberConditions)).fix(fixAnswer, answer)
	}
}

// late reports an answer that takes longer than the window: a violation, or,
// where an agreement binds or may bind, a review.
func (s *switching) late(says string, fact Place) *judge {
	outcome := Violation
	if s.binding != bindingNone {
		outcome = Review
	}
	return s.report(outcome, says, fact).time(s.c.RequestedAt).number(int(s.j.policy.deferralWindow() / day))
}

// isLate tells whether an answer has the customer wait for longer than the
// window. What is granted may take effect with the next month.
func (s *switching) isLate(reply *Reply) bool {
	until, last := reply.Until.Value, s.c.RequestedAt+s.j.policy.deferralWindow()
	if reply.Kind == ReplyDeferred {
		until = max(until, s.c.Time)
	} else {
		last = max(last, s.c.RequestedAt.nextMonth())
	}
	return until > last
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

// granted judges an acceptance, be it deferred or conditional: what it is called
// hides no condition and no delay. It must be known what it costs.
func (s *switching) granted(reply *Reply) {
	own, condition, until := s.asksItsOwn(reply), reply.At.dot(memberTargetPlanCondition), reply.At.dot(memberUntil)
	switch {
	case own == No && reply.PlanCondition == No:
		s.report(Violation, textConditional, condition).asked(reply)
	case own == No:
		s.report(Violation, textUnpublishedCondition, s.target.At.dot(memberConditions))
	case s.isLate(reply):
		s.late(textDeferred, until)
	case own == Unknown:
		s.report(Review, textConditionUnclear, condition)
	case reply.Kind == ReplyDeferred && !reply.Until.Known:
		s.report(Review, textDeferredWithoutDate, until)
	case reply.Kind == ReplyDeferred && reply.Until.Value < s.c.Time:
		s.report(Review, textDeferralPassed, until).time(reply.Until.Value)
	case !reply.Fee.Known:
		s.report(Review, textExitFeeNotGiven, reply.At.dot(memberFee)).fix(fixProvideFact, reply.At.dot(memberFee))
	case reply.Kind == ReplyAccepted:
		s.pass(textAccepted, reply.At.dot(memberOutcome))
	case reply.Kind == ReplyDeferred:
		s.pass(textDeferredWithinWindow, until)
	default:
		s.pass(textTargetPlanCondition, condition)
	}
}

// asksItsOwn tells whether the carrier makes no condition but the target plan's
// own. While an agreement binds or may bind, another may be the agreement's.
func (s *switching) asksItsOwn(reply *Reply) Answer {
	switch {
	case reply.Kind != ReplyConditional && saysNone(reply.Condition):
		return Yes
	case reply.PlanCondition == Yes && publishesEligibility(s.target):
		return Yes
	case s.binding != bindingNone || reply.PlanCondition == Unknown:
		return Unknown
	case reply.PlanCondition == Yes && s.target.mayAsk():
		return Unknown
	}
	return No
}

// saysNone tells whether the words of a condition say no more than that there is
// none, as “无” and “没有其他附加条件。” do.
func saysNone(words string) bool {
	at := leadingWord(words, "无\n没有\n不")
	for size := at; size != 0; at += size {
		size = leadingWord(words[at:], "附加\n任何\n其他\n条件\n要求\n。")
	}
	return at == len(words)
}

// leadingWord is the length of the word with which a text begins, of those that
// stand in lines. The last is no word, with which every text begins.
func leadingWord(text, words string) int {
	for word, rest := "", words; ; {
		word, rest = cutLine(rest)
		if len(text) >= len(word) && text[:len(word)] == word {
			return len(word)
		}
	}
}

// asked fills in the condition that the carrier makes.
func (j *judge) asked(reply *Reply) *judge {
	if reply.Condition == "" {
		return j.both("未载明", "not given")
	}
	return j.text(reply.Condition)
}

// mayAsk tells whether a plan may ask something of its own of who takes it, other
// than that they be eligible: by a condition of another kind, its contract, or
// what it costs once.
func (p *Plan) mayAsk() bool {
	if !p.Conditions.Known || hasOther(p.Conditions.Items) || !p.Contract.Known || p.Contract.Value.Months > 0 {
		return true
	}
	once, known := p.costsOnce()
	return once > 0 || !known
}

func (s *switching) negotiated(reply *Reply) {
	fact := reply.At.dot(memberInLineWithAgreement)
	switch {
	case s.binding == bindingNone:
		s.report(Violation, textNegotiationWithoutAgreement, reply.At.dot(memberOutcome))
	case s.binding == bindingUnknown || reply.WithAgreement == Unknown:
		s.report(Review, textNegotiationUnclear, fact)
	case reply.WithAgreement == No:
		s.report(Violation, textNegotiationBeyondAgreement, fact)
	case s.isLate(reply):
		s.late(textDeferred, reply.At.dot(memberUntil))
	default:
		s.pass(textNegotiated, fact)
	}
}

// asksTooMuch reports a fee that is a violation, and tells whether it is one.
func (s *switching) asksTooMuch(reply *Reply) bool {
	if fair, _ := s.feeIsFair(reply); fair != No {
		return false
	}
	says := textFeeAboveAgreement
	if s.binding == bindingNone {
		says = textFeeWithoutAgreement
	}
	s.report(Violation, says, reply.At.dot(memberFee)).money(reply.Fee.Value).money(s.c.Agreement.Value.ExitFee.Value)
	return true
}

// feeIsFair tells whether the fee that the carrier asks for is no more than what
// the agreement says and the target plan itself costs once; or else the fact for
// want of which that can't be told.
func (s *switching) feeIsFair(reply *Reply) (fair Answer, lacking Place) {
	agreed := s.c.Agreement.Value.ExitFee
	most, known := s.target.costsOnce()
	if s.binding == bindingInForce {
		most += agreed.Value
	}
	switch {
	case reply.Fee.Value <= most:
		fair = Yes
	case s.binding == bindingUnknown:
		lacking = s.bound
	case s.binding == bindingInForce && !agreed.Known:
		lacking = s.c.Agreement.Value.At.dot(memberExitFee)
	case !known:
		lacking = s.target.At.dot(memberCharges)
	default:
		fair = No
	}
	return fair, lacking
}

// costsOnce is what a plan costs once beside its monthly fee, and whether that is
// all of it for certain.
func (p *Plan) costsOnce() (sum Fen, known bool) {
	known = true
	charges := p.Charges.Items
	for i := range charges {
		switch c := &charges[i]; {
		case c.Per == PerOther || c.Per == PerOnce && !c.Amount.Known:
			known = false
		case c.Per == PerOnce:
			sum += c.Amount.Value
		}
	}
	return sum, known
}
