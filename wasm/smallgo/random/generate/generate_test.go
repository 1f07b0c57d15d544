package generate

import (
	"strings"
	"testing"
)

// seeds is how many programs the tests make.
const seeds = 500

func TestWellTyped(t *testing.T) {
	for seed := range uint64(seeds) {
		p := New(seed, "p")
		if err := Check(Prelude, p.Source()); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
}

func TestSameSeedSameProgram(t *testing.T) {
	for seed := range uint64(20) {
		first := New(seed, "p").Source()
		if second := New(seed, "p").Source(); first != second {
			t.Errorf("seed %d gives two programs", seed)
		}
	}
	if New(1, "p").Source() == New(2, "p").Source() {
		t.Error("two seeds give the same program")
	}
}

// TestCovers counts each construct of the language over many programs.
func TestCovers(t *testing.T) {
	counts := map[string]int{}
	for seed := range uint64(seeds) {
		New(seed, "p").Root.Walk(func(n *Node) { counts[n.Construct]++ })
	}
	wanted := map[string]bool{"": true}
	for _, construct := range strings.Split(strings.TrimSpace(constructs), "\n") {
		wanted[construct] = true
		if counts[construct] == 0 {
			t.Errorf("no program has: %s", construct)
		}
	}
	for construct, n := range counts {
		if !wanted[construct] {
			t.Errorf("%s, %d times, is not in the list", construct, n)
		}
	}
}

// TestShrink plants a fault: programs that divide by a constant fail, where
// that is in a loop. What is left is little more than that.
func TestShrink(t *testing.T) {
	fails := func(p *Program) bool {
		found := false
		p.Root.Walk(func(n *Node) {
			if strings.HasPrefix(n.Construct, "range over") {
				n.Walk(func(n *Node) { found = found || n.Construct == "division by a constant" })
			}
		})
		return found
	}
	shrunk := 0
	for seed := range uint64(60) {
		p := New(seed, "p")
		if !fails(p) {
			continue
		}
		before := p.Root.Size()
		p.Shrink(fails)
		if after := p.Root.Size(); !fails(p) || Check(Prelude, p.Source()) != nil || after > 60 {
			t.Errorf("seed %d: from %d to %d nodes:\n%s", seed, before, after, p.Source())
		}
		if shrunk++; shrunk == 3 {
			return
		}
	}
	t.Error("too few programs fail")
}
