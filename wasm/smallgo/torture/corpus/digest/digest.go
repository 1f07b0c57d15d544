//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Package digest sums up what a case computed in one number.
package digest

// Digest is what was computed so far. Begin with [Start].
type Digest uint64

// Start is a digest of nothing.
const Start Digest = 14695981039346656037

// Integer is every type that [Of] and [Digest.Int] can take.
type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

// Int adds a number.
func (d Digest) Int(v int64) Digest {
	d = (d ^ Digest(v)) * 1099511628211
	return d ^ d>>29
}

// Bool adds a truth value.
func (d Digest) Bool(v bool) Digest {
	if v {
		return d.Int(1)
	}
	return d.Int(2)
}

// Text adds a string, and how long it is.
func (d Digest) Text(s string) Digest {
	d = d.Int(int64(len(s)))
	for i := 0; i < len(s); i++ {
		d = d.Int(int64(s[i]))
	}
	return d
}

// End is the digest as the result of a case.
func (d Digest) End() int64 { return int64(d) }

// Of adds numbers of any type.
func Of[T Integer](d Digest, values ...T) Digest {
	for _, v := range values {
		d = d.Int(int64(v))
	}
	return d
}

// List adds a slice of numbers, and how long it is.
func List[T Integer](d Digest, values []T) Digest {
	return Of(d.Int(int64(len(values))), values...)
}
