package mutate

import (
	"bytes"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

// ways are all that this package exports.
var ways = map[string]func(text, other []byte, random *rand.Rand) []byte{
	"any": Any, "bytes": Bytes, "nodes": Nodes,
	"tokens": func(text, _ []byte, random *rand.Rand) []byte { return Tokens(text, random.Uint64()) },
}

// TestMutations holds that a mutation changes nearly every text it is given,
// changes no argument, and can be made again.
func TestMutations(t *testing.T) {
	order, change := read(t, "order"), read(t, "change")
	for name, way := range ways {
		before, changed := bytes.Clone(order), 0
		for seed := range uint64(2000) {
			got := way(order, change, rand.New(rand.NewPCG(seed, 0)))
			if !bytes.Equal(got, order) {
				changed++
			}
			if again := way(order, change, rand.New(rand.NewPCG(seed, 0))); !bytes.Equal(got, again) {
				t.Fatalf("%s: seed %d gives\n%s\nand\n%s", name, seed, got, again)
			}
		}
		if !bytes.Equal(order, before) {
			t.Errorf("%s: the argument was changed", name)
		}
		if changed < 1600 {
			t.Errorf("%s: %d of 2000 texts are other ones", name, changed)
		}
	}
}

// TestNodesFit holds that every change fits a value of an order, and makes
// another text of it.
func TestNodesFit(t *testing.T) {
	order, change := read(t, "order"), read(t, "change")
	all := changes
	defer func() { changes = all }()
	root, _ := tree.Parse(order)
	before := root.Append(nil)
	for i := range all {
		changes = all[i : i+1]
		same := 0
		for seed := range uint64(100) {
			if bytes.Equal(Nodes(order, change, rand.New(rand.NewPCG(seed, 1))), before) {
				same++
			}
		}
		if same > 50 {
			t.Errorf("change %d leaves %d of 100 orders as they are", i, same)
		}
	}
}

// TestHopeless holds that there is no text that a mutation fails on.
func TestHopeless(t *testing.T) {
	for _, text := range []string{"", "{}", "[]", "null", `"`, "\xff", "[[[", `{"a":{}}`, `{"a":""}`} {
		for name, way := range ways {
			for seed := range uint64(200) {
				got := way([]byte(text), []byte(text), rand.New(rand.NewPCG(seed, 2)))
				if len(got) > 1<<16 {
					t.Errorf("%s makes %d bytes of %q", name, len(got), text)
				}
			}
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile("../../../testdata/documents/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return text
}
