package mutate

import (
	"bytes"
	"math/rand/v2"
	"slices"
)

// foreign are bytes that belong in no text, or only in some: parts of
// characters, overlong forms, half a surrogate pair, controls, a mark of byte
// order, spaces that are none to JSON.
var foreign = []string{
	"\xff", "\x80", "\xc0\x80", "\xe4\xb8", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf0\x9f\x98",
	"\x00", "\x1f", "\x7f", "\ufeff", "\u3000", "\u2028", "\u200b", "\\", "\"", "\\u", "\\u12", "\r", "\n", "\t",
}

// Bytes changes up to three bytes or stretches of bytes of a text, without
// regard to what they mean.
func Bytes(text, other []byte, random *rand.Rand) []byte {
	text = bytes.Clone(text)
	for range 1 + random.IntN(3) {
		text = changeBytes(text, other, random)
	}
	return text
}

func changeBytes(text, other []byte, random *rand.Rand) []byte {
	from, to := stretch(text, random)
	switch random.IntN(8) {
	case 0: // cut off
		return text[:from]
	case 1: // cut out
		return slices.Delete(text, from, to)
	case 2: // twice
		return slices.Insert(text, to, bytes.Clone(text[from:to])...)
	case 3: // spliced with another text
		_, begin := stretch(other, random)
		return append(text[:from], other[begin:]...)
	case 4: // a byte that does not belong there
		return slices.Insert(text, from, []byte(foreign[random.IntN(len(foreign))])...)
	case 5: // any byte
		return slices.Insert(text, from, byte(random.Uint32()))
	}
	if from < len(text) { // a bit
		text[from] ^= 1 << random.IntN(8)
	}
	return text
}

// stretch is the bounds of a short stretch of a text.
func stretch(text []byte, random *rand.Rand) (from, to int) {
	from = random.IntN(len(text) + 1)
	return from, min(len(text), from+random.IntN(32))
}
