package tariffs

import (
	"errors"
	"strings"
	"testing"
	"unicode"
)

func TestWriteTextCannotSteerATerminal(t *testing.T) {
	r := newReport(1, 1)
	r.note(place{"f\x1b[2J", 1, "号\u202e\x07"}, fieldName, "甲\x9b31m\r\n乙\u2028", "why")
	text := written(t, r)
	for _, c := range text {
		if c != '\n' && !unicode.IsPrint(c) {
			t.Errorf("%U is printed", c)
		}
	}
	for _, want := range []string{`"f\x1b[2J" #1 "号\u202e\a": "甲`, `\r\n乙\u2028": why`} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}

func TestReasonsCannotSteerATerminal(t *testing.T) {
	hostile := "\x1b]0;远山\x07\u202e渠道"
	r := reader{report: newReport(1, 1), ids: map[string]bool{hostile: true}}
	at := place{"f", 1, hostile}
	r.id(at, hostile)
	r.soldIn(at, hostile)
	r.fee(at, published{Price: "1", Details: &details{TariffStandard: "2元\x1b/月"}})
	for _, u := range r.report.Unread {
		for _, c := range u.Why {
			if !unicode.IsPrint(c) {
				t.Errorf("%s: %U in the reason", u.Field, c)
			}
		}
	}
	if len(r.report.Unread) != 3 {
		t.Errorf("%+v, wanted three", r.report.Unread)
	}
}

func TestWriteTextPrintsTenOfAFieldUnlessVerbose(t *testing.T) {
	r := newReport(1, 25)
	for i := range 25 {
		r.note(place{"f", i + 1, "x"}, fieldSoldIn, strings.Repeat("长", 100), "why")
	}
	if text := written(t, r); strings.Count(text, "why") != 10 || !strings.Contains(text, "and 15 more") {
		t.Errorf("wanted ten and 15 more:\n%s", text)
	}
	r.Verbose = true
	text := written(t, r)
	if strings.Count(text, "why") != 25 || strings.Contains(text, "more") {
		t.Errorf("wanted all:\n%s", text)
	}
	if strings.Contains(text, strings.Repeat("长", 81)) {
		t.Error("the offending text is not cut short")
	}
}

func TestEveryEntryIsCountedAtMostOnceInAField(t *testing.T) {
	_, r, err := Import([]File{{"xinghe.json", read(t, "xinghe.json")}}, options)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Fields {
		if n := f.Read + f.Unread; n > r.Entries || n == 0 {
			t.Errorf("%s: counted %d times in %d entries", f.Name, n, r.Entries)
		}
	}
}

type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, errors.New("closed") }

func TestWriteTextReturnsTheWritersError(t *testing.T) {
	if err := newReport(0, 0).WriteText(closedPipe{}); err == nil {
		t.Error("wanted an error")
	}
}

func written(t *testing.T, r *Report) string {
	t.Helper()
	var b strings.Builder
	if err := r.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
