package vector

import (
	"encoding/json"
	"fmt"

	"github.com/google/go-cmp/cmp"
)

// Expect is what a vector expects of a result: as much of it as the vector
// names. It is also a result, of which the rest is left out.
type Expect struct {
	Decision  string           `json:"decision"`
	Findings  []map[string]any `json:"findings"`  // all of the rules they name
	Reminders []map[string]any `json:"reminders"` // likewise
	Error     map[string]any   `json:"error"`
	Policy    map[string]any   `json:"policy"` // which is in force
}

func (e *Expect) empty() bool {
	return e.Decision == "" && e.Findings == nil && e.Reminders == nil && e.Error == nil && e.Policy == nil
}

// Diff is how a result differs from what is expected, "" where it does not.
// Lists are compared with the elements of the rules they name, in order, and
// of each object the members that the expected one has. An error that is not
// expected is a difference.
func (e *Expect) Diff(result []byte) string {
	var got Expect
	if err := json.Unmarshal(result, &got); err != nil {
		return fmt.Sprintf("the result is no JSON: %v\n%s", err, result)
	}
	if e.Decision == "" {
		got.Decision = ""
	}
	got.Findings = pickAll(got.Findings, e.Findings)
	got.Reminders = pickAll(got.Reminders, e.Reminders)
	if e.Error != nil {
		got.Error = pick(got.Error, e.Error)
	}
	got.Policy = pick(got.Policy, e.Policy)
	return cmp.Diff(e, &got)
}

// pickAll keeps the objects of the rules that want names, each with the
// members that its counterpart has; all members where it has none.
func pickAll(all, want []map[string]any) []map[string]any {
	rules := map[any]bool{}
	for _, object := range want {
		rules[object["rule"]] = true
	}
	picked := want[:0:0] // nil where nothing is wanted
	for _, object := range all {
		if !rules[object["rule"]] {
			continue
		}
		if n := len(picked); n < len(want) {
			object = pick(object, want[n])
		}
		picked = append(picked, object)
	}
	return picked
}

// pick keeps the members that want has.
func pick(object, want map[string]any) map[string]any {
	if object == nil || want == nil {
		return nil
	}
	picked := map[string]any{}
	for name := range want {
		if value, ok := object[name]; ok {
			picked[name] = value
		}
	}
	return picked
}
