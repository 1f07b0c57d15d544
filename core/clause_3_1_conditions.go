package core

// Clause 3.1, verbatim:
//
//	一是客观真实宣传5G业务及资费,公示全量在售套餐情况,不得片面夸大5G优势或优惠项目,隐瞒或
//	淡化限制性条件。

var conditionsRule = Rule{
	ID:        "3.1-conditions",
	Clause:    "3.1",
	TitleZH:   "不得隐瞒或淡化限制性条件",
	TitleEN:   "State restrictive conditions, and in plain sight",
	Quote:     "隐瞒或淡化限制性条件",
	Since:     noticeSince,
	Promotion: judgeHidden,
}
