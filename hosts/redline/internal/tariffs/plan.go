package tariffs

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// reader turns entries into plans, and keeps what it needs on the way.
type reader struct {
	report *Report
	at     time.Time
	ids    map[string]bool // The ids given so far.
}

// entry reads one entry: the plan, and what the web publishes of it.
func (r *reader) entry(at place, e published) (Plan, Entry) {
	d := e.Details
	fee := r.fee(at, e)
	p := Plan{
		ID:           r.id(at, e.ID),
		Product:      readProduct(e.Name, d.Category),
		FilingNumber: r.filingNumber(at, d.SchemeID),
		Name:         r.cut(at, fieldName, plain(e.Name), maxName),
		Generation:   r.generation(at, e),
		FeePerMonth:  fee.month,
		Charges:      fee.charges,
		Status:       "on-sale",
		OnSaleUntil:  r.onSaleUntil(at, d),
		Allowances:   r.allowances(at, e, fee.month != nil),
		Contract:     r.contract(at, d),
		SoldIn:       r.soldIn(at, d.SalesChannel),
	}
	return p, Entry{
		Plan:        p.ID,
		FeePerMonth: p.FeePerMonth,
		Charges:     p.Charges,
		Status:      p.Status,
		Allowances:  p.Allowances,
		Contract:    p.Contract,
		Validity:    r.words(at, fieldValidity, d.Validity),
		WayOut:      r.words(at, fieldWayOut, d.CancelMethod),
	}
}

// id is the entry's own id, or one made from it that no plan has yet.
func (r *reader) id(at place, own string) string {
	id, why := head(strings.TrimSpace(own), maxID), ""
	switch {
	case id == "":
		id, why = fmt.Sprintf("entry-%d", at.entry), "no id is published"
	case id != strings.TrimSpace(own):
		why = "longer than 128 characters"
	case r.ids[id]:
		why = "another entry has the same id"
	}
	for base, n := id, at.entry; r.ids[id]; n++ {
		suffix := fmt.Sprintf("#%d", n)
		id = head(base, maxID-len(suffix)) + suffix
	}
	r.ids[id] = true
	if why != "" {
		why = fmt.Sprintf("%s; the plan is %q", why, id)
	}
	r.report.note(at, fieldID, own, why)
	return id
}

var schemeForm = regexp.MustCompile(`^[0-9]{2}[A-Z]{2}[1-3][0-9]{5}$`)

// filingNumber is the number as published, also where its form is another.
func (r *reader) filingNumber(at place, text string) string {
	const limit = 64
	scheme, why := plain(text), ""
	switch {
	case scheme == "":
		why = whyEmpty
	case utf8.RuneCountInString(scheme) > limit:
		scheme, why = "", "longer than 64 characters"
	case !schemeForm.MatchString(scheme):
		why = "not of the form 24AB100001"
	}
	r.report.note(at, fieldScheme, text, why)
	return scheme
}

// words are a text of the publication, or nil where it says nothing.
func (r *reader) words(at place, field, text string) *string {
	t := plain(text)
	if t == "" || noWords[squeeze(t)] {
		r.report.note(at, field, text, whyEmpty)
		return nil
	}
	t = r.cut(at, field, t, maxWords)
	return &t
}

var noWords = map[string]bool{"无": true, "-": true, "--": true, "/": true, "详见详情": true}

// cut honours the schema's limit on a text.
func (r *reader) cut(at place, field, text string, limit int) string {
	short, why := head(text, limit), ""
	if short != text {
		why = fmt.Sprintf("cut to %d characters", limit)
	}
	r.report.note(at, field, text, why)
	return short
}

// china is the time zone of the days on a tariff page.
var china = time.FixedZone("CST", 8*60*60)

// onSaleUntil reads the day an entry goes off sale. The day it went on sale is
// only held against the catalogue's instant: published as on sale too early is
// a thing to look at, and no reason to call it anything else.
func (r *reader) onSaleUntil(at place, d *details) *string {
	from, why := readDate(d.OnlineDate)
	if from != nil && *from > r.at.In(china).Format(time.DateOnly) {
		why = "later than the catalogue's instant, and yet published as on sale"
	}
	r.report.note(at, fieldOnline, d.OnlineDate, why)
	until, why := readDate(d.OfflineDate)
	r.report.note(at, fieldOnSaleUntil, d.OfflineDate, why)
	return until
}
