package core

// judge is the state of judging one document: what the rules are put to, and
// what they say.
type judge struct {
	Scratch
	policy Policy
	id     string  // the document's id
	at     Instant // the instant that the document is judged for
	form   Form    // the compact form needs no facts and messages
	rule   *Rule   // the rule that is being put

	last  *finding // the finding added last
	quiet bool     // nothing is noted of it but its subject: it is not listed, or the form is compact
	from  int      // the first value of the text begun last
}

// maxFindings bounds the findings that a verdict lists, and maxQuiet those up to
// which the full form lists passes and inapplicables among them. What is beyond
// is counted by outcome, and decides as the others do.
const (
	maxFindings = 20000
	maxQuiet    = maxFindings / 2
)

// putAll puts every rule that holds to the document that was read.
func (j *judge) putAll(form Form) {
	j.form = form
	j.id, j.at = j.identity()
	switch j.kind {
	case KindPage:
		j.promotion = j.copyOf(&j.page)
		fallthrough
	case KindPromotion:
		j.material.read(&j.promotion, &j.policy)
	}
	for _, rule := range rules {
		j.rule = rule
		j.put(rule)
	}
}

// put puts one rule to the document, if it is meant for this kind.
func (j *judge) put(r *Rule) {
	switch {
	case !r.judges(j.kind):
	case j.at.date() < r.Since:
		j.find(Inapplicable, textNotYetInForce).of(j.id).because(At(0).dot(memberAt)).day(r.Since)
	case j.kind == KindOrder:
		r.Order(j, &j.order)
	case j.kind == KindChange:
		r.Change(j, &j.change)
	case j.kind == KindCatalog:
		r.Catalog(j, &j.catalog)
	case j.kind == KindPromotion:
		r.Promotion(j, &j.promotion)
	default:
		r.Page(j, &j.page)
	}
}

// find adds a finding, which says one of the texts of words_*.go. What follows
// is told of it by the methods below, which return the judge for the next. The
// policy may raise a review to a violation.
func (j *judge) find(outcome Outcome, says string) *judge {
	if outcome == Review && j.policy.raises(j.rule.ID) {
		outcome = Violation
	}
	j.found++
	j.least = min(j.least, outcome)
	limit := maxFindings
	if !outcome.asks() {
		limit = maxQuiet
	}
	switch {
	case !outcome.asks() && j.form == Compact:
		return j.unlist()
	case len(j.findings) >= limit:
		j.omitted[outcome]++
		return j.unlist()
	}
	j.quiet = j.form == Compact
	j.findings = append(j.findings, finding{rule: j.rule, outcome: outcome, says: says, grounds: j.Scratch.grounds()})
	j.last = &j.findings[len(j.findings)-1]
	return j
}

// unlist has what follows told of no finding that is listed.
func (j *judge) unlist() *judge {
	j.quiet = true
	j.unlisted.subject.count = 0
	j.last = &j.unlisted
	return j
}

// ask adds a finding that a fact is not given, for want of which a person must
// judge, and what to do about that.
func (j *judge) ask(says, remedy string, fact Place) *judge {
	return j.find(Review, says).because(fact).fix(remedy, fact)
}

// of adds a name to the finding's subject, which has up to three.
func (j *judge) of(name string) *judge { return j.nth(name, -1) }

// nth is of for an element of a list, numbered from 0.
func (j *judge) nth(name string, i int) *judge {
	j.last.subject.add(name, i)
	return j
}

// because adds a fact that decided the finding.
func (j *judge) because(fact Place) *judge {
	if !j.quiet {
		j.places = append(j.places, fact)
	}
	return j
}

// fix sets the finding's remedy, one of the texts of words_*.go: the smallest
// thing to do that turns it into a pass, and the fact that it changes.
func (j *judge) fix(remedy string, target Place) *judge {
	j.last.remedy, j.last.target = remedy, target
	return j
}
