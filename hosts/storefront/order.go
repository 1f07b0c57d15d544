package storefront

import (
	"crypto/rand"
	"fmt"
	"slices"
	"time"
)

// order is one order as a document, before anything was shown: see core.Order.
type order struct {
	Kind        string   `json:"kind"`
	ID          string   `json:"id"`
	At          string   `json:"at"`
	Stage       string   `json:"stage"`
	Channel     string   `json:"channel"`
	Action      string   `json:"action"`
	Region      string   `json:"region"`
	Customer    customer `json:"customer"`
	Plans       []Plan   `json:"plans"`
	CurrentPlan string   `json:"currentPlan"`
	Items       []string `json:"items"`
	Activates   []string `json:"activates"`
	Choice      choice   `json:"choice"`
}

type customer struct {
	Terminal string   `json:"terminal"`
	Area     areaFact `json:"area"`
}

type areaFact struct {
	Name     string `json:"name"`
	Coverage string `json:"coverage"`
	Progress Words  `json:"progress"`
}

// choice is what choice the storefront leaves: it counts its own steps.
type choice struct {
	StepsToAccept  int      `json:"stepsToAccept"`
	StepsToDecline int      `json:"stepsToDecline"`
	Open           []string `json:"open"`
	FourGOnSale    bool     `json:"fourGOnSale"`
	TiedServices   []string `json:"tiedServices"`
	Initiative     string   `json:"initiative"`
	Refusals       []string `json:"refusals"`
}

// wish is what a customer wants to order.
type wish struct {
	Plan     string
	Extras   []string
	Area     string
	Terminal string
}

// newOrder is the order that a wish makes, at the stage of the offer. Broken in
// 2.4, its facts don't tell what porting out costs.
func newOrder(now time.Time, w wish, b broken) (*order, error) {
	area := findArea(w.Area)
	switch chosen := find(w.Plan); {
	case chosen == nil || !chosen.Is(plan) || !chosen.IsOnSale():
		return nil, fmt.Errorf("plan: wanted a plan on sale, found %.40q", w.Plan)
	case area == nil:
		return nil, fmt.Errorf("area: wanted one of the storefront's areas, found %.40q", w.Area)
	case !slices.Contains([]string{"5g", "not-5g", "unknown"}, w.Terminal):
		return nil, fmt.Errorf("terminal: wanted 5g, not-5g or unknown, found %.40q", w.Terminal)
	}
	o := &order{
		Kind: "order", ID: newID(now, "S"), At: instant(now), Stage: "offer", Channel: "web", Action: "change", Region: Region,
		Customer:    customer{w.Terminal, areaFact{area.Name, area.Coverage, area.Progress}},
		CurrentPlan: ordering.Plan, Items: []string{w.Plan}, Activates: []string{}, Choice: choiceBeside(w.Plan),
	}
	if err := o.add(w.Extras); err != nil {
		return nil, err
	}
	if free := find(w.Plan).Gift; free != "" {
		o.Activates = append(o.Activates, free)
	}
	o.Plans = o.facts(b)
	return o, nil
}

// add orders extras beside the plan.
func (o *order) add(extras []string) error {
	for _, id := range extras {
		p := find(id)
		if p == nil || !p.Is(addOn) && !p.Is(upgradePack) || slices.Contains(o.Items, id) {
			return fmt.Errorf("extras: wanted an add-on or an upgrade pack, once, found %.40q", id)
		}
		o.Items = append(o.Items, id)
	}
	return nil
}

// choiceBeside is the choice of who orders a plan: three steps to order it, one
// to decline, and every other plan is open.
func choiceBeside(id string) choice {
	c := choice{StepsToAccept: 3, StepsToDecline: 1, FourGOnSale: true, TiedServices: []string{}, Initiative: "customer", Refusals: []string{}}
	for _, p := range plans {
		if p.Is(plan) && p.IsOnSale() && p.ID != id {
			c.Open = append(c.Open, p.ID)
		}
	}
	return c
}

// facts are those of all plans that the order speaks of.
func (o *order) facts(b broken) (facts []Plan) {
	for _, p := range plans {
		ordered := slices.Contains(o.Items, p.ID) || slices.Contains(o.Activates, p.ID)
		if ordered || p.ID == o.CurrentPlan || slices.Contains(o.Choice.Open, p.ID) {
			facts = append(facts, shortened(p, b))
		}
	}
	return facts
}

// shortened is a plan as a storefront that is broken in 2.4 tells of it.
func shortened(p Plan, b broken) Plan {
	if b.Is("2.4") && p.Contract.Liability != nil {
		liability := *p.Contract.Liability
		liability.PortOut = nil
		p.Contract.Liability = &liability
	}
	return p
}

// taken are the plans, packs and gifts that the order activates.
func (o *order) taken() (taken []*Plan) {
	for _, id := range slices.Concat(o.Items, o.Activates) {
		taken = append(taken, find(id))
	}
	return taken
}

// china is where the carrier is.
var china = time.FixedZone("+08:00", 8*60*60)

// instant writes an instant as documents have it.
func instant(t time.Time) string { return t.In(china).Format(time.RFC3339Nano) }

// clock writes an instant of a document as a clock in China shows it.
func clock(at string) string {
	t, err := time.Parse(time.RFC3339Nano, at)
	if err != nil {
		return at
	}
	return t.In(china).Format("2006-01-02 15:04:05")
}

// newID names something, by its day and at random.
func newID(now time.Time, prefix string) string {
	return prefix + now.In(china).Format("20060102") + "-" + rand.Text()[:8]
}
