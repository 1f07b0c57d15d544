//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command arrays tests arrays, which are values.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

type point struct{ x, y int32 }

type grid struct {
	cells [3][4]int16
	marks [2]point
	name  string
}

func (g grid) sum(d Digest) Digest {
	for _, row := range g.cells {
		d = List(d, row[:])
	}
	for _, m := range g.marks {
		d = Of(d, m.x, m.y)
	}
	return d.Text(g.name)
}

// filled is a grid of its own.
func filled(x int64) (g grid) {
	for i := range g.cells {
		for j := range g.cells[i] {
			g.cells[i][j] = int16(x) + int16(4*i+j)
		}
	}
	g.marks = [2]point{{int32(x), 1}, {y: int32(x)}}
	g.name = "grid"
	return
}

//go:wasmexport copies
func copies(x, y int64) int64 {
	a := [4]int64{x, y, x + y}
	b := a
	b[0]++
	c := &a
	e := *c
	c[1] = 9
	e[2], a[3] = 8, b[0]
	d := List(List(List(List(Start, a[:]), b[:]), c[:]), e[:])
	a = swapped(b, &e)
	a, b = b, a
	return List(List(List(d, a[:]), b[:]), e[:]).End()
}

func swapped(v [4]int64, p *[4]int64) [4]int64 {
	v[0], v[3] = v[3], v[0]
	p[1] ^= v[2]
	w := v
	w[1] = 77
	return v
}

//go:wasmexport grids
func grids(x, y int64) int64 {
	g := filled(x)
	h := g
	h.cells[1] = g.cells[2]
	h.cells[2][3] = int16(y)
	h.marks[0] = h.marks[1]
	h.marks[1].x = -5
	row := h.cells[1]
	row[0] = 99
	p := &h.cells[0]
	p[2] = 42
	many := [3]grid{g, h, filled(y)}
	many[2], many[0] = many[0], many[2]
	many[1].cells[y&1][x&3] = 11
	copied := many
	many[0].name = "many"
	d := h.sum(g.sum(Start)).Int(int64(row[0]))
	for i, v := range copied {
		d = many[i].sum(v.sum(d))
	}
	return d.Bool(g == h).Bool(many == copied).Bool(many[1] == copied[1]).Bool(g.cells == filled(x).cells).End()
}

//go:wasmexport equal
func equal(x, y int64) int64 {
	a, b := [3]int8{int8(x), 1, 2}, [3]int8{int8(y), 1, 2}
	c, e := [2]string{"a", "bc"}, [2]string{"a", "bc"[:x&1+1]}
	f, g := [2]point{{int32(x), 1}}, [2]point{{int32(y), 1}}
	h, i := [2][2]bool{{true}}, [2][2]bool{{x > y}}
	var none, other [0]int64
	d := Start.Bool(a == b).Bool(a != b).Bool(c == e).Bool(f == g).Bool(f != g).Bool(h == i).Bool(none == other)
	return d.Bool(a == [3]int8{}).Bool(f == [2]point{}).Bool([1]int64{x} == [1]int64{y}).End()
}

//go:wasmexport ranges
func ranges(x, y int64) int64 {
	a := [5]int64{x, y, 1, 2, 3}
	d := Start
	for i, v := range a { // goes through a copy
		a[4-i] += v
		d = d.Int(v)
	}
	for i, v := range &a { // goes through the array
		a[4-i] ^= v
		d = d.Int(v)
	}
	for i := range a {
		a[i]++
	}
	for i := range &a {
		a[i] *= 3
	}
	for range a {
		d = d.Int(1)
	}
	for i, v := range a[1:3] {
		a[i+2] -= v
		d = d.Int(v)
	}
	for i, p := range [...]point{{1, 2}, {int32(x), 4}} {
		d = Of(d, p.x, p.y).Int(int64(i))
	}
	var none *[4]int64
	for i := range none {
		d = d.Int(int64(i * len(none)))
	}
	return List(d, a[:]).End()
}

//go:wasmexport indexed
func indexed(x, i int64) int64 {
	a := [...]uint16{3, 1, 4, 1, 5, 9, 2, 6}
	a[i&7] = uint16(x)
	a[uint8(i)>>5]++
	d := List(Start, a[:]).Int(int64(made(x)[i&3])).Int(int64(a[i&15]))
	return d.Int(int64(made(x)[i])).End()
}

func made(x int64) [4]int32 { return [4]int32{int32(x), 2, 3, 4} }

//go:wasmexport pointed
func pointed(x, i int64) int64 {
	a := new([300]int64)
	b := [300]int64{299: x}
	*a = b
	a[i&255] = 7
	s := a[10:20]
	s[i&7]++
	c := *a
	a[299]++
	return List(List(Start, c[:]), a[290:]).Int(b[299]).Int(int64(len(a) + cap(a[5:]))).End()
}

//go:wasmexport passed
func passed(x, n int64) int64 {
	var a [64]uint8
	for range n & 7 {
		a = step(a, uint8(x))
	}
	b, c := both(a)
	return List(List(List(Start, a[:]), b[:]), c[:]).End()
}

func step(a [64]uint8, x uint8) [64]uint8 {
	for i := range a {
		a[i] += x ^ uint8(i)
	}
	if a[3] > 100 {
		return a
	}
	return [64]uint8{1, 2, x}
}

func both(a [64]uint8) (b, c [64]uint8) {
	b, c = a, b
	b[0], c[1] = 1, 2
	return c, b
}
