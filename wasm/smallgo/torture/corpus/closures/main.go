//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command closures tests function literals that capture variables, methods as
// values, and range over functions.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

//go:wasmexport counters
func counters(x, n int64) int64 {
	a, b := counter(x), counter(n)
	d := Start
	for i := range n & 7 {
		d = d.Int(a(i)).Int(b(a(1)))
	}
	return d.Int(a(0)).Int(b(0)).End()
}

// counter counts in a variable of its own.
func counter(n int64) func(int64) int64 {
	return func(by int64) int64 {
		n += by
		return n
	}
}

//go:wasmexport shared
func shared(x, y int64) int64 {
	n, text, list := x, "text", []int64{y}
	add := func(v int64) {
		n += v
		list = append(list, n)
	}
	say := func(s string) string {
		text += s
		add(int64(len(text)))
		return text
	}
	d := Start.Text(say("a")).Int(n)
	n = 5
	add(y)
	text = "new"
	d = d.Text(say("b")).Text(text).Int(n)
	return List(d, list).End()
}

//go:wasmexport turns
func turns(x, n int64) int64 {
	var all []func(int64) int64
	for i := range n & 15 { // each turn has a variable of its own
		all = append(all, func(by int64) int64 {
			i += by
			return i * x
		})
	}
	for i := int64(0); i < n&3; i++ {
		all = append(all, func(by int64) int64 {
			i ^= by
			return i
		})
	}
	d := Start
	for k, f := range all {
		d = d.Int(f(int64(k)))
	}
	for k := range all {
		d = d.Int(all[len(all)-1-k](x & 7))
	}
	return d.End()
}

//go:wasmexport captures
func captures(x, y int64) int64 {
	var narrow int8 = int8(x)
	wide := [5]int64{x, y, 3}
	s := named{name: "captured", list: []int64{y}}
	s.wide[2] = x
	flag, text := x > y, "some text"[x&3:]
	f := func(i int64) int64 {
		narrow += int8(i)
		wide[i&3] += s.wide[2]
		s.name += text
		flag = !flag
		return List(Start.Text(s.name).Text(text).Bool(flag).Int(int64(narrow)), wide[:]).End()
	}
	d := Start.Int(f(1)).Int(f(y))
	wide[1], text, s.wide[2], narrow = 7, "other", 9, -1
	d = d.Int(f(x)).Text(s.name).Bool(flag)
	return List(d, wide[:]).End()
}

type named struct {
	name string
	list []int64
	wide [4]int64
}

func (v named) sum(by int64) int64 {
	return List(Start.Text(v.name).Int(by), v.list).Int(v.wide[1]).End()
}

func (v *named) put(n int64) int64 {
	v.wide[n&3] += n
	v.name += "+"
	return v.wide[1]
}

type number int32

func (n number) plus(x int64) int64 { return int64(n) + x }
func (n *number) step(x int64) int64 {
	*n += number(x)
	return int64(*n)
}

//go:wasmexport methods
func methods(x, y int64) int64 {
	v := named{name: "v", list: []int64{x}}
	sum, put := v.sum, v.put // sum has v as it is now
	d := Start.Int(put(y)).Int(sum(1)).Int(v.sum(1))
	v.name, v.list[0] = "changed", 3
	d = d.Int(sum(2)).Int(put(1)).Text(v.name)
	n := number(x)
	plus, step := n.plus, n.step
	n++
	d = d.Int(plus(y)).Int(step(2)).Int(n.plus(0)).Int(plus(1))
	for _, f := range []func(int64) int64{plus, step, sum, put, counter(x), number(3).plus} {
		d = d.Int(f(y)).Int(twice(f, x))
	}
	return d.End()
}

func twice(f func(int64) int64, x int64) int64 { return f(x) + 3*f(x+1) }

//go:wasmexport methodOfNil
func methodOfNil(x int64) int64 {
	var p *named
	if x&1 == 0 {
		p = &named{name: "there"}
	}
	if x&2 == 0 {
		f := p.put // has no need of what p points to
		return f(x)
	}
	f := p.sum
	return f(x)
}

//go:wasmexport recursive
func recursive(x, n int64) int64 {
	calls := int64(0)
	var walk func(n, depth int64) int64
	walk = func(n, depth int64) int64 {
		var path [4]int64
		path[depth&3] = n
		if calls++; n <= 0 {
			return depth
		}
		r := walk(n-2, depth+1) ^ walk(n-3, depth+2)
		return r*3 + path[depth&3] + path[(depth+1)&3]
	}
	return Of(Start, walk(n&15, x), calls).End()
}

//go:wasmexport nested
func nested(x, y int64) int64 {
	outer := func(a int64) func(int64) func() int64 {
		x++
		return func(b int64) func() int64 {
			a += x
			return func() int64 {
				b += a
				x ^= b
				return b
			}
		}
	}
	f := outer(y)
	g, h := f(1), f(2)
	d := Of(Start, g(), h(), g())
	d = d.Int(x)
	d = d.Int(outer(3)(y)())
	return d.Int(x).End()
}

type step struct {
	run  func(*machine) *step
	next *step
}

type machine struct {
	total int64
	trace []int64
}

//go:wasmexport chained
func chained(x, n int64) int64 {
	var m machine
	var first *step
	for i := range n & 7 {
		next := first
		first = &step{next: next, run: func(m *machine) *step {
			m.total += i*x + m.total
			m.trace = append(m.trace, m.total)
			if m.total&15 == 3 {
				return nil
			}
			return next
		}}
	}
	for s := first; s != nil; {
		s = s.run(&m)
	}
	return List(Start.Int(m.total), m.trace).End()
}

//go:wasmexport results
func results(x, y int64) int64 {
	base := named{name: "base", wide: [4]int64{x, y}}
	with := func(n int64) (named, int64, [3]int64) {
		v := base
		v.wide[n&3] = n
		base.wide[0]++
		return v, base.wide[0], [3]int64{n, v.wide[1]}
	}
	v, a, l := with(x)
	w, b, m := with(y)
	v, c, l := with(v.wide[1])
	d := Of(Start, v.sum(a), w.sum(b), base.sum(c))
	return List(List(d, l[:]), m[:]).End()
}
