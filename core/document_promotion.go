package core

// Medium is what carries marketing material.
type Medium uint8

// The media.
const (
	MediumUnset      Medium = iota
	MediumPoster            // "poster" 海报
	MediumWeb               // "web" 网页
	MediumApp               // "app" 手机APP页面
	MediumSMS               // "sms" 短信
	MediumScript            // "call-script" 外呼话术
	MediumTranscript        // "call-transcript" 通话文本: what was really said
	MediumVideo             // "short-video" 短视频文案
)

// Promotion is one piece of marketing material: what it says, in its own
// words, of which plans, where.
type Promotion struct {
	At        At
	ID        string             `member:"id" max:"128" zh:"物料编号"`                 // The material's id.
	Time      Instant            `member:"at" zh:"评判时刻"`                           // The instant for which it is judged.
	Medium    Medium             `member:"medium" zh:"载体"`                         // What carries it.
	Channels  List[Channel]      `member:"channels,optional" max:"16" zh:"投放渠道"`   // The channels it runs in.
	Region    string             `member:"region,optional" max:"100" zh:"地区"`      // The province or city, for reports by region.
	RunsFrom  Opt[Date]          `member:"runsFrom,optional" zh:"投放起始日期"`          // The first day on which it runs.
	RunsUntil Opt[Date]          `member:"runsUntil,optional" zh:"投放截止日期"`         // The last day on which it runs.
	Plans     List[Plan]         `member:"plans,optional" max:"256" zh:"涉及的套餐"`    // Every plan that it speaks of, with its facts.
	Parts     List[Part]         `member:"parts" min:"1" max:"1000" zh:"内容"`       // What it says, in order.
	Sources   List[Source]       `member:"sources,optional" max:"64" zh:"引用来源"`    // The sources that it cites for its statements.
	Coverage  List[AreaCoverage] `member:"coverage,optional" max:"64" zh:"5G覆盖事实"` // How far the 5G network really covers the areas where it runs.
	Booked    List[PlanRef]      `member:"booked,optional" max:"64" zh:"通话后办理的内容"` // Of a call transcript: what was booked on the strength of it.
}

// Role is what a part of a material is.
type Role uint8

// The roles.
const (
	RoleUnset      Role = iota
	RoleHeadline        // "headline" 标题
	RoleClaim           // "claim" 卖点
	RoleCondition       // "condition" 条件说明
	RoleSmallPrint      // "small-print" 小字
	RoleButton          // "button" 按钮
	RoleSpoken          // "spoken" 口播或话术
)

// Speaker is who says a spoken part.
type Speaker uint8

// The speakers.
const (
	SpeakerUnknown  Speaker = iota // "unknown" 未知: not known
	SpeakerCarrier                 // "carrier" 企业人员
	SpeakerCustomer                // "customer" 用户
)

// Part is one part of a material.
type Part struct {
	At       At
	Role     Role          `member:"role" zh:"类型"`                           // What it is.
	Text     string        `member:"text" max:"65536" zh:"文字"`               // Its words.
	Speaker  Speaker       `member:"speaker,optional" zh:"说话人"`              // Of a spoken part: who says it; the carrier where it is left out.
	Plans    List[PlanRef] `member:"plans,optional" max:"256" zh:"所说的套餐"`    // The plans that it speaks of; all of the material's where it is left out.
	Channels List[Channel] `member:"channels,optional" max:"16" zh:"仅用于的渠道"` // The channels in which the material has this part; all of them where it is left out.
}

// Source is a source that a material cites.
type Source struct {
	At     At
	Who    string `member:"who" max:"200" zh:"来源"`               // Who measured, counted or awarded.
	Period string `member:"period,optional" max:"200" zh:"数据期间"` // When, in its own words.
	Scope  string `member:"scope,optional" max:"500" zh:"范围"`    // Of what, and where.
}

// AreaCoverage is how far the 5G network covers one area.
type AreaCoverage struct {
	At       At
	Area     string   `member:"area" max:"100" zh:"地区"`      // The area's name.
	Coverage Coverage `member:"coverage,optional" zh:"覆盖情况"` // How far the network covers it.
}
