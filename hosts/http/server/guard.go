package server

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// guard keeps web pages from setting the policy of a server that listens on
// loopback. A page may have a name of its own lead there (DNS rebinding): then
// it is of the server's origin to a browser, but Host tells by which name it
// asks.
func (s *server) guard(r *http.Request) error {
	if !s.guarded || s.isOwnName(r.Host) {
		return nil
	}
	return problem(WrongHost, fmt.Sprintf("Host is %+q; wanted localhost or an address of loopback, such as 127.0.0.1.", r.Host))
}

// isOwnName tells whether the Host of a request names this machine. No browser
// leaves it out.
func (s *server) isOwnName(host string) bool {
	name := (&url.URL{Host: host}).Hostname()
	if name == "" || strings.EqualFold(name, "localhost") || strings.EqualFold(name, s.options.Name) {
		return true
	}
	address, err := netip.ParseAddr(name)
	return err == nil && address.Unmap().IsLoopback()
}

// isLoopback tells whether only this machine reaches an address.
func isLoopback(address net.Addr) bool {
	tcp, ok := address.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// checkPage is the problem of a request by a page that is not allowed to ask.
// Browsers tell the origin of a page with every PUT, also to the page's own.
func (s *server) checkPage(r *http.Request) error {
	for _, origin := range r.Header.Values("Origin") {
		if !slices.Contains(s.options.Origins, origin) && !slices.Contains(s.options.Origins, AllOrigins) {
			return problem(WrongOrigin, fmt.Sprintf("Origin is %+q, which --cors does not allow.", origin))
		}
	}
	return nil
}
