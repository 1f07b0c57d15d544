package scan

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func address(t *testing.T, text string) *url.URL {
	t.Helper()
	u, err := url.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestStart(t *testing.T) {
	for text, want := range map[string]string{
		"shop.example.cn":           "https://shop.example.cn",
		"http://localhost:8080/a?b": "http://localhost:8080/a?b",
		"localhost:8080":            "https://localhost:8080",
		"移动.Example.cn:8080/套餐":     "https://xn--6frz82g.example.cn:8080/%E5%A5%97%E9%A4%90",
	} {
		if u, err := Start(text); err != nil || u.String() != want {
			t.Errorf("Start(%q) = %v, %v; want %s", text, u, err, want)
		}
	}
	for text, want := range map[string]string{
		"ftp://example.cn":          "found ftp",
		"https://":                  "no host",
		"https://me:secret@a.cn":    "leave them out",
		"file:///etc/passwd":        "found file",
		"https://exa mple.cn":       "invalid character",
		"javascript:alert(1)//a.cn": "invalid",
		"https://移\u2028动.cn":       "disallowed",
	} {
		if u, err := Start(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Start(%q) = %v, %v; want %q", text, u, err, want)
		}
	}
}

func TestCanonical(t *testing.T) {
	for text, want := range map[string]string{
		"HTTPS://Shop.Example.cn:443":    "https://shop.example.cn/",
		"http://a.cn:80/x#top":           "http://a.cn/x",
		"http://a.cn:8080/?b=1&a=2#/p/4": "http://a.cn:8080/?b=1&a=2#/p/4",
		"http://a.cn/#!p":                "http://a.cn/#!p",
	} {
		if got := canonical(address(t, text)); got != want {
			t.Errorf("canonical(%q) = %s, want %s", text, got, want)
		}
	}
}

func TestAllowed(t *testing.T) {
	h := newAllowed(Options{Start: []*url.URL{address(t, "http://a.cn"), address(t, "http://b.cn:8080/x"), address(t, "http://[::1]:8080")}, Hosts: []string{"m.a.cn"}, Assets: []string{"cdn.cn"}})
	for text, want := range map[string][2]bool{
		"http://a.cn/":        {true, true},
		"https://A.cn/x":      {true, true}, // a site moves to https
		"http://a.cn:81/":     {false, false},
		"http://b.cn:8080/":   {true, true},
		"http://b.cn/":        {false, false},
		"https://m.a.cn/":     {true, true},
		"https://x.a.cn/":     {false, false},
		"https://a.cn.evil/":  {false, false},
		"https://cdn.cn/a.js": {false, true},
		"ftp://a.cn/":         {false, false},
		"https://u@a.cn/":     {false, false},
	} {
		u := address(t, text)
		if got := [2]bool{h.hasPage(u), h.hasAsset(u)}; got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
	if rules := resolverRules(h); rules != "MAP * ~NOTFOUND, EXCLUDE a.cn, EXCLUDE b.cn, EXCLUDE ::1, EXCLUDE m.a.cn, EXCLUDE cdn.cn" {
		t.Error(rules)
	}
}

func TestHost(t *testing.T) {
	for text, want := range map[string]string{"CDN.cn:8080": "cdn.cn:8080", "[::1]:80": "[::1]:80", "移动.cn:81": "xn--6frz82g.cn:81"} {
		if host, err := Host(text); host != want || err != nil {
			t.Errorf("Host(%q) = %q, %v; want %s", text, host, err, want)
		}
	}
	for _, text := range []string{"", "*", "*.a.cn", "https://a.cn", "a.cn/", "me@a.cn", "a b.cn", "a.cn:x", "移\u2028动.cn"} {
		if host, err := Host(text); err == nil {
			t.Errorf("Host(%q) = %q", text, host)
		}
	}
}

// TestRobots: without rules every page may be looked at; where the rules can't be
// had, none.
func TestRobots(t *testing.T) {
	outside := httptest.NewServer(http.NotFoundHandler())
	defer outside.Close()
	for _, c := range []struct {
		name   string
		answer http.HandlerFunc
		path   string
		want   string // of the refusal, "" where there is none
	}{
		{"none", http.NotFound, "/x", ""},
		{"forbidden", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }, "/x", ""},
		{"out of order", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) }, "/x", "503"},
		{"cut off", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "/x", "can't be reached"},
		{"elsewhere", http.RedirectHandler(outside.URL, http.StatusFound).ServeHTTP, "/x", "none of the hosts"},
		{"in a circle", http.RedirectHandler("/robots.txt", http.StatusFound).ServeHTTP, "/x", "too often"},
		{"others", text("User-agent: *\nDisallow: /"), "/x", "disallows"},
		{"its own", text("User-agent: *\nDisallow: /\n\nUser-agent: redline\nAllow: /x\nDisallow: /"), "/x", ""},
		{"a query", text("User-agent: *\nDisallow: /*?day="), "/x?day=1", "disallows"},
		{"a pause for ever", text("User-agent: *\nCrawl-delay: 86400"), "/x", "24h0m0s between two pages"},
		{"too long", text("User-agent: *\nAllow: /\n" + strings.Repeat("# a comment\n", 1<<17)), "/x", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := httptest.NewServer(c.answer)
			defer server.Close()
			u := address(t, server.URL+c.path)
			r := newRobots(newAllowed(Options{Start: []*url.URL{u}}), 0)
			if got := r.refuses(t.Context(), u); (got == nil) != (c.want == "") || got != nil && !strings.Contains(got.EN, c.want) {
				t.Errorf("%v, want %q", got, c.want)
			}
		})
	}
}

func text(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(s)) }
}

// TestRobotsGivenUp: rules that were not waited for are asked for again.
func TestRobotsGivenUp(t *testing.T) {
	server := httptest.NewServer(text("User-agent: *\nAllow: /"))
	defer server.Close()
	u := address(t, server.URL)
	r := newRobots(newAllowed(Options{Start: []*url.URL{u}}), 0)
	ended, end := context.WithCancel(t.Context())
	end()
	if r.refuses(ended, u) == nil {
		t.Error("allowed without rules")
	}
	if why := r.refuses(t.Context(), u); why != nil {
		t.Error(why)
	}
}

func TestCrawlDelay(t *testing.T) {
	server := httptest.NewServer(text("User-agent: *\nCrawl-delay: 0.2"))
	defer server.Close()
	u := address(t, server.URL)
	r := newRobots(newAllowed(Options{Start: []*url.URL{u}}), 0)
	began := time.Now()
	for range 3 {
		if err := r.wait(t.Context(), u); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(began); took < 400*time.Millisecond {
		t.Errorf("three pages began within %v", took)
	}
}

func TestPageID(t *testing.T) {
	if got := pageID("https://a.cn/plans?a=1#/x", "desktop", "dark"); got != "/plans?a=1#/x desktop dark" {
		t.Error(got)
	}
	long := "https://a.cn/" + strings.Repeat("长", 400)
	one, other := pageID(long+"1", "mobile", "light"), pageID(long+"2", "mobile", "light")
	if one == other || utf8.RuneCountInString(one) > 128 || !strings.HasSuffix(one, " mobile light") {
		t.Errorf("%s (%d)", one, utf8.RuneCountInString(one))
	}
}
