// Command runner puts the vectors to the core into which hosts/mutants has
// woven its mutants, and tells which vector kills which mutant.
//
//	go run -overlay OVERLAY ./hosts/mutants/runner SHARE SHARES
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"

	"github.com/redline5g/redline/hosts/mutants/point"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "runner:", err)
		os.Exit(1)
	}
}

// run reads the places of the mutants, the first one's first, and writes their
// fates.
func run(args []string) error {
	var places []int
	if err := json.NewDecoder(os.Stdin).Decode(&places); err != nil {
		return err
	}
	share, of, err := part(args)
	if err != nil {
		return err
	}
	point.Reached = make([]bool, len(places)+1)
	trials, err := prepare()
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	for i := share; i < len(places); i += of {
		if err := out.Encode(fate(trials, i+1, places[i])); err != nil {
			return err
		}
	}
	return nil
}

// part is which share of the mutants is run, and of how many.
func part(args []string) (share, of int, err error) {
	if len(args) != 2 {
		return 0, 0, fmt.Errorf("want two arguments, a share and how many there are; there are %d", len(args))
	}
	if share, err = strconv.Atoi(args[0]); err != nil {
		return 0, 0, err
	}
	of, err = strconv.Atoi(args[1])
	return share, of, err
}
