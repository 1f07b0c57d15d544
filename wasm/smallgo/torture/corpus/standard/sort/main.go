//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command sort tests sort.
package main

import (
	"sort"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

//go:wasmexport ints
func ints(x, y int64) int64 {
	a := []int{int(x), int(y), 3, int(x ^ y), 5, -1}
	sort.Ints(a)
	return List(Start, a).Bool(sort.IntsAreSorted(a)).Int(int64(sort.SearchInts(a, 4))).End()
}

//go:wasmexport names
func names(x, y int64) int64 {
	a := []string{"pear", "fig", "apple"[:x&3], "plum"[y&3:]}
	sort.Strings(a)
	return Start.Text(a[0]).Text(a[1]).Text(a[2]).Text(a[3]).Int(int64(sort.SearchStrings(a, "g"))).End()
}

//go:wasmexport search
func search(x, y int64) int64 {
	return int64(sort.Search(100, func(i int) bool { return int64(i*i) >= x&8191 }))
}

//go:wasmexport find
func find(x, y int64) int64 {
	i, ok := sort.Find(50, func(i int) int { return int(y&63) - i*2 })
	return Start.Int(int64(i)).Bool(ok).End()
}
