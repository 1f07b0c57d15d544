//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command lists tests slices.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

type item struct {
	id   int64
	name string
	on   bool
	more []int32
}

func (v item) sum(d Digest) Digest { return List(d.Int(v.id).Text(v.name).Bool(v.on), v.more) }

// sums digests items.
func sums(d Digest, items []item) Digest {
	for _, v := range items {
		d = v.sum(d)
	}
	return d.Int(int64(len(items)))
}

// count makes a slice of n numbers.
func count[T Integer](n, from T) []T {
	var s []T
	for i := T(0); i < n; i++ {
		s = append(s, from+i)
	}
	return s
}

//go:wasmexport appendsOne
func appendsOne(x, n int64) int64 {
	d := List(Start, count(n&63, x))
	d = List(d, count(uint8(n&31), uint8(x)))
	d = List(d, count(int16(n&31), int16(x)))
	d = List(d, count(uint32(n&31), uint32(x)))
	var flags []bool
	var names []string
	for i := range n & 15 {
		flags = append(flags, x>>i&1 == 1)
		names = append(names, "abcdefghijklmnop"[i:])
	}
	for i, f := range flags {
		d = d.Bool(f).Text(names[i])
	}
	return d.End()
}

//go:wasmexport appendsMany
func appendsMany(x, y int64) int64 {
	s := append([]int64(nil), x, y, x+y)
	s = append(s, s...)
	s = append(s, s[1:4]...)
	s = append(s, count(y&31, x)...)
	s = append(s, nil...)
	s = append(s, []int64{}...)
	b := append([]byte("ab"), "cdefg"...)
	b = append(b, b[1:]...)
	b = append(b, byte(x), 'z')
	b = append(b, ""...)
	return List(List(Start, s), b).End()
}

// growth must leave the old array alone: the new one is another.
//
//go:wasmexport growth
func growth(x int64) int64 {
	full := make([]int64, 3, 3)
	grown := append(full, x)
	grown[0] = 7
	d := List(Start, full)
	text := []byte("12345678")
	longer := append(text[:8:8], 'x')
	longer[0] = '!'
	d = d.Text(string(text))
	clipped := append(grown[:2:2], 9)
	clipped[1] = 5
	again := append(full, 1, 2, 3)
	again[2] = x
	full[1] = 4
	return List(List(List(List(d, full), grown), clipped), again).End()
}

// grownTwice appends twice to one slice that is full.
//
//go:wasmexport grownTwice
func grownTwice(x, n int64) int64 {
	base := count(n&15, x)
	base = base[:len(base):len(base)]
	a := append(base, 1)
	b := append(base, 2)
	c := append(a[:len(base):len(base)], 3)
	for i := range base {
		base[i]++
	}
	return List(List(List(List(Start, base), a), b), c).End()
}

// sharing keeps to the old array where there is room.
//
//go:wasmexport sharing
func sharing(x, y int64) int64 {
	base := make([]int64, 2, 10)
	a := append(base, x)
	b := append(base, y)
	a[0] = 5
	c := append(b[:1], 8, 9)
	d := List(List(List(List(Start, base), a), b), c)
	return List(d, base[:5]).Int(int64(cap(base))).Int(int64(cap(a))).End()
}

//go:wasmexport appendsItems
func appendsItems(x, n int64) int64 {
	var items []item
	for i := range n & 15 {
		v := item{id: x + i, name: "abcdefghijklmnopqrst"[:i], on: i&1 == 0}
		items = append(items, v)
		v.id, v.name = 0, "changed"
		v.more = append(v.more, int32(i))
		items = append(items, v, item{}, item{more: []int32{int32(x)}})
	}
	d := sums(Start, items)
	copied := append([]item{}, items...)
	for i := range items {
		items[i].id++
		items[i].more = append(items[i].more, 1, 2)
	}
	if len(items) > 2 {
		items[0], items[1] = items[1], items[0]
		items = append(items, items[2])
		items[2].name = "third"
		items = append(items[:1], items[2:]...)
	}
	return sums(sums(d, items), copied).End()
}

//go:wasmexport loops
func loops(x, n int64) int64 {
	items := []item{{1, "one", true, nil}, {id: 2}, {3, "three", false, []int32{1, int32(x)}}}
	d := Start
	for i, v := range items {
		v.id = 100
		items[i].id += v.id + int64(i)
		if i == 0 {
			items = append(items, item{id: 50})
		}
	}
	s := count(n&15, x)
	for i, v := range s {
		if i+1 < len(s) {
			s[i+1] ^= v
		}
		if v&7 == 3 {
			s = s[:i]
			break
		}
	}
	for range s {
		d = d.Int(1)
	}
	for i := len(s) - 1; i >= 0; i-- {
		d = d.Int(s[i])
	}
	return sums(d, items).End()
}
