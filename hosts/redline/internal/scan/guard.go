package scan

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/redline5g/redline/hosts/verdict"
)

// mostHops is how often a page may lead on to another before it is shown.
const mostHops = 10

// guard decides what a tab may ask for, and bounds what it gets.
type guard struct {
	main   cdp.FrameID
	hosts  *allowed
	robots func(*url.URL) *verdict.Words
	most   int64
	stop   context.CancelCauseFunc

	mu      sync.Mutex
	hops    int
	bytes   int64
	blocked *refusal       // of the page itself
	refused map[string]int // requests to other hosts
	status  int64
	mime    string
	headers network.Headers
}

// refusal is why a page is not looked at.
type refusal struct {
	why    verdict.Words
	failed bool // it was to be looked at
}

func (r *refusal) Error() string { return r.why.EN }

// failure is a refusal of what was to be looked at, with values in its words.
func failure(zh, en string, values ...any) *refusal {
	return &refusal{verdict.Words{ZH: fmt.Sprintf(zh, values...), EN: fmt.Sprintf(en, values...)}, true}
}

// unwanted is a refusal of what is not to be looked at.
func unwanted(zh, en string, values ...any) *refusal {
	r := failure(zh, en, values...)
	r.failed = false
	return r
}

// watch has all that a tab does pass the guard, until the context ends.
func (g *guard) watch(ctx context.Context) error {
	requests := chromedp.Events(ctx, fetch.RequestPaused)
	go func() {
		for e, err := range requests {
			if err != nil {
				return
			}
			g.answer(ctx, e)
		}
	}()
	dialogs := chromedp.Events(ctx, page.JavascriptDialogOpening)
	go func() {
		for e, err := range dialogs {
			if err != nil {
				return
			}
			// A dialog that is gone needs no answer.
			_, _ = chromedp.Call(ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: e.Type == page.DialogTypeBeforeunload})
		}
	}()
	data := chromedp.Events(ctx, network.DataReceived)
	go func() {
		for e, err := range data {
			if err != nil {
				return
			}
			g.count(e.DataLength)
		}
	}()
	responses := chromedp.Events(ctx, network.ResponseReceived)
	go func() {
		for e, err := range responses {
			if err != nil {
				return
			}
			g.note(e)
		}
	}()
	// A service worker that another page has left would answer in the site's place.
	if _, err := chromedp.Call(ctx, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true}); err != nil {
		return err
	}
	_, err := chromedp.Call(ctx, fetch.Enable, fetch.EnableParams{Patterns: []*fetch.RequestPattern{{URLPattern: "*"}}})
	return err
}

// answer lets a request through or not.
func (g *guard) answer(ctx context.Context, e fetch.EventRequestPaused) {
	// A request that is gone needs no answer.
	if g.allows(e) {
		_, _ = chromedp.Call(ctx, fetch.ContinueRequest, fetch.ContinueRequestParams{RequestID: e.RequestID})
	} else {
		_, _ = chromedp.Call(ctx, fetch.FailRequest, fetch.FailRequestParams{RequestID: e.RequestID, ErrorReason: network.ErrorReasonBlockedByClient})
	}
}

func (g *guard) allows(e fetch.EventRequestPaused) bool {
	u, err := url.Parse(e.Request.URL)
	if err != nil {
		return false
	}
	if e.ResourceType != network.ResourceTypeDocument {
		return u.Scheme == "data" || u.Scheme == "blob" || g.asset(u)
	}
	if e.FrameID != g.main {
		return g.asset(u) && g.hosts.hasPage(u) && g.robots(u) == nil
	}
	why := g.page(u, e.Request.Method)
	g.mu.Lock()
	defer g.mu.Unlock()
	g.blocked = why
	return why == nil
}

// asset tells whether a page may load from an address, and counts it where not.
func (g *guard) asset(u *url.URL) bool {
	if g.hosts.hasAsset(u) {
		return true
	}
	if u.Host != "" {
		g.mu.Lock()
		g.refused[authority(u)]++
		g.mu.Unlock()
	}
	return false
}

// page tells why a tab is not led to an address.
func (g *guard) page(u *url.URL, method string) *refusal {
	g.mu.Lock()
	g.hops++
	hops := g.hops
	g.mu.Unlock()
	switch {
	case hops > mostHops:
		return failure("接连转往其他页面超过 %d 次", "it leads on to other pages more than %d times", mostHops)
	case !isWeb(u):
		return unwanted("转往 %s 网址", "it leads to an address with %s", u.Scheme)
	case !g.hosts.hasPage(u):
		return unwanted("转往 %s，不在指定的主机之列", "it leads to %s, which is none of the hosts given", u.Host)
	case method != "GET":
		return unwanted("自行提交表单", "it sends a form by itself")
	}
	if why := g.robots(u); why != nil {
		return &refusal{*why, false}
	}
	return nil
}

// count adds what has come, and ends the page that has too much.
func (g *guard) count(bytes int64) {
	g.mu.Lock()
	g.bytes += bytes
	over := g.bytes > g.most
	g.mu.Unlock()
	if over {
		g.stop(failure("加载的数据超过 %d MB", "it loads more than %d MB", g.most>>20))
	}
}

// note keeps how the page itself was answered.
func (g *guard) note(e network.EventResponseReceived) {
	if e.Type != network.ResourceTypeDocument || e.FrameID != g.main {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.status, g.mime, g.headers = e.Response.Status, e.Response.MimeType, e.Response.Headers
}

// verdict tells why what was answered is no page to look at.
func (g *guard) verdict() *refusal {
	g.mu.Lock()
	defer g.mu.Unlock()
	switch {
	case g.blocked != nil:
		return g.blocked
	case g.status >= 400:
		return failure("服务器答复 %d", "the server answered %d", g.status)
	case g.mime != "" && g.mime != "text/html" && !strings.HasSuffix(g.mime, "xhtml+xml"):
		return unwanted("不是网页，而是 %s", "it is no page but %s", g.mime)
	}
	return nil
}
