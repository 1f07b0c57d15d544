package core

// What the rules about pages have in common: of which plans an element speaks,
// and what is said where a page was not measured in full.

// planSet is a set of a page's plans, by their numbers. A page has at most 256.
type planSet struct{ bits [4]uint64 }

func (s *planSet) add(i int)      { s.bits[i>>6] |= 1 << (i & 63) }
func (s *planSet) has(i int) bool { return s.bits[i>>6]&(1<<(i&63)) != 0 }

// join adds what is in another set.
func (s *planSet) join(o *planSet) {
	for i := range s.bits {
		s.bits[i] |= o.bits[i]
	}
}

// keep leaves only what is in another set too.
func (s *planSet) keep(o *planSet) {
	for i := range s.bits {
		s.bits[i] &= o.bits[i]
	}
}

func (s *planSet) empty() bool {
	return s.bits[0]|s.bits[1]|s.bits[2]|s.bits[3] == 0
}

// shared is what two elements both speak of.
func (s *Scratch) shared(a, b int) planSet {
	set := s.planSets[a]
	set.keep(&s.planSets[b])
	return set
}

// hidden tells whether it was measured that an element can't be seen.
func (e *Element) hidden() bool {
	return e.Display != DisplayUnknown && e.Display != DisplayShown
}

// words are what an element shows, or else what is read out of it.
func (e *Element) words() string {
	if e.Text != "" {
		return e.Text
	}
	return e.Name
}

// quoted is an element's words for a message.
func (e *Element) quoted() string { return cut(e.words(), maxQuoted) }

// elements is the list whose elements findings are about.
const elements = "elements/"

// element adds one of the page's elements to the finding's subject.
func (j *judge) element(i int) *judge { return j.nth(elements, i) }

// readingComplete: what a page lacks.
const readingComplete = "what is not among the elements of a page that was measured in full is not on the page; of any other page it may be, so that a person must judge"

// incomplete reports that there may be elements that were not measured, once a
// rule. What is not among the elements of a complete page is not on the page.
func (j *judge) incomplete(p *Page) bool {
	if p.Complete == Yes {
		return false
	}
	j.ask(textPageNotComplete, fixPageNotComplete, p.At.dot(memberComplete)).of(p.ID)
	return true
}

// absent is what it means that a page lacks what it must have: on one that was
// not measured in full, it may be there.
func (p *Page) absent() Outcome {
	if p.Complete == Yes {
		return Violation
	}
	return Review
}

// leads tells whether plans of a set lead into 5G: a plan or an upgrade pack of
// 5G does; where its network is not known, it may.
func (p *Page) leads(set *planSet) Answer {
	answer := No
	for i := range p.Plans.Items {
		plan := &p.Plans.Items[i]
		if !set.has(i) || plan.Product != ProductPlan && plan.Product != ProductUpgradePack {
			continue
		}
		switch plan.Generation {
		case Generation5G:
			return Yes
		case GenerationUnknown:
			answer = Unknown
		}
	}
	return answer
}

// everything is the set of all plans of a page.
func (p *Page) everything() planSet {
	var set planSet
	for i := range p.Plans.Items {
		set.add(i)
	}
	return set
}

// offers5G tells whether a page offers 5G at all. One that names no plans may.
func (p *Page) offers5G() Answer {
	if len(p.Plans.Items) == 0 {
		return Unknown
	}
	all := p.everything()
	return p.leads(&all)
}

// tellsItems tells whether it is known what a control orders: it says so, or the
// page has one plan.
func (p *Page) tellsItems(e *Element) bool {
	return e.Plans.Known || len(p.Plans.Items) == 1
}

// orders5G tells whether a control orders anything that leads into 5G.
func (p *Page) orders5G(e *Element, set *planSet) Answer {
	leads := p.leads(set)
	if !p.tellsItems(e) && (leads == Yes || set.empty()) {
		return Unknown
	}
	return leads
}

// pageNotOf5G reports that nothing on a page leads into 5G.
func (j *judge) pageNotOf5G(p *Page) {
	j.find(Inapplicable, textNo5g).of(p.ID).because(p.At.dot(memberPlans))
}

// elementNotOf5G reports that what an element orders does not.
func (j *judge) elementNotOf5G(p *Page, i int) {
	j.find(Inapplicable, textNo5g).element(i).because(p.Elements.Items[i].At.dot(memberPlans))
}
