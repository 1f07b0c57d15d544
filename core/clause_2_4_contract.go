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
		if isHan(r) || isDigit(r) || r >= 'a' && r <= 'z' {
			says = exitOpen
		}
		mayBan = mayBan || beginsBan(r)
	}
	if mayBan && t.isBan() {
		return exitBanned
	}
	return says
}

// isBan tells whether words forbid leaving and state no liability. What is
// forbidden though the liability is met is forbidden.
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
		banned, liable = true, liable && !t.says("也\n亦\n仍", before) || t.says("未", before) && t.statesLiability(before)
	}
	return banned && !liable
}

// beginsBan tells whether a ban may begin with a letter.
func beginsBan(r rune) bool { return r == '不' || r == '无' || r == '禁' || r == '严' }

// forbidsLeaving is where a clause begins to forbid leaving, or -1.
func (t *reading) forbidsLeaving(clause stretch) int {
	for i := clause.from; i < clause.to; i++ {
		if !beginsBan(t.letters[i].r) {
			continue
		}
		for ban, rest := "", "不得\n不可\n不可以\n不能\n不允许\n不准\n不许\n不予\n不予支持\n不支持\n不受理\n不接受\n无法\n禁止\n严禁"; rest != ""; {
			ban, rest = cutLine(rest)
			if size := prefixed(t.letters[i:clause.to], ban); size > 0 && t.isLeaving(stretch{i + size, clause.to}) {
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
	if t.says("拒绝\n限制\n阻\n拖\n再", object) {
		return false
	}
	return object.from == object.to ||
		t.says("携号\n携转\n转网\n转出\n转走\n离网\n退网\n办理\n变更\n更改\n更换\n改套餐\n换套餐\n降档\n注销\n销户\n销号\n退订\n取消\n解约\n解除\n受理", object)
}

// statesLiability tells whether words say what is to be paid, returned or
// settled.
func (t *reading) statesLiability(s stretch) bool {
	if t.says("不收\n不用\n不需\n不必\n无需\n无须\n免收\n免付\n免除", s) {
		return false
	}
	return t.says("违约金\n赔\n支付\n付清\n缴\n补交\n补足\n补齐\n交纳\n交清\n退还\n退回\n返还\n归还\n结清\n清偿\n扣除\n扣减\n收取", s) ||
		t.statesAmount(s)
}

// statesAmount tells whether words have an amount of money that is no plan's
// name and no benefit.
func (t *reading) statesAmount(s stretch) bool {
	for i := s.from + 1; i < s.to; i++ {
		before := t.letters[i-1].r
		if t.letters[i].r == '元' && (isDigit(before) || hanDigit(before) > 0 || hanScale(before) > 0) {
			return !t.says("套餐\n档", stretch{i, s.to}) && !t.says("享\n赠\n送", s)
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
