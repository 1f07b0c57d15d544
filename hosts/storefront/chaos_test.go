//go:build linux

package storefront_test

import (
	"maps"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/redline5g/redline/hosts/browser"
	"github.com/redline5g/redline/wasm"
)

// TestNoWebAssembly: where the engine has no WebAssembly, the server judges in
// the page's place, and the page says so. Where the server fails too, the guard
// lets the order go, and it is judged once it is there.
func TestNoWebAssembly(t *testing.T) {
	t.Parallel()
	var fails atomic.Bool
	address := serveBy(t, func(shop http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if fails.Load() && strings.HasPrefix(r.URL.Path, "/v1/") {
				http.Error(w, "the host has failed", http.StatusServiceUnavailable)
				return
			}
			shop.ServeHTTP(w, r)
		})
	})
	w := (&window{address: address, size: chromedp.EmulateViewport(1440, 900)}).in(t, browser.Tab(t, "--js-flags=--jitless"))
	w.ordering()
	if value[bool](w, `typeof WebAssembly === 'object'`) {
		t.Fatal("there is WebAssembly")
	}
	w.until(find("#verdicts") + ".innerText.includes('改由服务器评判（no-webassembly）')")
	w.acknowledge()
	w.goOn()
	w.code()
	w.agree()
	fails.Store(true)
	w.tap(find("#activate"))
	w.until(`location.pathname.startsWith('/orders/')`)
	if s := w.sent(); !s.Activated || s.Agreement.Agrees || s.Agreement.Page.Bytes != 0 || s.Agreement.Decision != "allow" {
		t.Errorf("the order was judged as %+v", s.Agreement)
	}
}

// tampering is what pages get in the module's place, and whether they name its
// integrity.
type tampering struct {
	name   string
	module []byte
	named  bool
	says   string // the panel, of the order
}

// TestModules: a module that was cut short, or altered, judges nothing, for its
// integrity is held against the page's. Where the page names none, the server's
// bytes tell what was altered.
func TestModules(t *testing.T) {
	t.Parallel()
	half := wasm.Module[:len(wasm.Module)/2]
	var now atomic.Pointer[tampering]
	address := serveBy(t, func(shop http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { now.Load().answer(shop, w, r) })
	})
	w := open(t, address, 1440, 900)
	for _, c := range []tampering{
		{"cut short", half, true, "（integrity）"},
		{"altered", browser.Altered(wasm.Module), true, "（integrity）"},
		{"cut short, without integrity", half, false, "（not-a-module）"},
		{"altered, without integrity", browser.Altered(wasm.Module), false, "与服务器不同"},
		{"whole", wasm.Module, true, "逐字节一致"},
	} {
		now.Store(&c)
		w.ordering()
		if order := value[string](w, find(".verdict[data-kind=order]")+".innerText"); !strings.Contains(order, c.says) {
			t.Errorf("%s: wanted %s, found %s", c.name, c.says, order)
		}
	}
}

var integrity = regexp.MustCompile(` data-integrity="[^"]*"`)

func (c *tampering) answer(shop http.Handler, w http.ResponseWriter, r *http.Request) {
	answer := httptest.NewRecorder()
	shop.ServeHTTP(answer, r)
	body := answer.Body.Bytes()
	switch {
	case r.URL.Path == "/redline/redline.wasm":
		body = c.module
	case !c.named:
		body = integrity.ReplaceAll(body, nil)
	}
	relay(w, answer, body)
}

// relay hands an answer on, with another body.
func relay(w http.ResponseWriter, answer *httptest.ResponseRecorder, body []byte) {
	maps.Copy(w.Header(), answer.Header())
	w.WriteHeader(answer.Code)
	_, _ = w.Write(body)
}

// TestLeaving: who leaves while an order is on its way finds it placed, once.
// Who leaves while it is judged finds what was acknowledged, whole.
func TestLeaving(t *testing.T) {
	t.Parallel()
	address := serveBy(t, func(shop http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			answer := httptest.NewRecorder()
			shop.ServeHTTP(answer, r)
			if strings.HasSuffix(r.URL.Path, "/placed") {
				<-r.Context().Done() // the order is placed, and nobody is there for the answer
			}
			relay(w, answer, answer.Body.Bytes())
		})
	})
	w := open(t, address, 1440, 900)
	w.ordering()
	checkout := value[string](w, "location.pathname")
	w.acknowledge()
	w.tap(within("redline-reminders", "[part~=continue]"))
	w.visit("/coverage")
	w.visit(checkout)
	w.until(find("form.code"))
	w.code()
	w.agree()
	w.tap(find("#activate"))
	w.until(find("#activate") + ".disabled")
	w.visit("/orders")
	w.visit(checkout)
	w.recorded()
	w.visit("/orders")
	if orders := value[int](w, "document.querySelectorAll('.history li').length"); orders != 1 {
		t.Errorf("there are %d orders", orders)
	}
}
