//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command slices tests slices.
package main

import (
	"cmp"
	"slices"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

// list is a list that depends on both numbers.
func list(x, y int64) []int64 {
	return []int64{x, y, 3, x ^ y, x & 15, y & 15, 7, 7, x + y, 1, 2, y, x - y, 9, 8, x & 3, y & 3, 5}
}

func names(x int64) []string {
	return []string{"pear", "apple", "fig", "apple"[:x&3], "", "plum"[x&3:], "Pear"}
}

func nextTo(a, b int64) int { return int(a&7 - b&7) }

// texts is the digest of a list.
func texts(d Digest, list []string) Digest {
	for _, s := range list {
		d = d.Text(s)
	}
	return d
}

//go:wasmexport sort
func sort(x, y int64) int64 {
	a := list(x, y)
	slices.Sort(a)
	b := names(x)
	slices.Sort(b)
	return texts(List(Start, a), b).Bool(slices.IsSorted(a)).End()
}

//go:wasmexport sortLong
func sortLong(x, y int64) int64 {
	var a []int64
	for i := range int64(300) {
		a = append(a, i*x^y>>(i&31))
	}
	slices.Sort(a)
	return List(Start, a).End()
}

//go:wasmexport sortFunc
func sortFunc(x, y int64) int64 {
	a := list(x, y)
	slices.SortFunc(a, cmp.Compare[int64])
	b := list(y, x)
	slices.SortStableFunc(b, nextTo)
	return List(List(Start, a), b).End()
}

//go:wasmexport search
func search(x, y int64) int64 {
	a := list(x, y)
	slices.Sort(a)
	i, ok := slices.BinarySearch(a, y&7)
	return Start.Int(int64(i)).Bool(ok).Int(int64(slices.Index(a, 7))).Bool(slices.Contains(a, x&31)).End()
}

//go:wasmexport searchFunc
func searchFunc(x, y int64) int64 {
	a := list(x, y)
	i := slices.IndexFunc(a, func(v int64) bool { return v > y })
	j, ok := slices.BinarySearchFunc(a, y, nextTo)
	return Start.Int(int64(i)).Int(int64(j)).Bool(ok).Bool(slices.ContainsFunc(a, func(v int64) bool { return v == x-1 })).End()
}

//go:wasmexport extremes
func extremes(x, y int64) int64 {
	a := list(x, y)
	return Start.Int(slices.Max(a)).Int(slices.Min(a)).Int(slices.MaxFunc(a, nextTo)).Text(slices.Min(names(x))).End()
}

//go:wasmexport compare
func compare(x, y int64) int64 {
	a, b := list(x, y), list(y, x)
	return Start.Bool(slices.Equal(a, b)).Int(int64(slices.Compare(a, b))).Bool(slices.EqualFunc(a, b, func(p, q int64) bool { return p&1 == q&1 })).End()
}

//go:wasmexport compact
func compact(x, y int64) int64 {
	return List(List(Start, slices.Compact(list(x, y))), slices.CompactFunc(list(y, x), func(a, b int64) bool { return a&1 == b&1 })).End()
}

//go:wasmexport remove
func remove(x, y int64) int64 {
	return List(List(Start, slices.Delete(list(x, y), int(x&15), 16)), slices.DeleteFunc(list(x, y), func(v int64) bool { return v > y })).End()
}

//go:wasmexport removeBadly
func removeBadly(x, y int64) int64 {
	return List(Start, slices.Delete(list(x, y), int(x&31), int(y&31))).End()
}

//go:wasmexport insert
func insert(x, y int64) int64 {
	a := list(x, y)
	return List(List(Start, slices.Insert(a, int(x&15), x, y, 5)), slices.Insert(a[:8:10], int(y&7), a[3:5]...)).End()
}

//go:wasmexport insertOwn
func insertOwn(x, y int64) int64 {
	a := make([]int64, 0, 64)
	a = append(a, list(x, y)...)
	return List(Start, slices.Insert(a, int(x&7), a[int(y&7):12]...)).End()
}

//go:wasmexport insertNames
func insertNames(x, y int64) int64 {
	return texts(Start, slices.Insert(names(x), int(y&7), "new", "newer")).End()
}

//go:wasmexport replace
func replace(x, y int64) int64 {
	a := list(x, y)
	return List(Start, slices.Replace(a, int(x&3), 4+int(y&7), a[int(y&7):9]...)).End()
}

//go:wasmexport concat
func concat(x, y int64) int64 {
	return List(Start, slices.Concat(list(x, y), list(y, x)[:x&7], slices.Repeat(list(x, y)[:3], int(y&3)))).End()
}

//go:wasmexport grow
func grow(x, y int64) int64 {
	a := slices.Grow(list(x, y), int(x&63))
	b := slices.Clip(slices.Clone(a[:5]))
	slices.Reverse(b)
	return List(List(Start, a), append(b, x)).End()
}

//go:wasmexport sequences
func sequences(x, y int64) int64 {
	d := Start
	for i, v := range slices.Backward(list(x, y)) {
		if v == y&7 {
			break
		}
		d = d.Int(int64(i)).Int(v)
	}
	for c := range slices.Chunk(list(x, y), int(y&3)+1) {
		d = List(d, c).Int(int64(cap(c)))
	}
	return List(d, slices.Sorted(slices.Values(list(x, y)))).End()
}

//go:wasmexport collect
func collect(x, y int64) int64 {
	return List(Start, slices.AppendSeq(list(y, x)[:3], slices.Values(slices.Collect(slices.Values(list(x, y)))))).End()
}
