package scan_test

import (
	"encoding/json"
	"net/url"
	"testing"
	"time"

	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/redline/internal/scan/site"
)

func TestProbe(t *testing.T) {
	s := site.Serve(t)
	u, _ := scan.Start(s.URL)
	began := time.Now()
	r, err := scan.Site(t.Context(), scan.Options{Start: []*url.URL{u}, Viewports: scan.Viewports, Schemes: []string{"light", "dark"}, Shots: true,
		Limits: scan.Limits{Pages: 30, Depth: 5, Time: 5 * time.Second, Bytes: 16 << 20}, Progress: func(p scan.Progress) { t.Log(time.Since(began), p) }})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Judge(t.Context(), native.New()); err != nil {
		t.Fatal(err)
	}
	for _, w := range r.Walks {
		t.Log(w.Viewport.Name, w.Left, w.Outside)
		for _, m := range w.Failed {
			t.Log("failed", m)
		}
		for _, m := range w.Skipped {
			t.Log("skipped", m)
		}
		for _, p := range w.Pages {
			t.Log(p.Address, p.Title, p.Taps, p.Link)
			for _, v := range p.Views {
				t.Logf("  %s %v %s", v.Scheme, v.Restless, v.Judgement.Document)
				if v.Judgement.Fault != nil {
					t.Log(*v.Judgement.Fault)
					continue
				}
				for _, f := range v.Judgement.Verdict.Findings {
					if f.Outcome != "pass" && f.Outcome != "inapplicable" {
						t.Log("    ", f.Outcome, f.Code, f.Subject, f.Message.EN)
					}
				}
			}
		}
		ways, _ := json.MarshalIndent(w.Ways(), "", " ")
		t.Logf("%s", ways)
	}
	t.Log(r.Refused, s.Outside.All())
}
