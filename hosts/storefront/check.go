package storefront

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"slices"

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
		documents, err := v.recorded(page)
		if err != nil {
			return err
		}
		for _, document := range documents {
			if _, err := v.judge(string(document)); err != nil {
				return err
			}
		}
	}
	return nil
}

// recorded are the documents of a page in this state. Most states leave a page
// as it is.
func (v *visitor) recorded(page string) (documents []json.RawMessage, err error) {
	text, err := recordedPages.ReadFile("recorded/" + page + "-" + v.broken.String() + ".json")
	if errors.Is(err, fs.ErrNotExist) {
		text, err = recordedPages.ReadFile("recorded/" + page + ".json")
	}
	if err != nil {
		return nil, err
	}
	err = json.Unmarshal(text, &documents)
	return documents, err
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
