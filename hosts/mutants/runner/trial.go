package main

import (
	"fmt"
	"slices"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/mutants/point"
	"github.com/redline5g/redline/hosts/suite"
)

// trial is a vector, and what it reaches while no mutant is in force.
type trial struct {
	name     string
	vector   suite.Vector
	document []byte
	reached  []bool
	steps    int
}

// prepare runs every vector without a mutant: each must do what is expected.
func prepare() ([]trial, error) {
	files, err := suite.Load()
	if err != nil {
		return nil, err
	}
	var trials []trial
	for _, file := range files {
		for _, v := range file.Vectors {
			t := trial{name: file.Name + "/" + v.Name, vector: v}
			if t.document, err = v.Input(); err != nil {
				return nil, err
			}
			if err := t.learn(); err != nil {
				return nil, err
			}
			trials = append(trials, t)
		}
	}
	return trials, nil
}

// learn notes what the vector reaches and how many steps it takes.
func (t *trial) learn() error {
	clear(point.Reached)
	point.Mutant, point.Steps, point.Limit = 0, 0, 1<<40
	var j judge
	if !j.agrees(t) {
		return fmt.Errorf("%s: the core without a mutant does something else", t.name)
	}
	t.reached, t.steps = slices.Clone(point.Reached), point.Steps
	return nil
}

// judge is the core with the policy that is in force in it.
type judge struct {
	engine core.Engine
	policy string
	result []byte
}

// agrees tells whether a vector gives what is expected. A panic does not.
func (j *judge) agrees(t *trial) (same bool) {
	defer func() {
		if recover() != nil {
			same = false
		}
	}()
	v := &t.vector
	policy := v.PolicyText()
	if v.Result != "" {
		j.result = j.engine.SetPolicy(j.result[:0], []byte(policy))
		if !hosts.Refused(j.result) {
			j.policy = policy
		}
		return string(j.result) == v.Result
	}
	if policy != j.policy {
		if j.result = j.engine.SetPolicy(j.result[:0], []byte(policy)); hosts.Refused(j.result) {
			return false
		}
		j.policy = policy
	}
	return j.gives(t.document, core.Compact, v.Compact) && j.gives(t.document, core.Full, v.Full)
}

func (j *judge) gives(document []byte, form core.Form, want string) bool {
	j.result = j.engine.Evaluate(j.result[:0], document, form)
	return string(j.result) == want
}

// patience is how many times the steps that a vector takes it may take with a
// mutant.
const patience = 20

// fate puts the vectors that reach a mutant to it, until one kills it.
func fate(trials []trial, mutant, place int) point.Fate {
	f := point.Fate{Mutant: mutant}
	point.Mutant = mutant
	var j judge
	for i := range trials {
		t := &trials[i]
		if !t.reached[place] {
			continue
		}
		f.Reached = true
		point.Steps, point.Limit = 0, patience*t.steps+10000
		if !j.agrees(t) {
			f.Killer = t.name
			break
		}
	}
	return f
}
