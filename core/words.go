package core

import "unicode/utf8"

// What is said stands in words_*.go, apart from the code that finds it: each
// text in lines. One of a finding has its code, a stable word, and its message
// in Chinese and in English; a remedy has what to do, a stable word, and the
// same in Chinese and in English; a reminder has its words in both. {0}, {1} …
// stand for values, which a message and a remedy share.

// cutLine is the first line of a text, and the others.
func cutLine(text string) (line, rest string) {
	end := indexByte(text, '\n', 0)
	if end == len(text) {
		return text, ""
	}
	return text[:end], text[end+1:]
}

// value is what is filled into a text.
type value struct {
	form       valueForm
	number     int64
	zh, en     string
	charges    []Charge
	conditions []Condition
	condition  *Condition
}

// valueForm is how a value is written.
type valueForm uint8

// The forms of values.
const (
	formText valueForm = iota // words, in Chinese alone where there are no English ones
	formNumber
	formMoney      // fen, written in yuan without the unit
	formYuan       // fen, written in yuan with the unit
	formHundredths // hundredths, written as a decimal fraction
	formDay
	formInstant
	formTerms // charges and conditions
	formCondition
	formSentence // words that end as a sentence does
)

func both(zh, en string) value { return value{zh: zh, en: en} }

// value adds a value to the text begun last: that of a finding, or of a reminder.
func (j *judge) value(v value) *judge {
	if !j.quiet {
		j.values = append(j.values, v)
	}
	return j
}

func (j *judge) both(zh, en string) *judge { return j.value(both(zh, en)) }
func (j *judge) text(s string) *judge      { return j.both(s, "") }
func (j *judge) words(w *Words) *judge     { return j.both(w.ZH, w.EN) }

// sentence fills in words that others follow, with a full stop where they have
// none.
func (j *judge) sentence(w *Words) *judge {
	return j.value(value{form: formSentence, zh: w.ZH, en: w.EN})
}

func (j *judge) told(zh, en names, i int) *judge { return j.both(zh.at(i), en.at(i)) }
func (j *judge) figure(form valueForm, number int64) *judge {
	return j.value(value{form: form, number: number})
}

func (j *judge) number(n int) *judge     { return j.figure(formNumber, int64(n)) }
func (j *judge) money(f Fen) *judge      { return j.figure(formMoney, int64(f)) }
func (j *judge) yuan(f Fen) *judge       { return j.figure(formYuan, int64(f)) }
func (j *judge) hundredths(n int) *judge { return j.figure(formHundredths, int64(n)) }
func (j *judge) day(d Date) *judge       { return j.figure(formDay, int64(d)) }
func (j *judge) time(t Instant) *judge   { return j.figure(formInstant, int64(t)) }

// charges fills in charges, and conditions and condition what restricts a plan.
func (j *judge) charges(list []Charge) *judge {
	return j.value(value{form: formTerms, charges: list})
}

func (j *judge) conditions(list []Condition) *judge {
	return j.value(value{form: formTerms, conditions: list})
}

func (j *judge) condition(c *Condition) *judge {
	return j.value(value{form: formCondition, condition: c})
}

// begin begins a reminder, whose values follow.
func (j *judge) begin() *judge {
	j.quiet, j.from = false, len(j.values)
	return j
}

// compose is a reminder with its values filled in.
func (j *judge) compose(words string) prose { return j.Scratch.compose(words, j.from) }

// compose appends a text in both languages, with the values from one on filled
// in, to s.prose.
func (s *Scratch) compose(words string, values int) prose {
	from := len(s.prose)
	words = s.fill(words, s.values[values:], LanguageZH)
	middle := len(s.prose)
	s.fill(words, s.values[values:], LanguageEN)
	return prose{span{from, middle}, span{middle, len(s.prose)}}
}

// fill appends the first line of a text to s.prose, with its values filled in,
// and returns the others.
func (s *Scratch) fill(text string, values []value, language Language) string {
	line, rest := cutLine(text)
	dst, start := s.prose, 0
	for i := indexByte(line, '{', 0); i < len(line); i = indexByte(line, '{', start) {
		dst = append(dst, line[start:i]...)
		dst = appendValue(dst, &values[line[i+1]-'0'], language)
		start = i + len("{0}")
	}
	s.prose = append(dst, line[start:]...)
	return rest
}

func appendValue(dst []byte, v *value, language Language) []byte {
	switch v.form {
	case formNumber:
		return appendInt(dst, v.number)
	case formMoney, formHundredths:
		return appendHundredths(dst, v.number)
	case formYuan:
		return appendYuan(dst, Fen(v.number), language)
	case formDay:
		return appendDate(dst, Date(v.number))
	case formInstant:
		return appendInstant(dst, Instant(v.number))
	case formCondition:
		return appendCondition(dst, 0, v.condition, language)
	case formTerms:
		if len(v.charges) == 0 && len(v.conditions) == 0 {
			return appendIn(dst, "无", "none", language)
		}
		return appendConditions(appendCharges(dst, v.charges, language), v.conditions, language)
	}
	dst = appendIn(dst, v.zh, v.en, language)
	if v.form == formSentence && !ended(view(dst)) {
		stop := "。"
		if language == LanguageEN && v.en != "" {
			stop = "."
		}
		dst = append(dst, stop...)
	}
	return dst
}

// ended tells whether a text ends as a sentence does, but for blanks. It is not
// all blank: a reminder's own words come first. Note: of a character beyond those
// of three bytes this sees that it is no stop.
func ended(text string) bool {
	var r rune
	at := len(text)
	for r <= ' ' {
		at--
		for !utf8.RuneStart(text[at]) {
			at--
		}
		r, _ = charAt(text, at)
		r = foldRune(r)
	}
	return r == '.' || endsSentence(r)
}
