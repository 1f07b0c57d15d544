package scan

import (
	"container/heap"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"unicode/utf8"
)

// mostQueries is how many addresses that differ in their query alone are looked
// at: a calendar has one for each day there will be.
const mostQueries = 10

// walker walks through a site in one viewport.
type walker struct {
	*Walk
	options Options
	browser *browser
	hosts   *allowed
	robots  *robots
	refused map[string]int
	queue   queue
	queued  map[string]bool // addresses that were met
	queries map[string]int  // of each address without its query
	opened  int             // addresses
	shots   int             // bytes of pictures
}

// walk looks at all pages that the limits allow, those of fewest taps first.
func (w *walker) walk(ctx context.Context) error {
	customer, end, err := w.browser.customer()
	if err != nil {
		return err
	}
	defer end()
	for _, u := range w.options.Start {
		w.add(&step{address: u})
	}
	for len(w.queue) > 0 && w.opened < w.options.Limits.Pages {
		if err := w.visit(ctx, customer, heap.Pop(&w.queue).(*step)); err != nil {
			return err
		}
	}
	w.Left.Pages += len(w.queue)
	return nil
}

func (w *walker) agent() string {
	if w.options.UserAgent != "" {
		return w.options.UserAgent
	}
	return w.Viewport.agent(w.browser.version, agentName)
}

// visit looks at a page in every scheme. An error ends the walk.
func (w *walker) visit(ctx, customer context.Context, s *step) error {
	if why := w.robots.refuses(ctx, s.address); why != nil {
		w.miss(s, &refusal{*why, s.from == nil})
		return ctx.Err()
	}
	w.opened++
	p := s.page()
	for i, scheme := range w.options.Schemes {
		if err := w.robots.wait(ctx, s.address); err != nil {
			return err
		}
		w.tell(s, scheme)
		err := w.look(customer, p, s, scheme, i == 0)
		var told *refusal
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case w.browser.ctx.Err() != nil:
			return fmt.Errorf("%w at %s", errEnded, s.address)
		case errors.Is(err, errKnown):
			return nil
		case errors.As(err, &told):
			w.miss(s, told)
			return nil
		case err != nil:
			w.miss(s, failure("%v", "%v", err))
			return nil
		}
	}
	return nil
}

// errKnown is the error of an address that leads to a page which was seen.
var errKnown = errors.New("known")

// errEnded is the error of a Chromium that is gone.
var errEnded = errors.New("the browser has ended unexpectedly")

// look opens a page and takes a view of it; the first time its links, too.
func (w *walker) look(customer context.Context, p *Page, s *step, scheme string, first bool) error {
	t, err := w.open(customer, s.address, scheme)
	if err != nil {
		return err
	}
	defer t.close()
	if first {
		if err := w.meet(t, p, s); err != nil {
			return t.why(err)
		}
	}
	o := options{ID: pageID(p.Address, w.Viewport.Name, scheme), Address: p.Address, Zoom: 100}
	if p.Taps != Unknown {
		o.Taps = &p.Taps
	}
	v := &View{Page: p, Viewport: w.Viewport.Name, Scheme: scheme, Restless: !t.still}
	if v.Measured, err = t.measure(o); err != nil {
		return t.why(err)
	}
	p.Title = v.Measured.Title
	if w.options.Shots && w.shots < allShots {
		if v.Shot, err = t.shot(w.Viewport, v.Measured); err != nil {
			return t.why(err)
		}
		if v.Shot != nil {
			w.shots += len(v.Shot.WebP)
		}
	}
	if first {
		w.Pages = append(w.Pages, p)
	}
	p.Views = append(p.Views, v)
	return nil
}

// meet notes where an address has led to, and what leads on from there.
func (w *walker) meet(t *tab, p *Page, s *step) error {
	u, err := t.address()
	if err != nil {
		return err
	}
	here := canonical(u)
	if w.known[here] != nil {
		w.known[canonical(s.address)] = w.known[here]
		return errKnown
	}
	p.Address = here
	w.known[here], w.known[canonical(s.address)] = p, p
	w.queued[here] = true
	found, err := t.links()
	if err != nil {
		return err
	}
	w.Left.Links += found.More
	for _, l := range found.Links {
		w.follow(p, s, l)
	}
	return nil
}

// follow queues where a link leads to, if it is of the site.
func (w *walker) follow(p *Page, s *step, l link) {
	u, err := url.Parse(l.Href)
	switch {
	case err != nil || !isWeb(u) || len(l.Href) > longest || u.User != nil:
		return // no page that could be looked at
	case !w.hosts.hasPage(u):
		w.Outside[authority(u)]++
		return
	}
	p.links = append(p.links, edge{canonical(u), l.Taps})
	w.add(&step{address: u, from: p, link: l.Text, depth: s.depth + 1, taps: s.taps + cost(l.Taps)})
}

// miss tells that an address was not looked at.
func (w *walker) miss(s *step, why *refusal) {
	m := Missed{Address: canonical(s.address), Why: why.why}
	if s.from != nil {
		m.From = s.from.Address
	}
	if why.failed {
		w.Failed = append(w.Failed, m)
	} else {
		w.Skipped = append(w.Skipped, m)
	}
}

func (w *walker) tell(s *step, scheme string) {
	if w.options.Progress != nil {
		w.options.Progress(Progress{len(w.Pages), len(w.queue), w.Viewport.Name, scheme, canonical(s.address)})
	}
}

func (w *walker) countRefused(g *guard) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for host, n := range g.refused {
		w.refused[host] += n
	}
}

// pageID is the id of a view's document: its path, and how it is seen.
func pageID(address, viewport, scheme string) string {
	const most = 128
	path := address
	if u, err := url.Parse(address); err == nil {
		u.Scheme, u.Host = "", ""
		path = u.String()
	}
	as := " " + viewport + " " + scheme
	if utf8.RuneCountInString(path)+len(as) > most {
		sum := sha256.Sum256([]byte(path))
		as = "… " + hex.EncodeToString(sum[:4]) + as
		path = string([]rune(path)[:most-utf8.RuneCountInString(as)])
	}
	return path + as
}
