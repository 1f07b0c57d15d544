package generate

import (
	"strconv"
	"strings"
	"time"

	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

// value makes a value by its schema. The place is the shape and the member,
// such as Plan.id, that it is for.
func (m *maker) value(s *schema, place string) *tree.Node {
	if m.chance(m.slips) {
		return m.slip(s, place)
	}
	nullable := len(s.AnyOf) > 0 || s.has("null")
	switch {
	case nullable && m.chance(0.04):
		return &tree.Node{Scalar: "null"}
	case len(s.AnyOf) > 0:
		return m.value(s.AnyOf[0], place)
	case s.Ref == "#/$defs/PlanRef":
		return m.reference()
	case s.Ref != "":
		name := strings.TrimPrefix(s.Ref, "#/$defs/")
		s = m.root.Defs[name]
		if s.has("object") {
			return m.object(s, name)
		}
		return m.value(s, place)
	}
	return m.plain(s, place)
}

// plain makes a value of a schema that refers to no other.
func (m *maker) plain(s *schema, place string) *tree.Node {
	switch {
	case s.Const != "":
		return tree.Text(s.Const)
	case len(s.Enum) > 0:
		return tree.Text(one(m.random, s.Enum...))
	case s.Format == "date-time":
		return tree.Text(m.instant(place))
	case s.Format == "date":
		return tree.Text(m.day())
	case s.has("boolean"):
		return &tree.Node{Scalar: one(m.random, "true", "false")}
	case s.has("integer"):
		return &tree.Node{Scalar: strconv.Itoa(m.number(s, place))}
	case s.has("array"):
		return m.list(s, place)
	}
	return tree.Text(m.text(s, place))
}

// object makes an object: what is required, and a part of what is optional.
func (m *maker) object(s *schema, name string) *tree.Node {
	n := tree.Object()
	for _, member := range s.members() {
		required := false
		for _, r := range s.Required {
			required = required || r == member
		}
		if required && !m.chance(m.slips/4) || !required && m.chance(m.dense) {
			n.Set(member, m.value(s.Properties[member], name+"."+member))
		}
	}
	return n
}

// list makes a list, short but for a few.
func (m *maker) list(s *schema, place string) *tree.Node {
	length := one(m.random, 0, 1, 1, 2, 3)
	switch {
	case strings.HasSuffix(place, ".plans"):
		length = one(m.random, 2, 2, 3, 4)
	case place == "order.items" || place == "Plan.charges" || place == "Entry.charges":
		length = one(m.random, 0, 1, 1, 2)
	case s.MaxItems > 1 && m.chance(0.002):
		length = min(s.MaxItems, 70) // enough for the bounds of most lists
	}
	n := tree.List()
	if s.Items.Ref == "#/$defs/PlanRef" && len(m.plans) == 0 && s.MinItems == 0 {
		return n // there is none to name
	}
	for range min(max(length, s.MinItems), s.MaxItems) {
		n.Parts = append(n.Parts, m.value(s.Items, place))
	}
	return n
}

// reference names one of the plans.
func (m *maker) reference() *tree.Node {
	if len(m.plans) == 0 || m.chance(m.slips) {
		return tree.Text("P?")
	}
	return tree.Text(one(m.random, m.plans...))
}

// ago are the ages that rules tell apart, in seconds.
var ago = []int{0, 1, 60, 600, 600, 3600, 3600, 86399, 86400, 86401, 7 * 86400, 30 * 86400, 30*86400 + 1, 200 * 86400, 800 * 86400}

// instant is what the document is judged for, or mostly some time before it.
func (m *maker) instant(place string) string {
	at := m.at
	if strings.Contains("order.at change.at catalog.at promotion.at page.at", place) {
		return m.zoned(at)
	}
	back := time.Duration(one(m.random, ago...)) * time.Second
	if m.chance(0.05) || place == "Reply.until" {
		back = -back
	}
	return m.zoned(m.within(at.Add(-back)))
}

// within keeps an instant inside of the calendar of the core.
func (m *maker) within(at time.Time) time.Time {
	switch {
	case at.Before(earliest):
		return earliest
	case at.After(latest):
		return latest
	}
	return at
}

// zones are those that instants are written in, in seconds.
var zones = []int{8 * 3600, 8 * 3600, 8 * 3600, 0, -5 * 3600, 14 * 3600, 5*3600 + 1800}

// zoned writes an instant in one of the zones, now and then with a fraction.
func (m *maker) zoned(at time.Time) string {
	at = at.In(time.FixedZone("", one(m.random, zones...)))
	if m.chance(0.05) {
		return at.Format("2006-01-02T15:04:05.000000000Z07:00")
	}
	return at.Format(time.RFC3339)
}

// day is a day near the one that the document is judged for.
func (m *maker) day() string {
	return m.within(m.at.AddDate(0, 0, one(m.random, -400, -30, -1, 0, 0, 1, 2, 60, 700))).Format(time.DateOnly)
}
