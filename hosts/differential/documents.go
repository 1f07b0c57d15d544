package differential

import (
	"flag"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/redline5g/redline/hosts/suite"
)

var (
	seedFlag  = flag.Uint64("differential.seed", 1, "the seed that all documents follow from")
	countFlag = flag.Int("differential.count", full, "how many cases are compared")
	fromFlag  = flag.Int("differential.from", 0, "the number of the first case; its block is run from its start")
)

// Documents compares a party with native Go on documents and policies that are
// generated and mutated, as this package's own tests do with theirs. command is
// what runs the test, for reports.
func Documents(t *testing.T, command string, party Party) {
	t.Helper()
	compareDocuments(t, command, nativeGo, party)
}

// compareDocuments compares parties, and holds that the documents reach what
// the vectors reach.
func compareDocuments(t *testing.T, command string, parties ...Party) {
	t.Helper()
	r := &run{corpus: loadCorpus(t), parties: parties, command: command, seed: *seedFlag, from: *fromFlag, count: *countFlag, enough: enough}
	if testing.Short() {
		r.count = min(r.count, 5000)
	}
	start := time.Now()
	seen, differences := r.all(t.Context())
	for _, d := range differences {
		t.Error(d)
	}
	t.Logf("seed %d: %d calls with %d documents and policies in %s, %d of them interpreted too; %d of %d generated documents reach a verdict",
		r.seed, seen.calls, seen.inputs, time.Since(start).Round(time.Second), seen.interpreted, seen.judged, seen.generated)
	if r.from > 0 || r.count < full || len(differences) > 0 {
		return // too little to reach everything
	}
	if seen.inputs < 200_000 || seen.judged*3 < seen.generated {
		t.Error("there are fewer than 200000 inputs, or fewer than a third of the generated ones reach a verdict")
	}
	reached(t, seen)
}

// reached holds that the documents reach what the vectors reach: each outcome
// of each rule, each code of a finding and each code of an error. TestLimits has
// the two codes that no vector has.
func reached(t *testing.T, seen *tally) {
	t.Helper()
	vectors := newTally()
	eachVector(t, func(v *suite.Vector) { vectors.read(v.Full + v.Result) })
	for what, maps := range map[string][2]map[string]int{
		"outcome": {vectors.outcomes, seen.outcomes},
		"finding": {vectors.codes, seen.codes},
		"error":   {vectors.faults, seen.faults},
	} {
		t.Logf("%s: %d reached of %d in the vectors", what, len(maps[1]), len(maps[0]))
		missing(t, what, maps[0], maps[1])
	}
}

func missing(t *testing.T, what string, all, seen map[string]int) {
	t.Helper()
	for _, key := range slices.Sorted(maps.Keys(all)) {
		if seen[key] == 0 {
			t.Errorf("no document reaches the %s %s", what, key)
		}
	}
}
