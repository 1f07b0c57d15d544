package core

// names are names that are numbered from 0, in lines.
type names string

// at is a name by its number.
func (n names) at(i int) string {
	from := 0
	for range i {
		from = n.end(from) + 1
	}
	return string(n[from:n.end(from)])
}

// index is the number of a name, or -1. An empty name is none.
func (n names) index(name string) int {
	number := 0
	for from := 0; from < len(n); number++ {
		end := n.end(from)
		if end-from == len(name) && string(n[from:end]) == name && name != "" {
			return number
		}
		from = end + 1
	}
	return -1
}

// end is where the name ends that begins at a place.
func (n names) end(from int) int { return indexByte(string(n), '\n', from) }
