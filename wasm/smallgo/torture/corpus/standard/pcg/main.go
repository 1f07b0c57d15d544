//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command pcg tests math/rand/v2.
package main

import (
	"math/rand/v2"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport numbers
func numbers(x, y int64) int64 {
	r := rand.NewPCG(uint64(x), uint64(y))
	return Of(Start, r.Uint64(), r.Uint64(), r.Uint64()).End()
}
