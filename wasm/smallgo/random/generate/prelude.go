package generate

// Prelude is what every program uses: the package's first file.
const Prelude = `package main

func main() {}

var (
	fuel   = 1 << 30 // what the initialisers may burn
	digest uint64
)

func start() { fuel, digest = 1500, 14695981039346656037 }

func burn() bool {
	if fuel <= 0 {
		return false
	}
	fuel--
	return true
}

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

func num(v int64) {
	digest = (digest ^ uint64(v)) * 1099511628211
	digest ^= digest >> 29
}

func flag(v bool) {
	if v {
		num(1)
	} else {
		num(2)
	}
}

func text(s string) {
	num(int64(len(s)))
	for i := 0; i < len(s); i++ {
		num(int64(s[i]))
	}
}

func same[T any](v T) T { return v }

func pick[T any](c bool, a, b T) T {
	if c {
		return a
	}
	return b
}

func at[T any](s []T, i int) (v T) {
	if len(s) > 0 {
		v = s[uint(i)%uint(len(s))]
	}
	return v
}

func load[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

func clip[T any](s []T) []T {
	n := min(len(s), 40)
	return s[:n:n]
}

func cut(s string) string { return s[max(0, len(s)-48):] }

func total[T integer](list ...T) (sum T) {
	for i, v := range list {
		sum = sum*3 + v + T(i&15)
	}
	return sum
}
`

// Imports is a file beside: range over a string needs the package in the
// program.
const Imports = "package main\n\nimport _ \"unicode/utf8\"\n"
