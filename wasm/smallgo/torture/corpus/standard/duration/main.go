//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command duration tests time.
package main

import (
	"time"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport text
func text(x, y int64) int64 {
	return Start.Text(time.Duration(x).String()).Int(int64(time.Duration(x).Round(time.Duration(y)))).End()
}
