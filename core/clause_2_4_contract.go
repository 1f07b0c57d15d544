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
}

var contractExitReading = Reading{
	rule: &contractExit,
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
		j.notGiven(o, item, textContractNotGiven, item.At.dot(memberContract)).text(item.Name)
	case contract.Months == 0:
		j.find(Inapplicable, textNoContract).of(item.ID).because(contract.At.dot(memberMonths)).text(item.Name)
	case !contract.Liability.Known:
		j.notGiven(o, item, textLiabilityNotGiven, contract.At.dot(memberLiability)).text(item.Name)
	case !liability.PortOut.Known:
		j.notGiven(o, item, textPortOutNotGiven, liability.At.dot(memberPortOut)).text(item.Name)
	case !liability.ChangePlan.Known:
		j.notGiven(o, item, textChangeNotGiven, liability.At.dot(memberChangePlan)).text(item.Name)
	case !liability.CloseNumber.Known:
		j.notGiven(o, item, textCloseNotGiven, liability.At.dot(memberCloseNumber)).text(item.Name)
	case isBan(&liability.PortOut.Value) || isBan(&liability.ChangePlan.Value) || isBan(&liability.CloseNumber.Value):
		j.notGiven(o, item, textBanForLiability, contract.At.dot(memberLiability)).text(item.Name)
	default:
		j.remind(o, ReminderContractExit, item, j.contractText(item),
			contract.At.dot(memberMonths), contract.At.dot(memberLiability))
	}
}

// isBan tells whether words forbid leaving, which clause 2.4 does not let a
// contract do: leaving with its liability is always open.
func isBan(w *Words) bool {
	for ban, rest := "", "不可办理\n不得办理\n不能办理\n不予办理\n无法办理\n禁止办理"; rest != ""; {
		ban, rest = cutLine(rest)
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
	return j.begin().text(item.Name).number(contract.Months).
		words(&liability.PortOut.Value).words(&liability.ChangePlan.Value).words(&liability.CloseNumber.Value).
		compose(wordsContractExit)
}
