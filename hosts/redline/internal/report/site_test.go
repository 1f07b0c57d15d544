package report

import (
	"bytes"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/verdict"
)

// TestSiteVocabulary: each language has every word.
func TestSiteVocabulary(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		fields := reflect.ValueOf(*siteVocabulary[language])
		for i := range fields.NumField() {
			if fields.Field(i).IsZero() {
				t.Errorf("%s has no word for %s", language, fields.Type().Field(i).Name)
			}
		}
	}
	if zh, en := siteVocabulary["zh"].names, siteVocabulary["en"].names; !slices.Equal(slices.Sorted(maps.Keys(zh)), slices.Sorted(maps.Keys(en))) {
		t.Errorf("%v and %v", zh, en)
	}
}

// evil is a text that would do harm wherever it is not escaped.
const evil = "\x1b[2J\u202e\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{.}}"

// site is one page in four views, with a finding that says otherwise in the dark.
func siteOf(text string) Site {
	page := &scan.Page{Address: "https://a.cn/" + text, Title: text, Taps: 1, Depth: 1, Link: text}
	page.From = &scan.Page{Address: "https://a.cn/"}
	site := Site{[]string{"https://a.cn/" + text}, &scan.Result{Refused: map[string]int{text: 3}}}
	for _, viewport := range scan.Viewports {
		w := &scan.Walk{
			Viewport: viewport, Outside: map[string]int{text: 1}, Left: scan.Left{Pages: 7},
			Failed: []scan.Missed{{Address: "https://a.cn/gone" + text, From: text, Why: verdict.Words{ZH: text, EN: text}}},
		}
		p := *page
		for _, scheme := range []string{"light", "dark"} {
			p.Views = append(p.Views, viewWith(&p, viewport.Name, scheme, text))
		}
		w.Pages = []*scan.Page{&p}
		site.Walks = append(site.Walks, w)
	}
	return site
}

func viewWith(p *scan.Page, viewport, scheme, text string) *scan.View {
	words := verdict.Words{ZH: scheme + text, EN: scheme + text}
	return &scan.View{
		Page: p, Viewport: viewport, Scheme: scheme,
		Measured: scan.Measured{Elements: []scan.Element{{Selector: "#x" + text}}},
		Shot:     &scan.Shot{WebP: []byte("RIFF"), Width: 390, Height: 800},
		Judgement: scan.Judgement{
			Document: []byte(`{"elements":[{"box":{"x":1000,"y":2000,"width":3000,"height":4000},"contrast":176}]}`),
			Answer:   []byte(`{"decision":"block","findings":[]}`),
			Verdict: &verdict.Verdict{Decision: verdict.Block, Policy: verdict.Policy{ID: "floor"}, Findings: []verdict.Finding{{
				Rule: "3.1-conditions", Outcome: verdict.Violation, Code: "low-contrast", Clause: "3.1", Quote: text,
				Subject: []string{"elements/0"}, Facts: []string{"/elements/0/contrast"}, Message: words, Remedy: verdict.Remedy{Do: "x", Words: words},
			}}},
		},
	}
}

func TestSiteFindingsAreGrouped(t *testing.T) {
	rules := siteOf("").rules(Options{Language: "en"})
	if len(rules) != 1 || len(rules[0].Alike) != 1 || len(rules[0].Alike[0].Findings) != 1 {
		t.Fatalf("%+v", rules)
	}
	f := rules[0].Alike[0].Findings[0]
	if got := seenIn(f.Views, siteVocabulary["en"]); got != "desktop light, dark · mobile light, dark" {
		t.Error(got)
	}
	if len(f.Messages) != 2 || seenIn(f.Messages[1].Views, siteVocabulary["en"]) != "desktop dark · mobile dark" {
		t.Errorf("%+v", f.Messages)
	}
}

// TestSiteEscapes: whatever a site says of itself is text in every report.
func TestSiteEscapes(t *testing.T) {
	for _, format := range SiteFormats {
		for _, language := range []string{"zh", "en"} {
			var b bytes.Buffer
			if err := WriteSite(&b, Options{Language: language, All: true}, format, siteOf(evil)); err != nil {
				t.Fatal(err)
			}
			for _, bad := range []string{"\x1b", "\u202e"} {
				if (format == "text" || format == "html") && strings.Contains(b.String(), bad) {
					t.Errorf("%s has %q", format, bad)
				}
			}
			for _, bad := range []string{"<script", "<img", `""><`} {
				if format == "html" && strings.Contains(b.String(), bad) {
					t.Errorf("%s has %q:\n%s", format, bad, b.String())
				}
			}
			if !strings.Contains(b.String(), "a.cn") {
				t.Errorf("%s: %s", format, b.String())
			}
		}
	}
}

// TestSiteFingerprints: what is alike on pages of two hosts is not the same.
func TestSiteFingerprints(t *testing.T) {
	var b bytes.Buffer
	sarif := NewSARIF(&b, Options{Language: "en"})
	for _, answer := range []string{`{"id":"/","decision":"block","findings":[{"rule":"3.1-conditions","outcome":"violation"}]}`, `{"error":{"code":"out-of-range","pointer":"/x"}}`} {
		for _, host := range []string{"a.cn", "b.cn"} {
			item := &batch.Item{Page: &batch.Page{Address: "https://" + host + "/"}, Text: []byte("{}"), Answer: []byte(answer)}
			item.Summarize()
			if err := sarif.Document(item); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := sarif.Close(); err != nil {
		t.Fatal(err)
	}
	prints := map[string]bool{}
	for _, match := range regexp.MustCompile(`"redline/v1": "(\w+)"`).FindAllStringSubmatch(b.String(), -1) {
		prints[match[1]] = true
	}
	if len(prints) != 4 {
		t.Errorf("%d fingerprints in\n%s", len(prints), b.String())
	}
}

func TestSiteMarks(t *testing.T) {
	var b bytes.Buffer
	if err := WriteSite(&b, Options{Language: "en"}, "html", siteOf("")); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<rect class="mark" x="10" y="20" width="30" height="40"/>`, `viewBox="0 0 390 160"`, `<use href="#picture-4"/>`, `<a href="#finding-1" class="violation">`,
		`body:has(#only-clause-3-1:checked) .rule:not(.clause-3-1)`, "<dt>desktop dark · mobile dark</dt><dd>dark</dd>", "desktop light · 1 tap</summary>",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}

func TestSpan(t *testing.T) {
	for _, c := range []struct{ from, length, side, least, most, start, size int }{
		{500, 100, 1280, 480, 1280, 310, 480},
		{0, 100, 1280, 480, 1280, 0, 480},
		{1200, 80, 1280, 480, 1280, 800, 480},
		{10, 30, 390, 480, 390, 0, 390},
		{100, 5000, 6000, 160, 480, 40, 480},
	} {
		if start, size := span(c.from, c.length, c.side, c.least, c.most); start != c.start || size != c.size {
			t.Errorf("%+v: %d, %d", c, start, size)
		}
	}
}

// TestNothingSeenIsNoPass: a site of which no page was looked at is not in order.
func TestNothingSeenIsNoPass(t *testing.T) {
	if code := (Site{[]string{"https://a.cn"}, &scan.Result{}}).Tally().Exit(); code != ExitUnusable {
		t.Errorf("exit code %d", code)
	}
}
