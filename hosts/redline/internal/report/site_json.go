package report

import (
	"encoding/json"
	"io"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/redline/internal/scan"
)

// The report on a site for programs.
type (
	siteJSON struct {
		Redline  string         `json:"redline"` // the version
		Start    []string       `json:"start"`
		Decision string         `json:"decision,omitempty"` // the worst
		Walks    []walkJSON     `json:"walks"`
		Refused  map[string]int `json:"refused,omitempty"` // requests to other hosts
	}
	walkJSON struct {
		Viewport string         `json:"viewport"`
		Width    int64          `json:"width"`
		Height   int64          `json:"height"`
		Ways     []wayJSON      `json:"ways"`
		Pages    []pageJSON     `json:"pages"`
		Failed   []missedJSON   `json:"failed"`
		Skipped  []missedJSON   `json:"skipped"`
		Outside  map[string]int `json:"outside,omitempty"` // links to other hosts
		Left     scan.Left      `json:"left"`              // what limits have kept out
	}
	wayJSON struct {
		Generation string       `json:"generation"`
		Taps       *int         `json:"taps"` // null where no such plan can be reached
		Steps      []scan.Taken `json:"steps,omitempty"`
	}
	pageJSON struct {
		Address string     `json:"address"`
		Title   string     `json:"title,omitempty"`
		Taps    *int       `json:"taps"` // null where only links lead there that can't be seen
		Depth   int        `json:"depth"`
		From    string     `json:"from,omitempty"`
		Link    string     `json:"link,omitempty"`
		Views   []viewJSON `json:"views"`
	}
	viewJSON struct {
		Address  string            `json:"address,omitempty"`
		Viewport string            `json:"viewport,omitempty"`
		Scheme   string            `json:"scheme"`
		Restless bool              `json:"restless,omitempty"`
		Document json.RawMessage   `json:"document"`
		Elements []scan.Element    `json:"elements"`
		Inferred []string          `json:"inferred"`
		Unseen   []json.RawMessage `json:"unseen"`
		Answer   json.RawMessage   `json:"answer,omitempty"` // the verdict, or {"error": …}
		Failed   string            `json:"failed,omitempty"`
	}
	missedJSON struct {
		Address  string `json:"address"`
		Viewport string `json:"viewport,omitempty"`
		From     string `json:"from,omitempty"`
		Why      string `json:"why"`
	}
)

func (s Site) writeJSON(w io.Writer) error {
	site := siteJSON{Redline: core.Version, Start: s.Start, Decision: s.worst(), Refused: s.Refused}
	for _, walk := range s.Walks {
		site.Walks = append(site.Walks, walkOf(walk))
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(site)
}

func walkOf(w *scan.Walk) walkJSON {
	j := walkJSON{
		Viewport: w.Viewport.Name, Width: w.Viewport.Width, Height: w.Viewport.Height, Outside: w.Outside, Left: w.Left,
		Pages: []pageJSON{}, Failed: missedOf(w.Failed, ""), Skipped: missedOf(w.Skipped, ""),
	}
	for _, way := range w.Ways() {
		j.Ways = append(j.Ways, wayJSON{way.Generation, tapsOf(way.Taps), way.Steps})
	}
	for _, p := range w.Pages {
		page := pageJSON{Address: p.Address, Title: p.Title, Taps: tapsOf(p.Taps), Depth: p.Depth, Link: p.Link}
		if p.From != nil {
			page.From = p.From.Address
		}
		for _, v := range p.Views {
			page.Views = append(page.Views, viewOf(v))
		}
		j.Pages = append(j.Pages, page)
	}
	return j
}

func viewOf(v *scan.View) viewJSON {
	j := viewJSON{
		Scheme: v.Scheme, Restless: v.Restless, Document: v.Judgement.Document, Elements: v.Measured.Elements,
		Inferred: v.Measured.Inferred, Unseen: v.Measured.Unseen, Answer: v.Judgement.Answer,
	}
	if v.Judgement.Err != nil {
		j.Failed = v.Judgement.Err.Error()
	}
	return j
}

func missedOf(missed []scan.Missed, viewport string) []missedJSON {
	list := []missedJSON{}
	for _, m := range missed {
		list = append(list, missedJSON{m.Address, viewport, m.From, m.Why.EN})
	}
	return list
}

func tapsOf(taps int) *int {
	if taps == scan.Unknown {
		return nil
	}
	return &taps
}

// writeNDJSON writes a line for each view, and then one for each page that could
// not be loaded.
func (s Site) writeNDJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for v := range s.Views {
		line := viewOf(v)
		line.Address, line.Viewport = v.Page.Address, v.Viewport
		if err := e.Encode(line); err != nil {
			return err
		}
	}
	for _, walk := range s.Walks {
		for _, line := range missedOf(walk.Failed, walk.Viewport.Name) {
			if err := e.Encode(line); err != nil {
				return err
			}
		}
	}
	return nil
}
