//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command hex tests encoding/hex.
package main

import (
	"encoding/hex"

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

//go:wasmexport encode
func encode(x, y int64) int64 {
	return Start.Text(hex.EncodeToString(data(x, y))).End()
}

//go:wasmexport appends
func appends(x, y int64) int64 {
	b := make([]byte, 100)
	n := hex.Encode(b, data(x, y))
	return List(Start, hex.AppendEncode(b[:n], data(y, x))).End()
}
