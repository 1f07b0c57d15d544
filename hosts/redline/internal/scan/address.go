package scan

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// longest is the length of an address that is followed, in bytes.
const longest = 2000

// allowed are the hosts that a scan may ask.
type allowed struct {
	pages  []string // host and port, or a host alone for the ports that http and https have
	assets []string
	any    bool // assets may come from anywhere
}

func newAllowed(o Options) *allowed {
	h := &allowed{any: slices.Contains(o.Assets, "*")}
	for _, u := range o.Start {
		h.pages = append(h.pages, authority(u))
	}
	h.pages = append(h.pages, o.Hosts...)
	h.assets = o.Assets
	return h
}

// Host reads a host as it is given: a name, with its port where it has one.
func Host(text string) (string, error) {
	u, err := url.Parse("https://" + text)
	if err != nil || text == "" || u.Host != text || strings.Contains(text, "*") {
		return "", fmt.Errorf("%q is no host: wanted a name such as cdn.example.cn, with a port where it has one", text)
	}
	return ascii(text)
}

// ascii is a host as Chromium writes it: 移动.example.cn is xn--6frz82g.example.cn.
func ascii(host string) (string, error) {
	if !strings.ContainsFunc(host, func(r rune) bool { return r > unicode.MaxASCII }) {
		return strings.ToLower(host), nil
	}
	name, _, _ := strings.Cut(host, ":")
	plain, err := idna.Lookup.ToASCII(name)
	if err != nil {
		return "", fmt.Errorf("%q is no host: %w", host, err)
	}
	return plain + strings.TrimPrefix(host, name), nil
}

// hasPage tells whether pages of an address are looked at.
func (h *allowed) hasPage(u *url.URL) bool {
	return isWeb(u) && u.User == nil && slices.Contains(h.pages, authority(u))
}

// hasAsset tells whether pages may load from an address.
func (h *allowed) hasAsset(u *url.URL) bool {
	return h.hasPage(u) || isWeb(u) && (h.any || slices.Contains(h.assets, authority(u)))
}

func isWeb(u *url.URL) bool { return u.Scheme == "http" || u.Scheme == "https" }

// authority is an address's host, with its port where that is not the usual one.
func authority(u *url.URL) string {
	host := strings.ToLower(u.Host)
	host = strings.TrimSuffix(host, map[string]string{"http": ":80", "https": ":443"}[u.Scheme])
	return host
}

// canonical is an address by which a page is told from others. A fragment is
// part of it where a script takes it for a path.
func canonical(u *url.URL) string {
	c := *u
	c.Host = authority(u)
	if c.Path == "" {
		c.Path, c.RawPath = "/", ""
	}
	if !strings.HasPrefix(c.Fragment, "/") && !strings.HasPrefix(c.Fragment, "!") {
		c.Fragment, c.RawFragment = "", ""
	}
	return c.String()
}

// shortened is an address without its query.
func shortened(u *url.URL) string {
	c := *u
	c.RawQuery, c.ForceQuery = "", false
	return canonical(&c)
}
