package core

// What a yes on a call is a yes to: what was booked must be what the carrier
// named with its price, and the customer then ordered.

// booking is a plan that was booked on the strength of a call, and how far the
// call has come with it.
type booking struct {
	plan          *Plan
	name          []letter
	topic         topic
	answered      bool // the customer spoke last
	named, priced bool // the carrier has said so since the last no
	agreed        bool // the customer said yes to it, and has not taken that back
	astray        bool // the customer said yes to something else, or too soon
}

// topic is what the carrier speaks of: a mere yes is one to that.
type topic uint8

// The topics.
const (
	topicOther  topic = iota // a question about something else
	topicMore                // whether anything else is wanted: a mere no is one to that
	topicBefore              // the plan, but not in this turn
	topicNamed               // the plan, by its name or its price
	topicAsked               // whether it is to be booked
	topicElse                // a gift or another plan: until the plan is named again, not even an order is one of it
)

// calls judges a call by each plan that was booked after it.
func (c *claimant) calls() {
	for i := range c.p.Booked.Items {
		index := c.p.Booked.Items[i].Index
		o := booking{plan: &c.p.Plans.Items[index], name: c.m.facts[index].name}
		if o.plan.Product != ProductGift {
			c.booked(&o, c.p.At.item(memberBooked, i))
		}
	}
}

// booked judges one plan.
func (c *claimant) booked(o *booking, at Place) {
	plan, gift := o.plan, -1
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		if c.t.part.Speaker == SpeakerCustomer {
			c.answer(o)
			continue
		}
		c.hear(o)
		if gift < 0 && c.t.has(LexemeGift, c.t.all()) {
			gift = i
		}
	}
	switch {
	case o.agreed && plan.FeePerMonth.Known:
	case o.agreed:
		c.found = true
		c.j.find(Review, textBookedFeeUnknown).of(plan.ID).
			because(at).because(plan.At.dot(memberFeePerMonth)).
			text(plan.Name).
			fix(fixBookedFeeUnknown, plan.At.dot(memberFeePerMonth))
	case gift < 0 || !c.take() || o.named && o.priced && !o.astray:
		c.found = true
		c.j.find(Review, textBookedUnnamed).of(plan.ID).
			because(at).because(plan.At.here()).
			text(plan.Name).
			fix(fixCorrectBooking, at)
	default:
		c.t = &texts[gift]
		h := &c.t.hits[c.t.where(LexemeGift, c.t.all())]
		c.look(h.from, h.to)
		c.find(Violation, textGiftBooked).
			because(at).because(plan.At.here()).
			text(plan.Name).
			fix(fixCorrectBooking, at)
	}
}

// hear goes through what the carrier says, sentence by sentence.
func (c *claimant) hear(o *booking) {
	t, next := c.t, 0
	if o.answered && (o.topic == topicNamed || o.topic == topicAsked) {
		o.topic = topicBefore
	}
	o.answered = false
	o.named = o.named || t.mentions(o.name, t.all())
	o.priced = o.priced || !o.plan.FeePerMonth.Known || o.fee() == 0
	for i := t.afterMarks(0, len(t.letters)); i < len(t.letters) && c.take(); i = t.afterMarks(c.sentence.to, len(t.letters)) {
		c.sentence = stretch{i, t.sentence(i, i).to}
		about := t.mentions(o.name, c.sentence)
		for ; next < len(t.quantities) && int(t.quantities[next].from) < c.sentence.to; next++ {
			if q := &t.quantities[next]; q.of == measureMoney && q.value == o.fee() && !c.m.isNamed(t, q) && !t.says("上月\n上个月\n余额\n充", t.clause(int(q.from), int(q.to))) {
				about, o.priced = true, true
			}
		}
		c.turn(o, about)
	}
}

// turn is what a sentence of the carrier's makes the topic: what its last clause
// asks, of what the sentence is about. Another statement leaves it as it is.
func (c *claimant) turn(o *booking, about bool) {
	var said answer
	t, asks := c.t, c.t.questioned(c.sentence)
	for i := t.afterMarks(c.sentence.from, c.sentence.to); i < c.sentence.to; i = t.afterMarks(c.clause.to, c.sentence.to) {
		c.clause = t.clause(i, i+1)
		if is := c.reads(o); is != answerNone {
			said = max(said, is)
		} else {
			said = answerNone
		}
	}
	switch {
	case t.says("本人\n机主\n录音\n哪\n介绍\n了解\n考虑\n短信", c.sentence) && asks && !t.has(LexemeYes, c.clause):
		o.topic = topicOther
	case about && asks:
		o.topic = topicAsked
	case about && t.says("已\n好了", c.sentence): // what is done is not asked for
		o.topic = topicBefore
	case about:
		o.topic = topicNamed
	case asks && t.says("其他\n其它\n别的\n什么\n宽带\n副卡", c.sentence):
		o.topic = topicMore
	case asks && (t.gives(c.clause) || c.namesAnother(c.sentence) >= 0 && !t.says("比\n现在\n原", c.sentence)), o.topic < topicNamed && t.gives(c.sentence):
		o.topic = topicElse
	case o.topic == topicElse:
	case said >= answerOrder, asks && said != answerNone && o.topic >= topicBefore:
		o.topic = topicAsked
	case asks:
		o.topic = topicOther
	}
}

// all is the whole text.
func (t *reading) all() stretch { return stretch{0, len(t.letters)} }

// gives tells whether a stretch speaks of a gift. An upgrade may be a booking.
func (t *reading) gives(s stretch) bool {
	for i, to := t.firstHit(s.from), t.firstHit(s.to); i < to; i++ {
		if of := t.hits[i].of; of.has(LexemeGift) && !of.has(LexemeYes) {
			return true
		}
	}
	return false
}

// fee is what a plan costs by the month, at once or after a time without a fee.
func (o *booking) fee() int64 {
	fee := int64(o.plan.FeePerMonth.Value)
	conditions := o.plan.Conditions.Items
	for i := range conditions {
		if fee == 0 {
			fee = int64(conditions[i].FeeAfter.Value)
		}
	}
	return fee
}

// answer notes what the customer answers.
func (c *claimant) answer(o *booking) {
	o.answered = true
	o.named = o.named || c.t.mentions(o.name, c.t.all())
	said := c.answers(o)
	switch said {
	case answerNo:
		o.named, o.priced, o.agreed = false, false, false
	case answerAsk, answerElse:
		o.agreed = false
	case answerHum, answerYes, answerConsent, answerOrder:
		told := o.named && o.priced
		switch {
		case o.topic == topicElse, !told && said != answerHum:
			o.astray = true
		case told && (o.topic == topicAsked || o.topic == topicNamed && said != answerHum || said == answerOrder):
			o.agreed = true
		}
	}
}
