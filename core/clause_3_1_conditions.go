package core

// Clause 3.1, verbatim:
//
//	一是客观真实宣传5G业务及资费,公示全量在售套餐情况,不得片面夸大5G优势或优惠项目,隐瞒或
//	淡化限制性条件。

var conditionsRule = Rule{
	ID:        "3.1-conditions",
	Clause:    "3.1",
	TitleZH:   "不得隐瞒或淡化限制性条件",
	TitleEN:   "State every restrictive condition, and play none down",
	Quote:     "不得片面夸大5G优势或优惠项目,隐瞒或淡化限制性条件",
	Since:     noticeSince,
	Page:      judgePageConditions,
	Promotion: judgeHidden,
}

var conditionsReading = Reading{
	rule: &conditionsRule,
	Readings: []string{
		"each restrictive condition of each plan of which a claim speaks is stated on the same page",
		"a material states a condition where its figures stand anywhere in it, in any notation, or where it says who or where the condition is about, or has its words",
		"a condition is played down when it falls short of what counts as visible, is set in less than a third of its claim's type, or is more than one screen from it; the numbers are Redline's own defaults",
		"a condition element, or a claim, states a plan's condition where its own words do; one whose words are not given, or not in Chinese, may state any, so that a person must judge",
		readingComplete,
	},
	Blind: []string{"a condition whose figures stand in several elements", "a condition in a picture"},
}

func judgePageConditions(j *judge, p *Page) {
	incomplete := j.incomplete(p)
	var claimed planSet
	claims := 0
	elements := p.Elements.Items
	for i := range elements {
		if e, set := &elements[i], &j.planSets[i]; e.claims() && (!set.empty() || !e.Plans.Known) {
			claims++
			claimed.join(set)
		}
	}
	switch {
	case claims > 0 && claimed.empty():
		j.ask(textPlansNotGiven, fixPlansNotGiven, p.At.dot(memberPlans)).of(p.ID)
	case claims == 0 && !incomplete:
		j.find(Inapplicable, textNoClaims).of(p.ID).because(p.At.dot(memberElements))
	}
	c := conditionsOnPage{j: j, p: p}
	if !c.read() {
		j.ask(textTooMuchStated, fixTooMuchStated, p.At.dot(memberElements)).of(p.ID)
		return
	}
	for i := range p.Plans.Items {
		if claimed.has(i) {
			c.plan(i)
		}
	}
	for i := range elements {
		if elements[i].claims() {
			c.claim(i)
		}
	}
}

// claims tells whether an element is a claim that is on the page at all.
func (e *Element) claims() bool {
	return e.Role == ElementClaim && e.Display != DisplayNotDisplayed
}

// conditionsOnPage holds what a page's elements state of plans' conditions
// against its claims.
type conditionsOnPage struct {
	j              *judge
	p              *Page
	contradicted   planSet                // the plans of which the page says the opposite of a condition
	good, doubtful [maxPlans]conditionSet // of each plan: what is stated well beside a claim, and what may be
}

// maxPlans is how many plans a page has at most.
const maxPlans = 256

// conditionSet is a set of a plan's conditions, by their numbers. A plan has at
// most 64.
type conditionSet uint64

// all is the set of all conditions of a plan.
func (p *Plan) all() conditionSet { return 1<<len(p.Conditions.Items) - 1 }

// avowal is what an element states of one plan.
type avowal struct {
	element, plan int
	conditions    conditionSet
}

// read finds which conditions of plans each element states. It tells whether that
// was not too much: each element may have to be held against every condition.
func (c *conditionsOnPage) read() bool {
	j, taken := c.j, 0
	j.avowals = j.avowals[:0]
	elements, plans := c.p.Elements.Items, c.p.Plans.Items
	for i := range elements {
		e := &elements[i]
		if e.Role != ElementCondition && !e.claims() {
			continue
		}
		j.label.only(e.Text)
		for n := range plans {
			if !j.planSets[i].has(n) {
				continue
			}
			if taken += len(plans[n].Conditions.Items); taken > maxTaken {
				return false
			}
			if told := j.avows(e, &plans[n]); told != 0 {
				j.avowals = append(j.avowals, avowal{i, n, told})
			}
		}
	}
	return true
}

// avows is which of a plan's conditions an element states, whose text was read
// last. A condition of which the words are not given, or not in Chinese, may state
// any.
func (j *judge) avows(e *Element, plan *Plan) conditionSet {
	if e.Role == ElementCondition && !hasHan(e.label()) {
		return plan.all()
	}
	told := conditionSet(0)
	conditions := plan.Conditions.Items
	for n := range conditions {
		if j.label.tellsCondition(&conditions[n]) {
			told |= 1 << n
		}
	}
	return told
}

