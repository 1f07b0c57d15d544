package core

// See words.go.
const (
	textNotYetInForce = `not-yet-in-force
本条自{0}起适用。
This rule holds from {0}.`
	textNo5gReminder = `no-5g
本订单不涉及5G套餐或升级包。
The order leads into no 5G plan or pack.`
	textCovered = `covered
{0}已覆盖5G网络。
{0} is covered by 5G.`
	textNoChangeOfPlan = `no-change-of-plan
本订单不把现有套餐变更为5G套餐。
The order changes no plan into a 5G plan.`
	textPlanOnSale = `plan-on-sale
原套餐“{0}”在售。
The original plan “{0}” is on sale.`
	textNoContract = `no-contract
“{0}”没有合约期。
“{0}” has no contract.`
	wordsCoverageEnquiry = `您可通过实体营业厅、客服热线、网上营业厅、手机APP查询本地区5G网络覆盖情况。
You can look up the 5G coverage of your area in our shops, by the service hotline, in the online hall and in the mobile app.`
	textAreaNotGiven = `area-not-given
未说明用户所在地区，无法提醒覆盖进度。
The customer's area is not given, so its coverage can't be told.`
	textProgressNotGiven = `progress-not-given
{0}的5G网络覆盖进度未给出。
How far the 5G roll-out in {0} is was not given.`
	wordsCoveragePartial = `您所在的{0}目前仅部分区域覆盖5G网络。覆盖进度：{1}
Your area, {0}, is only partly covered by 5G so far. Progress: {1}`
	wordsCoverageNone = `您所在的{0}目前尚未覆盖5G网络。覆盖进度：{1}
Your area, {0}, is not yet covered by 5G. Progress: {1}`
	wordsCoverageUnknown = `您所在的{0}目前未确认覆盖5G网络。覆盖进度：{1}
Your area, {0}, is not confirmed to be covered by 5G. Progress: {1}`
	wordsTerminal5G = `使用5G网络须使用5G终端，您目前使用的是5G终端。如换用非5G终端，5G套餐只能享受5G资费优惠，不能使用5G网络。
The 5G network needs a 5G terminal; yours is one. On a terminal that is not, a 5G plan brings only the 5G price, not the 5G network.`
	wordsTerminalNot5G = `您目前使用的不是5G终端。使用5G网络要更换5G终端；非5G终端办理5G套餐只能享受5G资费优惠，不能使用5G网络。
Your terminal is not a 5G terminal. To use the 5G network you need to change to one; on yours a 5G plan brings only the 5G price, not the 5G network.`
	wordsTerminalUnknown = `使用5G网络须使用5G终端。如您的终端不是5G终端，要更换5G终端；非5G终端办理5G套餐只能享受5G资费优惠，不能使用5G网络。
The 5G network needs a 5G terminal. If yours is not one, you need to change it; on another terminal a 5G plan brings only the 5G price, not the 5G network.`
	textCurrentPlanNotGiven = `current-plan-not-given
未说明用户的原套餐，无法提醒其能否再次办理。
The customer's original plan is not given, so it can't be told whether it can be chosen again.`
	wordsDelisted = `您的原套餐“{0}”已公示下架，变更5G套餐后将无法再选择办理原套餐，可以选择其他在售套餐。
Your original plan “{0}” has been delisted. After changing to a 5G plan you can't choose it again; you can choose other plans on sale.`
	wordsMayBeDelisted = `您的原套餐“{0}”如已公示下架，变更5G套餐后将无法再选择办理原套餐，可以选择其他在售套餐。
If your original plan “{0}” has been delisted, after changing to a 5G plan you can't choose it again; you can choose other plans on sale.`
	textContractNotGiven = `contract-not-given
“{0}”是否有合约未说明。
Whether “{0}” comes with a contract is not given.`
	textLiabilityNotGiven = `liability-not-given
“{0}”的解约责任未说明。
What leaving “{0}” early costs is not given.`
	textPortOutNotGiven = `port-out-not-given
“{0}”未说明办理携号转网的解约责任。
What taking the number elsewhere costs under “{0}” is not given.`
	textChangeNotGiven = `change-not-given
“{0}”未说明更改套餐的解约责任。
What changing the plan costs under “{0}” is not given.`
	textCloseNotGiven = `close-not-given
“{0}”未说明注销的解约责任。
What closing the number costs under “{0}” is not given.`
	textBanForLiability = `ban-for-liability
“{0}”写明的是禁止办理，而不是解约责任。
What is given for leaving “{0}” early is a ban, not a liability.`
	wordsContractExit = `“{0}”有{1}个月合约期。如要解除合约，须履行以下解约责任。办理携号转网：{2}更改套餐：{3}注销：{4}
“{0}” has a contract of {1} months. To leave it early you have to do the following. To take your number to another carrier: {2} To change the plan: {3} To close the number: {4}`
	fixFactOfReminder = `provide-fact
补充该信息，再据以提醒用户。
Provide this fact, then remind the customer of it.`
	textRemind = `remind
须先向用户展示本提醒。
The customer is to be reminded first.`
	fixRemind = `show-reminder
在用户同意之前展示提醒 {0} 的规定文字，由用户以本渠道的方式确认，并留存记录。
Before the customer consents, show the text of reminder {0}, have it acknowledged in the channel's own way, and keep the record.`
)

