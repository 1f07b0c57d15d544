package core

// Scratch is the working memory of one evaluation. It is kept from one to the
// next, so that a warm Engine takes no memory.
type Scratch struct {
	kind      Kind
	order     Order
	change    Change
	catalog   Catalog
	promotion Promotion
	page      Page

	nodes    []node    // the objects of the document; the first is its root
	text     []byte    // strings that had escapes
	names    []byte    // those that a fault lists
	pools    pools     // the elements of the document's lists
	planSlot []int32   // hash table: a plan's number by its id, from 1
	entryOf  []int32   // catalogue: an entry's number by channel and plan, from 1
	planSets []planSet // page: the plans of each element
	avowals  []avowal  // page: what its elements state of plans' conditions

	material material // what was read of the promotion
	label    material // what was read of a text alone: a control, a condition, a liability

	findings []finding
	found    int                   // how many findings there are, listed or not
	least    Outcome               // of all of them
	unlisted finding               // one that is not listed
	omitted  [Inapplicable + 1]int // how many are more than may be listed, by outcome
	owed     []owed                // the reminders that apply
	places   []Place               // the facts of the findings
	marks    []mark                // the words of the findings
	values   []value               // what is filled into their messages and remedies
	stated   []stated              // what a promotion says of one plan in single channels
	prose    []byte                // messages, remedies and reminders
}

func (s *Scratch) reset() {
	s.kind = KindUnset
	s.nodes = s.nodes[:0]
	s.text, s.names = s.text[:0], s.names[:0]
	s.pools.reset()
	s.findings, s.owed = s.findings[:0], s.owed[:0]
	s.found, s.least = 0, Pass
	s.omitted = [Inapplicable + 1]int{}
	s.places = s.places[:0]
	s.marks = s.marks[:0]
	s.values = s.values[:0]
	s.prose = s.prose[:0]
	s.label.texts = s.label.texts[:0]
}

// decodeDocument reads a document of any kind but a policy into s.
func decodeDocument(s *Scratch, document []byte) Fault {
	d := decoder{s: s}
	kind := d.begin(document, MaxDocument, "the kind of document: order, change, catalog, promotion or page")
	switch kind {
	case KindOrder:
		d.order(&s.order)
		d.end()
		d.checkOrder(&s.order)
	case KindChange:
		d.change(&s.change)
		d.end()
		d.checkChange(&s.change)
	case KindCatalog:
		d.catalog(&s.catalog)
		d.end()
		d.checkCatalog(&s.catalog)
	case KindPromotion:
		d.promotion(&s.promotion)
		d.end()
		d.checkPromotion(&s.promotion)
	case KindPage:
		d.page(&s.page)
		d.end()
		d.checkPage(&s.page)
	case KindPolicy:
		d.failKind("a document: order, change, catalog, promotion or page; a policy is set, not judged")
	}
	s.kind = kind
	return d.fault
}

// decodePolicy reads a policy and holds it against the floor. The policy's
// strings are parts of text.
func decodePolicy(s *Scratch, p *Policy, text []byte) Fault {
	d := decoder{s: s}
	switch d.begin(text, MaxPolicy, "the kind: policy") {
	case KindPolicy:
		d.policy(p)
		d.end()
		d.checkPolicy(p)
	case KindOrder, KindChange, KindCatalog, KindPromotion, KindPage:
		d.failKind("policy")
	}
	return d.fault
}

func tooLarge(size, limit int) Fault {
	return Fault{Code: "too-large", Bounded: true, Most: int64(limit), Size: size}
}

// begin checks what holds for the text as a whole, finds the document's kind,
// and goes back to its start.
func (d *decoder) begin(text []byte, limit int, kinds string) Kind {
	d.src = view(text)
	if len(text) > limit {
		d.fault = tooLarge(len(text), limit)
		return KindUnset
	}
	if end := endOfUTF8(d.src); end < len(d.src) {
		d.fail("not-utf8", "UTF-8", end)
		return KindUnset
	}
	kind := d.findKind(kinds)
	d.pos, d.depth = 0, 0
	d.s.text = d.s.text[:0]
	return kind
}

// findKind reads the root's members up to the one that tells the kind.
func (d *decoder) findKind(kinds string) Kind {
	if d.skipSpace() == 0 && d.pos == len(d.src) {
		d.fail("not-json", "a document", d.pos)
		return KindUnset
	}
	d.openObject()
	start := max(d.pos-1, 0)
	for d.nextMember() {
		if d.name == "kind" {
			return Kind(d.enum(kindNames))
		}
		d.skipValue()
	}
	d.fail("missing-member", kinds, start)
	if d.fault.Code == "missing-member" {
		d.fault.Member = "kind"
	}
	return KindUnset
}

// failKind records that the document is of a kind that has no place here.
func (d *decoder) failKind(wanted string) {
	d.openObject()
	for d.nextMember() {
		if d.name == "kind" {
			d.skipSpace()
			d.fail("unknown-value", wanted, d.pos)
			return
		}
		d.skipValue()
	}
}

// failAt records a fault about a fact of a document that was read in full.
func (d *decoder) failAt(code, wanted string, p Place) {
	if !d.failed() {
		d.fail(code, wanted, d.offsetOf(p))
	}
}

// offsetOf finds where the text of a fact begins; of one that is missing,
// where its object begins.
func (d *decoder) offsetOf(p Place) int {
	start := int(d.s.nodes[p.at()].offset)
	if p.member() == memberNone {
		return start
	}
	walk := decoder{src: d.src, pos: start, s: d.s}
	walk.openObject()
	for walk.nextMember() {
		if walk.name != p.name() {
			walk.skipValue()
			continue
		}
		walk.skipSpace()
		if p.number() > 0 {
			walk.openArray()
			for i := 1; walk.nextElement() && i < p.number(); i++ {
				walk.skipValue()
			}
			walk.skipSpace()
		}
		return walk.pos
	}
	return start
}
