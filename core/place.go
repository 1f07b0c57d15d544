package core

// At is the place of an object in a document: an index into Scratch.nodes.
// Every decoded object knows its own, so that findings can point at facts.
type At int32

// node is one object of the document, on the path from its root.
type node struct {
	in     Place // the member of its parent, or the element, that it is
	offset int32 // where its text begins
}

// Place is the place of one fact: a member of an object, whether the document
// has that member or not, an element of it, or the object itself. From the
// highest bits it has the object, the element's number from 1 (24 bits; 0 is the
// member itself), and the member (8 bits; 0 is the object itself).
type Place uint64

// here is the place of the object itself.
func (a At) here() Place { return Place(a) << 32 }

// dot is the place of one of the object's members.
func (a At) dot(m member) Place { return a.here() | Place(m) }

// item is the place of the i-th element, from 0, of one of the object's lists.
func (a At) item(m member, i int) Place { return a.dot(m).element(i) }

// element is the place of the i-th element, from 0, of the list that stands here.
func (p Place) element(i int) Place { return p | Place(i+1)<<8 }

func (p Place) at() At         { return At(p >> 32) }
func (p Place) number() int    { return int(p >> 8 & 0xFFFFFF) }
func (p Place) member() member { return member(p) }

// name is what the member is called.
func (p Place) name() string { return p.member().name() }

// appendPointer appends the place as a JSON Pointer. See RFC 6901. Member
// names are the schema's own and hold neither ~ nor /.
func (s *Scratch) appendPointer(dst []byte, p Place) []byte {
	if p.at() > 0 {
		dst = s.appendPointer(dst, s.nodes[p.at()].in)
	}
	if p.member() != memberNone {
		dst = append(append(dst, '/'), p.name()...)
	}
	if p.number() > 0 {
		dst = appendInt(append(dst, '/'), int64(p.number())-1)
	}
	return dst
}
