package core

// See words.go.
const (
	textNoControls = `no-controls
页面没有同意按钮和选项。
The page has no control that accepts and no option.`
	textItemsNotGiven = `items-not-given
同意按钮“{0}”办理什么未说明。
What control “{0}” orders is not given.`
	fixItemsNotGiven = `provide-fact
说明该按钮办理哪些套餐。
Say which plans it orders.`
	textNamesItemAndPrice = `names-item-and-price
按钮“{0}”写明了“{1}”及其价格。
Control “{0}” names “{1}” and its price.`
	textNotPreSelected = `not-pre-selected
选项“{0}”未预先勾选。
Option “{0}” is not ticked at the start.`
	textFreeOfCharge = `free-of-charge
选项“{0}”不收费。
Option “{0}” costs nothing.`
	textPreSelectionNotGiven = `pre-selection-not-given
选项“{0}”是否预先勾选未说明。
Whether option “{0}” is ticked at the start is not given.`
	fixPreSelectionNotGiven = `provide-fact
说明该选项是否预先勾选。
Say whether it is ticked at the start.`
	textPriceNotGiven = `price-not-given
选项“{0}”预先勾选，现在或以后是否收费未能确定。
Option “{0}” is ticked at the start, and it is not known whether it is paid for, now or later.`
	fixPriceNotGiven = `untick
取消预先勾选，或补充其价格和套餐。
Untick it, or provide its price and its plans.`
	textPreSelected = `pre-selected
收费选项“{0}”预先勾选。
Option “{0}”, which is paid for, is ticked at the start.`
	fixPreSelected = `untick
取消预先勾选。
Untick it.`
	textNotMisleading = `not-misleading
未发现关于4G的不实或施压表述，也未发现以赠送名义办理。
Nothing false or pressing about 4G was found, and no plan booked as a gift.`
	textFourGPressure = `four-g-pressure
“{0}”：以4G停用、降速或必须升级为由施压。
“{0}” presses customers with the end of 4G, its slowing down, or an upgrade that has to be.`
	textFourGUnclear = `four-g-pressure
“{0}”：另有原因，但同时催促升级，是否以4G停用、降速施压需人工判断。
There is a reason for “{0}”, but an upgrade is urged beside it; whether it presses is for a person to judge.`
	fixFourGPressure = `remove-claim
删去该表述，说明4G可以继续使用、升级自愿。
Take the words out, and say that 4G goes on and that upgrading is free.`
	textFourGDenied = `four-g-denied
“{0}”，但4G套餐“{1}”在售。
“{0}”, but 4G plan “{1}” is on sale.`
	fixFourGDenied = `remove-claim
删去该表述，告知在售的4G套餐。
Take the words out, and tell of the 4G plans on sale.`
	textFourGUnknown = `four-g-denied
“{0}”：是否有在售4G套餐未给出。
“{0}”: whether 4G plans are on sale is not given.`
	fixFourGUnknown = `provide-fact
补充在售的4G套餐。
Provide the 4G plans that are on sale.`
	textBookedFeeUnknown = `booked-unnamed
“{0}”的月费未给出，通话中是否告知了价格需人工核对。
The fee of “{0}” is not given; whether the call tells it is for a person to judge.`
	fixBookedFeeUnknown = `provide-fact
补充月费。
Provide the monthly fee.`
	textBookedUnnamed = `booked-unnamed
通话中未告知“{0}”的名称和价格并取得同意。
The call does not name “{0}” with its price and get a yes to it.`
	fixCorrectBooking = `correct-booking
退订该业务，或另行取得用户同意。
Take the booking back, or ask for consent to it.`
	textGiftBooked = `gift-booked
以“{0}”征得的同意被用于办理“{1}”，未告知其名称和价格并取得同意。
A yes to “{0}” was booked as “{1}”, without its name and price having been said and agreed to.`
	textWordsNotGiven = `words-not-given
办理“{0}”的按钮上的文字未给出。
The words on the control that orders “{0}” are not given.`
	textFeeNotGiven = `fee-not-given
“{0}”的价格未给出，无法核对按钮上的价格。
The price of “{0}” is not given, so the control's words can't be compared.`
	textConditionsNotGivenControl = `conditions-not-given
“{0}”是否有优惠期未说明。
Whether “{0}” has a promotional period is not given.`
	textFeeAfterNotGiven = `fee-after-not-given
“{0}”优惠期后的价格未给出。
The price of “{0}” after its promotional period is not given.`
	textItemNotNamed = `item-not-named
按钮“{0}”未写明所办理的“{1}”。
Control “{0}” does not name what it orders: “{1}”.`
	textPriceNotNamed = `price-not-named
按钮“{0}”未写明价格，应为{2}。
Control “{0}” does not name the price, needs {2}.`
	textFeeAfterNotNamed = `fee-after-not-named
按钮“{0}”未写明优惠期后的月费，应为{2}。
Control “{0}” does not name the monthly fee after the promotional period, needs {2}.`
	fixNaming = `name
在按钮上写明“{1}”及其价格。
Name “{1}” and its price on the control.`
	textComparable = `comparable
拒绝与同意同样醒目。
Declining is about as prominent as accepting.`
)
