//go:build linux

package browser

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
)

var (
	miniBrowser = program{"MiniBrowser", "libwebkit2gtk-4.1-0"}
	xvfb        = program{"Xvfb", "xvfb"}
	webkitNeeds = []program{miniBrowser, xvfb}
)

// webkit opens a page in WebKitGTK's own small browser. Note: JavaScriptCore
// heeds JSC_useWasm=0 and ignores its former name, JSC_useWebAssembly.
func webkit(env ...string) func(*Page) {
	return func(p *Page) {
		env := append(webkitEnvironment(p.t, p.home), env...)
		p.Version = version(p.t, p.home, miniBrowser, env...)
		p.launch(miniBrowser, []string{p.served()}, func(cmd *exec.Cmd) { cmd.Env = append(cmd.Env, env...) })
	}
}

// webkitEnvironment is what WebKitGTK takes to be shown on a display that is
// not there: no graphics card, no accessibility bus, no settings of a desktop.
func webkitEnvironment(t *testing.T, home string) []string {
	return []string{"DISPLAY=" + display(t, home), "GDK_BACKEND=x11", "LIBGL_ALWAYS_SOFTWARE=1",
		"NO_AT_BRIDGE=1", "GSETTINGS_BACKEND=memory"}
}

// display starts an X server without a screen, on a display that it finds free,
// and returns the display's name.
func display(t *testing.T, home string) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	server := start(t, home, xvfb, []string{"-displayfd", "3", "-nolisten", "tcp"}, func(cmd *exec.Cmd) {
		cmd.ExtraFiles = []*os.File{w}
	})
	w.Close()
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("there is no display: %v\n%s", err, server.printed())
	}
	return ":" + strings.TrimSpace(number)
}
