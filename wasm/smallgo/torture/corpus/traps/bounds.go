//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

// Indices that a loop or a test has compared, and those that it has not quite.

//go:wasmexport compared
func compared(x, n, k int64) int64 {
	s := make([]int64, n&7)
	t := make([]int64, x&7)
	sum := int64(0)
	switch k & 15 {
	case 0:
		for i := 0; i <= len(s); i++ {
			sum += s[i]
		}
	case 1:
		for i := len(s); i >= 0; i-- {
			if i < len(s) {
				sum += s[i-1] + int64(i)
			}
		}
	case 2:
		for i := int(x); i < len(s); i++ {
			sum += s[i] + 1
		}
	case 3:
		for i := 0; i < len(s); i++ {
			sum += t[i] + 1
		}
	case 4:
		for i := 0; i < len(s); i++ {
			s = s[:len(s)-1]
			sum += s[i] + 1
		}
	case 5:
		for i := 0; i < len(s); i++ {
			sum += s[i] + int64(i)
			i += int(x & 3)
			sum += s[i]
		}
	case 6:
		if i := int(x); !(i >= len(s)) {
			return s[i] + 1
		}
	case 7:
		if i := int(x); !(i < len(s)) {
			return s[i] + 1
		}
	case 8:
		for i := 3; i < len(s); i += -2 {
			sum += s[i] + 1
		}
	case 9:
		if i := int(x & 15); i <= len(s) && i != 0 {
			return s[i] + 1
		}
	case 10:
		c := make([]int64, 2, 6)
		for i := 0; i < cap(c); i++ {
			sum += c[i] + int64(i)
		}
	case 11:
		i := 0
		if x > 0 && i < len(s) {
			i += 2
		}
		return s[i]
	case 12:
		for i := 0; len(s) > i; i++ {
			sum += s[i] + 2
			if i == 3 {
				s = t
			}
		}
	case 13:
		i, j := 0, -1
		for ; i < len(s); i, j = i+1, j+int(x&3) {
			if j < len(s) {
				sum += s[j]
			}
		}
	case 14:
		i := 0
		for i < len(s) {
			i++
			sum += s[i] + 1
		}
	case 15:
		i := -1
		if x&1 == 1 {
			i = 2
		}
		if i < len(s) {
			return s[i] + 1
		}
		for i = 0; i < len(s); {
			i++
		}
		return s[i]
	}
	return sum
}

//go:wasmexport farIndices
func farIndices(x, n int64) int64 {
	s := make([]int64, n&7)
	i := 1<<63 - 2
	if x&1 == 0 {
		i = 0
	}
	sum := int64(0)
	for range 4 {
		if i < len(s) {
			sum += s[i] + 1
		}
		i++
	}
	return sum
}

//go:wasmexport texts
func texts(x, k int64) int64 {
	s := "some text"[x&7:]
	sum := int64(0)
	switch k & 3 {
	case 0:
		for i := 0; i < len(s); i++ {
			sum += int64(s[i])
		}
	case 1:
		for i := 0; i < len(s); i++ {
			sum += int64(s[i+1])
		}
	case 2:
		for i := range s {
			s = s[:len(s)-1]
			sum += int64(s[i])
		}
	case 3:
		for i := int(x); i < len(s); i++ {
			sum = sum*3 + int64(s[i])
			if sum > 10000 {
				break
			}
		}
	}
	return sum
}

//go:wasmexport arraysOf
func arraysOf(x, k int64) int64 {
	s := make([]int64, x&7, 8)
	for i := range s {
		s[i] = x + int64(i)
	}
	switch k & 3 {
	case 0:
		return [4]int64(s)[3]
	case 1:
		p := (*[3]int64)(s)
		p[1] = 7
		return s[1] + p[2]
	case 2:
		if [0]int64(s) == [0]int64{} && (*[0]int64)(s) != nil {
			a := [5]int64(s[:6])
			s[0]++
			return a[0]
		}
	}
	var none []int64
	if p := (*[0]int64)(none); p != nil {
		return 1
	}
	a := [2]int64(none[:x&1])
	return a[0]
}
