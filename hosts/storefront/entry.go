package storefront

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"
)

// entry is one order of the storefront, from the offer on.
type entry struct {
	order *order
	code  *code
	proof *proof // once the code was entered

	placed *placed // once it was sent
}

// placed is an order that a page has sent, and what the server makes of it.
type placed struct {
	ID        string    `json:"id"`
	Document  string    `json:"document"` // the text that was judged
	Agreement Agreement `json:"agreement"`
	Activated bool      `json:"activated"`
	At        string    `json:"at"`
}

// isActive tells whether the order has taken effect.
func (e *entry) isActive() bool { return e.placed != nil && e.placed.Activated }

// clockSlack is how far the clock of a page may be from the server's.
const clockSlack = 5 * time.Minute

// recorded are the members of an order that a page adds.
var recorded = []string{"stage", "at", "reminders", "consents"}

// check tells what of an order that a page has sent is not as the storefront
// made it: a page can be made to say anything.
func (e *entry) check(document string, now time.Time) error {
	var sent map[string]any
	if err := json.Unmarshal([]byte(document), &sent); err != nil {
		return fmt.Errorf("the order can't be read: %w", err)
	}
	at, err := time.Parse(time.RFC3339Nano, fmt.Sprint(sent["at"]))
	switch {
	case err != nil:
		return fmt.Errorf("/at: wanted an instant: %w", err)
	case now.Sub(at).Abs() > clockSlack:
		return wrongClock
	}
	own, err := e.members()
	if err != nil {
		return err
	}
	for name := range sent {
		if !slices.Contains(recorded, name) && !reflect.DeepEqual(sent[name], own[name]) {
			return fmt.Errorf("/%.40s: is not what the storefront offered", name)
		}
	}
	return e.checkProofs(document)
}

// members are those of the order as the storefront made it.
func (e *entry) members() (own map[string]any, err error) {
	text, err := json.Marshal(e.order)
	if err != nil {
		return nil, err
	}
	err = json.Unmarshal(text, &own)
	return own, err
}

// checkProofs tells whether the order's proofs are the one that is on record.
func (e *entry) checkProofs(document string) error {
	var sent struct {
		Consents []struct{ Proofs []proof }
	}
	if err := json.Unmarshal([]byte(document), &sent); err != nil {
		return fmt.Errorf("/consents: %w", err)
	}
	for _, consent := range sent.Consents {
		for _, p := range consent.Proofs {
			if e.proof == nil || !reflect.DeepEqual(p, *e.proof) {
				return errors.New("/consents: a proof is not on record here")
			}
		}
	}
	return nil
}
