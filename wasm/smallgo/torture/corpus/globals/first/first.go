//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Package first is initialised after what it imports.
package first

import "github.com/redline5g/redline/wasm/smallgo/torture/corpus/globals/second"

// Value needs a function and another package.
var Value = int64(logged) + compute(second.Base)

var logged = len(second.Log)

// Names are two.
var Names = [...]string{second.Name(1), second.Name(2)}

func compute(n int64) (r int64) {
	for i := range n {
		r = r*31 + i
	}
	second.Log = append(second.Log, "first computes")
	return
}

func init() { second.Log = append(second.Log, "first") }
