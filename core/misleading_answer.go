package core

// What a customer answers on a call, clause by clause: where a clause has more
// than words that answer and order, nobody but a person can tell what it means.

// answer is what a customer says to an offer.
type answer uint8

// The answers. What is said last counts; the last two hold for all that is said
// beside them.
const (
	answerNone     answer = iota // something else, or what is not understood
	answerEmpty                  // words that go with any answer
	answerHum                    // that one listens, or yes where one was asked
	answerQuestion               // of something else
	answerYes                    // yes to whatever was said
	answerHold                   // what is not understood: a mere yes beside it may mean that one listens
	answerConsent                // yes in words that mean nothing else
	answerOrder                  // yes to what is ordered
	answerAsk                    // a question about saying no: an earlier yes may not stand
	answerNo
	answerDoubt // an order of what is not understood
	answerElse  // an order of something else
)

// answers is what a text of the customer's says, clause by clause.
func (c *claimant) answers(o *booking) answer {
	var said, doubt answer
	t := c.t
	for i := t.afterMarks(0, len(t.letters)); i < len(t.letters) && c.take(); i = t.afterMarks(c.clause.to, len(t.letters)) {
		c.clause = t.clauseWith(o.name, i)
		switch is := c.says(o); {
		case is == answerHold && t.isTorn(c.clause):
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

// clauseWith is the clause that a letter stands in, on to the end of a name that
// begins in it: names have marks in them, as in 5G畅享套餐（个人版）.
func (t *reading) clauseWith(name []letter, i int) stretch {
	s := t.clause(i, i+1)
	for i < s.to {
		s.to = max(s.to, i+saysName(t.letters[i:], name))
		i++
	}
	s.to = t.clause(s.to, s.to).to
	return s
}

// isTorn tells whether a clause begins or ends at a blank rather than a mark:
// what stands beside it may be a part of it.
func (t *reading) isTorn(clause stretch) bool {
	return t.letters[clause.from].gap || clause.to < len(t.letters) && t.letters[clause.to].gap
}

// says is what a clause of the customer's says. 好 is a yes, and 好贵 is none.
func (c *claimant) says(o *booking) answer {
	t, asks, named := c.t, c.t.questioned(c.clause), c.t.mentions(o.name, c.clause)
	switch {
	case t.has(LexemeRefusal, c.clause):
		switch {
		case asks:
			return answerAsk
		case o.topic == topicMore && t.says("不用\n不需要\n不要", c.clause) && !t.says("套餐\n5g\n办\n换\n升级", c.clause):
			return answerEmpty
		}
		return answerNo
	case t.says("如果\n要是\n除非\n的话\n只要\n前提\n但要\n但是要\n好是好\n行是行\n可以是可以", c.clause):
		return answerDoubt
	case !named && t.has(LexemeFree, c.clause) && o.plan.FeePerMonth.Value > 0 && !t.says("送", c.clause):
		return answerDoubt
	case asks:
		return answerQuestion
	case !named && c.isElse(o), named && t.says("不是\n除", c.clause):
		return answerElse
	}
	said := c.reads(o)
	switch {
	case said == answerNo && o.topic == topicMore:
		return answerEmpty
	case said != answerNone:
		return said
	case t.has(LexemeYes, c.clause):
		return answerDoubt
	case t.has(LexemeHarmless, c.clause):
		return answerEmpty
	}
	return answerHold
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
	case '元', '的', '那', '档', '以', '几':
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
	var said answer
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
		case of.has(LexemeConsent):
			return size, answerConsent
		case of.has(LexemeAnswer):
			return size, answerYes
		case of.has(LexemeHum):
			return size, answerHum
		case of.has(LexemeQuestion):
			return size, answerEmpty
		}
	}
	for word, words := "", ordering; words != ""; {
		word, words = cutLine(words)
		if size := prefixed(rest, word); size > 0 {
			return size, answerEmpty
		}
	}
	switch rest[0].r {
	case '不', '别':
		return 1, answerNo
	case '要':
		return 1, answerYes
	case '是':
		return 1, answerHum
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
const ordering = " \n要不\n那个\n那\n就\n它\n的话\n我\n你\n您\n请\n帮\n给\n为\n把\n这个\n这样\n按\n正好\n这边\n套餐\n5g\n4g\n元\n钱\n一下\n一个\n先\n次月\n下个月\n现在\n马上\n起\n生效\n每月\n月\n也\n都\n麻烦\n辛苦\n看\n觉得\n有兴趣\n感兴趣\n能\n还\n想\n样\n了\n的\n啊\n吧\n呀\n哦\n哈\n嘛\n呗\n~\n从\n开始\n谢谢"
