//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

// arithmetic is every operator that never panics.
func arithmetic[T Integer](x, y T) int64 {
	d := Of(Start, x+y, x-y, x*y, x&y, x|y, x^y, x&^y, -x, ^x, +y)
	d = Of(d, x+1, x-1, 3*x, x*7+y*5, (x+y)*(x-y), -(-x), ^(^y), min(x, y), max(x, y), min(x, y, 3), max(x, 2, y))
	d = d.Bool(x < y).Bool(x <= y).Bool(x > y).Bool(x >= y).Bool(x == y).Bool(x != y)
	return d.Bool(x < 0).Bool(x <= 7).Bool(5 > y).Bool(x >= 100).Bool(x == 0).Bool(x+y < x).End()
}

// division panics where y is 0.
func division[T Integer](x, y T) int64 {
	quotient, remainder := x/y, x%y
	return Of(Start, quotient, remainder, quotient*y+remainder, x/(y|1), x%(y|1)).End()
}

// byConstants divides by numbers that are known, which takes other paths.
func byConstants[T Integer](x T) int64 {
	d := Of(Start, x/1, x%1, x/2, x%2, x/3, x%3, x/7, x%7, x/10, x%10, x/16, x%16, x/100, x%100, x/127, x%127)
	return d.End()
}

func byNegatives[T ~int8 | ~int16 | ~int32 | ~int64 | ~int](x T) int64 {
	return Of(Start, x/-1, x%-1, x/-2, x%-2, x/-10, x%-10, x/-128, x%-128, -x/3, -x%3).End()
}

// assigned uses the operators that assign.
func assigned[T Integer](x, y T) int64 {
	v := x
	d := Start
	v += y
	d = Of(d, v)
	v -= 3
	d = Of(d, v)
	v *= y
	d = Of(d, v)
	v &= x
	d = Of(d, v)
	v |= 5
	d = Of(d, v)
	v ^= y
	d = Of(d, v)
	v &^= 12
	d = Of(d, v)
	v <<= 3
	d = Of(d, v)
	v >>= 1
	d = Of(d, v)
	v++
	v /= 3
	d = Of(d, v)
	v--
	v %= 11
	return Of(d, v).End()
}

func minMax[T Integer](a, b, c T) int64 {
	lo, hi := min(a, b, c), max(a, b, c)
	return Of(Start, lo, hi, hi-lo, a+b+c-lo-hi, min(a, 0), max(a, 1), min(2, b, c), max(c, b, 2, a)).End()
}
