// Command accuracy measures how well the rules tell guilty copy from harmless:
// it judges the labelled texts of testdata/copy and prints precision and
// recall, by category and by half.
//
//	go run ./hosts/accuracy              both halves
//	go run ./hosts/accuracy -v tuning    one half, with every text that was judged wrongly
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"
)

func main() {
	root := flag.String("root", "testdata/copy", "the corpus's `directory`")
	verbose := flag.Bool("v", false, "print each text that was judged wrongly")
	flag.Parse()
	halves := flag.Args()
	if len(halves) == 0 {
		halves = []string{"tuning", "heldback"}
	}
	for _, half := range halves {
		if err := print(filepath.Join(*root, half), *verbose); err != nil {
			fmt.Fprintln(os.Stderr, "accuracy:", err)
			os.Exit(1)
		}
	}
}

// print judges one half and prints its figures.
func print(dir string, verbose bool) error {
	results, err := judge(dir)
	if err != nil {
		return err
	}
	fmt.Printf("%s, %d texts\n\n", filepath.Base(dir), len(results))
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "category\ttexts\tfound\tmissed\twrongly\tprecision\trecall\t\n")
	for _, f := range tally(results) {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%.3f\t%.3f\t\n", f.name, f.texts, f.found, f.missed, f.wrongly, f.precision(), f.recall())
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Println()
	if verbose {
		for _, r := range results {
			if r.flagged != r.Guilty {
				fmt.Printf("%s: %s\n    guilty %v, words %q, found %q\n", r.category, r.Name, r.Guilty, r.Words, r.quotes)
			}
		}
		fmt.Println()
	}
	return nil
}
