package core

// Clause 3.2, verbatim:
//
//	二是尊重用户的真实意愿,不得误导、强迫用户办理或升级5G套餐,未经用户同意不得擅自开通5G套餐、
//	升级包等服务。

var misleading = Rule{
	ID:        "3.2-misleading",
	Clause:    "3.2",
	TitleZH:   "不得误导用户",
	TitleEN:   "Mislead no customer",
	Quote:     "不得误导、强迫用户办理或升级5G套餐",
	Since:     noticeSince,
	Promotion: judgeCopyMisleading,
}
