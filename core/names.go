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
	if name == "" {
		return -1
	}
	number := 0
	for at := 0; at+len(name) <= len(n); number++ {
		end := at + len(name)
		if string(n[at:end]) == name && (end == len(n) || n[end] == '\n') {
			return number
		}
		for at < len(n) && n[at] != '\n' {
			at++
		}
		at++
	}
	return -1
}
