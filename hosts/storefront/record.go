package storefront

import (
	"encoding/json"
	"fmt"
)

// shown is the evidence of one reminder, as the history shows it.
type shown struct {
	Rule, Shown, ShownAt string
	Acknowledged         *struct{ Act, At string }
	Visibility           struct{ Contrast, FontSize, DwellMilliseconds int }
}

// Seconds is how long it was visible.
func (s shown) Seconds() string { return hundredths(s.Visibility.DwellMilliseconds / 10) }

// Ratio is its contrast.
func (s shown) Ratio() string { return hundredths(s.Visibility.Contrast) }

// Pixels is the size of its type.
func (s shown) Pixels() string { return hundredths(s.Visibility.FontSize) }

func hundredths(n int) string { return fmt.Sprintf("%d.%02d", n/100, n%100) }

// given is one consent, as the history shows it.
type given struct {
	Item        string
	FeePerMonth int
	Act, At     string
	WithdrawnAt string
	Proofs      []proof
}

// Evidence is what was recorded of the reminders.
func (v orderView) Evidence() ([]shown, error) {
	var document struct{ Reminders []shown }
	err := json.Unmarshal([]byte(v.placed.Document), &document)
	return document.Reminders, err
}

// Consents are those that were given.
func (v orderView) Consents() ([]given, error) {
	var document struct{ Consents []given }
	err := json.Unmarshal([]byte(v.placed.Document), &document)
	return document.Consents, err
}
