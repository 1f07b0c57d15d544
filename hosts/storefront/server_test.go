package storefront_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/storefront"
	"github.com/redline5g/redline/hosts/wazero"
	"github.com/redline5g/redline/wasm"
)

// TestCheckFindsAll puts every switch through the judging of a storefront whose
// module runs in wazero.
func TestCheckFindsAll(t *testing.T) {
	host, err := wazero.New(t.Context(), wazero.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer host.Close(context.WithoutCancel(t.Context()))
	server := httptest.NewServer(storefront.New(host, storefront.Options{}))
	defer server.Close()
	trials, err := storefront.Check(t.Context(), server.URL)
	if err != nil {
		t.Fatal(err)
	}
	if len(trials) != 9 {
		t.Errorf("%d states were tried", len(trials))
	}
	for _, trial := range trials {
		if !trial.OK() {
			t.Errorf("%+v", trial)
		}
	}
}

func TestTrialOK(t *testing.T) {
	first := &storefront.Switches[0]
	for name, c := range map[string]struct {
		trial storefront.Trial
		ok    bool
	}{
		"nothing is broken":                      {storefront.Trial{Activated: true}, true},
		"the order does not take effect":         {storefront.Trial{}, false},
		"something is found though all is well":  {storefront.Trial{Activated: true, Found: []string{"3.3"}}, false},
		"bytes differ":                           {storefront.Trial{Activated: true, Differing: 1}, false},
		"a switch leads to its finding":          {storefront.Trial{Switch: first, Found: first.Rules}, true},
		"a switch leads to nothing":              {storefront.Trial{Switch: first, Activated: true}, false},
		"a switch leads to more":                 {storefront.Trial{Switch: first, Found: append([]string{"1"}, first.Rules...)}, false},
		"a switch's verdicts differ in some way": {storefront.Trial{Switch: first, Found: first.Rules, Differing: 1}, false},
	} {
		if c.trial.OK() != c.ok {
			t.Errorf("%s: %t", name, c.trial.OK())
		}
	}
}

// TestPages: every page is there in both languages, whole, and with the headers
// that keep other scripts out.
func TestPages(t *testing.T) {
	for _, language := range []string{"zh", "en"} {
		c := visit(t)
		c.form("/preferences", url.Values{"lang": {language}, "theme": {"dark"}, "elder": {"on"}})
		id := c.order()
		for _, path := range []string{"/", "/plan/G5-99", "/plan/G4-29", "/coverage", "/coverage?area=x", "/change", "/orders", "/checkout/" + id} {
			status, header, text := c.ask(http.MethodGet, path, "", "")
			want := map[string]string{"zh": `lang="zh-CN"`, "en": `lang="en"`}[language]
			if status != http.StatusOK || !strings.Contains(text, want) || !strings.HasSuffix(strings.TrimSpace(text), "</html>") {
				t.Errorf("%s %s: %d %.200s", language, path, status, text)
			}
			if !strings.Contains(text, `data-theme="dark" data-elder`) {
				t.Errorf("%s: is not shown as the visitor prefers", path)
			}
			policy := header.Get("Content-Security-Policy")
			if !strings.Contains(policy, "script-src 'self' 'wasm-unsafe-eval';") || strings.Contains(policy, "unsafe-inline") {
				t.Errorf("%s: the policy is %q", path, policy)
			}
		}
	}
}

// TestPackage: pages get the package's files as they are, and the module.
func TestPackage(t *testing.T) {
	c := visit(t)
	for path, want := range map[string]int{"/redline/index.js": 200, "/redline/collect/index.js": 200, "/redline/elements/index.js": 200, "/redline/package.json": 404, "/redline/embed.go": 404} {
		if status, _ := c.get(path); status != want {
			t.Errorf("%s: %d", path, status)
		}
	}
	status, header, module := c.ask(http.MethodGet, "/redline/redline.wasm", "", "")
	if status != 200 || header.Get("Content-Type") != "application/wasm" || !bytes.Equal([]byte(module), wasm.Module) {
		t.Errorf("the module: %d %s, %d bytes", status, header.Get("Content-Type"), len(module))
	}
	order := `{"kind":"order"}`
	if status, answer := c.json("/v1/evaluate", json.RawMessage(order)); status != 200 || answer != string(new(core.Engine).Evaluate(nil, []byte(order), core.Full)) {
		t.Errorf("browsers without WebAssembly get %d %s", status, answer)
	}
}

// TestForeign: other sites reach nothing.
func TestForeign(t *testing.T) {
	c := visit(t)
	for host, want := range map[string]int{
		"127.0.0.1": 200, "localhost:1": 200, "[::1]:80": 200, "[::1]": 200,
		"evil.example": 421, "evil.example:8728": 421, "127.0.0.1.evil.example": 421, "localhost.evil.example": 421, "10.0.0.1": 421,
	} {
		if status, _ := c.get("/", "Host", host); status != want {
			t.Errorf("Host %s: %d, wanted %d", host, status, want)
		}
	}
	for _, header := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}} {
		status, _, _ := c.ask(http.MethodPost, "/switches", "application/x-www-form-urlencoded", "clause=2.1&on=true", header...)
		if status != http.StatusForbidden {
			t.Errorf("%v: %d", header, status)
		}
	}
}

// TestBack: a form leads back within the storefront alone.
func TestBack(t *testing.T) {
	c := visit(t)
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	for back, want := range map[string]string{
		"/plan/G5-99": "/plan/G5-99", "/coverage?area=x": "/coverage?area=x",
		"https://evil.example/": "/", "//evil.example/": "/", `/\evil.example`: `/%5Cevil.example`, "javascript:alert(1)": "/", "": "/", "%": "/",
	} {
		_, header, _ := c.ask(http.MethodPost, "/preferences", "application/x-www-form-urlencoded", url.Values{"back": {back}}.Encode())
		if to := header.Get("Location"); to != want {
			t.Errorf("%q leads to %q, wanted %q", back, to, want)
		}
	}
}

// TestSwitchesAreOneVisitors: what one visitor breaks, others find whole.
func TestSwitchesAreOneVisitors(t *testing.T) {
	c := visit(t)
	c.form("/switches", url.Values{"clause": {"3.1"}, "on": {"true"}})
	c.form("/switches", url.Values{"clause": {"9.9"}, "on": {"true"}})
	if _, text := c.get("/"); !strings.Contains(text, "全网最快！") || !strings.Contains(text, `data-broken="3.1"`) {
		t.Error("3.1 is not broken")
	}
	other := &client{t, http.Client{}, c.address}
	if _, text := other.get("/"); strings.Contains(text, "全网最快！") {
		t.Error("3.1 is broken for another visitor")
	}
	c.form("/switches", url.Values{"clause": {"all"}})
	if _, text := c.get("/"); !strings.Contains(text, `data-broken=""`) {
		t.Error("not all was mended")
	}
}

// TestServe: a storefront ends when its context does.
func TestServe(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- storefront.Serve(ctx, listener, native.New(), storefront.Options{Language: "en"}) }()
	c := &client{t, http.Client{}, "http://" + listener.Addr().String()}
	if status, text := c.get("/"); status != http.StatusOK || !strings.Contains(text, `lang="en"`) {
		t.Errorf("%d %.100s", status, text)
	}
	stop()
	if err := <-served; err != nil {
		t.Error(err)
	}
}
