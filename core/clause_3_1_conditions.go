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
		"a plan's conditions count as stated where the page has a condition element for the plan; where a plan has several and one element for it is good and another is not, a person must judge what the other says",
		readingComplete,
	},
	Blind: []string{"whether what a condition element says is the plan's condition, and all of it"},
}

func judgePageConditions(j *judge, p *Page) {
	incomplete := j.incomplete(p)
	var claimed, stated planSet
	claims := 0
	elements := p.Elements.Items
	for i := range elements {
		switch e, set := &elements[i], &j.planSets[i]; {
		case e.claims() && (!set.empty() || !e.Plans.Known):
			claims++
			claimed.join(set)
		case e.Role == ElementCondition:
			stated.join(set)
		}
	}
	switch {
	case claims > 0 && claimed.empty():
		j.ask(textPlansNotGiven, fixPlansNotGiven, p.At.dot(memberPlans)).of(p.ID)
	case claims == 0 && !incomplete:
		j.find(Inapplicable, textNoClaims).of(p.ID).because(p.At.dot(memberElements))
	}
	c := conditionsOnPage{j: j, p: p}
	for i := range p.Plans.Items {
		if claimed.has(i) {
			c.plan(i, stated.has(i))
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

// conditionsOnPage holds a page's condition elements against its claims.
type conditionsOnPage struct {
	j          *judge
	p          *Page
	restricted planSet // the plans of which claims speak that have conditions, and an element for them
	single     planSet // those of them with one condition
}

// plan judges whether a plan's conditions are stated at all.
func (c *conditionsOnPage) plan(i int, stated bool) {
	j, plan := c.j, &c.p.Plans.Items[i]
	fact := plan.At.dot(memberConditions)
	switch {
	case !plan.Conditions.Known:
		j.ask(textConditionsNotGiven, fixConditionsNotGiven, fact).of(plan.ID).text(plan.Name)
	case len(plan.Conditions.Items) == 0:
		j.find(Inapplicable, textNoConditions).of(plan.ID).because(fact).text(plan.Name)
	case !stated:
		for n := range plan.Conditions.Items {
			c.notStated(plan, n)
		}
	default:
		c.restricted.add(i)
		if len(plan.Conditions.Items) == 1 {
			c.single.add(i)
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

// gauge holds a condition element against what is visible, and against a claim.
func (c *conditionsOnPage) gauge(e, claim *Element) gauge {
	g := gauge{e: e}
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

// claim judges the condition elements for the plans of which a claim speaks. One
// good element makes up for others of a plan with one condition.
func (c *conditionsOnPage) claim(claim int) {
	var good, doubtful planSet
	elements := c.p.Elements.Items
	for i := range elements {
		if elements[i].Role != ElementCondition {
			continue
		}
		common := c.common(claim, i)
		if common.empty() {
			continue
		}
		g := c.gauge(&elements[i], &elements[claim])
		switch g.grade() {
		case gradeGood:
			good.join(&common)
		case gradeDoubtful:
			doubtful.join(&common)
		}
	}
	for i := range elements {
		if elements[i].Role == ElementCondition {
			c.report(claim, i, &good, &doubtful)
		}
	}
	for i := range c.p.Plans.Items {
		if good.has(i) {
			c.pass(claim, &c.p.Plans.Items[i])
		}
	}
}

// common are the plans with conditions of which a claim and a condition element
// both speak.
func (c *conditionsOnPage) common(claim, condition int) planSet {
	common := c.j.shared(claim, condition)
	common.keep(&c.restricted)
	return common
}

// report tells of a condition element that falls short beside a claim: of a plan
// that has no better one, a violation; of one that may have, or of which it may
// state another condition, a review.
func (c *conditionsOnPage) report(claim, condition int, good, doubtful *planSet) {
	common := c.common(claim, condition)
	if common.empty() {
		return
	}
	j, plans := c.j, c.p.Plans.Items
	g := c.gauge(&c.p.Elements.Items[condition], &c.p.Elements.Items[claim])
	open, only := common, common
	open.drop(good)
	only.drop(good)
	only.drop(doubtful)
	outcome, about := Violation, only.first()
	if about < 0 {
		outcome, about = Review, open.first()
	}
	if about < 0 {
		common.drop(&c.single)
		about = common.first()
	}
	if about < 0 {
		return
	}
	g.name = both("限制性条件", "Condition")
	g.subject.add(plans[about].ID, -1)
	g.subject.add(elements, condition)
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
