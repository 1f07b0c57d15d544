package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// policy is a policy as the core has accepted it.
type policy struct {
	ID        string
	Version   string
	Languages []string
	Wording   []struct{ Rule string }
	Windows   struct{ EvidenceHours, ConsentDays, RefusalDays, CampaignDays, DeferralDays, ClockMinutes *int }
	Visible   struct{ Contrast, FontSize, DwellMilliseconds, VisibleShare, Opacity *int } `json:"visibility"`
	Pages     struct {
		ConditionTypeShare, ConditionScreens, DeclineAreaShare, EntryAreaShare, EntryExtraTaps, EntryScreensFurther *int
	}
	Lexicon  []struct{ Claim, Words string }
	Severity []struct{ Rule, Review string }
	Tiers    *struct{ MidFrom, HighFrom int }
}

// threshold is a number that a policy may make stricter.
type threshold struct {
	value  *int
	floor  int
	unit   int // what the number is counted in: 100 for hundredths
	zh, en string
}

// thresholds are a policy's numbers beside the core's floor for each.
func (p *policy) thresholds() []threshold {
	return []threshold{
		{p.Windows.EvidenceHours, 24, 1, "用户同意时，提醒展示不得早于 %s 小时之前（底线 %s）", "a reminder is at most %s hours old when the customer consents (floor %s)"},
		{p.Windows.ConsentDays, 30, 1, "开通时，同意不得早于 %s 天之前（底线 %s）", "a consent is at most %s days old on activation (floor %s)"},
		{p.Windows.RefusalDays, 30, 1, "用户拒绝后 %s 天内不得再次推介（底线 %s）", "no offer is repeated within %s days of a refusal (floor %s)"},
		{p.Windows.CampaignDays, 366, 1, "限时活动最长 %s 天（底线 %s）", "what is said to be for a limited time runs for at most %s days (floor %s)"},
		{p.Windows.DeferralDays, 7, 1, "变更套餐的请求须在 %s 天内答复（底线 %s）", "a change of plan is answered within %s days (floor %s)"},
		{p.Windows.ClockMinutes, 5, 1, "同意的凭证至多比提醒早 %s 分钟（底线 %s）", "the proof of a consent is at most %s minutes older than the reminders (floor %s)"},
		{p.Visible.Contrast, 450, 100, "文字对比度至少 %s:1（底线 %s:1）", "text has a contrast of at least %s:1 (floor %s:1)"},
		{p.Visible.FontSize, 1200, 100, "字号至少 %s 像素（底线 %s）", "type is at least %s px (floor %s)"},
		{p.Visible.DwellMilliseconds, 1000, 1000, "提醒至少可见 %s 秒（底线 %s）", "a reminder is in view for at least %s seconds (floor %s)"},
		{p.Visible.VisibleShare, 50, 1, "元素至少 %s%% 可见（底线 %s%%）", "at least %s%% of an element is in view (floor %s%%)"},
		{p.Visible.Opacity, 50, 1, "元素的不透明度至少 %s%%（底线 %s%%）", "an element is at least %s%% opaque (floor %s%%)"},
		{p.Pages.ConditionTypeShare, 34, 1, "限制性条件的字号至少为宣传语的 %[1]s%%（底线三分之一）", "a condition's type is at least %[1]s%% of its claim's (floor a third)"},
		{p.Pages.ConditionScreens, 100, 100, "限制性条件距宣传语不超过 %s 屏（底线 %s）", "a condition is at most %s screens from its claim (floor %s)"},
		{p.Pages.DeclineAreaShare, 50, 1, "拒绝按钮的面积至少为同意按钮的 %s%%（底线 %s%%）", "a decline control has at least %s%% of the accept control's area (floor %s%%)"},
		{p.Pages.EntryAreaShare, 25, 1, "4G入口的面积至少为5G入口的 %s%%（底线 %s%%）", "a 4G entry has at least %s%% of the 5G entry's area (floor %s%%)"},
		{p.Pages.EntryExtraTaps, 1, 1, "4G入口的点击次数至多比5G入口多 %s 次（底线 %s）", "a 4G entry takes at most %s taps more than the 5G entry (floor %s)"},
		{p.Pages.EntryScreensFurther, 100, 100, "4G入口至多比5G入口低 %s 屏（底线 %s）", "a 4G entry is at most %s screens further down than the 5G entry (floor %s)"},
	}
}

// WritePolicy tells what a policy that was accepted makes stricter.
func WritePolicy(w io.Writer, o Options, text []byte) error {
	var p policy
	if err := json.Unmarshal(text, &p); err != nil {
		return err
	}
	out := newPage(w)
	english := o.Language == "en"
	out.line(o.Palette.Strong(screen.Escape(p.ID+" "+p.Version)), "  ", o.Palette.Good(pick(english, "accepted", "可以采用")))
	stricter := p.stricter(english)
	if stricter == nil {
		stricter = []string{pick(english, "as strict as the floor, no stricter", "与底线相同，没有从严之处")}
	}
	for _, s := range stricter {
		out.paragraph("  - ", 4, s)
	}
	return out.Flush()
}

func pick(english bool, en, zh string) string {
	if english {
		return en
	}
	return zh
}

// stricter says in words what a policy changes.
func (p *policy) stricter(english bool) []string {
	var changes []string
	for _, t := range p.thresholds() {
		if t.value != nil && *t.value != t.floor {
			changes = append(changes, fmt.Sprintf(pick(english, t.en, t.zh), decimal(*t.value, t.unit), decimal(t.floor, t.unit)))
		}
	}
	if len(p.Languages) > 1 {
		changes = append(changes, pick(english, "reminders are shown in English too", "提醒须同时以英文展示"))
	}
	for _, s := range p.Severity {
		if s.Review == "violation" {
			changes = append(changes, fmt.Sprintf(pick(english, "a doubt about %s counts as a violation", "%s 存疑时视为违规"), s.Rule))
		}
	}
	for _, b := range p.Lexicon {
		changes = append(changes, fmt.Sprintf(pick(english, "“%s” is searched for as %s", "文案中检索“%s”，类别 %s"), b.Words, b.Claim))
	}
	for _, w := range p.Wording {
		changes = append(changes, fmt.Sprintf(pick(english, "words of its own around reminder %s", "提醒 %s 另有前后文案"), w.Rule))
	}
	if p.Tiers != nil {
		changes = append(changes, fmt.Sprintf(pick(english, "plans are mid tier from %s yuan a month and high tier from %s", "月费 %s 元起为中档，%s 元起为高档"),
			decimal(p.Tiers.MidFrom, 100), decimal(p.Tiers.HighFrom, 100)))
	}
	return changes
}

// decimal writes n parts of a unit as a decimal fraction.
func decimal(n, unit int) string {
	if unit == 1 {
		return strconv.Itoa(n)
	}
	digits := len(strconv.Itoa(unit)) - 1
	s := fmt.Sprintf("%d.%0*d", n/unit, digits, n%unit)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
