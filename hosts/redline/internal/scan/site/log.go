package site

import (
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// Log is what a host was asked for.
type Log struct {
	mu      sync.Mutex
	entries []Asked
}

// Asked is a request.
type Asked struct {
	Path, Agent string
	At          time.Time
}

func (l *Log) of(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l.mu.Lock()
		l.entries = append(l.entries, Asked{r.URL.RequestURI(), r.UserAgent(), time.Now()})
		l.mu.Unlock()
		next.ServeHTTP(w, r)
	})
}

// All are the requests in their order.
func (l *Log) All() []Asked {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.entries)
}

// Has tells whether a path was asked for that begins so.
func (l *Log) Has(path string) bool {
	return slices.ContainsFunc(l.All(), func(a Asked) bool { return strings.HasPrefix(a.Path, path) })
}
