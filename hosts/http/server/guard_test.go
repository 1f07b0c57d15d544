package server_test

import (
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/native"
)

const policy = `{"kind":"policy","id":"a","version":"2"}`

// TestHost holds that a page which asks by a name of its own does not set the
// policy of a server on loopback, nor learns what it is.
func TestHost(t *testing.T) {
	writable, _, _ := serve(t, native.New(), server.Options{PolicyWritable: true, Name: "box.example"})
	fixed, _, _ := serve(t, native.New(), server.Options{})
	_, port, _ := strings.Cut(writable, ":")
	for host, good := range map[string]bool{
		"localhost": true, "LocalHost:" + port: true, "127.0.0.1": true, "127.1.2.3:80": true, "[::1]": true, "[::1]:" + port: true, "[::ffff:127.0.0.1]:1": true,
		"box.example:" + port: true, "Box.example": true,
		"rebound.example": false, "rebound.example:" + port: false, "localhost.rebound.example": false, "127.0.0.1.rebound.example": false,
		"10.0.0.1:" + port: false, "[fe80::1]": false, "0.0.0.0": false,
	} {
		for request, body := range map[string]string{"PUT /v1/policy": policy, "POST /v1/evaluate": "{}", "GET /v1/rules": "", "GET /nowhere": ""} {
			method, path, _ := strings.Cut(request, " ")
			got := ask(t, method, "http://"+writable+path, strings.NewReader(body), "Host", host)
			if refused := got.code == server.WrongHost && got.StatusCode == 421; refused == good {
				t.Errorf("Host %s, %s: %d %s", host, request, got.StatusCode, got.body)
			}
		}
		if got := ask(t, "POST", "http://"+fixed+"/v1/evaluate", strings.NewReader("{}"), "Host", host); got.StatusCode != 200 {
			t.Errorf("Host %s: %d %s", host, got.StatusCode, got.body)
		}
	}
	if response, body := raw(t, writable, "GET /healthz HTTP/1.0\r\n\r\n"); response.StatusCode != 200 {
		t.Errorf("without Host: %s", body)
	}
	mounted := httptest.NewServer(server.New(native.New(), server.Options{PolicyWritable: true}))
	defer mounted.Close()
	if got := ask(t, "PUT", mounted.URL+"/v1/policy", strings.NewReader(policy), "Host", "shop.example"); got.StatusCode != 200 {
		t.Errorf("mounted: %d %s", got.StatusCode, got.body)
	}
}

// TestPolicyByPage holds that a page sets the policy only where its origin is
// allowed, by whatever name it asks.
func TestPolicyByPage(t *testing.T) {
	const shop, other = "https://shop.example", "https://other.example"
	for name, test := range map[string]struct {
		allowed, given []string
		good           bool
	}{
		"none is allowed":      {nil, []string{shop}, false},
		"one that is named":    {[]string{shop}, []string{shop}, true},
		"one that is not":      {[]string{shop}, []string{other}, false},
		"one that has no name": {[]string{shop}, []string{"null"}, false},
		"two":                  {[]string{shop}, []string{shop, other}, false},
		"all":                  {[]string{"*"}, []string{other}, true},
		"no page":              {nil, nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			address, _, _ := serve(t, native.New(), server.Options{PolicyWritable: true, Origins: test.allowed})
			var headers []string
			for _, origin := range test.given {
				headers = append(headers, "Origin", origin)
			}
			got := ask(t, "PUT", "http://"+address+"/v1/policy", strings.NewReader(policy), headers...)
			refused := got.code == server.WrongOrigin && got.StatusCode == 403
			if refused == test.good {
				t.Errorf("%d %s", got.StatusCode, got.body)
			}
			now := ask(t, "POST", "http://"+address+"/v1/evaluate?form=compact", strings.NewReader(string(order)))
			if set := strings.Contains(string(now.body), `"version":"2"`); set != test.good {
				t.Errorf("the verdict is %s", now.body)
			}
		})
	}
}
