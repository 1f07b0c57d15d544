//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command order tests in which order things are computed, where the language
// says it.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

// log is what was called, in order.
type log struct{ d Digest }

func (l *log) say(n int64) int64 {
	l.d = l.d.Int(n)
	return n
}

func (l *log) ask(n int64, answer bool) bool {
	l.d = l.d.Int(n)
	return answer
}

//go:wasmexport calls
func calls(x, y int64) int64 {
	l := &log{Start}
	v := l.say(x) + l.say(y)*l.say(3) - l.say(4)
	w := sum(l.say(5), l.say(x), sum(l.say(6), l.say(y), l.say(7)))
	list := []int64{l.say(8), l.say(9), l.say(10)}
	s := pair{second: l.say(11), first: l.say(12)}
	list[l.say(1)], list[l.say(0)] = l.say(13), l.say(14)
	return Of(l.d, v, w, list[0], list[1], list[2], s.first, s.second).End()
}

type pair struct{ first, second int64 }

func sum(a, b, c int64) int64 { return a + 3*b + 7*c }

//go:wasmexport shortCircuit
func shortCircuit(x int64) int64 {
	l := &log{Start}
	bit := func(n int64, l *log, x int64) bool { return l.ask(n, x>>n&1 == 1) }
	a := bit(0, l, x) && bit(1, l, x)
	b := bit(2, l, x) || bit(3, l, x)
	c := bit(4, l, x) && bit(5, l, x) || bit(6, l, x) && !bit(7, l, x)
	d := (bit(8, l, x) || bit(9, l, x)) && (bit(10, l, x) || bit(11, l, x))
	e := !(bit(12, l, x) && bit(13, l, x)) == (bit(14, l, x) || bit(15, l, x))
	for i := int64(0); bit(16+i, l, x) && i < 8 || bit(30+i, l, x) && i < 3; i++ {
		l.say(i)
	}
	if (a || b) && (c || d || e) {
		l.say(99)
	}
	return l.d.Bool(a).Bool(b).Bool(c).Bool(d).Bool(e).End()
}

//go:wasmexport guards
func guards(x, y int64) int64 {
	list := []int64{1, 2, 3}
	var p *pair
	d := Start
	if x >= 0 && x < int64(len(list)) && list[x] > 1 {
		d = d.Int(list[x])
	}
	if p != nil && p.first == 3 || y != 0 && x/y > 2 {
		d = d.Int(2)
	}
	if !(y == 0 || x%y == 0) {
		d = d.Int(3)
	}
	return d.Bool(y == 0 || x/y == x).End()
}

//go:wasmexport swaps
func swaps(x, y int64) int64 {
	a, b, c := x, y, x^y
	a, b = b, a
	d := Of(Start, a, b)
	a, b, c = b, c, a
	d = Of(d, a, b, c)
	list := []int64{x, y, x + y, x - y}
	i := 0
	i, list[i] = 2, 77
	d = Of(Of(d, i), list...)
	list[0], list[1], list[2] = list[2], list[0], list[1]
	d = Of(d, list...)
	i, list[i], list[i+1] = 1, int64(i), list[i]
	d = Of(Of(d, i), list...)
	p, q := &pair{x, y}, &pair{y, x}
	p, p.first, q.second = q, 5, p.second
	d = Of(d, p.first, p.second, q.first, q.second)
	p.first, p.second = p.second, p.first
	*p, *q = *q, pair{p.second, 3}
	return Of(d, p.first, p.second, q.first, q.second).End()
}

//go:wasmexport fibonacci
func fibonacci(n int64) int64 {
	a, b := int64(0), int64(1)
	for range n & 127 {
		a, b = b, a+b
	}
	return a
}

//go:wasmexport rotations
func rotations(x, y, n int64) int64 {
	a, b, c, e := x, y, x+y, x-y
	for i := range n & 15 {
		if i&1 == 0 {
			a, b, c, e = b, c, e, a
		} else {
			a, b, c, e = e, a, c^1, b
		}
	}
	return Of(Start, a, b, c, e).End()
}

//go:wasmexport operators
func operators(x, y int64) int64 {
	l := &log{Start}
	list := []int64{x, y, 3}
	list[l.say(0)] += l.say(x)
	list[l.say(2)] <<= uint64(l.say(y)) & 7
	list[l.say(1)]++
	list[l.say(2)] ^= list[l.say(0)]
	s := &pair{x, y}
	at(l, s).first *= l.say(6)
	at(l, s).second -= at(l, s).first
	*ref(l, s) |= l.say(9)
	return Of(Of(l.d, list...), s.first, s.second).End()
}

func at(l *log, p *pair) *pair {
	l.say(21)
	return p
}

func ref(l *log, p *pair) *int64 {
	l.say(22)
	return &p.second
}

//go:wasmexport results
func results(x, y int64) int64 {
	l := &log{Start}
	a, b := two(l, x, y)
	a, b = two(l, b, a)
	c, _ := two(l, a, b)
	_, e := two(l, c, b)
	f := sum2(two(l, e, c))
	return Of(l.d, f, a, b, named(x), named(y)).End()
}

func two(l *log, a, b int64) (int64, int64) { return l.say(b), l.say(a + 1) }
func sum2(a, b int64) int64                 { return 2*a - b }

func named(x int64) (r int64) {
	r = x
	if x&1 == 0 {
		r++
		return
	}
	for r = range x & 7 {
		if r == 4 {
			return r * 3
		}
	}
	return
}

//go:wasmexport shadows
func shadows(x int64) int64 {
	v := x
	{
		v := v + 1
		v *= 2
		x ^= v
	}
	if v := x & 3; v == 1 {
		x += v
	} else if w := v * 2; w > 2 {
		x -= w
	} else {
		v, x := x, v
		return Of(Start, v, x).End()
	}
	for v := range 4 {
		v += 2
		x += int64(v)
	}
	return Of(Start, v, x).End()
}
