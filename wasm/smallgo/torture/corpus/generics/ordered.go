//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

type ordered interface{ ~int64 | ~string }

func quick[T ordered](list []T) {
	if len(list) < 2 {
		return
	}
	pivot, at := list[len(list)/2], 0
	list[len(list)/2], list[len(list)-1] = list[len(list)-1], list[len(list)/2]
	for i, v := range list[:len(list)-1] {
		if v < pivot {
			list[i], list[at] = list[at], list[i]
			at++
		}
	}
	list[at], list[len(list)-1] = list[len(list)-1], list[at]
	quick(list[:at])
	quick(list[at+1:])
}

//go:wasmexport sorts
func sorts(x, n int64) int64 {
	numbers := make([]int64, n&63)
	var words []string
	for i := range numbers {
		x = x*6364136223846793005 + 1442695040888963407
		numbers[i] = x >> 40
		words = append(words, "the quick brown fox jumps over"[uint64(x)>>40%25:][:4])
	}
	quick(numbers)
	quick(words)
	d := List(Start, numbers)
	for _, w := range words {
		d = d.Text(w)
	}
	return d.End()
}

// labelled is a constraint with a method; the call is known when compiled.
type labelled interface {
	comparable
	label() string
}

type red int8
type blue struct{ s string }

func (r red) label() string   { return "red"[:max(0, min(3, r))] }
func (b *blue) label() string { return b.s }

func labels[T labelled](d Digest, list ...T) Digest {
	for i, v := range list {
		d = d.Text(v.label()).Bool(i > 0 && v == list[i-1])
	}
	return d
}

//go:wasmexport methods
func methods(x, n int64) int64 {
	b := &blue{"blue"}
	return labels(labels(Start, red(x), red(n), 2), b, b, &blue{}).End()
}

type tree[K ordered, V any] struct {
	root *knot[K, V]
	size int
}

type knot[K ordered, V any] struct {
	key         K
	value       V
	left, right *knot[K, V]
}

func (t *tree[K, V]) at(key K) *V {
	place := &t.root
	for *place != nil && (*place).key != key {
		if key < (*place).key {
			place = &(*place).left
		} else {
			place = &(*place).right
		}
	}
	if *place == nil {
		t.size++
		*place = &knot[K, V]{key: key}
	}
	return &(*place).value
}

//go:wasmexport trees
func trees(x, n int64) int64 {
	var counts tree[string, int64]
	var lists tree[int64, []uint8]
	for i := range n & 31 {
		x = x*6364136223846793005 + 1
		*counts.at("abcabdabe"[uint64(x)>>61:][:2])++
		l := lists.at(x >> 61)
		*l = append(*l, uint8(i))
	}
	d := Start.Int(int64(counts.size)).Int(*counts.at("ab")).Int(*counts.at("no"))
	for i := range int64(8) {
		d = List(d, *lists.at(i - 4))
	}
	return d.End()
}
