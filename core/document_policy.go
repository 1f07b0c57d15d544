package core

// Policy is what a carrier or a province sets stricter than the floor. Every
// member that is left out stays at the floor; a value below it is refused.
type Policy struct {
	At         At
	ID         string               `member:"id" max:"128" zh:"政策标识"`                       // The policy's id; verdicts name it.
	Version    string               `member:"version" max:"64" zh:"版本"`                     // Its version; verdicts name it.
	Languages  List[Language]       `member:"languages,optional" min:"1" max:"2" zh:"提醒语言"` // The languages in which reminders must be shown; Chinese always.
	Wording    List[Wording]        `member:"wording,optional" max:"16" zh:"提醒文案"`          // Words around the mandatory part of a reminder.
	Windows    Opt[Windows]         `member:"windows,optional" zh:"时限"`                     // Time windows.
	Visibility Opt[VisibilityFloor] `member:"visibility,optional" zh:"可见性门槛"`               // What counts as visible.
	Pages      Opt[PageFloor]       `member:"pages,optional" zh:"页面门槛"`                     // What a page's entries, conditions and controls are held against.
	Lexicon    List[Banned]         `member:"lexicon,optional" max:"256" zh:"词表"`           // Words that copy must not use, beside those of the lexicon.
	Severity   List[Severity]       `member:"severity,optional" max:"64" zh:"从严"`           // Rules whose doubts count as violations.
	Tiers      Opt[FeeBands]        `member:"tiers,optional" zh:"档位划分"`                     // The fee bands that tell a plan's tier where the plan does not.
}

// Language is a language of reminders.
type Language uint8

// The languages.
const (
	LanguageUnset Language = iota
	LanguageZH             // "zh" 中文
	LanguageEN             // "en" English
)

// Wording puts words around the mandatory part of a reminder.
type Wording struct {
	At   At
	Rule Reminder `member:"rule" zh:"提醒"`                     // Which reminder.
	ZH   string   `member:"zh,optional" max:"2000" zh:"中文文案"` // The Chinese words; "{reminder}" stands for the mandatory part, once.
	EN   string   `member:"en,optional" max:"4000" zh:"英文文案"` // The English words; "{reminder}" stands for the mandatory part, once.
}

// Claim is what a word claims.
type Claim uint8

// The claims, in the order of the lexemes that they are.
const (
	ClaimUnset       Claim = iota
	ClaimSuperlative       // "superlative" 极限用语
	ClaimCoverage          // "coverage" 覆盖绝对化
	ClaimUnlimited         // "unlimited" 不限量
	ClaimFree              // "free" 免费
	ClaimForever           // "forever" 长期有效
	ClaimUrgent            // "urgent" 限时
	ClaimMustUpgrade       // "must-upgrade" 强迫升级
)

// Banned is a word that claims something, which copy is searched for beside the
// words of the lexicon.
type Banned struct {
	At    At
	Claim Claim  `member:"claim" zh:"类别"`                  // What it claims.
	Words string `member:"words" min:"1" max:"40" zh:"用语"` // The word; it is found in any width, case and script, also with characters in between.
}

// Windows are spans of time. All are Redline's own defaults but for the
// first and third, which its rules name.
type Windows struct {
	At            At
	EvidenceHours Opt[int] `member:"evidenceHours,optional" min:"0" max:"100000" zh:"提醒有效期(小时)"`  // How old a reminder may be when the customer consents; floor 24, may be shorter.
	ConsentDays   Opt[int] `member:"consentDays,optional" min:"0" max:"100000" zh:"同意有效期(天)"`     // How old a consent may be on activation; floor 30, may be shorter.
	RefusalDays   Opt[int] `member:"refusalDays,optional" min:"0" max:"100000" zh:"拒绝后静默期(天)"`    // How long an offer may not be repeated after a refusal; floor 30, may be longer.
	CampaignDays  Opt[int] `member:"campaignDays,optional" min:"0" max:"100000" zh:"限时活动最长期限(天)"` // How long a campaign may run that is said to be for a limited time; floor 366, may be shorter.
	DeferralDays  Opt[int] `member:"deferralDays,optional" min:"0" max:"100000" zh:"答复期限(天)"`     // How long the answer to a change of plan may take; floor 7, may be shorter.
	ClockMinutes  Opt[int] `member:"clockMinutes,optional" min:"0" max:"100000" zh:"时钟误差(分钟)"`    // How far the clock of a proof's platform may be behind that of the page; floor 5, may be less.
}

