//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command generics tests functions and types with type parameters.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

type pair[A, B any] struct {
	a A
	b B
}

func (p pair[A, B]) flip() pair[B, A] { return pair[B, A]{p.b, p.a} }
func (p *pair[A, B]) set(a A)         { p.a = a }

func of[A, B any](a A, b B) pair[A, B] { return pair[A, B]{a, b} }

type stack[T any] struct {
	items []T
	top   *T
}

func (s *stack[T]) push(v T) {
	s.items = append(s.items, v)
	s.top = &s.items[len(s.items)-1]
}

func (s *stack[T]) pop() (v T, ok bool) {
	if len(s.items) == 0 {
		return v, false
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

func index[T comparable](list []T, v T) int {
	for i, w := range list {
		if v == w {
			return i
		}
	}
	return -1
}

func convert[A, B any](list []A, f func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

func fold[A, B any](list []A, start B, f func(B, A) B) B {
	for _, v := range list {
		start = f(start, v)
	}
	return start
}

func largest[T Integer | ~string](a T, more ...T) T {
	for _, v := range more {
		if v > a {
			a = v
		}
	}
	return a
}

type big struct {
	a, b, c, d, e, f, g, h, i int64
	s                         string
}

//go:wasmexport pairs
func pairs(x, y int64) int64 {
	p := of(int8(x), "text")
	q := p.flip()
	r := of(p, q).flip()
	r.a.set("set")
	r.b.b = "b"
	same := of(x, uint8(y)) == of(y, uint8(x))
	wide := of(big{a: x, s: "s"}, [2]string{"a"}) == of(big{a: y, s: "s"}, [2]string{"a", ""})
	d := Start.Int(int64(q.b)).Text(r.a.a).Int(int64(r.a.b)).Text(r.b.b).Bool(same).Bool(wide)
	return d.Int(of(x, of(y, of(x^y, 3))).b.b.a).End()
}

//go:wasmexport stacks
func stacks(x, n int64) int64 {
	var numbers stack[uint16]
	var texts stack[string]
	var bigs stack[big]
	for i := range n & 15 {
		numbers.push(uint16(x + i))
		texts.push("abcdefghijklmnopqrst"[i:])
		bigs.push(big{a: x, i: i, s: "big"})
		bigs.top.b = 4
		if i%3 == 2 {
			texts.pop()
		}
	}
	d := Start
	for {
		v, ok := numbers.pop()
		w, also := texts.pop()
		u, _ := bigs.pop()
		if !ok && !also {
			break
		}
		d = Of(d.Int(int64(v)).Text(w).Text(u.s), u.a, u.b, u.i)
	}
	return d.End()
}

//go:wasmexport finds
func finds(x, y int64) int64 {
	d := Start.Int(int64(index([]int64{1, x, y, 5}, y))).Int(int64(index([]string{"a", "b"}, "b")))
	d = d.Int(int64(index([]pair[int8, string]{of(int8(1), "a"), of(int8(x), "b")}, of(int8(y), "b"))))
	d = d.Int(int64(index([]big{{a: x}, {a: y, s: "y"}}, big{a: y, s: "y"})))
	return d.Int(int64(index([][2]uint16{{1, 2}, {uint16(x)}}, [2]uint16{uint16(y)}))).Int(int64(index(nil, &x))).End()
}

//go:wasmexport functions
func functions(x, n int64) int64 {
	list := []int64{x, 1, n, -3}
	texts := convert(list, func(v int64) string { return "0123456789"[uint64(v)%10:] })
	halves := convert(list, func(v int64) int32 { return int32(v >> 32) })
	bigs := convert(halves, func(v int32) big { return big{i: int64(v)} })
	d := fold(texts, Start, Digest.Text)
	d = fold(bigs, d, func(d Digest, b big) Digest { return d.Int(b.i) })
	long := fold(texts, "", func(a, b string) string { return a + b })
	return List(d.Text(long).Text(largest("a", texts...)), halves).Int(largest(x, list...)).Int(int64(largest(uint8(x), uint8(n)))).End()
}
