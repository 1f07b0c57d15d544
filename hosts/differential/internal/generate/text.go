package generate

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/redline5g/redline/core"
)

// floors are the bounds of a policy's numbers, which are closer than the
// schema's. See core/policy.go.
var floors = map[string][2]int{
	"Windows.evidenceHours":             {0, 24},
	"Windows.consentDays":               {0, 30},
	"Windows.refusalDays":               {30, 100_000},
	"Windows.deferralDays":              {0, 7},
	"Windows.campaignDays":              {0, 366},
	"Windows.clockMinutes":              {0, 5},
	"VisibilityFloor.contrast":          {450, 2100},
	"VisibilityFloor.fontSize":          {1200, 1_000_000},
	"VisibilityFloor.dwellMilliseconds": {1000, 86_400_000},
	"VisibilityFloor.visibleShare":      {50, 100},
	"VisibilityFloor.opacity":           {50, 100},
	"PageFloor.conditionTypeShare":      {34, 1000},
	"PageFloor.conditionScreens":        {0, 100},
	"PageFloor.declineAreaShare":        {50, 1000},
	"PageFloor.entryAreaShare":          {25, 1000},
	"PageFloor.entryExtraTaps":          {0, 1},
	"PageFloor.entryScreensFurther":     {0, 100},
}

// amounts are numbers that documents have, and that rules tell apart.
var amounts = []int{0, 1, 2, 3, 6, 12, 24, 25, 450, 1000, 1200, 1600, 3900, 6900, 9900, 10_000, 12_800, 30_720}

// number is a number within the bounds of its place.
func (m *maker) number(s *schema, place string) int {
	least, most := s.Minimum, s.Maximum
	if floor, ok := floors[place]; ok && !m.chance(m.unruly) {
		least, most = floor[0], floor[1]
	}
	switch n := m.random.IntN(20); n {
	case 0:
		return least
	case 1:
		return most
	case 2:
		return least + m.random.IntN(most-least+1)
	}
	return min(max(one(m.random, amounts...), least), most)
}

// words are texts of every kind: Chinese, English, with blanks around them,
// with characters that JSON escapes, and beyond the first plane.
var words = []string{
	"5G星河128元套餐", "轻享39元套餐", "青溪县", "云岭省", "县城已覆盖，各乡镇计划于2026年底前完成。",
	"A plan with 30 GB", "x", " padded ", "a\"b\\c/d", "tab\tand\nline", "\u0001\u001f\u007f", "😀 𠮷", "<&>\u2028", "０５Ｇ", "e\u0301",
	"结清费用，并按剩余月数每月退还优惠20元。", "{reminder}", "{0}{1}",
}

// text is a text for its place.
func (m *maker) text(s *schema, place string) string {
	switch place {
	case "Plan.id":
		id := fmt.Sprintf("%s%d", one(m.random, "P", "P5G-", "套餐"), len(m.plans))
		m.plans = append(m.plans, id)
		return id
	case "order.id", "Evidence.order":
		return one(m.random, "O-1", "O-1", "O-1", "O-1", "O-2")
	case "Proof.names":
		if len(m.plans) > 0 {
			return one(m.random, m.plans...)
		}
	case "Wording.zh", "Wording.en":
		return one(m.random, words...) + "{reminder}" + one(m.random, words[:5]...)
	case "Part.text":
		if m.chance(0.95) {
			return m.copy()
		}
	case "Banned.words":
		return one(m.random, m.wordOf(claimed), m.wordOf(beside), "畅享", "５Ｇ", "最", "G", "元", "一*百")
	case "Severity.rule":
		return one(m.random, rules...)
	}
	text := one(m.random, words...)
	if m.chance(0.01) {
		length := one(m.random, s.MaxLength, s.MaxLength-1, min(s.MaxLength, 300))
		text = string([]rune(strings.Repeat(text, length))[:length])
	}
	return text
}

// rules are the ids that a policy may name.
var rules = func() (ids []string) {
	var description struct{ Rules []struct{ ID string } }
	if err := json.Unmarshal(core.Describe(nil), &description); err != nil {
		panic(err)
	}
	for _, rule := range description.Rules {
		ids = append(ids, rule.ID)
	}
	return ids
}()
