package generate

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
)

// TestMostAreJudged holds that a good part of what is generated of each kind is
// judged, or taken as a policy, and not refused.
func TestMostAreJudged(t *testing.T) {
	var e core.Engine
	for _, kind := range Kinds {
		const all = 2000
		good, size, codes := 0, 0, map[string]int{}
		for i := range uint64(all) {
			document := Document(kind, rand.New(rand.NewPCG(i, 1)), func(d []byte) []byte { return e.Evaluate(nil, d, core.Compact) })
			size += len(document)
			answer := e.Evaluate(nil, document, core.Compact)
			if kind == "policy" {
				answer = new(core.Engine).SetPolicy(nil, document)
			}
			code, found := strings.CutPrefix(string(answer), `{"error":{"code":"`)
			if !found {
				good++
				continue
			}
			code, _, _ = strings.Cut(code, `"`)
			codes[code]++
		}
		t.Logf("%s: %d of %d are good, of %d bytes on average; errors %v", kind, good, all, size/all, codes)
		if good < all/2 || good == all {
			t.Errorf("%s: %d of %d are good, not most of them", kind, good, all)
		}
	}
}

// TestSameSeedSameDocument holds that a document can be made again.
func TestSameSeedSameDocument(t *testing.T) {
	for i := range uint64(200) {
		kind := Kinds[i%uint64(len(Kinds))]
		a := Document(kind, rand.New(rand.NewPCG(i, 2)), nil)
		if b := Document(kind, rand.New(rand.NewPCG(i, 2)), nil); !bytes.Equal(a, b) {
			t.Fatalf("seed %d gives\n%s\nand\n%s", i, a, b)
		}
	}
}

// TestPromotionsClaim holds that what promotions say reaches every rule about
// copy, with each of its findings.
func TestPromotionsClaim(t *testing.T) {
	var e core.Engine
	codes := map[string]int{}
	for i := range uint64(6000) {
		document := Document("promotion", rand.New(rand.NewPCG(i, 3)), nil)
		for _, part := range strings.Split(string(e.Evaluate(nil, document, core.Full)), `"code":"`)[1:] {
			code, _, _ := strings.Cut(part, `"`)
			codes[code]++
		}
	}
	t.Log(codes)
	for _, code := range []string{
		"superlative", "coverage", "unlimited", "free", "forever", "urgent", "speed-above-rate", "speed-unqualified", "price-differs", "price-promotional",
		"allowance-above", "allowance-app-bound", "hidden-condition", "conditions-stated", "conditions-not-given", "no-plans",
		"four-g-pressure", "four-g-denied", "gift-booked", "booked-unnamed", "disagree", "same", "one-channel", "no-exaggeration", "not-misleading", "too-much-to-judge",
	} {
		if codes[code] == 0 {
			t.Errorf("no promotion is %s", code)
		}
	}
}
