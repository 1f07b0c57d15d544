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
		"words that forbid leaving are no liability, unless they also say what is to be paid, returned or settled; words of which nothing is seen say nothing",
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
	portOut, changePlan, closeNumber := j.exit(&liability.PortOut), j.exit(&liability.ChangePlan), j.exit(&liability.CloseNumber)
	switch {
	case !item.Contract.Known:
		j.notGiven(o, item, textContractNotGiven, item.At.dot(memberContract)).text(item.Name)
	case contract.Months == 0:
		j.find(Inapplicable, textNoContract).of(item.ID).because(contract.At.dot(memberMonths)).text(item.Name)
	case !contract.Liability.Known:
		j.notGiven(o, item, textLiabilityNotGiven, contract.At.dot(memberLiability)).text(item.Name)
	case portOut == exitNotGiven:
		j.notGiven(o, item, textPortOutNotGiven, liability.At.dot(memberPortOut)).text(item.Name)
	case changePlan == exitNotGiven:
		j.notGiven(o, item, textChangeNotGiven, liability.At.dot(memberChangePlan)).text(item.Name)
	case closeNumber == exitNotGiven:
		j.notGiven(o, item, textCloseNotGiven, liability.At.dot(memberCloseNumber)).text(item.Name)
	case portOut == exitBanned || changePlan == exitBanned || closeNumber == exitBanned:
		j.notGiven(o, item, textBanForLiability, contract.At.dot(memberLiability)).text(item.Name)
	default:
		j.remind(o, ReminderContractExit, item, j.contractText(item),
			contract.At.dot(memberMonths), contract.At.dot(memberLiability))
	}
}

// exit is what the words about one of the three exits say.
type exit uint8

// What words about an exit say.
const (
	exitNotGiven exit = iota // nothing that is seen
	exitBanned               // that it is forbidden, which clause 2.4 does not let a contract do: leaving with its liability is always open
	exitOpen                 // what it costs
)

// exit tells what words about an exit say. Words that forbid it and state the
// liability all the same leave it open.
func (j *judge) exit(w *Opt[Words]) exit {
	t := reading{letters: foldText(j.material.letters[:0], w.Value.ZH)}
	j.material.letters = t.letters
	says, mayBan := exitNotGiven, false
	for i := range t.letters {
		r := t.letters[i].r
		mayBan = mayBan || r == '不' || r == '无' || r == '禁'
		if isHan(r) || isDigit(r) {
			says = exitOpen
		}
	}
	if mayBan && t.isBan() {
		return exitBanned
	}
	return says
}

// isBan tells whether words forbid leaving and state no liability. What is
// forbidden also to those who meet the liability is forbidden.
func (t *reading) isBan() bool {
	banned, liable := false, false
	for from := 0; from < len(t.letters); {
		clause := stretch{from, from}
		for clause.to < len(t.letters) && !endsClause(t.letters, clause.to) {
			clause.to++
		}
		from = clause.to + 1
		ban := t.forbidsLeaving(clause)
		if ban < 0 {
			liable = liable || t.statesLiability(clause)
			continue
		}
		before := stretch{clause.from, ban}
		banned, liable = true, liable && !t.says("也", before) || t.says("未", before) && t.statesLiability(before)
	}
	return banned && !liable
}

// forbidsLeaving is where a clause begins to forbid leaving, or -1.
func (t *reading) forbidsLeaving(clause stretch) int {
	for i := clause.from; i < clause.to; i++ {
		for ban, rest := "", "不得\n不可\n不可以\n不能\n不允许\n不准\n不许\n不予\n不支持\n无法\n禁止"; rest != ""; {
			ban, rest = cutLine(rest)
			size := prefixed(t.letters[i:clause.to], ban)
			if size > 0 && t.isLeaving(stretch{i + size, clause.to}) {
				return i
			}
		}
	}
	return -1
}

// isLeaving tells whether what a ban is on is leaving: where nothing follows it,
// that is the exit that the words are about. A ban on refusing is none on
// leaving, and neither is one on coming back.
func (t *reading) isLeaving(object stretch) bool {
	if t.says("拒绝\n再", object) {
		return false
	}
	return object.from == object.to ||
		t.says("携号\n携转\n转网\n离网\n办理\n变更\n更改\n更换\n注销\n销户\n解约\n受理", object)
}

// statesLiability tells whether words say what is to be paid, returned or
// settled. An amount may be a plan's name, or a benefit.
func (t *reading) statesLiability(s stretch) bool {
	switch {
	case t.says("无需\n不需\n不收\n免", s):
		return false
	case t.says("违约金\n赔\n付\n缴\n补\n退还\n返还\n归还\n结清\n扣\n收取", s):
		return true
	case t.says("套餐\n享", s):
		return false
	}
	for i := s.from; i < s.to; i++ {
		if n := numeralAt(t.letters, i); n.end > i && prefixed(t.letters[n.end:], "元") > 0 {
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
