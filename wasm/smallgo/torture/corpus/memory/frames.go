//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// Functions that are under way several times, each with memory of its own.

type pathed struct {
	steps [6]int64
	name  string
	count int64
}

//go:wasmexport mutualFrames
func mutualFrames(x, n int64) int64 {
	var p pathed
	p.steps[0] = x
	q := ping(p, n&63)
	return List(Of(Start, q.count, p.count), q.steps[:]).Text(q.name).End()
}

func ping(p pathed, n int64) pathed {
	mine := p
	mine.count++
	mine.steps[n%6] += n
	if n == 0 {
		return mine
	}
	theirs := pong(&mine, n-1)
	theirs.steps[0] ^= mine.steps[n%6] // mine is as it was
	return theirs
}

func pong(p *pathed, n int64) pathed {
	kept := *p
	p.name += "p"
	if n <= 0 {
		return kept
	}
	a, b := ping(kept, n-1), pang(kept.steps, n/2)
	a.steps[1] += kept.steps[n%6] + b[n%6]
	return a
}

func pang(list [6]int64, n int64) [6]int64 {
	var own [6]int64
	for i := range own {
		own[i] = list[5-i] + n
	}
	if n > 2 {
		r := ping(pathed{steps: own}, n/4)
		own[n%6] -= r.steps[0]
	}
	return own
}

// repeated takes the stack many times over.
//
//go:wasmexport repeated
func repeated(x, n int64) int64 {
	r := int64(0)
	for i := range 4000 + n&15 {
		r = r*3 + spread(x+i, 0)
	}
	return r ^ spread(x, 2)
}

func spread(x, n int64) int64 {
	var list [9]int64
	if n == 0 {
		return x
	}
	for i := range list {
		list[i] = spread(x, n-1) + int64(i)
	}
	return list[x&7] + list[n]
}

//go:wasmexport siblings
func siblings(x, n int64) int64 {
	a := left(x)
	b := right(a)
	c := left(b[1])
	b[0]++
	return List(List(List(Start, a[:]), b[:]), c[:]).Int(both(&a, &b)).Int(throughValue(n)(x)).End()
}

func left(x int64) (l [7]int64) {
	t := [7]int64{x, 1, 2}
	r := inner(&t)
	l = t
	l[6] = r[3]
	return
}

func right(l [7]int64) [7]int64 {
	u := l
	v := inner(&u)
	w := inner(&v)
	u[1], u[2] = v[1], w[2]
	return u
}

func inner(p *[7]int64) [7]int64 {
	var q [7]int64
	for i, v := range p {
		q[6-i] = v * 3
	}
	p[0]++
	return q
}

// rounds has a function that calls itself by two others.
//
//go:wasmexport rounds
func rounds(x, n int64) int64 { return round(x, n&31) ^ early(x, n) }

func round(x, n int64) int64 {
	own := [5]int64{x, n, x * n}
	if n > 0 {
		own[3] = trip(&own, n)
	}
	return own[0] + 3*own[1] + 5*own[2] + own[3]
}

func trip(p *[5]int64, n int64) int64 { return p[1] ^ turn(p[0]+1, n-1) }

func turn(x, n int64) int64 {
	r := round(x, n-1)
	return r*3 + x
}

// early needs most of its frame in one of its branches.
func early(x, n int64) int64 {
	r := int64(0)
	if n&1 == 0 {
		var large [20]int64
		large[19], large[n&15] = x, 2
		r = overwritten(&large)
		r += large[19] + large[2]
	}
	var few [2]int64
	few[n&1] = r
	return few[0] + overwrittenToo(&few)
}

func overwritten(p *[20]int64) int64 {
	var own [20]int64
	for i := range own {
		own[i] = p[0] + 77
	}
	return own[p[1]&15] + own[3]
}

func overwrittenToo(p *[2]int64) int64 {
	var own [3]int64
	own[p[0]&1], own[2] = 5, 6
	return own[p[1]&1] + own[2]
}

func both(a, b *[7]int64) int64 {
	c, d := *a, *b
	e := left(c[2])
	return c[0] + d[0] + e[6]
}

func throughValue(n int64) func(int64) int64 {
	return [3]func(int64) int64{leftSum, rightSum, selfSum}[uint64(n)%3]
}

func leftSum(x int64) int64 {
	a := left(x)
	b := a
	b[0] = selfSum(x & 7)
	return a[0] + b[0] + a[6]
}

func rightSum(x int64) int64 {
	a := right([7]int64{x})
	return a[1] + leftSum(x) + a[1]
}

func selfSum(x int64) int64 {
	own := [5]int64{x, x * 2, x * 3}
	f := throughValue(2)
	if x > 0 && x < 20 {
		own[3] = f(x - 1)
	}
	return own[0] + own[1] + own[2] + own[3]
}
