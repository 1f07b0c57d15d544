package server

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// AllOrigins allows every page to ask.
const AllOrigins = "*"

// CheckOrigin is the error of what is neither an origin nor AllOrigins.
func CheckOrigin(origin string) error {
	u, err := url.Parse(origin)
	if origin == AllOrigins || err == nil && u.Scheme != "" && u.Host != "" && origin == u.Scheme+"://"+strings.ToLower(u.Host) {
		return nil
	}
	return fmt.Errorf("%+q is no origin; wanted *, or a scheme and a host such as https://shop.example or http://127.0.0.1:8080", origin)
}

// allowOrigins tells browsers which pages may ask and read the answers. See
// the Fetch standard, CORS protocol.
func (s *server) allowOrigins(next http.Handler) http.Handler {
	if len(s.options.Origins) == 0 {
		return next
	}
	all := slices.Contains(s.options.Origins, AllOrigins)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		if all {
			origin = AllOrigins
		} else {
			w.Header().Add("Vary", "Origin")
		}
		if slices.Contains(s.options.Origins, origin) {
			w.Header().Set("Access-Control-Allow-Origin", origin)
			w.Header().Set("Access-Control-Expose-Headers", "Retry-After")
			preflight(w, r)
		}
		next.ServeHTTP(w, r)
	})
}

// preflight answers a browser that asks what a page may send. The route's own
// answer to OPTIONS does the rest.
func preflight(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodOptions || r.Header.Get("Access-Control-Request-Method") == "" {
		return
	}
	w.Header().Set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT")
	w.Header().Set("Access-Control-Allow-Headers", "Content-Type")
	w.Header().Set("Access-Control-Max-Age", "600")
}
