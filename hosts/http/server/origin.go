package server

import (
	"encoding/binary"
	"errors"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// AllOrigins allows every page to ask.
const AllOrigins = "*"

// CheckOrigin is the error of what is neither AllOrigins nor an origin as
// browsers write it.
func CheckOrigin(origin string) error {
	if origin == AllOrigins {
		return nil
	}
	written, err := asBrowsersWrite(origin)
	switch {
	case err != nil:
		return fmt.Errorf("%+q is no origin: %w; wanted *, or a scheme and a host such as https://shop.example or http://127.0.0.1:8080", origin, err)
	case written != origin:
		return fmt.Errorf("%+q is not what browsers send; wanted %s", origin, written)
	}
	return nil
}

// asBrowsersWrite is the origin of an address. Apps have pages of schemes of
// their own, such as capacitor. See the HTML standard, serialization of an
// origin.
func asBrowsersWrite(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", errors.Unwrap(err)
	}
	switch {
	case u.Scheme == "" || u.Hostname() == "":
		return "", errors.New("it has no scheme or no host")
	case slices.Contains([]string{"file", "ftp", "ws", "wss"}, u.Scheme):
		return "", fmt.Errorf("no page is of an origin with the scheme %s", u.Scheme)
	}
	host, err := hostAsBrowsersWrite(u.Hostname())
	if err != nil || u.Port() == "" {
		return u.Scheme + "://" + host, err
	}
	port, err := strconv.ParseUint(u.Port(), 10, 16)
	if err != nil {
		return "", errors.New("its port is not from 0 to 65535")
	}
	if usual := map[string]uint64{"http": 80, "https": 443}[u.Scheme]; port != usual {
		host += ":" + strconv.FormatUint(port, 10)
	}
	return u.Scheme + "://" + host, nil
}

var (
	// number ends a host that browsers take for an IPv4 address.
	number = regexp.MustCompile(`(?:^|\.)(?:[0-9]+|0[xX][0-9a-fA-F]*)\.?$`)
	// name is a host in the characters that browsers keep or make lower-case.
	name = regexp.MustCompile(`^[0-9A-Za-z._-]+$`)
)

// hostAsBrowsersWrite is a host without its port. See the URL standard, host
// parsing and host serializing.
func hostAsBrowsersWrite(host string) (string, error) {
	address, err := netip.ParseAddr(host)
	switch {
	case err == nil && address.Is4():
		return host, nil
	case err == nil && address.Is4In6():
		b := address.As16()
		return fmt.Sprintf("[::ffff:%x:%x]", binary.BigEndian.Uint16(b[12:]), binary.BigEndian.Uint16(b[14:])), nil
	case err == nil && address.Zone() == "":
		return "[" + address.String() + "]", nil
	case strings.Contains(host, "*"):
		return "", errors.New("* stands for all origins, not for a part of one; give --cors once for each")
	case number.MatchString(host):
		return "", errors.New("its host is no IPv4 address of four numbers")
	}
	if ascii, err := idna.Lookup.ToASCII(host); err == nil && !name.MatchString(host) {
		host = ascii
	}
	if !name.MatchString(host) {
		return "", errors.New("its host is no name and no address")
	}
	return strings.ToLower(host), nil
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
