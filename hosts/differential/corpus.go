package differential

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/differential/internal/generate"
	"github.com/redline5g/redline/hosts/differential/mutate"
	"github.com/redline5g/redline/hosts/suite"
)

// corpus is what the vectors have: documents, by their kinds, and policies to
// begin with. Documents that have no kind are under "".
type corpus struct {
	documents map[string][][]byte
	policies  [][]byte
}

// maxBase is the size of the largest document that is mutated, in bytes: a
// vector of limits is put as it is, and too slow to be varied.
const maxBase = 16 << 10

func loadCorpus(t *testing.T) *corpus {
	t.Helper()
	c := &corpus{documents: map[string][][]byte{}}
	eachVector(t, func(v *suite.Vector) {
		if v.Policy != nil {
			c.policies = append(c.policies, []byte(*v.Policy))
		}
		if document := input(t, v); v.Result == "" && len(document) <= maxBase {
			kind := kindOf(document)
			c.documents[kind] = append(c.documents[kind], document)
		}
	})
	return c
}

// kindOf is the kind that a document says it is of, one of kinds, or "".
func kindOf(document []byte) string {
	var says struct{ Kind string }
	if json.Unmarshal(document, &says) != nil || !slices.Contains(kinds, says.Kind) {
		return ""
	}
	return says.Kind
}

func eachVector(t *testing.T, do func(*suite.Vector)) {
	t.Helper()
	files, err := suite.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		for i := range file.Vectors {
			do(&file.Vectors[i])
		}
	}
}

func input(t *testing.T, v *suite.Vector) []byte {
	t.Helper()
	document, err := v.Input()
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// maker makes the calls of a block.
type maker struct {
	*corpus
	random *rand.Rand
	judge  generate.Judge // by the policy in force
}

// call makes the call of a step of the block.
func (m *maker) call(step int) call {
	switch r := m.random.IntN(100); {
	case step == 0:
		return call{function: setPolicy}
	case step == 1 && r < 40:
		return call{function: setPolicy, input: m.one(m.policies)}
	case step == 1 && r < 80 || step > 1 && r < 6:
		return call{function: setPolicy, input: m.policy()}
	case r < 10:
		return m.batch()
	case r < 11:
		return call{function: describe}
	}
	document, generated := m.document()
	return call{function: evaluate, input: document, form: m.form(), generated: generated}
}

func (m *maker) one(of [][]byte) []byte { return of[m.random.IntN(len(of))] }

func (m *maker) form() core.Form { return core.Form(m.random.IntN(2)) }

// policy is a policy, generated or mutated.
func (m *maker) policy() []byte {
	policy := m.one(m.policies)
	if m.random.IntN(2) == 0 {
		policy = generate.Document("policy", m.random, nil)
		if m.random.IntN(3) > 0 {
			return policy
		}
	}
	return mutate.Any(policy, m.one(m.policies), m.random)
}

// kinds are those of the documents that are generated: orders have the most
// rules.
var kinds = []string{"order", "order", "order", "change", "catalog", "promotion", "page", "page"}

// document is a document, generated, mutated or both.
func (m *maker) document() (document []byte, generated bool) {
	r := m.random.IntN(10)
	if r < 4 {
		return mutate.Any(m.base(), m.base(), m.random), false
	}
	kind := kinds[m.random.IntN(len(kinds))]
	if m.random.IntN(200) == 0 {
		kind = "policy" // which is no document
	}
	document = generate.Document(kind, m.random, m.judge)
	if r < 8 {
		return document, true
	}
	return mutate.Any(document, m.base(), m.random), false
}

// base is a document of the vectors. There are as many of each kind as are
// generated, however many vectors it has, and a few that have no kind.
func (m *maker) base() []byte {
	kind := kinds[m.random.IntN(len(kinds))]
	if m.random.IntN(20) == 0 {
		kind = ""
	}
	return m.one(m.documents[kind])
}

// batch is a call with several documents, one a line.
func (m *maker) batch() call {
	var lines [][]byte
	for range m.random.IntN(6) {
		document, _ := m.document()
		lines = append(lines, document)
	}
	return call{function: evaluateBatch, input: bytes.Join(lines, []byte("\n")), form: m.form()}
}
