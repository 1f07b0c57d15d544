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

// answer is what a customer says to an offer.
type answer uint8

// The answers. What is said last counts; the last two hold for all that is said
// beside them.
const (
	answerNone  answer = iota // something else, or what is not understood
	answerEmpty               // words that go with any answer
	answerHum                 // that one listens, or yes where one was asked
	answerYes                 // yes to whatever was said
	answerHold                // not yet: what is asked is not answered by a mere yes
	answerOrder               // yes to what is ordered
	answerAsk                 // a question about saying no: an earlier yes may not stand
	answerNo
	answerDoubt // an order of what is not understood
	answerElse  // an order of something else
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
	plan, gift, hit := o.plan, -1, 0
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		if c.t.part.Speaker == SpeakerCustomer {
			c.answer(o)
			continue
		}
		c.hear(o)
		if h := c.t.where(LexemeGift, stretch{0, len(c.t.letters)}); h >= 0 && gift < 0 {
			gift, hit = i, h
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
	case gift < 0 || o.named && o.priced && !o.astray:
		c.found = true
		c.j.find(Review, textBookedUnnamed).of(plan.ID).
			because(at).because(plan.At.here()).
			text(plan.Name).
			fix(fixCorrectBooking, at)
	default:
		c.t = &texts[gift]
		c.look(c.t.hits[hit].from, c.t.hits[hit].to)
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
	o.named = o.named || t.mentions(o.name, stretch{0, len(t.letters)})
	o.priced = o.priced || o.plan.FeePerMonth.Known && o.fee() == 0
	for i := t.afterMarks(0, len(t.letters)); i < len(t.letters) && c.take(); i = t.afterMarks(c.sentence.to, len(t.letters)) {
		c.sentence = stretch{i, t.sentence(i, i+1).to}
		about := t.mentions(o.name, c.sentence)
		for ; next < len(t.quantities) && int(t.quantities[next].from) < c.sentence.to; next++ {
			if q := &t.quantities[next]; q.of == measureMoney && q.value == o.fee() && !c.m.isNamed(t, q) {
				about, o.priced = true, true
			}
		}
		c.turn(o, about)
	}
}

// turn is what a sentence of the carrier's makes the topic: what its last clause
// asks, of what the sentence is about. Another statement leaves it as it is.
func (c *claimant) turn(o *booking, about bool) {
	t, asks, said := c.t, c.t.questioned(c.sentence, c.sentence), answerNone
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
	case asks && (t.gives(c.clause) || c.namesAnother(c.sentence) >= 0), o.topic < topicNamed && t.gives(c.sentence):
		o.topic = topicElse
	case o.topic == topicElse:
	case said >= answerOrder, asks && said != answerNone && o.topic >= topicBefore:
		o.topic = topicAsked
	case asks:
		o.topic = topicOther
	}
}

// gives tells whether a stretch speaks of a gift. An upgrade may be a booking.
func (t *reading) gives(s stretch) bool {
	for i := t.firstHit(s.from); i < len(t.hits) && int(t.hits[i].from) < s.to; i++ {
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
		if after := conditions[i].FeeAfter; fee == 0 && after.Known {
			fee = int64(after.Value)
		}
	}
	return fee
}

// answer notes what the customer answers.
func (c *claimant) answer(o *booking) {
	o.answered = true
	said := c.answers(o)
	switch said {
	case answerNo:
		o.named, o.priced, o.agreed = false, false, false
	case answerAsk, answerElse:
		o.agreed = false
	case answerHum, answerYes, answerOrder:
		told := o.named && (o.priced || !o.plan.FeePerMonth.Known)
		switch {
		case o.topic == topicElse, !told && said != answerHum:
			o.astray = true
		case told && (o.topic == topicAsked || o.topic == topicNamed && said == answerYes || said == answerOrder):
			o.agreed = true
		}
	}
}

// answers is what a text of the customer's says, clause by clause.
func (c *claimant) answers(o *booking) answer {
	t, said, doubt := c.t, answerNone, answerNone
	for i := t.afterMarks(0, len(t.letters)); i < len(t.letters) && c.take(); i = t.afterMarks(c.clause.to, len(t.letters)) {
		c.clause = t.clause(i, i+1)
		switch is := c.says(o); {
		case is == answerNone && t.isTorn(c.clause):
			doubt = max(doubt, answerDoubt)
		case is >= answerDoubt:
			doubt = max(doubt, is)
		case is >= answerOrder:
			said = is
		default:
			said = max(said, is)
		}
	}
	if said != answerNo && doubt != answerNone {
		return doubt
	}
	return said
}

// afterMarks is the first letter, from one on, that is no mark between clauses.
func (t *reading) afterMarks(i, end int) int {
	for i < end && endsClause(t.letters, i) {
		i++
	}
	return i
}

// isTorn tells whether a clause begins or ends at a blank rather than a mark:
// what stands beside it may be a part of it.
func (t *reading) isTorn(clause stretch) bool {
	return t.breaks(clause.from) || clause.to < len(t.letters) && t.breaks(clause.to)
}

