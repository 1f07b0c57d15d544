package core

// See words.go.
const (
	textNothingActivated = `nothing-activated
本环节不开通任何业务。
Nothing is activated at this stage.`
	fixPriceUnknown = `provide-fact
补充该价格。
Provide this price.`
	fixProofEnded = `confirm-again
请用户再次确认，并留存新的凭证。
Have the customer confirm again, and keep the new proof.`
	fixFeeAfterUnknown = `provide-fact
补充优惠期后的月费；没有优惠期的，写明没有限制性条件。
Provide the monthly fee after the promotional period, or that there are no conditions.`
	fixFeeStep = `ask-about-steps
确认各阶段的月费均已告知用户。
Make sure that the customer was told every fee that follows.`
	fixBeforeOffer = `provide-fact
核对同意时刻与推介时刻。
Compare the instants of the consent and of the offer.`
	fixRemindFirst = `remind-and-ask-again
先展示全部提醒，再请用户同意。
Show every reminder first, then ask for consent again.`
	fixConsent = `ask-consent
不要开通“{0}”；请机主本人以明确的行为同意其名称与价格，并留存凭证。
Don't activate “{0}”; ask the account holder to consent to it by name and price with an affirmative act, and keep the proof.`
)

// defectTexts are what is said of each defect. {0} is the item.
var defectTexts = [...]string{
	defectNone: `no-consent
没有用户对“{0}”的同意。
There is no consent to “{0}”.`,
	defectWho: `not-by-holder
未说明是谁同意“{0}”。
Who consented to “{0}” is not given.`,
	defectAgent: `agent-not-proven
代理人同意“{0}”，但没有姓名或授权凭证。
An agent consented to “{0}” without a name or a proof of authority.`,
	defectAct: `no-affirmative-act
“{0}”的同意方式“{1}”不是明确的行为。
The consent to “{0}” rests on {1}, which is no affirmative act.`,
	defectPreTicked: `pre-ticked
“{0}”的勾选框预先勾选，或未说明未预先勾选。
The box for “{0}” was ticked beforehand, or it is not said that it was not.`,
	defectProofEnded: `proof-before-change
“{0}”的凭证早于用户的撤回或拒绝（{1}），此后的同意没有新的凭证。
The proof of the consent to “{0}” is from before the customer withdrew or refused, at {1}; the consent since then has none of its own.`,
	defectFeeUnknown: `fee-not-given
“{0}”的价格未给出，无法核对用户同意的价格。
The price of “{0}” is not given, so what was consented to can't be compared.`,
	defectFee: `other-fee
“{0}”月费{1}元，用户同意的不是这个价格。
“{0}” costs {1} yuan a month; that is not the price consented to.`,
	defectCharges: `other-charges
用户同意的其他费用与“{0}”的不一致。
The other charges consented to are not those of “{0}”.`,
	defectFeeAfterUnknown: `fee-after-not-given
“{0}”是否有优惠期及期后月费未说明，无法核对用户同意的价格。
Whether “{0}” has a promotional period, and the fee after it, is not given, so what was consented to can't be compared.`,
	defectFeeStep: `fee-step
“{0}”的月费分阶段变化，用户只被告知优惠期后{1}元，此外还有更高的月费。
The fee of “{0}” changes in steps; {1} yuan was named, and a later fee is higher.`,
	defectBeforeOffer: `before-offer
用户于{1}同意“{0}”，早于推介时刻{2}。
The consent to “{0}”, at {1}, is before the offer, {2}.`,
	defectFeeAfter: `other-fee-after
“{0}”优惠期后的月费未照实告知。
The monthly fee of “{0}” after the promotional period was not named, or not rightly.`,
	defectFuture: `after-activation
同意时刻{1}晚于开通时刻{2}。
The consent, at {1}, is after the activation, {2}.`,
	defectBeforeReminders: `before-reminders
用户于{1}同意时，应有的提醒尚未全部有效作出。
When the customer consented, at {1}, not every reminder that was due had been given as it must be.`,
	defectTooOld: `too-old
同意于{1}作出，已超过{2}天。
The consent of {1} is more than {2} days old.`,
	defectWithdrawn: `withdrawn
用户已于{1}撤回同意。
The consent was withdrawn at {1}.`,
	defectRefused: `refused-since
用户同意之后，又于{1}拒绝办理5G。
After consenting, the customer refused 5G, at {1}.`,
	defectNoProof: `no-proof
对“{0}”的同意没有留存凭证。
There is no proof on record of the consent to “{0}”.`,
	defectProofForm: `proof-form
凭证不是短信回复、验证码或签名。
The proof is no SMS reply, verification code or signature.`,
	defectProofNames: `proof-names-other
凭证没有载明“{0}”。
The proof does not name “{0}”.`,
	defectProofSender: `proof-sender
短信或验证码不是企业自有平台发送的。
The message or code was not sent by the carrier's own platform.`,
	defectProofReference: `proof-not-kept
凭证没有留存编号。
The proof has no reference under which it is kept.`,
	defectProofByCall: `proof-by-same-call
外呼办理的凭证须以通话以外的方式取得。
On outbound calls the proof must come by another way than the call.`,
	defectProofTime: `proof-out-of-time
凭证的时刻晚于开通，或早于提醒，或早于同意一天以上。
The proof is dated after the activation, or before the reminders, or more than a day before the consent.`,
	sound: `consented
用户已同意开通“{0}”。
The customer consented to “{0}”.`,
}
