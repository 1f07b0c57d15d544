package core

// See words.go.
const (
	textNotOn5g = `not-on-5g
用户不在5G套餐上。
The customer is not on a 5G plan.`
	textTargetNotOnSale = `target-not-on-sale
目标套餐不在售。
The target plan is not on sale.`
	textNotEligible = `not-eligible
用户不符合目标套餐公示的办理条件。
The customer does not meet the target plan's published conditions.`
	textExitFeeNotGiven = `fee-not-given
企业是否为变更收费未说明。
Whether the carrier asks for a fee for the change is not given.`
	textAccepted = `accepted
企业同意变更。
The carrier accepted.`
	textUnanswered = `unanswered
企业尚未答复。
The carrier has not answered yet.`
	textDeferred = `deferred
请求于{1}提出，{2}天内没有办理。
The request of {1} was not met within {2} days.`
	textUnansweredLate = `unanswered-late
请求于{1}提出，{2}天内没有答复。
The request of {1} was not answered within {2} days.`
	textRefused = `refused
没有有效协议，企业拒绝用户变更套餐。
No agreement is in force, and the carrier refused the change.`
	textRefusedAgreementUnknown = `refused-agreement-unknown
企业拒绝变更，协议情况未说明。
The carrier refused, and whether an agreement is in force is not given.`
	textRefusedButNegotiable = `refused-but-negotiable
企业拒绝变更，但可协商解约。
The carrier refused but is open to negotiation.`
	textNegotiationNotGiven = `negotiation-not-given
企业拒绝变更，是否可协商解约未说明。
The carrier refused, and whether it is open to negotiation is not given.`
	textRefusedWithoutNegotiation = `refused-without-negotiation
企业拒绝变更，也不协商解约。
The carrier refused, with no way to negotiate.`
	textDeferralPassed = `deferral-passed
企业承诺的期限{1}已过，尚未办理。
The date that the carrier promised, {1}, has passed.`
	textDeferredWithoutDate = `deferred-without-date
企业暂缓变更，未说明期限。
The carrier deferred the change without saying until when.`
	textDeferredWithinWindow = `deferred-within-window
企业暂缓变更，未超过时限。
The carrier deferred the change within the window.`
	textTargetPlanCondition = `target-plan-condition
所附条件是目标套餐自身的条件。
The condition is one of the target plan's own.`
	textConditional = `conditional
没有有效协议，企业附加了目标套餐以外的条件：{1}
No agreement is in force, and the carrier made a condition that is not the target plan's: {1}`
	textUnpublishedCondition = `unpublished-condition
目标套餐没有公示对办理者的条件，所附条件不是其自身条件。
The target plan publishes no condition for those who take it, so this is none of its own.`
	textConditionUnclear = `condition-unclear
企业附加条件，是否为目标套餐自身条件或协议所约定，未能确定。
The carrier made a condition; whether it is the target plan's own or the agreement's can't be told.`
	textNegotiationWithoutAgreement = `negotiation-without-agreement
没有有效协议，企业要求协商后才能变更。
No agreement is in force, and the carrier made the change a matter of negotiation.`
	textNegotiationUnclear = `negotiation-unclear
企业提出协商，是否符合协议未说明。
The carrier offered to negotiate; whether in line with an agreement is not given.`
	textNegotiated = `negotiated
企业依协议与用户协商解约。
The carrier offered to negotiate in line with the agreement.`
	textNegotiationBeyondAgreement = `negotiation-beyond-agreement
企业的协商条件超出协议。
What the carrier offered goes beyond the agreement.`
	textFeeWithoutAgreement = `fee-without-agreement
没有有效协议，企业收取{1}元。
No agreement is in force, and the carrier asks for {1} yuan.`
	textFeeAboveAgreement = `fee-above-agreement
企业收取{1}元，协议约定{2}元。
The carrier asks for {1} yuan; the agreement says {2}.`
	textFeeNotComparable = `fee-not-comparable
企业收取{1}元，是否超出协议约定与目标套餐自身的费用，未能确定。
The carrier asks for {1} yuan; whether that is more than the agreement and the target plan itself ask for can't be told.`
	fixSwitching = `accept-change
同意用户变更为在售套餐“{0}”，不附加协议以外的条件与费用。
Accept the change to “{0}” without conditions or fees beyond the agreement.`
	fixSwitchingInDoubt = `settle-and-accept
查明此项；本条适用的，同意用户变更为“{0}”，不附加协议以外的条件与费用。
Establish this fact; where the rule applies, accept the change to “{0}” without conditions or fees beyond the agreement.`
	fixAnswer = `answer-request
答复用户：告知其不符合哪一项公示的办理条件，或同意变更。
Answer the customer: name the published condition that is not met, or accept the change.`
)
