//go:build linux

package browser

import (
	"os"
	"os/exec"
)

var chromiumProgram = program{"chromium", "chromium"}

var chromiumNeeds = []program{chromiumProgram}

// chromium opens a page in Chromium, with more flags if need be. Note: only
// --jitless takes WebAssembly from it, --no-expose-wasm does nothing.
func chromium(flags ...string) func(*Page) {
	return func(p *Page) {
		p.Version = version(p.t, p.home, chromiumProgram)
		p.launch(chromiumProgram, append(chromiumFlags(p.home), append(flags, p.served())...), func(*exec.Cmd) {})
	}
}

// chromiumFlags keep Chromium to itself: no window, no network but loopback, a
// profile of its own. Its sandbox refuses to run for root.
func chromiumFlags(home string) []string {
	flags := []string{
		"--headless", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=" + home + "/profile",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
	}
	if os.Geteuid() == 0 {
		flags = append(flags, "--no-sandbox")
	}
	return flags
}
