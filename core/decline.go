package core

// offer is a control that accepts and the controls that decline the same. The
// best of them decides: about misleading, whether it is of comparable
// prominence; about forcing, whether it is there, and as easy.
type offer struct {
	j      *judge
	p      *Page
	accept int  // the number of the control that accepts
	unsure bool // it is not known whether it leads into 5G
	ease   bool // the question is whether declining is as easy
}

// declines tells whether an element declines what the control accepts.
func (o *offer) declines(i int) bool {
	e, accept := &o.p.Elements.Items[i], &o.p.Elements.Items[o.accept]
	if e.Role != ElementDecline {
		return false
	}
	common := o.j.s.shared(i, o.accept)
	return !e.Plans.Known || !accept.Plans.Known || !common.empty()
}

// gauge holds a control that declines against the one that accepts.
func (o *offer) gauge(i int) gauge {
	accept := &o.p.Elements.Items[o.accept]
	g := gauge{e: &o.p.Elements.Items[i]}
	if o.ease {
		if g.shown() {
			g.taps(lackEase, accept, 0)
		}
		return g
	}
	g.atLeast(lackContrast, g.e.Contrast, o.j.policy.contrast())
	g.area(lackDecline, accept, o.j.policy.declineAreaShare())
	return g
}

// best is the grade of the best control that declines. How prominent one is that
// can't be seen is no question.
func (o *offer) best() grade {
	best := gradeNone
	for i := range o.p.Elements.Items {
		if o.declines(i) && (o.ease || !o.p.Elements.Items[i].hidden()) {
			g := o.gauge(i)
			best = max(best, g.grade())
		}
	}
	return best
}

// each reports the controls that do as well as the best.
func (o *offer) each(best grade, pass, zh, en string) {
	j := o.j
	name, accept := both("拒绝按钮", "Decline control"), j.element(o.accept)
	for i := range o.p.Elements.Items {
		if !o.declines(i) {
			continue
		}
		g := o.gauge(i)
		switch {
		case g.grade() != best:
		case best == gradeShort:
			j.fallsShort(&g, breach(o.unsure), name, accept, j.element(i), "")
		case best == gradeDoubtful:
			j.notMeasured(&g, name, accept, j.element(i), "")
		default:
			f := j.find(Pass, pass, accept, j.element(i))
			j.because(f, g.e.At.here(), o.p.Elements.Items[o.accept].At.here())
			j.say(f, zh, en)
			return
		}
	}
}

// compare judges whether accepting and declining are of comparable prominence.
func (o *offer) compare() {
	o.ease = false
	if best := o.best(); best != gradeNone {
		o.each(best, "comparable", "拒绝与同意同样醒目。", "Declining is about as prominent as accepting.")
	}
}

// free judges whether the customer can decline, with no more taps than accepting
// takes.
func (o *offer) free() {
	o.ease = true
	best := o.best()
	if best != gradeNone {
		o.each(best, "as-easy-to-decline", "拒绝所需点击次数不多于同意。", "Declining takes no more taps than accepting.")
		return
	}
	j, elements := o.j, o.p.At.dot(memberElements)
	outcome := o.p.absent()
	if o.unsure {
		outcome = Review
	}
	f := j.find(outcome, "no-decline", j.element(o.accept))
	j.because(f, o.p.Elements.Items[o.accept].At.here(), elements, o.p.At.dot(memberComplete))
	j.say(f, "有同意按钮“{0}”，未见拒绝按钮。", "There is a control that accepts, “{0}”, and none that declines was found.", o.p.Elements.Items[o.accept].quoted())
	j.fix(f, "add-decline", elements, "设置拒绝按钮。", "Add a control that declines.")
}
