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
	Readings: []string{
		reading5G,
		"a current plan whose status is not known counts as delisted; a pack on top of a plan changes no plan",
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
		f := j.find(Inapplicable, "no-change-of-plan", plan.ID)
		j.because(f, o.At.dot(memberAction), plan.At.dot(memberProduct))
		j.say(f, "本订单不把现有套餐变更为5G套餐。", "The order changes no plan into a 5G plan.")
		return
	case o.CurrentPlan.Index < 0:
		j.notGiven(o, plan, "current-plan-not-given", o.At.dot(memberCurrentPlan),
			"未说明用户的原套餐，无法提醒其能否再次办理。", "The customer's original plan is not given, so it can't be told whether it can be chosen again.")
		return
	}
	current := &o.Plans.Items[o.CurrentPlan.Index]
	if current.Status == StatusOnSale {
		f := j.find(Inapplicable, "plan-on-sale", plan.ID)
		j.because(f, o.At.dot(memberCurrentPlan), current.At.dot(memberStatus))
		j.say(f, "原套餐“{0}”在售。", "The original plan “{0}” is on sale.", text(current.Name))
		return
	}
	j.remind(o, ReminderDelistedPlan, plan, j.delistedText(current),
		o.At.dot(memberCurrentPlan), current.At.dot(memberStatus), plan.At.dot(memberGeneration))
}

// delistedText has both halves: the original plan is gone, others are open.
func (j *judge) delistedText(current *Plan) prose {
	if current.Status == StatusDelisted {
		return j.compose("您的原套餐“{0}”已公示下架，变更5G套餐后将无法再选择办理原套餐，可以选择其他在售套餐。",
			"Your original plan “{0}” has been delisted. After changing to a 5G plan you can't choose it again; you can choose other plans on sale.",
			[]value{text(current.Name)})
	}
	return j.compose("您的原套餐“{0}”如已公示下架，变更5G套餐后将无法再选择办理原套餐，可以选择其他在售套餐。",
		"If your original plan “{0}” has been delisted, after changing to a 5G plan you can't choose it again; you can choose other plans on sale.",
		[]value{text(current.Name)})
}
