//go:build linux

package browser

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/redline5g/redline/hosts/suite"
)

// Tab starts Chromium, with more flags if need be, and returns the context of
// its tab, for chromedp to drive until the test ends. Where Chromium isn't installed the test fails or is
// skipped, see [suite.Need].
func Tab(t *testing.T, flags ...string) context.Context {
	t.Helper()
	suite.Need(t, chromiumProgram.name, "apt-get install "+chromiumProgram.install, chromiumProgram.path() != "")
	slots <- struct{}{}
	t.Cleanup(func() { <-slots })
	p := &Page{t: t, home: home(t)}
	ctx := p.devtools(flags...)
	if err := chromedp.Do(ctx); err != nil { // the tab ends with the context that opens it
		t.Fatalf("%v\n%s", err, p.process.printed())
	}
	return ctx
}
