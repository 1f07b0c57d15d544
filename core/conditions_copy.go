package core

// judgeHidden judges whether a material states every restrictive condition of
// the plans that it speaks of.
func judgeHidden(j *judge, p *Promotion) {
	if len(p.Plans.Items) == 0 {
		j.find(Inapplicable, textNoPlans).of(p.ID).because(p.At.dot(memberPlans))
		return
	}
	plans := p.Plans.Items
	for i := range plans {
		j.hidden(p, &plans[i])
	}
}

// hidden reports the conditions of one plan that the material leaves out.
func (j *judge) hidden(p *Promotion, plan *Plan) {
	if !plan.Conditions.Known {
		j.ask(textCopyConditionsUnknown, fixCopyConditionsUnknown, plan.At.dot(memberConditions)).
			of(plan.ID).text(plan.Name)
		return
	}
	all := true
	for i := range plan.Conditions.Items {
		condition := &plan.Conditions.Items[i]
		if j.material.tellsCondition(condition) {
			all = !j.contradicted(plan, i, p.At.dot(memberParts), len(p.Plans.Items)) && all
			continue
		}
		all = false
		j.find(Violation, textHiddenCondition).of(plan.ID).nth("conditions/", i).
			because(condition.At.here()).because(p.At.dot(memberParts)).
			text(plan.Name).conditionWords(condition).
			fix(fixHiddenCondition, p.At.dot(memberParts))
	}
	if !all {
		return
	}
	j.find(Pass, textConditionsStated).of(plan.ID).
		because(plan.At.dot(memberConditions)).because(p.At.dot(memberParts)).
		text(plan.Name)
}

// contradicted reports that the material says the opposite of a plan's condition
// too. Where it speaks of other plans, it may say so of those.
func (j *judge) contradicted(plan *Plan, i int, where Place, plans int) bool {
	condition := &plan.Conditions.Items[i]
	if !j.material.contradicts(condition) {
		return false
	}
	j.find(breach(plans > 1), textContradicted).of(plan.ID).nth("conditions/", i).
		because(condition.At.here()).because(where).
		text(plan.Name).conditionWords(condition).
		fix(fixContradicted, where)
	return true
}

// conditionWords fills in a condition in its own words, or by its figures.
func (j *judge) conditionWords(c *Condition) *judge {
	if !c.Words.Known || blank(c.Words.Value.ZH) {
		return j.condition(c)
	}
	return j.both(cut(c.Words.Value.ZH, maxQuoted), cut(c.Words.Value.EN, maxQuoted))
}
