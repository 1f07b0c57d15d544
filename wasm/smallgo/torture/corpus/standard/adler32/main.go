//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command adler32 tests hash/adler32.
package main

import (
	"hash/adler32"

	. "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"
)

func main() {}

func data(x, y int64) []byte {
	b := []byte("some bytes, and ")
	for i := range x & 15 {
		b = append(b, byte(y>>i), byte(x*i))
	}
	return b[y&7:]
}

//go:wasmexport checksum
func checksum(x, y int64) int64 {
	return Start.Int(int64(adler32.Checksum(data(x, y)))).End()
}
