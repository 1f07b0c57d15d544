package scan

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/verdict"
)

// Judgement is what the module says of a view.
type Judgement struct {
	Document []byte // the page document
	Answer   []byte // a verdict or an error
	Verdict  *verdict.Verdict
	Fault    *verdict.Fault
	Err      error // of a host that failed
}

// Views goes through all views, by viewport, page and scheme.
func (r *Result) Views(yield func(*View) bool) {
	for _, w := range r.Walks {
		for _, p := range w.Pages {
			for _, v := range p.Views {
				if !yield(v) {
					return
				}
			}
		}
	}
}

// Judge has a host judge every view, once the documents have what only the whole
// scan tells.
func (r *Result) Judge(ctx context.Context, host hosts.Host) error {
	for _, w := range r.Walks {
		w.settleTaps()
	}
	r.tellFourG()
	for v := range r.Views {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		v.judge(ctx, host)
	}
	return nil
}

func (v *View) judge(ctx context.Context, host hosts.Host) {
	j := &v.Judgement
	if j.Document, j.Err = json.Marshal(v.Measured.Page); j.Err != nil {
		return
	}
	if j.Answer, j.Err = host.Evaluate(ctx, j.Document, core.Full); j.Err != nil {
		return
	}
	if j.Verdict, j.Err = verdict.Parse(j.Answer); errors.As(j.Err, &j.Fault) {
		j.Err = nil
	}
}
