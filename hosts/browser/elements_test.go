//go:build linux

package browser_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

// axeCore is where npm puts axe-core.
const axeCore = "js/node_modules/axe-core/axe.min.js"

// TestElements holds that the elements show and ask for what they are to, in
// every engine.
func TestElements(t *testing.T) {
	for _, name := range engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, p := open(t, name)
			p.Open("elements")
			checked(t, "elements", p)
		})
	}
}

// TestAxe holds that axe-core finds nothing wrong with the elements, and that it
// finds what is.
func TestAxe(t *testing.T) {
	_, err := os.Stat(filepath.Join("..", "..", axeCore))
	suite.Need(t, "axe-core", "npm ci --prefix js", err == nil)
	for _, name := range engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, p := open(t, name)
			p.Ship(axeCore)
			p.Open("axe")
			checked(t, "axe", p)
		})
	}
}

// TestKeyboard plays a customer who reads, acknowledges, consents and declines by
// the elements, with the keyboard alone.
func TestKeyboard(t *testing.T) {
	t.Parallel()
	_, p := open(t, "chromium-android-webview")
	judgedByApp(t, plays(t, p, "keyboard"))
}
