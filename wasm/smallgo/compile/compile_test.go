package compile

import (
	"context"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/hosts/wazero"
)

// TestGuestGivesTheSameVerdicts: every vector, to the byte, before wasm-opt has
// touched the module.
func TestGuestGivesTheSameVerdicts(t *testing.T) {
	result, err := Compile("github.com/redline5g/redline/wasm/guest", Options{})
	if err != nil {
		t.Fatal(err)
	}
	host, err := wazero.New(t.Context(), wazero.Options{Module: result.Module})
	if err != nil {
		t.Fatal(err)
	}
	suite.Run(t, host)
	if err := host.Close(context.Background()); err != nil {
		t.Error(err)
	}
}
