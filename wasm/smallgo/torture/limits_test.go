package torture

import (
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// TestLimits goes past what a module may take: that is a trap that has a
// reason of its own, in every engine, and the next instance is well.
func TestLimits(t *testing.T) {
	const theme = "programs/limits"
	result, err := compile.Compile("./"+theme, compile.Options{MaxPages: maxPages})
	if err != nil {
		t.Fatal(err)
	}
	cases := exports(t, theme)
	reasons := map[string]string{
		"endlessFrames": "stack overflow",
		"appends":       "out of memory", "concatenates": "out of memory", "makes": "out of memory", "links": "out of memory",
	}
	var calls []call
	for i := range cases {
		calls = append(calls, call{i, [3]int64{1 << 22}})
	}
	for name, engine := range engines {
		t.Run(name, func(t *testing.T) {
			for i, reply := range engine(t, result.Module, cases, calls) {
				got, want := reply.outcome(result), reasons[cases[i].Name]
				switch {
				case want == "" && got.value != "4195305":
					t.Errorf("%s: got %v, want 4195305", cases[i].Name, got)
				case want != "" && (len(got.reasons) == 0 || got.reasons[0] != want):
					t.Errorf("%s: got %v, want %s", cases[i].Name, got, want)
				}
			}
		})
	}
}
