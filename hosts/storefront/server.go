package storefront

import (
	"crypto/sha512"
	"embed"
	"encoding/base64"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/js"
	"github.com/redline5g/redline/wasm"
)

//go:embed web/static
var static embed.FS

// shop answers for one storefront.
type shop struct {
	host    hosts.Host
	options Options
	now     func() time.Time
	orders  *shelf[entry]
	changes *shelf[change]
}

// New makes a handler that serves the storefront.
func New(host hosts.Host, options Options) http.Handler {
	if options.Log == nil {
		options.Log = slog.Default()
	}
	if options.Language == "" {
		options.Language = "zh"
	}
	s := &shop{host, options, time.Now, newShelf[entry](), newShelf[change]()}
	return protect(s.routes())
}

func (s *shop) routes() http.Handler {
	mux := http.NewServeMux()
	for pattern, handle := range map[string]handler{
		"GET /{$}":                    s.home,
		"GET /plan/{id}":              s.planPage,
		"GET /coverage":               s.coverage,
		"GET /checkout/{id}":          s.checkout,
		"GET /change":                 s.changePage,
		"GET /change/{id}":            s.answerPage,
		"GET /orders":                 s.history,
		"GET /orders/{id}":            s.orderPage,
		"GET /catalog.json":           s.catalogDocument,
		"GET /checkout/{id}/document": s.orderDocument,
		"GET /change/{id}/document":   s.changeDocument,
		"GET /orders/{id}/download":   s.download,
		"POST /orders":                s.offer,
		"POST /orders/{id}/code":      s.sendCode,
		"POST /orders/{id}/proof":     s.takeCode,
		"POST /orders/{id}/placed":    s.place,
		"POST /change":                s.requestChange,
		"POST /judgements":            s.judgement,
		"POST /preferences":           s.setPreferences,
		"POST /switches":              s.setSwitch,
		"/":                           func(http.ResponseWriter, *http.Request) error { return notFound },
	} {
		mux.Handle(pattern, s.answer(handle))
	}
	own, err := fs.Sub(static, "web/static")
	if err != nil {
		panic(err) // the folder is embedded
	}
	mux.Handle("GET /static/", http.StripPrefix("/static", fresh(http.FileServerFS(own))))
	mux.Handle("GET /redline/", http.StripPrefix("/redline", fresh(http.FileServerFS(js.Files))))
	mux.HandleFunc("GET /redline/redline.wasm", module)
	mux.Handle("/v1/", server.New(s.host, server.Options{Log: s.options.Log})) // for browsers without WebAssembly
	return mux
}

// moduleIntegrity is the module's hash. See https://www.w3.org/TR/sri/.
var moduleIntegrity = sync.OnceValue(func() string {
	sum := sha512.Sum384(wasm.Module)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
})

// module serves the module that pages load.
func module(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/wasm")
	w.Header().Set("Cache-Control", "no-cache")
	_, _ = w.Write(wasm.Module) // who has gone away has no one to be told
}

// fresh has browsers ask whether a file has changed: another build of the
// program may serve at the same address.
func fresh(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-cache")
		next.ServeHTTP(w, r)
	})
}

// handler answers a request, or returns why it can't.
type handler func(http.ResponseWriter, *http.Request) error

// answer runs a handler, and tells why it failed.
func (s *shop) answer(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		err := h(w, r)
		if err == nil {
			return
		}
		var f failure
		if !errors.As(err, &f) {
			if r.Context().Err() == nil { // else who asked has gone away
				s.options.Log.Error("the storefront failed", "path", r.URL.Path, "error", err)
			}
			f = failure{http.StatusInternalServerError, Words{"商店出错了，请稍后再试。", "The storefront failed. Try again later."}}
		}
		s.refuse(w, r, f)
	})
}
