package core

// judge is the state of judging one document: what the rules are put to, and
// what they say.
type judge struct {
	s      *Scratch
	policy *Policy
	id     string  // the document's id
	at     Instant // the instant that the document is judged for
	form   Form    // the compact form needs no facts and messages
	rule   *Rule   // the rule that is being put

	omitting bool // the finding added last is counted, not listed
}

// maxFindings bounds the findings that a verdict lists, and maxQuiet those up to
// which passes and inapplicables are listed among them. What is beyond is
// counted by outcome, and decides as the others do.
const (
	maxFindings = 20000
	maxQuiet    = maxFindings / 2
)

// judgeDocument puts every rule that holds to the document in s.
func judgeDocument(s *Scratch, p *Policy, form Form) {
	id, at := s.identity()
	j := &s.judge
	*j = judge{s: s, policy: p, id: id, at: at, form: form}
	if s.kind == KindPromotion {
		s.material.read(&s.promotion, p)
	}
	for i := range rules {
		j.rule = rules[i]
		j.put()
	}
}

// put puts one rule to the document, if it is meant for this kind.
func (j *judge) put() {
	s, r := j.s, j.rule
	forOrder := s.kind == KindOrder && r.Order != nil
	forChange := s.kind == KindChange && r.Change != nil
	forCatalog := s.kind == KindCatalog && r.Catalog != nil
	forPromotion := s.kind == KindPromotion && r.Promotion != nil
	forPage := s.kind == KindPage && r.Page != nil
	switch {
	case !forOrder && !forChange && !forCatalog && !forPromotion && !forPage:
	case j.at.date() < r.Since:
		f := j.find(Inapplicable, "not-yet-in-force", j.id)
		j.because(f, At(0).dot(memberAt))
		j.say(f, "本条自{0}起适用。", "This rule holds from {0}.", onDay(r.Since))
	case forOrder:
		r.Order(j, &s.order)
	case forChange:
		r.Change(j, &s.change)
	case forCatalog:
		r.Catalog(j, &s.catalog)
	case forPromotion:
		r.Promotion(j, &s.promotion)
	default:
		r.Page(j, &s.page)
	}
}

// find adds a finding about a subject of up to three names. The policy may
// raise a review to a violation.
func (j *judge) find(outcome Outcome, code string, subject ...string) *finding {
	if outcome == Review && j.policy.raises(j.rule.ID) {
		outcome = Violation
	}
	limit := maxFindings
	if outcome == Pass || outcome == Inapplicable {
		limit = maxQuiet
	}
	j.omitting = len(j.s.findings) >= limit
	if j.omitting {
		j.s.omitted[outcome]++
		j.s.unlisted = finding{rule: j.rule, outcome: outcome, code: code}
		return &j.s.unlisted
	}
	j.s.findings = append(j.s.findings, finding{rule: j.rule, outcome: outcome, code: code})
	f := &j.s.findings[len(j.s.findings)-1]
	copy(f.subject[:], subject)
	f.facts = span{len(j.s.places), len(j.s.places)}
	return f
}

// because adds facts that decided the finding added last.
func (j *judge) because(f *finding, facts ...Place) {
	if j.form == Compact || j.omitting {
		return
	}
	j.s.places = append(j.s.places, facts...)
	f.facts.to = len(j.s.places)
}

// say sets the finding's message. {0}, {1} … stand for the values.
func (j *judge) say(f *finding, zh, en string, values ...value) {
	if j.form == Full && !j.omitting {
		f.message = j.compose(zh, en, values)
	}
}

// fix sets the finding's remedy: the smallest thing to do that turns it into a
// pass, as a stable word, as a place, and in words.
func (j *judge) fix(f *finding, do string, target Place, zh, en string, values ...value) {
	if j.form == Full && !j.omitting {
		f.do, f.target = do, target
		f.remedy = j.compose(zh, en, values)
	}
}

// numbered is a name with a number, for a subject that is an element of a list;
// "" where no more findings are listed.
func (j *judge) numbered(name string, i int) string {
	if len(j.s.findings) >= maxFindings {
		return ""
	}
	from := len(j.s.prose)
	j.s.prose = appendInt(append(j.s.prose, name...), int64(i))
	return view(j.s.prose[from:])
}

func (j *judge) compose(zh, en string, values []value) prose {
	var p prose
	p.zh.from = len(j.s.prose)
	j.s.prose = appendTemplate(j.s.prose, zh, values, LanguageZH)
	p.zh.to = len(j.s.prose)
	p.en = span{p.zh.to, p.zh.to}
	j.s.prose = appendTemplate(j.s.prose, en, values, LanguageEN)
	p.en.to = len(j.s.prose)
	return p
}

// value is what is filled into a message.
type value struct {
	form   valueForm
	number int64
	zh, en string
}

// valueForm is how a value is written.
type valueForm uint8

// The forms of values.
const (
	formText valueForm = iota // words
	formNumber
	formMoney      // fen, written in yuan without the unit
	formYuan       // fen, written in yuan with the unit
	formHundredths // hundredths, written as a decimal fraction
	formDay
	formInstant
)

func text(s string) value      { return value{zh: s, en: s} }
func both(zh, en string) value { return value{zh: zh, en: en} }
func number(n int) value       { return value{form: formNumber, number: int64(n)} }
func money(f Fen) value        { return value{form: formMoney, number: int64(f)} }
func yuan(f Fen) value         { return value{form: formYuan, number: int64(f)} }
func hundredths(n int) value   { return value{form: formHundredths, number: int64(n)} }
func onDay(d Date) value       { return value{form: formDay, number: int64(d)} }
func atTime(t Instant) value   { return value{form: formInstant, number: int64(t)} }

// told is a value of an enumeration.
func told(zh, en []string, i int) value { return both(zh[i], en[i]) }

// words is text that comes in both languages, or in Chinese alone.
func words(w *Words) value {
	if w.EN == "" {
		return text(w.ZH)
	}
	return both(w.ZH, w.EN)
}

// appendTemplate appends a text with its values filled in.
func appendTemplate(dst []byte, template string, values []value, language Language) []byte {
	start := 0
	for i := 0; i+2 < len(template); i++ {
		if template[i] != '{' || template[i+2] != '}' {
			continue
		}
		n := int(template[i+1] - '0')
		dst = append(dst, template[start:i]...)
		dst = appendValue(dst, &values[n], language)
		start = i + 3
		i += 2
	}
	return append(dst, template[start:]...)
}

func appendValue(dst []byte, v *value, language Language) []byte {
	switch v.form {
	case formNumber:
		return appendInt(dst, v.number)
	case formMoney, formHundredths:
		return appendHundredths(dst, v.number)
	case formYuan:
		if language == LanguageEN {
			return appendYuan(dst, Fen(v.number), " yuan")
		}
		return appendYuan(dst, Fen(v.number), "元")
	case formDay:
		return appendDate(dst, Date(v.number))
	case formInstant:
		return appendInstant(dst, Instant(v.number))
	}
	if language == LanguageEN {
		return append(dst, v.en...)
	}
	return append(dst, v.zh...)
}
