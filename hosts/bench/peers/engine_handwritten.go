package main

import "slices"

// handwritten takes the ten decisions by hand, after encoding/json: what Go
// takes without any engine.
type handwritten struct{ names []string }

func openHandwritten(f files) (engine, error) { return handwritten{f.Decisions}, nil }

func (h handwritten) judge(text []byte) (any, error) {
	o, err := decode(text)
	if err != nil {
		return nil, err
	}
	var answers [10]bool
	lead := o.lead()
	if lead == nil {
		return answers, nil
	}
	reminded, alternatives, c := o.reminded(lead), o.alternatives(lead), &o.Choice
	applies := [...]bool{true, o.Customer.Area.Coverage != "full", true, o.fromDelisted(), lead.Contract.Months > 0}
	for i, applies := range applies {
		answers[i] = applies && !slices.Contains(reminded, h.names[i])
	}
	answers[5] = c.StepsToDecline > c.StepsToAccept
	answers[6] = len(alternatives) == 0
	answers[7] = c.FourGOnSale && !slices.Contains(alternatives, "4g")
	answers[8] = len(c.TiedServices) > 0
	answers[9] = c.Initiative != "customer" && len(c.Refusals) > 0
	return answers, nil
}

func (h handwritten) crossed(result any) ([]string, error) {
	answers := result.([10]bool)
	return where(h.names, answers[:]), nil
}
