// Package rulebook is the rules and the Notice as they are shown to people.
// Call [Read] for the rules and [Clauses] for the Notice's words.
package rulebook

import (
	"encoding/json"
	"sync"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/verdict"
)

// Book is what the core says of its rules.
type Book struct {
	Version string          `json:"version"`
	Notice  string          `json:"notice"`
	Kinds   []string        `json:"kinds"`
	Limits  json.RawMessage `json:"limits"`
	Rules   []Rule          `json:"rules"`
}

// Rule is one sentence of the Notice that is judged.
type Rule struct {
	ID       string        `json:"id"`
	Clause   string        `json:"clause"`
	Title    verdict.Words `json:"title"`
	Quote    string        `json:"quote"`
	Since    string        `json:"since"`
	Kinds    []string      `json:"kinds"`
	Readings []string      `json:"readings"`
	Blind    []string      `json:"blind"`
}

// Read is the book of the rules that are compiled in.
var Read = sync.OnceValue(func() *Book {
	var b Book
	if err := json.Unmarshal(core.Describe(nil), &b); err != nil {
		panic(err) // the core's own description is JSON: a test holds it
	}
	for i := range b.Rules {
		reading := core.ReadingOf(b.Rules[i].ID)
		b.Rules[i].Readings, b.Rules[i].Blind = reading.Readings, reading.Blind
	}
	return &b
})

// Rule is the rule with an id, or nil.
func (b *Book) Rule(id string) *Rule {
	for i := range b.Rules {
		if b.Rules[i].ID == id {
			return &b.Rules[i]
		}
	}
	return nil
}

// Under are the rules of a clause such as 2.3, or of a whole requirement such
// as 2.
func (b *Book) Under(number string) []*Rule {
	var rules []*Rule
	for i := range b.Rules {
		if r := &b.Rules[i]; r.Clause == number || len(number) == 1 && r.Clause[:1] == number {
			rules = append(rules, r)
		}
	}
	return rules
}

// RuleIDs are the ids of all rules, in their order.
func (b *Book) RuleIDs() []string {
	ids := make([]string, len(b.Rules))
	for i := range b.Rules {
		ids[i] = b.Rules[i].ID
	}
	return ids
}
