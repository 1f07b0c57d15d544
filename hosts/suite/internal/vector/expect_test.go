package vector

import (
	"encoding/json"
	"testing"
)

const verdict = `{"verdict":1,"decision":"block","policy":{"id":"floor","version":"1"},
 "findings":[
  {"rule":"a","outcome":"pass","subject":["x"]},
  {"rule":"b","outcome":"violation","subject":["x"]},
  {"rule":"a","outcome":"review","subject":["y"],"message":{"zh":"z","en":"e"}}],
 "reminders":[{"rule":"a","zh":"z"}]}`

func TestDiff(t *testing.T) {
	const refused = `{"error":{"code":"not-json","line":1,"column":9}}`
	for name, test := range map[string]struct {
		expect, result string
		met            bool
	}{
		"the decision":                 {`{"decision":"block"}`, verdict, true},
		"another decision":             {`{"decision":"allow"}`, verdict, false},
		"some members of all of one":   {`{"findings":[{"rule":"a","subject":["x"]},{"rule":"a","outcome":"review"}]}`, verdict, true},
		"one of two of a rule":         {`{"findings":[{"rule":"a"}]}`, verdict, false},
		"three of two of a rule":       {`{"findings":[{"rule":"a"},{"rule":"a"},{"rule":"a"}]}`, verdict, false},
		"the other order":              {`{"findings":[{"rule":"a","subject":["y"]},{"rule":"a","subject":["x"]}]}`, verdict, false},
		"two rules in order":           {`{"findings":[{"rule":"a"},{"rule":"b"},{"rule":"a"}]}`, verdict, true},
		"a rule that is not there":     {`{"findings":[{"rule":"c"}]}`, verdict, false},
		"a member that is not there":   {`{"findings":[{"rule":"b","message":{}}]}`, verdict, false},
		"an object in part":            {`{"findings":[{"rule":"a"},{"rule":"a","message":{"zh":"z"}}]}`, verdict, false},
		"an object as a whole":         {`{"findings":[{"rule":"a"},{"rule":"a","message":{"en":"e","zh":"z"}}]}`, verdict, true},
		"a reminder":                   {`{"reminders":[{"rule":"a","zh":"z"}]}`, verdict, true},
		"another reminder":             {`{"reminders":[{"rule":"a","zh":"y"}]}`, verdict, false},
		"the policy in force":          {`{"policy":{"id":"floor"}}`, verdict, true},
		"another policy":               {`{"policy":{"id":"strict"}}`, verdict, false},
		"a part of an error":           {`{"error":{"code":"not-json","line":1}}`, refused, true},
		"another error":                {`{"error":{"code":"too-deep"}}`, refused, false},
		"an error instead of findings": {`{"findings":[{"rule":"a"}]}`, refused, false},
		"a verdict instead of error":   {`{"error":{"code":"not-json"}}`, verdict, false},
		"no JSON":                      {`{"decision":"block"}`, `{`, false},
	} {
		t.Run(name, func(t *testing.T) {
			var expect Expect
			if err := json.Unmarshal([]byte(test.expect), &expect); err != nil {
				t.Fatal(err)
			}
			if diff := expect.Diff([]byte(test.result)); (diff == "") != test.met {
				t.Errorf("the difference is %q", diff)
			}
		})
	}
}

// TestUnexpectedError holds that no error goes unseen, whatever is expected.
func TestUnexpectedError(t *testing.T) {
	expect := Expect{Policy: map[string]any{}}
	if expect.Diff([]byte(`{"policy":{},"error":{"code":"x"}}`)) == "" {
		t.Error("an error is no difference")
	}
}
