package core

// Clause 2.3, verbatim:
//
//	三是用户在办理已公示下架套餐变更为5G套餐时,提醒用户变更5G套餐后将无法再选择办理原套餐,
//	可以选择其他在售套餐。

var delistedPlan = Rule{
	ID:      "2.3-delisted-plan",
	Clause:  "2.3",
	TitleZH: "下架套餐提醒",
	TitleEN: "Remind that a delisted plan can't be chosen again",
	Quote:   "用户在办理已公示下架套餐变更为5G套餐时,提醒用户变更5G套餐后将无法再选择办理原套餐,可以选择其他在售套餐",
	Since:   noticeSince,
	Order:   judgeDelisted,
}

var delistedPlanReading = Reading{
	rule: &delistedPlan,
	Readings: []string{
		reading5G,
		"a current plan whose status is not known counts as delisted; a pack on top of a plan changes no plan, and neither does another contract for the same one",
		"已公示下架 is a plan from the day on which its delisting is announced, though it be on sale for a while",
		readingSale,
	},
	Blind: []string{"whether the delisting was announced as it should be"},
}

func judgeDelisted(j *judge, o *Order) {
	plan := o.lead()
	switch {
	case plan == nil:
		j.notFor5G(o)
		return
	case o.Action == ActionSignUp || plan.Product != ProductPlan:
		j.find(Inapplicable, textNoChangeOfPlan).of(plan.ID).
			because(o.At.dot(memberAction)).because(plan.At.dot(memberProduct))
		return
	case o.CurrentPlan.Index < 0:
		j.notGiven(o, plan, textCurrentPlanNotGiven, o.At.dot(memberCurrentPlan))
		return
	}
	if named(o.Items.Items, o.CurrentPlan.Index) {
		j.find(Inapplicable, textNoChangeOfPlan).of(plan.ID).
			because(o.At.dot(memberCurrentPlan)).because(o.At.dot(memberItems))
		return
	}
	current := &o.Plans.Items[o.CurrentPlan.Index]
	status, fact := current.statusAt(j.at)
	if status != StatusDelisted && current.isAnnounced(j.at) {
		status, fact = StatusDelisted, current.At.dot(memberDelistedOn)
	}
	if status == StatusOnSale {
		j.find(Inapplicable, textPlanOnSale).of(plan.ID).
			because(o.At.dot(memberCurrentPlan)).because(fact).
			text(current.Name)
		return
	}
	words := wordsMayBeDelisted
	if status == StatusDelisted {
		words = wordsDelisted
	}
	j.remind(o, ReminderDelistedPlan, plan, j.begin().text(current.Name).compose(words),
		o.At.dot(memberCurrentPlan), fact, plan.At.dot(memberGeneration))
}
