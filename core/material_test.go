package core

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// hostile are texts that are chosen to make reading dear: each is repeated up
// to the size that is wanted.
var hostile = []struct{ name, text string }{
	{"copy", "云岭5G星河套餐每月99元，含40GB国内流量和500分钟语音，当月用到100GB后限速至1Mbps，实际速率以网络环境为准。"},
	{"overlaps", "最最最最佳最最高级最最"},
	{"prefixes", "不要一毛钱都不不要一"},
	{"claims", "最快"},
	{"amounts", "99元/月"},
	{"numerals", "一百二十九"},
	{"digits", "1"},
	{"hidden", "最*-*佳 * "},
	{"blanks", "9                                        "},
	{"unseen", "\u200b"},
	{"combined", "最\u0301\u0302\u0303"},
	{"astral", "\U0001d413\U0001d7ce😀"},
	{"negations", "不是没有并非不"},
	{"quotes", "“”\"「"},
	{"questions", "吗?"},
	{"clause", "好"},
	{"name", "星河星河星"},
	{"dates", "2026年5月31日"},
	{"rates", "网速1兆"},
	{"4g", "4G即将停用"},
	{"answers", "好1元x，"},
	{"calls", "您看5G星河99元？"},
	{"places", "白县全、白县5G全覆盖。"},
}

