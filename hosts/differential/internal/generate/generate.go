// Package generate makes documents and policies from the JSON Schemas of
// core/schemas: call [Document]. It walks the schema, so that a member that is
// added there appears in what is made, and then settles what a schema can't
// say, so that a good part of the documents can be judged. The same random
// source and judge give the same document.
package generate

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"time"

	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

// Judge gives the compact verdict on a document, for evidence of the reminders
// that are due.
type Judge func(document []byte) []byte

// maker makes one document.
type maker struct {
	random *rand.Rand
	judge  Judge
	root   *schema
	dense  float64   // share of the optional members that are there
	slips  float64   // share of the values that are wrong
	unruly float64   // share of what a schema can't say that is not settled
	at     time.Time // what it is judged for
	plans  []string  // the ids of the plans so far
}

// Document makes a document of one of Kinds: most can be judged, others have
// slips.
func Document(kind string, random *rand.Rand, judge Judge) []byte {
	m := &maker{random: random, judge: judge, root: roots[kind], dense: one(random, 0.2, 0.4, 0.6, 0.9)}
	if m.chance(0.3) {
		m.slips, m.unruly = one(random, 0, 0.003, 0.01, 0.05), one(random, 0, 0.03, 0.2)
	}
	m.at = m.within(one(random, instants...).Add(time.Duration(random.IntN(3600)) * time.Second))
	document := m.object(m.root, kind)
	m.settle(document, kind)
	if m.chance(0.1) {
		m.shuffle(document)
	}
	text := document.Append(nil)
	if m.chance(0.05) {
		text = spread(text)
	}
	return text
}

// instants are what documents are judged for: before and after each day from
// which rules hold, and the ends of the calendar.
var instants = []time.Time{
	time.Date(2026, 3, 1, 2, 0, 0, 0, time.UTC),
	time.Date(2026, 3, 1, 2, 0, 0, 0, time.UTC),
	time.Date(2027, 12, 31, 15, 30, 0, 0, time.UTC),
	time.Date(2024, 2, 29, 15, 30, 0, 0, time.UTC),
	time.Date(2025, 4, 29, 15, 30, 0, 0, time.UTC),
	time.Date(2022, 6, 1, 0, 0, 0, 0, time.UTC),
	time.Date(2021, 1, 31, 15, 30, 0, 0, time.UTC),
	earliest,
	latest,
}

// The ends of the calendar, a day off so that every zone has them.
var (
	earliest = time.Date(1970, 1, 2, 0, 0, 0, 0, time.UTC)
	latest   = time.Date(2199, 12, 30, 20, 0, 0, 0, time.UTC)
)

// one takes one of some values.
func one[T any](random *rand.Rand, values ...T) T { return values[random.IntN(len(values))] }

func (m *maker) chance(p float64) bool { return m.random.Float64() < p }

// shuffle puts the members of an object in another order.
func (m *maker) shuffle(n *tree.Node) {
	m.random.Shuffle(len(n.Parts), n.Swap)
}

// spread writes a document over several lines.
func spread(text []byte) []byte {
	var b bytes.Buffer
	if json.Indent(&b, text, "", " \t") != nil {
		return text
	}
	return b.Bytes()
}
