// Package mutate changes documents and policies a little, so that a test can
// hold what must be true of any text: [Tokens], [Bytes] and [Nodes] know ever
// more of what the text is, and [Any] takes one of them. The same text and the
// same random source give the same result, and no argument is changed.
package mutate

import (
	"bytes"
	"math/rand/v2"
	"regexp"
)

// Any changes a text in one of the ways of this package; other is a text of
// which parts may be taken.
func Any(text, other []byte, random *rand.Rand) []byte {
	switch random.IntN(10) {
	case 0, 1:
		return Bytes(text, other, random)
	case 2, 3, 4:
		return Tokens(text, random.Uint64()|1)
	}
	return Nodes(text, other, random)
}

// token is a piece of JSON, or of what is none.
var token = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|[-+.\w]+|\s+|(?s:.)`)

// strange are tokens that a decoder may trip over.
var strange = [][]byte{
	[]byte("null"), []byte("true"), []byte("0"), []byte("-1"), []byte("1e2"), []byte("99999999999999999999"),
	[]byte(`""`), []byte(`"\ud800"`), []byte(`"2026-02-30T00:00:00Z"`), []byte(`"\u0000"`), []byte("{}"), []byte("[]"), []byte("\xff"),
}

// Tokens changes up to three tokens of a text, by a seed; 0 changes none. A
// token becomes another one of the text or a strange one, goes, or comes twice.
func Tokens(text []byte, seed uint64) []byte {
	tokens := token.FindAll(text, -1)
	if seed == 0 || len(tokens) == 0 {
		return text
	}
	random := rand.New(rand.NewPCG(seed, 0))
	for range 1 + random.IntN(3) {
		at := random.IntN(len(tokens))
		switch random.IntN(4) {
		case 0:
			tokens[at] = tokens[random.IntN(len(tokens))]
		case 1:
			tokens[at] = strange[random.IntN(len(strange))]
		case 2:
			tokens[at] = nil
		default:
			tokens[at] = append(bytes.Clone(tokens[at]), tokens[at]...)
		}
	}
	return bytes.Join(tokens, nil)
}
