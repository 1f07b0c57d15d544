package differential

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/differential/internal/tree"
	"github.com/redline5g/redline/hosts/suite"
)

// TestLarge compares the parties on the largest documents: lists of many sizes
// about their bounds, catalogues that have more findings than a verdict lists,
// and full batches.
func TestLarge(t *testing.T) {
	calls := longLists(t)
	long := strings.Repeat("长", 150)
	for _, document := range [][]byte{catalogue(300, "5G", "hall", "app", "web"), catalogue(5000, "5G", "hall", "app", "web"), catalogue(5000, long, "sms")} {
		calls = append(calls, call{input: document}, call{input: document, form: core.Full})
	}
	raised := []byte(`{"kind":"policy","id":"p","version":"1","severity":[{"rule":"3.1-full-publicity","review":"violation"}]}`)
	calls = append(calls, call{function: setPolicy, input: raised}, call{input: catalogue(5000, "5G", "sms"), form: core.Full})
	lines := bytes.Repeat(append(catalogue(1, "5G"), '\n'), core.MaxLines)
	calls = append(calls, call{function: evaluateBatch, input: lines}, call{function: evaluateBatch, input: lines, form: core.Full})
	omitted := 0
	for _, answer := range compare(t, calls) {
		omitted += bytes.Count(answer, []byte(`"omitted":{`))
	}
	if omitted == 0 {
		t.Error("no verdict has findings that it does not list")
	}
}

// longLists are documents of which one list has many elements, all alike.
func longLists(t *testing.T) []call {
	t.Helper()
	var calls []call
	for _, root := range documents(t) {
		for _, slot := range root.Slots() {
			list := slot.Node()
			if list.Object || len(list.Parts) == 0 {
				continue
			}
			kept := list.Parts
			for _, length := range []int{17, 65, 256, 257, 2000, 5001} {
				list.Parts = nil
				for range length {
					list.Parts = append(list.Parts, kept[0])
				}
				calls = append(calls, call{input: root.Append(nil), form: core.Full})
			}
			list.Parts = kept
		}
	}
	return calls
}

// documents are those that vectors begin with.
func documents(t *testing.T) []*tree.Node {
	t.Helper()
	root, err := suite.Root()
	if err != nil {
		t.Fatal(err)
	}
	paths, _ := filepath.Glob(filepath.Join(root, "testdata", "documents", "*.json"))
	var all []*tree.Node
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if n, ok := tree.Parse(text); ok {
			all = append(all, n)
		}
	}
	if len(all) == 0 {
		t.Fatal("there are no documents")
	}
	return all
}

// catalogue is a catalogue of many plans with names that begin alike, of which each channel publishes next
// to nothing.
func catalogue(plans int, name string, channels ...string) []byte {
	var list, entries []byte
	for i := range plans {
		list = fmt.Appendf(list, `,{"id":"P%d","name":"%s%d","generation":"5g","status":"on-sale"}`, i, name, i)
		entries = fmt.Appendf(entries, `,{"plan":"P%d"}`, i)
	}
	text := fmt.Appendf(nil, `{"kind":"catalog","id":"C","at":"2026-03-01T10:00:00+08:00","plans":[%s],"channels":[`, list[1:])
	for i, channel := range channels {
		if i > 0 {
			text = append(text, ',')
		}
		text = fmt.Appendf(text, `{"channel":%q,"entries":[%s]}`, channel, entries[1:])
	}
	return append(text, "]}"...)
}
