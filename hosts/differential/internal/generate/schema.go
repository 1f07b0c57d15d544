package generate

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/redline5g/redline/core/schemas"
)

// schema is as much of JSON Schema as the schemas of the documents use.
type schema struct {
	Ref        string             `json:"$ref"`
	Defs       map[string]*schema `json:"$defs"`
	Type       types
	Const      string
	Enum       []string
	AnyOf      []*schema // of one schema and null
	Properties map[string]*schema
	Required   []string
	Items      *schema
	MinItems   int
	MaxItems   int
	MaxLength  int
	Minimum    int
	Maximum    int
	Format     string
}

// types are a value's types; a schema writes one alone without a list.
type types []string

// UnmarshalJSON reads one type or a list of them.
func (t *types) UnmarshalJSON(text []byte) error {
	if text[0] == '[' {
		return json.Unmarshal(text, (*[]string)(t))
	}
	*t = types{""}
	return json.Unmarshal(text, &(*t)[0])
}

// has tells whether a value may have a type.
func (s *schema) has(name string) bool { return slices.Contains(s.Type, name) }

// first are members that others are made to match.
var first = []string{"kind", "id", "at", "plans", "items"}

// members are the names of an object's members: the first ones first, then by
// name.
func (s *schema) members() []string {
	names := slices.Sorted(maps.Keys(s.Properties))
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	return names
}

func rank(name string) int {
	if at := slices.Index(first, name); at >= 0 {
		return at
	}
	return len(first)
}

// Kinds are the kinds of documents, and the policy.
var Kinds = []string{"order", "change", "catalog", "promotion", "page", "policy"}

// roots are their schemas.
var roots = func() map[string]*schema {
	all := map[string]*schema{}
	for _, kind := range Kinds {
		text, _ := schemas.For(kind)
		s := new(schema)
		if err := json.Unmarshal(text, s); err != nil {
			panic(err)
		}
		all[kind] = s
	}
	return all
}()
