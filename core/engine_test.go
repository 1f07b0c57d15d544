package core

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// document is one of the documents in testdata.
func document(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../testdata/documents", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, text); err != nil {
		t.Fatal(err)
	}
	return compact.Bytes()
}

// errorOf is the error's code, pointer and found in a result.
func errorOf(t testing.TB, result []byte) (code, pointer, found string) {
	t.Helper()
	var r struct {
		Error struct{ Code, Pointer, Found string }
	}
	if err := json.Unmarshal(result, &r); err != nil {
		t.Fatalf("%v: %s", err, result)
	}
	return r.Error.Code, r.Error.Pointer, r.Error.Found
}

// TestWarmEngineTakesNoMemory: once warm, an evaluation allocates nothing, in
// either form, on any kind of document.
func TestWarmEngineTakesNoMemory(t *testing.T) {
	for _, name := range []string{"order", "activation", "change", "catalog", "promotion", "page"} {
		for _, form := range []Form{Compact, Full} {
			var e Engine
			text := document(t, name)
			var dst []byte
			evaluate := func() { dst = e.Evaluate(dst[:0], text, form) }
			evaluate()
			if n := testing.AllocsPerRun(100, evaluate); n != 0 {
				t.Errorf("%s, form %d: %v allocations", name, form, n)
			}
		}
	}
}

// TestResultKeepsNothingOfTheDocument: the caller may reuse the buffer.
func TestResultKeepsNothingOfTheDocument(t *testing.T) {
	var e Engine
	text := document(t, "order")
	result := e.Evaluate(nil, text, Full)
	before := string(result)
	for i := range text {
		text[i] = 'x'
	}
	e.Evaluate(nil, []byte(`{"kind":"order","id":"\u4e2d"}`), Full)
	if string(result) != before {
		t.Error("the result changed with the document")
	}
}

// TestPolicyKeepsNothingOfItsText: nor does a policy in force change.
func TestPolicyKeepsNothingOfItsText(t *testing.T) {
	var e Engine
	text := []byte(`{"kind":"policy","id":"省\u516c司","version":"1","wording":[{"rule":"2.2-terminal","zh":"【星河】{reminder}"}]}`)
	if got := string(e.SetPolicy(nil, text)); got != `{"policy":{"id":"省公司","version":"1"}}` {
		t.Fatal(got)
	}
	for i := range text {
		text[i] = 'x'
	}
	for range 3 {
		result := string(e.Evaluate(nil, document(t, "order"), Compact))
		if !strings.Contains(result, `"id":"省公司"`) || !strings.Contains(result, "【星河】您目前使用的不是5G终端。") {
			t.Fatal(result)
		}
	}
}

func TestRefusedPolicyLeavesTheFormer(t *testing.T) {
	var e Engine
	e.SetPolicy(nil, []byte(`{"kind":"policy","id":"a","version":"1"}`))
	if code, _, _ := errorOf(t, e.SetPolicy(nil, []byte(`{"kind":"policy","id":"b","version":"1","windows":{"evidenceHours":25}}`))); code != "below-floor" {
		t.Error(code)
	}
	if result := string(e.Evaluate(nil, document(t, "change"), Compact)); !strings.Contains(result, `"policy":{"id":"a","version":"1"}`) {
		t.Error(result)
	}
	if got := string(e.SetPolicy(nil, nil)); got != `{"policy":{"id":"floor","version":"1"}}` {
		t.Error(got)
	}
}

func TestOversizeIsRefused(t *testing.T) {
	var e Engine
	big := append(document(t, "order"), bytes.Repeat([]byte(" "), MaxDocument)...)
	code, pointer, found := errorOf(t, e.Evaluate(nil, big, Full))
	if code != "too-large" || pointer != "" || !strings.HasSuffix(found, " bytes") {
		t.Error(code, pointer, found)
	}
	if got, want := e.Evaluate(nil, big, Full), TooLarge(nil, len(big), MaxDocument); !bytes.Equal(got, want) {
		t.Errorf("%s\n%s", got, want)
	}
	fits := append(document(t, "order"), bytes.Repeat([]byte(" "), MaxDocument-len(document(t, "order")))...)
	if !bytes.HasPrefix(e.Evaluate(nil, fits, Compact), []byte(`{"verdict":1`)) {
		t.Error("a document of just the limit is refused")
	}
	policy := append([]byte(`{"kind":"policy","id":"a","version":"1"}`), bytes.Repeat([]byte(" "), MaxPolicy)...)
	if code, _, _ := errorOf(t, e.SetPolicy(nil, policy)); code != "too-large" {
		t.Error(code)
	}
}

