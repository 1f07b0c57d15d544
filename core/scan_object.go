package core

// Objects and lists as the generated functions read them.

// members are the members that an object may have. One that is not required
// may be left out or null: the fact is not known.
type members struct {
	names    []string
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

// root opens the document's own object.
func (d *decoder) root(m *members) object { return d.opened(m, 0, "", 0) }

// object opens an object that is the value of its parent's member, or an
// element of it: its number from 1, else 0.
func (d *decoder) object(m *members, parent *object, item int) object {
	return d.opened(m, parent.at, parent.members.names[parent.member], int32(item))
}

func (d *decoder) opened(m *members, parent At, member string, item int32) object {
	o := object{members: m}
	if d.openObject() {
		o.start = d.pos - 1
		o.at = d.enter(parent, member, item, o.start)
	}
	return o
}

// nextOf moves to the value of the next member that has one, whose number is
// then in o.member. It is false at the object's end, where a required member
// must not be missing.
func (d *decoder) nextOf(o *object) bool {
	for d.nextMember() {
		if !d.identify(o) {
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
		if names[o.member] == d.name {
			return true
		}
	}
	d.fail("unknown-member", "", d.nameAt)
	d.fault.OneOf = names
	d.fault.Hint = nearest(d.name, names)
	return false
}

// require records the first required member that was not seen.
func (d *decoder) require(o *object) {
	missing := o.members.required &^ o.seen
	if missing == 0 || d.failed() {
		return
	}
	for i, name := range o.members.names {
		if missing&(1<<uint(i)) != 0 {
			d.fail("missing-member", name, o.start)
			d.fault.Member = name
			return
		}
	}
}

// list is a list that is being read.
type list struct {
	least, most int // how many elements it may have
	count       int // how many were found
	start       int // where its text begins
}

func (d *decoder) list(least, most int) list {
	l := list{least: least, most: most}
	if d.openArray() {
		l.start = d.pos - 1
	}
	return l
}

// nextIn moves to the list's next element. It is false at its end, and where
// there are too many or too few.
func (d *decoder) nextIn(l *list) bool {
	if !d.nextElement() {
		if l.count < l.least {
			d.outOfRange("too-short", l.start, int64(l.least), int64(l.most))
		}
		return false
	}
	if l.count == l.most {
		d.outOfRange("too-long", l.start, int64(l.least), int64(l.most))
		return false
	}
	l.count++
	return true
}
