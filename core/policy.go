package core

// The floor: what holds without a policy. A policy may only be stricter.
const (
	floorEvidenceHours = 24   // rules for valid evidence: not older than 24 hours
	floorConsentDays   = 30   // Redline's own default
	floorRefusalDays   = 30   // rules for free will: no repeated offer within 30 days
	floorDeferralDays  = 7    // Redline's own default
	floorCampaignDays  = 366  // Redline's own default
	floorClockMinutes  = 5    // Redline's own default
	floorContrast      = 450  // 4.5:1, as WCAG 2.2 asks of text
	floorFontSize      = 1200 // 12 px, Redline's own default
	floorDwell         = 1000 // one second, Redline's own default
	floorVisibleShare  = 50   // hundredths, Redline's own default
	floorOpacity       = 50   // hundredths, Redline's own default: black on white has less contrast where it is more transparent
)

// The floor of what is measured on pages, in hundredths but for the taps. All
// are Redline's own defaults.
const (
	floorConditionScreens    = 100
	floorDeclineAreaShare    = 50
	floorEntryAreaShare      = 25
	floorEntryExtraTaps      = 1
	floorEntryScreensFurther = 100
	leastConditionTypeShare  = 34 // the least hundredths that are no less than the floor, a third
)

// The fee bands where neither plan nor policy tells a tier: Redline's own
// defaults, in fen a month.
const (
	defaultMidFrom  Fen = 59_00
	defaultHighFrom Fen = 129_00
)

// templateMark stands for the mandatory part in a policy's words.
const templateMark = "{reminder}"

func (p *Policy) evidenceWindow() Instant {
	return Instant(strictest(p.Windows.Value.EvidenceHours, floorEvidenceHours)) * hour
}

func (p *Policy) consentWindow() Instant {
	return Instant(strictest(p.Windows.Value.ConsentDays, floorConsentDays)) * day
}

func (p *Policy) refusalWindow() Instant {
	return Instant(strictest(p.Windows.Value.RefusalDays, floorRefusalDays)) * day
}

func (p *Policy) deferralWindow() Instant {
	return Instant(strictest(p.Windows.Value.DeferralDays, floorDeferralDays)) * day
}

func (p *Policy) campaignDays() Date {
	return Date(strictest(p.Windows.Value.CampaignDays, floorCampaignDays))
}

// clockSlack is how long before the reminders, by the clock of its own platform,
// the proof of a consent may come in: that need not be the clock of the page.
func (p *Policy) clockSlack() Instant {
	return Instant(strictest(p.Windows.Value.ClockMinutes, floorClockMinutes)) * minute
}

func (p *Policy) contrast() int { return strictest(p.Visibility.Value.Contrast, floorContrast) }
func (p *Policy) fontSize() int { return strictest(p.Visibility.Value.FontSize, floorFontSize) }
func (p *Policy) dwell() int {
	return strictest(p.Visibility.Value.DwellMilliseconds, floorDwell)
}
func (p *Policy) visibleShare() int {
	return strictest(p.Visibility.Value.VisibleShare, floorVisibleShare)
}
func (p *Policy) opacity() int { return strictest(p.Visibility.Value.Opacity, floorOpacity) }

// conditionType is the least type of a condition beside a claim's.
func (p *Policy) conditionType(claim int) int {
	if share := p.Pages.Value.ConditionTypeShare; share.Known {
		return (claim*share.Value + 99) / 100
	}
	return (claim + 2) / 3
}

// conditionScreens is how far a condition may be from its claim, where a screen
// is of this height.
func (p *Policy) conditionScreens(height int) int {
	return strictest(p.Pages.Value.ConditionScreens, floorConditionScreens) * height / 100
}

// screensFurther is how much further down than a 5G entry a 4G entry may be,
// where a screen is of this height.
func (p *Policy) screensFurther(height int) int {
	return strictest(p.Pages.Value.EntryScreensFurther, floorEntryScreensFurther) * height / 100
}

