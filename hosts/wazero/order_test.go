package wazero

import (
	"bytes"
	"os"
	"testing"

	"github.com/redline5g/redline/core"
)

// order is a document of about 2 KB.
var order = func() []byte {
	text, err := os.ReadFile("../../testdata/documents/order.json")
	if err != nil {
		panic(err)
	}
	return text
}()

// verdict is what native Go says of order, by a policy.
func verdict(policy []byte, form core.Form) []byte {
	var e core.Engine
	e.SetPolicy(nil, policy)
	return e.Evaluate(nil, order, form)
}

// evaluate holds that a host judges an order as native Go does.
func evaluate(t *testing.T, h *Host) {
	t.Helper()
	got, err := h.Evaluate(t.Context(), order, core.Compact)
	if err != nil {
		t.Fatal(err)
	}
	if want := verdict(nil, core.Compact); !bytes.Equal(got, want) {
		t.Errorf("the verdict is %s, not %s", got, want)
	}
}

func entries(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return list
}
