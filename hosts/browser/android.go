//go:build linux

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/device"
)

// androidView opens a page in Chromium as the web view of an Android app shows
// it: the user agent with "; wv", the metrics and the touch of a phone, and a
// bridge of the shape that addJavascriptInterface makes, an object Redline
// whose methods take and return strings. The app runs scripts in the page, as
// evaluateJavascript does. The page is served, as WebViewAssetLoader does.
//
// It stands in for Android's WebView: the same V8, the same content security
// policy. It is not Android, nor its process, nor addJavascriptInterface itself.
func androidView(p *Page) {
	p.Version = version(p.t, p.home, chromiumProgram)
	ctx := p.devtools()
	order, err := os.ReadFile(filepath.Join(p.app.dir, "testdata/documents/order.json"))
	if err != nil {
		p.t.Fatal(err)
	}
	posted := chromedp.Events(ctx, runtime.BindingCalled)
	if err := bridge(ctx, string(order)); err != nil {
		p.t.Fatalf("%v\n%s", err, p.process.printed())
	}
	go p.bound(posted)
	p.tab = ctx
	p.run = func(script string) error { return within(ctx, chromedp.Evaluate[chromedp.Void](script)) }
	if err := within(ctx, chromedp.Emulate(phone(p.Version)), chromedp.Navigate(p.served())); err != nil {
		p.t.Fatalf("%v\n%s", err, p.process.printed())
	}
}

// within runs actions of chromedp, which have the limit that a page has.
func within(ctx context.Context, actions ...chromedp.Action[chromedp.Void]) error {
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	return chromedp.Do(ctx, actions...)
}

// phone is a phone with a web view of a version of Chromium's. See
// https://developer.chrome.com/docs/webview/user-agent.
func phone(version string) device.Info {
	return device.Info{
		Name: "a phone", Width: 412, Height: 915, Scale: 2.625, Mobile: true, Touch: true,
		UserAgent: "Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/UQ1A.240105.002; wv) AppleWebKit/537.36 " +
			"(KHTML, like Gecko) Version/4.0 Chrome/" + version + " Mobile Safari/537.36",
	}
}

// bridge adds the object Redline to every page that opens later.
func bridge(ctx context.Context, order string) error {
	const binding = "redlinePost"
	if _, err := chromedp.Call(ctx, runtime.AddBinding, runtime.AddBindingParams{Name: binding}); err != nil {
		return err
	}
	text, err := json.Marshal(order)
	if err != nil {
		return err
	}
	object := fmt.Sprintf("window.Redline = { order: () => %s, post: (text) => %s(text) }", text, binding)
	_, err = chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: object})
	return err
}

// bound takes what the page posts to the bridge.
func (p *Page) bound(posted iter.Seq2[runtime.EventBindingCalled, error]) {
	for call, err := range posted {
		if err != nil {
			return // the test has ended
		}
		p.posted(p.t.Context(), call.Payload)
	}
}

// devtools starts Chromium with the DevTools protocol on a pipe, and with more
// flags if need be, and returns the context of its tab.
func (p *Page) devtools(flags ...string) context.Context {
	p.t.Helper()
	in, commands := p.pipe()
	answers, out := p.pipe()
	p.launch(chromiumProgram, append(chromiumFlags(p.home), append(flags, "--remote-debugging-pipe")...), func(cmd *exec.Cmd) {
		cmd.ExtraFiles = []*os.File{in, out}
	})
	in.Close()
	out.Close()
	ctx, stopAllocator := chromedp.NewAllocatorContext(p.t.Context(), started{answers, commands})
	p.t.Cleanup(stopAllocator)
	ctx, stop := chromedp.NewContext(ctx)
	p.t.Cleanup(stop)
	return ctx
}

// started is chromedp's allocator for a Chromium that runs.
type started struct{ answers, commands *os.File }

func (s started) Allocate(ctx context.Context, options ...chromedp.BrowserOption) (*chromedp.Browser, error) {
	return chromedp.NewBrowserTransport(ctx, chromedp.NewPipeConn(s.answers, s.commands), options...)
}

func (started) Attaches() bool { return true }
func (started) Wait()          {}
