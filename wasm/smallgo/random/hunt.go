package main

import (
	"context"
	"errors"
	"sync"

	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
	"github.com/redline5g/redline/wasm/smallgo/random/generate"
)

// workers is how many batches are run at once.
const workers = 2

// missing tells whether an engine is not installed, and may be missing.
func missing(err error) bool { return errors.Is(err, trial.ErrNoNode) }

// hunt runs the programs of count seeds from one on. It calls done after each
// batch, with what it found and how many programs it had; never twice at once.
func hunt(ctx context.Context, seed uint64, count int, engines []string, done func([]finding, int)) error {
	batches := make(chan []*generate.Program)
	var mutex sync.Mutex
	var failed error
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for batch := range batches {
				found, err := run(ctx, batch, engines)
				mutex.Lock()
				failed = errors.Join(failed, err)
				done(found, len(batch))
				mutex.Unlock()
			}
		})
	}
	for at := 0; at < count && ctx.Err() == nil; at += batchSize {
		var batch []*generate.Program
		for i := at; i < min(at+batchSize, count); i++ {
			batch = append(batch, program(seed+uint64(i)))
		}
		batches <- batch
	}
	close(batches)
	wait.Wait()
	return errors.Join(failed, ctx.Err())
}
