package core

// names are names that are numbered from 0, in lines.
type names string

// at is a name by its number.
func (n names) at(i int) string {
	name, rest := cutLine(string(n))
	for range i {
		name, rest = cutLine(rest)
	}
	return name
}

// index is the number of a name, or -1. An empty name is none.
func (n names) index(name string) int {
	line, rest := "", string(n)
	for number := 0; name != "" && rest != ""; number++ {
		if line, rest = cutLine(rest); line == name {
			return number
		}
	}
	return -1
}
