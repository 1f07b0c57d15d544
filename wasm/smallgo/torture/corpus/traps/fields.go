//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

// Structs whose pointers are always there, but for the one way in which each
// case makes one that is not. What is read by it is worth one byte, which lies
// far from nothing.

type one struct{ v int64 }

type (
	inSlice    struct{ p *one }
	inRoom     struct{ p *one }
	inVariable struct{ p *one }
	inZero     struct{ p, q *one }
	inLiteral  struct {
		p *one
		n int64
	}
	inInner struct{ p *one }
	inOuter struct {
		n  int64
		in inInner
	}
	inArray   struct{ p *one }
	inStored  struct{ p *one }
	inReached struct{ p *one }
	inUse     struct{ p *one }
	inOther   struct {
		p *one
		n int64
	}
	inConverted inOther
	inPointed   inPointer
	inPointer   struct {
		p *one
		n int64
	}
	inInitialised struct {
		p *one
		n int64
	}
	inTable struct{ p *one }
	inPanic struct{ p *one }
	inTuple struct{ p *one }
)

var (
	variable    inVariable
	initialised = []inInitialised{{p: &one{3}}, {n: 4}, {p: &one{5}, n: 1}}
	table       = makeTable()
)

func makeTable() (t [4]*inTable) {
	for i := range t {
		t[i] = &inTable{&one{int64(i)}}
	}
	t[2].p = nil
	return
}

// never is one that a compiler takes for always there.
func never(x int64) *one { return &one{x} }

// perhaps is there half of the time.
func perhaps(x int64) *one {
	if x&1 == 0 {
		return nil
	}
	return &one{x}
}

//go:wasmexport fieldsOfParts
func fieldsOfParts(x, k int64) int64 {
	switch k & 7 {
	case 0:
		s := make([]inSlice, 3+x&1)
		s[x&1] = inSlice{never(x)}
		return s[1].p.v
	case 1:
		s := append([]inRoom(nil), inRoom{never(1)})
		s = append(s, inRoom{never(2)})
		s = append(s, inRoom{never(3)})
		return s[:4][x&3].p.v
	case 2:
		if x&1 == 0 {
			variable.p = never(x)
		}
		return variable.p.v
	case 3:
		v := inZero{never(x), never(3)}
		if x&1 == 0 {
			v = inZero{}
		}
		return readZero(v)
	case 4:
		return (&inLiteral{n: x}).p.v
	case 5:
		o := &inOuter{n: x}
		if x&1 == 0 {
			o.in.p = never(x)
		}
		return o.in.p.v
	case 6:
		var a [3]inArray
		a[x&1].p = never(x)
		return readArray(&a)
	}
	f := [2]func(int64) int64{0: addOne}[x&1]
	return f(x)
}

func addOne(x int64) int64 { return x + 1 }

func readZero(v inZero) int64       { return v.p.v + v.q.v }
func readArray(a *[3]inArray) int64 { return a[1].p.v }

//go:wasmexport fieldsThatChange
func fieldsThatChange(x, k int64) int64 {
	switch k & 7 {
	case 0:
		s := &inStored{never(x)}
		s.p = perhaps(x)
		return s.p.v
	case 1:
		s := &inReached{never(x)}
		reset(&s.p, x)
		return s.p.v
	case 2:
		s := new(inUse)
		n := early(s, x)
		s.p = never(x)
		return s.p.v + n
	case 3:
		v := inOther{n: x}
		if x&1 == 0 {
			v.p = never(x)
		}
		return readConverted((*inConverted)(&v)) + v.n
	case 4:
		v := &inPointer{p: never(x)}
		(*inPointed)(v).p = perhaps(x)
		return v.p.v
	case 5:
		return initialised[uint64(x)%3].p.v
	case 6:
		return table[x&3].p.v
	}
	a, _ := pairOf(x)
	return a.p.v
}

func reset(p **one, x int64) { *p = perhaps(x) }

func early(s *inUse, x int64) int64 {
	if x&1 == 0 {
		return s.p.v
	}
	return x
}

func readConverted(c *inConverted) int64 { return c.p.v }

func pairOf(x int64) (v inTuple, ok bool) {
	if x&1 == 0 {
		return
	}
	return inTuple{never(x)}, true
}

//go:wasmexport valuesConverted
func valuesConverted(x int64) int64 {
	type from struct {
		p *one
		n [3]int64
	}
	type to from
	v := from{n: [3]int64{x}}
	if x&1 == 0 {
		v.p = never(x)
	}
	w := to(v)
	return (&w).p.v
}

// Parameters, results and what was tested.

//go:wasmexport pointersPassed
func pointersPassed(x, k int64) int64 {
	p := perhaps(x)
	switch k & 7 {
	case 0:
		return read(never(x)) + read(p)
	case 1:
		return result(x).v
	case 2:
		if p == nil {
			return p.v + 2
		}
		return p.v
	case 3:
		if p != nil && p.v > 3 {
			return 3
		}
		return p.v
	case 4:
		n := int64(0)
		for range x & 3 {
			n += p.v
		}
		return n + p.v
	case 5:
		f := [2]func(*one) int64{readAs, readToo}[x&1]
		return f(never(x)) + f(p)
	case 6:
		if x > 100 {
			return p.v
		}
		return p.v + 1
	}
	if nil != p || x > 0 {
		return p.v
	}
	return 1
}

func read(p *one) int64    { return again(p) + 1 }
func again(p *one) int64   { return p.v }
func readAs(p *one) int64  { return p.v }
func readToo(p *one) int64 { return p.v + 1 }

func result(x int64) *one {
	if x > 5 {
		return never(x)
	}
	return perhaps(x)
}

//go:wasmexport messages
func messages(x, y int64) int64 {
	list := []string{"a", "b"}
	p := perhaps(y)
	switch {
	case x&7 == 0:
		panic(x / (y & 3))
	case x&7 == 1:
		panic(
			p.v)
	case x&7 == 2:
		panic("index " +
			list[y&3])
	case x&7 == 3:
		panic(x << (y & 3 / 2 * y))
	case x&7 == 4 && y&1 == 0:
		q := &y
		if y&2 == 0 {
			q = nil
		}
		panic(*q)
	case x&7 == 4:
		panic("text " + string(rune(x)))
	}
	return x
}
