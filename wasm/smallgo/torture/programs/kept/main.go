//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command kept has state that stays from one call to the next.
package main

func main() {}

type link struct {
	next *link
	v    int64
}

var (
	head  *link
	names       = []string{"first"}
	count int64 = 5
)

//smallgo:keep
func keep() {}

//smallgo:release
func release() {}

// add keeps one more.
//
//go:wasmexport add
func add(v int64) int64 {
	head = &link{head, v}
	names = append(names[:len(names):len(names)], "name"+string([]byte{byte(v)})) // what is kept is not written
	count++
	keep()
	return sum(0)
}

// forget changes variables and memory, and keeps nothing of it.
//
//go:wasmexport forget
func forget(v int64) int64 {
	for range 100 {
		head = &link{head, v}
	}
	names = nil
	count = -1
	return count
}

// sum is of all that is kept.
//
//go:wasmexport sum
func sum(_ int64) int64 {
	n := count * 1000
	for p := head; p != nil; p = p.next {
		n += p.v
	}
	for _, s := range names {
		n = n*31 + int64(len(s)) + int64(s[len(s)-1])
	}
	return n
}

// drop gives up all that was kept, and starts anew.
//
//go:wasmexport drop
func drop(v int64) int64 {
	release()
	head, names, count, pairs = nil, []string{"again"}, v, nil
	head = &link{nil, v}
	keep()
	return sum(0)
}

// fail traps after it changed variables.
//
//go:wasmexport fail
func fail(v int64) int64 {
	head, names, count = nil, nil, 0
	return v / count
}

// grow makes much, which goes again.
//
//go:wasmexport grow
func grow(n int64) int64 {
	s := make([]int64, n)
	for i := range s {
		s[i] = -1
	}
	return sum(0)
}

// misuse makes what is kept lead to memory of this call, in one of nine ways. Its
// first call keeps something.
//
//go:wasmexport misuse
func misuse(way int64) int64 {
	if pairs == nil {
		head, names, pairs = &link{v: way}, []string{"kept"}, make([]pair, 2)
		keep()
		return -1
	}
	way = int64(uint64(way) % 9)
	made := string([]byte{byte(way)})
	switch way {
	case 0:
		head.next = &link{v: way}
	case 1:
		relink(head, &link{v: way})
	case 2:
		names[0] = made
	case 3:
		names = append(names[:0], made)
	case 4:
		names = append(names[:0], []string{made, made}[:way-3]...)
	case 5:
		copy(names, []string{made})
	case 6:
		pairs[0].name = made
	case 7:
		p := &link{v: way}
		head = p
		keep()
		p.next = &link{v: way}
	case 8:
		pairs[0] = pair{n: way}
	}
	return 0
}

func relink(p, next *link) { p.next = next }

type pair struct {
	name string
	n    int64
}

var pairs []pair

// use changes what is kept where that leads nowhere, and what is not kept.
//
//go:wasmexport use
func use(v int64) int64 {
	if pairs == nil {
		pairs = make([]pair, 2, 3)
		keep()
	}
	pairs[0].n += v
	pairs[1].name = "constant"
	head = &link{v: v}
	relink(head, &link{v: v})
	names = []string{"a", string([]byte{byte(v)})}
	names[0] = names[1]
	names = append(names, names[1])
	copy(names, names[1:])
	return pairs[0].n + int64(len(names)+len(pairs[1].name))
}
