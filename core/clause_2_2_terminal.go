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
}

var terminalReminderReading = Reading{
	rule: &terminalReminder,
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
	j.remind(o, ReminderTerminal, plan, j.begin().compose(terminalWords(o.Customer.Terminal)),
		plan.At.dot(memberGeneration), o.Customer.At.dot(memberTerminal))
}

func terminalWords(terminal Terminal) string {
	switch terminal {
	case Terminal5G:
		return wordsTerminal5G
	case TerminalNot5G:
		return wordsTerminalNot5G
	}
	return wordsTerminalUnknown
}
