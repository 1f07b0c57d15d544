// Command show writes README.md's tables and the plot anew from results.json,
// as they are after a run of `make bench-peers`.
package main

import (
	"fmt"
	"os"

	"github.com/redline5g/redline/hosts/bench/results"
	"github.com/redline5g/redline/hosts/suite"
)

func main() {
	if err := show(); err != nil {
		fmt.Fprintln(os.Stderr, "show:", err)
		os.Exit(1)
	}
}

func show() error {
	root, err := suite.Root()
	if err != nil {
		return err
	}
	r, err := results.Read(root)
	if err != nil {
		return err
	}
	return results.Write(root, r)
}
