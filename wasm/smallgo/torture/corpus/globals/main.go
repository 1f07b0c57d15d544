//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command globals tests variables of packages and how they come to be.
package main

import (
	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
	"github.com/redline5g/redline/wasm/smallgo/torture/corpus/globals/first"
	"github.com/redline5g/redline/wasm/smallgo/torture/corpus/globals/second"
)

func main() {}

type kind uint8

type entry struct {
	name string
	kind kind
	sub  []entry
	next *entry
}

// Initialisers depend on what is declared later, and in another file.
var (
	total         = sum(squares[:]) + offset
	squares       = makeSquares()
	offset        = later * 2
	name          = "name of " + other
	lookup        = makeLookup(name)
	pointer       = &squares[3]
	chain         = &entry{"a", 1, nil, &entry{name: "b", next: tail}}
	tail          = &entry{name: "tail"}
	entries       = []entry{{"x", 2, []entry{{"y", 3, nil, nil}, {}}, tail}, *tail, {name: name}}
	matrix        = [3][2]int16{{1, 2}, {}, {-3}}
	function      = pick(offset)
	small    int8 = -5
	wide          = struct {
		a, b, c, d, e, f, g, h, i int64
		s                         string
	}{a: total, i: later, s: other}
	empty      struct{}
	unassigned [4]string
	a, b              = two()
	_                 = effect("blank")
	onlyRead   uint64 = 1<<64 - 1
)

func makeSquares() (s [10]int64) {
	for i := range s {
		s[i] = int64(i * i)
	}
	return
}

func makeLookup(s string) []uint8 {
	t := make([]uint8, 256)
	for i := range len(s) {
		t[s[i]] = uint8(i)
	}
	return t
}

func sum(s []int64) (n int64) {
	for _, v := range s {
		n += v
	}
	return
}

func two() (int64, string) { return later, name + "!" }

func pick(n int64) func(int64) int64 {
	if n > 3 {
		return double
	}
	return nil
}

func double(x int64) int64 { return 2 * x }

var effects []string

func effect(s string) bool {
	effects = append(effects, s)
	return true
}

func init() { effects = append(effects, "init 1", other) }

func init() {
	effects = append(effects, "init 2")
	second.Log = append(second.Log, "main")
	unassigned[2] = "assigned"
}

//go:wasmexport values
func values(x int64) int64 {
	d := Of(Start, total, offset, later, a, int64(small), *pointer).Text(name).Text(b).Text(other)
	d = d.Int(squares[x&7]).Int(int64(lookup['m'])).Int(function(x)).Int(int64(onlyRead >> (x & 63)))
	for p := chain; p != nil; p = p.next {
		d = d.Text(p.name).Int(int64(p.kind)).Bool(p == tail)
	}
	for _, e := range entries {
		d = d.Text(e.name).Int(int64(e.kind)).Int(int64(len(e.sub))).Bool(e.next == tail)
	}
	for _, row := range matrix {
		d = List(d, row[:])
	}
	for _, s := range unassigned {
		d = d.Text(s)
	}
	return d.Int(wide.a + wide.i).Text(wide.s).Bool(empty == struct{}{}).Bool(pointer == &squares[3]).End()
}

//go:wasmexport order
func order() int64 {
	d := Start
	for _, s := range effects {
		d = d.Text(s)
	}
	for _, s := range second.Log {
		d = d.Text(s)
	}
	return d.Int(first.Value).Text(first.Names[1]).End()
}

// changed writes variables before it reads them: calls do not see each other.
//
//go:wasmexport changed
func changed(x, y int64) int64 {
	work, count, state = nil, 0, holder{}
	for i := range y & 7 {
		step(x + i)
	}
	state.list[1] = x
	last := state
	state.p = &last.list[0]
	*state.p += count
	d := Of(List(Start, work), count, state.list[0], state.list[1], last.list[0])
	return d.Text(state.name).Bool(last.p == nil).End()
}

type holder struct {
	list [2]int64
	name string
	p    *int64
}

var (
	work  []int64
	count int64
	state holder
)

func step(x int64) {
	count++
	work = append(work, x, count)
	state.name += "abc"[:x&3%4]
	state.list[count&1] ^= x
}
