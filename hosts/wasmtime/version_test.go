package wasmtime

import (
	"os"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
)

// TestRequires holds that who gets this module gets the rules of the same
// version: the replacement in go.mod is this repository's alone.
func TestRequires(t *testing.T) {
	text, err := os.ReadFile("go.mod")
	if want := "\tgithub.com/redline5g/redline v" + core.Version + "\n"; err != nil || !strings.Contains(string(text), want) {
		t.Errorf("go.mod does not require %s: %v", strings.TrimSpace(want), err)
	}
}
