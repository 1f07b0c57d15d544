package verdict

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/suite"
)

// answers are the golden answers to all vectors, in both forms, and one that has
// more to say than a verdict lists.
func answers(t *testing.T) (all []string) {
	t.Helper()
	files, err := suite.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		for _, v := range f.Vectors {
			if v.Full != "" { // else it sets a policy
				all = append(all, v.Compact, v.Full)
			}
		}
	}
	return append(all, string(new(core.Engine).Evaluate(nil, unpublished(), core.Compact)))
}

// unpublished is a catalogue of thousands of plans, none of which any channel
// publishes.
func unpublished() []byte {
	var b strings.Builder
	b.WriteString(`{"kind":"catalog","id":"C-1","at":"2026-03-01T00:00:00+08:00","carrier":"星河移动","region":"云岭省","plans":[`)
	for i := range 5000 {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"id":"P%d","name":"星河%[1]d","status":"on-sale"}`, i)
	}
	b.WriteString(`],"channels":[`)
	for i, channel := range []string{"hall", "agent", "hotline", "web", "app"} {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"channel":%q,"publishesTariffs":true,"entries":[]}`, channel)
	}
	b.WriteString(`]}`)
	return []byte(b.String())
}

// TestParseReadsEverything: no answer has a member that has no place here, and
// there is no place that no answer fills.
func TestParseReadsEverything(t *testing.T) {
	filled := map[string]bool{}
	for _, answer := range answers(t) {
		var read struct {
			Shape int    `json:"verdict"`
			Error *Fault `json:"error"`
			Verdict
		}
		d := json.NewDecoder(strings.NewReader(answer))
		d.DisallowUnknownFields()
		if err := d.Decode(&read); err != nil {
			t.Fatalf("%v: %s", err, answer)
		}
		v, err := Parse([]byte(answer))
		if fault := (*Fault)(nil); errors.As(err, &fault) {
			if v != nil || read.Error == nil || *fault != *read.Error {
				t.Fatalf("%v, %v: %s", v, err, answer)
			}
			fill(filled, reflect.ValueOf(*fault))
			continue
		}
		if err != nil || read.Shape != 1 || !reflect.DeepEqual(*v, read.Verdict) {
			t.Fatalf("%v, %v: %s", v, err, answer)
		}
		fill(filled, reflect.ValueOf(*v))
	}
	for _, of := range []any{Verdict{}, Policy{}, Finding{}, Mark{}, Remedy{}, Reminder{}, Words{}, Fault{}} {
		for f := range reflect.TypeOf(of).Fields() {
			if name := fmt.Sprintf("%T.%s", of, f.Name); !filled[name] {
				t.Errorf("no answer fills %s", name)
			}
		}
	}
}

// fill notes which fields of a value are not zero.
func fill(filled map[string]bool, v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			fill(filled, v.Index(i))
		}
	case reflect.Struct:
		for f, value := range v.Fields() {
			if !value.IsZero() {
				filled[fmt.Sprintf("%s.%s", v.Type(), f.Name)] = true
				fill(filled, value)
			}
		}
	}
}

// TestConstants: what answers have is what they are compared with.
func TestConstants(t *testing.T) {
	decisions := map[string]bool{Block: true, Remind: true, Review: true, Allow: true}
	outcomes := map[string]bool{Violation: true, Due: true, Review: true, Pass: true, Inapplicable: true}
	met := map[string]bool{}
	for _, answer := range answers(t) {
		v, err := Parse([]byte(answer))
		if err != nil {
			continue // a fault: the test above holds it
		}
		met["decision "+v.Decision] = true
		if !decisions[v.Decision] {
			t.Fatalf("the decision %q", v.Decision)
		}
		for _, f := range v.Findings {
			met["outcome "+f.Outcome] = true
			if !outcomes[f.Outcome] {
				t.Fatalf("the outcome %q", f.Outcome)
			}
			if f.Clause != "" && f.Clause != Clause(f.Rule) {
				t.Fatalf("%s is of clause %s", f.Rule, f.Clause)
			}
		}
	}
	if len(met) != len(decisions)+len(outcomes) {
		t.Errorf("only %v", met)
	}
}

func TestFaultIsAnError(t *testing.T) {
	for answer, want := range map[string]string{
		`{"error":{"code":"wrong-type","pointer":"/id","line":1,"column":22,"wanted":"a string","found":"7"}}`:                                `wrong-type at /id, line 1, column 22: wanted a string, found 7`,
		`{"error":{"code":"unknown-member","pointer":"/stge","line":2,"column":3,"wanted":"one of stage","found":"\"stge\"","hint":"stage"}}`: `unknown-member at /stge, line 2, column 3: wanted one of stage, found "stge", probably meant stage`,
		`{"error":{"code":"not-json","pointer":"","line":1,"column":1,"wanted":"a JSON value","found":"\u001b[31m\n"}}`:                       "not-json at line 1, column 1: wanted a JSON value, found \uFFFD[31m\uFFFD",
	} {
		_, err := Parse([]byte(answer))
		if fault := (*Fault)(nil); !errors.As(err, &fault) || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestParseRefusesWhatIsNoAnswer(t *testing.T) {
	for _, answer := range []string{"", "{}", "null", "[]", `{"policy":{"id":"floor","version":"1"}}`, `{"decision":7}`, `{"decision":"allow"`, strings.Repeat("{", 100)} {
		v, err := Parse([]byte(answer))
		fault := (*Fault)(nil)
		if v != nil || err == nil || errors.As(err, &fault) || len(err.Error()) > 200 {
			t.Errorf("%q: %v, %v", answer, v, err)
		}
	}
}

// TestVerdictsCanBeWritten: what was parsed and is written again is the same to
// Parse.
func TestVerdictsCanBeWritten(t *testing.T) {
	for _, answer := range answers(t)[:200] {
		v, err := Parse([]byte(answer))
		if err != nil {
			continue
		}
		var b bytes.Buffer
		if err := json.NewEncoder(&b).Encode(v); err != nil {
			t.Fatal(err)
		}
		if again, err := Parse(b.Bytes()); err != nil || !reflect.DeepEqual(v, again) {
			t.Fatalf("%v, %v\nwant %v", again, err, v)
		}
	}
}
