// Command mutants tells whether the vectors notice a mistake in the rules: it
// makes small changes to the core, one at a time, and puts the vectors to each.
// A change that no vector notices is a mutant that survives. It is explained in
// explained.txt, or a vector is missing.
//
// All mutants are compiled at once, each behind a switch (mutant schemata), so
// that one costs only the vectors that come to its place. A mutant that does not
// end is told by the steps it takes, and one that panics is killed.
//
// The changes: a condition or an operand of && or || is true, or false; a
// boundary is on the other side; + is -, & is |, min is max, and the other way
// round; a number is one more or less, a constant of an enumeration the next or
// the one before, a case is none, a text is empty, a list of words lacks one; a
// statement, a loop, an early return, or a call that says more of a finding is
// left out.
//
//	go run ./hosts/mutants                    the files that files names
//	go run ./hosts/mutants 'clause_3_*.go'    some files
package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"text/tabwriter"

	"github.com/redline5g/redline/hosts/internal/explained"
	"github.com/redline5g/redline/hosts/suite"
)

// files are the files of the core that are mutated: the clauses, and what they
// rest on, but for how documents are read, and texts become letters and words.
var files = []string{
	"clause_*.go", "check.go", "check_material.go", "claim_*.go", "conditions_copy.go", "decline.go", "evidence.go", "gauge.go",
	"letters.go", "mark.go", "material.go", "material_facts.go", "misleading_*.go", "numeral.go", "often.go", "page.go",
	"page_copy.go", "policy.go", "price.go", "publicity.go", "quantity.go", "reminder.go", "statement.go", "tariff.go",
	"wording_copy.go", "words.go",
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(1)
	}
}

func run(patterns []string) error {
	if len(patterns) == 0 {
		patterns = files
	}
	o, err := mutate(patterns)
	if err != nil {
		return err
	}
	for _, wrong := range o.wrong {
		fmt.Println(wrong)
	}
	if err := o.print(); err != nil {
		return err
	}
	if len(o.wrong) > 0 {
		return errors.New("a mutant is killed by a vector, or explained in hosts/mutants/explained.txt")
	}
	return nil
}

// mutate puts the vectors to the mutants of the files of some names.
func mutate(patterns []string) (*outcome, error) {
	root, err := suite.Root()
	if err != nil {
		return nil, err
	}
	reasons, err := explained.Read(filepath.Join(root, "hosts", "mutants", "explained.txt"))
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "redline-mutants-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	return try(root, dir, patterns, reasons)
}

func try(root, dir string, patterns []string, reasons explained.List) (*outcome, error) {
	chosen := func(file string) bool { return matches(patterns, file) }
	w, err := weave(root, chosen)
	if err != nil {
		return nil, err
	}
	for _, pattern := range patterns {
		if !slices.ContainsFunc(w.mutants, func(m mutant) bool { return matches([]string{pattern}, m.file) }) {
			return nil, fmt.Errorf("no file of the core that can be mutated is named %q", pattern)
		}
	}
	program, err := w.build(root, dir)
	if err != nil {
		return nil, err
	}
	fates, err := w.run(root, program, runtime.NumCPU())
	if err != nil {
		return nil, err
	}
	o := w.judge(fates, reasons.Of(chosen))
	return &o, nil
}

// matches tells whether a file has a name of some pattern.
func matches(patterns []string, file string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		match, _ := filepath.Match(pattern, file)
		return match
	})
}

// print writes the figures, file by file.
func (o *outcome) print() error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "file\tmutants\tkilled\texplained\tneither")
	for _, file := range slices.Sorted(maps.Keys(o.files)) {
		o.files[file].print(w, file)
	}
	o.all.print(w, "all")
	return w.Flush()
}

func (t tally) print(w *tabwriter.Writer, name string) {
	fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\n", name, t.mutants, t.killed, t.explained, t.mutants-t.killed-t.explained)
}
