package scan_test

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/redline/internal/scan/site"
	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/hosts/verdict"
)

// looked looks at some pages of the site, and has them judged.
func looked(t *testing.T, s *site.Site, set func(*scan.Options), paths ...string) *scan.Result {
	t.Helper()
	_, err := scan.Program("")
	suite.Need(t, "chromium", "apt-get install chromium", err == nil)
	o := scan.Options{
		Viewports: scan.Viewports[:1], Schemes: []string{"light"},
		Limits: scan.Limits{Pages: 40, Depth: 4, Time: 15 * time.Second, Bytes: 4 << 20},
	}
	for _, path := range paths {
		u, err := url.Parse(s.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		o.Start = append(o.Start, u)
	}
	set(&o)
	r, err := scan.Site(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Judge(t.Context(), native.New()); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSite looks at the whole site once; what is told of it is tested one by one.
func TestSite(t *testing.T) {
	s := site.Serve(t)
	r := looked(t, s, func(*scan.Options) {}, "/")
	w := r.Walks[0]

	t.Run("taps are the fewest", func(t *testing.T) {
		for path, taps := range map[string]int{
			"/": 0, "/5g": 1, "/service": 1, "/tariffs": 2, "/4g": 3, "/folded": 2, "/routes": 1, "/routes#/plans": 2, "/unseen": scan.Unknown,
		} {
			if p := pageOf(w, s.URL+path); p == nil || p.Taps != taps {
				t.Errorf("%s: %+v, want %d taps", path, p, taps)
			}
		}
	})
	t.Run("the ways to plans are told", func(t *testing.T) {
		ways := w.Ways()
		if ways[0].Taps != 3 || ways[1].Taps != 1 {
			t.Errorf("4G %d, 5G %d taps", ways[0].Taps, ways[1].Taps)
		}
		var links []string
		for _, step := range ways[0].Steps {
			links = append(links, step.Link)
		}
		if got := strings.Join(links, ">"); got != ">4G套餐>资费专区>全部资费" {
			t.Error(got)
		}
	})
	t.Run("an entry that leads too far is a violation", func(t *testing.T) {
		wantFinding(t, pageOf(w, s.URL+"/").Views[0], verdict.Violation, "more-taps")
	})
	t.Run("what could not be loaded is told", func(t *testing.T) {
		wantMissed(t, s, w.Failed, map[string]string{
			"/round": "leads on", "/slow": "longer than 15s", "/broken": "500", "/gone": "404", "/large": "more than 4 MB",
		})
	})
	t.Run("what is not to be looked at is told", func(t *testing.T) {
		wantMissed(t, s, w.Skipped, map[string]string{
			"/private": "robots.txt", "/hidden-way": "robots.txt", "/away": "none of the hosts", "/tariffs.zip": "no page", "/price-list": "text/plain",
		})
	})
	t.Run("robots.txt is obeyed, and other hosts are asked for nothing", func(t *testing.T) {
		if s.Log.Has("/private") || len(s.Outside.All()) > 0 {
			t.Errorf("asked: %v, outside: %v", s.Log.All(), s.Outside.All())
		}
		if len(r.Refused) != 1 || len(w.Outside) != 1 {
			t.Errorf("refused %v, links outside %v", r.Refused, w.Outside)
		}
	})
	t.Run("requests say who asks", func(t *testing.T) {
		for _, a := range s.Log.All() {
			if !strings.Contains(a.Agent, "Redline/") || strings.Contains(a.Agent, "Headless") {
				t.Errorf("%s by %q", a.Path, a.Agent)
			}
		}
	})
	t.Run("a calendar without end is left at a limit", func(t *testing.T) {
		days := 0
		for _, p := range w.Pages {
			if strings.Contains(p.Address, "/calendar") {
				days++
			}
		}
		if days == 0 || days > 5 || w.Left.Depth == 0 {
			t.Errorf("%d days, left out: %+v", days, w.Left)
		}
	})
	t.Run("a page under default-src 'none' is measured", func(t *testing.T) {
		v := pageOf(w, s.URL+"/strict").Views[0]
		if v.Measured.Title != "严格" || len(v.Measured.Elements) != 1 {
			t.Errorf("%+v", v.Measured)
		}
	})
	t.Run("a page can't tamper with its measures", func(t *testing.T) {
		i := slices.IndexFunc(w.Pages, func(p *scan.Page) bool { return strings.Contains(p.Address, "/hostile") })
		v := w.Pages[i].Views[0]
		if len(v.Measured.Elements) != 1 || !strings.Contains(string(v.Measured.Page["elements"]), `"fontSize":1600`) {
			t.Errorf("%s", v.Judgement.Document)
		}
		wantFinding(t, v, verdict.Violation, "no-4g-entry")
	})
	t.Run("a field's name hides nothing of its form", func(t *testing.T) {
		v := pageOf(w, s.URL+"/strict").Views[0]
		if got := v.Measured.Elements[0].Selector; got != "html > body > form > a" {
			t.Error(got)
		}
	})
	t.Run("a service worker answers no page", func(t *testing.T) {
		if !s.Log.Has("/worker.js") {
			t.Error("it was not registered")
		}
		for _, m := range w.Skipped {
			if m.Address == s.URL+"/strict" {
				t.Error(m.Why.EN)
			}
		}
	})
	t.Run("an address that leads to a page which was seen is no other page", func(t *testing.T) {
		if n := len(slices.DeleteFunc(slices.Clone(w.Pages), func(p *scan.Page) bool { return p.Address != s.URL+"/5g" })); n != 1 {
			t.Errorf("%d pages", n)
		}
	})
	t.Run("every view has a verdict", func(t *testing.T) {
		for v := range r.Views {
			if v.Judgement.Verdict == nil {
				t.Errorf("%s: %+v %v", v.Page.Address, v.Judgement.Fault, v.Judgement.Err)
			}
		}
	})
}

// TestViews holds that viewports and schemes are those of their names: each fault
// is seen where it is.
func TestViews(t *testing.T) {
	s := site.Serve(t)
	r := looked(t, s, func(o *scan.Options) {
		o.Viewports, o.Schemes, o.Shots, o.Limits.Depth = scan.Viewports, []string{"light", "dark"}, true, 0
	}, "/5g", "/4g")
	for v := range r.Views {
		path := strings.TrimPrefix(v.Page.Address, s.URL)
		for code, there := range map[string]bool{
			"hidden":       path == "/5g" && v.Viewport == "mobile",
			"low-contrast": path == "/4g" && v.Scheme == "dark",
		} {
			if has(v, verdict.Violation, code) != there {
				t.Errorf("%s %s %s: %s is %t, want %t", path, v.Viewport, v.Scheme, code, !there, there)
			}
		}
		if v.Shot == nil || !strings.HasPrefix(string(v.Shot.WebP), "RIFF") || v.Shot.Width != map[string]int{"desktop": 1280, "mobile": 390}[v.Viewport] {
			t.Errorf("%s %s: no picture of it", path, v.Viewport)
		}
		var id string
		if json.Unmarshal(v.Measured.Page["id"], &id) != nil || id != path+" "+v.Viewport+" "+v.Scheme {
			t.Errorf("the id is %q", id)
		}
	}
}

// TestUnloaded: a picture that never comes does not keep a page from being
// measured, which is told.
func TestUnloaded(t *testing.T) {
	s := site.Serve(t)
	r := looked(t, s, func(o *scan.Options) { o.Shots, o.Limits.Depth, o.Limits.Time = true, 0, 8*time.Second }, "/unloaded", "/service")
	for path, restless := range map[string]bool{"/unloaded": true, "/service": false} {
		p := pageOf(r.Walks[0], s.URL+path)
		if p == nil {
			t.Fatalf("%s: %+v", path, r.Walks[0].Failed)
		}
		if v := p.Views[0]; v.Restless != restless || v.Shot == nil {
			t.Errorf("%s: %t, %v", path, v.Restless, v.Shot)
		}
	}
	if v := pageOf(r.Walks[0], s.URL+"/unloaded").Views[0]; len(v.Measured.Elements) != 1 {
		t.Errorf("%+v", v.Measured)
	}
}

// TestLimits holds that pages are counted, and that their beginnings keep apart.
func TestLimits(t *testing.T) {
	s := site.Serve(t)
	const delay = 700 * time.Millisecond
	soonest := time.Now()
	r := looked(t, s, func(o *scan.Options) { o.Limits.Pages, o.Limits.Delay = 3, delay }, "/")
	if w := r.Walks[0]; len(w.Pages) != 3 || w.Left.Pages == 0 {
		t.Errorf("%d pages, left out %+v", len(w.Pages), w.Left)
	}
	// A busy browser asks late, which brings its request nearer to the next one; none comes sooner than by the clock.
	for _, a := range s.Log.All() {
		if a.Path != "/" && a.Path != "/5g" && a.Path != "/service" {
			continue
		}
		if a.At.Before(soonest) {
			t.Errorf("%s was asked for %v too soon", a.Path, soonest.Sub(a.At))
		}
		soonest = soonest.Add(delay)
	}
}

// TestHosts holds that hosts which are allowed are asked.
func TestHosts(t *testing.T) {
	s := site.Serve(t)
	outside := strings.TrimPrefix(s.OutsideURL, "http://")
	r := looked(t, s, func(o *scan.Options) { o.Limits.Depth, o.Assets = 0, []string{outside} }, "/")
	if !s.Outside.Has("/picture.png") || len(r.Refused) > 0 || s.Outside.Has("/landed") {
		t.Errorf("asked %v, refused %v", s.Outside.All(), r.Refused)
	}
	r = looked(t, s, func(o *scan.Options) { o.Limits.Pages, o.Hosts = 2, []string{outside} }, "/away")
	if pageOf(r.Walks[0], s.OutsideURL+"/landed") == nil {
		t.Errorf("%+v %+v", r.Walks[0].Failed, r.Walks[0].Skipped)
	}
}

func pageOf(w *scan.Walk, address string) *scan.Page {
	i := slices.IndexFunc(w.Pages, func(p *scan.Page) bool { return p.Address == address })
	if i < 0 {
		return nil
	}
	return w.Pages[i]
}

func has(v *scan.View, outcome, code string) bool {
	return v.Judgement.Verdict != nil && slices.ContainsFunc(v.Judgement.Verdict.Findings, func(f verdict.Finding) bool {
		return f.Outcome == outcome && f.Code == code
	})
}

func wantFinding(t *testing.T, v *scan.View, outcome, code string) {
	t.Helper()
	if !has(v, outcome, code) {
		t.Errorf("%s has no %s %s: %s", v.Page.Address, outcome, code, v.Judgement.Answer)
	}
}

func wantMissed(t *testing.T, s *site.Site, missed []scan.Missed, want map[string]string) {
	t.Helper()
	for _, m := range missed {
		path := strings.TrimPrefix(m.Address, s.URL)
		why, there := want[path]
		if !there || !strings.Contains(m.Why.EN, why) || m.From != s.URL+"/" {
			t.Errorf("%+v, want %q", m, why)
		}
		delete(want, path)
	}
	if len(want) > 0 {
		t.Errorf("not told: %v", want)
	}
}
