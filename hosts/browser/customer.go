//go:build linux

package browser

import (
	"context"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

// Customer plays who uses the page: what they do reaches it as what a person
// does. Only Chromium as a web view, which DevTools drives, has one.
type Customer struct{ page *Page }

// Customer returns the page's customer.
func (p *Page) Customer() *Customer { return &Customer{page: p} }

// Tap taps a point of the view, in CSS pixels.
func (c *Customer) Tap(x, y float64) error { return within(c.page.tab, chromedp.MouseClickXY(x, y)) }

// Press presses a key.
func (c *Customer) Press(key string) error { return within(c.page.tab, chromedp.KeyEvent(key)) }

// Leave puts the window away, as another app in front of it does.
func (c *Customer) Leave() error { return c.window(browser.WindowStateMinimized) }

// Return brings the window back.
func (c *Customer) Return() error { return c.window(browser.WindowStateNormal) }

func (c *Customer) window(state browser.WindowState) error {
	ctx, stop := context.WithTimeout(c.page.tab, limit)
	defer stop()
	window, err := chromedp.Call(ctx, browser.GetWindowForTarget, browser.GetWindowForTargetParams{})
	if err != nil {
		return err
	}
	_, err = chromedp.Call(ctx, browser.SetWindowBounds, browser.SetWindowBoundsParams{
		WindowID: window.WindowID, Bounds: &browser.Bounds{WindowState: state},
	})
	return err
}
