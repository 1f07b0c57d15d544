//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command base64 tests encoding/base64.
package main

import (
	"encoding/base64"

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
	return Start.Text(base64.StdEncoding.EncodeToString(data(x, y))).Text(base64.RawURLEncoding.EncodeToString(data(x, y))).End()
}

//go:wasmexport appends
func appends(x, y int64) int64 {
	return List(Start, base64.URLEncoding.AppendEncode(data(y, x), data(x, y))).Int(int64(base64.RawStdEncoding.EncodedLen(int(x & 255)))).Int(int64(base64.StdEncoding.DecodedLen(int(y & 255)))).End()
}

//go:wasmexport own
func own(x, y int64) int64 {
	return Start.Text(base64.NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_").WithPadding(rune(y&63) | 64).EncodeToString(data(x, y))).End()
}