func (p *Policy) declineAreaShare() int {
	return strictest(p.Pages.Value.DeclineAreaShare, floorDeclineAreaShare)
}

func (p *Policy) entryAreaShare() int {
	return strictest(p.Pages.Value.EntryAreaShare, floorEntryAreaShare)
}

func (p *Policy) extraTaps() int {
	return strictest(p.Pages.Value.EntryExtraTaps, floorEntryExtraTaps)
}

// strictest is the policy's value, which checkPolicy has held against the
// floor, or the floor.
func strictest(v Opt[int], floor int) int {
	if v.Known {
		return v.Value
	}
	return floor
}

// english tells whether reminders must be shown in English too.
func (p *Policy) english() bool {
	languages := p.Languages.Items
	for i := range languages {
		if languages[i] == LanguageEN {
			return true
		}
	}
	return false
}

// raises tells whether a review of a rule counts as a violation.
func (p *Policy) raises(rule string) bool {
	severity := p.Severity.Items
	for i := range severity {
		if severity[i].Rule == rule && severity[i].Review == Violation {
			return true
		}
	}
	return false
}

// tier is a plan's tier: its own, or the one its fee falls in.
func (p *Policy) tier(plan *Plan) Tier {
	mid, high := defaultMidFrom, defaultHighFrom
	if p.Tiers.Known {
		mid, high = p.Tiers.Value.MidFrom, p.Tiers.Value.HighFrom
	}
	switch {
	case plan.Tier != TierUnknown || !plan.FeePerMonth.Known:
		return plan.Tier
	case plan.FeePerMonth.Value >= high:
		return TierHigh
	case plan.FeePerMonth.Value >= mid:
		return TierMid
	}
	return TierLow
}

// wording is the words around a reminder's mandatory part, "" where the policy
// has none.
func (p *Policy) wording(rule Reminder, language Language) string {
	wording := p.Wording.Items
	for i := range wording {
		w := &wording[i]
		if w.Rule != rule {
			continue
		}
		if language == LanguageEN {
			return w.EN
		}
		return w.ZH
	}
	return ""
}

// appendPolicyName writes which policy is in force; without one, the floor.
func appendPolicyName(dst []byte, p *Policy) []byte {
	id, version := "floor", "1"
	if p.ID != "" {
		id, version = p.ID, p.Version
	}
	dst = append(dst, `{"id":`...)
	dst = appendQuoted(dst, id)
	dst = append(dst, `,"version":`...)
	dst = appendQuoted(dst, version)
	return append(dst, '}')
}

// checkPolicy refuses what is looser than the floor.
func (d *decoder) checkPolicy(p *Policy) {
	if d.failed() {
		return
	}
	if p.ID == "floor" {
		d.failAt("contradiction", "another id than floor, which names the policy without a document", p.At.dot(memberID))
	}
	if p.Languages.Known && !hasChinese(p.Languages.Items) {
		d.failAt("below-floor", "zh among the languages: the Chinese words are mandatory", p.At.dot(memberLanguages))
	}
	w, v := &p.Windows.Value, &p.Visibility.Value
	d.atMost(w.EvidenceHours, floorEvidenceHours, w.At.dot(memberEvidenceHours))
	d.atMost(w.ConsentDays, floorConsentDays, w.At.dot(memberConsentDays))
	d.atLeast(w.RefusalDays, floorRefusalDays, 100_000, w.At.dot(memberRefusalDays))
	d.atMost(w.DeferralDays, floorDeferralDays, w.At.dot(memberDeferralDays))
	d.atMost(w.CampaignDays, floorCampaignDays, w.At.dot(memberCampaignDays))
	d.atMost(w.ClockMinutes, floorClockMinutes, w.At.dot(memberClockMinutes))
	lexicon := p.Lexicon.Items
	for i := range lexicon {
		if b := &lexicon[i]; len(foldText(nil, b.Words)) == 0 || blank(b.Words) {
			d.failAt("contradiction", "words that can be seen", b.At.dot(memberWords))
		}
	}
	d.atLeast(v.Contrast, floorContrast, 2100, v.At.dot(memberContrast))
	d.atLeast(v.FontSize, floorFontSize, 1_000_000, v.At.dot(memberFontSize))
	d.atLeast(v.DwellMilliseconds, floorDwell, 86_400_000, v.At.dot(memberDwellMilliseconds))
	d.atLeast(v.VisibleShare, floorVisibleShare, 100, v.At.dot(memberVisibleShare))
	d.atLeast(v.Opacity, floorOpacity, 100, v.At.dot(memberOpacity))
	d.checkPageFloor(&p.Pages.Value)
	wording := p.Wording.Items
	for i := range wording {
		d.checkWording(&wording[i], wording[:i])
	}
	severity := p.Severity.Items
	for i := range severity {
		d.checkSeverity(&severity[i])
	}
}

