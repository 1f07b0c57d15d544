// Package verdict reads what a host answers, for programs that go by it.
//
// A decision needs the compact form; its findings have neither clause nor quote,
// facts, message and remedy. Of a batch, [Parse] takes a line. Where a verdict is
// kept as evidence, keep its bytes: those are the same in every host.
package verdict

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The outcomes of findings, worst first.
const (
	Violation    = "violation"
	Due          = "due"
	Review       = "review"
	Pass         = "pass"
	Inapplicable = "inapplicable"
)

// The decisions on documents; a review, the third of them, is called as its
// outcome is.
const (
	Block  = "block"  // there is a violation
	Remind = "remind" // else, a reminder is due before going on
	Allow  = "allow"  // else, where no person must judge
)

// Verdict is a verdict. The compact form lists the findings that something must
// be done about; the full form lists all, and each explains itself.
type Verdict struct {
	Version   string     `json:"version"` // of the rules
	Kind      string     `json:"kind"`    // the document's, as are the next two
	ID        string     `json:"id"`
	At        string     `json:"at"` // RFC 3339
	Decision  string     `json:"decision"`
	Policy    Policy     `json:"policy"`
	Findings  []Finding  `json:"findings"`
	Reminders []Reminder `json:"reminders"`
	// Omitted counts, by outcome, the findings that are more than a verdict
	// lists.
	Omitted map[string]int `json:"omitted,omitempty"`
}

// Policy names the policy that was in force. The floor has the id floor.
type Policy struct {
	ID      string `json:"id"`
	Version string `json:"version"`
}

// Finding is what one rule says of one subject. The compact form ends with the
// subject.
type Finding struct {
	Rule    string   `json:"rule"` // its id, which begins with its clause
	Outcome string   `json:"outcome"`
	Code    string   `json:"code"`    // why, a stable word
	Subject []string `json:"subject"` // what the rule was put to, by ids and names
	Clause  string   `json:"clause"`
	Quote   string   `json:"quote"`           // the Notice's own words
	Facts   []string `json:"facts"`           // JSON Pointers to what decided
	Marks   []Mark   `json:"marks,omitempty"` // the words that it is about
	Message Words    `json:"message"`
	Remedy  Remedy   `json:"remedy"`
}

// Mark is where words stand in a text of the document.
type Mark struct {
	At         string `json:"at"`         // a JSON Pointer
	Bytes      [2]int `json:"bytes"`      // from and to, in the text as UTF-8
	Characters [2]int `json:"characters"` // the same in Unicode code points
}

// Remedy turns a finding into a pass. The zero Remedy is none.
type Remedy struct {
	Do string `json:"do"` // a stable word
	At string `json:"at"` // a JSON Pointer to what is to change
	Words
}

// Reminder is the text of a reminder that is due, or was not given as due.
type Reminder struct {
	Rule string `json:"rule"`
	Plan string `json:"plan"` // its id
	Words
}

// Words is text in both languages, of which the Chinese is normative.
type Words struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// In is the text in a language, zh or en.
func (w Words) In(language string) string {
	if language == "en" {
		return w.EN
	}
	return w.ZH
}

// Fault is why a document or a policy can't be judged, and where: an error, and
// no verdict.
type Fault struct {
	Code    string `json:"code"`    // a stable word, such as wrong-type
	Pointer string `json:"pointer"` // a JSON Pointer
	Line    int    `json:"line"`    // from 1, as is the column, in characters
	Column  int    `json:"column"`
	Wanted  string `json:"wanted"`
	Found   string `json:"found"`
	Hint    string `json:"hint,omitempty"` // the name that was probably meant
}

// Error tells the fault in a line. What it has of the document is shown without
// control characters.
func (f *Fault) Error() string {
	where := fmt.Sprintf("line %d, column %d", f.Line, f.Column)
	if f.Pointer != "" {
		where = f.Pointer + ", " + where
	}
	text := fmt.Sprintf("%s at %s: wanted %s, found %s", f.Code, where, f.Wanted, f.Found)
	if f.Hint != "" {
		text += ", probably meant " + f.Hint
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return utf8.RuneError
	}, text)
}

// Parse reads the answer of Host.Evaluate, or a line of that of
// Host.EvaluateBatch. Where the document could not be judged, the error is a
// [*Fault]; it is another one where the answer is neither.
func Parse(answer []byte) (*Verdict, error) {
	var read struct {
		Verdict
		Error *Fault `json:"error"`
	}
	switch err := json.Unmarshal(answer, &read); {
	case err != nil:
		return nil, fmt.Errorf("reading the answer: %w", err)
	case read.Error != nil:
		return nil, read.Error
	case read.Decision == "":
		return nil, fmt.Errorf("reading the answer: wanted a verdict or an error, found %.40q", answer)
	}
	return &read.Verdict, nil
}

// Clause is the clause of a rule, which its id begins with.
func Clause(rule string) string {
	clause, _, _ := strings.Cut(rule, "-")
	return clause
}
