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
		"an exit's liability is told where its words say what is to be paid, returned, settled or lost, or that there is nothing: words that point elsewhere for it tell nothing",
		"words that forbid leaving, or have one wait for the term to end, are no liability, unless they also say what it costs all the same",
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
// liability all the same leave it open; that there is none lifts no ban.
func (j *judge) exit(w *Opt[Words]) exit {
	t := *j.label.alone(w.Value.ZH)
	says, banned, liable := exitNotGiven, false, false
	for clause := t.clauseFrom(0); clause.from < len(t.letters); clause = t.clauseFrom(clause.to + 1) {
		for len(t.quantities) > 0 && int(t.quantities[0].from) < clause.from {
			t.quantities = t.quantities[1:]
		}
		switch ban := t.forbidsLeaving(clause); {
		case ban >= 0:
			banned, liable = true, t.liftsBan(stretch{clause.from, ban}, liable)
		case t.has(LexemeAfterTerm, clause): // of a customer whom nothing binds
		case t.statesLiability(clause):
			liable = true
		case t.deniesLiability(clause):
			says = exitOpen
		}
	}
	switch {
	case liable:
		return exitOpen
	case banned:
		return exitBanned
	}
	return says
}

// forbidsLeaving is where a clause begins to forbid leaving, or -1. Who has to
// wait for the term to end is forbidden to leave; what is not done with a
// terminal or with money forbids nobody.
func (t *reading) forbidsLeaving(clause stretch) int {
	i := t.where(LexemeBan, clause)
	if i < 0 {
		i = t.where(LexemeAfterTerm, clause)
	}
	if i < 0 {
		return -1
	}
	from, to := int(t.hits[i].from), int(t.hits[i].to)
	if t.isLeaving(stretch{to, clause.to}) && !suffixed(t.letters, from, "终端") && !suffixed(t.letters, from, "款") {
		return from
	}
	return -1
}

// isLeaving tells whether what a ban is on is leaving: where nothing follows it,
// that is the exit that the words are about. A ban on refusing is none on
// leaving, and neither is one on coming back, or on getting something back.
func (t *reading) isLeaving(object stretch) bool {
	if t.has(LexemeLiability, object) || t.says("拒绝\n限制\n再\n重新\n恢复\n原套餐", object) {
		return false
	}
	return object.from == object.to || t.has(LexemeLeaving, object)
}

// liftsBan tells whether a liability that is stated before a ban, or earlier in
// its clause, is how to leave all the same. What is forbidden also to those who
// meet it is forbidden.
func (t *reading) liftsBan(before stretch, liable bool) bool {
	if t.says("也\n均\n都", before) {
		return false
	}
	return liable || t.says("未\n不", before) && t.statesLiability(before)
}

// statesLiability tells whether a clause says what is to be paid, returned or
// settled, or what ends.
func (t *reading) statesLiability(s stretch) bool {
	switch {
	case t.deniesLiability(s):
		return false
	case t.hasAmount(s):
		return true
	}
	return !t.has(LexemeUntold, s) && (t.has(LexemeLiability, s) || t.lapses(s))
}

// hasAmount tells whether a clause has a share, or an amount of money that may
// be no plan's name and no benefit.
func (t *reading) hasAmount(s stretch) bool {
	other := t.says("套餐\n可享", s)
	for i := range t.quantities {
		q := &t.quantities[i]
		if int(q.to) > s.to {
			break
		}
		if q.of == measurePercent || q.of == measureMoney && !other {
			return true
		}
	}
	return false
}

// lapses tells whether a clause ends with saying that something ends, and not
// with when or if it does.
func (t *reading) lapses(s stretch) bool {
	i := t.firstHit(s.to) - 1
	return i >= 0 && t.hits[i].of.has(LexemeLapse) && int(t.hits[i].to) == s.to &&
		!t.says("如\n若\n内\n到期\n期满\n申请", s)
}

// deniesLiability tells whether a clause says that leaving costs nothing.
func (t *reading) deniesLiability(s stretch) bool {
	return t.has(LexemeNoLiability, s) && !t.has(LexemeUntold, s) || t.isNothing(s)
}

// contractText states the liability for each of the three exits.
func (j *judge) contractText(item *Plan) prose {
	contract := &item.Contract.Value
	liability := &contract.Liability.Value
	return j.begin().text(item.Name).number(contract.Months).
		sentence(&liability.PortOut.Value).sentence(&liability.ChangePlan.Value).sentence(&liability.CloseNumber.Value).
		compose(wordsContractExit)
}
