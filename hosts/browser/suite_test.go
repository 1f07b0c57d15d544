//go:build linux

package browser_test

import (
	"bytes"
	"encoding/json"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
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

func TestChromium(t *testing.T)               { judges(t, "chromium") }
func TestChromiumAndroidWebView(t *testing.T) { judges(t, "chromium-android-webview") }
func TestFirefox(t *testing.T)                { judges(t, "firefox") }
func TestWebKit(t *testing.T)                 { judges(t, "webkit") }
func TestWebKitView(t *testing.T)             { judges(t, "webkit-view") }
func TestWebKitScheme(t *testing.T)           { judges(t, "webkit-scheme") }
func TestChromiumJitless(t *testing.T)        { asks(t, "chromium-jitless") }
func TestFirefoxNoWasm(t *testing.T)          { asks(t, "firefox-no-wasm") }
func TestWebKitNoWasm(t *testing.T)           { asks(t, "webkit-no-wasm") }

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
func judges(t *testing.T, name string) {
	t.Parallel()
	r, p := open(t, name)
	then := "loading,forbidden"
	if r.View {
		then += ",bridge"
	}
	p.Open("suite", "then", then)
	reported(t, r, p)
	t.Run("loading", func(t *testing.T) { checked(t, p) })
	t.Run("forbidden", func(t *testing.T) { checked(t, p) })
	if r.View {
		t.Run("bridge", func(t *testing.T) { bridged(t, p) })
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
func checked(t *testing.T, p *browser.Page) {
	var report suite.Report
	p.Report(&report)
	if len(report.Cases) == 0 {
		t.Error("no case was run")
	}
	for _, c := range report.Cases {
		t.Run(c.Name, func(t *testing.T) {
			if !c.OK {
				t.Error(c.Error)
			}
		})
	}
}

// bridged holds that the verdicts which a page hands to the app around it are
// the vectors', to the byte: for an order that the page asks for, and for the
// documents that the app hands in.
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
		for _, v := range file.Vectors {
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
	t.Run("missing", func(t *testing.T) { checked(t, p) })
	reported(t, r, p)
}
