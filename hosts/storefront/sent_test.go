//go:build linux

package storefront_test

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// sent is what a storefront has on record of the order that the window shows.
type sent struct {
	Activated bool
	Agreement struct {
		Agrees   bool
		Decision string
		Page     struct{ Bytes int }
	}
	Reminders []struct {
		Rule         string
		Acknowledged *struct{ At string }
		Visibility   struct{ FontSize, DwellMilliseconds int }
	}
	Consents []struct{ Item string }
}

func (w *window) sent() (s sent) {
	w.t.Helper()
	response, err := http.Get(w.address + value[string](w, "location.pathname") + "/download")
	if err != nil {
		w.t.Fatal(err)
	}
	defer response.Body.Close()
	var placed struct {
		Document string
		*sent
	}
	placed.sent = &s
	if err := json.NewDecoder(response.Body).Decode(&placed); err != nil {
		w.t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(placed.Document), &s); err != nil {
		w.t.Fatal(err)
	}
	return s
}

// inView is for how long reminders were in view, by what the browser keeps, in
// milliseconds.
func (w *window) inView() float64 {
	w.t.Helper()
	got, err := chromedp.Run(w.tab, chromedp.Evaluate[float64](`new Promise((resolve, reject) => {
		const opening = indexedDB.open('redline-evidence');
		opening.onerror = reject;
		opening.onsuccess = () => {
			const reading = opening.result.transaction('records').objectStore('records').getAll();
			reading.onsuccess = () => {
				opening.result.close();
				resolve(reading.result.reduce((sum, { body }) => sum + (body.visibility?.dwellMilliseconds ?? 0), 0));
			};
		};
	})`, chromedp.EvalAwaitPromise))
	if err != nil {
		w.t.Fatal(err)
	}
	return got
}

// kept is the same, once nothing is to be written any more.
func (w *window) kept() float64 {
	w.t.Helper()
	for before := -1.0; ; {
		now := w.inView()
		if now == before {
			return now
		}
		before = now
		w.do(chromedp.Sleep(200 * time.Millisecond))
	}
}

// beforehand runs a script before those of each page that is opened later.
func (w *window) beforehand(script string) {
	w.t.Helper()
	params := page.AddScriptToEvaluateOnNewDocumentParams{Source: script}
	if _, err := chromedp.Call(w.tab, page.AddScriptToEvaluateOnNewDocument, params); err != nil {
		w.t.Fatal(err)
	}
}

// front puts the tab in front of the others.
func (w *window) front() {
	w.t.Helper()
	if _, err := chromedp.Call(w.tab, page.BringToFront, struct{}{}); err != nil {
		w.t.Fatal(err)
	}
	w.until(`document.visibilityState === 'visible'`)
}
