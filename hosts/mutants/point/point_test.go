package point

import (
	"slices"
	"testing"
)

// TestChanges holds what each place gives without a mutant, and with each of its
// own.
func TestChanges(t *testing.T) {
	double := func(x int) int { return 2 * x }
	for name, c := range map[string]struct {
		place func() any
		want  []any // without a mutant, then with each
	}{
		"keep":      {func() any { return Keep(5) }, []any{true, false}},
		"bool":      {func() any { return Bool(5, 1 > 0) }, []any{true, true, false}},
		"const":     {func() any { return Const(5, 7, 8, 6) }, []any{7, 8, 6, 7}},
		"chain":     {func() any { return Chain(5, 3, double) }, []any{6, 3}},
		"==":        {func() any { return Equal(5, "a", "==", "a") }, []any{true, true, false, true}},
		"!=":        {func() any { return Equal(5, "a", "!=", "a") }, []any{false, true, false, false}},
		"<":         {func() any { return Order(5, 1, "<", 1) }, []any{false, true, false, true}},
		"< less":    {func() any { return Order(5, 0, "<", 1) }, []any{true, true, false, true}},
		"<=":        {func() any { return Order(5, 1, "<=", 1) }, []any{true, true, false, false}},
		">":         {func() any { return Order(5, 1, ">", 1) }, []any{false, true, false, true}},
		">=":        {func() any { return Order(5, 1, ">=", 1) }, []any{true, true, false, false}},
		"+":         {func() any { return Calculate(5, 6, "+", 2) }, []any{8, 4}},
		"-":         {func() any { return Calculate(5, 6, "-", 2) }, []any{4, 8}},
		"*":         {func() any { return Calculate(5, 6, "*", 2) }, []any{12, 3}},
		"/":         {func() any { return Calculate(5, 6, "/", 2) }, []any{3, 12}},
		"%":         {func() any { return Calculate(5, 7, "%", 2) }, []any{1, 14}},
		"&":         {func() any { return Calculate(5, 6, "&", 3) }, []any{2, 7}},
		"|":         {func() any { return Calculate(5, 6, "|", 3) }, []any{7, 2}},
		"^":         {func() any { return Calculate(5, 6, "^", 3) }, []any{5, 2}},
		"&^":        {func() any { return Calculate(5, 6, "&^", 3) }, []any{4, 2}},
		"min":       {func() any { return Extreme(5, "min", 1, 2) }, []any{1, 2}},
		"max":       {func() any { return Extreme(5, "max", 1, 2) }, []any{2, 1}},
		"elsewhere": {func() any { return Bool(9, false) }, []any{false, false, false}},
	} {
		var got []any
		for i := range c.want {
			Mutant, Reached = 0, make([]bool, 10)
			if i > 0 {
				Mutant = 4 + i
			}
			got = append(got, c.place())
			if Reached[5] == (name == "elsewhere") || Reached[9] != (name == "elsewhere") {
				t.Errorf("%s: reached is %v", name, Reached)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s gives %v, want %v", name, got, c.want)
		}
	}
}

func TestStepEnds(t *testing.T) {
	Steps, Limit = 0, 2
	Step()
	Step()
	defer func() {
		if recover() != Endless {
			t.Error("a third step is taken")
		}
	}()
	Step()
}
