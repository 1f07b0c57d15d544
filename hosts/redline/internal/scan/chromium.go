package scan

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// programs are the names that Chromium, and what is made of it, has on systems.
var programs = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	`C:\Program Files\Google\Chrome\Application\chrome.exe`,
	`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
}

// ErrNoChromium is the error where there is no Chromium.
var ErrNoChromium = errors.New(`no Chromium was found, which pages are opened in.
Install it (Debian: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium),
or name Chrome, Edge or another Chromium with --chromium PATH`)

// Program is the path of Chromium: the program named, or the first that is found.
func Program(named string) (string, error) {
	if named != "" {
		path, err := exec.LookPath(named)
		if err != nil {
			return "", fmt.Errorf("--chromium: %w", err)
		}
		return path, nil
	}
	for _, name := range programs {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNoChromium
}

// browser is a Chromium that runs.
type browser struct {
	ctx     context.Context
	close   func()
	version string
}

// launch starts Chromium with a profile and temporary files of its own, that go
// when it ends. It ends with the context.
func launch(ctx context.Context, o Options) (*browser, error) {
	program, err := Program(o.Chromium)
	if err != nil {
		return nil, err
	}
	temporary, err := os.MkdirTemp("", "redline-scan-")
	if err != nil {
		return nil, err
	}
	allocator, end := chromedp.NewExecAllocator(ctx, append(flags(program, o), chromedp.Env("TMPDIR="+temporary))...)
	silent := func(string, ...any) {} // what chromedp would print may be a page's own words; calls return their errors
	tab, closeTab := chromedp.NewContext(allocator, chromedp.WithErrorf(silent))
	b := &browser{ctx: tab, close: func() {
		closeTab()
		end()
		_ = os.RemoveAll(temporary) // what is left there is the system's to clear
	}}
	if err := b.prepare(); err != nil {
		b.close()
		return nil, fmt.Errorf("%s does not start: %w", program, err)
	}
	return b, nil
}

// flags keep Chromium to the hosts given, without windows and quiet. Its sandbox
// refuses to run for root.
func flags(program string, o Options) []chromedp.ExecAllocatorOption {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.DisableGPU,
		chromedp.UserAgent(cmp.Or(o.UserAgent, agentName)), // of workers, which no viewport has
		chromedp.Flag("disable-popup-blocking", false),
		chromedp.Flag("block-new-web-contents", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("dns-prefetch-disable", true),
		chromedp.Flag("no-sandbox", os.Geteuid() == 0),
		chromedp.Flag("force-webrtc-ip-handling-policy", "disable_non_proxied_udp"),
	)
	if h := newAllowed(o); !h.any {
		options = append(options, chromedp.Flag("host-resolver-rules", resolverRules(h)))
	}
	return options
}

// resolverRules keep Chromium from finding hosts that are not given, whichever
// part of it asks.
func resolverRules(h *allowed) string {
	rules := []string{"MAP * ~NOTFOUND"}
	for _, name := range append(h.pages[:len(h.pages):len(h.pages)], h.assets...) {
		host, _, _ := strings.Cut(name, ":")
		if address, ok := strings.CutPrefix(name, "["); ok { // of IPv6, for which rules have no brackets
			host, _, _ = strings.Cut(address, "]")
		}
		rules = append(rules, "EXCLUDE "+host)
	}
	return strings.Join(rules, ", ")
}

// prepare waits until Chromium runs, and asks for its version.
func (b *browser) prepare() error {
	if err := chromedp.Do(b.ctx); err != nil {
		return err
	}
	v, err := chromedp.CallBrowser(b.ctx, cdpbrowser.GetVersion, cdp.Empty{})
	if err != nil {
		return err
	}
	_, b.version, _ = strings.Cut(v.Product, "/")
	return nil
}

// customer makes a context for tabs of a customer who has never been there, with
// cookies of their own. Downloads are refused.
func (b *browser) customer() (context.Context, func(), error) {
	ctx, end := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	if err := chromedp.Do(ctx); err != nil {
		end()
		return nil, nil, err
	}
	_, err := chromedp.CallBrowser(ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{
		Behavior: cdpbrowser.SetDownloadBehaviorBehaviorDeny, BrowserContextID: chromedp.FromContext(ctx).BrowserContextID,
	})
	if err != nil {
		end()
		return nil, nil, err
	}
	return ctx, end, nil
}
