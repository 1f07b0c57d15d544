package core

// Clause 2.1, verbatim:
//
//	一是提醒用户可通过实体营业厅、客服热线、网上营业厅、手机APP查询本地区5G网络覆盖情况,
//	在5G网络暂未覆盖的地区发展5G用户,事先提醒用户知悉本地区5G网络覆盖进度情况。

var coverageEnquiry = Rule{
	ID:      "2.1-coverage-enquiry",
	Clause:  "2.1",
	TitleZH: "覆盖查询提醒",
	TitleEN: "Remind where 5G coverage can be looked up",
	Quote:   "提醒用户可通过实体营业厅、客服热线、网上营业厅、手机APP查询本地区5G网络覆盖情况",
	Since:   noticeSince,
	Order:   judgeCoverageEnquiry,
}

var coverageEnquiryReading = Reading{
	rule: &coverageEnquiry,
	Readings: []string{
		reading5G,
		"all four places of enquiry are named, whichever channel the order comes by",
	},
	Blind: []string{"whether the four places really answer, and rightly"},
}

func judgeCoverageEnquiry(j *judge, o *Order) {
	plan := o.lead()
	if plan == nil {
		j.notFor5G(o)
		return
	}
	j.remind(o, ReminderCoverageEnquiry, plan, j.begin().compose(wordsCoverageEnquiry),
		plan.At.dot(memberGeneration))
}

var coverageProgress = Rule{
	ID:      "2.1-coverage-progress",
	Clause:  "2.1",
	TitleZH: "覆盖进度提醒",
	TitleEN: "Remind how far 5G coverage has come where it is not complete",
	Quote:   "在5G网络暂未覆盖的地区发展5G用户,事先提醒用户知悉本地区5G网络覆盖进度情况",
	Since:   noticeSince,
	Order:   judgeCoverageProgress,
}

var coverageProgressReading = Reading{
	rule: &coverageProgress,
	Readings: []string{
		reading5G,
		"暂未覆盖 takes in areas that are partly covered and areas of which it is not known: a carrier that reports an area as fully covered need not remind",
		"a progress that is not known, or stands elsewhere, is none; that nothing is planned yet is one",
	},
	Blind: []string{"whether the area is really covered as reported, and the progress true"},
}

func judgeCoverageProgress(j *judge, o *Order) {
	plan := o.lead()
	if plan == nil {
		j.notFor5G(o)
		return
	}
	area := &o.Customer.Area.Value
	switch {
	case !o.Customer.Area.Known:
		j.notGiven(o, plan, textAreaNotGiven, o.Customer.At.dot(memberArea))
		return
	case area.Coverage == CoverageFull:
		j.find(Inapplicable, textCovered).of(plan.ID).because(area.At.dot(memberCoverage)).text(area.Name)
		return
	case !j.label.alone(area.Name).informs(false):
		j.notGiven(o, plan, textAreaNotGiven, area.At.dot(memberName))
		return
	case !j.label.alone(area.Progress.Value.ZH).informs(false):
		j.notGiven(o, plan, textProgressNotGiven, area.At.dot(memberProgress)).text(area.Name)
		return
	}
	j.remind(o, ReminderCoverageProgress, plan, j.coverageText(area),
		plan.At.dot(memberGeneration), area.At.dot(memberCoverage), area.At.dot(memberProgress))
}

// coverageText names the area, how it is covered, and how far the roll-out is.
func (j *judge) coverageText(area *Area) prose {
	words := wordsCoverageUnknown
	switch area.Coverage {
	case CoveragePartial:
		words = wordsCoveragePartial
	case CoverageNone:
		words = wordsCoverageNone
	}
	return j.begin().text(area.Name).words(&area.Progress.Value).compose(words)
}
