//go:build linux

package browser_test

import "testing"

// The storefront's parts hold in every engine: what is recorded of what a
// customer sees, and what a form is held back for.

func TestStorefrontChromium(t *testing.T)   { sells(t, "chromium") }
func TestStorefrontFirefox(t *testing.T)    { sells(t, "firefox") }
func TestStorefrontWebKit(t *testing.T)     { sells(t, "webkit") }
func TestStorefrontWebKitView(t *testing.T) { sells(t, "webkit-view") }

func sells(t *testing.T, name string) {
	t.Parallel()
	_, p := open(t, name)
	p.Open("evidence")
	checked(t, "evidence", p)
}
