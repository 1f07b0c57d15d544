package core

// Clause 2.2, verbatim:
//
//	二是提醒用户使用5G网络要更换5G终端,非5G终端办理5G套餐只能享受5G资费优惠,不能使用5G网络。

var terminalReminder = Rule{
	ID:      "2.2-terminal",
	Clause:  "2.2",
	TitleZH: "终端提醒",
	TitleEN: "Remind that 5G needs a 5G terminal",
	Quote:   "提醒用户使用5G网络要更换5G终端,非5G终端办理5G套餐只能享受5G资费优惠,不能使用5G网络",
	Since:   noticeSince,
	Order:   judgeTerminal,
	Readings: []string{
		reading5G,
		"owners of 5G terminals are reminded too, in other words: the sentence names all users, and terminals change",
	},
	Blind: []string{"whether the terminal is really of the kind reported"},
}

func judgeTerminal(j *judge, o *Order) {
	plan := o.lead()
	if plan == nil {
		j.notFor5G(o)
		return
	}
	j.remind(o, ReminderTerminal, plan, j.terminalText(o.Customer.Terminal),
		plan.At.dot(memberGeneration), o.Customer.At.dot(memberTerminal))
}

func (j *judge) terminalText(terminal Terminal) prose {
	switch terminal {
	case Terminal5G:
		return j.compose("使用5G网络须使用5G终端，您目前使用的是5G终端。如换用非5G终端，5G套餐只能享受5G资费优惠，不能使用5G网络。",
			"The 5G network needs a 5G terminal; yours is one. On a terminal that is not, a 5G plan brings only the 5G price, not the 5G network.", nil)
	case TerminalNot5G:
		return j.compose("您目前使用的不是5G终端。使用5G网络要更换5G终端；非5G终端办理5G套餐只能享受5G资费优惠，不能使用5G网络。",
			"Your terminal is not a 5G terminal. To use the 5G network you need to change to one; on yours a 5G plan brings only the 5G price, not the 5G network.", nil)
	}
	return j.compose("使用5G网络须使用5G终端。如您的终端不是5G终端，要更换5G终端；非5G终端办理5G套餐只能享受5G资费优惠，不能使用5G网络。",
		"The 5G network needs a 5G terminal. If yours is not one, you need to change it; on another terminal a 5G plan brings only the 5G price, not the 5G network.", nil)
}
