//go:build linux

package browser

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/redline5g/redline/wasm"
)

func opened(t *testing.T) *Page {
	t.Helper()
	dir := home(t)
	return &Page{t: t, home: dir, app: ship(t, dir), address: "/suite.html?", messages: make(chan string, 1)}
}

func get(t *testing.T, url string) (http.Header, string) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", url, response.Status, err)
	}
	return response.Header, string(text)
}

// TestServed holds that pages are served under their policies, which they also
// carry, and the module as what it is.
func TestServed(t *testing.T) {
	p := opened(t)
	for name, policy := range map[string]string{"suite": policy, "forbidden": strict} {
		header, text := get(t, p.Origin()+"/"+name+".html")
		if got := header.Get("Content-Security-Policy"); got != policy {
			t.Errorf("the policy of %s is %q, not %q", name, got, policy)
		}
		if want := strings.ReplaceAll(policy, "'", "&#39;"); !strings.Contains(text, want) {
			t.Errorf("%s does not carry its policy: %s", name, text)
		}
	}
	for name, mediaType := range map[string]string{"redline.wasm": "application/wasm", "redline.txt": "text/plain; charset=utf-8"} {
		header, text := get(t, p.Origin()+"/wasm/"+name)
		if got := header.Get("Content-Type"); got != mediaType || text != string(wasm.Module) {
			t.Errorf("%s has the media type %s and %d bytes", name, got, len(text))
		}
	}
}

// TestPosted holds that a post counts with the page's token only, and has a limit.
func TestPosted(t *testing.T) {
	p := opened(t)
	own := "?" + p.served()[strings.Index(p.served(), "token="):]
	for _, post := range []struct {
		query, body string
		status      int
	}{
		{"", "none", http.StatusForbidden},
		{"?token=" + strings.Repeat("A", 26), "another's", http.StatusForbidden},
		{own, strings.Repeat(" ", maxPost+1), http.StatusRequestEntityTooLarge},
		{own, "its own", http.StatusOK},
	} {
		response, err := http.Post(p.Origin()+"/report"+post.query, "text/plain", strings.NewReader(post.body))
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != post.status {
			t.Errorf("the post %.9q has the status %s, not %d", post.body, response.Status, post.status)
		}
	}
	if got := <-p.messages; got != "its own" {
		t.Errorf("the text that counts is %q", got)
	}
}
