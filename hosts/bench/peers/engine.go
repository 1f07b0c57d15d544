package main

import (
	_ "embed"
	"encoding/json"
	"slices"
)

// engine judges an order's text. It is what is measured: from bytes to the
// result as the engine gives it.
type engine interface {
	judge(text []byte) (any, error)
	// crossed names the decisions that a result does not keep.
	crossed(result any) ([]string, error)
}

// engines are the ways to judge in Go.
var engines = map[string]func(files) (engine, error){
	"redline-native": openNative,
	"redline-wazero": openWazero,
	"opa-wazero":     openOPAWazero,
	"opa-rego":       openRego,
	"cel-go":         openCEL,
	"cedar-go":       openCedar,
	"handwritten-go": openHandwritten,
}

// files are where things lie that are no part of this program.
type files struct {
	Engine    string   `json:"engine"`
	Policy    string   `json:"policy"` // order.rego as a module
	Module    string   `json:"module"` // Redline's
	Rules     string   `json:"rules"`  // the folder of the peers' rules
	Decisions []string `json:"decisions"`
}

//go:embed rules/decisions.json
var decisionList []byte

// decisions are the names of the ten decisions, in order.
func decisions() (names []string, err error) {
	err = json.Unmarshal(decisionList, &names)
	return names, err
}

// order is what the ten decisions read of a document.
type order struct {
	ID, At, Action string
	Customer       struct{ Area struct{ Coverage string } }
	CurrentPlan    string
	Items          []string
	Plans          []plan
	Choice         struct {
		StepsToAccept, StepsToDecline int
		Open, TiedServices            []string
		FourGOnSale                   bool
		Initiative                    string
		Refusals                      []struct{ At string }
	}
	Reminders []struct {
		Rule, Order, Plan string
		Acknowledged      *struct{ At string }
	}
}

type plan struct {
	ID, Generation, Status string
	Contract               struct{ Months int }
}

func decode(text []byte) (*order, error) {
	o := new(order)
	return o, json.Unmarshal(text, o)
}

// lead is the 5G plan that is ordered, or nil.
func (o *order) lead() *plan {
	for i := range o.Plans {
		if o.Plans[i].Generation == "5g" && slices.Contains(o.Items, o.Plans[i].ID) {
			return &o.Plans[i]
		}
	}
	return nil
}

// reminded are the rules whose reminders were given for this order and plan
// before it.
func (o *order) reminded(lead *plan) (rules []string) {
	for _, r := range o.Reminders {
		if r.Order == o.ID && r.Plan == lead.ID && r.Acknowledged != nil && r.Acknowledged.At <= o.At {
			rules = append(rules, r.Rule)
		}
	}
	return rules
}

func (o *order) fromDelisted() bool {
	return o.Action == "change" && slices.ContainsFunc(o.Plans, func(p plan) bool { return p.ID == o.CurrentPlan && p.Status == "delisted" })
}

// alternatives are the generations of the other plans on sale that were open.
func (o *order) alternatives(lead *plan) (generations []string) {
	for _, p := range o.Plans {
		if p.ID != lead.ID && p.Status == "on-sale" && slices.Contains(o.Choice.Open, p.ID) {
			generations = append(generations, p.Generation)
		}
	}
	return generations
}

// where are the decisions whose answer is yes.
func where(names []string, answers []bool) []string {
	var crossed []string
	for i, yes := range answers {
		if yes {
			crossed = append(crossed, names[i])
		}
	}
	return crossed
}
