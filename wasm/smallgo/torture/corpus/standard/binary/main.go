//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command binary tests encoding/binary.
package main

import (
	"encoding/binary"

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

//go:wasmexport fixed
func fixed(x, y int64) int64 {
	b := data(x, y)
	binary.BigEndian.PutUint64(b, uint64(x))
	binary.LittleEndian.PutUint32(b[4:], uint32(y))
	return List(Start, b).Int(int64(binary.LittleEndian.Uint64(b[1:]))).Int(int64(binary.BigEndian.Uint16(b[3:]))).End()
}

//go:wasmexport short
func short(x, y int64) int64 {
	return int64(binary.LittleEndian.Uint64(data(x, y)[x&15:]))
}

//go:wasmexport appends
func appends(x, y int64) int64 {
	return List(Start, binary.BigEndian.AppendUint32(binary.LittleEndian.AppendUint16(nil, uint16(y)), uint32(x))).End()
}

//go:wasmexport varints
func varints(x, y int64) int64 {
	b := binary.AppendVarint(binary.AppendUvarint(nil, uint64(x)), y)
	u, n := binary.Uvarint(b)
	v, m := binary.Varint(b[n:])
	return List(Start, b).Int(int64(u)).Int(v).Int(int64(n + m)).End()
}