func (d *decoder) checkPageFloor(f *PageFloor) {
	d.atLeast(f.ConditionTypeShare, leastConditionTypeShare, 1000, f.At.dot(memberConditionTypeShare))
	d.atMost(f.ConditionScreens, floorConditionScreens, f.At.dot(memberConditionScreens))
	d.atLeast(f.DeclineAreaShare, floorDeclineAreaShare, 1000, f.At.dot(memberDeclineAreaShare))
	d.atLeast(f.EntryAreaShare, floorEntryAreaShare, 1000, f.At.dot(memberEntryAreaShare))
	d.atMost(f.EntryExtraTaps, floorEntryExtraTaps, f.At.dot(memberEntryExtraTaps))
	d.atMost(f.EntryScreensFurther, floorEntryScreensFurther, f.At.dot(memberEntryScreensFurther))
}

func hasChinese(languages []Language) bool {
	for i := range languages {
		if languages[i] == LanguageZH {
			return true
		}
	}
	return false
}

func (d *decoder) atMost(v Opt[int], floor int, p Place) {
	if v.Known && v.Value > floor {
		d.belowFloor(0, int64(floor), p)
	}
}

func (d *decoder) atLeast(v Opt[int], floor, most int, p Place) {
	if v.Known && v.Value < floor {
		d.belowFloor(int64(floor), int64(most), p)
	}
}

func (d *decoder) belowFloor(least, most int64, p Place) {
	if d.failed() {
		return
	}
	d.failAt("below-floor", "", p)
	d.fault.Bounded, d.fault.Least, d.fault.Most = true, least, most
}

func (d *decoder) checkWording(w *Wording, before []Wording) {
	for i := range before {
		if before[i].Rule == w.Rule {
			d.failAt("contradiction", "one wording for each reminder", w.At.dot(memberRule))
		}
	}
	d.checkTemplate(w.ZH, w.At.dot(memberZh))
	d.checkTemplate(w.EN, w.At.dot(memberEn))
}

// checkTemplate refuses words that drop or repeat the mandatory part.
func (d *decoder) checkTemplate(template string, p Place) {
	if template == "" {
		return
	}
	if before, after := splitTemplate(template); len(before) == len(template) || hasMark(after) {
		d.failAt("wording", templateMark+" once, where the mandatory part goes", p)
	}
}

func hasMark(s string) bool {
	before, _ := splitTemplate(s)
	return len(before) != len(s)
}

// splitTemplate is the words before and after the mandatory part; all of them
// are before where it is missing.
func splitTemplate(template string) (before, after string) {
	for i := 0; i+len(templateMark) <= len(template); i++ {
		if template[i:i+len(templateMark)] == templateMark {
			return template[:i], template[i+len(templateMark):]
		}
	}
	return template, ""
}

func (d *decoder) checkSeverity(s *Severity) {
	if d.failed() {
		return
	}
	if findRule(s.Rule) == nil {
		d.failAt("unknown-value", "the id of a rule", s.At.dot(memberRule))
		for i := range rules {
			d.fault.suggest(s.Rule, rules[i].ID)
		}
		return
	}
	if s.Review != Violation && s.Review != Review {
		d.failAt("below-floor", "review, the floor, or violation", s.At.dot(memberReview))
	}
}
