package trial

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// Outcome is what a call did: a result, or a place that panicked and why.
type Outcome struct {
	Value   string   // the result; empty where it panicked
	Place   string   // file:line, where it panicked
	Reasons []string // of a [compile.Site]; several where the oracle cannot tell them apart
}

// String is the result, or the reasons and the place.
func (o Outcome) String() string {
	if o.Place == "" {
		return o.Value
	}
	return fmt.Sprintf("%s at %s", strings.Join(o.Reasons, " or "), o.Place)
}

// Agrees tells whether what a module did is what was expected.
func (o Outcome) Agrees(got Outcome) bool {
	if o.Value != got.Value || o.Place != got.Place {
		return false
	}
	for _, reason := range o.Reasons {
		if len(got.Reasons) == 1 && reason == got.Reasons[0] {
			return true
		}
	}
	return o.Place == ""
}

// fitting are the reasons of a trap for what the standard toolchain says.
var fitting = []struct {
	text    string
	reasons []string
}{
	{"index out of range", []string{"index out of range"}},
	{"slice bounds out of range", []string{"slice bounds out of range"}},
	{"nil pointer dereference", []string{"nil pointer", "nil function"}},
	{"integer divide by zero", []string{"division by zero"}},
	{"negative shift amount", []string{"negative shift count"}},
	{"makeslice: len out of range", []string{"slice length out of range", "slice capacity out of range"}},
	{"makeslice: cap out of range", []string{"slice capacity out of range"}},
	{"cannot convert slice with length", []string{"slice too short"}},
}

// parseOutcome reads a line of the oracle.
func parseOutcome(line string) Outcome {
	parts := strings.SplitN(line, "\t", 4)
	if parts[0] == "value" {
		return Outcome{Value: parts[1]}
	}
	o := Outcome{Place: parts[1]}
	if parts[2] == "explicit" {
		o.Reasons = []string{"panic"}
		return o
	}
	for _, f := range fitting {
		if strings.Contains(parts[3], f.text) {
			o.Reasons = f.reasons
		}
	}
	if o.Reasons == nil {
		o.Reasons = []string{"something for " + parts[3]}
	}
	return o
}

// Reply is what a module did with a call: a result, or a trap with the number
// it left, and what the engine said.
type Reply struct {
	Value   string `json:"value"`
	Trapped bool   `json:"trapped"`
	Site    uint32 `json:"site"`
	Text    string `json:"text"`
}

// Outcome looks up where a module trapped.
func (r Reply) Outcome(result *compile.Result) Outcome {
	switch {
	case !r.Trapped:
		return Outcome{Value: r.Value}
	case int(r.Site) >= len(result.Sites) || r.Site == 0:
		return Outcome{Place: "no site", Reasons: []string{r.Text}}
	}
	site := result.Sites[r.Site]
	place := site.File + ":" + strconv.Itoa(site.Line)
	if site.Line == 0 {
		place = "no place"
	}
	return Outcome{Place: place, Reasons: []string{site.Reason}}
}