// TestVerdictIsBounded: of a catalogue with more to say than a verdict may list,
// the rest is counted, and decides. Either form counts what it would have listed.
func TestVerdictIsBounded(t *testing.T) {
	tests := []struct {
		status       string
		form         Form
		decision     string
		listed, want int
	}{
		// each plan is unpublished in each channel and of no known generation; that
		// none is published by two channels asks for nothing
		{"on-sale", Full, "block", maxFindings, 5000*8 + 5000 + 5000},
		{"on-sale", Compact, "block", maxFindings, 5000*8 + 5000},
		// no plan is on sale, to be published in any channel, or published by two
		{"delisted", Full, "allow", maxQuiet, 5000*8 + 1 + 5000},
		{"delisted", Compact, "allow", 0, 0},
	}
	for _, test := range tests {
		var e Engine
		var v struct {
			Decision string
			Findings []struct{ Outcome string }
			Omitted  map[string]int
		}
		if err := json.Unmarshal(e.Evaluate(nil, unpublished(test.status), test.form), &v); err != nil {
			t.Fatal(err)
		}
		total := len(v.Findings)
		for _, n := range v.Omitted {
			total += n
		}
		if v.Decision != test.decision || len(v.Findings) != test.listed || total != test.want {
			t.Errorf("%+v: %s, %d of %d findings: %v", test, v.Decision, len(v.Findings), total, v.Omitted)
		}
	}
}

// unpublished is a catalogue of 5000 plans, of which no channel publishes one.
func unpublished(status string) []byte {
	var b bytes.Buffer
	b.WriteString(`{"kind":"catalog","id":"C","at":"2026-03-01T00:00:00+08:00","plans":[`)
	for i := range 5000 {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`{"id":"P` + string(appendInt(nil, int64(i))) + `","name":"n","status":"` + status + `"}`)
	}
	b.WriteString(`],"channels":[`)
	for i, channel := range strings.Split(string(channelNames), "\n")[1:] {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`{"channel":"` + channel + `","publishesTariffs":true,"entries":[]}`)
	}
	b.WriteString(`]}`)
	return b.Bytes()
}

func TestBatchIsTheSameOneByOne(t *testing.T) {
	var e Engine
	lines := [][]byte{document(t, "order"), []byte("nonsense"), document(t, "catalog"), {}, document(t, "change")}
	var want []byte
	for _, line := range lines {
		want = append(e.Evaluate(want, line, Full), '\n')
	}
	if got := e.EvaluateBatch(nil, bytes.Join(lines, []byte("\n")), Full); !bytes.Equal(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	ended := append(bytes.Join(lines, []byte("\n")), '\n')
	if got := e.EvaluateBatch(nil, ended, Full); !bytes.Equal(got, want) {
		t.Error("a line feed at the end makes a difference")
	}
}

func TestBatchIsBounded(t *testing.T) {
	var e Engine
	code, _, found := errorOf(t, e.EvaluateBatch(nil, bytes.Repeat([]byte("\n"), MaxLines+1), Full))
	if code != "too-many-lines" || found != "4097 lines" {
		t.Error(code, found)
	}
	if n := bytes.Count(e.EvaluateBatch(nil, bytes.Repeat([]byte("\n"), MaxLines), Full), []byte("\n")); n != MaxLines {
		t.Errorf("%d results", n)
	}
}

func TestDescribeIsJSON(t *testing.T) {
	var d struct {
		Rules []struct{ ID, Clause, Since string }
	}
	if err := json.Unmarshal(Describe(nil), &d); err != nil || len(d.Rules) != len(rules) {
		t.Fatal(err, len(d.Rules))
	}
}

func BenchmarkEvaluate(b *testing.B) {
	for _, name := range []string{"order", "activation", "change", "catalog", "promotion", "page"} {
		text := document(b, name)
		for i, form := range []string{"compact", "full"} {
			b.Run(name+"/"+form, func(b *testing.B) {
				var e Engine
				dst := e.Evaluate(nil, text, Form(i))
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					dst = e.Evaluate(dst[:0], text, Form(i))
				}
			})
		}
	}
}
