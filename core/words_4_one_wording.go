package core

// See words.go.
const (
	textOneChannel = `one-channel
公示“{0}”的渠道不足两个。
Fewer than two channels publish “{0}”.`
	textNotComparable = `not-comparable
各渠道对“{0}”的说法未能逐项核对：未给出{1}。
What the channels say of “{0}” can't be compared in full: {1} is not given.`
	textNotCertain = `not-comparable
各渠道对“{0}”的说法未能逐项核对：仅凭{1}不能确定。
What the channels say of “{0}” can't be compared in full: {1} does not settle it.`
	fixNotComparable = `provide-fact
补充该信息后核对。
Provide the fact, then compare.`
	textSame = `same
各渠道对“{0}”的说法一致。
All channels say the same of “{0}”.`
	textDisagree = `disagree
“{0}”的{1}：渠道{2}为{3}，渠道{4}为{5}。
Of “{0}” the channels disagree on {1}: {2} says {3}, {4} says {5}.`
	textOtherLiability = `liability-differs
“{0}”的{1}：渠道{2}为“{3}”，渠道{4}为“{5}”，是否一致须人工核对。
Of “{0}” the channels have other words for {1}: {2} says “{3}”, {4} says “{5}”. A person must compare them.`
	fixDisagree = `align-entries
把各渠道的说法改为实际内容。
Make both channels say what is the case.`
	textOneChannelParts = `one-channel
物料没有按渠道区分的表述。
The material says nothing of a plan that differs by channel.`
	textTooMuchToCompare = `too-much-to-compare
各渠道的表述过多，未全部比对。
The channels say too much of the plans to compare all of it.`
	textSameParts = `same
各渠道的表述一致。
What the channels say agrees.`
	textDisagreeParts = `disagree
“{0}”：渠道{1}为“{2}”，渠道{3}为“{4}”。
“{0}”: {1} says “{2}”, {3} says “{4}”.`
	fixDisagreeParts = `align-parts
把各渠道的说法改为实际内容。
Make both channels say what is the case.`
)
