package torture

import (
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
)

// limits are the reasons for which the cases of programs/limits trap. Those
// that are not named give a result.
var limits = map[string]string{
	"endlessFrames": "stack overflow",
	"appends":       "out of memory", "concatenates": "out of memory", "makes": "out of memory", "links": "out of memory",
}

// TestLimits goes past what a module may take: that is a trap that has a
// reason of its own, in every engine, and the next instance is well.
func TestLimits(t *testing.T) {
	const theme = "programs/limits"
	result, err := compile.Compile("./"+theme, compile.Options{MaxPages: maxPages})
	if err != nil {
		t.Fatal(err)
	}
	cases, err := trial.Exports(theme)
	if err != nil {
		t.Fatal(err)
	}
	var calls []trial.Call
	for i := range cases {
		calls = append(calls, trial.Call{Export: i, Args: [3]int64{1 << 22}})
	}
	for name, engine := range trial.Engines {
		t.Run(name, func(t *testing.T) {
			replies, err := engine(t.Context(), result.Module, cases, calls)
			failed(t, err)
			for i, reply := range replies {
				checkLimit(t, cases[i].Name, reply.Outcome(result))
			}
		})
	}
}

func checkLimit(t *testing.T, name string, got trial.Outcome) {
	t.Helper()
	want := limits[name]
	switch {
	case want == "" && got.Value != "4195305":
		t.Errorf("%s: got %v, want 4195305", name, got)
	case want != "" && (len(got.Reasons) == 0 || got.Reasons[0] != want):
		t.Errorf("%s: got %v, want %s", name, got, want)
	}
}
