package differential

import (
	"bytes"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/suite"
)

// compare puts calls to all parties but the interpreter, which package wazero
// puts to the vectors and which takes minutes for megabytes. It gives the
// answers.
func compare(t *testing.T, calls []call) [][]byte {
	t.Helper()
	all := seated(open(t).parties()[:3])
	defer all.leave(t.Context())
	var answers [][]byte
	for i, c := range calls {
		answers = append(answers, all.put(t.Context(), c, len(all.seats)))
		for _, d := range all.differences {
			d.number, d.again = i, "go test ./hosts/differential -run "+t.Name()
			t.Error(d)
		}
		all.differences = nil
	}
	return answers
}

// TestVectors compares the parties on every vector: in both forms, policies
// that are refused, and the documents of each policy in a batch.
func TestVectors(t *testing.T) {
	calls := []call{{function: describe}}
	batches := map[string]*bytes.Buffer{}
	var policies []string
	eachVector(t, func(v *suite.Vector) {
		policy := v.PolicyText()
		calls = append(calls, call{function: setPolicy, input: []byte(policy)})
		if v.Result != "" {
			return
		}
		document := input(t, v)
		calls = append(calls, call{input: document, form: core.Full}, call{input: document, form: core.Compact})
		if batches[policy] == nil {
			policies, batches[policy] = append(policies, policy), &bytes.Buffer{}
		}
		batches[policy].Write(append(document, '\n'))
	})
	for _, policy := range policies {
		lines := batches[policy].Bytes()
		calls = append(calls, call{function: setPolicy, input: []byte(policy)},
			call{function: evaluateBatch, input: lines}, call{function: evaluateBatch, input: lines, form: core.Full})
	}
	answers := compare(t, append(calls, call{function: describe}))
	if len(answers) < 2000 {
		t.Errorf("there were %d calls only", len(answers))
	}
}

// TestLimits compares the parties on inputs at their limits and just over
// them.
func TestLimits(t *testing.T) {
	space := bytes.Repeat([]byte{' '}, core.MaxDocument+1)
	deep := bytes.Repeat([]byte{'['}, 1<<16)
	long := bytes.Join([][]byte{[]byte(`{"kind":"order","id":"`), bytes.Repeat([]byte("长"), 1<<16), []byte(`"}`)}, nil)
	var calls []call
	for _, text := range [][]byte{nil, space, space[:core.MaxDocument], space[:core.MaxPolicy+1], space[:core.MaxPolicy], deep, long} {
		calls = append(calls, call{input: text}, call{function: evaluateBatch, input: text}, call{function: setPolicy, input: text})
	}
	lines := bytes.Repeat([]byte("\n"), core.MaxLines+1)
	calls = append(calls, call{function: evaluateBatch, input: lines}, call{function: evaluateBatch, input: lines[1:]})
	seen := newTally()
	for i, answer := range compare(t, calls) {
		seen.add(calls[i], answer, 0)
	}
	for _, code := range []string{"too-large", "too-many-lines", "too-deep", "too-long"} {
		if seen.faults[code] == 0 {
			t.Errorf("no input reaches the error %s", code)
		}
	}
}
