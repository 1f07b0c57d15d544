//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

//go:wasmexport cut
func cut(n, low, high int64) int64 {
	s := count(n&15, n)
	return List(List(List(Start, s[low:high]), s[low:]), s[:high]).End()
}

//go:wasmexport cutThree
func cutThree(low, high, limit int64) int64 {
	s := make([]int32, 5, 8)
	for i := range s {
		s[i] = int32(i)
	}
	t := s[low:high:limit]
	return List(Start, t).Int(int64(cap(t))).End()
}

//go:wasmexport cutRoom
func cutRoom(low, high int64) int64 {
	s := make([]int32, 5, 8)
	a, b := s[low:high], s[low:]
	return List(List(Start, a), b).Int(int64(cap(a))).Int(int64(cap(b))).End()
}

// single is of one byte, and lies in memory.
type single [1]byte

func singleOf(x int64) single { return single{byte(x)} }

//go:wasmexport singles
func singles(x int64) int64 {
	list := append([]single(nil), singleOf(x))
	list = append(list, singleOf(x+1))
	return Start.Int(int64(list[0][0])).Int(int64(list[1][0])).End()
}

//go:wasmexport fits
func fits(x, n int64) int64 {
	s := make([]byte, 8)
	t := append(s[:4], "abcd"[:n&3+1]...)
	u := append(s[:7], byte(n))
	t[0], u[1] = byte(x), byte(x>>8)
	return List(List(List(Start, s), t), u).End()
}

//go:wasmexport cutWithin
func cutWithin(i, j, k int64) int64 {
	var s [12]int16
	for n := range s {
		s[n] = int16(n * n)
	}
	low := uint64(i) % 13
	high := low + uint64(j)%(13-low)
	limit := high + uint64(k)%(13-high)
	a := s[low:high:limit]
	b := s[low:high]
	c := a[:0]
	e := a[:cap(a)]
	f := e[len(e):]
	d := List(List(List(List(List(Start, a), b), c), e), f)
	for _, v := range [][]int16{a, b, c, e, f, s[:], s[low:], s[:high]} {
		d = d.Int(int64(len(v))).Int(int64(cap(v))).Bool(v == nil)
	}
	a = append(a, -1)
	return List(List(d, a), s[:]).End()
}

//go:wasmexport copies
func copies(i, j, n int64) int64 {
	s := count[int64](20, i)
	from, to := uint64(i)%20, uint64(j)%20
	d := Start.Int(int64(copy(s[to:], s[from:])))
	d = List(d, s).Int(int64(copy(s[:n&7], s[2:])))
	b := []byte("overlapping text of some length, which goes on and on")
	from, to = uint64(i)%uint64(len(b)), uint64(j)%uint64(len(b))
	size := min(int(n&31), len(b)-int(max(from, to)))
	d = d.Int(int64(copy(b[to:], b[from:int(from)+size]))).Text(string(b))
	d = d.Int(int64(copy(b, "string"))).Int(int64(copy(b[3:], ""))).Int(int64(copy(b[:0], "x"))).Int(int64(copy(b, []byte(nil))))
	items := []item{{id: 1}, {id: 2, name: "two"}, {id: 3, on: true}}
	copy(items[1:], items)
	return sums(d.Text(string(b)), items).End()
}

// moves copies every length over every small distance.
//
//go:wasmexport moves
func moves(x int64) int64 {
	d := Start
	for n := range 24 {
		for shift := range 20 {
			b := []byte("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
			b[3] = byte(x)
			copy(b[shift:shift+n], b[4:])
			copy(b[40-shift:40-shift+n], b[38:])
			d = d.Text(string(b))
		}
	}
	return d.End()
}

//go:wasmexport nested
func nested(x, n int64) int64 {
	var rows [][]int64
	for i := range n & 7 {
		rows = append(rows, count(i, x))
	}
	rows = append(rows, nil, []int64{}, rows2(x)[1])
	for i := range rows {
		rows[i] = append(rows[i], int64(i))
	}
	rows[0], rows[1] = rows[1], rows[0]
	d := Start
	for _, row := range rows {
		d = List(d, row)
	}
	cube := [][][]uint8{{{1, 2}, {3}}, {}, {nil, {uint8(x)}}}
	cube[1] = append(cube[1], cube[0]...)
	cube[0][0][1] = 9
	for _, plane := range cube {
		for _, row := range plane {
			d = List(d, row)
		}
	}
	return d.End()
}

func rows2(x int64) [][]int64 { return [][]int64{{x}, {x, x + 1}, 4: {2: 7}} }

//go:wasmexport cleared
func cleared(x, n int64) int64 {
	s := count(n&31, x)
	clear(s[len(s)/2:])
	items := []item{{id: x, name: "a"}, {id: 2, more: []int32{1}}}
	clear(items[:1])
	clear(items[:0])
	var none []item
	clear(none)
	return sums(List(Start, s), items).End()
}

//go:wasmexport nils
func nils(x int64) int64 {
	var s []int64
	d := Start.Bool(s == nil).Int(int64(len(s))).Int(int64(cap(s))).Bool(s[:0] == nil).Bool(s[0:0:0] == nil)
	s = []int64{}
	d = d.Bool(s == nil).Bool(s[:0] == nil)
	e := make([]int64, 0)
	d = d.Bool(e == nil).Bool(append(s, e...) == nil).Bool(append([]int64(nil), e...) == nil)
	f := append([]int64(nil), x)
	d = d.Bool(f == nil).Bool(f[:0] == nil).Bool(f[1:] == nil)
	f = nil
	for range f {
		d = d.Int(1)
	}
	return d.Bool(f == nil).Bool(nothing(x) == nil).Bool(empty(x) == nil).End()
}

func nothing(int64) []string { return nil }
func empty(int64) []string   { return []string{} }

//go:wasmexport empties
func empties(n int64) int64 {
	var s []struct{}
	for range n & 15 {
		s = append(s, struct{}{})
	}
	t := make([][0]int64, n&7)
	t = append(t, [0]int64{})
	d := Start.Int(int64(len(s))).Int(int64(len(t))).Bool(s == nil)
	for i := range s {
		d = d.Int(int64(i)).Bool(s[i] == struct{}{})
	}
	return d.End()
}

//go:wasmexport literals
func literals(x int64) int64 {
	a := []int64{5: x, 2: 3, 4, 0: 1}
	b := [...]string{"a", 3: "d", "e"}
	c := []*item{{id: x}, nil, {name: "c"}}
	d := List(Start, a).Int(int64(len(b))).Int(c[0].id).Bool(c[1] == nil).Text(c[2].name)
	for _, s := range b {
		d = d.Text(s)
	}
	return d.End()
}

//go:wasmexport variadic
func variadic(x, n int64) int64 {
	s := count(n&7, x)
	d := Start.Int(total()).Int(total(x)).Int(total(x, n, 3)).Int(total(s...)).Int(total(nil...))
	grow(s...)
	return List(List(d, s), grow(1, 2, x)).End()
}

func total(values ...int64) (sum int64) {
	for i, v := range values {
		sum = sum*3 + v + int64(i)
	}
	if values == nil {
		return -1
	}
	return sum + int64(len(values))
}

func grow(values ...int64) []int64 {
	for i := range values {
		values[i]++
	}
	return append(values, 5)
}
