package core

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzEvaluate: whatever comes in, what comes out is one JSON object, a verdict
// or an error; nothing panics; a warm engine says the same as a new one; and
// what the encoder writes survives a round through a JSON library.
func FuzzEvaluate(f *testing.F) {
	files, _ := filepath.Glob("../testdata/documents/*.json")
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text, true)
		f.Add(text[:len(text)/2], false)
	}
	for _, text := range []string{``, `{`, `{"kind":"order"}`, `{"kind":"\u006frder","id":"\ud83d\ude00"}`, `[[[[`, "\xff", `{"kind":"policy"}`, `{"a/~b":"\"`, `{"kind":"order","kind":"order"}`} {
		f.Add([]byte(text), false)
	}
	var warm Engine
	f.Fuzz(func(t *testing.T, text []byte, full bool) {
		form := Compact
		if full {
			form = Full
		}
		before := string(text)
		got := warm.Evaluate(nil, text, form)
		if string(text) != before {
			t.Fatal("the document was changed")
		}
		checkResult(t, text, got)
		if fresh := new(Engine).Evaluate(nil, text, form); string(fresh) != string(got) {
			t.Fatalf("a warm engine says\n%s\na new one\n%s", got, fresh)
		}
	})
}

// FuzzPolicy: a policy is put in force or refused, and the engine goes on.
func FuzzPolicy(f *testing.F) {
	f.Add([]byte(`{"kind":"policy","id":"p","version":"1","languages":["zh","en"],"wording":[{"rule":"2.2-terminal","zh":"{reminder}"}],"windows":{"evidenceHours":1},"visibility":{"contrast":700},"pages":{"entryExtraTaps":0},"severity":[{"rule":"3.2-forced","review":"violation"}],"tiers":{"midFrom":1,"highFrom":2}}`))
	f.Add([]byte(`{"kind":"policy","id":"p","version":"1","wording":[{"rule":"2.2-terminal","zh":"{reminder}{reminder}"}]}`))
	order, err := os.ReadFile("../testdata/documents/activation.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var e Engine
		checkResult(t, text, e.SetPolicy(nil, text))
		checkResult(t, order, e.Evaluate(nil, order, Full))
	})
}

func checkResult(t *testing.T, text, result []byte) {
	t.Helper()
	if !utf8.Valid(result) {
		t.Fatalf("no UTF-8: %q", result)
	}
	var r struct {
		Verdict int
		Policy  *struct{ ID string }
		Error   *struct {
			Code, Pointer, Wanted, Found string
			Line, Column                 int
		}
	}
	if err := json.Unmarshal(result, &r); err != nil {
		t.Fatalf("%v\n%s", err, result)
	}
	switch {
	case r.Error == nil && r.Policy == nil:
		t.Fatalf("neither verdict nor error: %s", result)
	case r.Error == nil:
		return
	case r.Error.Code == "" || r.Error.Wanted == "" || r.Error.Found == "" || r.Error.Line < 1 || r.Error.Column < 1:
		t.Fatalf("an error that does not explain itself: %s", result)
	case r.Error.Pointer != "" && !strings.HasPrefix(r.Error.Pointer, "/"):
		t.Fatalf("no JSON Pointer: %s", result)
	case r.Error.Line > 1+strings.Count(string(text), "\n"):
		t.Fatalf("a line past the last: %s", result)
	}
}
