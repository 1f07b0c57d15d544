package scan

import (
	"encoding/json"
	"fmt"
	"net/url"
)

// Measured is what the collector tells of a page. See js/inject/measure.js.
type Measured struct {
	Page     map[string]json.RawMessage `json:"page"`
	Elements []Element                  `json:"elements"` // in the order of the document's
	Inferred []string                   `json:"inferred"`
	Unseen   []json.RawMessage          `json:"unseen"`
	Title    string                     `json:"title"`
	Width    int                        `json:"width"` // of the whole page, in CSS pixels
	Height   int                        `json:"height"`
}

// Element is what is known of an element beside the document.
type Element struct {
	Selector string `json:"selector"`
	LeadsTo  string `json:"leadsTo,omitempty"` // the address of the link that it is
	Taps     int    `json:"taps,omitempty"`    // that the link takes; 0 where it can't be seen
	Marked   bool   `json:"marked,omitempty"`  // the page says itself how many taps it takes
}

// link is a link of a page.
type link struct {
	Href string `json:"href"`
	Text string `json:"text"`
	Taps int    `json:"taps"` // 0 where it can't be seen
}

type links struct {
	Links []link `json:"links"`
	More  int    `json:"more"`
}

// options are the collector's, see js/collect.d.ts.
type options struct {
	ID      string `json:"id"`
	Address string `json:"address"`
	Zoom    int    `json:"zoom"`
	Taps    *int   `json:"taps,omitempty"`
}

// measure has the collector measure a page.
func (t *tab) measure(o options) (Measured, error) {
	var m Measured
	text, err := json.Marshal(o)
	if err == nil {
		err = t.evaluate(fmt.Sprintf("redlineCollector.measure(%s)", text), &m)
	}
	return m, err
}

// links are those of the page that a customer can follow.
func (t *tab) links() (links, error) {
	var l links
	return l, t.evaluate("redlineCollector.links()", &l)
}

// address is where the tab has come to.
func (t *tab) address() (*url.URL, error) {
	var href string
	if err := t.evaluate("location.href", &href); err != nil {
		return nil, err
	}
	return url.Parse(href)
}
