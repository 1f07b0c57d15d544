package core

// Clause 2.4, verbatim:
//
//	四是用户办理有合约要求的5G套餐前,提醒用户如要解除合约办理“携号转网”服务、更改套餐或注销
//	须履行的解约责任。

var contractExit = Rule{
	ID:      "2.4-contract-exit",
	Clause:  "2.4",
	TitleZH: "解约责任提醒",
	TitleEN: "Remind what leaving a contract early costs",
	Quote:   "用户办理有合约要求的5G套餐前,提醒用户如要解除合约办理“携号转网”服务、更改套餐或注销须履行的解约责任",
	Since:   noticeSince,
	Order:   judgeContract,
	Readings: []string{
		reading5G,
		"words that forbid leaving are no liability; they are told by 不可办理 and its like",
		"a contract of anything that is ordered or activated counts, since a bundle's or a gift's binds as the plan's does; whether there is one is owed an answer",
	},
	Blind: []string{"whether the liability as stated is the contract's, and whether it is fair"},
}

func judgeContract(j *judge, o *Order) {
	if o.lead() == nil {
		j.notFor5G(o)
		return
	}
	for i := range o.taken() {
		if item, _ := o.take(i); item != nil {
			judgeItemContract(j, o, item)
		}
	}
}

func judgeItemContract(j *judge, o *Order, item *Plan) {
	contract := &item.Contract.Value
	liability := &contract.Liability.Value
	switch {
	case !item.Contract.Known:
		j.notGiven(o, item, "contract-not-given", item.At.dot(memberContract),
			"“{0}”是否有合约未说明。", "Whether “{0}” comes with a contract is not given.", text(item.Name))
	case contract.Months == 0:
		f := j.find(Inapplicable, "no-contract", item.ID)
		j.because(f, contract.At.dot(memberMonths))
		j.say(f, "“{0}”没有合约期。", "“{0}” has no contract.", text(item.Name))
	case !contract.Liability.Known:
		j.notGiven(o, item, "liability-not-given", contract.At.dot(memberLiability),
			"“{0}”的解约责任未说明。", "What leaving “{0}” early costs is not given.", text(item.Name))
	case !liability.PortOut.Known:
		j.notGiven(o, item, "port-out-not-given", liability.At.dot(memberPortOut),
			"“{0}”未说明办理携号转网的解约责任。", "What taking the number elsewhere costs under “{0}” is not given.", text(item.Name))
	case !liability.ChangePlan.Known:
		j.notGiven(o, item, "change-not-given", liability.At.dot(memberChangePlan),
			"“{0}”未说明更改套餐的解约责任。", "What changing the plan costs under “{0}” is not given.", text(item.Name))
	case !liability.CloseNumber.Known:
		j.notGiven(o, item, "close-not-given", liability.At.dot(memberCloseNumber),
			"“{0}”未说明注销的解约责任。", "What closing the number costs under “{0}” is not given.", text(item.Name))
	case isBan(&liability.PortOut.Value) || isBan(&liability.ChangePlan.Value) || isBan(&liability.CloseNumber.Value):
		j.notGiven(o, item, "ban-for-liability", contract.At.dot(memberLiability),
			"“{0}”写明的是禁止办理，而不是解约责任。", "What is given for leaving “{0}” early is a ban, not a liability.", text(item.Name))
	default:
		j.remind(o, ReminderContractExit, item, j.contractText(item), contract.At.dot(memberMonths), contract.At.dot(memberLiability))
	}
}

// isBan tells whether words forbid leaving, which clause 2.4 does not let a
// contract do: leaving with its liability is always open.
func isBan(w *Words) bool {
	for _, ban := range [...]string{"不可办理", "不得办理", "不能办理", "不予办理", "无法办理", "禁止办理"} {
		if contains(w.ZH, ban) {
			return true
		}
	}
	return false
}

// contractText states the liability for each of the three exits.
func (j *judge) contractText(item *Plan) prose {
	contract := &item.Contract.Value
	liability := &contract.Liability.Value
	return j.compose(
		"“{0}”有{1}个月合约期。如要解除合约，须履行以下解约责任。办理携号转网：{2}更改套餐：{3}注销：{4}",
		"“{0}” has a contract of {1} months. To leave it early you have to do the following. To take your number to another carrier: {2} To change the plan: {3} To close the number: {4}",
		[]value{text(item.Name), number(contract.Months), words(&liability.PortOut.Value), words(&liability.ChangePlan.Value), words(&liability.CloseNumber.Value)})
}
