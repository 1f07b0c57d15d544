package planted

// changes are the mistakes, by the stages of the compiler.
var changes = [][]change{{
	{"operators.go", "l.f.i64(bits - 1)\n\t\tl.f.get(count)", "l.f.i64(bits)\n\t\tl.f.get(count)", "x", "integers"},
}}
