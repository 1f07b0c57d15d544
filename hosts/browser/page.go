//go:build linux

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os/exec"
	"testing"
	"time"
)

// limit is how long a page has for what it posts next.
const limit = 2 * time.Minute

// Page is what a runtime shows: one page after another.
type Page struct {
	Version string // of the runtime, once it is open

	t        *testing.T
	runtime  Runtime
	home     string // of the runtime
	app      app
	origin   string // of the app's pages, once they are served
	token    string // of the page, in its address
	address  string // of the page to open, below the origin
	messages chan string
	process  *process
	run      func(script string) error // in a web view
	tab      context.Context           // of chromedp, in Chromium as a web view
}

// Open starts the runtime on a page, such as "suite". query are names and
// values by turns, for the page's address.
func (p *Page) Open(name string, query ...string) {
	p.t.Helper()
	values := url.Values{}
	for i := 0; i < len(query); i += 2 {
		values.Set(query[i], query[i+1])
	}
	p.address = fmt.Sprintf("/%s.html?%s", name, values.Encode())
	p.runtime.start(p)
}

// Folder is where the app's files lie, laid out as the repository is.
func (p *Page) Folder() string { return p.app.dir }

// Next waits for the text that is posted next. A runtime that ends before, and
// a page that takes longer than two minutes, fail the test.
func (p *Page) Next() string {
	p.t.Helper()
	text, err := p.next(limit)
	if err != nil {
		p.t.Fatal(err)
	}
	return text
}

func (p *Page) next(limit time.Duration) (string, error) {
	select {
	case text := <-p.messages:
		return text, nil
	case <-p.process.ended:
		return "", fmt.Errorf("the runtime has ended, and %s has posted nothing\n%s", p.address, p.process.printed())
	case <-time.After(limit):
		return "", fmt.Errorf("%s has posted nothing in %v\n%s", p.address, limit, p.process.printed())
	}
}

// posted takes a text that the page has posted, unless the context ends before
// anyone wants it.
func (p *Page) posted(ctx context.Context, text string) {
	select {
	case p.messages <- text:
	case <-ctx.Done():
	}
}

// Report decodes what is posted next into v, a pointer. A page that failed has
// posted why, which fails the test.
func (p *Page) Report(v any) {
	p.t.Helper()
	text := p.Next()
	var page struct{ Failed string }
	if err := json.Unmarshal([]byte(text), &page); err != nil || page.Failed != "" {
		p.t.Fatalf("the page failed: %s%.200s\n%s", page.Failed, text, p.process.printed())
	}
	if err := json.Unmarshal([]byte(text), v); err != nil {
		p.t.Fatalf("the page posted no report: %v: %.200s", err, text)
	}
}

// Run runs a script in the page of a web view, as its app does.
func (p *Page) Run(script string) {
	p.t.Helper()
	if err := p.run(script); err != nil {
		p.t.Fatalf("running %.80q: %v\n%s", script, err, p.process.printed())
	}
}

// launch starts the program that shows the page.
func (p *Page) launch(program program, args []string, prepare func(*exec.Cmd)) {
	p.t.Helper()
	p.process = start(p.t, p.home, program, args, prepare)
}
