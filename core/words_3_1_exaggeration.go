package core

// See words.go.
const (
	textNoExaggeration = `no-exaggeration
未发现夸大的表述。
No statement was found that claims too much.`
	textTooMuchToJudge = `too-much-to-judge
物料中需核对的表述超过{0}处，其余未核对。
The material has more than {0} words and figures to judge; the rest was not judged.`
	fixTooMuchToJudge = `split-material
将物料拆分后再核对。
Split the material and judge its pieces.`
	textSuperlativeSourced = `superlative
“{0}”引用了来源，需人工核对来源是否支持。
“{0}” cites a source; whether it bears the claim out is for a person to judge.`
	fixSuperlativeSourced = `check-source
核对来源，或删去该用语。
Check the source, or take the words out.`
	textSuperlative = `superlative
“{0}”是没有出处的绝对化用语。
“{0}” is an absolute term without a source.`
	fixSuperlative = `remove-claim
删去该用语，或写明来源、期间和范围。
Take the words out, or cite who found it, when, and of what.`
	textClaimWordsNotGiven = `words-not-given
宣传语的文字未给出。
The words of a claim are not given.`
	textCoverage = `coverage
“{0}”，但{1}的覆盖情况为{2}。
“{0}”, but the coverage of {1} is {2}.`
	fixCorrectClaim = `correct-claim
按实际覆盖情况表述，并提示以查询结果为准。
Say what is covered, and where to look it up.`
	textCoverageUnknown = `coverage
“{0}”：{1}的覆盖情况未给出。
“{0}”: how far {1} is covered is not given.`
	fixCoverageUnknown = `provide-fact
补充覆盖情况。
Provide how far it is covered.`
	textCoverageUnproven = `coverage
“{0}”没有覆盖事实支持。
“{0}” is not borne out by facts about coverage.`
	textUnlimited = `unlimited
“{0}”，但套餐“{1}”达量限速，物料未同时写明门槛和限速后的速率：{2}。
“{0}”, but plan “{1}” is throttled, and the material does not tell threshold and rate: {2}.`
	fixUnlimited = `state-condition
在同一物料写明限速门槛和限速后的速率。
Tell the threshold and the rate in the same material.`
	textSpeedAboveRate = `speed-above-rate
宣传速率“{0}”高于套餐“{1}”的下行速率{2} kbps。
“{0}” is above the rate of plan “{1}”, {2} kbps.`
	fixSpeedAboveRate = `correct-claim
按套餐的速率表述。
Tell the plan's rate.`
	textSpeedUnqualified = `speed-unqualified
速率“{0}”未注明理论峰值，或以实际为准。
“{0}” is not said to be a theoretical peak, or to differ in practice.`
	fixSpeedUnqualified = `qualify-claim
注明理论峰值，并写明实际速率以网络环境为准。
Say that it is a theoretical peak and that practice differs.`
	textSpeedUnsourced = `speed-unsourced
“{0}”是速率的对比，未写明来源，需人工核对。
“{0}” compares speeds without a source; whether it is so is for a person to judge.`
	textPriceDiffers = `price-differs
宣传价格“{0}”与套餐“{1}”的月费{2}不符。
“{0}” is not the fee of plan “{1}”, {2}.`
	fixPriceDiffers = `correct-claim
按套餐的资费表述。
Tell the plan's fee.`
	textPricePromotional = `price-promotional
“{0}”是套餐“{1}”优惠期内的价格，物料未写明优惠期和其后的月费：{2}。
“{0}” is the fee of plan “{1}” for a time, and the material does not tell how long and what comes after: {2}.`
	fixPricePromotional = `state-condition
在同一物料写明优惠期和其后的月费。
Tell the period and the fee after it in the same material.`
	textAllowanceAbove = `allowance-above
“{0}”多于套餐“{1}”内含的{2}{3}。
“{0}” is more than plan “{1}” includes, {2}{3}.`
	fixAllowanceAbove = `correct-claim
按套餐内含的资源表述。
Tell what the plan includes.`
	textAllowanceAppBound = `allowance-app-bound
“{0}”中有{1} MB是定向流量，物料未写明。
Of “{0}”, {1} MB can be used by certain apps only, which the material does not tell.`
	fixAllowanceAppBound = `state-condition
写明定向流量的数量和适用的应用。
Tell how much is app-bound, and for which apps.`
	textForeverPlan = `forever
“{0}”，但套餐“{1}”于{2}下线，物料未写明。
“{0}”, but plan “{1}” ends on {2}, which the material does not tell.`
	textForeverPromotion = `forever
“{0}”，但套餐“{1}”的优惠有期限，物料未写明：{2}。
“{0}”, but what plan “{1}” offers is for a time, which the material does not tell: {2}.`
	textForeverCampaign = `forever
“{0}”，但活动于{1}截止，物料未写明。
“{0}”, but the campaign ends on {1}, which the material does not tell.`
	textUrgentUnknown = `urgent
“{0}”需人工核对：未给出投放起始日期。
“{0}” is for a person to judge: since when the campaign runs is not given.`
	fixUrgentUnknown = `provide-fact
补充投放起始日期。
Provide the first day.`
	textUrgent = `urgent
“{0}”，但活动自{1}持续至{2}，共{3}天。
“{0}”, but the campaign runs from {1} to {2}, for {3} days.`
	fixUrgent = `remove-claim
删去限时表述，或写明真实期限。
Take the words out, or tell the real term.`
	textFree = `free
“{0}”，但套餐“{1}”有{2}，物料未写明。
“{0}”, but plan “{1}” has {2}, which the material does not tell.`
	fixFree = `state-condition
在同一物料写明{2}。
Tell of {2} in the same material.`
	textUnbound = `no-contract
“{0}”，但套餐“{1}”有{2}个月的合约期。
“{0}”, but plan “{1}” has a contract of {2} months.`
	fixUnbound = `remove-claim
删去该表述，并写明合约期和解约责任。
Take the words out, and tell the contract and what leaving it costs.`
	textUnboundUnclear = `no-contract
“{0}”需人工核对：套餐“{1}”有{2}个月的合约期，其他套餐没有。
“{0}” is for a person to judge: plan “{1}” has a contract of {2} months, and others have none.`
	fixUnboundUnclear = `name-plan
写明所指的套餐。
Say which plan is meant.`
	fixForever = `state-condition
写明截止日期或优惠期。
Tell when it ends.`
	fixNoPlans = `provide-fact
补充所说的套餐。
Provide the plans that it speaks of.`
	fixUnknown = `provide-fact
补充{2}。
Provide {2}.`
	noPlans = `
“{0}”需人工核对：未给出所说的套餐。
“{0}” is for a person to judge: the plans that it speaks of are not given.`
	unknown = `
“{0}”需人工核对：套餐“{1}”未给出{2}。
“{0}” is for a person to judge: not given of plan “{1}”: {2}.`
)

var (
	textsNoPlans = [...]string{
		onLimit:    "unlimited" + noPlans,
		onTies:     "free" + noPlans,
		onRate:     "speed-above-rate" + noPlans,
		onFee:      "price-differs" + noPlans,
		onData:     "allowance-above" + noPlans,
		onMinutes:  "allowance-above" + noPlans,
		onContract: "no-contract" + noPlans,
	}
	textsUnknown = [...]string{
		onLimit:    "unlimited" + unknown,
		onTies:     "free" + unknown,
		onRate:     "speed-above-rate" + unknown,
		onFee:      "price-differs" + unknown,
		onData:     "allowance-above" + unknown,
		onMinutes:  "allowance-above" + unknown,
		onContract: "no-contract" + unknown,
	}
)
