//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

// What initialisers change by pointers that other variables hold, and by
// functions that nobody sees to be called.

var (
	aliased  int64 = 1
	pointers       = []*int64{&aliased}

	ownedOne = owned{3, "three"}
	owners   = [2]owner{{}, {&ownedOne}}

	table   = []int64{1, 2, 3}
	partial = table[1:]

	hooked int64 = 5
	hook         = func() { hooked *= 7 }
)

type owned struct {
	n    int64
	name string
}

type owner struct{ to *owned }

func init() { *pointers[0] += 41 }

func init() {
	for _, h := range owners {
		if h.to != nil {
			h.to.n, h.to.name = h.to.n*11, h.to.name+"!"
		}
	}
}

func init() { partial[1] = 30 }

func init() { hook() }

//go:wasmexport aliases
func aliases(x, y int64) int64 { return aliased + x }

//go:wasmexport aliasesInStructs
func aliasesInStructs(x, y int64) int64 { return ownedOne.n*x + int64(len(ownedOne.name)) }

//go:wasmexport aliasesOfArrays
func aliasesOfArrays(x, y int64) int64 { return table[1] + table[2]*x }

//go:wasmexport hooks
func hooks(x, y int64) int64 { return hooked + y }
