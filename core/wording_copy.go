package core

// judgeCopyWording judges whether the parts that a material has for single
// channels agree with each other.
func judgeCopyWording(j *judge, p *Promotion) {
	c := claimant{j: j, p: p, m: &j.material}
	several := false
	for i := range p.Plans.Items {
		several = c.compare(i) || several
	}
	switch {
	case c.more:
		j.ask(textTooMuchToCompare, fixTooMuchToJudge, p.At.dot(memberParts)).of(p.ID)
	case c.found:
	case !several:
		j.find(Inapplicable, textOneChannelParts).of(p.ID).because(p.At.dot(memberParts))
	default:
		j.find(Pass, textSameParts).of(p.ID).because(p.At.dot(memberParts))
	}
}

// stated is a figure that parts for one channel say of a plan.
type stated struct {
	channel Channel
	of      aspect
	t       *reading
	q       *quantity
}

// aspect is what of a plan a figure tells.
type aspect uint8

// The aspects that are compared.
const (
	aspectNone aspect = iota
	aspectFee
	aspectFeeAfter // of those, the one after a promotional period
	aspectData
	aspectMinutes
	aspectMessages
	aspectThreshold // the data after which the speed drops
	aspectThrottled // the speed it drops to
	aspectPromotion // how long a promotional period is
	aspectTerm
)

// aspectNames are words for the aspects, in subjects of findings.
const aspectNames names = "\nfeePerMonth\nfeeAfter\ndataMegabytes\nvoiceMinutes\nmessages\nafterMegabytes\ntoKbps\npromotional-period\ncontract"

// maxStated bounds the figures of one plan that are compared.
const maxStated = 256

// compare holds what the channels say of one plan against each other, and tells
// whether several say anything.
func (c *claimant) compare(plan int) bool {
	list := c.j.stated[:0]
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		if c.t.part.Channels.Known && c.isAbout(plan) {
			list = c.figuresOf(list)
		}
	}
	c.j.stated = list
	several := false
	for i := range list {
		if list[i].isFirst(list[:i]) {
			several = c.against(plan, list, i) || several
		}
	}
	return several
}

// isAbout tells whether the text speaks of a plan.
func (c *claimant) isAbout(plan int) bool {
	switch {
	case c.t.part.Plans.Known:
		return named(c.t.part.Plans.Items, plan)
	case len(c.p.Plans.Items) == 1:
		return true
	case plan >= maxNamed:
		c.more = c.more || len(c.t.quantities) > 0
		return false
	}
	return c.t.mentions(c.m.facts[plan].name, stretch{0, len(c.t.letters)})
}

// figuresOf appends the figures of the text, for each of its channels.
func (c *claimant) figuresOf(list []stated) []stated {
	quantities := c.t.quantities
	for i := range quantities {
		q := &quantities[i]
		of := c.aspect(q)
		if of == aspectNone || c.m.isNamed(c.t, q) {
			continue
		}
		list = c.note(list, of, q)
		if of == aspectFee && c.t.says("期后\n到期\n期满\n之后\n恢复", stretch{c.clause.from, c.at.from}) {
			list = c.note(list, aspectFeeAfter, q)
		}
	}
	return list
}

// note appends a figure of the text, for each of its channels.
func (c *claimant) note(list []stated, of aspect, q *quantity) []stated {
	for _, channel := range c.t.part.Channels.Items {
		if len(list) == maxStated {
			c.more = true
			return list
		}
		list = append(list, stated{channel, of, c.t, q})
	}
	return list
}

// aspect is what a quantity tells of what a plan costs, includes, restricts or
// binds to.
func (c *claimant) aspect(q *quantity) aspect {
	c.look(q.from, q.to)
	switch q.of {
	case measureMoney:
		if c.isFee(q) {
			return aspectFee
		}
	case measureSpeed:
		if c.isThrottled() {
			return aspectThrottled
		}
	case measureMonths:
		if c.t.has(LexemePromotion, c.clause) {
			return aspectPromotion
		}
	case measureTerm:
		return aspectTerm
	case measureData:
		switch {
		case q.per != PerUnset:
		case c.isThreshold():
			return aspectThreshold
		case !c.t.has(LexemeApart, c.clause):
			return aspectData
		}
	case measureMinutes:
		if q.per == PerUnset && !c.t.has(LexemeApart, c.clause) {
			return aspectMinutes
		}
	case measureMessages:
		if c.t.says("短信\n彩信", c.clause) && !c.t.has(LexemeApart, c.clause) && !c.t.says("天\n日", c.clause) {
			return aspectMessages
		}
	}
	return aspectNone
}

// isThreshold tells whether it is after a volume that the speed drops: its
// clause says so, or the sentence after what is said to be used up.
func (c *claimant) isThreshold() bool {
	t := c.t
	if t.has(LexemeThrottle, c.clause) {
		return true
	}
	used := t.says("后", stretch{c.at.to, c.clause.to}) || ends(t.letters, c.at.from, "超过\n超出\n达到\n用满")
	return used && t.has(LexemeThrottle, stretch{c.at.to, c.sentence.to})
}

// isThrottled tells whether a rate is what the speed drops to: its clause says
// so, or the sentence before it, and it is not the rate that 5G has.
func (c *claimant) isThrottled() bool {
	return c.t.has(LexemeThrottle, c.clause) ||
		c.t.has(LexemeThrottle, stretch{c.sentence.from, c.at.from}) && !c.t.says("5g\n峰值", c.clause)
}

// isFirst tells whether a channel says nothing of the aspect before.
func (s *stated) isFirst(before []stated) bool {
	for i := range before {
		if before[i].channel == s.channel && before[i].of == s.of {
			return false
		}
	}
	return true
}

// against holds what one channel says in one aspect against what the first
// channel says that says anything in it, and tells whether that is another.
func (c *claimant) against(plan int, list []stated, now int) bool {
	first := 0
	for list[first].of != list[now].of {
		first++
	}
	a, b := &list[first], &list[now]
	if a.channel == b.channel {
		return false
	}
	if !sharesValue(list, a, b) {
		c.disagree(plan, a, b)
	}
	return true
}

// sharesValue tells whether two channels have a figure in common.
func sharesValue(list []stated, a, b *stated) bool {
	for i := range list {
		if list[i].channel != a.channel || list[i].of != a.of {
			continue
		}
		for k := range list {
			if list[k].channel == b.channel && list[k].of == a.of && near(list[i].q.value, list[k].q.value) {
				return true
			}
		}
	}
	return false
}

// disagree reports two figures that differ.
func (c *claimant) disagree(plan int, a, b *stated) {
	c.found = true
	c.j.find(Violation, textDisagreeParts).of(c.p.Plans.Items[plan].ID).of(aspectNames.at(int(a.of))).ofChannel(b.channel).
		because(a.at()).because(b.at()).mark(a.mark()).mark(b.mark()).
		text(c.p.Plans.Items[plan].Name).
		channel(a.channel).text(a.words()).
		channel(b.channel).text(b.words()).
		fix(fixDisagreeParts, b.at())
}

func (s *stated) at() Place  { return s.t.part.At.dot(memberText) }
func (s *stated) mark() mark { return s.t.mark(s.q.from, s.q.to) }

func (s *stated) words() string {
	mark := s.mark()
	return cut(mark.of(s.t), maxQuoted)
}
