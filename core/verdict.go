package core

// Outcome is what a rule says of what it was put to.
type Outcome uint8

// The outcomes.
const (
	OutcomeUnset Outcome = iota
	Violation            // "violation" a red line is crossed, or a reminder was not given
	Due                  // "due" a reminder is to be shown before going on
	Review               // "review" a person must judge: a fact is missing or unknown
	Pass                 // "pass" the rule is kept
	Inapplicable         // "inapplicable" the rule does not apply
)

// finding is what one rule says of one subject.
type finding struct {
	rule    *Rule
	outcome Outcome
	says    string  // its code and message, of words_*.go
	remedy  string  // what turns it into a pass, of words_*.go; "" where it is one
	target  Place   // the fact that the remedy changes
	subject subject // what the rule was put to
	grounds grounds // where what it rests on begins; it ends where the next finding's begins
}

// owed is a reminder that applies.
type owed struct {
	rule    *Rule
	plan    string // its id
	outcome Outcome
	text    prose       // its words; empty where a fact is missing to compose them
	valid   evidenceSet // what was shown of it, but for when the customer consented
}

// subject is what a rule was put to: up to three names, by ids and lists.
type subject struct {
	count int
	names [3]subjectName
}

// subjectName is a name, or an element of the list of that name.
type subjectName struct {
	name   string
	number int // from 0; -1 where it is none
}

func (s *subject) add(name string, number int) {
	s.names[s.count] = subjectName{name, number}
	s.count++
}

// grounds are places in Scratch's lists of what findings rest on.
type grounds struct{ places, marks, values int }

func (s *Scratch) grounds() grounds { return grounds{len(s.places), len(s.marks), len(s.values)} }

// span is a part of a slice.
type span struct{ from, to int }

// prose is a text in both languages, as parts of Scratch.prose.
type prose struct{ zh, en span }

func (p prose) empty() bool { return p.zh.from == p.zh.to }

func (s *Scratch) words(p span) string { return view(s.prose[p.from:p.to]) }

// asks tells whether a finding of this outcome asks for something to be done.
func (o Outcome) asks() bool { return o <= Review }

// decision is the one decision from all findings.
func (s *Scratch) decision() string {
	switch s.least {
	case Violation:
		return "block"
	case Due:
		return "remind"
	case Review:
		return "review"
	}
	return "allow"
}

// appendVerdict writes the verdict:
//
//	{"verdict":1,"version":…,"kind":…,"id":…,"at":…,"decision":…,"policy":{…},
//	 "findings":[{"rule":…,"outcome":…,"code":…,"subject":[…], …}],
//	 "reminders":[{"rule":…,"plan":…,"zh":…,"en":…}]}
//
// A verdict with more findings than it may list has a last member, omitted:
// {"violation":…, …}, which counts the others by outcome.
//
// The compact form lists the findings that ask for something to be done. The
// full form lists those too that pass or don't apply, and adds to each its
// clause and quote, its facts as JSON Pointers, its message and its remedy.
// Decision and reminders are the same in both; omitted counts what the form would
// have listed.
func appendVerdict(dst []byte, s *Scratch, p *Policy, form Form) []byte {
	dst = append(dst, `{"verdict":1,"version":"`+Version+`","kind":`...)
	dst = appendName(dst, kindNames.at(int(s.kind)))
	id, at := s.identity()
	dst = append(dst, `,"id":`...)
	dst = appendQuoted(dst, id)
	dst = append(dst, `,"at":"`...)
	dst = appendInstant(dst, at)
	dst = append(dst, `","decision":`...)
	dst = appendName(dst, s.decision())
	dst = append(dst, `,"policy":`...)
	dst = appendPolicyName(dst, p)
	dst = append(dst, `,"findings":[`...)
	for i := range s.findings {
		if i > 0 {
			dst = append(dst, ',')
		}
		end := s.grounds()
		if i+1 < len(s.findings) {
			end = s.findings[i+1].grounds
		}
		dst = s.appendFinding(dst, &s.findings[i], end, form)
	}
	dst = append(dst, `],"reminders":[`...)
	dst = append(appendReminders(dst, s), ']')
	return append(appendOmitted(dst, s), '}')
}

