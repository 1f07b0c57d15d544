package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
)

// lines are n orders as NDJSON, each with an id, a channel and a region of its
// own number.
func lines(t testing.TB, n int) string {
	t.Helper()
	order, err := os.ReadFile(documents + "order.json")
	if err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, order); err != nil {
		t.Fatal(err)
	}
	before, after, _ := strings.Cut(compact.String(), "O-20260301-0007")
	channels := []string{"app", "web", "hall"}
	var b strings.Builder
	for i := range n {
		b.WriteString(before)
		fmt.Fprintf(&b, "O-%d", i)
		b.WriteString(strings.Replace(after, `"channel":"app"`, `"channel":"`+channels[i%3]+`"`, 1))
		b.WriteByte('\n')
	}
	return b.String()
}

func TestOrderIsKept(t *testing.T) {
	const n = 5000
	r := judge(t, lines(t, n), "--format", "ndjson", "--form", "compact", "-")
	r.want(t, 0, "", "documents 5000  remind 5000")
	i := 0
	for line := range strings.Lines(r.out) {
		if !strings.Contains(line, fmt.Sprintf(`"id":"O-%d"`, i)) {
			t.Fatalf("line %d is %.80s", i, line)
		}
		i++
	}
	if i != n {
		t.Errorf("%d lines", i)
	}
}

func TestBreakdown(t *testing.T) {
	r := judge(t, lines(t, 300), "--lang", "en", "-")
	r.want(t, 0, "by channel", "")
	golden(t, "summary.en.txt", r.out[strings.Index(r.out, "\ndocuments"):])
}

// TestBadLines: each is told by its number, and the rest is judged.
func TestBadLines(t *testing.T) {
	good := strings.Split(lines(t, 4), "\n")
	huge := `{"kind":"` + strings.Repeat("x", core.MaxDocument) + `"}`
	in := strings.Join([]string{good[0], "", `{"kind":"order"`, good[1] + "\r", huge, " \t", "\x00\xff\x1b[31m", good[2], good[3]}, "\n")
	r := judge(t, in, "--format", "ndjson", "-")
	r.want(t, 2, "", "stdin:3:16: error not-json")
	r.want(t, 2, "", "stdin:5:1: error too-large")
	r.want(t, 2, "", "stdin:7:2: error not-utf8")
	r.want(t, 2, "", "documents 7  remind 4  not judged 3")
	var got []string
	for line := range strings.Lines(r.out) {
		var answer struct {
			ID    string
			Error struct{ Code string }
		}
		if err := json.Unmarshal([]byte(line), &answer); err != nil {
			t.Fatal(err)
		}
		got = append(got, answer.ID+answer.Error.Code)
	}
	if want := "O-0 not-json O-1 too-large not-utf8 O-2 O-3"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestUnreadableFilesDoNotStopTheRest(t *testing.T) {
	file := write(t, "orders.ndjson", lines(t, 3))
	r := judge(t, "", "--format", "ndjson", filepath.Join(t.TempDir(), "none"), file, documents)
	r.want(t, 2, `"id":"O-2"`, "none: error")
	r.want(t, 2, "", "it is a folder")
}

// BenchmarkNDJSON judges 100,000 orders; the rate of one core without reading,
// counting and writing stands beside it.
func BenchmarkNDJSON(b *testing.B) {
	text := lines(b, 100_000)
	for _, host := range []string{"native", "wazero"} {
		for _, form := range []string{"compact", "full"} {
			b.Run(host+"/"+form, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					run([]string{"check", "--host", host, "--format", "ndjson", "--form", form, "-"}, strings.NewReader(text), io.Discard, io.Discard)
				}
				b.ReportMetric(100_000*float64(b.N)/b.Elapsed().Seconds(), "lines/s")
			})
		}
	}
	b.Run("core/compact", func(b *testing.B) {
		var engine core.Engine
		var answer []byte
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			for line := range strings.Lines(text) {
				answer = engine.Evaluate(answer[:0], []byte(line), core.Compact)
			}
		}
		b.ReportMetric(100_000*float64(b.N)/b.Elapsed().Seconds(), "lines/s")
	})
}
