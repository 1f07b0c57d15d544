package storefront_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/storefront"
)

// client asks a storefront as one visitor's browser does.
type client struct {
	*testing.T
	http.Client
	address string
}

// visit starts a storefront, until the test ends, and a visitor.
func visit(t *testing.T) *client {
	t.Helper()
	server := httptest.NewServer(storefront.New(native.New(), storefront.Options{}))
	t.Cleanup(server.Close)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &client{t, http.Client{Jar: jar}, server.URL}
}

// ask sends a request, and gives the answer's status, header and body.
func (c *client) ask(method, path, mediaType, body string, header ...string) (int, http.Header, string) {
	c.Helper()
	request, err := http.NewRequestWithContext(c.Context(), method, c.address+path, strings.NewReader(body))
	if err != nil {
		c.Fatal(err)
	}
	request.Header.Set("Content-Type", mediaType)
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	if host := request.Header.Get("Host"); host != "" {
		request.Host = host
	}
	response, err := c.Do(request)
	if err != nil {
		c.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		c.Fatal(err)
	}
	return response.StatusCode, response.Header, string(text)
}

func (c *client) get(path string, header ...string) (int, string) {
	c.Helper()
	status, _, text := c.ask(http.MethodGet, path, "", "", header...)
	return status, text
}

func (c *client) form(path string, values url.Values) (int, string) {
	c.Helper()
	status, _, text := c.ask(http.MethodPost, path, "application/x-www-form-urlencoded", values.Encode())
	return status, text
}

func (c *client) json(path string, body any) (int, string) {
	c.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		c.Fatal(err)
	}
	status, _, answer := c.ask(http.MethodPost, path, "application/json", string(text))
	return status, answer
}

// order makes an order: its id.
func (c *client) order() string {
	c.Helper()
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	defer func() { c.CheckRedirect = nil }()
	values := url.Values{"plan": {"G5-129"}, "area": {"qingxi"}, "terminal": {"not-5g"}}
	status, header, text := c.ask(http.MethodPost, "/orders", "application/x-www-form-urlencoded", values.Encode())
	id, found := strings.CutPrefix(header.Get("Location"), "/checkout/")
	if status != http.StatusSeeOther || !found {
		c.Fatalf("%d %.300s", status, text)
	}
	return id
}
