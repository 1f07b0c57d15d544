//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Package second is initialised first.
package second

// Log is who was initialised.
var Log = []string{"second"}

// Base is a number.
var Base int64 = 7

// Name makes names.
func Name(n int) string { return names[n] }

var names []string

func init() {
	names = append(names, "zero", "one", "two")
	Log = append(Log, "second's init")
}
