package generate

import "github.com/redline5g/redline/hosts/differential/internal/tree"

// settlePromotion has speakers of what is spoken alone, bookings of calls alone,
// and a last day after the first.
func (m *maker) settlePromotion(n *tree.Node) {
	if m.unsettled() {
		return
	}
	if medium, _ := n.Get("medium").String(); medium != "call-transcript" {
		n.Unset("booked")
	}
	if m.chance(0.5) {
		n.Unset("runsFrom")
	} else {
		n.Unset("runsUntil")
	}
	if parts := n.Get("parts"); parts != nil {
		for _, part := range parts.Parts {
			if role, _ := part.Get("role").String(); part.Object && role != "spoken" {
				part.Unset("speaker")
			}
		}
	}
}

// settlePage has 4G plans on sale where one of the plans is, and mostly has
// elements that can be seen and controls that name what they order.
func (m *maker) settlePage(n *tree.Node) {
	if m.unsettled() {
		return
	}
	n.Unset("fourGOnSale")
	if m.chance(0.5) {
		n.Set("fourGOnSale", &tree.Node{Scalar: "true"})
	}
	elements, plans := n.Get("elements"), n.Get("plans")
	if elements == nil {
		return
	}
	for _, element := range elements.Parts {
		if !element.Object || element.Get("role") == nil {
			continue
		}
		if m.chance(0.7) {
			m.show(element)
		}
		if role, _ := element.Get("role").String(); role == "accept" && plans != nil && len(m.plans) > 0 && m.chance(0.6) {
			m.label(element, plans.Parts[0])
		}
	}
}

// measures are values of an element's measures, on either side of the floor.
var measures = []struct {
	name   string
	values []string
}{
	{"visibleShare", []string{"100", "1", "0"}},
	{"contrast", []string{"450", "449", "700"}},
	{"fontSize", []string{"1200", "1199", "1600"}},
	{"opacity", []string{"100", "100", "0"}},
	{"taps", []string{"1", "2", "3"}},
}

// show has an element be seen, and gives it measures.
func (m *maker) show(element *tree.Node) {
	element.Set("display", tree.Text("shown"))
	for _, measure := range measures {
		element.Set(measure.name, &tree.Node{Scalar: one(m.random, measure.values...)})
	}
}

// label has a control order a plan and name it, with a price.
func (m *maker) label(element, plan *tree.Node) {
	name, ok := plan.Get("name").String()
	if !ok || name == "" {
		return
	}
	element.Set("plans", tree.List(tree.Text(m.plans[0])))
	element.Set("text", tree.Text(name+one(m.random, "99元", "¥39/月", " 69 yuan", "128.00元", "1,289元/年")))
}
