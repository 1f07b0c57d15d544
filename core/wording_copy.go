package core

// judgeCopyWording judges whether the parts that a material has for single
// channels agree with each other.
func judgeCopyWording(j *judge, p *Promotion) {
	c := claimant{j: j, p: p, m: &j.s.material}
	several := false
	for i := range p.Plans.Items {
		several = c.compare(i) || several
	}
	switch {
	case c.found:
	case !several:
		f := j.find(Inapplicable, "one-channel", p.ID)
		j.because(f, p.At.dot(memberParts))
		j.say(f, "物料没有按渠道区分的表述。", "The material says nothing of a plan that differs by channel.")
	default:
		f := j.find(Pass, "same", p.ID)
		j.because(f, p.At.dot(memberParts))
		j.say(f, "各渠道的表述一致。", "What the channels say agrees.")
	}
}

// stated is a figure that parts for one channel say of a plan.
type stated struct {
	channel Channel
	t       *reading
	q       *quantity
}

// maxStated bounds the figures of one plan that are compared.
const maxStated = 256

// compare holds what the channels say of one plan against each other, and tells
// whether several say anything.
func (c *claimant) compare(plan int) bool {
	list := c.j.s.stated[:0]
	for i := range c.m.texts {
		c.t = &c.m.texts[i]
		if c.t.part.Channels.Known && c.isAbout(plan) {
			list = c.figuresOf(list)
		}
	}
	c.j.s.stated = list
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
	}
	return plan < maxNamed && c.t.mentions(c.m.facts[plan].name, stretch{0, len(c.t.letters)})
}

// figuresOf appends the figures of the text, for each of its channels.
func (c *claimant) figuresOf(list []stated) []stated {
	for i := range c.t.quantities {
		q := &c.t.quantities[i]
		if !c.isOfPlan(q) || c.m.isNamed(c.t, q) {
			continue
		}
		for _, channel := range c.t.part.Channels.Items {
			if len(list) < maxStated {
				list = append(list, stated{channel, c.t, q})
			}
		}
	}
	return list
}

// isOfPlan tells whether a quantity is what a plan costs, includes or binds to.
func (c *claimant) isOfPlan(q *quantity) bool {
	clause := c.t.clause(int(q.from), int(q.to))
	switch q.of {
	case measureMoney:
		return c.isFee(q, clause)
	case measureData:
		return q.per == PerUnset && !c.t.has(LexemeApart, clause) && !c.t.has(LexemeThrottle, clause)
	case measureMinutes:
		return q.per == PerUnset && !c.t.has(LexemeApart, clause) && c.t.has(LexemeVoice, clause)
	case measureMonths:
		return c.t.has(LexemePromotion, clause)
	case measureTerm:
		return true
	}
	return false
}

// isFirst tells whether a channel says nothing of the measure before.
func (s *stated) isFirst(before []stated) bool {
	for i := range before {
		if before[i].channel == s.channel && before[i].q.of == s.q.of {
			return false
		}
	}
	return true
}

// against holds what one channel says in one measure against what the first
// channel says that says anything in it, and tells whether that is another.
func (c *claimant) against(plan int, list []stated, now int) bool {
	first := 0
	for list[first].q.of != list[now].q.of {
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
		if list[i].channel != a.channel || list[i].q.of != a.q.of {
			continue
		}
		for k := range list {
			if list[k].channel == b.channel && list[k].q.of == a.q.of && near(list[i].q.value, list[k].q.value) {
				return true
			}
		}
	}
	return false
}

// disagree reports two figures that differ.
func (c *claimant) disagree(plan int, a, b *stated) {
	j := c.j
	c.t = a.t
	was := c.quote(a.q.from, a.q.to)
	first := c.t.mark(a.q.from, a.q.to)
	c.t = b.t
	c.found = true
	f := j.find(Violation, "disagree", c.p.Plans.Items[plan].ID, measureNames[a.q.of], channelNames[b.channel])
	j.because(f, a.t.part.At.dot(memberText), b.t.part.At.dot(memberText))
	j.mark(f, first)
	j.mark(f, c.t.mark(b.q.from, b.q.to))
	j.say(f, "“{0}”：渠道{1}为“{2}”，渠道{3}为“{4}”。", "“{0}”: {1} says “{2}”, {3} says “{4}”.", text(c.p.Plans.Items[plan].Name),
		told(channelZH, channelNames, int(a.channel)), was, told(channelZH, channelNames, int(b.channel)), c.quote(b.q.from, b.q.to))
	j.fix(f, "align-parts", b.t.part.At.dot(memberText), "把各渠道的说法改为实际内容。", "Make both channels say what is the case.")
}
