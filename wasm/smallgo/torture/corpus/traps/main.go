//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command traps tests what panics, and where.
package main

func main() {}

type link struct {
	next *link
	v    int64
	list []int64
	big  [20]int64
}

// some is nil half of the time.
func some(x int64) *link {
	if x&1 == 0 {
		return nil
	}
	return &link{v: x, list: []int64{x}}
}

//go:wasmexport index
func index(i, k int64) int64 {
	s := []int64{1, 2, 3}
	switch k & 7 {
	case 0:
		return s[i]
	case 1:
		s[i] = 4
	case 2:
		s[int8(i)]++
	case 3:
		return s[uint32(i)]
	case 4:
		a := [4]int64{}
		return a[i]
	case 5:
		return int64("text"[i])
	case 6:
		p := &s[uint64(i)]
		return *p
	case 7:
		var a [4]link
		a[uint8(i)].v = 1
		return a[2].v
	}
	return s[0]
}

//go:wasmexport slicing
func slicing(i, j, k int64) int64 {
	s := make([]int32, 4, 6)
	a := [4]int16{}
	switch k & 7 {
	case 0:
		return int64(len(s[i:]))
	case 1:
		return int64(len(s[:i]))
	case 2:
		return int64(len(s[i:j]))
	case 3:
		return int64(cap(s[i:j:5]))
	case 4:
		return int64(len("string"[i:j]))
	case 5:
		return int64(len(a[int8(i):uint16(j)]))
	case 6:
		return int64(cap(s[:i:j]))
	}
	var none []int64
	return int64(len(none[i:j]))
}

//go:wasmexport nils
func nils(x, k int64) int64 {
	p := some(x)
	var f func(int64) int64
	var a *[5]int64
	switch k & 15 {
	case 0:
		return p.v
	case 1:
		p.v = 3
	case 2:
		p.list[0]++
	case 3:
		return p.big[x&15]
	case 4:
		q := *p
		return q.v
	case 5:
		p.next = p
		return p.next.next.v
	case 6:
		return p.next.v
	case 7:
		return f(x)
	case 8:
		return a[x&3]
	case 9:
		return int64(len(a[:x&3]))
	case 10:
		*p = link{}
	case 11:
		q := &p.big
		q[1] = x
		return q[1]
	case 12:
		return p.method(x) + p.other()
	case 13:
		return p.value()
	case 14:
		for i, v := range a {
			x += v + int64(i)
		}
	}
	return x
}

func (l *link) method(x int64) int64 { return x + 1 }
func (l *link) other() int64         { return l.v }
func (l link) value() int64          { return l.v }
