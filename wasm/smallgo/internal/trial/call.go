package trial

import (
	"math"
	"math/rand/v2"
)

// Call is an export with arguments.
type Call struct {
	Export int      // which of the exports
	Args   [3]int64 // as many as it has parameters count
	Anew   bool     // whether the module is instantiated anew before it
}

// interesting are numbers on which compilers go wrong.
var interesting = []int64{
	0, 1, -1, 2, -2, 3, 5, 7, 8, 10, 16, 31, 32, 33, 63, 64, 65, 100, 127, 128, -128, -129, 255, 256, 257,
	32767, -32768, 32768, 65535, 65536, math.MaxInt32, math.MinInt32, math.MaxInt32 + 1, math.MaxUint32,
	math.MaxUint32 + 1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1, 0x5555555555555555, 0x0123456789abcdef,
}

// ManyCalls are 64 calls of each export, and 2 of one without parameters: with
// interesting numbers, small ones, and any. They are always the same.
func ManyCalls(exports []Export) []Call {
	r := rand.New(rand.NewPCG(1, 2))
	var made []Call
	for i, e := range exports {
		n := 64
		if len(e.Params) == 0 {
			n = 2
		}
		for k := range n {
			one := Call{Export: i}
			for p := range e.Params {
				one.Args[p] = argument(r, k, p)
			}
			made = append(made, one)
		}
	}
	return made
}

// argument is the p-th argument of the k-th call: the first calls go through
// the interesting numbers.
func argument(r *rand.Rand, k, p int) int64 {
	switch {
	case k < len(interesting) && p == 0:
		return interesting[k]
	case k < len(interesting)/2:
		return interesting[r.IntN(len(interesting))]
	}
	return Argument(r)
}

// Argument is an interesting number, a small one, or any.
func Argument(r *rand.Rand) int64 {
	switch {
	case r.IntN(4) == 0:
		return int64(r.Uint64())
	case r.IntN(2) == 0:
		return interesting[r.IntN(len(interesting))]
	}
	return int64(r.IntN(40)) - 8
}
