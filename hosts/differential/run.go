package differential

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"

	"github.com/redline5g/redline/core"
)

const (
	// full is how many cases make a full run. A batch is one case with several
	// documents, so that there are more of these.
	full = 200_000
	// blockSize is how many cases follow from one state of the parties.
	blockSize = 50
	// workers run blocks at the same time, each with parties of its own. It is
	// the same on every machine: it decides which blocks an instance has seen.
	workers = 2
	// interpretEvery is which blocks the interpreter gets too: one in so many.
	interpretEvery = 50
	// renewEvery is after how many blocks of a worker its parties begin anew: the
	// oracle's memory only grows, to its limit within 200,000 cases.
	renewEvery = 1000
	// enough differences end a worker's run.
	enough = 3
)

// run compares many cases.
type run struct {
	corpus      *corpus
	parties     []Party // the first is what the others are held against
	command     string  // that runs it
	seed        uint64
	from, count int
	enough      int
}

// all runs every block and gives what was seen.
func (r *run) all(ctx context.Context) (*tally, []difference) {
	var group sync.WaitGroup
	tables, tallies := make([]table, workers), make([]*tally, workers)
	for w := range workers {
		tables[w], tallies[w] = seated(r.parties), newTally()
		group.Go(func() {
			defer tables[w].leave(ctx)
			for b := r.from / blockSize; b*blockSize < r.from+r.count && len(tables[w].differences) < r.enough; b++ {
				if b%workers != w {
					continue
				}
				r.block(ctx, &tables[w], tallies[w], b)
				if b/workers%renewEvery == renewEvery-1 {
					tables[w].leave(ctx)
				}
			}
		})
	}
	group.Wait()
	var differences []difference
	for w := range workers {
		differences = append(differences, tables[w].differences...)
		if w > 0 {
			tallies[0].merge(tallies[w])
		}
	}
	return tallies[0], differences
}

// block runs a block up to its end, or that of the run.
func (r *run) block(ctx context.Context, t *table, seen *tally, b int) {
	m := &maker{corpus: r.corpus, random: rand.New(rand.NewPCG(r.seed, uint64(b)))}
	m.judge = func(document []byte) []byte {
		answer, _ := t.seats[0].ask(ctx, call{function: evaluate, input: document, form: core.Compact}, t.policy)
		return answer
	}
	first := len(t.seats)
	if first > 3 && b%interpretEvery != 0 {
		first = 3
	}
	for step := range min(blockSize, r.from+r.count-b*blockSize) {
		before := len(t.differences)
		c := m.call(step)
		seen.add(c, t.put(ctx, c, first), first)
		for i := before; i < len(t.differences); i++ {
			t.differences[i].number = b*blockSize + step
			t.differences[i].again = fmt.Sprintf("%s -differential.seed=%d -differential.from=%d -differential.count=%d",
				r.command, r.seed, b*blockSize, step+1)
		}
	}
}
