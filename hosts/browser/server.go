//go:build linux

package browser

import (
	"crypto/rand"
	"crypto/subtle"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
)

// maxPost bounds what a page may post, in bytes.
const maxPost = 16 << 20

// Origin serves the app over loopback until the test ends, and is the origin of
// its pages.
func (p *Page) Origin() string {
	if p.origin == "" {
		p.token = rand.Text()
		mux := http.NewServeMux()
		mux.Handle("GET /", guarded(http.FileServerFS(os.DirFS(p.app.dir))))
		mux.HandleFunc("POST /report", p.report)
		server := httptest.NewServer(mux)
		p.t.Cleanup(server.Close)
		p.origin = server.URL
	}
	return p.origin
}

// served is the address of the page that is opened, from the server.
func (p *Page) served() string { return p.Origin() + p.address + "&token=" + p.token }

// guarded adds the content security policy of each page. That of a script holds
// where it runs as a worker.
func guarded(files http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		of, ok := pages[strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/"), ".html")]
		switch {
		case ok:
		case strings.HasPrefix(r.URL.Path, "/testdata/pages/"):
			of = framed
		default:
			of = policy
		}
		w.Header().Set("Content-Security-Policy", of)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		files.ServeHTTP(w, r)
	})
}

// report takes what a page posts. The token in its address tells it from
// whatever else reaches the server.
func (p *Page) report(w http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(r.URL.Query().Get("token")), []byte(p.token)) == 0 {
		http.Error(w, "the token is another page's", http.StatusForbidden)
		return
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxPost))
	if err != nil {
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	p.posted(r.Context(), string(text))
}
