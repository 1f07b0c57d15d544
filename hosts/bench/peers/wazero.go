package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/bench/results"
	"github.com/redline5g/redline/hosts/wazero"
)

// wazero measures from the module's bytes to the first verdict in wazero: when
// it is compiled, and when the code lies in the compilation cache.
func (b *bench) wazero(r *results.Results) error {
	dir, err := os.MkdirTemp("", "redline-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	module, err := os.ReadFile(redlineModule)
	if err != nil {
		return err
	}
	order := []byte(b.documents[0].text)
	var compiled, cached []float64 // milliseconds
	for range starts {
		anew, err := openHost(wazero.Options{Module: module}, order)
		if err != nil {
			return err
		}
		again, err := openHost(wazero.Options{Module: module, CacheDir: dir}, order)
		if err != nil {
			return err
		}
		compiled, cached = append(compiled, anew), append(cached, again)
	}
	compile, load := at(compiled, 0.5), at(cached, 0.5)
	reached(r, "wazero, from bytes to the first verdict", "compiled ≤ 60 ms; from the compilation cache ≤ 10 ms",
		fmt.Sprintf("compiled %.0f ms; from the cache %.1f ms", compile, load), compile <= 60 && load <= 10)
	return nil
}

// openHost is how long a host takes to its first verdict, in milliseconds.
func openHost(options wazero.Options, order []byte) (float64, error) {
	ctx := context.Background()
	begin := time.Now()
	host, err := wazero.New(ctx, options)
	if err != nil {
		return 0, err
	}
	_, err = host.Evaluate(ctx, order, core.Compact)
	took := time.Since(begin).Seconds() * 1e3
	if err == nil {
		err = host.Close(ctx)
	}
	return took, err
}
