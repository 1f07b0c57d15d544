//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command base32 tests encoding/base32.
package main

import (
	"encoding/base32"

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
	return Start.Text(base32.StdEncoding.EncodeToString(data(x, y))).Text(base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString(data(x, y))).End()
}