// hostileMaterial is a promotion with one text repeated up to a size, in parts
// of the most that a part may have.
func hostileMaterial(t testing.TB, text string, size int) []byte {
	t.Helper()
	var document map[string]any
	if err := json.Unmarshal(documentText(t), &document); err != nil {
		t.Fatal(err)
	}
	document["plans"].([]any)[1].(map[string]any)["name"] = strings.Repeat("星河", 100)
	text = strings.Repeat(text, size/len(text)+1)[:size]
	text = strings.ToValidUTF8(text, "")
	part := map[string]any{"role": "claim", "text": text}
	if customer := strings.HasPrefix(text, "好1元"); customer || strings.HasPrefix(text, "您看") { // what is said on a call
		part = map[string]any{"role": "spoken", "speaker": "carrier", "text": text}
		if customer {
			part["speaker"] = "customer"
		}
		document["medium"], document["booked"] = "call-transcript", []any{"P5G-99"}
	}
	document["parts"] = []any{part}
	document["coverage"] = []any{map[string]any{"area": strings.Repeat("云", 100), "coverage": "full"}, map[string]any{"area": "白县", "coverage": "full"}}
	b, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func documentText(t testing.TB) []byte { return document(t, "promotion") }

// least is the least time that judging takes in a few runs.
func least(t *testing.T, e *Engine, text []byte) time.Duration {
	t.Helper()
	best := time.Hour
	var dst []byte
	for range 5 {
		begin := time.Now()
		dst = e.Evaluate(dst[:0], text, Full)
		best = min(best, time.Since(begin))
	}
	if strings.HasPrefix(string(dst), `{"error"`) {
		t.Fatal(string(dst))
	}
	return best
}

// TestMaterialIsReadInLinearTime: sixteen times the text takes no more than some
// forty times the time, whatever the text. What else the machine does is no
// reason to fail: one measurement of several is enough, and none would be if it
// took the square of the time, which is 256 times.
func TestMaterialIsReadInLinearTime(t *testing.T) {
	for _, h := range hostile {
		var e Engine
		small, large := hostileMaterial(t, h.text, 4<<10), hostileMaterial(t, h.text, 64<<10)
		least(t, &e, large)
		var a, b time.Duration
		linear := false
		for attempt := 0; attempt < 8 && !linear; attempt++ {
			a, b = least(t, &e, small), least(t, &e, large)
			linear = b <= 40*a
		}
		if !linear {
			t.Errorf("%s: 4 KB take %v, 64 KB take %v", h.name, a, b)
		}
	}
}

// TestHostileMaterialTakesNoMemoryOnceWarm: nor do texts that are hard to read.
func TestHostileMaterialTakesNoMemoryOnceWarm(t *testing.T) {
	for _, h := range hostile {
		var e Engine
		text := hostileMaterial(t, h.text, 4<<10)
		var dst []byte
		evaluate := func() { dst = e.Evaluate(dst[:0], text, Full) }
		evaluate()
		if n := testing.AllocsPerRun(5, evaluate); n != 0 {
			t.Errorf("%s: %v allocations", h.name, n)
		}
	}
}

// TestReadingKeepsNothingOfTheLast: what a material says is not heard in the
// next, whichever was longer.
func TestReadingKeepsNothingOfTheLast(t *testing.T) {
	var warm Engine
	clean := documentText(t)
	want := string(new(Engine).Evaluate(nil, clean, Full))
	for _, h := range hostile {
		warm.Evaluate(nil, hostileMaterial(t, h.text, 8<<10), Full)
		if got := string(warm.Evaluate(nil, clean, Full)); got != want {
			t.Fatalf("after %s:\n%s\nwant\n%s", h.name, got, want)
		}
	}
}

// TestLettersKnowWhereTheyStand: every letter of a folded text stands for the
// character of the original at its place.
func TestLettersKnowWhereTheyStand(t *testing.T) {
	for _, h := range hostile {
		text := strings.Repeat(h.text, 40)
		nth := map[int]int{}
		for n, at := 0, 0; at < len(text); n++ {
			nth[at] = n
			at += len(string([]rune(text[at:])[0]))
		}
		previous := -1
		for _, l := range foldText(nil, text) {
			r := []rune(text[l.at : int(l.at)+int(l.size)])
			if len(r) != 1 || foldRune(r[0]) != l.r || nth[int(l.at)] != int(l.nth) || int(l.at) <= previous {
				t.Fatalf("%s: letter %q is said to be %q, character %d", h.name, l.r, string(r), l.nth)
			}
			previous = int(l.at)
		}
	}
}

func TestSortQuantities(t *testing.T) {
	for n := range 200 {
		var q []quantity
		seed := uint32(n)
		for range n {
			seed = seed*1664525 + 1013904223
			q = append(q, quantity{of: measure(seed >> 30), value: int64(seed >> 16 & 15)})
		}
		count := map[quantity]int{}
		for _, x := range q {
			count[x]++
		}
		sortQuantities(q)
		for i := range q {
			count[q[i]]--
			if i > 0 && q[i].less(q[i-1].of, q[i-1].value) {
				t.Fatalf("%d: not sorted: %v", n, q)
			}
		}
		for x, c := range count {
			if c != 0 {
				t.Fatalf("%d: %v is there %d times more", n, x, -c)
			}
		}
	}
}

func BenchmarkMaterial(b *testing.B) {
	for _, h := range hostile {
		for _, size := range []int{4 << 10, 16 << 10, 64 << 10} {
			b.Run(h.name+"/"+string(appendInt(nil, int64(size>>10)))+"KB", func(b *testing.B) {
				var e Engine
				text := hostileMaterial(b, h.text, size)
				dst := e.Evaluate(nil, text, Full)
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					dst = e.Evaluate(dst[:0], text, Full)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/byte")
			})
		}
	}
}

// TestMaterialVerdictIsBounded: of a material with more to say than a verdict
// may list, the rest is counted, and decides.
func TestMaterialVerdictIsBounded(t *testing.T) {
	var conditions, plans []string
	for range 64 {
		conditions = append(conditions, `{"kind":"other"}`)
	}
	for i := range 256 {
		plans = append(plans, `{"id":"P`+string(appendInt(nil, int64(i)))+`","name":"星河","conditions":[`+strings.Join(conditions, ",")+`]}`)
	}
	document := `{"kind":"promotion","id":"M","at":"2026-03-01T00:00:00+08:00","medium":"web","plans":[` + strings.Join(plans, ",") +
		`],"parts":[{"role":"claim","text":"` + strings.Repeat("最快。", 5000) + `"},{"role":"claim","text":"` + strings.Repeat("4G将停用。", 5000) + `"}]}`
	var e Engine
	var v struct {
		Decision string
		Findings []struct {
			Code, Outcome string
			Subject       []string
		}
		Omitted map[string]int
	}
	if err := json.Unmarshal(e.Evaluate(nil, []byte(document), Full), &v); err != nil {
		t.Fatal(err)
	}
	codes := map[string]int{}
	for _, f := range v.Findings {
		codes[f.Code]++
		if len(f.Subject) == 0 {
			t.Fatalf("%+v has no subject", f)
		}
	}
	// 4096 words are judged, then all conditions, then 4096 words about 4G; both
	// times a person is told that there was more. Of wording there is nothing to
	// compare.
	want := maxTaken + 1 + 256*64 + maxTaken + 1 + 1
	total := len(v.Findings)
	for _, n := range v.Omitted {
		total += n
	}
	if v.Decision != "block" || len(v.Findings) != maxFindings || codes["superlative"] != maxTaken || codes["too-much-to-judge"] != 1 || total != want {
		t.Errorf("%s, %d of %d findings, want %d: %v, %v", v.Decision, len(v.Findings), total, want, codes, v.Omitted)
	}
}
