package scan

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
)

// settleTaps has each entry say how many taps lead to the nearest plan that it
// leads to. Where that is known of no entry of a page, the taps to the entry
// itself stand, as the collector has them; where it is known of some, the others
// leave theirs out, so that they are not compared. What the page says of an
// entry stays.
func (w *Walk) settleTaps() {
	far := map[string]map[*Page]int{}
	for _, generation := range Generations {
		far[generation] = w.distances(generation)
	}
	for _, p := range w.Pages {
		for _, v := range p.Views {
			if led, some := w.ledBy(v, far); some {
				v.writeTaps(led)
			}
		}
	}
}

// distances are the taps from each page to the nearest plan of a generation.
func (w *Walk) distances(generation string) map[*Page]int {
	far := map[*Page]int{}
	for _, p := range w.Pages {
		if taps := p.plan(generation); taps != Unknown {
			far[p] = taps
		}
	}
	for changed := true; changed; {
		changed = false
		for _, p := range w.Pages {
			for _, l := range p.links {
				rest, known := far[w.known[l.to]]
				old, had := far[p]
				if known && l.taps > 0 && (!had || rest+l.taps < old) {
					far[p], changed = rest+l.taps, true
				}
			}
		}
	}
	return far
}

// ledBy is how many taps lead to a plan by each entry of a view, by the number of
// its element, and whether that is known of some.
func (w *Walk) ledBy(v *View, far map[string]map[*Page]int) (led map[int]int, some bool) {
	led = map[int]int{}
	document := v.Measured.document()
	for i, e := range document.Elements {
		if i >= len(v.Measured.Elements) || v.Measured.Elements[i].Marked || e.Role != "look-up" && e.Role != "order" {
			continue
		}
		led[i] = Unknown
		for _, generation := range document.generations(e) {
			taps := w.led(v, v.Measured.Elements[i], far[generation])
			if taps != Unknown && (led[i] == Unknown || taps < led[i]) {
				led[i], some = taps, true
			}
		}
	}
	return led, some
}

// led is how many taps lead to a plan by an entry.
func (w *Walk) led(v *View, e Element, far map[*Page]int) int {
	u, err := url.Parse(e.LeadsTo)
	if err != nil || v.Page.Taps == Unknown {
		return Unknown
	}
	rest, known := far[w.known[canonical(u)]]
	if !known {
		return Unknown
	}
	return v.Page.Taps + max(e.Taps, 1) + rest
}

// generations are those of the plans that an entry leads to.
func (d document) generations(e element) []string {
	if e.Generation != "" || e.Plans == nil {
		return []string{e.Generation}
	}
	var found []string
	for _, plan := range d.Plans {
		if slices.Contains(*e.Plans, plan.ID) {
			found = append(found, plan.Generation)
		}
	}
	return found
}

// mostTaps is the most that a document takes.
const mostTaps = 100

// writeTaps changes the taps of elements.
func (v *View) writeTaps(led map[int]int) {
	var elements []map[string]json.RawMessage
	if json.Unmarshal(v.Measured.Page["elements"], &elements) != nil {
		return
	}
	for i, taps := range led {
		if taps == Unknown || taps > mostTaps {
			delete(elements[i], "taps")
		} else {
			elements[i]["taps"] = json.RawMessage(strconv.Itoa(taps))
		}
	}
	text, err := json.Marshal(elements)
	if err == nil {
		v.Measured.Page["elements"] = text
	}
}

// tellFourG has every page say that 4G plans are on sale where one was met
// anywhere on the site, and the page does not say itself.
func (r *Result) tellFourG() {
	for _, w := range r.Walks {
		if w.way("4g").Taps != Unknown {
			r.setFourG()
			return
		}
	}
}

func (r *Result) setFourG() {
	for v := range r.Views {
		if _, says := v.Measured.Page["fourGOnSale"]; !says {
			v.Measured.Page["fourGOnSale"] = json.RawMessage("true")
			v.Measured.Inferred = append(v.Measured.Inferred, "/fourGOnSale")
		}
	}
}
