package planted

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
)

// record is what a part of the corpus must do: a file for the check.
type record struct {
	theme string
	file  string
	takes time.Duration // by the compiler without a change
}

// maxPages is the memory that the modules may take: 16 MiB.
const maxPages = 256

// recordAll records what the themes of the corpus do natively, and what the
// programs do that have no native counterpart by the compiler as it is: that
// it is right is for torture's own tests to say.
func recordAll(t *testing.T) []record {
	t.Helper()
	dir := t.TempDir()
	var records []record
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0)) // each builds
	for _, pattern := range []string{"corpus/*/main.go", "corpus/standard/*/main.go", "programs/*/main.go"} {
		mains, err := filepath.Glob(filepath.Join("..", "torture", pattern))
		if err != nil || len(mains) == 0 {
			t.Fatalf("nothing matches %s: %v", pattern, err)
		}
		for _, main := range mains {
			theme := filepath.Base(filepath.Dir(main))
			r := record{theme: theme, file: filepath.Join(dir, theme+".json")}
			records = append(records, r)
			wait.Go(func() {
				slots <- struct{}{}
				defer func() { <-slots }()
				if err := r.make(t.Context(), filepath.Dir(main), strings.HasPrefix(pattern, "corpus")); err != nil {
					t.Error(err)
				}
			})
		}
	}
	wait.Wait()
	if t.Failed() {
		t.FailNow()
	}
	return records
}

// make writes a record of the package in a folder.
func (r record) make(ctx context.Context, folder string, native bool) error {
	dir, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	var made *trial.Trial
	if native {
		made, err = trial.New(ctx, dir, trial.ManyCalls, trial.Options{MaxPages: maxPages, Fresh: true, Quick: true})
	} else {
		made, err = itself(ctx, dir)
	}
	if err != nil {
		return err
	}
	text, err := json.Marshal(made)
	if err != nil {
		return err
	}
	return os.WriteFile(r.file, text, 0o644)
}

// itself is a trial whose outcomes are those of the compiler as it is. Each of
// the exports is called several times in turn, and then with small numbers.
func itself(ctx context.Context, dir string) (*trial.Trial, error) {
	exports, err := trial.Exports(dir)
	if err != nil {
		return nil, err
	}
	made := &trial.Trial{Dir: dir, MaxPages: maxPages, Exports: exports}
	for turn := range int64(3) {
		for i := range exports {
			made.Calls = append(made.Calls, trial.Call{Export: i, Args: [3]int64{1<<22 + turn}})
		}
	}
	for i := range exports {
		for k := range int64(10) {
			made.Calls = append(made.Calls, trial.Call{Export: i, Args: [3]int64{k}})
		}
	}
	if err := made.Compile(); err != nil {
		return nil, err
	}
	replies, err := trial.Engines[engine](ctx, made.Result.Module, exports, made.Calls)
	if err != nil {
		return nil, err
	}
	for _, reply := range replies {
		made.Want = append(made.Want, reply.Outcome(made.Result))
	}
	return made, nil
}
