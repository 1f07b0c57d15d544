// Command random runs random programs of small Go natively and as a module,
// and shrinks those that differ. See the package generate for what they are.
//
//	go run ./wasm/smallgo/random -seed 1 -n 1000
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"time"
)

func main() {
	seed := flag.Uint64("seed", 1, "the seed of the first program")
	count := flag.Int("n", 1000, "how many programs are run")
	engines := flag.String("engines", "compiler,V8", "where they are run: of compiler, interpreter and V8")
	show := flag.Bool("show", false, "print the program of the seed, and run nothing")
	flag.Parse()
	if *show {
		fmt.Print(program(*seed).Source())
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	found, err := search(ctx, *seed, *count, strings.Split(*engines, ","))
	if err != nil {
		fmt.Fprintln(os.Stderr, "random:", err)
	}
	for _, f := range found {
		fmt.Println(f)
	}
	if len(found) > 0 {
		fmt.Println(shrunk(ctx, found[0]))
	}
	if err != nil || len(found) > 0 {
		os.Exit(1)
	}
}

// search runs the programs, tells how far it is where somebody looks, and
// gives the first finding of each seed.
func search(ctx context.Context, seed uint64, count int, engines []string) ([]finding, error) {
	begin, ran := time.Now(), 0
	var found []finding
	seen := map[uint64]bool{}
	err := hunt(ctx, seed, count, engines, func(more []finding, n int) {
		for _, f := range more {
			if !seen[f.seed] {
				seen[f.seed] = true
				found = append(found, f)
			}
		}
		ran += n
		progress("\r%d of %d programs, %d differ", ran, count, len(found))
	})
	progress("\n")
	rate := float64(ran) / time.Since(begin).Seconds()
	fmt.Printf("%d programs, %d calls of each, %.1f programs/s, %d differ\n", ran, callsForEach, rate, len(found))
	return found, err
}

// progress writes to a terminal, and nowhere else.
func progress(format string, args ...any) {
	if info, err := os.Stderr.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		fmt.Fprintf(os.Stderr, format, args...)
	}
}
