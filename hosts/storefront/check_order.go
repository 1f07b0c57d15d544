package storefront

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"time"
)

// record is the evidence of one reminder: see core.Evidence.
type record struct {
	Rule         string     `json:"rule"`
	Order        string     `json:"order"`
	Plan         string     `json:"plan"`
	Shown        string     `json:"shown"`
	ShownAt      string     `json:"shownAt"`
	Acknowledged act        `json:"acknowledged"`
	Visibility   visibility `json:"visibility"`
}

type act struct {
	Act       string `json:"act"`
	At        string `json:"at"`
	PreTicked bool   `json:"preTicked"`
}

type visibility struct {
	Display           string `json:"display"`
	Contrast          int    `json:"contrast"`
	FontSize          int    `json:"fontSize"`
	DwellMilliseconds int    `json:"dwellMilliseconds"`
}

// consent is one consent: see core.Consent.
type consent struct {
	Item        string  `json:"item"`
	FeePerMonth int     `json:"feePerMonth"`
	FeeAfter    int     `json:"feeAfter,omitempty"`
	By          string  `json:"by"`
	Act         string  `json:"act"`
	PreTicked   bool    `json:"preTicked"`
	At          string  `json:"at"`
	Proofs      []proof `json:"proofs"`
}

// sentOrder is an order with what a page has recorded.
type sentOrder struct {
	order
	Reminders []record  `json:"reminders"`
	Consents  []consent `json:"consents"`
}

// order orders a 5G plan with a contract, as a customer who reads what is
// shown does: up to the step at which the page holds the order back.
func (v *visitor) order() error {
	at, err := v.submit("/orders", url.Values{"plan": {"G5-129"}, "area": {"qingxi"}, "terminal": {"not-5g"}})
	if err != nil {
		return err
	}
	text, err := v.get(at + "/document")
	if err != nil {
		return err
	}
	var o sentOrder
	if err := json.Unmarshal([]byte(text), &o.order); err != nil {
		return err
	}
	offer, err := v.judge(text)
	if err != nil {
		return err
	}
	o.Reminders = v.read(o.ID, offer)
	submitted, err := v.judgeAt(&o, "submit")
	if err != nil || submitted.Decision == "block" {
		return err
	}
	return v.activate(&o)
}

// judgeAt judges the order as it is, at a stage.
func (v *visitor) judgeAt(o *sentOrder, stage string) (verdict, error) {
	o.Stage, o.At = stage, instant(time.Now())
	text, err := json.Marshal(o)
	if err != nil {
		return verdict{}, err
	}
	return v.judge(string(text))
}

// read is the evidence of what this state of the storefront shows of what is
// due. The measures are those of a browser on its checkout.
func (v *visitor) read(order string, due verdict) (read []record) {
	before, now := time.Now().Add(-5*time.Second), time.Now()
	for _, r := range due.Reminders {
		e := record{r.Rule, order, r.Plan, r.ZH, instant(before), act{"tick", instant(now), false}, visibility{"shown", 1600, 1600, 5000}}
		switch {
		case v.broken.Is("2.1") && r.Rule == "2.1-coverage-enquiry":
			e.Shown = "5G覆盖情况以实际为准。"
		case v.broken.Is("2.2") && r.Rule == "2.2-terminal":
			e.Visibility.Contrast, e.Visibility.FontSize = 125, 900
		case v.broken.Is("2.3") && r.Rule == "2.3-delisted-plan":
			continue
		}
		read = append(read, e)
	}
	return read
}

var sixDigits = regexp.MustCompile(`\d{6}`)

// activate gets a code, consents to each item, and sends the order.
func (v *visitor) activate(o *sentOrder) error {
	var message Words
	if err := v.post("/orders/"+o.ID+"/code", struct{}{}, &message); err != nil {
		return err
	}
	var p proof
	if err := v.post("/orders/"+o.ID+"/proof", map[string]string{"code": sixDigits.FindString(message.ZH)}, &p); err != nil {
		return err
	}
	for _, id := range slices.Concat(o.Items, o.Activates) {
		item := find(id)
		c := consent{Item: id, FeePerMonth: item.FeePerMonth, By: "holder", Act: "tick", At: instant(time.Now()), Proofs: []proof{p}}
		if after := item.After(); after != item.FeePerMonth {
			c.FeeAfter = after
		}
		o.Consents = append(o.Consents, c)
	}
	if _, err := v.judgeAt(o, "activate"); err != nil {
		return err
	}
	return v.place(o)
}

// place sends the order, with the verdict of native Go for the page's.
func (v *visitor) place(o *sentOrder) error {
	text, err := json.Marshal(o)
	if err != nil {
		return err
	}
	var answer placed
	if err := v.post("/orders/"+o.ID+"/placed", judged{string(text), nativeVerdict(string(text))}, &answer); err != nil {
		return err
	}
	if !answer.Agreement.Agrees {
		v.trial.Differing++
	}
	v.trial.Activated = answer.Activated
	return nil
}
