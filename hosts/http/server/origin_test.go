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
	for _, good := range []string{
		"*", "https://shop.example", "http://127.0.0.1:8080", "http://[::1]:8080", "http://[::ffff:7f00:1]", "https://shop.example:80", "http://shop.example:443",
		"https://xn--6frz82g.example", "https://my_shop.example", "http://localhost", "https://1.shop.example", "app://redline", "capacitor://localhost",
	} {
		if err := server.CheckOrigin(good); err != nil {
			t.Error(err)
		}
	}
	for bad, want := range map[string]string{
		"https://shop.example/": "wanted https://shop.example", "https://shop.example/a?b#c": "wanted https://shop.example", "https://a@shop.example": "wanted https://shop.example",
		"https://Shop.example": "wanted https://shop.example", "HTTPS://shop.example": "wanted https://shop.example", "App://redline": "wanted app://redline",
		"https://shop.example:443": "wanted https://shop.example", "http://shop.example:80": "wanted http://shop.example", "http://[::1]:80": "wanted http://[::1]",
		"https://shop.example:08443": "wanted https://shop.example:8443", "https://shop.example:": "wanted https://shop.example",
		"https://移动.example": "wanted https://xn--6frz82g.example", "https://ＳＨＯＰ.example": "wanted https://shop.example",
		"http://[0:0::1]:8080": "wanted http://[::1]:8080", "http://[::FFFF:127.0.0.1]": "wanted http://[::ffff:7f00:1]",
		"https://*.example": "* stands for all origins", "https://*": "* stands for all origins",
		"ws://shop.example": "no page is of an origin with the scheme ws", "wss://shop.example": "the scheme wss", "ftp://shop.example": "the scheme ftp", "file://shop.example": "the scheme file",
		"http://127.1": "no IPv4 address of four numbers", "http://0x7f000001": "no IPv4 address", "http://127.0.0.1.": "no IPv4 address", "http://[::1%25lo]": "no name and no address",
		"https://shop.example:65536": "its port is not from 0 to 65535", "https://shop.example:x": "invalid port",
		"https://a.example,https://b.example": "no name and no address", "https://移动,.example": "no name and no address",
		"": "no scheme or no host", "shop.example": "no scheme or no host", "shop.example:8080": "no scheme or no host", "null": "no scheme or no host",
		"https://": "no scheme or no host", "https://:443": "no scheme or no host", "file:///a": "no scheme or no host", "%": "invalid URL escape",
	} {
		if err := server.CheckOrigin(bad); err == nil || !strings.HasSuffix(err.Error(), want) && !(strings.Contains(err.Error(), want) && strings.Contains(err.Error(), " is no origin: ")) {
			t.Errorf("%q: the error is %v, not %q", bad, err, want)
		}
	}
}
