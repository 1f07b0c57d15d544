package report

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
)

// TestFloorsAreTheCores: a policy at each floor is accepted, and one a step
// looser is refused. The core doesn't tell its floors any other way.
func TestFloorsAreTheCores(t *testing.T) {
	for part, names := range map[string][]string{
		"windows":    {"evidenceHours", "consentDays", "refusalDays", "campaignDays", "deferralDays", "clockMinutes"},
		"visibility": {"contrast", "fontSize", "dwellMilliseconds", "visibleShare", "opacity"},
		"pages":      {"conditionTypeShare", "conditionScreens", "declineAreaShare", "entryAreaShare", "entryExtraTaps", "entryScreensFurther"},
	} {
		for _, name := range names {
			floor := floorOf(t, part, name)
			looser := 0
			for _, value := range []int{floor - 1, floor, floor + 1} {
				refused := refuses(part, name, value)
				if refused {
					looser++
				}
				if refused && value == floor {
					t.Errorf("%s: the floor of %d is refused", name, floor)
				}
			}
			if looser != 1 {
				t.Errorf("%s: %d of the values around %d are refused", name, looser, floor)
			}
		}
	}
}

func refuses(part, name string, value int) bool {
	var engine core.Engine
	text := fmt.Sprintf(`{"kind":"policy","id":"x","version":"1","%s":{"%s":%d}}`, part, name, value)
	return strings.HasPrefix(string(engine.SetPolicy(nil, []byte(text))), `{"error"`)
}

// floorOf is the floor that is told for a member.
func floorOf(t *testing.T, part, name string) int {
	t.Helper()
	var p policy
	group := reflect.ValueOf(&p.Windows).Elem()
	switch part {
	case "visibility":
		group = reflect.ValueOf(&p.Visible).Elem()
	case "pages":
		group = reflect.ValueOf(&p.Pages).Elem()
	}
	set := new(int)
	group.FieldByName(strings.ToUpper(name[:1]) + name[1:]).Set(reflect.ValueOf(set))
	for _, threshold := range p.thresholds() {
		if threshold.value == set {
			return threshold.floor
		}
	}
	t.Fatalf("%s is not told", name)
	return 0
}

func TestDecimal(t *testing.T) {
	for want, got := range map[string]string{"7": decimal(700, 100), "4.5": decimal(450, 100), "2.05": decimal(205, 100), "60": decimal(6000, 100), "12": decimal(12, 1), "0.001": decimal(1, 1000)} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
