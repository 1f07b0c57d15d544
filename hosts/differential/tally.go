package differential

import (
	"bytes"
	"maps"
	"strings"
)

// tally counts what the documents reached.
type tally struct {
	calls       int // in all
	inputs      int // documents, and policies; a line of a batch is one
	interpreted int // calls that the interpreter was asked too
	generated   int // documents
	judged      int // of those, with a verdict
	// Of all answers: findings by rule and outcome and by code, errors by code.
	outcomes, codes, faults map[string]int
}

func newTally() *tally {
	return &tally{outcomes: map[string]int{}, codes: map[string]int{}, faults: map[string]int{}}
}

// add counts an answer.
func (t *tally) add(c call, answer []byte, parties int) {
	t.calls++
	if parties > 3 {
		t.interpreted++
	}
	if len(c.input) == 0 {
		return
	}
	for line := range bytes.Lines(answer) {
		t.inputs++
		t.read(string(line))
	}
	if c.generated {
		t.generated++
		if bytes.HasPrefix(answer, []byte(`{"verdict":`)) {
			t.judged++
		}
	}
}

// read counts what an answer says. A quote within a text is escaped, so that
// nothing else looks like a finding.
func (t *tally) read(answer string) {
	if code, found := strings.CutPrefix(answer, `{"error":{"code":"`); found {
		code, _, _ = strings.Cut(code, `"`)
		t.faults[code]++
		return
	}
	for {
		_, rest, found := strings.Cut(answer, `{"rule":"`)
		if !found {
			return
		}
		answer = rest
		fields := strings.SplitN(rest, `"`, 10)
		if len(fields) == 10 && fields[2] == "outcome" {
			t.outcomes[fields[0]+" "+fields[4]]++
			t.codes[fields[8]]++
		}
	}
}

func (t *tally) merge(other *tally) {
	t.calls += other.calls
	t.inputs += other.inputs
	t.interpreted += other.interpreted
	t.generated += other.generated
	t.judged += other.judged
	add(t.outcomes, other.outcomes)
	add(t.codes, other.codes)
	add(t.faults, other.faults)
}

func add(to, from map[string]int) {
	for key := range maps.Keys(from) {
		to[key] += from[key]
	}
}
