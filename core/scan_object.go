package core

// Objects and lists as the generated functions read them.

// member is a member of objects, by its number in namesOfMembers.
type member uint8

func (m member) name() string { return namesOfMembers[m] }

// members are the members that an object may have. One that is not required
// may be left out or null: the fact is not known.
type members struct {
	names    []member
	required uint64 // a bit for each
}

// object is an object that is being read.
type object struct {
	members *members
	at      At
	start   int    // where its text begins
	member  int    // the one whose value comes next, by its number in members
	likely  int    // the one that is expected next: documents mostly keep the order
	seen    uint64 // a bit for each
}

// object opens an object, and notes where it stands. The first one is the root.
func (d *decoder) object(m *members, in Place) object {
	o := object{members: m}
	if d.openObject() {
		o.start = d.pos - 1
		o.at = At(len(d.s.nodes))
		d.s.nodes = append(d.s.nodes, node{in, int32(o.start)})
	}
	return o
}

// value is the place of the value that comes next.
func (o *object) value() Place { return o.at.dot(o.members.names[o.member]) }

// nextOf moves to the value of the next member that has one, whose number is
// then in o.member. It is false at the object's end, where a required member
// must not be missing.
func (d *decoder) nextOf(o *object) bool {
	for d.nextName() {
		if !d.expected(o) && !(d.readName() && d.colon() && d.identify(o)) {
			return false
		}
		bit := uint64(1) << uint(o.member)
		if o.seen&bit != 0 {
			d.fail("duplicate-member", "each member once", d.nameAt)
			return false
		}
		o.seen |= bit
		if o.members.required&bit != 0 || !d.null() {
			return !d.failed()
		}
	}
	d.require(o)
	return false
}

// expected moves past a name and its colon where they are those of the member
// that is expected next, or of one after it. Nothing of it need be read before.
func (d *decoder) expected(o *object) bool {
	names, start := o.members.names, d.pos+1
	for i := o.likely; i < len(names); i++ {
		name := names[i].name()
		end := start + len(name)
		if end+1 < len(d.src) && d.src[end] == '"' && d.src[end+1] == ':' && d.src[start:end] == name {
			d.pos = end + 2
			o.member, o.likely = i, i+1
			return true
		}
	}
	return false
}

// identify finds the number of the member that was named, or records that there is
// none such.
func (d *decoder) identify(o *object) bool {
	names := o.members.names
	for range names {
		if o.likely >= len(names) {
			o.likely = 0
		}
		o.member = o.likely
		o.likely++
		if names[o.member].name() == d.name {
			return true
		}
	}
	d.fail("unknown-member", "", d.nameAt)
	for _, m := range names {
		d.s.names = append(append(d.s.names, m.name()...), '\n')
	}
	d.oneOf(d.name, view(d.s.names))
	return false
}

// require records the first required member that was not seen.
func (d *decoder) require(o *object) {
	missing := o.members.required &^ o.seen
	if missing == 0 || d.failed() {
		return
	}
	for i, m := range o.members.names {
		if missing&(1<<uint(i)) != 0 {
			d.fail("missing-member", m.name(), o.start)
			d.fault.Member = m.name()
			return
		}
	}
}

// list opens a list, and returns where its text begins.
func (d *decoder) list() int {
	d.openArray()
	return d.pos - 1
}

// nextIn moves to the next element of a list, of which some were read. It is
// false at the list's end, and where it has too many elements or too few.
func (d *decoder) nextIn(start, read, least, most int) bool {
	switch {
	case !d.nextElement():
		if read < least {
			d.outOfRange("too-short", start, int64(least), int64(most))
		}
		return false
	case read == most:
		d.outOfRange("too-long", start, int64(least), int64(most))
		return false
	}
	return true
}
