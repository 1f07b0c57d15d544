package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAccuracy holds the least accuracy of the rules. The lexicon was tuned
// on one half only; no word may come from the half that is held back.
func TestAccuracy(t *testing.T) {
	for half, least := range map[string]struct{ precision, recall float64 }{
		"tuning":   {0.98, 0.98},
		"heldback": {0.95, 0.90},
	} {
		results, err := judge(filepath.Join("..", "..", "testdata", "copy", half))
		if err != nil {
			t.Fatal(err)
		}
		guilty := 0
		for _, r := range results {
			if r.Guilty {
				guilty++
			}
		}
		if len(results) < 120 || 2*guilty != len(results) {
			t.Errorf("%s: %d of %d texts are guilty: want half of at least 120", half, guilty, len(results))
		}
		lines := tally(results)
		all := lines[len(lines)-1]
		if all.precision() < least.precision || all.recall() < least.recall {
			t.Errorf("%s: precision %.3f, recall %.3f; want %.2f, %.2f", half, all.precision(), all.recall(), least.precision, least.recall)
		}
	}
}

// TestReadme: the README tells the figures of the half that is held back.
func TestReadme(t *testing.T) {
	results, err := judge(filepath.Join("..", "..", "testdata", "copy", "heldback"))
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	lines := tally(results)
	all := lines[len(lines)-1]
	want := fmt.Sprintf("precision is %.2f and recall %.2f", all.precision(), all.recall())
	if !strings.Contains(strings.Join(strings.Fields(string(readme)), " "), want) {
		t.Errorf("the README does not say that %s", want)
	}
}