// VisibilityFloor is what counts as visible. The thresholds are Redline's own
// defaults.
type VisibilityFloor struct {
	At                At
	Contrast          Opt[int] `member:"contrast,optional" min:"0" max:"2100" zh:"最低对比度(百分之一)"`             // Least contrast in hundredths; floor 450, may be higher.
	FontSize          Opt[int] `member:"fontSize,optional" min:"0" max:"1000000" zh:"最小字号(百分之一像素)"`         // Least size of type in hundredths of a CSS pixel; floor 1200, may be higher.
	DwellMilliseconds Opt[int] `member:"dwellMilliseconds,optional" min:"0" max:"86400000" zh:"最短可见时长(毫秒)"` // Least time in view; floor 1000, may be longer.
	VisibleShare      Opt[int] `member:"visibleShare,optional" min:"0" max:"100" zh:"最小可见部分(百分之一)"`         // How much of an element must be seen when it is scrolled to, in hundredths; floor 50, may be more.
	Opacity           Opt[int] `member:"opacity,optional" min:"0" max:"100" zh:"最低不透明度(百分之一)"`              // Least opacity in hundredths; floor 50, may be higher.
}

// PageFloor is what a page's entries, conditions and controls are held against.
// No norm puts a number on any of these: all are Redline's own defaults.
type PageFloor struct {
	At                  At
	ConditionTypeShare  Opt[int] `member:"conditionTypeShare,optional" min:"0" max:"1000" zh:"限制性条件字号占宣传语字号(百分之一)"` // Least type of a condition in hundredths of its claim's; floor a third, so that 34 and more may be set.
	ConditionScreens    Opt[int] `member:"conditionScreens,optional" min:"0" max:"10000" zh:"限制性条件距宣传语(百分之一屏)"`     // Most distance of a condition from its claim in hundredths of a screen's height; floor 100, may be less.
	DeclineAreaShare    Opt[int] `member:"declineAreaShare,optional" min:"0" max:"1000" zh:"拒绝按钮面积占同意按钮(百分之一)"`     // Least area of a decline control in hundredths of the accept control's; floor 50, may be higher.
	EntryAreaShare      Opt[int] `member:"entryAreaShare,optional" min:"0" max:"1000" zh:"4G入口面积占5G入口(百分之一)"`       // Least area of a 4G entry in hundredths of the 5G entry's; floor 25, may be higher.
	EntryExtraTaps      Opt[int] `member:"entryExtraTaps,optional" min:"0" max:"100" zh:"4G入口多于5G入口的点击次数"`          // How many taps more a 4G entry may need than the 5G entry; floor 1, may be 0.
	EntryScreensFurther Opt[int] `member:"entryScreensFurther,optional" min:"0" max:"10000" zh:"4G入口低于5G入口(百分之一屏)"` // How much further down than the 5G entry a 4G entry may be, in hundredths of a screen's height; floor 100, may be less.
}

// Severity raises what a doubt about a rule counts as.
type Severity struct {
	At     At
	Rule   string  `member:"rule" max:"64" zh:"规则"` // The rule's id.
	Review Outcome `member:"review" zh:"存疑时视为"`     // What a review of this rule counts as: review, the floor, or violation.
}

// FeeBands tell a plan's tier from its monthly fee where the plan does not. They
// sort plans and are neither stricter nor looser, so that they may move only so
// far: no band can be made empty.
type FeeBands struct {
	At       At
	MidFrom  Fen `member:"midFrom" min:"3000" max:"9900" zh:"中档起点(分)"`    // The least monthly fee of the mid tier, in fen.
	HighFrom Fen `member:"highFrom" min:"10000" max:"29900" zh:"高档起点(分)"` // The least monthly fee of the high tier, in fen; above midFrom.
}
