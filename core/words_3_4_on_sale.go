package core

// See words.go.
const (
	textNothingOnSale = `nothing-on-sale
目录中没有在售的4G或5G套餐。
The catalogue has no 4G or 5G plan on sale.`
	textSold = `sold
{0}套餐在{1}渠道承载销售。
{0} are sold {1}.`
	textChannelsNotKnown = `channels-not-known
{0}套餐是否在{1}渠道销售未能确定，取决于{2}。
Whether {0} are sold {1} is not known; it depends on {2}.`
	textNotSold = `not-sold
在售的{0}套餐没有一款在{1}渠道销售。
None of the {0} on sale is sold {1}.`
	fixNotSold = `sell
在{1}渠道销售至少一款{0}套餐。
Sell at least one of the {0} {1}.`
	textPlanChannelsNotKnown = `plan-channels-not-known
“{0}”是否在{1}渠道销售未能确定。
Whether “{0}” is sold {1} is not known.`
	fixPlanChannelsNotKnown = `provide-fact
说明在哪些渠道销售。
Say in which channels it is sold.`
	textPlanNotSold = `plan-not-sold
“{0}”不在{1}渠道销售，同档其他套餐在售。
“{0}” is not sold {1}; other plans of its tier are.`
	fixPlanNotSold = `sell
在{1}渠道也销售“{0}”，或说明理由。
Sell “{0}” {1} too, or give the reason.`
	text4gBeside5g = `4g-beside-5g
{0}渠道销售4G套餐。
4G plans are sold {0}.`
	text4gNotKnown = `4g-not-known
{0}渠道是否同时销售4G与5G套餐未能确定。
Whether 4G plans are sold beside 5G {0} is not known.`
	textNo4gBeside5g = `no-4g-beside-5g
{0}渠道销售5G套餐，不销售在售的4G套餐。
5G plans are sold {0}, and no 4G plan is, though there are some on sale.`
	fixNo4gBeside5g = `sell
在{0}渠道销售4G套餐。
Sell 4G plans {0}.`
	textChannelWithout4g = `channel-without-4g
渠道{0}销售5G套餐，不销售4G套餐。
Channel {0} sells 5G plans and no 4G plan.`
	fixChannelWithout4g = `sell
在渠道{0}销售4G套餐。
Sell 4G plans in channel {0}.`
	textPlanStatusNotGiven = `status-not-given
“{0}”是否在售未能确定。
Whether “{0}” is on sale is not known.`
	textPlanGenerationNotGiven = `generation-not-given
“{0}”属于4G还是5G未说明。
Whether “{0}” is 4G or 5G is not given.`
)
