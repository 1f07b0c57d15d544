package core

// See words.go.
const (
	textChoiceNotGiven = `choice-not-given
未说明用户有哪些选择。
What choice the customer had is not given.`
	fixChoiceNotGiven = `provide-fact
补充用户的选择情况。
Provide what choice the customer had.`
	fixProvideFact = `provide-fact
补充该信息。
Provide this fact.`
	textHarderToDecline = `harder-to-decline
拒绝需{0}步，同意只需{1}步。
Declining takes {0} steps, accepting {1}.`
	fixHarderToDecline = `ease-declining
让拒绝不多于{1}步。
Let declining take no more than {1} steps.`
	textAsEasyToDecline = `as-easy-to-decline
拒绝所需步数不多于同意。
Declining takes no more steps than accepting.`
	textAlternativeOpen = `alternative-open
用户可以选择在售套餐“{0}”。
Plan “{0}”, which is on sale, was open to the customer.`
	textNoAlternative = `no-alternative
除所推介的套餐外，用户没有其他在售套餐可选。
No plan on sale but the offered one was open to the customer.`
	fixNoAlternative = `open-plan
向用户开放至少一款其他在售套餐。
Open at least one other plan on sale to the customer.`
	text4gOpen = `4g-open
用户可以选择在售4G套餐“{0}”。
4G plan “{0}”, which is on sale, was open to the customer.`
	textNo4gOnSale = `no-4g-on-sale
当地没有在售4G套餐。
No 4G plan is on sale where the customer is.`
	text4gContradicted = `4g-contradicted
称当地没有在售4G套餐，而订单所列的4G套餐“{0}”在售。
It is said that no 4G plan is on sale where the customer is, and 4G plan “{0}” of the order is on sale.`
	textNo4gOpen = `no-4g-open
当地有在售4G套餐，但用户不能选择。
4G plans are on sale, and none was open to the customer.`
	fixNo4gOpen = `open-4g-plan
向用户开放至少一款在售4G套餐。
Open at least one 4G plan on sale to the customer.`
	textTied = `tied
以办理5G为条件提供“{0}”。
“{0}” was made conditional on taking 5G.`
	fixTied = `untie
取消以办理5G为条件的限制。
Offer these services without 5G.`
	textNotTied = `not-tied
没有服务以办理5G为条件。
No other service was made conditional on taking 5G.`
	textOwnInitiative = `own-initiative
由用户主动办理。
The order is on the customer's own initiative.`
	textRefusedThisOffer = `refused-this-offer
用户在推介之后拒绝（{0}），订单仍在办理。
The customer refused after the offer, at {0}, and the order goes on.`
	fixRefusedThisOffer = `stop-offering
确认用户改变了意愿，否则停止办理。
Make sure that the customer changed their mind, or stop.`
	textChangedMind = `changed-mind
用户在推介之后拒绝（{0}），此后又同意办理。
The customer refused after the offer, at {0}, and has consented since.`
	textCalledBack = `called-back
称由用户主动办理，而渠道是外呼；用户于{0}拒绝后未满{1}天。
It is said to be the customer's own initiative, but comes by an outbound call, less than {1} days after the customer refused, at {0}.`
	fixCalledBack = `provide-initiative
确认是用户要求回电，否则停止办理。
Make sure that the customer asked to be called back, or stop.`
	textNotRepeated = `not-repeated
没有在用户拒绝后的静默期内再次推介。
No refused offer was repeated within the window.`
	textNoAccept = `no-accept
页面没有同意按钮。
The page has no control that accepts.`
	textNoDecline = `no-decline
有同意按钮“{0}”，未见拒绝按钮。
There is a control that accepts, “{0}”, and none that declines was found.`
	fixNoDecline = `add-decline
设置拒绝按钮。
Add a control that declines.`
	textDecliningNotGiven = `declining-not-given
未说明拒绝所需步数。
It is not given how many steps declining takes.`
	textAcceptingNotGiven = `accepting-not-given
未说明同意所需步数。
It is not given how many steps accepting takes.`
	textOpenNotGiven = `open-not-given
未说明用户还可以选择哪些套餐。
It is not given which other plans were open to the customer.`
	textOpenStatusNotGiven = `open-status-not-given
可选套餐是否在售未能确定。
It is not known whether the plans that were open are on sale.`
	text4gOnSaleNotGivenChoice = `4g-on-sale-not-given
未说明当地是否有在售4G套餐。
It is not given whether 4G plans are on sale where the customer is.`
	textOpen4gNotGiven = `open-4g-not-given
可选套餐中是否有在售4G套餐未能确定。
It is not known whether one of the plans that were open is a 4G plan on sale.`
	text4gOpenNotGiven = `open-not-given
未说明用户能否选择4G套餐。
It is not given whether a 4G plan was open to the customer.`
	textTyingNotGiven = `tying-not-given
未说明是否有服务以办理5G为条件。
It is not given whether other services were made conditional on taking 5G.`
	textRefusalsNotGiven = `refusals-not-given
未说明用户此前是否拒绝过。
It is not given whether the customer refused before.`
	textRepeatedOffer = `repeated-offer
用户于{0}拒绝后，{1}天内再次推介。
The customer refused at {0}, and the offer was repeated within {1} days.`
	fixInitiative = `provide-initiative
说明本次由谁发起。
Say who began the conversation.`
	fixRepeatedOffer = `stop-offering
在{1}天静默期满后，或用户主动要求时再办理。
Wait until {1} days have passed, or until the customer asks.`
	textAsEasyToDeclineHere = `as-easy-to-decline
拒绝所需点击次数不多于同意。
Declining takes no more taps than accepting.`
)
