package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/redline5g/redline/hosts/mutants/point"
)

// explained are the mutants that no vector kills, with the reason: the file has
// reasons at the beginning of a line, and under each the keys of mutants, after
// a tab.
type explained map[string]string

func readExplained(path string) (explained, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	e, reason := explained{}, ""
	for i, line := range strings.Split(string(text), "\n") {
		key, indented := strings.CutPrefix(line, "\t")
		switch {
		case line == "":
			reason = ""
		case !indented:
			reason = strings.TrimSpace(reason + " " + line)
		case reason == "":
			return nil, fmt.Errorf("%s:%d: a mutant without a reason before it", path, i+1)
		case e[key] != "":
			return nil, fmt.Errorf("%s:%d: a mutant that was explained before", path, i+1)
		default:
			e[key] = reason
		}
	}
	return e, nil
}

// tally counts what became of mutants.
type tally struct{ mutants, killed, explained int }

// outcome is what a run has shown.
type outcome struct {
	files map[string]tally
	all   tally
	wrong []string // survivors without a reason, and reasons for what does not survive
}

// judge holds the fates of mutants against what is explained.
func (w *woven) judge(fates []point.Fate, e explained) outcome {
	o := outcome{files: map[string]tally{}}
	left := maps.Clone(e)
	for i := range w.mutants {
		m, killer := &w.mutants[i], fates[i].Killer
		reason := e[m.key()]
		delete(left, m.key())
		switch {
		case killer == "" && reason == "":
			o.wrong = append(o.wrong, m.survives(fates[i].Reached))
		case killer != "" && reason != "":
			o.wrong = append(o.wrong, fmt.Sprintf("explained, but killed by %q:\n\t%s", killer, m.key()))
		}
		o.add(m.file, killer != "", reason != "")
	}
	for _, key := range slices.Sorted(maps.Keys(left)) {
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

// of are the explanations for mutants of some files.
func (e explained) of(chosen func(file string) bool) explained {
	some := explained{}
	for key, reason := range e {
		if file, _, _ := strings.Cut(key, " "); chosen(file) {
			some[key] = reason
		}
	}
	return some
}