// says is what a clause of the customer's says. 好 is a yes, and 好贵 is none.
func (c *claimant) says(o *booking) answer {
	t, asks := c.t, c.t.questioned(c.clause, c.clause)
	switch {
	case t.has(LexemeRefusal, c.clause):
		switch {
		case asks:
			return answerAsk
		case o.topic == topicMore && t.says("不用\n不需要\n不要", c.clause) && !t.says("套餐\n5g\n办\n换\n升级", c.clause):
			return answerNone
		}
		return answerNo
	case t.has(LexemeFree, c.clause) && o.plan.FeePerMonth.Value > 0 && !t.says("送", c.clause):
		return answerDoubt
	case asks:
		return answerEmpty
	case t.says("如果\n要是\n除非\n的话", c.clause):
		return answerDoubt
	case !t.mentions(o.name, c.clause) && c.isElse(o):
		return answerElse
	}
	said := c.reads(o)
	switch {
	case said == answerNo && o.topic == topicMore:
		return answerNone
	case said != answerNone:
		return said
	case t.has(LexemeYes, c.clause):
		return answerDoubt
	case t.has(LexemeHesitation, c.clause):
		return answerHold
	}
	return answerNone
}

// isElse tells whether the clause is about another plan: of 4G, by its name, or
// at another price. One that was booked too is spoken of for itself.
func (c *claimant) isElse(o *booking) bool {
	t := c.t
	other := c.namesAnother(c.clause)
	switch {
	case other >= 0:
		return !c.isBooked(other)
	case t.has(LexemeNetwork4G, c.clause) && o.plan.Generation != Generation4G:
		return true
	case !o.plan.FeePerMonth.Known || t.says("原来\n以前\n之前\n上月\n上个月\n话费", c.clause):
		return false
	}
	for i := c.clause.from; i < c.clause.to; {
		q := priceAt(t.letters, i)
		if q.of == measureMoney && q.value > 100 && !o.costs(q.value) {
			return true
		}
		i = max(i+1, int(q.to))
	}
	return false
}

// namesAnother is a plan that a stretch names which does not name this one, or
// -1.
func (c *claimant) namesAnother(s stretch) int {
	for i := range min(len(c.p.Plans.Items), maxNamed) {
		if c.t.mentions(c.m.facts[i].name, s) {
			return i
		}
	}
	return -1
}

func (c *claimant) isBooked(index int) bool {
	for i := range c.p.Booked.Items {
		if c.p.Booked.Items[i].Index == index {
			return true
		}
	}
	return false
}

// priceAt is the number that begins at a letter, and whether it is told as a
// price is: 39元, 39的, 39那个, 九块九.
func priceAt(letters []letter, i int) quantity {
	n := numeralAt(letters, i)
	q := quantity{value: n.value, to: int32(n.end)}
	switch runeAt(letters, n.end) {
	case '元', '的', '那', '档':
		q.of = measureMoney
	case '块':
		q.of = measureMoney
		q.to++
		q.addTenths(letters)
	}
	return q
}

// costs tells whether an amount is what a plan costs, at once or later.
func (o *booking) costs(amount int64) bool {
	return amount == int64(o.plan.FeePerMonth.Value) || isFeeAfter(o.plan, amount)
}

// reads is what the clause says where it has nothing but answers, words that
// order, and what is ordered.
func (c *claimant) reads(o *booking) answer {
	said := answerEmpty
	for i := c.clause.from; i < c.clause.to; {
		size, is := c.read(o, i, c.clause.to)
		if size == 0 {
			return answerNone
		}
		said = max(said, is)
		i += size
	}
	return said
}

// read is how many letters one word of an answer has, and what it says.
func (c *claimant) read(o *booking, i, end int) (size int, is answer) {
	t := c.t
	rest := t.letters[i:end]
	if size := saysName(rest, o.name); size > 0 {
		return size, answerOrder
	}
	if k := t.firstHit(i); k < len(t.hits) && int(t.hits[k].from) == i {
		size, of := int(t.hits[k].to)-i, t.hits[k].of
		switch {
		case of.has(LexemeHesitation):
			return 0, answerNone
		case of.has(LexemeYes):
			return size, answerOrder
		case of.has(LexemeAnswer):
			return size, answerYes
		case of.has(LexemeHum):
			return size, answerHum
		case of.has(LexemeQuestion):
			return size, answerEmpty
		}
	}
	if rest[0].r == '不' || rest[0].r == '别' {
		return 1, answerNo
	}
	for word, words := "", ordering; words != ""; {
		word, words = cutLine(words)
		if size := prefixed(rest, word); size > 0 {
			return size, answerEmpty
		}
	}
	if q := priceAt(t.letters, i); q.value > 0 {
		if o.costs(q.value) {
			return int(q.to) - i, answerOrder
		}
		return 0, answerNone
	}
	if hasLetter(o.name, rest[0].r) { // part of the name: 星河 of 5G星河99元套餐
		return 1, answerEmpty
	}
	return 0, answerNone
}

func hasLetter(letters []letter, r rune) bool {
	for i := range letters {
		if letters[i].r == r {
			return true
		}
	}
	return false
}

// ordering are the words that go with an answer, or with an order.
const ordering = " \n要不\n要\n那个\n那\n就\n我\n你\n您\n请\n帮\n给\n为\n把\n是\n这个\n这样\n按\n正好\n这边\n套餐\n5g\n4g\n元\n钱\n一下\n一个\n先\n次月\n下个月\n现在\n马上\n起\n生效\n每月\n月\n也\n都\n麻烦\n看\n觉得\n有兴趣\n感兴趣\n能\n还\n需要\n想\n样\n了\n的\n啊\n吧\n呀\n哦\n哈\n嘛\n谢谢"
