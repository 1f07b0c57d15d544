package main

import (
	"os"
	"path/filepath"

	"github.com/cedar-policy/cedar-go"
)

// cedarEngine is cedar-go: policies parsed once. Cedar goes through no lists,
// so that they are gone through here.
type cedarEngine struct{ policies *cedar.PolicySet }

func openCedar(f files) (engine, error) {
	file := filepath.Join(f.Rules, "order.cedar")
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	list, err := cedar.NewPolicyListFromBytes(file, text)
	if err != nil {
		return nil, err
	}
	policies := cedar.NewPolicySet()
	for _, policy := range list {
		policies.Add(cedar.PolicyID(policy.Annotations()["id"]), policy)
	}
	return cedarEngine{policies}, nil
}

func (e cedarEngine) judge(text []byte) (any, error) {
	o, err := decode(text)
	if err != nil {
		return nil, err
	}
	request := cedar.Request{
		Principal: cedar.NewEntityUID("Channel", "O"),
		Action:    cedar.NewEntityUID("Action", "O"),
		Resource:  cedar.NewEntityUID("Order", "O"),
		Context:   o.context(),
	}
	_, diagnostic := cedar.Authorize(e.policies, cedar.EntityMap{}, request)
	// A policy that fails does not apply: Cedar itself would let the order pass.
	if len(diagnostic.Errors) > 0 {
		return nil, failed(diagnostic.Errors[0].String())
	}
	return diagnostic, nil
}

type failed string

func (f failed) Error() string { return string(f) }

func (e cedarEngine) crossed(result any) ([]string, error) {
	var crossed []string
	for _, reason := range result.(cedar.Diagnostic).Reasons {
		if id := string(reason.PolicyID); id != "order" {
			crossed = append(crossed, id)
		}
	}
	return crossed, nil
}

func (o *order) context() cedar.Record {
	lead := o.lead()
	if lead == nil {
		return cedar.Record{}
	}
	c := &o.Choice
	return cedar.NewRecord(cedar.RecordMap{
		"lead":           cedar.String(lead.ID),
		"coverage":       cedar.String(o.Customer.Area.Coverage),
		"months":         cedar.Long(lead.Contract.Months),
		"fromDelisted":   cedar.Boolean(o.fromDelisted()),
		"reminded":       set(o.reminded(lead)),
		"alternatives":   set(o.alternatives(lead)),
		"stepsToAccept":  cedar.Long(c.StepsToAccept),
		"stepsToDecline": cedar.Long(c.StepsToDecline),
		"fourGOnSale":    cedar.Boolean(c.FourGOnSale),
		"tiedServices":   set(c.TiedServices),
		"initiative":     cedar.String(c.Initiative),
		"refusals":       cedar.Long(len(c.Refusals)),
	})
}

func set(texts []string) cedar.Set {
	values := make([]cedar.Value, len(texts))
	for i, text := range texts {
		values[i] = cedar.String(text)
	}
	return cedar.NewSet(values...)
}
