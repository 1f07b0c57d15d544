package storefront

import (
	"fmt"
	"time"
)

// change is a request for another plan and the carrier's answer, as a document:
// see core.Change.
type change struct {
	Kind        string     `json:"kind"`
	ID          string     `json:"id"`
	At          string     `json:"at"`
	Channel     string     `json:"channel"`
	Region      string     `json:"region"`
	Plans       []Plan     `json:"plans"`
	CurrentPlan string     `json:"currentPlan"`
	TargetPlan  string     `json:"targetPlan"`
	RequestedAt string     `json:"requestedAt"`
	Eligible    bool       `json:"eligible"`
	Agreement   agreement  `json:"agreement"`
	Answer      answerFact `json:"answer"`
}

type agreement struct {
	State string `json:"state"`
}

type answerFact struct {
	Outcome string `json:"outcome"`
	Fee     *int   `json:"fee,omitempty"`
}

// newChange asks for another plan for the number that changes, and answers:
// yes, for nothing. Broken in 3.3, it refuses.
func newChange(now time.Time, target string, b broken) (*change, error) {
	to := find(target)
	if to == nil || !to.Is(plan) || !to.IsOnSale() || target == changing.Plan {
		return nil, fmt.Errorf("plan: wanted another plan on sale, found %.40q", target)
	}
	free := 0
	answer := answerFact{"accepted", &free}
	if b.Is("3.3") {
		answer = answerFact{Outcome: "refused"}
	}
	return &change{
		Kind: "change", ID: newID(now, "C"), At: instant(now), Channel: "web", Region: Region,
		Plans: []Plan{*find(changing.Plan), *to}, CurrentPlan: changing.Plan, TargetPlan: target,
		RequestedAt: instant(now), Eligible: true, Agreement: agreement{"none"}, Answer: answer,
	}, nil
}
