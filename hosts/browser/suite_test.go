//go:build linux

package browser_test

import (
	"bytes"
	"encoding/json"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/browser"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/suite"
)

// Each runtime has a test of its own, so that its sub-tests have the names that
// those of every host have.

func TestChromium(t *testing.T)        { judges(t, "chromium") }
func TestFirefox(t *testing.T)         { judges(t, "firefox") }
func TestWebKit(t *testing.T)          { judges(t, "webkit") }
func TestWebKitView(t *testing.T)      { judges(t, "webkit-view") }
func TestWebKitScheme(t *testing.T)    { judges(t, "webkit-scheme") }
func TestChromiumJitless(t *testing.T) { asks(t, "chromium-jitless") }
func TestFirefoxNoWasm(t *testing.T)   { asks(t, "firefox-no-wasm") }
func TestWebKitNoWasm(t *testing.T)    { asks(t, "webkit-no-wasm") }

func TestChromiumAndroidWebView(t *testing.T) {
	p := judges(t, "chromium-android-webview")
	t.Run("phone", func(t *testing.T) { onPhone(t, p) })
}

// TestTable holds that every runtime has a test.
func TestTable(t *testing.T) {
	tests, err := os.ReadFile("suite_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range browser.Runtimes {
		if !bytes.Contains(tests, []byte("(t, "+strconv.Quote(r.Name)+")")) {
			t.Errorf("%s has no test", r.Name)
		}
	}
}

// judges holds that a runtime's pages load the module, and judge as every host
// does.
func judges(t *testing.T, name string) *browser.Page {
	t.Parallel()
	r, p := open(t, name)
	then := "loading,forbidden"
	if r.View {
		then += ",bridge"
	}
	p.Open("suite", "then", then)
	reported(t, r, p)
	checked(t, "loading", p)
	checked(t, "forbidden", p)
	if r.View {
		t.Run("bridge", func(t *testing.T) { bridged(t, p) })
	}
	return p
}

// onPhone holds that a page finds itself on a phone.
func onPhone(t *testing.T, p *browser.Page) {
	p.Run("Redline.post([innerWidth, devicePixelRatio, navigator.maxTouchPoints, navigator.userAgent].join())")
	const want = "412,2.625,1,Mozilla/5.0 (Linux; Android 14; Pixel 7 Build/UQ1A.240105.002; wv)"
	if got := p.Next(); !strings.HasPrefix(got, want) {
		t.Errorf("the page is on %s, not on %s", got, want)
	}
}

func open(t *testing.T, name string) (browser.Runtime, *browser.Page) {
	t.Helper()
	r, ok := browser.Named(name)
	if !ok {
		t.Fatalf("%s is not in the table", name)
	}
	return r, browser.New(t, r)
}

// reported takes the report on the suite.
func reported(t *testing.T, r browser.Runtime, p *browser.Page) {
	t.Helper()
	var report suite.Report
	p.Report(&report)
	report.Runtime, report.Version = r.Name, p.Version
	suite.Reported(t, report)
}

// checked takes the report on cases that only pages have.
func checked(t *testing.T, name string, p *browser.Page) {
	t.Helper()
	var report suite.Report
	p.Report(&report)
	passed(t, name, report.Cases)
}

// passed holds that each case has passed.
func passed(t *testing.T, name string, cases []suite.Case) {
	t.Helper()
	if len(cases) == 0 {
		t.Errorf("no case of %s has run", name)
	}
	t.Run(name, func(t *testing.T) {
		for _, c := range cases {
			t.Run(c.Name, func(t *testing.T) {
				if !c.OK {
					t.Error(c.Error)
				}
			})
		}
	})
}

// bridged holds that the verdicts which a page hands to the app around it are
// the vectors', to the byte: for an order that the page asks for, and for
// documents that the app hands in, some of each file. They cross as strings.
func bridged(t *testing.T, p *browser.Page) {
	order, err := os.ReadFile(filepath.Join("..", "..", "testdata", "documents", "order.json"))
	if err != nil {
		t.Fatal(err)
	}
	var engine core.Engine
	same(t, p, string(engine.Evaluate(nil, order, core.Full)))
	files, err := suite.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		for _, v := range file.Vectors[:min(8, len(file.Vectors))] {
			if v.Document == nil || v.Policy != nil {
				continue // it is no text, or is not judged by the floor
			}
			text, err := json.Marshal(v.Document)
			if err != nil {
				t.Fatal(err)
			}
			p.Run("judge(" + string(text) + ")")
			same(t, p, v.Full)
		}
	}
}

func same(t *testing.T, p *browser.Page, want string) {
	t.Helper()
	if got := p.Next(); got != want {
		t.Fatalf("the verdict has other bytes (-want +got):\n%s", cmp.Diff(want, got))
	}
}

// asks holds that the loader says where WebAssembly is missing, and that a page
// which named an HTTP host gets the same bytes from there.
func asks(t *testing.T, name string) {
	t.Parallel()
	r, p := open(t, name)
	host := httptest.NewServer(server.New(native.New(), server.Options{PolicyWritable: true, Origins: []string{p.Origin()}}))
	t.Cleanup(host.Close)
	p.Open("fallback", "host", host.URL)
	checked(t, "missing", p)
	reported(t, r, p)
}
