package core

// Rule is one sentence of the Notice that can be judged.
type Rule struct {
	ID      string // clause and a word, such as 2.3-delisted-plan
	Clause  string // the clause's number in the Notice
	TitleZH string
	TitleEN string
	Quote   string // the words of the Notice it rests on, verbatim
	Since   Date   // the day from which it holds, in China
	// The judging functions, one for each kind of document that the rule is
	// put to; nil where it is not. Each reports the rule at least once.
	Order     func(*judge, *Order)
	Change    func(*judge, *Change)
	Catalog   func(*judge, *Catalog)
	Promotion func(*judge, *Promotion)
	Page      func(*judge, *Page)
}

// judges tells whether the rule is put to documents of a kind.
func (r *Rule) judges(kind Kind) bool {
	switch kind {
	case KindOrder:
		return r.Order != nil
	case KindChange:
		return r.Change != nil
	case KindCatalog:
		return r.Catalog != nil
	case KindPromotion:
		return r.Promotion != nil
	}
	return r.Page != nil
}

// Reading is how the Notice is read by a rule. It is for people: judging needs
// none of it, and the WebAssembly module leaves it out.
type Reading struct {
	rule *Rule
	// Readings are where the rule says more than the Notice, and what would
	// change it.
	Readings []string
	// Blind are what the clause asks and no program can judge.
	Blind []string
}

// ReadingOf is how the Notice is read by the rule with an id; nil where there is
// no such rule.
func ReadingOf(id string) *Reading {
	for i := range readings {
		if readings[i].rule.ID == id {
			return readings[i]
		}
	}
	return nil
}

// noticeSince is the day from which the Notice is held to apply: 2021-02-01,
// when the Ministry made it public. A reading: the letter names no day.
const noticeSince Date = 18659

// proofSince is the day from which every consent must be proven by an SMS
// reply, a verification code or a signature: 2025-04-30.
const proofSince Date = 20208

// rules are all rules, in the order of the Notice and of every verdict.
var rules = []*Rule{
	&coverageEnquiry,
	&coverageProgress,
	&terminalReminder,
	&delistedPlan,
	&contractExit,
	&fullPublicity,
	&exaggeration,
	&conditionsRule,
	&misleading,
	&forced,
	&consentRule,
	&freedomToChange,
	&onSaleEverywhere,
	&fourGEntry,
	&oneWording,
}

// readings are those of all rules.
var readings = []*Reading{
	&coverageEnquiryReading,
	&coverageProgressReading,
	&terminalReminderReading,
	&delistedPlanReading,
	&contractExitReading,
	&fullPublicityReading,
	&exaggerationReading,
	&conditionsReading,
	&misleadingReading,
	&forcedReading,
	&consentReading,
	&freedomToChangeReading,
	&onSaleEverywhereReading,
	&fourGEntryReading,
	&oneWordingReading,
}

// findRule is the rule with an id, or nil.
func findRule(id string) *Rule {
	for i := range rules {
		if rules[i].ID == id {
			return rules[i]
		}
	}
	return nil
}
