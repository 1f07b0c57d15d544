//go:build linux

package storefront_test

import (
	"os"
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

// axeCore is where npm puts axe-core.
const axeCore = "../../js/node_modules/axe-core/axe.min.js"

// looks are ways to show the storefront.
var looks = []struct {
	name    string
	prefers map[string]string
	width   int64
}{
	{"light", nil, 1280},
	{"dark in English", map[string]string{"theme": "dark", "lang": "en"}, 1280},
	{"large type on a narrow phone", map[string]string{"elder": "on"}, 320},
	{"English in large type on a narrow phone", map[string]string{"elder": "on", "lang": "en", "theme": "dark"}, 320},
}

// TestLooks holds that every page is clean however it is shown: it has no
// finding, fits its window, and axe-core finds nothing wrong with it. With large
// type every control is 60 px high.
func TestLooks(t *testing.T) {
	axe, err := os.ReadFile(axeCore)
	suite.Need(t, "axe-core", "npm ci --prefix js", err == nil)
	for _, look := range looks {
		t.Run(look.name, func(t *testing.T) {
			t.Parallel()
			w := open(t, serve(t), look.width, 740)
			w.visit("/coverage")
			for name, choice := range look.prefers {
				w.prefer(name, choice)
			}
			for _, path := range []string{"/", "/plan/G5-99", "/plan/G4-59", "/coverage", "/change", "/orders", "/plan/G5-129"} {
				w.visit(path)
				w.clean(path)
				w.sound(path, string(axe))
			}
			w.offered()
			w.clean("the checkout")
			w.sound("the checkout", string(axe))
			if look.prefers["elder"] == "on" {
				w.reachable("the checkout")
			}
		})
	}
}

// sound holds that axe-core finds nothing wrong.
func (w *window) sound(what, axe string) {
	w.t.Helper()
	value[bool](w, axe+"; true")
	value[bool](w, `globalThis.axeFound = undefined, axe.run().then(({ violations }) => { globalThis.axeFound = violations; }), true`)
	w.until(`globalThis.axeFound`)
	found := value[[]string](w, `globalThis.axeFound.map(({ id, help, nodes }) => id + ': ' + help + '\n' + nodes.slice(0, 4).map(({ target, failureSummary }) => target.join(' ') + ' ' + failureSummary).join('\n'))`)
	if len(found) > 0 {
		w.t.Errorf("%s: %s", what, strings.Join(found, "\n"))
	}
}

// reachable holds that what is to be tapped in the shop is 60 px high.
func (w *window) reachable(what string) {
	w.t.Helper()
	small := value[[]string](w, `[...document.querySelectorAll('.shop :is(button, .button, nav a, .choice)'), ...document.querySelector('redline-reminders').shadowRoot.querySelectorAll('button, [part~=choice]')]
		.filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 60).map((e) => e.outerHTML.slice(0, 80))`)
	if len(small) > 0 {
		w.t.Errorf("%s: less than 60 px high: %s", what, strings.Join(small, "\n"))
	}
}
