package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

type options struct {
	lasts, kill time.Duration
	timeout     time.Duration // of the servers
	workers     int           // of each target
	seed        uint64
}

// rounds are the parts of a run. The first warms up, and after each all is at
// rest and measured. In the last two the server is not killed, so that it can
// be told whether it grows.
const (
	rounds      = 6
	killsBefore = rounds - 2
)

// run loads the targets round by round, and measures between them.
func run(ctx context.Context, o options, out io.Writer) error {
	questions, err := prepare()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "redline-soak-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	served, err := startServed(ctx, filepath.Join(folder, "redline"), o.timeout)
	if err != nil {
		return err
	}
	defer served.kill()
	here, err := open(ctx, o.timeout)
	if err != nil {
		return err
	}
	defer here.close()

	l := &load{questions: questions, here: here, served: served, counts: map[string]int{}}
	var rest []both
	for round := range rounds {
		if err := l.round(ctx, o, round); err != nil {
			return err
		}
		u, err := l.atRest(o.timeout)
		if err != nil {
			return err
		}
		rest = append(rest, u)
		fmt.Fprintf(out, "round %d of %d\n%s  at rest        %v\n", round+1, rounds, l.tally(), u)
	}
	last := rest[rounds-1]
	return errors.Join(compare("this process", rest[0].here, last.here), compare("redline serve", rest[killsBefore].served, last.served))
}

// load is what is done, and what came of it.
type load struct {
	questions *questions
	here      *here
	served    *served

	mu     sync.Mutex
	counts map[string]int // how often each job was done
	wrong  []error
}

// mostWrong is how many things may be wrong before a run ends.
const mostWrong = 10

// round does jobs with all workers for its share of the time.
func (l *load) round(ctx context.Context, o options, round int) error {
	ctx, stop := context.WithTimeout(ctx, o.lasts/rounds)
	defer stop()
	var workers sync.WaitGroup
	for i, t := range targets {
		for worker := range o.workers {
			random := rand.New(rand.NewPCG(o.seed, uint64(round<<32+i<<16+worker)))
			workers.Go(func() { l.work(ctx, stop, t, random) })
		}
	}
	if round < killsBefore {
		workers.Go(func() { l.killAgainAndAgain(ctx, stop, o.kill) })
	}
	workers.Wait()
	if errors.Is(context.Cause(ctx), context.Canceled) && len(l.wrong) == 0 {
		return context.Cause(ctx)
	}
	return errors.Join(l.wrong...)
}

// work does one job of a target after another.
func (l *load) work(ctx context.Context, stop func(), t target, random *rand.Rand) {
	for ctx.Err() == nil {
		j := t.jobs[random.IntN(len(t.jobs))]
		l.note(t.name+": "+j.name, j.do(ctx, &call{load: l, random: random}), stop)
	}
}

// note counts a job, and ends the run where too much is wrong.
func (l *load) note(name string, err error, stop func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.counts[name]++
	if errors.Is(err, errLoad) {
		l.counts["late"]++
		return
	}
	if err == nil {
		return
	}
	if l.wrong = append(l.wrong, fmt.Errorf("%s: %w", name, err)); len(l.wrong) >= mostWrong {
		stop()
	}
}

// tally tells how often each job was done since it was last told.
func (l *load) tally() string {
	var text strings.Builder
	for _, t := range targets {
		fmt.Fprintf(&text, "  %-15s", t.name)
		for _, j := range t.jobs {
			fmt.Fprintf(&text, "%s %d, ", j.name, l.counts[t.name+": "+j.name])
		}
		text.WriteString("\n")
	}
	fmt.Fprintf(&text, "  kill -9        %d\n  busy or late   %d\n", l.counts["kill -9"], l.counts["late"])
	clear(l.counts)
	return strings.ReplaceAll(text.String(), ", \n", "\n")
}

// killAgainAndAgain kills the server and starts it again.
func (l *load) killAgainAndAgain(ctx context.Context, stop func(), every time.Duration) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(every):
		}
		l.note("kill -9", l.served.restart(context.WithoutCancel(ctx)), stop)
	}
}