// flawTexts are what is said of each flaw. {0} is the reminder.
var flawTexts = [...]string{
	flawNone: `no-evidence
没有提醒记录。
There is no record of the reminder.`,
	flawOrder: `other-order
提醒记录属于另一订单{1}。
The record is of another order, {1}.`,
	flawPlan: `other-plan
提醒记录针对另一套餐{1}，而非{2}。
The record is about another plan, {1}, not {2}.`,
	flawWords: `other-words
展示的不是规定文字：“{1}”。
Other words were shown than required: “{1}”.`,
	flawWordsEN: `other-words-en
政策要求的英文文字未照样展示：“{1}”。
The English words that the policy requires were not shown: “{1}”.`,
	flawFuture: `shown-in-future
展示时刻{1}晚于评判时刻{2}。
It is said to be shown at {1}, after the instant of judging, {2}.`,
	flawAfterConsent: `shown-after-consent
提醒在用户同意之后才展示（{1}）。
It was shown after consent, at {1}.`,
	flawTooOld: `too-old
提醒展示于{1}，距用户同意（尚未同意的，距评判时刻）超过{2}小时。
It was shown at {1}, more than {2} h before the consent, or before the instant of judging.`,
	flawNotAcknowledged: `not-acknowledged
用户从未确认该提醒。
It was never acknowledged.`,
	flawAcknowledgedEarly: `acknowledged-out-of-order
确认时刻{1}早于展示时刻{2}。
It was acknowledged at {1}, before it was shown, at {2}.`,
	flawAcknowledgedFuture: `acknowledged-out-of-order
确认时刻{1}晚于评判时刻{2}。
It was acknowledged at {1}, after the instant of judging, {2}.`,
	flawAcknowledgedLate: `acknowledged-out-of-order
确认时刻{1}晚于用户同意。
It was acknowledged at {1}, after the consent.`,
	flawWrongWay: `wrong-way
确认方式“{1}”不是{2}渠道应有的方式。
It was acknowledged by {1}, which is not the way of channel {2}.`,
	flawPreTicked: `pre-ticked
确认框预先勾选，或未说明未预先勾选。
The box was ticked beforehand, or it is not said that it was not.`,
	flawNoRecording: `no-recording
口头确认没有录音编号。
The spoken yes has no reference of a recording.`,
	flawNotMeasured: `not-measured
没有完整的可见性测量。
Its visibility was not measured in full.`,
	flawHidden: `hidden
用户看不到：{1}。
It was not visible: {1}.`,
	flawContrast: `low-contrast
看不清：对比度{1}，须达{2}。
Not visible: contrast {1}, needs {2}.`,
	flawFontSize: `small-type
看不清：字号{1}像素，须达{2}像素。
Not visible: type of {1} px, needs {2} px.`,
	flawDwell: `too-short-in-view
可见{1}毫秒，须达{2}毫秒。
It was in view for {1} ms, needs {2} ms.`,
	flawInterval: `too-soon-after
提醒展示于{1}，至用户同意（尚未同意的，至评判时刻）不足{2}毫秒。
It was shown at {1}, less than {2} ms before the consent, or before the instant of judging.`,
	flawless: `reminded
已按规定提醒用户。
The customer was reminded as required.`,
}
