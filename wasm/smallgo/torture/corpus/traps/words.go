//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

// Words that are read byte by byte, and what only looks like one.

var bytesOfWords = []byte{1, 2, 3, 0x84, 5, 6, 0x87, 8, 9, 10, 0xfb, 12, 13, 14, 15, 0xf0, 17}

// tail is the last n bytes, up to all of them.
func tail(n int64) []byte {
	return bytesOfWords[len(bytesOfWords)-int(uint64(n)%uint64(len(bytesOfWords)+1)):]
}

func text64(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

//go:wasmexport wordOfText
func wordOfText(n int64) int64 { return int64(text64(string(tail(n)))) }

//go:wasmexport wordsOfBytes
func wordsOfBytes(n int64) int64 {
	b := tail(n)
	w := uint64(uint32(b[2]) | uint32(b[3])<<8 | uint32(b[4])<<16 | uint32(b[5])<<24)
	return int64(w<<8 ^ (uint64(b[1]) | uint64(b[2])<<8 | uint64(b[3])<<16 | uint64(b[4])<<24 | uint64(b[5])<<32 | uint64(b[6])<<40 | uint64(b[7])<<48 | uint64(b[8])<<56))
}

//go:wasmexport wordOnLines
func wordOnLines(n int64) int64 {
	b := tail(n)
	return int64(uint64(b[0]) | uint64(b[1])<<8 |
		uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 |
		uint64(b[5])<<40 | uint64(b[6])<<48 |
		uint64(b[7])<<56)
}

//go:wasmexport wordOfPart
func wordOfPart(n, i, k int64) int64 {
	s := string(tail(n))
	switch k & 3 {
	case 0:
		return int64(text64(s[i : i+8]))
	case 1:
		return int64(text64(s[:8]))
	case 2:
		return int64(text64(s[i : i+7]))
	}
	return int64(text64(s[i:]))
}

//go:wasmexport wordOfOtherPart
func wordOfOtherPart(n, i, j int64) int64 {
	s := string(tail(n))
	w := s[i&7 : j&7+8]
	return int64(uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56)
}

//go:wasmexport searchWords
func searchWords(n, c int64) int64 {
	s := string(tail(n))
	for i := 0; i+8 <= len(s); i += 8 {
		if text64(s[i:i+8])>>8&0xff == uint64(c) {
			return int64(i)
		}
	}
	return -1
}

// written changes a byte between the reads.
//
//go:wasmexport written
func written(n int64) int64 {
	b := append([]byte(nil), tail(n)...)
	low := uint32(b[0])
	b[0], b[1] = 77, 78
	return int64(low | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
}

// noWords are in another order, at other places, of other lists or of other
// numbers.
//
//go:wasmexport noWords
func noWords(n, k int64) int64 {
	a, b := tail(n), tail(n+1)
	long := [8]uint16{1, 0x203, 0x405, 0x607, 9, 10, 11, 12}
	wide, signed := long[n&3:], []int8{-1, 2, -3, 4}
	switch uint64(k) % 9 {
	case 0:
		return int64(uint32(a[3]) | uint32(a[2])<<8 | uint32(a[1])<<16 | uint32(a[0])<<24)
	case 1:
		return int64(uint32(a[0]) | uint32(a[1])<<8 | uint32(a[3])<<16 | uint32(a[4])<<24)
	case 2:
		return int64(uint32(a[0]) | uint32(a[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
	case 3:
		return int64(uint32(a[0]) | uint32(a[1])<<8 | uint32(a[2])<<16 | uint32(a[3])<<16)
	case 4:
		return int64(uint32(wide[0]) | uint32(wide[1])<<8 | uint32(wide[2])<<16 | uint32(wide[3])<<24)
	case 5:
		return int64(uint32(signed[0]) | uint32(signed[1])<<8 | uint32(signed[2])<<16 | uint32(signed[3])<<24)
	case 6:
		return int64(uint32(a[0]) + uint32(a[1])<<8 + uint32(a[2])<<16 + uint32(a[3])<<24)
	case 7:
		return int64(int32(a[0]) | int32(a[1])<<8 | int32(a[2])<<16 | int32(a[3])<<24)
	}
	return int64(uint64(a[0]) | uint64(a[1])<<8 | uint64(a[2])<<16 | uint64(a[3])<<24)
}

// shared uses a byte, and a part of a word, once more.
//
//go:wasmexport shared
func shared(n int64) int64 {
	b := tail(n)
	third := uint32(b[2])
	word := uint32(b[0]) | uint32(b[1])<<8 | third<<16 | uint32(b[3])<<24
	half := uint32(b[4]) | uint32(b[5])<<8
	whole := half | uint32(b[6])<<16 | uint32(b[7])<<24
	return int64(word) ^ int64(third)<<32 ^ int64(half)<<40 ^ int64(whole)
}
