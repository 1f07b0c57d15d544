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
	names = append(names, "name"+string([]byte{byte(v)}))
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
	head, names, count = nil, []string{"again"}, v
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
