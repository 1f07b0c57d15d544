package wasm_test

import (
	"context"
	"encoding/binary"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/wasm"
)

// TestSites holds that every line of the table can be read, and that its places
// are files of this repository or of the standard library.
func TestSites(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(string(read(t, "redline.sites")), "\n"), "\n")
	for i, line := range lines {
		site, ok := wasm.SiteOf(uint32(i + 1))
		if !ok || site.String() != line {
			t.Errorf("line %d is %q, and the site %q", i+1, line, site)
		}
		if strings.HasPrefix(site.File, "core/") || strings.HasPrefix(site.File, "wasm/") {
			if _, err := os.Stat("../" + site.File); err != nil {
				t.Error(err)
			}
		} else if strings.Contains(site.File, ".com/") {
			t.Errorf("the file of %q is not as it is named here", line)
		}
	}
	for _, number := range []uint32{0, uint32(len(lines)) + 1, 1<<32 - 1} {
		if site, ok := wasm.SiteOf(number); ok {
			t.Errorf("there is a site %d: %v", number, site)
		}
	}
}

// trapping is a guest that leaves a site and traps.
type trapping struct{ fake }

var errTrap = errors.New("unreachable")

func (g *trapping) Call(context.Context, string, ...uint64) (uint64, error) { return 0, errTrap }

func TestTrapError(t *testing.T) {
	g := &trapping{}
	_, err := wasm.Evaluate(t.Context(), g, nil, core.Compact)
	if err != errTrap {
		t.Errorf("the error of a trap without a site is %v", err)
	}
	binary.LittleEndian.PutUint32(g.memory[8:], 2)
	_, err = wasm.Evaluate(t.Context(), g, nil, core.Compact)
	var trap *wasm.TrapError
	if !errors.As(err, &trap) || trap.Number != 2 || !errors.Is(err, errTrap) {
		t.Fatalf("the error is %v, not a TrapError at site 2", err)
	}
	if want := "trap at site 2 of the module"; err.Error() != want {
		t.Errorf("the error is %q, not %q", err, want)
	}
	trap.Locate()
	if want, _ := wasm.SiteOf(2); trap.Site != want || err.Error() != want.String() {
		t.Errorf("the error is %q, not %q", err, want)
	}
}
