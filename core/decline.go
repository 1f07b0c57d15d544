package core

// offer is a control that accepts and the controls that decline the same. The
// best of them decides: about misleading, whether it is of comparable
// prominence; about forcing, whether it is there, and as easy.
type offer struct {
	j      *judge
	p      *Page
	accept int      // the number of the control that accepts
	e      *Element // the control
	unsure bool     // it is not known whether it leads into 5G
	ease   bool     // the question is whether declining is as easy
}

// declines tells whether an element declines what the control accepts.
func (o *offer) declines(i int) bool {
	e := &o.p.Elements.Items[i]
	if e.Role != ElementDecline {
		return false
	}
	common := o.j.shared(i, o.accept)
	return !e.Plans.Known || !o.e.Plans.Known || !common.empty()
}

// gauge holds a control that declines against the one that accepts.
func (o *offer) gauge(i int) gauge {
	g := gauge{e: &o.p.Elements.Items[i]}
	if o.ease {
		if g.shown(&o.j.policy) {
			g.taps(lackEase, o.e, 0)
		}
		return g
	}
	g.atLeast(lackContrast, g.e.Contrast, o.j.policy.contrast())
	g.area(lackDecline, o.e, o.j.policy.declineAreaShare())
	return g
}

// best is the grade of the best control that declines. How prominent one is that
// can't be seen is no question.
func (o *offer) best() grade {
	best := gradeNone
	elements := o.p.Elements.Items
	for i := range elements {
		if o.declines(i) && (o.ease || !elements[i].hidden()) {
			g := o.gauge(i)
			best = max(best, g.grade())
		}
	}
	return best
}

// each reports the controls that do as well as the best.
func (o *offer) each(best grade, pass string) {
	j := o.j
	for i := range o.p.Elements.Items {
		if !o.declines(i) {
			continue
		}
		g := o.gauge(i)
		g.name = both("拒绝按钮", "Decline control")
		g.subject.add(elements, o.accept)
		g.subject.add(elements, i)
		switch {
		case g.grade() != best:
		case best == gradeShort:
			j.fallsShort(&g, breach(o.unsure))
		case best == gradeDoubtful:
			j.notMeasured(&g)
		default:
			j.find(Pass, pass).because(g.e.At.here()).because(o.e.At.here())
			j.last.subject = g.subject
			return
		}
	}
}

// compare judges whether accepting and declining are of comparable prominence.
func (o *offer) compare() {
	o.ease = false
	if best := o.best(); best != gradeNone {
		o.each(best, textComparable)
	}
}

// free judges whether the customer can decline, with no more taps than accepting
// takes.
func (o *offer) free() {
	o.ease = true
	best := o.best()
	if best != gradeNone {
		o.each(best, textAsEasyToDeclineHere)
		return
	}
	j, where := o.j, o.p.At.dot(memberElements)
	outcome := o.p.absent()
	if o.unsure {
		outcome = Review
	}
	j.find(outcome, textNoDecline).element(o.accept).
		because(o.e.At.here()).because(where).because(o.p.At.dot(memberComplete)).
		text(o.e.quoted()).
		fix(fixNoDecline, where)
}
