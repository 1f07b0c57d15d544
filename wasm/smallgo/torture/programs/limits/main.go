//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command limits goes past what a module may take. It has no counterpart: the
// standard toolchain ends a program for it.
package main

func main() {}

//go:wasmexport endlessFrames
func endlessFrames(x int64) int64 {
	var a [10]int64
	a[x&7] = x
	return endlessFrames(x+1) + a[(x+1)&7]
}

//go:wasmexport appends
func appends(x int64) int64 {
	var s []int64
	for {
		s = append(s, x)
	}
}

//go:wasmexport concatenates
func concatenates(x int64) int64 {
	s := "a"
	for {
		s += s
	}
}

//go:wasmexport makes
func makes(n int64) int64 { return int64(len(make([]int64, n))) }

//go:wasmexport links
func links(x int64) int64 {
	var head *link
	for {
		head = &link{next: head}
	}
}

type link struct {
	next *link
	_    [100]int64
}

//go:wasmexport well
func well(x int64) int64 {
	s := []int64{x}
	for i := range 1000 {
		s = append(s, int64(i))
	}
	return s[0] + int64(len(s))
}
