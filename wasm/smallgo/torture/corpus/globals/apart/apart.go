//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Package apart is initialised before first: neither imports the other.
package apart

import "github.com/redline5g/redline/wasm/smallgo/torture/corpus/globals/second"

// Value is how many were there.
var Value = logged("apart")

func logged(s string) int {
	second.Log = append(second.Log, s)
	return len(second.Log)
}
