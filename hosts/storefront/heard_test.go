//go:build linux

package storefront_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// heard is what pages threw, and what their content security policy forbade
// them.
type heard struct {
	mu   sync.Mutex
	what []string
}

func (h *heard) add(format string, about ...any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.what = append(h.what, fmt.Sprintf(format, about...))
}

// take is what was heard since it was last taken.
func (h *heard) take() (what []string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	what, h.what = h.what, nil
	return what
}

// hear fails the test for what is heard of a tab, and not taken.
func hear(t *testing.T, tab context.Context) *heard {
	t.Helper()
	h := &heard{}
	err := chromedp.Listen(tab, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			h.add("a page threw: %s, at %s:%d", e.ExceptionDetails.Text, e.ExceptionDetails.URL, e.ExceptionDetails.LineNumber)
		case *log.EventEntryAdded:
			if e.Entry.Source == log.EntrySourceSecurity {
				h.add("a page's policy: %s", e.Entry.Text)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, what := range h.take() {
			t.Error(what)
		}
	})
	return h
}

// TestHears: what tests hold against pages is heard.
func TestHears(t *testing.T) {
	t.Parallel()
	w := open(t, serve(t), 1440, 900)
	w.visit("/coverage")
	value[bool](w, `(document.body.append(Object.assign(document.createElement('script'), { textContent: '1' })), setTimeout(() => { throw new Error('planted'); }), true)`)
	var what string
	for end := time.Now().Add(patience); !strings.Contains(what, "policy") || !strings.Contains(what, "threw"); {
		if time.Now().After(end) {
			t.Fatalf("heard %q", what)
		}
		what += strings.Join(w.heard.take(), "\n")
	}
}
