//go:build linux

package storefront_test

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// hardship is what may come between a customer and an order.
type hardship struct {
	name string
	play func(*window)
}

// hardships are those that a screen has a part in.
var hardships = []hardship{
	{"the page is loaded anew", reloaded},
	{"another tab is in front", hidden},
	{"two tabs have the same order", together},
	{"something covers a reminder", covered},
	{"type is twice as large", enlarged},
	{"the page is zoomed to 200 %", zoomed},
	{"there is no network", offline},
}

// TestHardships plays each on a desktop and on a phone, from the offer to the
// history.
func TestHardships(t *testing.T) {
	for _, screen := range screens[:2] {
		t.Run(screen.name, func(t *testing.T) {
			t.Parallel()
			suffer(t, open(t, serve(t), screen.width, screen.height, screen.options...), hardships)
		})
	}
}

// suffer plays each hardship in a tab of its own.
func suffer(t *testing.T, w *window, hardships []hardship) {
	for _, h := range hardships {
		t.Run(h.name, func(t *testing.T) { h.play(w.another(t)) })
	}
}

// ordering leads to the checkout of a plan with four reminders.
func (w *window) ordering() {
	w.t.Helper()
	w.visit("/plan/G5-129")
	w.tap(find(`input[value=yunling]`))
	w.offered()
}

// goOn leaves the reminders, which are acknowledged, for the next step.
func (w *window) goOn() {
	w.t.Helper()
	w.tap(within("redline-reminders", "[part~=continue]"))
	w.until(find("form.code"))
}

// finish goes on from there to the history.
func (w *window) finish() {
	w.t.Helper()
	w.goOn()
	w.code()
	w.consent()
	w.recorded()
}

// reloaded: what was acknowledged, and that the number was proven, is known
// after a reload. Consents are asked for again, for nothing is ticked
// beforehand.
func reloaded(w *window) {
	w.ordering()
	w.read(0)
	w.tap(boxOf(0))
	w.do(chromedp.Reload())
	w.judged()
	w.until(reminders + ".length === 3")
	w.acknowledge()
	w.goOn()
	w.code()
	w.until(within("redline-consent", "[part~=box]"))
	w.tap(within("redline-consent", "[part~=box]"))
	w.do(chromedp.Reload())
	w.until(within("redline-consent", "[part~=box]"))
	w.tap(find("#activate"))
	w.until(find(".held .notice"))
	w.consent()
	w.recorded()
}

// hidden: no time passes for what nobody sees.
func hidden(w *window) {
	w.ordering()
	w.read(0)
	other := w.another(w.t)
	other.visit("/coverage")
	w.until(`document.visibilityState === 'hidden'`)
	before := w.kept()
	w.do(chromedp.Sleep(time.Second))
	if after := w.inView(); before == 0 || after != before {
		w.t.Errorf("reminders were in view for %v ms before, and for %v after", before, after)
	}
	w.front()
	w.acknowledge()
	w.finish()
}

// together: two tabs with the same order complete each other, and it is placed
// once.
func together(w *window) {
	w.ordering()
	other := w.another(w.t)
	other.visit(value[string](w, "location.pathname"))
	other.read(0)
	other.tap(boxOf(0))
	other.tap(boxOf(1))
	w.front()
	w.until(reminders + ".length < 4")
	w.acknowledge()
	w.goOn()
	w.code()
	other.front()
	other.until(find("form.code")) // nothing is due any more
	other.code()
	other.consent()
	other.recorded()
	w.front()
	w.consent()
	w.recorded()
	if value[string](w, "location.pathname") != value[string](other, "location.pathname") {
		w.t.Error("the tabs have come to different orders")
	}
}
