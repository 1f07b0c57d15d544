//go:build linux

package browser_test

import (
	"net/http/httptest"
	"testing"

	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
)

// The storefront's parts hold in every engine: what is recorded of what a
// customer sees, and what a form is held back for.

func TestStorefrontChromium(t *testing.T)   { sells(t, "chromium") }
func TestStorefrontFirefox(t *testing.T)    { sells(t, "firefox") }
func TestStorefrontWebKit(t *testing.T)     { sells(t, "webkit") }
func TestStorefrontWebKitView(t *testing.T) { sells(t, "webkit-view") }

func sells(t *testing.T, name string) {
	t.Parallel()
	r, p := open(t, name)
	host := httptest.NewServer(server.New(native.New(), server.Options{Origins: []string{p.Origin()}}))
	t.Cleanup(host.Close)
	p.Open("guard", "host", host.URL, "then", "apart,evidence")
	checked(t, "guard", p)
	checked(t, "apart", p)
	checked(t, "evidence", p)
	if r.View {
		same(t, p, `{"kind":"order","id":"O-handed-over"}`)
	}
}
