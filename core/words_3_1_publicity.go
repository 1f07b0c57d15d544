package core

// See words.go.
const (
	textChannelsNotGiven = `channels-not-given
未说明各渠道公示的内容。
What the channels publish is not given.`
	fixChannelsNotGiven = `provide-fact
补充各渠道公示的条目。
Provide what each channel publishes.`
	textPublishedNowhere = `published-nowhere
没有一个渠道公示资费，套餐“{0}”也未公示。
No channel publishes tariffs, so that plan “{0}” is not published.`
	fixPublishedNowhere = `publish
在至少一个渠道公示全部在售套餐。
Publish every plan on sale in at least one channel.`
	textPastOffSaleDate = `past-off-sale-date
“{0}”应于{1}下线，仍标为在售。
“{0}” was to go off sale on {1} and is still on sale.`
	fixPastOffSaleDate = `correct-status
将该套餐下架并公示，或更正下线日期。
Delist the plan and announce it, or correct the date.`
	textPublishesNoTariffs = `publishes-no-tariffs
渠道{0}不公示资费。
Channel {0} publishes no tariffs.`
	textEntriesNotGiven = `entries-not-given
未说明渠道{0}公示的条目。
What channel {0} publishes is not given.`
	fixEntriesNotGiven = `provide-fact
补充该渠道公示的条目。
Provide the entries of this channel.`
	textPublishingNotGiven = `publishing-not-given
未说明渠道{0}是否公示资费。
Whether channel {0} publishes tariffs is not given.`
	fixPublishingNotGiven = `provide-fact
说明该渠道是否公示资费，并补充其条目。
Say whether this channel publishes tariffs, and provide its entries.`
	textNotPublished = `not-published
在售套餐“{0}”未在渠道{1}公示。
Plan “{0}” is on sale and not published in channel {1}.`
	fixNotPublished = `publish
在渠道{1}公示套餐{2}。
Publish plan {2} in channel {1}.`
	textDelisted = `delisted
“{0}”已下架。
“{0}” is delisted.`
	textStatusNotGiven = `status-not-given
“{0}”未在渠道{1}公示，是否在售未能确定。
“{0}” is not published in channel {1}, and whether it is on sale is not known.`
	fixStatusNotGiven = `provide-fact
说明该套餐是否在售。
Say whether the plan is on sale.`
	textNotComparableEntry = `not-comparable
“{0}”在渠道{1}的公示未能逐项核对：未给出{2}。
What channel {1} publishes of “{0}” can't be compared in full: {2} is not given.`
	textNotCertainEntry = `not-comparable
“{0}”在渠道{1}的公示未能逐项核对：仅凭{2}不能确定。
What channel {1} publishes of “{0}” can't be compared in full: {2} does not settle it.`
	textPublished = `published
“{0}”在渠道{1}如实公示。
Channel {1} publishes “{0}” as it is.`
	textDiffers = `differs
“{0}”在渠道{1}公示的{2}为{3}，实际为{4}。
Channel {1} publishes {2} of “{0}” as {3}; it is {4}.`
	fixDiffers = `correct-entry
将公示内容更正为实际内容。
Correct the entry to what is the case.`
	textIncomplete = `incomplete
“{0}”在渠道{1}的公示缺少{2}。
What channel {1} publishes of “{0}” lacks {2}.`
	fixIncomplete = `complete-entry
补充公示{2}。
Publish {2}.`
	textStale = `stale
“{0}”已下架，渠道{1}仍公示为在售。
“{0}” is delisted, and channel {1} still publishes it as on sale.`
	fixStale = `correct-entry
将该条目更正为已下架。
Correct the entry to delisted.`
	textLiabilityInPart = `liability-in-part
“{0}”在渠道{1}的公示未说明{2}的违约责任。
What channel {1} publishes of “{0}” does not say what {2} costs.`
	textLiabilityDiffers = `liability-differs
“{0}”在渠道{1}公示的{2}违约责任为“{3}”，合约为“{4}”，是否一致须人工核对。
Channel {1} publishes of “{0}” that {2} costs “{3}”; the contract says “{4}”. A person must compare them.`
	fixLiabilityInPart = `complete-entry
补充公示{2}的违约责任。
Publish what {2} costs.`
	textConditionLeftOut = `condition-left-out
渠道{1}的公示没有“{0}”的限制性条件，或数字不同：{2}。
Channel {1} leaves out a restrictive condition of “{0}”, or gives other figures: {2}.`
	fixConditionLeftOut = `correct-entry
在公示中写明该条件。
Publish this condition.`
	textConditionAdded = `condition-added
渠道{1}公示的“{0}”有该套餐没有的限制性条件：{2}。
Channel {1} publishes a restrictive condition that “{0}” does not have: {2}.`
	fixConditionAdded = `correct-entry
从公示中删去该条件。
Take this condition out of the entry.`
)
