package main

import (
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/internal/explained"
	"github.com/redline5g/redline/hosts/mutants/point"
	"github.com/redline5g/redline/hosts/suite"
)

// TestMutants holds that a vector kills every mutant which is not explained, and
// the figures of README.md.
func TestMutants(t *testing.T) {
	// Other processes run the vectors: read here too, they outdate a cached result.
	if _, err := suite.Load(); err != nil {
		t.Fatal(err)
	}
	o, err := mutate(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range o.wrong {
		t.Error(wrong)
	}
	if o.all.mutants < 13_000 || 100*o.all.killed < 98*o.all.mutants {
		t.Errorf("%d of %d mutants are killed: want 98 %% of 13,000 or more", o.all.killed, o.all.mutants)
	}
}

// TestWrong holds that what survives without a reason is told, and a reason for
// what does not survive.
func TestWrong(t *testing.T) {
	w := woven{mutants: []mutant{{file: "a.go", change: "lives"}, {file: "a.go", change: "is explained"}, {file: "a.go", change: "dies"}}}
	o := w.judge([]point.Fate{{Reached: true}, {}, {Killer: "v"}}, explained.List{
		w.mutants[1].key(): "a reason", w.mutants[2].key(): "a reason", "a.go f | x | gone": "a reason",
	})
	if o.all != (tally{3, 1, 1}) || o.files["a.go"] != o.all {
		t.Errorf("the figures are %v, %v", o.all, o.files)
	}
	for i, want := range []string{"no vector kills it", `killed by "v"`, "no such mutant"} {
		if i >= len(o.wrong) || !strings.Contains(o.wrong[i], want) {
			t.Errorf("%q is not told: %q", want, o.wrong)
		}
	}
	if len(o.wrong) != 3 {
		t.Errorf("more is told: %q", o.wrong)
	}
}

// A file that is renamed must not be left out unnoticed.
func TestNoFile(t *testing.T) {
	if _, err := mutate([]string{"clause_4*.go", "clause_9*.go"}); err == nil || !strings.Contains(err.Error(), "clause_9*.go") {
		t.Errorf("a pattern that no file has: %v", err)
	}
}
