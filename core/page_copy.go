package core

// What a page's claims say is read and judged as a promotion is.

// copyOf is a page's copy as a promotion: its claims, the conditions that can be
// seen, without which a claim does not tell them, and what stands on entries,
// options and buttons that can be seen. Each part has the number of its element.
func (s *Scratch) copyOf(p *Page) Promotion {
	parts := s.pools.part[:0]
	elements := p.Elements.Items
	for i := range elements {
		e := &elements[i]
		part := Part{At: e.At, Plans: e.Plans}
		switch {
		case e.claims():
			part.Role, part.Text = RoleClaim, e.Text
		case e.Role == ElementCondition && !e.hidden():
			part.Role, part.Text = RoleCondition, e.Text
		case !e.hidden(): // neither a claim nor a condition
			part.Role, part.Text = RoleButton, e.Text
		}
		parts = append(parts, part)
	}
	s.pools.part = parts
	return Promotion{
		At: p.At, ID: p.ID, Time: p.Time, Region: p.Region, RunsFrom: p.RunsFrom, RunsUntil: p.RunsUntil,
		Plans: p.Plans, Parts: List[Part]{Items: parts}, Sources: p.Sources, Coverage: p.Coverage,
	}
}

func judgePageExaggeration(j *judge, p *Page) {
	incomplete, claims := j.incomplete(p), 0
	elements := p.Elements.Items
	for i := range elements {
		if elements[i].claims() {
			claims++
		}
	}
	if claims > 0 {
		for i := range elements {
			j.copyGap(&elements[i], i)
		}
	}
	switch {
	case j.exaggerates(&j.promotion):
	case claims > 0:
		j.noExaggeration(&j.promotion)
	case !incomplete:
		j.find(Inapplicable, textNoClaims).of(p.ID).because(p.At.dot(memberElements))
	}
}

// copyGap reports what is not known of an element's part in the copy: what a
// claim says, and whether a condition can be seen.
func (j *judge) copyGap(e *Element, i int) {
	switch {
	case e.claims() && blank(e.Text):
		j.ask(textClaimWordsNotGiven, fixProvideFact, e.At.dot(memberText)).element(i)
	case e.Role == ElementCondition && e.Display == DisplayUnknown:
		display := e.At.dot(memberDisplay)
		j.ask(textNotMeasured, fixNotMeasured, display).element(i).
			value(both("限制性条件", "Condition")).text(e.quoted()).text(display.name())
	}
}

// list is the list of what is judged, whose items findings are about.
func (c *claimant) list() (prefix string, list member) {
	if c.j.kind == KindPage {
		return elements, memberElements
	}
	return "parts/", memberParts
}

// whole is all that is judged.
func (c *claimant) whole() Place {
	_, list := c.list()
	return c.p.At.dot(list)
}
