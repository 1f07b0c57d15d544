//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// Arrays that are compared, copied and cleared by loops.

type record struct {
	id   int64
	tags [12]int16
	_    int32
	name string
	on   bool
}

type sheet struct {
	head  uint8
	rows  [70]int64
	names [9]string
	recs  [10]record
	_     [20]int8
	tail  [9][3]int8
}

func newSheet(x int64) (s sheet) {
	s.head = 1
	for i := range s.rows {
		s.rows[i] = x + int64(i)
	}
	for i := range s.names {
		s.names[i] = "abcdefghi"[i:]
	}
	for i := range s.recs {
		s.recs[i] = record{id: x, name: s.names[i%9], on: i&1 == 1}
		s.recs[i].tags[i] = int16(i)
	}
	s.tail[8][2] = int8(x)
	return
}

//go:wasmexport largeEqual
func largeEqual(x, i int64) int64 {
	a, b := newSheet(x), newSheet(x)
	d := Start.Bool(a == b)
	u := uint64(i)
	switch i & 7 {
	case 0:
		b.rows[u%70]++
	case 1:
		b.names[u%9] += "x"
	case 2:
		b.recs[u%10].tags[u%12]--
	case 3:
		b.recs[u%10].on = !b.recs[u%10].on
	case 4:
		b.tail[u%9][u%3]++
	case 5:
		b.head++
	case 6:
		b.recs[u%10].name = string([]byte(b.recs[u%10].name))
	case 7:
		b.names[8] = "j"
	}
	d = d.Bool(a == b).Bool(a != b).Bool(a.rows == b.rows).Bool(a.names == b.names).Bool(a.recs == b.recs).Bool(a.tail == b.tail)
	b.rows[69] = 0
	d = d.Bool(a.rows == b.rows).Bool(a.recs[9] == b.recs[9]).Bool(a == sheet{}).Bool(sheet{} == sheet{})
	var none [100]struct{}
	var blank [20]struct{ _, _ int64 }
	return d.Bool(none == [100]struct{}{}).Bool(blank == [20]struct{ _, _ int64 }{{}, {}}).End()
}

//go:wasmexport largeCopies
func largeCopies(x, i int64) int64 {
	a := newSheet(x)
	b := a
	u := uint64(i)
	b.rows[u%70] = -1
	p := &a
	c := *p
	p.recs[u%10] = b.recs[(u+1)%10]
	p.tail = [9][3]int8{{1}, 8: {2: 9}}
	a.rows = b.rows
	d := Start
	for _, s := range []*sheet{&a, &b, &c} {
		d = List(List(d, s.rows[:]), s.recs[u%10].tags[:]).Text(s.recs[u%10].name)
		d = List(List(d, s.tail[0][:]), s.tail[8][:])
	}
	a = sheet{rows: [70]int64{69: x}}
	b = sheet{}
	return List(List(d, a.rows[:]), b.rows[:]).Int(int64(len(a.names[3]))).Bool(a == b).End()
}

//go:wasmexport fromSlices
func fromSlices(x, n int64) int64 {
	s := make([]int32, n&15)
	for i := range s {
		s[i] = int32(x) + int32(i)
	}
	a := [4]int32(s)
	p := (*[3]int32)(s)
	p[0]++
	s[1] = 7
	b := *p
	p[2] -= 5
	q := (*[2]int32)(s[1:])
	q[1] ^= 1
	d := List(List(List(List(Start, a[:]), b[:]), p[:]), q[:])
	*(*[4]int32)(s) = [4]int32(append([]int32{9}, s[:3]...))
	if len(s) > 6 {
		*(*[5]int32)(s[1:]) = *(*[5]int32)(s) // overlap
		*(*[5]int32)(s) = *(*[5]int32)(s[2:])
	}
	type row [2]int32
	c := row(s[len(s)-2:])
	c[0]++
	return List(List(d, s), c[:]).End()
}

// sizes copies and clears arrays of every size up to 40 bytes.
//
//go:wasmexport sizes
func sizes(x, i int64) int64 {
	d := Start
	d = sized(d, [3]uint8{uint8(x), 2, 3}, [3]uint8{1}, i)
	d = sized(d, [5]uint8{uint8(x), 2, 3, 4, 5}, [5]uint8{4: 9}, i)
	d = sized(d, [6]uint8{uint8(x), 2, 3, 4, 5, 6}, [6]uint8{}, i)
	d = sized(d, [7]uint8{uint8(x), 2, 3, 4, 5, 6, 7}, [7]uint8{6: 1}, i)
	d = sized(d, [9]uint8{uint8(x), 8: 3}, [9]uint8{3: 1}, i)
	d = sized(d, [11]uint8{uint8(x), 10: 3}, [11]uint8{3: 1}, i)
	d = sized(d, [15]uint8{uint8(x), 14: 3}, [15]uint8{9: 1}, i)
	d = sized(d, [17]uint8{uint8(x), 16: 3}, [17]uint8{16: 1}, i)
	d = sized(d, [40]uint8{uint8(x), 39: 3}, [40]uint8{16: 1}, i)
	return sized(d, [130]uint8{uint8(x), 129: 3}, [130]uint8{128: 1}, i).End()
}

type bytes interface {
	[3]uint8 | [5]uint8 | [6]uint8 | [7]uint8 | [9]uint8 | [11]uint8 | [15]uint8 | [17]uint8 | [40]uint8 | [130]uint8
}

// sized has neighbours on both sides of what it writes.
func sized[A bytes](d Digest, a, b A, i int64) Digest {
	v := struct {
		before uint8
		a      A
		after  uint8
	}{255, a, 254}
	w := v
	v.a = b
	k := int(uint64(i) % uint64(len(a)))
	u := [3]A{a, b, a}
	u[1] = v.a
	u[2] = *new(A)
	p := &u[1]
	*p = w.a
	w.a = *new(A)
	d = Of(d, v.before, v.after, w.before, w.after, u[0][k], u[1][k], u[2][k], v.a[k], w.a[k])
	return d.Bool(v == w).Bool(u[0] == u[1]).Bool(u[1] == b)
}
