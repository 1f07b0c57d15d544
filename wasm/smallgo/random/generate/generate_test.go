package generate

import (
	"testing"
)

func TestWellTyped(t *testing.T) {
	for seed := range uint64(2000) {
		p := New(seed, "p")
		if err := Check(Prelude, p.Source()); err != nil {
			t.Errorf("seed %d: %v", seed, err)
		}
	}
}
