package scan

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/temoto/robotstxt"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/verdict"
)

// robotsName is the name by which a robots.txt speaks of Redline.
const robotsName = "redline"

// agentName is Redline's name in requests.
const agentName = "Redline/" + core.Version + " (+https://github.com/redline5g/redline)"

// The most that is read of a robots.txt, how long it is waited for, and the
// longest pause between pages that it may ask for. RFC 9309 asks for at least
// 500 KiB, and five redirects.
const (
	robotsBytes     = 512 << 10
	robotsTime      = 15 * time.Second
	robotsRedirects = 5
	robotsDelay     = time.Minute
)

// robots are the rules of the sites that are looked at, and the pace that they
// ask for.
type robots struct {
	client http.Client
	delay  time.Duration

	mu    sync.Mutex
	rules map[string]*rules // by origin
}

// rules are those of one host.
type rules struct {
	group   *robotstxt.Group
	refusal *verdict.Words // why no page of the host is looked at; nil where some are
	next    time.Time
}

func newRobots(h *allowed, delay time.Duration) *robots {
	follow := func(r *http.Request, via []*http.Request) error {
		switch {
		case len(via) > robotsRedirects:
			return errors.New("it redirects too often")
		case !h.hasPage(r.URL):
			return fmt.Errorf("it redirects to %s, which is none of the hosts given", r.URL.Host)
		}
		return nil
	}
	return &robots{client: http.Client{Timeout: robotsTime, CheckRedirect: follow}, delay: delay, rules: map[string]*rules{}}
}

// refuses tells why a page is not to be looked at, nil where it may be.
func (r *robots) refuses(ctx context.Context, u *url.URL) *verdict.Words {
	of := r.of(ctx, u)
	switch {
	case of.refusal != nil:
		return of.refusal
	case !of.group.Test(u.RequestURI()):
		return &verdict.Words{ZH: "robots.txt 不允许", EN: "robots.txt disallows it"}
	}
	return nil
}

// wait waits until the next page of a host may be asked for.
func (r *robots) wait(ctx context.Context, u *url.URL) error {
	of := r.of(ctx, u)
	pause := time.NewTimer(time.Until(of.next))
	defer pause.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-pause.C:
	}
	delay := r.delay
	if of.group != nil {
		delay = max(delay, of.group.CrawlDelay)
	}
	of.next = time.Now().Add(delay)
	return nil
}

// of are the rules of a host, which are asked for once.
func (r *robots) of(ctx context.Context, u *url.URL) *rules {
	origin := u.Scheme + "://" + u.Host
	r.mu.Lock()
	defer r.mu.Unlock()
	if known := r.rules[origin]; known != nil {
		return known
	}
	asked := r.ask(ctx, origin)
	if ctx.Err() == nil { // a page that was given up says nothing of the host
		r.rules[origin] = asked
	}
	return asked
}

// ask reads a robots.txt. Without one every page may be looked at; where it
// can't be reached, none. See RFC 9309, section 2.3.1.
func (r *robots) ask(ctx context.Context, origin string) *rules {
	data, err := r.read(ctx, origin+"/robots.txt")
	if err != nil {
		return &rules{refusal: &verdict.Words{
			ZH: "取不到 robots.txt，因此不得请求任何页面：" + err.Error(),
			EN: "robots.txt can't be reached, so that no page may be asked for: " + err.Error(),
		}}
	}
	group := data.FindGroup(robotsName)
	if group.CrawlDelay > robotsDelay {
		return &rules{refusal: &verdict.Words{
			ZH: fmt.Sprintf("robots.txt 要求两次请求间隔 %v，超过 %v", group.CrawlDelay, robotsDelay),
			EN: fmt.Sprintf("robots.txt asks for %v between two pages, which is more than %v", group.CrawlDelay, robotsDelay),
		}}
	}
	return &rules{group: group}
}

func (r *robots) read(ctx context.Context, address string) (*robotstxt.RobotsData, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", agentName)
	response, err := r.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode >= 500 {
		return nil, fmt.Errorf("the server answered %s", response.Status)
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, robotsBytes))
	if err != nil {
		return nil, err
	}
	return robotstxt.FromStatusAndBytes(response.StatusCode, body)
}
