// Command peers measures Redline beside other engines that take the same ten
// decisions on the same orders, and puts broken documents to all of them. Each
// engine has a process of its own; they take turns, in another order each
// round. Before anything is timed, all have to agree on every document.
//
// What is measured is written to results.json, README.md and plot.svg: see
// package results.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/redline5g/redline/hosts/bench/results"
)

func main() {
	serving := flag.String("serve", "", "run one engine, of which the argument tells: for this program itself")
	flag.Parse()
	if err := run(*serving); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(serving string) error {
	if serving != "" {
		var f files
		if err := json.Unmarshal([]byte(serving), &f); err != nil {
			return err
		}
		return serve(f, os.Stdin, os.Stdout)
	}
	b, err := newBench()
	if err != nil {
		return err
	}
	defer b.close()
	if err := b.agree(); err != nil {
		return err
	}
	r, err := b.measure()
	if err != nil {
		return err
	}
	return results.Write(b.root, r)
}

// measure takes all measures, one after another, and tells which it takes.
func (b *bench) measure() (*results.Results, error) {
	r := new(results.Results)
	for _, step := range []struct {
		name string
		do   func(*results.Results) error
	}{
		{"browsers", b.browsers},
		{"starting each engine from nothing", b.first},
		{"timing all engines in turns", b.times},
		{"broken documents", b.broken},
		{"batches and memory in Node", b.inside},
		{"wazero from nothing and from its cache", b.wazero},
		{"text of promotions", b.promotion},
		{"redline check on a million orders", b.check},
	} {
		begin := time.Now()
		fmt.Fprintf(os.Stderr, "%s … ", step.name)
		if err := step.do(r); err != nil {
			return nil, fmt.Errorf("%s: %w", step.name, err)
		}
		fmt.Fprintf(os.Stderr, "%.0f s\n", time.Since(begin).Seconds())
	}
	b.reach(r)
	return r, nil
}
