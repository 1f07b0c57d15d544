// Command matrix makes the README's table of runtimes from what their tests
// recorded in a folder; see suite.Record. It fails where a runtime is missing,
// is not on its list, or ran fewer vectors than there are.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/redline5g/redline/hosts/internal/marked"
	"github.com/redline5g/redline/hosts/suite"
)

func main() {
	update := flag.String("update", "", "write the table between the matrix markers of `FILE` instead of the standard output")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: matrix [-update FILE] FOLDER")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *update); err != nil {
		fmt.Fprintln(os.Stderr, "matrix:", err)
		os.Exit(1)
	}
}

func run(folder, update string) error {
	reports, err := read(folder)
	if err != nil {
		return err
	}
	vectors, err := countVectors()
	if err != nil {
		return err
	}
	if err := check(reports, vectors); err != nil {
		return err
	}
	text := table(reports)
	if update == "" {
		_, err := fmt.Print(text)
		return err
	}
	page, err := os.ReadFile(update)
	if err != nil {
		return err
	}
	if page, err = marked.Replace(page, "matrix", text); err != nil {
		return fmt.Errorf("%s: %w", update, err)
	}
	return os.WriteFile(update, page, 0o644)
}

// read reads the reports of a folder by the names of their runtimes.
func read(folder string) (map[string]suite.Report, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	reports := map[string]suite.Report{}
	for _, file := range files {
		text, wrong := os.ReadFile(file)
		var r suite.Report
		if wrong == nil {
			wrong = json.Unmarshal(text, &r)
		}
		if wrong != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", file, wrong))
		}
		reports[r.Runtime] = r
	}
	return reports, err
}

func countVectors() (int, error) {
	files, err := suite.Load()
	vectors := 0
	for _, file := range files {
		vectors += len(file.Vectors)
	}
	return vectors, err
}
