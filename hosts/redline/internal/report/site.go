package report

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/scan"
)

// Site is what came of a scan. Its views are judged.
type Site struct {
	Start []string
	*scan.Result
}

// WriteSite writes a site in one of the formats of [SiteFormats].
func WriteSite(w io.Writer, o Options, format string, s Site) error {
	switch format {
	case "json":
		return s.writeJSON(w)
	case "ndjson":
		return s.writeNDJSON(w)
	case "sarif":
		return s.report(NewSARIF(w, o))
	case "junit":
		return s.report(NewJUnit(w, o))
	case "html":
		return s.writeHTML(w, o)
	}
	return s.writeText(w, o)
}

// SiteFormats are what a site can be written in.
var SiteFormats = []string{"text", "json", "ndjson", "sarif", "junit", "html"}

// report gives all views, and what could not be loaded, to a report of documents.
func (s Site) report(r Report) error {
	for _, item := range s.items() {
		if err := r.Document(item); err != nil {
			return err
		}
	}
	return r.Close()
}

// Tally counts the views, and what could not be loaded.
func (s Site) Tally() *Tally {
	t := NewTally()
	for _, item := range s.items() {
		t.Add(item)
	}
	return t
}

// items are the views as documents, and an error for each page that could not be
// loaded. A site of which nothing was seen is an error too.
func (s Site) items() []*batch.Item {
	var items []*batch.Item
	for v := range s.Views {
		items = append(items, itemOf(v))
	}
	seen := len(items)
	for _, w := range s.Walks {
		for _, m := range w.Failed {
			items = append(items, &batch.Item{Page: &batch.Page{Address: m.Address}, Err: fmt.Errorf("%s: %s", w.Viewport.Name, m.Why.EN)})
		}
	}
	if seen == 0 && len(items) == 0 {
		items = append(items, &batch.Item{Page: &batch.Page{Address: s.title()}, Err: errors.New("no page of it was looked at")})
	}
	return items
}

func itemOf(v *scan.View) *batch.Item {
	j := &v.Judgement
	page := &batch.Page{Address: v.Page.Address}
	for _, e := range v.Measured.Elements {
		page.Selectors = append(page.Selectors, e.Selector)
	}
	item := &batch.Item{Page: page, Text: j.Document, Size: len(j.Document), Answer: j.Answer, Err: j.Err}
	item.Summarize()
	return item
}

// seenIn says in which views a finding is seen: each viewport with its schemes.
func seenIn(views []*scan.View, words *siteWords) string {
	var viewports []string
	schemes := map[string][]string{}
	for _, v := range views {
		if schemes[v.Viewport] == nil {
			viewports = append(viewports, v.Viewport)
		}
		if name := words.of(v.Scheme); !slices.Contains(schemes[v.Viewport], name) {
			schemes[v.Viewport] = append(schemes[v.Viewport], name)
		}
	}
	for i, viewport := range viewports {
		viewports[i] = words.of(viewport) + " " + strings.Join(schemes[viewport], words.comma)
	}
	return strings.Join(viewports, " · ")
}

// policyIn is the policy that a site was judged by.
func (s Site) policyIn(w *words) string {
	for v := range s.Views {
		if p := v.Judgement.Verdict; p != nil && p.Policy.ID != "floor" {
			return p.Policy.ID + " " + p.Policy.Version
		}
	}
	return w.floor
}

// worst is the worst decision of all views; "" where nothing was judged.
func (s Site) worst() string {
	for _, decision := range decisionOrder {
		for v := range s.Views {
			if j := v.Judgement.Verdict; j != nil && j.Decision == decision {
				return decision
			}
		}
	}
	return ""
}

// seen is how many pages were seen, and in how many views.
func (s Site) seen() (pages, views int) {
	addresses := map[string]bool{}
	for v := range s.Views {
		addresses[v.Page.Address] = true
		views++
	}
	return len(addresses), views
}

func (s Site) title() string { return strings.Join(s.Start, " ") }
