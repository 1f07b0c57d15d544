package generate

import (
	"strconv"
	"strings"

	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

// scalars are values of every type, some of which are no JSON.
var scalars = []string{
	"null", "true", "0", "-1", "1.5", "1e2", "01", "9223372036854775808", `""`, `" "`, `"unknown"`, "{}", "[]", `[[]]`, `{"kind":"order"}`, "nul", `"\ud800"`,
}

// times are instants and dates that are none.
var times = []string{
	"2026-02-30T10:00:00+08:00", "2026-03-01T24:00:00Z", "2026-03-01T10:00:60Z", "2026-03-01T10:00:00", "2026-03-01 10:00:00Z",
	"2026-3-1T10:00:00Z", "1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "2026-03-01T10:00:00.1234567890Z", "2026-03-01T10:00:00+24:00",
	"2026-02-29", "2026-13-01", "2026-3-1", "1969-12-31", "2026-03-01",
}

// slip makes a value that is wrong for its schema, or likely to be.
func (m *maker) slip(s *schema, place string) *tree.Node {
	for s.Ref != "" || len(s.AnyOf) > 0 {
		if s.Ref != "" {
			s = m.root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
		} else {
			s = s.AnyOf[0]
		}
	}
	switch {
	case m.chance(0.3):
		return &tree.Node{Scalar: one(m.random, scalars...)}
	case len(s.Enum) > 0:
		name := one(m.random, s.Enum...)
		return tree.Text(one(m.random, name[1:], name+"s", strings.ToUpper(name), name+" "))
	case s.Format != "":
		return tree.Text(one(m.random, times...))
	case s.has("integer"):
		return &tree.Node{Scalar: strconv.Itoa(one(m.random, s.Minimum-1, s.Maximum+1))}
	case s.has("array"):
		return m.wrongList(s, place)
	case s.has("object"):
		return m.wrongObject(s, place)
	case s.has("string") && s.MaxLength > 0:
		return tree.Text(strings.Repeat(one(m.random, "长", "a", " "), one(m.random, 0, s.MaxLength, s.MaxLength+1)))
	}
	return &tree.Node{Scalar: one(m.random, scalars...)}
}

// wrongList is a list with too many elements, or none.
func (m *maker) wrongList(s *schema, place string) *tree.Node {
	if s.MinItems > 0 || s.MaxItems > 300 {
		return tree.List()
	}
	element, n := m.value(s.Items, place), tree.List()
	for range s.MaxItems + 1 {
		n.Parts = append(n.Parts, element)
	}
	return n
}

// wrongObject is an object with a member that it does not have, or has twice.
func (m *maker) wrongObject(s *schema, place string) *tree.Node {
	shape := place
	for name, def := range m.root.Defs {
		if def == s {
			shape = name
		}
	}
	n := m.object(s, shape)
	if len(n.Parts) > 0 && m.chance(0.5) {
		n.Duplicate(m.random.IntN(len(n.Parts)))
		return n
	}
	name := one(m.random, s.members()...)
	n.Set(one(m.random, "note", name+"s", name[1:], strings.ToUpper(name)), tree.Text("x"))
	return n
}