// plan judges whether a plan's conditions are stated at all.
func (c *conditionsOnPage) plan(i int) {
	j, plan := c.j, &c.p.Plans.Items[i]
	fact := plan.At.dot(memberConditions)
	switch {
	case !plan.Conditions.Known:
		j.ask(textConditionsNotGiven, fixConditionsNotGiven, fact).of(plan.ID).text(plan.Name)
	case len(plan.Conditions.Items) == 0:
		j.find(Inapplicable, textNoConditions).of(plan.ID).because(fact).text(plan.Name)
	}
	stated := conditionSet(0)
	for k := range j.avowals {
		if t := &j.avowals[k]; t.plan == i {
			stated |= t.conditions
		}
	}
	for n := range plan.Conditions.Items {
		if stated&(1<<n) == 0 {
			c.notStated(plan, n)
		} else if j.contradicted(plan, n, c.p.At.dot(memberElements), len(c.p.Plans.Items)) {
			c.contradicted.add(i)
		}
	}
}

func (c *conditionsOnPage) notStated(plan *Plan, n int) {
	j := c.j
	condition := &plan.Conditions.Items[n]
	j.find(c.p.absent(), textNotStated).of(plan.ID).nth("conditions/", n).
		because(condition.At.here()).because(c.p.At.dot(memberElements)).because(c.p.At.dot(memberComplete)).
		text(plan.Name).condition(condition).
		fix(fixNotStated, c.p.At.dot(memberElements))
}

// gauge holds an element that states a condition against what is visible, and
// against a claim.
func (c *conditionsOnPage) gauge(e, claim *Element) gauge {
	g := gauge{e: e}
	if !hasHan(e.label()) {
		g.unknown(e.At.dot(memberText))
	}
	if !g.legible(&c.j.policy) {
		return g
	}
	if g.both(lackTypeBeside, e.FontSize.Known, claim, claim.FontSize.Known) {
		g.atLeast(lackTypeBeside, e.FontSize, c.j.policy.conditionType(claim.FontSize.Value))
	}
	if g.both(lackNearness, e.Box.Known, claim, claim.Box.Known) {
		g.atMost(lackNearness, e.Box.Value.gap(&claim.Box.Value), c.j.policy.conditionScreens(c.p.Height))
	}
	return g
}

// claim judges what is stated of the plans of which a claim speaks. One good
// element makes up for others that state the same.
func (c *conditionsOnPage) claim(claim int) {
	clear(c.good[:])
	clear(c.doubtful[:])
	j, elements := c.j, c.p.Elements.Items
	set, avowals := &j.planSets[claim], j.avowals
	for k := range avowals {
		t := &avowals[k]
		if !set.has(t.plan) {
			continue
		}
		g := c.gauge(&elements[t.element], &elements[claim])
		switch g.grade() {
		case gradeGood:
			c.good[t.plan] |= t.conditions
		case gradeDoubtful:
			c.doubtful[t.plan] |= t.conditions
		}
	}
	for k := range avowals {
		c.report(claim, &avowals[k])
	}
	plans := c.p.Plans.Items
	for i := range plans {
		if all := plans[i].all(); all != 0 && c.good[i] == all && !c.contradicted.has(i) {
			c.pass(claim, &plans[i])
		}
	}
}

// report tells of an element that falls short beside a claim: where one of a
// plan's conditions that it states has no better one, a violation; where each has
// one that may be better, a review.
func (c *conditionsOnPage) report(claim int, a *avowal) {
	j := c.j
	open := a.conditions &^ c.good[a.plan]
	if open == 0 || !j.planSets[claim].has(a.plan) {
		return
	}
	outcome := Review
	if open&^c.doubtful[a.plan] != 0 {
		outcome = Violation
	}
	g := c.gauge(&c.p.Elements.Items[a.element], &c.p.Elements.Items[claim])
	g.name = both("限制性条件", "Condition")
	g.subject.add(c.p.Plans.Items[a.plan].ID, -1)
	g.subject.add(elements, a.element)
	g.subject.add(elements, claim)
	switch g.grade() {
	case gradeShort:
		j.fallsShort(&g, outcome)
	case gradeDoubtful:
		j.notMeasured(&g)
	}
}

func (c *conditionsOnPage) pass(claim int, plan *Plan) {
	j := c.j
	j.find(Pass, textStated).of(plan.ID).element(claim).
		because(plan.At.dot(memberConditions)).because(c.p.Elements.Items[claim].At.here()).
		text(plan.Name)
}
