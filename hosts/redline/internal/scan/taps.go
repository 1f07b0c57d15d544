package scan

import (
	"encoding/json"
	"slices"
)

// edge is a link from a page.
type edge struct {
	to   string // a canonical address
	taps int    // 0 where it can't be seen
}

// Way is how a customer comes to a plan.
type Way struct {
	Generation string  `json:"generation"`
	Taps       int     `json:"taps"` // Unknown where no page that was looked at shows such a plan, or none can be reached
	Steps      []Taken `json:"steps,omitempty"`
}

// Taken is a step of a way: the page, and the words of the link that leads there.
type Taken struct {
	Address string `json:"address"`
	Link    string `json:"link,omitempty"`
	Taps    int    `json:"taps"`
}

// Generations are those of the plans that ways are told to.
var Generations = []string{"4g", "5g"}

// Ways are the shortest ways to plans of each generation.
func (w *Walk) Ways() []Way {
	var ways []Way
	for _, generation := range Generations {
		ways = append(ways, w.way(generation))
	}
	return ways
}

func (w *Walk) way(generation string) Way {
	best := Way{Generation: generation, Taps: Unknown}
	var to *Page
	for _, p := range w.Pages {
		taps := p.plan(generation)
		if p.Taps == Unknown || taps == Unknown {
			continue
		}
		if best.Taps == Unknown || p.Taps+taps < best.Taps {
			best.Taps, to = p.Taps+taps, p
		}
	}
	for p := to; p != nil; p = p.From {
		best.Steps = append(best.Steps, Taken{p.Address, p.Link, p.Taps})
	}
	slices.Reverse(best.Steps)
	return best
}

// plan tells how many taps show a plan of a generation on a page: none, or one
// where it is collapsed; Unknown where there is no such plan.
func (p *Page) plan(generation string) int {
	best := Unknown
	for _, v := range p.Views {
		document := v.Measured.document()
		for _, e := range document.Elements {
			taps, seen := map[string]int{"shown": 0, "": 0, "collapsed": 1}[e.Display]
			if seen && document.offers(e, generation) && (best == Unknown || taps < best) {
				best = taps
			}
		}
	}
	return best
}

// document is what taps are counted by of a page document.
type document struct {
	Plans []struct {
		ID         string `json:"id"`
		Generation string `json:"generation"`
	} `json:"plans"`
	Elements []element `json:"elements"`
}

type element struct {
	Role       string    `json:"role"`
	Generation string    `json:"generation"`
	Display    string    `json:"display"`
	Plans      *[]string `json:"plans"` // nil: all of the page's
}

// document reads the members that are well-formed; what is wrong with the others
// the module tells.
func (m Measured) document() document {
	var d document
	_ = json.Unmarshal(m.Page["plans"], &d.Plans)
	_ = json.Unmarshal(m.Page["elements"], &d.Elements)
	return d
}

// offers tells whether an element shows a plan of a generation. Entries lead to
// plans; those that name one are beside it.
func (d document) offers(e element, generation string) bool {
	for _, plan := range d.Plans {
		if plan.Generation != generation {
			continue
		}
		if e.Plans != nil && slices.Contains(*e.Plans, plan.ID) || e.Plans == nil && e.Role != "look-up" && e.Role != "decline" {
			return true
		}
	}
	return false
}

// Shows tells whether a page that was looked at shows a plan of a generation.
func (w *Walk) Shows(generation string) bool {
	return slices.ContainsFunc(w.Pages, func(p *Page) bool { return p.plan(generation) != Unknown })
}
