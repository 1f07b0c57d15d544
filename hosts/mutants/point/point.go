// Package point is what the core calls at every place where it can be mutated,
// once hosts/mutants has woven the calls in.
//
// A place has the number of its first mutant; its others follow.
package point

import "cmp"

// Fate is what becomes of a mutant, which a runner writes as a line of JSON.
type Fate struct {
	Mutant  int    `json:"mutant"`
	Reached bool   `json:"reached"`          // a vector comes to its place
	Killer  string `json:"killer,omitempty"` // the vector that kills it
}

// Mutant is the one that is in force. 0 is none.
var Mutant int

// Reached notes the places that were reached. It has a place for each mutant's
// number.
var Reached []bool

// Steps counts turns of loops and calls of functions up to Limit: a mutant may
// never end. The count is the same on every machine, which a time would not be.
var Steps, Limit int

// Endless is what [Step] panics with.
const Endless = "a mutant does not end"

// Step is called by every function and in every turn of a loop.
func Step() {
	if Steps++; Steps > Limit {
		panic(Endless)
	}
}

// at tells which of a place's mutants is in force, as an index.
func at(place int) int {
	Reached[place] = true
	return Mutant - place
}

// Keep tells whether a statement is kept.
func Keep(place int) bool { return at(place) != 0 }

// Bool is x, true or false.
func Bool[T ~bool](place int, x T) T {
	switch at(place) {
	case 0:
		return true
	case 1:
		return false
	}
	return x
}

// Const is x or one of the others.
func Const[T any](place int, x T, others ...T) T {
	if i := at(place); i >= 0 && i < len(others) {
		return others[i]
	}
	return x
}

// Chain calls a method of x that returns x, or leaves it out.
func Chain[T any](place int, x T, call func(T) T) T {
	if at(place) == 0 {
		return x
	}
	return call(x)
}

// Equal is x op y, true or false; op is == or !=.
func Equal[T comparable](place int, x T, op string, y T) bool {
	return Bool(place, (x == y) == (op == "=="))
}

// Order is x op y, true, false, or with the boundary on the other side; op is
// <, <=, > or >=.
func Order[T cmp.Ordered](place int, x T, op string, y T) bool {
	boundary := x == y && at(place) == 2
	return Bool(place, ordered(x, op, y) != boundary)
}

func ordered[T cmp.Ordered](x T, op string, y T) bool {
	switch op {
	case "<":
		return x < y
	case "<=":
		return x <= y
	case ">":
		return x > y
	}
	return x >= y
}

// Integer are the types that are calculated with.
type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

// Opposites are the operators that take each other's place.
var Opposites = map[string]string{"+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "&": "|", "|": "&", "^": "&", "&^": "&"}

// Calculate is x op y, or that of the opposite.
func Calculate[T Integer](place int, x T, op string, y T) T {
	if at(place) == 0 {
		op = Opposites[op]
	}
	switch op {
	case "+":
		return x + y
	case "-":
		return x - y
	case "*":
		return x * y
	case "/":
		return x / y
	case "%":
		return x % y
	}
	return bits(x, op, y)
}

func bits[T Integer](x T, op string, y T) T {
	switch op {
	case "&":
		return x & y
	case "|":
		return x | y
	case "^":
		return x ^ y
	}
	return x &^ y
}

// Extreme is min or max of x and y, or the other.
func Extreme[T cmp.Ordered](place int, which string, x, y T) T {
	if (at(place) == 0) == (which == "max") {
		return min(x, y)
	}
	return max(x, y)
}