// appendOmitted writes how many findings are not listed, by outcome, where
// there are any.
func appendOmitted(dst []byte, s *Scratch) []byte {
	total := 0
	for outcome := Violation; outcome <= Inapplicable; outcome++ {
		n := s.omitted[outcome]
		if n == 0 {
			continue
		}
		if total == 0 {
			dst = append(dst, `,"omitted":{`...)
		} else {
			dst = append(dst, ',')
		}
		total += n
		dst = append(appendName(dst, outcomeNames.at(int(outcome))), ':')
		dst = appendInt(dst, int64(n))
	}
	if total > 0 {
		dst = append(dst, '}')
	}
	return dst
}

func (s *Scratch) identity() (string, Instant) {
	switch s.kind {
	case KindOrder:
		return s.order.ID, s.order.Time
	case KindChange:
		return s.change.ID, s.change.Time
	case KindPromotion:
		return s.promotion.ID, s.promotion.Time
	case KindPage:
		return s.page.ID, s.page.Time
	}
	return s.catalog.ID, s.catalog.Time
}

func (s *Scratch) appendFinding(dst []byte, f *finding, end grounds, form Form) []byte {
	dst = append(dst, `{"rule":`...)
	dst = appendName(dst, f.rule.ID)
	dst = append(dst, `,"outcome":`...)
	dst = appendName(dst, outcomeNames.at(int(f.outcome)))
	dst = append(dst, `,"code":`...)
	code, message := cutLine(f.says)
	dst = appendName(dst, code)
	dst = append(dst, `,"subject":[`...)
	for i := range f.subject.count {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = f.subject.names[i].append(dst)
	}
	dst = append(dst, ']')
	if form == Full {
		dst = s.appendGrounds(dst, f, end, message)
	}
	return append(dst, '}')
}

func (s *subjectName) append(dst []byte) []byte {
	dst = appendEscaped(append(dst, '"'), s.name)
	if s.number >= 0 {
		dst = appendInt(dst, int64(s.number))
	}
	return append(dst, '"')
}

// appendGrounds writes what makes a finding explain itself.
func (s *Scratch) appendGrounds(dst []byte, f *finding, end grounds, message string) []byte {
	dst = append(dst, `,"clause":`...)
	dst = appendName(dst, f.rule.Clause)
	dst = append(dst, `,"quote":`...)
	dst = appendName(dst, f.rule.Quote)
	dst = append(dst, `,"facts":[`...)
	for i := f.grounds.places; i < end.places; i++ {
		if i > f.grounds.places {
			dst = append(dst, ',')
		}
		dst = append(dst, '"')
		dst = s.appendPointer(dst, s.places[i])
		dst = append(dst, '"')
	}
	dst = append(dst, ']')
	dst = s.appendMarks(dst, s.marks[f.grounds.marks:end.marks])
	dst = append(dst, `,"message":{`...)
	dst = s.appendWords(dst, message, f)
	if f.remedy != "" {
		do, words := cutLine(f.remedy)
		dst = append(dst, `,"remedy":{"do":`...)
		dst = appendName(dst, do)
		dst = append(dst, `,"at":"`...)
		dst = s.appendPointer(dst, f.target)
		dst = append(dst, `",`...)
		dst = s.appendWords(dst, words, f)
	}
	return dst
}

// appendWords writes a message or a remedy in both languages, with the finding's
// values filled in.
func (s *Scratch) appendWords(dst []byte, words string, f *finding) []byte {
	p := s.compose(words, f.grounds.values)
	dst = s.appendProse(dst, p)
	s.prose = s.prose[:p.zh.from]
	return dst
}

func (s *Scratch) appendProse(dst []byte, p prose) []byte {
	dst = append(dst, `"zh":`...)
	dst = appendQuoted(dst, s.words(p.zh))
	dst = append(dst, `,"en":`...)
	dst = appendQuoted(dst, s.words(p.en))
	return append(dst, '}')
}

// appendReminders writes the texts of the reminders that are due, and of those
// that were not given as they should have been.
func appendReminders(dst []byte, s *Scratch) []byte {
	comma := false
	for i := range s.owed {
		o := &s.owed[i]
		if o.text.empty() || o.outcome == Pass {
			continue
		}
		if comma {
			dst = append(dst, ',')
		}
		comma = true
		dst = append(dst, `{"rule":`...)
		dst = appendName(dst, o.rule.ID)
		dst = append(dst, `,"plan":`...)
		dst = append(appendQuoted(dst, o.plan), ',')
		dst = s.appendProse(dst, o.text)
	}
	return dst
}
