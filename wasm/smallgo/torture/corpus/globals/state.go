//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import (
	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
	"github.com/redline5g/redline/wasm/smallgo/torture/corpus/globals/apart"
	"github.com/redline5g/redline/wasm/smallgo/torture/corpus/globals/second"
)

// Variables that calls change: every call finds them as they were at the
// start.

var (
	calls    int64
	history  = []int64{1, 2}
	title    = "title"
	settings = config{limit: 10, names: [3]string{"a", "b", "c"}, inner: &config{limit: 3}}
	byte1    uint8
	signed   int16 = -300
	flags    [20]bool
	current  = &settings
	action   = double
	numbers  [4]int32
)

type config struct {
	limit int64
	names [3]string
	inner *config
	rest  [9]uint16
}

func advance(x int64) {
	calls++
	history = append(history, x)
	history[0] += x
	title += "abcdef"[:x&3]
	settings.limit -= x
	settings.names[x&1] += "!"
	settings.inner.limit++
	settings.rest[uint64(x)%9]++
	byte1 += 100
	signed -= 3
	flags[uint64(x)%20] = true
	numbers[x&3]--
	if x&7 == 5 {
		current = current.inner
		action = triple
	}
}

func triple(x int64) int64 { return 3 * x }

func (c *config) sum(d Digest) Digest {
	return List(d.Int(c.limit).Text(c.names[0]).Text(c.names[1]), c.rest[:])
}

func all() Digest {
	d := current.sum(settings.sum(Start.Int(calls).Text(title)))
	d = Of(List(d, history), byte1).Int(int64(signed)).Int(action(5)).Int(settings.inner.limit)
	for _, f := range flags {
		d = d.Bool(f)
	}
	return List(d, numbers[:])
}

// advanced is the only export that has to do with these variables: other
// exports are called natively in the same process.
//
//go:wasmexport advanced
func advanced(x, n int64) int64 {
	before := calls
	for i := range n & 7 {
		advance(x + i)
	}
	if n&8 == 8 {
		return history[n&3] / (x & 1)
	}
	return all().Int(before).End()
}

// Variables that are only read, of every kind and width.

var (
	readByte         = uint8(len(title) + 250)
	readInt8         = int8(-len(title))
	readInt16  int16 = -20000
	readUint16       = uint16(squares[9]) + 60000
	readInt32        = int32(-offset)
	readUint32       = ^uint32(offset)
	readBool         = len(title) > 3
	readStruct       = struct {
		a int8
		b uint16
		c string
		e int64
	}{-2, 65535, name, -offset}
	readArray = [4]int8{-1, 2, 3: -128}
	readInner = struct {
		pad uint8
		in  struct {
			a, b int8
			s    string
		}
	}{in: struct {
		a, b int8
		s    string
	}{b: -7, s: other}}
	writtenField struct{ a, b int64 }
	writtenPart  [3]struct{ a, b int8 }
	writtenAt    = &writtenBy
	writtenBy    int64
	writtenList  = listed[:]
	listed       [6]int16
)

//go:wasmexport onlyReadKinds
func onlyReadKinds(x, y int64) int64 {
	d := Of(Start, int64(readByte), int64(readInt8), int64(readInt16), int64(readUint16), int64(readInt32), int64(readUint32))
	d = Of(d.Bool(readBool).Text(readStruct.c), int64(readStruct.a), int64(readStruct.b), readStruct.e)
	d = d.Int(int64(readArray[x&3])).Int(int64(readArray[3])).Int(int64(readInner.in.b)).Text(readInner.in.s)
	s := readStruct
	s.a--
	d = Of(d, int64(s.a), int64(readStruct.a))
	writtenField.b = x
	writtenPart[1].b = int8(y)
	writtenPart[x&1].a = 3
	*writtenAt = y
	writtenList[2] = int16(x)
	d = Of(d, writtenField.a, writtenField.b, int64(writtenPart[1].b), int64(writtenPart[0].a), writtenBy)
	return d.Int(int64(listed[2])).Int(int64(len(writtenList))).End()
}

// Initialisers that change by ways of their own.

type node struct {
	v    int64
	next *node
}

var (
	filledBy   [5]int64
	_                = fill(filledBy[1:4], 7)
	target     int64 = 1
	aim              = &target
	viaPointer       = setBy(aim, 40)
	ring             = makeRing(4)
	tree             = node{1, &node{2, &node{3, nil}}}
	lazy             = func() int64 { target += 2; return target }
	lazily           = lazy() + lazy()
	methodOf         = tree.sum
	sumOf            = methodOf(5)
	ordered          = second.Log[len(second.Log)-1]
	choice           = choose(apart.Value)
	parts            = [2][]string{{"x", name}, {other}}
	keyed            = [...]string{2: "two", 0: name + "0", 4: "four"}
	deepParts        = []*[2]node{{{v: 5}, {v: later}}, nil}
)

func fill(s []int64, v int64) bool {
	for i := range s {
		s[i] = v + int64(i)
	}
	return true
}

func setBy(p *int64, v int64) int64 {
	*p += v
	return *p
}

func makeRing(n int64) *node {
	first := &node{v: n}
	last := first
	for n--; n > 0; n-- {
		last.next = &node{v: n}
		last = last.next
	}
	last.next = first
	return first
}

func (n node) sum(x int64) int64 {
	if n.next != nil {
		x = n.next.sum(x * 3)
	}
	return x + n.v
}

func choose(n int) string {
	switch {
	case n < 3:
		return "few"
	case n == 3:
		return "three"
	}
	return "many"
}

func init() {
	for i := range 3 {
		counted[i] = int32(i) + 1
		if i == 1 {
			continue
		}
		tree.next.v += int64(i)
	}
	*aim *= 2
	p := &deepParts[0][1]
	p.v++
}

func init() { *lateAim += 5 }

var (
	counted    [4]int32
	lateTarget int64 = 2
	lateAim          = &lateTarget
)

//go:wasmexport initialisers
func initialisers(x int64) int64 {
	d := Of(List(Start, filledBy[:]), target, viaPointer, lazily, sumOf, tree.sum(x), tree.next.v)
	d = d.Int(lazy())
	p := ring
	for range x & 7 {
		p = p.next
	}
	d = d.Int(p.v).Text(ordered).Text(choice).Text(parts[0][1]).Text(parts[1][0]).Int(int64(len(parts[0])))
	for _, s := range keyed {
		d = d.Text(s)
	}
	return d.Int(deepParts[0][1].v).Bool(deepParts[1] == nil).Int(int64(counted[1])).Int(lateTarget).End()
}
