package core

// At is the place of an object in a document: an index into Scratch.nodes.
// Every decoded object knows its own, so that findings can point at facts.
type At int32

// node is one object of the document, on the path from its root.
type node struct {
	parent At
	member string // the member of the parent that holds it; "" for the root
	item   int32  // its number in that member's list, from 1; 0 when it is no element
	offset int32  // where its text begins
}

// Place is the place of one fact: a member of an object, whether the document
// has that member or not, an element of it, or the object itself.
type Place struct {
	at     At
	member string // "" is the object itself
	item   int32  // the element's number, from 1; 0 is the member itself
}

// here is the place of the object itself.
func (a At) here() Place { return Place{at: a} }

// dot is the place of one of the object's members.
func (a At) dot(member string) Place { return Place{at: a, member: member} }

// item is the place of the i-th element, from 0, of one of the object's lists.
func (a At) item(member string, i int) Place {
	return Place{at: a, member: member, item: int32(i) + 1}
}

// appendPointer appends the place as a JSON Pointer. See RFC 6901. Member
// names are the schema's own and hold neither ~ nor /.
func (s *Scratch) appendPointer(dst []byte, p Place) []byte {
	dst = s.appendNode(dst, p.at)
	return appendStep(dst, p.member, p.item)
}

func (s *Scratch) appendNode(dst []byte, a At) []byte {
	if a == 0 {
		return dst
	}
	n := &s.nodes[a]
	dst = s.appendNode(dst, n.parent)
	return appendStep(dst, n.member, n.item)
}

func appendStep(dst []byte, member string, item int32) []byte {
	if member != "" {
		dst = append(dst, '/')
		dst = append(dst, member...)
	}
	if item > 0 {
		dst = append(dst, '/')
		dst = appendInt(dst, int64(item)-1)
	}
	return dst
}
