package main

import (
	"fmt"
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
	"github.com/redline5g/redline/wasm/smallgo/random/generate"
)

// programs is how many are run, with callsForEach calls of each.
const programs = 2000

// TestRandom runs random programs from a fixed seed natively, in wazero's
// compiler and in V8.
func TestRandom(t *testing.T) { hold(t, 1, programs, []string{"compiler", "V8"}) }

// TestRandomInterpreter runs some of them in wazero's interpreter.
func TestRandomInterpreter(t *testing.T) { hold(t, 1+programs, programs/10, []string{"interpreter"}) }

// hold reports what a hunt finds, and leaves out an engine that is missing.
func hold(t *testing.T, seed uint64, count int, engines []string) {
	t.Helper()
	var reported int
	err := hunt(t.Context(), seed, count, engines, func(found []finding, _ int) {
		for _, f := range found {
			if reported++; reported <= 10 {
				t.Error(f)
			}
		}
	})
	if missing(err) {
		t.Logf("only in part: %v", err)
		hold(t, seed, count, engines[:1])
		return
	}
	if err != nil {
		t.Error(err)
	}
	t.Logf("%d programs, %d runs in %v; `go run ./wasm/smallgo/random -seed SEED -n 1` shrinks one", count, count*callsForEach, engines)
}

// TestFindsAndBlames gives a batch with one program that no compiler takes.
func TestFindsAndBlames(t *testing.T) {
	var batch []*generate.Program
	for seed := range uint64(3) {
		batch = append(batch, program(seed))
	}
	batch[1].Root.Kids = append(batch[1].Root.Kids, &generate.Node{Text: "var broken int = true"})
	found, err := run(t.Context(), batch, []string{"compiler"})
	if err != nil || len(found) != 1 || found[0].seed != 1 || !found[0].err {
		t.Errorf("got %v, %v; want the program of seed 1", found, err)
	}
}

// TestDifference holds that a difference is seen: the calls of one program are
// held against what another does.
func TestDifference(t *testing.T) {
	held, err := tried(t.Context(), []*generate.Program{program(3), program(4)})
	if err != nil {
		t.Fatal(err)
	}
	for i := range held.Want {
		held.Want[i] = trial.Outcome{Value: fmt.Sprint(i)}
	}
	differ, err := held.Run(t.Context(), "compiler")
	if err != nil || len(differ) != 2*callsForEach {
		t.Errorf("%d calls differ, %v; want all %d", len(differ), err, 2*callsForEach)
	}
}
