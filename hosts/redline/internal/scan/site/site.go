// Package site is the site of a carrier that there is not, with faults that were
// put there on purpose, for tests. Call [Serve].
package site

import (
	"embed"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

//go:embed pages
var pages embed.FS

// Site is a site that is served.
type Site struct {
	URL        string
	Log        *Log
	OutsideURL string // another host, which the site's pages lead to and load from
	Outside    *Log
}

// Serve serves the site, and another host, until the test ends.
func Serve(t testing.TB) *Site {
	t.Helper()
	s := &Site{Outside: &Log{}, Log: &Log{}}
	outside := httptest.NewServer(s.Outside.of(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, "<!doctype html><title>another host</title>")
	})))
	t.Cleanup(outside.Close)
	server := httptest.NewServer(s.Log.of(handler(outside.URL)))
	t.Cleanup(server.Close)
	s.URL, s.OutsideURL = server.URL, outside.URL
	return s
}

const robots = "User-agent: *\nDisallow: /\n\nUser-agent: Redline\nDisallow: /private\nCrawl-delay: 0.01\n"

// silent never answers.
func silent(_ http.ResponseWriter, r *http.Request) {
	select {
	case <-r.Context().Done():
	case <-time.After(time.Minute):
	}
}

// handler serves the pages, and what is no file.
func handler(outside string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { page(w, r, outside) })
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, robots) })
	mux.Handle("/round", http.RedirectHandler("/round", http.StatusFound))
	mux.Handle("/away", http.RedirectHandler(outside+"/landed", http.StatusFound))
	mux.Handle("/moved", http.RedirectHandler("/5g", http.StatusFound))
	mux.Handle("/hidden-way", http.RedirectHandler("/private", http.StatusFound))
	mux.HandleFunc("/slow", silent)
	mux.HandleFunc("/slow.png", silent)
	mux.HandleFunc("/broken", func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "out of order", http.StatusInternalServerError)
	})
	mux.HandleFunc("/tariffs.zip", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/zip")
		w.Header().Set("Content-Disposition", "attachment")
		fmt.Fprint(w, "PK")
	})
	mux.HandleFunc("/price-list", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "5G 99元")
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, "<!doctype html><title>large</title><!--%s-->", strings.Repeat("x", 12<<20))
	})
	mux.HandleFunc("/calendar", calendar)
	mux.HandleFunc("/worker.js", worker)
	return mux
}

// page serves a page of the folder; strict with a policy that allows nothing.
func page(w http.ResponseWriter, r *http.Request, outside string) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index"
	}
	text, err := pages.ReadFile("pages/" + name + ".html")
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if name == "strict" {
		w.Header().Set("Content-Security-Policy", "default-src 'none'")
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, strings.ReplaceAll(string(text), "https://outside.example", outside))
}

// worker answers for the site once a page has registered it.
func worker(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/javascript")
	fmt.Fprint(w, "onfetch = (event) => event.respondWith(new Response('by the worker'));")
}

// calendar leads on to the next day, for ever.
func calendar(w http.ResponseWriter, r *http.Request) {
	day := 0
	fmt.Sscan(r.URL.Query().Get("day"), &day)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<!doctype html><title>Day %d</title><a href="/calendar?day=%d">the day after</a>`, day, day+1)
}
