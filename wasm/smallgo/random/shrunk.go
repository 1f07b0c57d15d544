package main

import (
	"context"
	"fmt"
	"go/format"

	"github.com/redline5g/redline/wasm/smallgo/random/generate"
)

// shrunk makes the program of a finding as small as it can be with the same
// finding, and tells all of it.
func shrunk(ctx context.Context, f finding) string {
	p := program(f.seed)
	engines := []string{f.engine}
	if f.engine == "" {
		engines = nil
	}
	last := f
	p.Shrink(func(p *generate.Program) bool {
		found, err := run(ctx, []*generate.Program{p}, engines)
		if err != nil || len(found) == 0 || !found[0].like(f) {
			return false
		}
		last = found[0]
		progress("\rshrinking: %d nodes  ", p.Root.Size())
		return true
	})
	source := p.Source()
	if pretty, err := format.Source([]byte(source)); err == nil {
		source = string(pretty)
	}
	return fmt.Sprintf("%v\n\n%s", last, source)
}
