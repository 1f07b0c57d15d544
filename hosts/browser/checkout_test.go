//go:build linux

package browser_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/browser"
	"github.com/redline5g/redline/hosts/suite"
)

// TestCheckout plays a customer who orders, from the reminders to the app that
// takes the order: what is tapped and ticked, the keyboard, a window put away.
func TestCheckout(t *testing.T) {
	t.Parallel()
	_, p := open(t, "chromium-android-webview")
	judgedByApp(t, plays(t, p, "checkout"))
}

// plays does what a page wants its customer to do, until the page reports, and
// returns the order that it has handed over.
func plays(t *testing.T, p *browser.Page, name string) (order string) {
	t.Helper()
	customer := p.Customer()
	p.Open(name)
	for {
		text := p.Next()
		var posted struct {
			wish
			Kind   string
			Cases  []suite.Case
			Failed string
		}
		if err := json.Unmarshal([]byte(text), &posted); err != nil || posted.Failed != "" {
			t.Fatalf("the page failed: %v: %.400s", err, text)
		}
		switch {
		case posted.Cases != nil:
			passed(t, name, posted.Cases)
			return order
		case posted.Kind == "order":
			order = text
		default:
			if err := posted.grant(customer); err != nil {
				t.Fatalf("%.80s: %v", text, err)
			}
		}
	}
}

// wish is what the page wants the customer to do.
type wish struct {
	Tap    []float64
	Key    string
	Window string
}

func (w wish) grant(c *browser.Customer) error {
	switch {
	case len(w.Tap) == 2:
		return c.Tap(w.Tap[0], w.Tap[1])
	case w.Key != "":
		return c.Press(w.Key)
	case w.Window == "away":
		return c.Leave()
	case w.Window == "back":
		return c.Return()
	}
	return fmt.Errorf("there is no such wish")
}

// judgedByApp holds that the order which the page hands over is judged to have
// every reminder of clause 2, by the core too.
func judgedByApp(t *testing.T, order string) {
	var engine core.Engine
	var verdict struct {
		Findings []struct{ Rule, Outcome string }
	}
	if err := json.Unmarshal(engine.Evaluate(nil, []byte(order), core.Full), &verdict); err != nil {
		t.Fatalf("%v: %.200s", err, order)
	}
	passes := 0
	for _, f := range verdict.Findings {
		if f.Rule[0] == '2' && f.Outcome == "pass" {
			passes++
		}
	}
	if passes < 4 {
		t.Errorf("%d reminders pass: %+v", passes, verdict.Findings)
	}
}
