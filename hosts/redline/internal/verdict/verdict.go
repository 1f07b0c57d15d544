// Package verdict reads what the core answers: a verdict or an error. [Parse]
// reads all of it, [Digest] the little that a run over many documents counts.
package verdict

import (
	"encoding/json"
	"fmt"
	"strings"
)

// The outcomes of findings, worst first.
const (
	Violation    = "violation"
	Due          = "due"
	Review       = "review"
	Pass         = "pass"
	Inapplicable = "inapplicable"
)

// The decisions on documents. A review is called as its outcome is.
const (
	Block  = "block"
	Remind = "remind"
	Allow  = "allow"
)

// Verdict is a verdict in its full form.
type Verdict struct {
	Kind      string     `json:"kind"`
	ID        string     `json:"id"`
	At        string     `json:"at"`
	Decision  string     `json:"decision"`
	Policy    Policy     `json:"policy"`
	Findings  []Finding  `json:"findings"`
	Reminders []Reminder `json:"reminders"`
	// Omitted counts, by outcome, the findings that are more than a verdict
	// lists.
	Omitted map[string]int `json:"omitted"`
}

// Policy names the policy that was in force.
type Policy struct {
	ID      string `json:"id"`
	Version string `json:"version"`
}

// Finding is what one rule says of one subject.
type Finding struct {
	Rule    string   `json:"rule"`
	Outcome string   `json:"outcome"`
	Code    string   `json:"code"`
	Subject []string `json:"subject"`
	Clause  string   `json:"clause"`
	Quote   string   `json:"quote"`
	Facts   []string `json:"facts"` // JSON Pointers
	Marks   []Mark   `json:"marks"` // the words that it is about
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
	Do string `json:"do"`
	At string `json:"at"` // a JSON Pointer
	Words
}

// Reminder is the text of a reminder that is due, or was not given as due.
type Reminder struct {
	Rule string `json:"rule"`
	Plan string `json:"plan"`
	Words
}

// Words is text in both languages.
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

// Fault is the error of a document or a policy that can't be judged.
type Fault struct {
	Code    string `json:"code"`
	Pointer string `json:"pointer"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Wanted  string `json:"wanted"`
	Found   string `json:"found"`
	Hint    string `json:"hint"`
}

// Parse reads an answer: a verdict or a fault, the other is nil. The error is
// of an answer that is neither.
func Parse(answer []byte) (*Verdict, *Fault, error) {
	var read struct {
		Verdict
		Error *Fault `json:"error"`
	}
	if err := json.Unmarshal(answer, &read); err != nil {
		return nil, nil, fmt.Errorf("reading the answer: %w", err)
	}
	if read.Error != nil {
		return nil, read.Error, nil
	}
	return &read.Verdict, nil, nil
}

// Clause is the clause of a rule, which its id begins with.
func Clause(rule string) string {
	clause, _, _ := strings.Cut(rule, "-")
	return clause
}
