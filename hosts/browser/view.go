//go:build linux

package browser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/redline5g/redline/hosts/suite"
)

var (
	gjs       = program{"gjs", "gjs"}
	typelib   = program{"WebKit2-4.1.typelib", "gir1.2-webkit2-4.1"}
	viewNeeds = []program{gjs, typelib, xvfb}
)

// webkitView opens a page in an app's view of WebKitGTK, view/view.js, which
// has the bridge of WKWebView: window.webkit.messageHandlers, with and without
// a reply, and scripts that the app runs in the page. The page is served.
//
// It stands in for WKWebView on iOS: the same engine, its interface by the same
// names. It is not the same build of it, and not its sandbox.
func webkitView(p *Page) { p.view(p.served()) }

// webkitScheme opens a page as webkitView does, from the files that the app
// ships and by a scheme of its own. There is no server.
func webkitScheme(p *Page) { p.view("redline://app"+p.address, p.app.dir) }

// view starts view/view.js with an address and perhaps a folder.
func (p *Page) view(url string, folder ...string) {
	p.t.Helper()
	root, err := suite.Root()
	if err != nil {
		p.t.Fatal(err)
	}
	env := webkitEnvironment(p.t, p.home)
	in, scripts := p.pipe()
	posted, out := p.pipe()
	args := []string{"-m", filepath.Join(root, "hosts/browser/view/view.js"), url, filepath.Join(p.app.dir, "testdata/documents/order.json")}
	p.launch(gjs, append(args, folder...), func(cmd *exec.Cmd) {
		cmd.Env = append(cmd.Env, env...)
		cmd.Stdin, cmd.Stdout = in, out
	})
	in.Close()
	out.Close()
	go p.receive(posted)
	p.Version = p.Next()
	p.run = func(script string) error { return json.NewEncoder(scripts).Encode(script) }
}

// receive takes what the page posts, a JSON string a line.
func (p *Page) receive(posted io.Reader) {
	lines := bufio.NewScanner(posted)
	lines.Buffer(nil, maxPost)
	for lines.Scan() {
		var text string
		if err := json.Unmarshal(lines.Bytes(), &text); err != nil {
			text = fmt.Sprintf("the view printed %q: %v", lines.Text(), err)
		}
		p.posted(p.t.Context(), text)
	}
}

func (p *Page) pipe() (r, w *os.File) {
	p.t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}
