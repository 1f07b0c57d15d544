package main

import (
	"fmt"

	"github.com/redline5g/redline/hosts/internal/explained"
	"github.com/redline5g/redline/hosts/mutants/point"
)

// tally counts what became of mutants.
type tally struct{ mutants, killed, explained int }

// outcome is what a run has shown.
type outcome struct {
	files map[string]tally
	all   tally
	wrong []string // survivors without a reason, and reasons for what does not survive
}

// judge holds the fates of mutants against what is explained.
func (w *woven) judge(fates []point.Fate, reasons explained.List) outcome {
	o := outcome{files: map[string]tally{}}
	there := map[string]bool{}
	for i := range w.mutants {
		m, killer := &w.mutants[i], fates[i].Killer
		reason := reasons[m.key()]
		there[m.key()] = true
		switch {
		case killer == "" && reason == "":
			o.wrong = append(o.wrong, m.survives(fates[i].Reached))
		case killer != "" && reason != "":
			o.wrong = append(o.wrong, fmt.Sprintf("explained, but killed by %q:\n\t%s", killer, m.key()))
		}
		o.add(m.file, killer != "", reason != "")
	}
	for _, key := range reasons.Without(there) {
		o.wrong = append(o.wrong, "explained, but there is no such mutant:\n\t"+key)
	}
	return o
}

func (m *mutant) survives(reached bool) string {
	how := "no vector kills it"
	if !reached {
		how = "no vector comes to it"
	}
	return fmt.Sprintf("core/%s:%d: %s:\n\t%s", m.file, m.line, how, m.key())
}

func (o *outcome) add(file string, killed, explained bool) {
	t := o.files[file]
	for _, t := range []*tally{&t, &o.all} {
		t.mutants++
		if killed {
			t.killed++
		} else if explained {
			t.explained++
		}
	}
	o.files[file] = t
}
