package wazero

import (
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/wasm"
)

// These tests break the ABI as no host of this repository does: they call the
// module's functions with other arguments than the calling convention gives.

func (i *instance) must(t *testing.T, function string, args ...int32) uint64 {
	t.Helper()
	var words []uint64
	for _, arg := range args {
		words = append(words, uint64(uint32(arg)))
	}
	result, err := i.Call(t.Context(), function, words...)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestBuffer(t *testing.T) {
	t.Parallel()
	i := take(t, open(t, Options{}))
	for _, size := range []int32{-1, -1 << 31, core.MaxDocument + 1} {
		if address := i.must(t, "buffer", size); address != 0 {
			t.Errorf("there is a buffer of %d bytes, at %d", size, address)
		}
	}
	empty := i.must(t, "buffer", 0)
	if empty == 0 {
		t.Error("there is no buffer of 0 bytes")
	}
	if again := i.must(t, "buffer", 4096); again != empty {
		t.Errorf("the buffer moved from %d to %d without need", empty, again)
	}
	whole := i.must(t, "buffer", core.MaxDocument)
	if !i.Write(uint32(whole), make([]byte, core.MaxDocument)) {
		t.Error("the largest buffer does not fit into memory")
	}
	if again := i.must(t, "buffer", 1); again != whole {
		t.Errorf("the buffer moved from %d to %d without need", whole, again)
	}
}

// TestBufferIsTheHosts holds that no call changes what the host wrote.
func TestBufferIsTheHosts(t *testing.T) {
	t.Parallel()
	i := take(t, open(t, Options{}))
	address := uint32(i.must(t, "buffer", int32(len(order))))
	i.Write(address, order)
	i.must(t, "evaluate", int32(len(order)), 1)
	i.must(t, "set_policy", int32(len(order)))
	i.must(t, "describe")
	if got, _ := i.Read(address, uint32(len(order))); string(got) != string(order) {
		t.Errorf("the buffer became %s", got)
	}
}

func TestBadCall(t *testing.T) {
	t.Parallel()
	i := take(t, open(t, Options{}))
	i.must(t, "buffer", 100)
	const past = 1 << 20 // more than the buffer has, though no more than the limit
	for name, test := range map[string]struct {
		function string
		args     []int32
	}{
		"a form that there is not":          {"evaluate", []int32{0, 2}},
		"a negative form":                   {"evaluate", []int32{0, -1}},
		"a batch of a form that is not":     {"evaluate_batch", []int32{0, 256}},
		"more than the buffer has":          {"evaluate", []int32{past, 0}},
		"lines of more than the buffer has": {"evaluate_batch", []int32{past, 0}},
		"a negative size":                   {"evaluate", []int32{-1, 0}},
		"a batch of a negative size":        {"evaluate_batch", []int32{-1, 0}},
		"a policy of a negative size":       {"set_policy", []int32{-1}},
	} {
		packed := i.must(t, test.function, test.args...)
		got, ok := i.Read(uint32(packed>>32), uint32(packed))
		if !ok || !strings.HasPrefix(string(got), `{"error":{"code":"bad-call"`) {
			t.Errorf("%s: the result is %s", name, got)
		}
	}
	document := []byte("{}")
	got, err := wasm.Evaluate(t.Context(), i, document, core.Compact)
	var e core.Engine
	if want := e.Evaluate(nil, document, core.Compact); err != nil || string(got) != string(want) {
		t.Errorf("the instance does not go on: %s, %v", got, err)
	}
}
