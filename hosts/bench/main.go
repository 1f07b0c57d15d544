// Command bench measures one document in all the ways in which it can be
// judged, side by side: native Go, the module that ships, and the oracle, which
// is the same source built by the standard toolchain; in V8 and in wazero.
//
// The ways take turns over many rounds, so that what else the machine does
// falls on all alike, and medians are shown.
package main

import (
	"fmt"
	"os"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/redline5g/redline/core"
)

const (
	warmUp = 2000 // calls before the first round, for V8 to compile what is hot
	rounds = 25
	calls  = 200 // of a form in each round
	starts = 5
)

// way is a way to judge the document.
type way struct {
	name string
	// evaluate judges it some times and tells how long that took.
	evaluate func(form core.Form, times int) (time.Duration, error)
	// start makes a new instance of the module; nil where there is none.
	start func() (start, error)
	times [2][]time.Duration // a call's, by form and round
}

// start is what it takes to make an instance.
type start struct {
	Compile, Instantiate time.Duration
	Memory               int // bytes, after a verdict in each form
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: bench SHIPPED.wasm ORACLE.wasm DOCUMENT.json")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(shipped, oracle, file string) error {
	document, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	ways := []*way{inGo(document)}
	node, err := openNode(file)
	if err != nil {
		return err
	}
	defer node.close()
	ways = append(ways, node.way("shipped, V8", shipped), node.way("oracle, V8", oracle))
	for _, w := range []struct {
		name, file string
		guarded    bool
	}{
		{"shipped, wazero", shipped, false}, {"shipped, wazero, can be cut off", shipped, true},
		{"oracle, wazero", oracle, false}, {"oracle, wazero, can be cut off", oracle, true},
	} {
		way, err := inWazero(w.name, w.file, document, w.guarded)
		if err != nil {
			return err
		}
		ways = append(ways, way)
	}
	if err := measure(ways); err != nil {
		return err
	}
	fmt.Printf("%s, %d bytes\n\n", file, len(document))
	printCalls(ways)
	return printStarts(ways)
}

// inGo is the core, compiled into this program.
func inGo(document []byte) *way {
	var e core.Engine
	var result []byte
	return &way{name: "native Go", evaluate: func(form core.Form, times int) (time.Duration, error) {
		begin := time.Now()
		for range times {
			result = e.Evaluate(result[:0], document, form)
		}
		return time.Since(begin), nil
	}}
}

// measure fills in the times of all ways.
func measure(ways []*way) error {
	for round := range rounds + 1 {
		for _, w := range ways {
			for form := range w.times {
				times := calls
				if round == 0 {
					times = warmUp
				}
				took, err := w.evaluate(core.Form(form), times)
				if err != nil {
					return fmt.Errorf("%s: %w", w.name, err)
				}
				if round > 0 {
					w.times[form] = append(w.times[form], took/time.Duration(times))
				}
			}
		}
	}
	return nil
}

func printCalls(ways []*way) {
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "a call, µs\tcompact\t× native\tfull\t× native\t")
	for _, w := range ways {
		fmt.Fprintf(t, "%s\t", w.name)
		for form := range w.times {
			took, native := median(w.times[form]), median(ways[0].times[form])
			fmt.Fprintf(t, "%.1f\t%.1f\t", took.Seconds()*1e6, float64(took)/float64(native))
		}
		fmt.Fprintln(t)
	}
	_ = t.Flush()
}

func printStarts(ways []*way) error {
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\na start\tcompile, ms\tinstantiate, ms\tmemory, KiB\t")
	for _, w := range ways {
		if w.start == nil {
			continue
		}
		var compile, instantiate []time.Duration
		memory := 0
		for range starts {
			s, err := w.start()
			if err != nil {
				return fmt.Errorf("%s: %w", w.name, err)
			}
			compile, instantiate, memory = append(compile, s.Compile), append(instantiate, s.Instantiate), s.Memory
		}
		fmt.Fprintf(t, "%s\t%.1f\t%.2f\t%d\t\n", w.name, median(compile).Seconds()*1e3, median(instantiate).Seconds()*1e3, memory>>10)
	}
	return t.Flush()
}

func median(times []time.Duration) time.Duration {
	return slices.Sorted(slices.Values(times))[len(times)/2]
}
