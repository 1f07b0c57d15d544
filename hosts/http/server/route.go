package server

import (
	"errors"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
)

// server answers for one host.
type server struct {
	host    hosts.Host
	options Options
	gate    gate
	guarded bool
}

// handler answers a request. An error that it returns is answered as a Problem.
type handler func(http.ResponseWriter, *http.Request) error

// New makes a handler that answers for a host, whatever the Host of a request
// is: see [Options].Name.
func New(host hosts.Host, options Options) http.Handler {
	return newHandler(host, options, false)
}

// newHandler makes a handler. It has no http.ServeMux, which redirects by pages
// of its own.
func newHandler(host hosts.Host, options Options, guarded bool) http.Handler {
	options = options.withDefaults()
	s := &server{host, options, newGate(options.MaxConcurrent, options.MaxWaiting), guarded}
	paths := map[string]handler{
		"/v1/evaluate":       byMethod(map[string]handler{http.MethodPost: s.evaluate}),
		"/v1/evaluate-batch": byMethod(map[string]handler{http.MethodPost: s.evaluateBatch}),
		"/v1/rules":          byMethod(map[string]handler{http.MethodGet: s.rules}),
		"/v1/policy":         byMethod(map[string]handler{http.MethodPut: s.setPolicy}),
		"/healthz":           byMethod(map[string]handler{http.MethodGet: s.health}),
	}
	return s.allowOrigins(s.answer(func(w http.ResponseWriter, r *http.Request) error {
		if err := s.guard(r); err != nil {
			return err
		}
		if h := paths[r.URL.Path]; h != nil {
			return h(w, r)
		}
		return problem(NoSuchPath, "")
	}))
}

// byMethod picks a handler by a request's method. It answers OPTIONS itself.
func byMethod(methods map[string]handler) handler {
	allowed := slices.Collect(maps.Keys(methods))
	if methods[http.MethodGet] != nil {
		allowed = append(allowed, http.MethodHead)
	}
	allow := strings.Join(slices.Sorted(slices.Values(append(allowed, http.MethodOptions))), ", ")
	return func(w http.ResponseWriter, r *http.Request) error {
		method := r.Method
		if method == http.MethodHead {
			method = http.MethodGet // net/http leaves out the body
		}
		if h := methods[method]; h != nil {
			return h(w, r)
		}
		w.Header().Set("Allow", allow)
		if method != http.MethodOptions {
			return problem(WrongMethod, "There are: "+allow+".")
		}
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
}

// answer runs a handler and answers the problem that it returns.
func (s *server) answer(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		if r.ContentLength != 0 {
			// At the end of the body net/http takes this back.
			_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(s.options.Timeout))
		}
		err := h(w, r)
		if err == nil {
			return
		}
		var p *Problem
		if !errors.As(err, &p) {
			p = s.failed(r, err)
		}
		switch p.Code {
		case SlowBody, BrokenBody, TooLarge:
			w.Header().Set("Connection", "close") // where the next request begins is not known
		case WrongEncoding:
			w.Header().Set("Accept-Encoding", "identity")
		}
		if p.RetryAfter > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(p.RetryAfter/time.Second)))
		}
		s.send(w, p.Status, "application/problem+json", p.encode())
	})
}

// send answers a whole body.
func (s *server) send(w http.ResponseWriter, status int, mediaType string, body []byte) {
	w.Header().Set("Content-Type", mediaType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	// What is left of the request's body is read first, which may take a Timeout
	// too. What can't be sent has no one to be told.
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(2 * s.options.Timeout))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

// parameters are those of a request's query, each at most once and one of some
// names.
func parameters(r *http.Request, names ...string) (url.Values, error) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, problem(WrongQuery, "The query can't be read: "+err.Error()+".")
	}
	for name, values := range query {
		switch {
		case !slices.Contains(names, name):
			return nil, problem(WrongQuery, "There is no parameter "+strconv.QuoteToASCII(name)+".")
		case len(values) > 1:
			return nil, problem(WrongQuery, name+" is given more than once.")
		}
	}
	return query, nil
}

// formOf is the form that a request asks for, the full one unless it says.
func formOf(r *http.Request) (core.Form, error) {
	query, err := parameters(r, "form")
	if err != nil {
		return 0, err
	}
	switch form := query["form"]; {
	case form == nil, form[0] == "full":
		return core.Full, nil
	case form[0] == "compact":
		return core.Compact, nil
	default:
		return 0, problem(WrongQuery, "form is "+strconv.QuoteToASCII(form[0])+"; wanted full or compact.")
	}
}
