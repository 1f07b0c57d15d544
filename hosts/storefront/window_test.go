//go:build linux

package storefront_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/browser"
	"github.com/redline5g/redline/hosts/storefront"
	"github.com/redline5g/redline/hosts/wazero"
)

// patience is how long a page has for what a test waits for. Only a page that
// fails takes as long, so it is far more than a busy machine takes.
const patience = 2 * time.Minute

// judging is the host of all storefronts: compiling it takes a second.
var judging = sync.OnceValues(func() (hosts.Host, error) {
	return wazero.New(context.Background(), wazero.Options{Interpreter: testing.Short()})
})

// serve serves a storefront until the test ends: its address.
func serve(t *testing.T) string {
	t.Helper()
	return serveBy(t, func(shop http.Handler) http.Handler { return shop })
}

// serveBy serves a storefront by a handler that another is made into.
func serveBy(t *testing.T, by func(http.Handler) http.Handler) string {
	t.Helper()
	host, err := judging()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(by(storefront.New(host, storefront.Options{})))
	t.Cleanup(server.Close)
	return server.URL
}

// window is a browser's window on a storefront, and who sits before it.
type window struct {
	t       *testing.T
	tab     context.Context
	address string
	size    chromedp.Action[chromedp.Void]
	heard   *heard
}

// open opens a window of a size on a storefront.
func open(t *testing.T, address string, width, height int64, options ...chromedp.EmulateViewportOption) *window {
	t.Helper()
	return (&window{address: address, size: chromedp.EmulateViewport(width, height, options...)}).in(t, browser.Tab(t))
}

// another opens another tab, in front, for a test.
func (w *window) another(t *testing.T) *window {
	t.Helper()
	tab, stop := chromedp.NewContext(w.tab, chromedp.WithNewWindow(false))
	t.Cleanup(stop)
	return w.in(t, tab)
}

func (w *window) in(t *testing.T, tab context.Context) *window {
	t.Helper()
	opened := &window{t, tab, w.address, w.size, hear(t, tab)}
	opened.do(opened.size)
	opened.still()
	return opened
}

// still has pages move no more than they must: nothing glides away from a tap.
func (w *window) still() {
	w.t.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}}
	if _, err := chromedp.Call(w.tab, emulation.SetEmulatedMedia, media); err != nil {
		w.t.Fatal(err)
	}
}

// do runs actions of chromedp.
func (w *window) do(actions ...chromedp.Action[chromedp.Void]) {
	w.t.Helper()
	ctx, stop := context.WithTimeout(w.tab, patience)
	defer stop()
	if err := chromedp.Do(ctx, actions...); err != nil {
		w.t.Fatal(err)
	}
}

// visit opens a page, and waits until its panel has judged.
func (w *window) visit(path string) {
	w.t.Helper()
	w.do(chromedp.Navigate(w.address + path))
	w.judged()
}

// panel is what the panel tells.
type panel struct {
	Found  []string // the rules of findings that are violations or for a person, each once
	Agrees bool     // page and server, on every verdict
	Text   string
}

// judged waits until everything that the panel shows was compared with the
// server, and is what it then tells.
func (w *window) judged() panel {
	w.t.Helper()
	return *eventually[*panel](w, `(() => {
		const panel = document.getElementById('verdicts');
		const verdicts = [...document.querySelectorAll('.verdict')];
		if (panel?.ariaBusy !== 'false' || !verdicts.every((v) => v.dataset.agrees)) return null;
		const found = document.querySelectorAll('.findings li:is([data-outcome=violation], [data-outcome=review])');
		return {
			Found: [...new Set([...found].map((f) => f.dataset.rule))].sort(),
			Agrees: verdicts.every((v) => v.dataset.agrees === 'true'),
			Text: panel.innerText,
		};
	})()`)
}

// value is what a script comes to.
func value[T any](w *window, script string) T {
	w.t.Helper()
	ctx, stop := context.WithTimeout(w.tab, patience)
	defer stop()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		w.t.Fatalf("%.200s: %v", script, err)
	}
	return got
}

// until waits until a script comes to true.
func (w *window) until(script string) {
	w.t.Helper()
	eventually[bool](w, "Boolean("+script+")")
}

// eventually waits until a script comes to anything but null or false: what.
func eventually[T comparable](w *window, script string) T {
	w.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		ctx, stop := context.WithTimeout(w.tab, patience)
		got, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
		stop()
		if err == nil && got != *new(T) {
			return got // a page that is being left has nothing to say
		}
		if time.Now().After(end) {
			w.t.Fatalf("it didn't come about: %s: %v\n%s", script, err, value[string](w, `location.pathname + '\n' + document.body.innerText.slice(0, 2000)`))
		}
	}
}

// tap taps the middle of the element that a script gives, once it has come to
// rest, and again where something had moved it away meanwhile.
func (w *window) tap(element string) {
	w.t.Helper()
	w.until(element)
	for range 5 {
		at := w.rest(element)
		w.do(chromedp.MouseClickXY(at[0], at[1]))
		if !w.missed() {
			return
		}
	}
	w.t.Fatalf("no tap hits %s", element)
}

// rest is where the middle of an element comes to rest, in view. From then on
// the page knows whether a tap is on it.
func (w *window) rest(element string) []float64 {
	w.t.Helper()
	var at []float64
	for {
		before := at
		at = value[[]float64](w, `(() => {
			const find = () => `+element+`; // what is drawn anew is found anew
			window.tapping?.abort();
			window.tapping = new AbortController();
			window.missed = false;
			const touched = (event) => { window.missed ||= !event.composedPath().includes(find()); };
			for (const type of ['pointerdown', 'pointerup']) addEventListener(type, touched, { capture: true, signal: window.tapping.signal });
			const element = find();
			element.scrollIntoView({ block: 'center', behavior: 'instant' });
			const { left, top, width, height } = element.getBoundingClientRect();
			return [left + width / 2, top + height / 2];
		})()`)
		if slices.Equal(before, at) {
			return at
		}
		w.do(chromedp.Sleep(50 * time.Millisecond))
	}
}

// missed tells whether the last tap was beside its element. A page that it has
// left, or is leaving, knows of none.
func (w *window) missed() bool {
	ctx, stop := context.WithTimeout(w.tab, patience)
	defer stop()
	missed, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("window.missed === true"))
	return err == nil && missed
}

// find is the script of the first element of a selector.
func find(selector string) string { return "document.querySelector(" + strconv.Quote(selector) + ")" }

// within is the script of the first element of a selector in the shadow of
// another.
func within(host, selector string) string {
	return fmt.Sprintf("%s?.shadowRoot.querySelector(%q)", find(host), selector)
}

// enter types into what has the focus.
func (w *window) enter(text string) { w.t.Helper(); w.do(chromedp.KeyEvent(text)) }

// turn turns the switch of a clause, on or off.
func (w *window) turn(clause string) {
	w.t.Helper()
	isOn := fmt.Sprintf("document.body.dataset.broken.split('+').includes(%q)", clause)
	before := value[bool](w, isOn)
	w.tap(fmt.Sprintf(`[...document.querySelectorAll('.switch')].find((s) => s.querySelector('b').textContent === %q)`, clause))
	w.until(fmt.Sprintf(`%s !== %t && document.readyState === 'complete'`, isOn, before))
}

func itoa(n int) string { return strconv.Itoa(n) }

func ftoa(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
