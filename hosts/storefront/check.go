package storefront

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/redline5g/redline/core"
)

// Trial is what came of one state of the storefront: mended, or broken in one
// clause.
type Trial struct {
	Switch    *Switch  // nil where nothing is broken
	Found     []string // the rules with findings that the state must not have, or is to show
	Documents int      // that were judged
	Differing int      // of which native Go and the server came to other bytes
	Activated bool     // whether the order of this state was
}

// OK tells whether the state leads to what it must: to the findings of its
// clause and no others, and where nothing is broken to an order that is active.
func (t Trial) OK() bool {
	if t.Switch == nil {
		return len(t.Found) == 0 && t.Differing == 0 && t.Activated
	}
	return slices.Equal(t.Found, slices.Sorted(slices.Values(t.Switch.Rules))) && t.Differing == 0
}

// Check puts every state of a storefront through its own judging, over HTTP:
// nothing broken, then each switch. The pages are those that Chromium measured,
// see recorded; catalogue, order and change of plan are asked for.
func Check(ctx context.Context, address string) ([]Trial, error) {
	states := []*Switch{nil}
	for i := range Switches {
		states = append(states, &Switches[i])
	}
	var trials []Trial
	for _, s := range states {
		v := &visitor{ctx: ctx, address: address, trial: Trial{Switch: s}}
		if s != nil {
			v.broken = broken{s.Clause}
		}
		if err := v.visit(); err != nil {
			return nil, fmt.Errorf("%s: %w", v.name(), err)
		}
		slices.Sort(v.trial.Found)
		v.trial.Found = slices.Compact(v.trial.Found)
		trials = append(trials, v.trial)
	}
	return trials, nil
}

// visitor is one who goes through the whole storefront in one state.
type visitor struct {
	ctx     context.Context
	address string
	broken  broken
	trial   Trial
}

func (v *visitor) name() string {
	if v.trial.Switch == nil {
		return "nothing broken"
	}
	return v.trial.Switch.Clause
}

func (v *visitor) visit() error {
	for _, look := range []func() error{v.pages, v.catalog, v.change, v.order} {
		if err := look(); err != nil {
			return err
		}
	}
	return nil
}

// recordedPages are documents of pages as Chromium measured them.
//
//go:embed recorded/*.json
var recordedPages embed.FS

// pages judges the pages of this state.
func (v *visitor) pages() error {
	for _, page := range []string{"home", "plan"} {
		text, err := recordedPages.ReadFile("recorded/" + page + "-" + v.broken.String() + ".json")
		if err != nil { // in this state the page is as it is when nothing is broken
			text, err = recordedPages.ReadFile("recorded/" + page + ".json")
		}
		var documents []json.RawMessage
		if err := errorsOf(err, func() error { return json.Unmarshal(text, &documents) }); err != nil {
			return err
		}
		for _, document := range documents {
			var compact bytes.Buffer
			if err := json.Compact(&compact, document); err != nil {
				return err
			}
			if _, err := v.judge(compact.String()); err != nil {
				return err
			}
		}
	}
	return nil
}

func errorsOf(err error, next func() error) error {
	if err != nil {
		return err
	}
	return next()
}

func (v *visitor) catalog() error {
	text, err := v.get("/catalog.json")
	if err != nil {
		return err
	}
	_, err = v.judge(text)
	return err
}

func (v *visitor) change() error {
	at, err := v.submit("/change", url.Values{"plan": {"G4-59"}})
	if err != nil {
		return err
	}
	text, err := v.get(at + "/document")
	if err != nil {
		return err
	}
	_, err = v.judge(text)
	return err
}

// verdict is as much of a verdict as the check looks at.
type verdict struct {
	Decision  string
	Findings  []struct{ Rule, Outcome string }
	Reminders []struct{ Rule, Plan, ZH string }
}

// judge judges a document in native Go, has the server judge it, and notes what
// they find.
func (v *visitor) judge(document string) (verdict, error) {
	var a Agreement
	if err := v.post("/judgements", judged{document, nativeVerdict(document)}, &a); err != nil {
		return verdict{}, err
	}
	return v.note(a)
}

// nativeVerdict is what native Go makes of a document.
func nativeVerdict(document string) string {
	var engine core.Engine
	return string(engine.Evaluate(nil, []byte(document), core.Full))
}

// note notes the findings of a verdict that are no pass.
func (v *visitor) note(a Agreement) (found verdict, err error) {
	if err := json.Unmarshal([]byte(a.Verdict), &found); err != nil {
		return found, err
	}
	if found.Decision == "" {
		return found, fmt.Errorf("a document can't be judged: %.300s", a.Verdict)
	}
	v.trial.Documents++
	if !a.Agrees {
		v.trial.Differing++
	}
	for _, f := range found.Findings {
		if f.Outcome == "violation" || f.Outcome == "review" {
			v.trial.Found = append(v.trial.Found, f.Rule)
		}
	}
	return found, nil
}

// get fetches a text.
func (v *visitor) get(path string) (string, error) {
	text, _, err := v.ask(http.MethodGet, path, "", nil)
	return text, err
}

// post sends JSON, and decodes the answer.
func (v *visitor) post(path string, body, answer any) error {
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	got, _, err := v.ask(http.MethodPost, path, "application/json", bytes.NewReader(text))
	return errorsOf(err, func() error { return json.Unmarshal([]byte(got), answer) })
}

// submit sends a form, and gives the path that it leads to.
func (v *visitor) submit(path string, form url.Values) (string, error) {
	_, to, err := v.ask(http.MethodPost, path, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	return to, err
}

// patience is how long the check waits for an answer.
const patience = 20 * time.Second

// ask asks the storefront as a browser in this state does.
func (v *visitor) ask(method, path, mediaType string, body io.Reader) (text, to string, err error) {
	request, err := http.NewRequestWithContext(v.ctx, method, v.address+path, body)
	if err != nil {
		return "", "", err
	}
	request.Header.Set("Cookie", brokenCookie+"="+v.broken.String())
	request.Header.Set("Content-Type", mediaType)
	client := http.Client{Timeout: patience, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(request)
	if err != nil {
		return "", "", err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(response.Body, 4<<20))
	if err == nil && response.StatusCode >= http.StatusBadRequest {
		err = fmt.Errorf("%s %s: %s: %.200s", method, path, response.Status, answer)
	}
	return string(answer), response.Header.Get("Location"), err
}
