//go:build linux

package browser_test

import (
	"os"
	"os/exec"
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
	text, err := os.ReadFile(filepath.Join("..", "..", axeCore))
	suite.Need(t, "axe-core", "npm ci --prefix js", err == nil)
	for _, name := range engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, p := open(t, name)
			if err := os.WriteFile(filepath.Join(p.Folder(), "hosts/browser/page/axe-core.js"), text, 0o644); err != nil {
				t.Fatal(err)
			}
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

// TestExamples plays a customer who orders in the examples for React and for
// Vue, as they are bundled.
func TestExamples(t *testing.T) {
	t.Parallel()
	node, err := exec.LookPath("node")
	suite.Need(t, "node", "apt-get install nodejs", err == nil)
	_, err = os.Stat("../../js/node_modules/vite")
	suite.Need(t, "vite", "npm ci --prefix js", err == nil)
	_, p := open(t, "chromium-android-webview")
	bundle := exec.Command(node, "../../js/examples/build.mjs", filepath.Join(p.Folder(), "hosts/browser/page"))
	if printed, err := bundle.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	plays(t, p, "examples")
}
