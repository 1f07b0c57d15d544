// Package scan looks at a site as its customers see it: it follows the site's
// own links from its home page, counts the taps, and has the page collector
// measure each page in Chromium. Call [Site]; then [Result.Judge] what came of
// it.
package scan

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/redline5g/redline/hosts/verdict"
)

// Options are what is looked at, and how much of it.
type Options struct {
	Start     []*url.URL // home pages: no taps lead to them
	Hosts     []string   // more hosts whose pages are looked at, as of [Host]
	Assets    []string   // more hosts that pages may load from; "*" is any
	Viewports []Viewport
	Schemes   []string // light, dark
	Limits    Limits

	Chromium  string // the program; "" looks for it
	UserAgent string // "" is Chromium's own with Redline's name
	Shots     bool   // whether screenshots are taken

	Progress func(Progress) // called before each page; may be nil
}

// Limits bound a scan.
type Limits struct {
	Pages int           // addresses that are opened in each viewport
	Depth int           // links from the home page
	Time  time.Duration // a page may take
	Delay time.Duration // between the beginnings of two pages of a host, at least
	Bytes int64         // a page may load
}

// Progress is how far a scan has come.
type Progress struct {
	Done, Waiting    int // pages of the viewport
	Viewport, Scheme string
	Address          string
}

// Result is what was seen of a site.
type Result struct {
	Walks   []*Walk
	Refused map[string]int // requests that pages made to other hosts, by host
}

// Walk is what was seen of a site in one viewport.
type Walk struct {
	Viewport Viewport
	Pages    []*Page // in the order in which they were met
	Failed   []Missed
	Skipped  []Missed       // what is not to be looked at
	Outside  map[string]int // links to other hosts, by host
	Left     Left

	known map[string]*Page // by every address that led to one
}

// Missed is an address that was not looked at.
type Missed struct {
	Address, From string // From is the page with the link, "" of a home page
	Why           verdict.Words
}

// Left counts what limits have kept out.
type Left struct {
	Pages   int `json:"pages,omitempty"`   // addresses beyond the limit of pages
	Depth   int `json:"depth,omitempty"`   // links beyond the limit of depth
	Queries int `json:"queries,omitempty"` // addresses that differ from many in their query alone
	Links   int `json:"links,omitempty"`   // links of pages with too many
}

// Page is a page of a site.
type Page struct {
	Address string
	Title   string
	Taps    int // from the home page; Unknown where only links lead to it that can't be seen
	Depth   int // links from the home page
	From    *Page
	Link    string // the words of the link on From
	Views   []*View

	links []edge
}

// Unknown is a number of taps that is not known.
const Unknown = -1

// View is a page as it is seen in one viewport and one colour scheme.
type View struct {
	Page      *Page
	Viewport  string
	Scheme    string
	Measured  Measured
	Restless  bool // it never kept still, or did not come whole
	Shot      *Shot
	Judgement Judgement
}

// ErrNoHost is the error of a start that names no site.
var ErrNoHost = errors.New("no host")

// Start reads the address of a home page. Without a scheme it is https.
func Start(text string) (*url.URL, error) {
	full := text
	if !strings.Contains(text, "://") {
		full = "https://" + text
	}
	u, err := url.Parse(full)
	switch {
	case err != nil:
		return nil, err
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fmt.Errorf("%s: wanted an address with http or https, found %s", text, u.Scheme)
	case u.Hostname() == "":
		return nil, fmt.Errorf("%s: %w", text, ErrNoHost)
	case u.User != nil:
		return nil, errors.New("an address with a user or a password would stand in the report: leave them out")
	}
	u.Host, err = ascii(u.Host)
	return u, err
}

// Site looks at a site. An error is of a scan that could not go on; what could
// not be loaded stands in the result.
func Site(ctx context.Context, o Options) (*Result, error) {
	b, err := launch(ctx, o)
	if err != nil {
		return nil, err
	}
	defer b.close()
	r := &Result{Refused: map[string]int{}}
	hosts := newAllowed(o)
	robots := newRobots(hosts, o.Limits.Delay)
	for _, viewport := range o.Viewports {
		w := &walker{Walk: &Walk{Viewport: viewport, Outside: map[string]int{}, known: map[string]*Page{}},
			options: o, browser: b, hosts: hosts, robots: robots, refused: r.Refused, queries: map[string]int{}, queued: map[string]bool{}}
		if err := w.walk(ctx); err != nil {
			return nil, err
		}
		r.Walks = append(r.Walks, w.Walk)
	}
	return r, nil
}
