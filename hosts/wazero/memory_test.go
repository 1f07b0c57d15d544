package wazero

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/redline5g/redline/core"
)

// TestMemoryStaysFlat holds that evaluations leave nothing behind.
func TestMemoryStaysFlat(t *testing.T) {
	t.Parallel()
	h := open(t, Options{MaxInstances: 1})
	for range 100 {
		evaluate(t, h)
	}
	warm := h.kept()[0].guest.Memory().Size()
	for range 20_000 {
		if _, err := h.Evaluate(t.Context(), order, core.Compact); err != nil {
			t.Fatal(err)
		}
	}
	if now := h.kept()[0].guest.Memory().Size(); now != warm {
		t.Errorf("the memory grew from %d to %d bytes", warm, now)
	}
	t.Logf("%d bytes after 20,000 evaluations", warm)
}

// TestOverTheLimitTakesNoMemory holds that an input over the limit is not
// copied into the module.
func TestOverTheLimitTakesNoMemory(t *testing.T) {
	t.Parallel()
	h := open(t, Options{MaxInstances: 1})
	evaluate(t, h)
	before := h.kept()[0].guest.Memory().Size()
	over := make([]byte, core.MaxDocument+1)
	got, err := h.Evaluate(t.Context(), over, core.Compact)
	if want := core.TooLarge(nil, len(over), core.MaxDocument); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the result is %s, %v, not %s", got, err, want)
	}
	if after := h.kept()[0].guest.Memory().Size(); after != before {
		t.Errorf("the memory grew from %d to %d bytes", before, after)
	}
}

// largeBatch are as many orders as a batch may hold, which have much to say.
func largeBatch() []byte {
	var compact bytes.Buffer
	if err := json.Compact(&compact, order); err != nil {
		panic(err)
	}
	line := append(compact.Bytes(), '\n')
	return bytes.Repeat(line, min(core.MaxLines, core.MaxDocument/len(line)))
}

// TestLargeInstanceGoes holds that an instance which has grown very large is
// not kept.
func TestLargeInstanceGoes(t *testing.T) {
	t.Parallel()
	h := open(t, Options{})
	if _, err := h.EvaluateBatch(t.Context(), largeBatch(), core.Full); err != nil {
		t.Fatal(err)
	}
	if h.pool.Open() != 0 {
		t.Error("the instance is kept")
	}
	evaluate(t, h)
}
