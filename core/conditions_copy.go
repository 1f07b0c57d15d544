package core

// judgeHidden judges whether a material states every restrictive condition of
// the plans that it speaks of.
func judgeHidden(j *judge, p *Promotion) {
	if len(p.Plans.Items) == 0 {
		f := j.find(Inapplicable, "no-plans", p.ID)
		j.because(f, p.At.dot(memberPlans))
		j.say(f, "物料未涉及套餐。", "The material speaks of no plan.")
		return
	}
	for i := range p.Plans.Items {
		j.hidden(p, &p.Plans.Items[i])
	}
}

// hidden reports the conditions of one plan that the material leaves out.
func (j *judge) hidden(p *Promotion, plan *Plan) {
	if !plan.Conditions.Known {
		f := j.find(Review, "conditions-not-given", plan.ID)
		j.because(f, plan.At.dot(memberConditions))
		j.say(f, "套餐“{0}”的限制性条件未给出。", "The restrictive conditions of plan “{0}” are not given.", text(plan.Name))
		j.fix(f, "provide-fact", plan.At.dot(memberConditions), "补充限制性条件。", "Provide the restrictive conditions.")
		return
	}
	all := true
	for i := range plan.Conditions.Items {
		condition := &plan.Conditions.Items[i]
		if j.s.material.tellsCondition(condition) {
			continue
		}
		all = false
		f := j.find(Violation, "hidden-condition", plan.ID, j.numbered("conditions/", i))
		j.because(f, condition.At.here(), p.At.dot(memberParts))
		j.say(f, "物料未写明套餐“{0}”的限制性条件：{1}。", "The material does not state a restrictive condition of plan “{0}”: {1}.", text(plan.Name), j.conditionWords(condition))
		j.fix(f, "state-condition", p.At.dot(memberParts), "在物料中写明该条件。", "State the condition in the material.")
	}
	if !all {
		return
	}
	f := j.find(Pass, "conditions-stated", plan.ID)
	j.because(f, plan.At.dot(memberConditions), p.At.dot(memberParts))
	j.say(f, "套餐“{0}”的限制性条件均已写明。", "The restrictive conditions of plan “{0}” are stated.", text(plan.Name))
}

// conditionWords is a condition in its own words, or by its figures.
func (j *judge) conditionWords(c *Condition) value {
	if !c.Words.Known || blank(c.Words.Value.ZH) {
		return j.tellCondition(c)
	}
	w := Words{ZH: cut(c.Words.Value.ZH, maxQuoted), EN: cut(c.Words.Value.EN, maxQuoted)}
	return words(&w)
}
