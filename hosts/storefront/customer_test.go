//go:build linux

package storefront_test

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/redline5g/redline/hosts/storefront"
)

// screens are the windows that a customer may sit before.
var screens = []struct {
	name          string
	width, height int64
	options       []chromedp.EmulateViewportOption
	prefers       map[string]string
}{
	{"desktop", 1440, 900, nil, nil},
	{"phone", 360, 740, []chromedp.EmulateViewportOption{chromedp.EmulateMobile}, nil},
	{"narrow in large type", 320, 640, []chromedp.EmulateViewportOption{chromedp.EmulateMobile}, map[string]string{"elder": "on"}},
	{"English in the dark", 1280, 800, nil, map[string]string{"lang": "en", "theme": "dark"}},
}

// TestCheckout plays a customer who orders a 5G plan with a contract and a
// pack, from the catalogue to the history: no page has a finding, nothing moves
// before the reminders are acknowledged, and page and server agree.
func TestCheckout(t *testing.T) {
	for _, screen := range screens {
		t.Run(screen.name, func(t *testing.T) {
			t.Parallel()
			w := open(t, serve(t), screen.width, screen.height, screen.options...)
			w.visit("/")
			for name, choice := range screen.prefers {
				w.prefer(name, choice)
			}
			w.clean("the catalogue")
			w.tap(find(`article[data-redline-plan="G5-129"] .button`))
			w.until(`location.pathname === '/plan/G5-129'`)
			w.judged()
			w.clean("the plan")
			w.tap(find(`input[value="U5-10"]`))
			w.offered()
			w.clean("the offer")
			w.remind()
			w.clean("the reminders")
			w.code()
			w.consent()
			w.clean("the record")
			w.recorded()
		})
	}
}

// clean holds that nothing the panel shows is a violation or for a person, that
// page and server agree, and that nothing is wider than the window.
func (w *window) clean(what string) {
	w.t.Helper()
	w.holds(what, nil)
	if over := value[int](w, "document.documentElement.scrollWidth - document.documentElement.clientWidth"); over > 0 {
		w.t.Errorf("%s: the page is %d px wider than its window", what, over)
	}
}

// holds holds that the panel tells of these rules, and that page and server agree.
func (w *window) holds(what string, rules []string) {
	w.t.Helper()
	told := w.judged()
	if !slices.Equal(told.Found, rules) {
		w.t.Errorf("%s: found %v, wanted %v\n%s", what, told.Found, rules, told.Text)
	}
	if !told.Agrees {
		w.t.Errorf("%s: page and server differ", what)
	}
}

// TestSwitches breaks the storefront in one clause after the other, by the
// panel's switches, and holds that the page then shows the findings of that
// clause, and of no other.
func TestSwitches(t *testing.T) {
	t.Parallel()
	w := open(t, serve(t), 1440, 900)
	w.visit("/")
	for _, s := range storefront.Switches {
		w.visit(s.Page)
		w.turn(s.Clause)
		w.judged()
		w.misbehave(s)
		want := slices.Sorted(slices.Values(s.Rules))
		w.until(`document.querySelector('.findings li:is([data-outcome=violation], [data-outcome=review])')`)
		w.holds(s.Clause, want)
		w.turn(s.Clause)
	}
}

// misbehave goes on until the page shows what a switch breaks.
func (w *window) misbehave(s storefront.Switch) {
	w.t.Helper()
	switch s.Clause[0] {
	case '2':
		w.offered()
		w.acknowledge()
		w.tap(within("redline-reminders", "[part~=continue]"))
		w.until(find(".held .notice"))
	case '3':
		if s.Page == "/change" {
			w.tap(find(".change-form .button"))
			w.until(`location.pathname.startsWith('/change/')`)
		}
	}
}

// TestPanelFolds: the panel leaves the shop the window, and comes back.
func TestPanelFolds(t *testing.T) {
	t.Parallel()
	w := open(t, serve(t), 1280, 800)
	w.visit("/")
	width := func() int { return value[int](w, find("#shop")+".clientWidth") }
	beside := width()
	w.tap(find(".panel summary"))
	if alone := width(); alone < beside+200 {
		t.Errorf("the shop is %d px wide beside the panel, and %d without", beside, alone)
	}
	w.clean("without the panel")
	w.tap(find(".panel summary"))
	if again := width(); again != beside {
		t.Errorf("the shop was %d px wide beside the panel, and is %d", beside, again)
	}
}
