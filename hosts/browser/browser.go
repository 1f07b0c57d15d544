//go:build linux

package browser

import (
	"slices"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

// Runtime is a place that has pages.
type Runtime struct {
	Name   string
	View   bool // a web view: an app is around the page, with a bridge to it
	NoWasm bool // WebAssembly is missing there

	needs []program
	start func(*Page)
}

// Runtimes are the places that have pages.
var Runtimes = []Runtime{
	{Name: "chromium", needs: chromiumNeeds, start: chromium()},
	{Name: "chromium-android-webview", View: true, needs: chromiumNeeds, start: androidView},
	{Name: "firefox", needs: firefoxNeeds, start: firefox()},
	{Name: "webkit", needs: webkitNeeds, start: webkit()},
	{Name: "webkit-view", View: true, needs: viewNeeds, start: webkitView},
	{Name: "webkit-scheme", View: true, needs: viewNeeds, start: webkitScheme},

	{Name: "chromium-jitless", NoWasm: true, needs: chromiumNeeds, start: chromium("--js-flags=--jitless")},
	{Name: "firefox-no-wasm", NoWasm: true, needs: firefoxNeeds, start: firefox("javascript.options.wasm", "false")},
	{Name: "webkit-no-wasm", NoWasm: true, needs: webkitNeeds, start: webkit("JSC_useWasm=0")},
}

// Named is the runtime of a name.
func Named(name string) (Runtime, bool) {
	i := slices.IndexFunc(Runtimes, func(r Runtime) bool { return r.Name == name })
	if i < 0 {
		return Runtime{}, false
	}
	return Runtimes[i], true
}

// slots bounds how many runtimes are there at a time: each keeps a core busy.
var slots = make(chan struct{}, 2)

// New prepares a runtime, which is there until the test ends. One that isn't
// installed fails the test or skips it, see [suite.Need].
func New(t *testing.T, r Runtime) *Page {
	t.Helper()
	for _, p := range r.needs {
		suite.Need(t, p.name, "apt-get install "+p.install, p.path() != "")
	}
	slots <- struct{}{}
	t.Cleanup(func() { <-slots })
	p := &Page{t: t, runtime: r, home: home(t), messages: make(chan string, 16)}
	p.app = ship(t, p.home)
	return p
}
