//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command functions tests functions as values.
package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

func main() {}

type operation func(a, b int64) int64

func add(a, b int64) int64 { return a + b }
func sub(a, b int64) int64 { return a - b }

var table = [...]operation{add, sub, func(a, b int64) int64 { return a * b }, power, nil}

// again applies an operation two times.
func (o operation) again(a, b int64) int64 { return o(o(a, b), b) }

func power(a, b int64) int64 {
	r := int64(1)
	for range b & 15 {
		r *= a
	}
	return r
}

type rule struct {
	name    string
	applies func(x int64) bool
	run     func(d Digest, x int64, r *rule) Digest
	next    *rule
}

var rules = []rule{
	{name: "even", applies: isEven, run: note},
	{name: "any", applies: nil, run: func(d Digest, x int64, r *rule) Digest { return d.Int(x) }},
	{name: "negative", applies: func(x int64) bool { return x < 0 }, run: note},
	{name: "never"},
}

func isEven(x int64) bool                       { return x&1 == 0 }
func note(d Digest, x int64, r *rule) Digest    { return d.Text(r.name).Int(x) }
func apply(f operation, a, b int64) int64       { return f(a, b) }
func compose(f, g operation, a, b int64) int64  { return f(g(a, b), g(b, a)) }
func choose(x int64) (operation, func() string) { return table[x&3], hello }
func hello() string                             { return "hello" }

//go:wasmexport tables
func tables(x, y int64) int64 {
	d := Start
	for _, op := range table {
		if op != nil {
			d = d.Int(op(x, y)).Int(apply(op, y, x))
		}
	}
	return d.Int(table[x&3](x, y)).Int(compose(table[0], table[y&3], x, y)).End()
}

//go:wasmexport applied
func applied(x, y int64) int64 {
	d := Start
	for i := range rules {
		r := &rules[i]
		if r.run != nil && (r.applies == nil || r.applies(x)) {
			d = r.run(d, y, r)
		}
	}
	f, g := choose(y)
	return d.Int(f(x, y)).Text(g()).Bool(f == nil).End()
}

//go:wasmexport literals
func literals(x, y int64) int64 {
	square := func(v int64) int64 { return v * v }
	var f func(int64) int64
	if x > y {
		f = square
	} else if x < y {
		f = func(v int64) int64 { return -v }
	}
	d := Start.Bool(f == nil).Int(square(x))
	if f != nil {
		d = d.Int(f(y))
	}
	return d.Int(func(a int64) int64 { return a + 1 }(x)).End()
}

type shape struct{ w, h int64 }

func (s shape) area() int64           { return s.w * s.h }
func (s *shape) scale(by int64)       { s.w *= by }
func (s shape) with(w, h int64) shape { return shape{s.w + w, h} }

//go:wasmexport expressions
func expressions(x, y int64) int64 {
	s := shape{x, y}
	area, scale, with := shape.area, (*shape).scale, shape.with
	scale(&s, 3)
	fs := []func(shape) int64{area, shape.area, func(s shape) int64 { return s.h }}
	d := Start
	for _, f := range fs {
		d = d.Int(f(s))
	}
	t := with(s, 1, 2)
	return d.Int(t.area()).Int(operation.again(add, x, y)).Int(operation(sub).again(x, y)).End()
}

type wide struct {
	list   [3]int64
	change func(wide) wide
}

func shifted(w wide) wide {
	w.list[0], w.list[1], w.list[2] = w.list[1], w.list[2], w.list[0]
	return w
}

func stopped(w wide) wide {
	w.change = nil
	return w
}

//go:wasmexport machine
func machine(x, n int64) int64 {
	w := wide{[3]int64{x, 1, 2}, shifted}
	for i := n & 7; w.change != nil; i-- {
		if i == 0 {
			w.change = stopped
		}
		w = w.change(w)
	}
	return List(Start, w.list[:]).End()
}

type state func(d Digest, text string) (state, Digest, string)

func words(d Digest, text string) (state, Digest, string) {
	for i := range len(text) {
		if text[i] == ' ' {
			return spaces, d.Text(text[:i]), text[i:]
		}
	}
	return nil, d.Text(text), ""
}

func spaces(d Digest, text string) (state, Digest, string) {
	for i := range len(text) {
		if text[i] != ' ' {
			return words, d.Int(int64(i)), text[i:]
		}
	}
	return nil, d, ""
}

//go:wasmexport lexer
func lexer(n int64) int64 {
	d, text := Start, "the  quick brown   fox  "[n&15:]
	for s := state(words); s != nil; {
		s, d, text = s(d, text)
	}
	return d.End()
}

//go:wasmexport deferredChoice
func deferredChoice(x int64) int64 {
	f := [3]func(int64) (int64, string, bool){many, nil, many}[x&2]
	a, b, c := f(x)
	return Start.Int(a).Text(b).Bool(c).End()
}

func many(x int64) (int64, string, bool) { return x + 1, "many", x > 0 }
