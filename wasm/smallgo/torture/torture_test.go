package torture

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
)

// maxPages is the memory that the modules may take: 16 MiB.
const maxPages = 256

// themes are the packages of the corpus that have cases.
func themes(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, pattern := range []string{"corpus/*/main.go", "corpus/standard/*/main.go"} {
		mains, err := filepath.Glob(pattern)
		if err != nil || len(mains) == 0 {
			t.Fatalf("nothing matches %s: %v", pattern, err)
		}
		for _, main := range mains {
			found = append(found, filepath.ToSlash(filepath.Dir(main)))
		}
	}
	return found
}

// TestCorpus makes every call with the standard toolchain and in every engine.
func TestCorpus(t *testing.T) {
	for _, theme := range themes(t) {
		t.Run(theme[len("corpus/"):], func(t *testing.T) {
			t.Parallel()
			held, err := trial.New(t.Context(), theme, trial.ManyCalls, trial.Options{MaxPages: maxPages, Fresh: true})
			if err != nil {
				t.Fatal(err)
			}
			for name := range trial.Engines {
				t.Run(name, func(t *testing.T) { compare(t, held, name) })
			}
			t.Logf("%d cases, %d calls", len(held.Exports), len(held.Calls))
		})
	}
}

// compare reports, for each case, the first call that differs, and how many
// do.
func compare(t *testing.T, held *trial.Trial, engine string) {
	t.Helper()
	differ, err := held.Run(t.Context(), engine)
	failed(t, err)
	counts := map[string]int{}
	for _, d := range differ {
		if counts[d.Export.Name]++; counts[d.Export.Name] == 1 {
			t.Error(d)
		}
	}
	for name, n := range counts {
		if n > 1 {
			t.Logf("%s differs for %d arguments", name, n)
		}
	}
}

// failed ends a test on an error, as skipped where node is missing and may be.
func failed(t *testing.T, err error) {
	t.Helper()
	if errors.Is(err, trial.ErrNoNode) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
}
