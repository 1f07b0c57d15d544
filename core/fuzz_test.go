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
	for _, h := range hostile {
		f.Add(hostileMaterial(f, h.text, 300), true)
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

// FuzzCopy: whatever a material says, the verdict is sound, marks whole
// characters of the very text, and is the same from a warm engine.
func FuzzCopy(f *testing.F) {
	for _, h := range hostile {
		f.Add(strings.Repeat(h.text, 20), "流量不限量", "最快")
	}
	f.Add("最\u200b佳，首月0元，次月起壹佰贰拾玖块九/月\n😀最*快", "0元购", "😀")
	f.Add("一百二十九", "99元/月", "元")
	var warm Engine
	f.Fuzz(func(t *testing.T, first, second, word string) {
		document := copyDocument(t, first, second, word)
		got := warm.Evaluate(nil, document, Full)
		checkResult(t, document, got)
		if fresh := new(Engine).Evaluate(nil, document, Full); string(fresh) != string(got) {
			t.Fatalf("a warm engine says\n%s\na new one\n%s", got, fresh)
		}
		checkMarks(t, document, got)
	})
}

// copyDocument is a material of two parts, of a plan with a name and with
// everything that may be held against it.
func copyDocument(t *testing.T, first, second, name string) []byte {
	t.Helper()
	part := func(text string, channel string) map[string]any {
		return map[string]any{"role": "claim", "text": text, "channels": []string{channel}}
	}
	b, err := json.Marshal(map[string]any{
		"kind": "promotion", "id": "M", "at": "2026-03-01T10:00:00+08:00", "medium": "web", "runsFrom": "2024-01-01", "runsUntil": "2026-05-31",
		"plans": []any{map[string]any{"id": "P", "name": name, "generation": "4g", "status": "on-sale", "feePerMonth": 9900, "downlinkKbps": 1000,
			"allowances": map[string]any{"dataMegabytes": 1, "appBoundMegabytes": 1, "voiceMinutes": 1}, "contract": map[string]any{"months": 24},
			"conditions": []any{map[string]any{"kind": "throttle", "afterMegabytes": 7, "toKbps": 7}, map[string]any{"kind": "promotional-period", "months": 7, "feeAfter": 7},
				map[string]any{"kind": "other", "words": map[string]any{"zh": second}}}}},
		"parts": []any{part(first, "app"), part(second, "hall")}, "coverage": []any{map[string]any{"area": name, "coverage": "none"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// checkMarks holds a verdict's marks against the document's texts.
func checkMarks(t *testing.T, document, result []byte) {
	t.Helper()
	var d struct{ Parts []struct{ Text string } }
	var v struct {
		Findings []struct {
			Subject []string
			Marks   []struct {
				At                string
				Bytes, Characters [2]int
			}
		}
	}
	if err := json.Unmarshal(document, &d); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(result, &v); err != nil {
		t.Fatal(err)
	}
	for _, f := range v.Findings {
		for _, m := range f.Marks {
			i := strings.Index("01", strings.TrimSuffix(strings.TrimPrefix(m.At, "/parts/"), "/text"))
			if i < 0 || m.Bytes[0] >= m.Bytes[1] || m.Bytes[1] > len(d.Parts[i].Text) {
				t.Fatalf("a mark of nothing: %+v", m)
			}
			text := d.Parts[i].Text
			words := text[m.Bytes[0]:m.Bytes[1]]
			if !utf8.ValidString(words) || utf8.RuneCountInString(text[:m.Bytes[0]]) != m.Characters[0] || utf8.RuneCountInString(words) != m.Characters[1]-m.Characters[0] {
				t.Fatalf("%q: bytes and characters differ: %+v", text, m)
			}
		}
	}
}

// FuzzPolicy: a policy is put in force or refused, and the engine goes on.
func FuzzPolicy(f *testing.F) {
	f.Add([]byte(`{"kind":"policy","id":"p","version":"1","languages":["zh","en"],"wording":[{"rule":"2.2-terminal","zh":"{reminder}"}],"windows":{"evidenceHours":1},"visibility":{"contrast":700},"pages":{"entryExtraTaps":0},"severity":[{"rule":"3.2-forced","review":"violation"}],"tiers":{"midFrom":1,"highFrom":2}}`))
	f.Add([]byte(`{"kind":"policy","id":"p","version":"1","lexicon":[{"claim":"superlative","words":"最\u200b快"},{"claim":"free","words":"9"}],"windows":{"campaignDays":0}}`))
	f.Add([]byte(`{"kind":"policy","id":"p","version":"1","wording":[{"rule":"2.2-terminal","zh":"{reminder}{reminder}"}]}`))
	order, err := os.ReadFile("../testdata/documents/activation.json")
	if err != nil {
		f.Fatal(err)
	}
	material := hostileMaterial(f, hostile[0].text, 2000)
	f.Fuzz(func(t *testing.T, text []byte) {
		var e Engine
		checkResult(t, text, e.SetPolicy(nil, text))
		checkResult(t, order, e.Evaluate(nil, order, Full))
		checkResult(t, material, e.Evaluate(nil, material, Full))
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
