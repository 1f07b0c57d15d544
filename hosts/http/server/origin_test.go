package server_test

import (
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
)

func TestOrigins(t *testing.T) {
	const shop, other = "https://shop.example", "https://other.example"
	for name, test := range map[string]struct {
		allowed       []string
		origin, given string
		vary          string
	}{
		"none is allowed unless it is named": {nil, shop, "", ""},
		"one that is named":                  {[]string{shop, "http://127.0.0.1:8080"}, shop, shop, "Origin"},
		"one that is not":                    {[]string{shop}, other, "", "Origin"},
		"one that only begins alike":         {[]string{shop}, shop + ".other.example", "", "Origin"},
		"no page at all":                     {[]string{shop}, "", "", "Origin"},
		"all":                                {[]string{"*"}, other, "*", ""},
	} {
		t.Run(name, func(t *testing.T) {
			address, _, _ := serve(t, native.New(), server.Options{Origins: test.allowed})
			headers := []string{"Access-Control-Request-Method", "POST"}
			if test.origin != "" {
				headers = append(headers, "Origin", test.origin)
			}
			preflight := ask(t, "OPTIONS", "http://"+address+"/v1/evaluate", nil, headers...)
			answer := ask(t, "POST", "http://"+address+"/v1/evaluate", strings.NewReader("{}"), headers...)
			problem := ask(t, "GET", "http://"+address+"/nowhere", nil, headers...)
			for _, got := range []string{preflight.Header.Get("Access-Control-Allow-Origin"), answer.Header.Get("Access-Control-Allow-Origin"), problem.Header.Get("Access-Control-Allow-Origin")} {
				if got != test.given {
					t.Errorf("allowed is %q, not %q", got, test.given)
				}
			}
			if got := answer.Header.Get("Vary"); got != test.vary {
				t.Errorf("the answer varies by %q, not %q", got, test.vary)
			}
			allowed := preflight.Header.Get("Access-Control-Allow-Headers") == "Content-Type" && preflight.StatusCode == 204 &&
				strings.Contains(preflight.Header.Get("Access-Control-Allow-Methods"), "POST")
			if allowed != (test.given != "") || answer.Header.Get("Access-Control-Allow-Headers") != "" {
				t.Errorf("before the request: %d %v\nafter: %v", preflight.StatusCode, preflight.Header, answer.Header)
			}
		})
	}
}

func TestCheckOrigin(t *testing.T) {
	for _, good := range []string{"*", "https://shop.example", "http://127.0.0.1:8080", "http://[::1]:80", "app://redline"} {
		if err := server.CheckOrigin(good); err != nil {
			t.Error(err)
		}
	}
	for _, bad := range []string{"", "shop.example", "https://shop.example/", "https://Shop.example", "HTTPS://shop.example", "https://*.example/x", "null", "https://a@b", "http://a?b"} {
		if server.CheckOrigin(bad) == nil {
			t.Errorf("%q is taken for an origin", bad)
		}
	}
}
