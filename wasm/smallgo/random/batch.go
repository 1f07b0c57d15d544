package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
	"github.com/redline5g/redline/wasm/smallgo/random/generate"
)

// Programs are run in batches, one package for each, so that one build by each
// compiler serves many of them.

const (
	batchSize    = 50  // programs in a package; their variables must fit into 16 KiB
	callsForEach = 10  // calls of each program
	maxPages     = 512 // of memory for a module: 32 MiB
)

// program is the program of a seed, under the name it has in a batch.
func program(seed uint64) *generate.Program {
	return generate.New(seed, "p"+strconv.FormatUint(seed%batchSize, 10)+"_")
}

// finding is a program that does something else as a module, or on which a
// compiler or an engine fails.
type finding struct {
	seed   uint64
	engine string // empty where it came to none
	what   string // the call that differs, or the error
	err    bool   // whether it is an error
}

func (f finding) String() string { return fmt.Sprintf("seed %d, %s: %s", f.seed, f.engine, f.what) }

// like tells whether two findings have the same cause, as far as one can see.
func (f finding) like(g finding) bool {
	first, _, _ := strings.Cut(f.what, " ")
	second, _, _ := strings.Cut(g.what, " ")
	return f.err == g.err && (!f.err || first == second)
}

// tried makes a trial of programs in a package of their own. The folder is
// gone afterwards.
func tried(ctx context.Context, programs []*generate.Program) (*trial.Trial, error) {
	dir, err := os.MkdirTemp("", "random")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	files := map[string]string{"go.mod": "module random\n\ngo 1.26\n", "a_prelude.go": generate.Prelude, "b_imports.go": generate.Imports}
	for i, p := range programs {
		files[fmt.Sprintf("p%03d.go", i)] = p.Source()
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	calls := func([]trial.Export) []trial.Call { return callsOf(programs) }
	held, err := trial.New(ctx, dir, calls, trial.Options{MaxPages: maxPages, Fresh: true, Quick: true})
	if err != nil {
		err = fmt.Errorf("%s", strings.ReplaceAll(err.Error(), dir, "package"))
	}
	return held, err
}

// callsOf are the calls of programs, the same for the same seed. All programs
// are called once before any is called again, in a new instance: what they
// wrote to what variables point at would stay.
func callsOf(programs []*generate.Program) []trial.Call {
	made := make([]trial.Call, 0, callsForEach*len(programs))
	random := make([]*rand.Rand, len(programs))
	for i, p := range programs {
		random[i] = rand.New(rand.NewPCG(p.Seed, 0xca11))
	}
	for range callsForEach {
		for i, r := range random {
			made = append(made, trial.Call{Export: i, Args: [3]int64{trial.Argument(r), trial.Argument(r)}, Anew: i == 0})
		}
	}
	return made
}

// run runs programs in engines, and gives those that differ. Where they do not
// compile, or an engine fails, it looks for the one to blame. The error is that
// of a missing engine, or of the context.
func run(ctx context.Context, programs []*generate.Program, engines []string) ([]finding, error) {
	held, err := tried(ctx, programs)
	if err != nil {
		return blame(ctx, programs, engines, finding{what: err.Error(), err: true})
	}
	var found []finding
	for _, engine := range engines {
		differ, err := held.Run(ctx, engine)
		if missing(err) {
			return found, err
		}
		if err != nil {
			return blame(ctx, programs, engines, finding{engine: engine, what: err.Error(), err: true})
		}
		for _, d := range differ {
			found = append(found, finding{seed: programs[d.Call.Export].Seed, engine: engine, what: d.String()})
		}
	}
	return found, nil
}

// blame halves a batch that fails until one program is left.
func blame(ctx context.Context, programs []*generate.Program, engines []string, f finding) ([]finding, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(programs) == 1 {
		f.seed = programs[0].Seed
		return []finding{f}, nil
	}
	half := len(programs) / 2
	found, err := run(ctx, programs[:half], engines)
	if err != nil {
		return found, err
	}
	more, err := run(ctx, programs[half:], engines)
	if found = append(found, more...); len(found) == 0 && err == nil {
		f.seed = programs[0].Seed // only all together
		found = []finding{f}
	}
	return found, err
}
