package core

// The documents Redline judges, and the policy it judges by. These struct
// types are the one source of the shapes: `make generate` reads them and
// writes the decoder (decode_gen.go), the JSON Schemas, the TypeScript types
// and the reference (DOCUMENTS.md).
//
// How to read a field:
//
//   - The member tag names the member; ",optional" lets it be left out or null.
//     Both mean the fact is not known.
//   - min and max bound numbers (inclusive), the length of texts in
//     characters, and the number of elements of lists.
//   - zh is the member's name in Chinese, for the reference.
//   - Constants of an enumeration name their JSON value in quotes at the start
//     of their comment. The zero constant stands for a member that was left
//     out; where it has a JSON value too, that value says so explicitly.

// Opt is a fact that may be unknown.
type Opt[T any] struct {
	Value T
	Known bool
}

// List is a list that may be unknown: a list that was left out is not an
// empty one.
type List[T any] struct {
	Items []T
	Known bool
}

// Answer is a yes-or-no fact, in JSON true or false.
type Answer uint8

// The three states of an Answer.
const (
	Unknown Answer = iota
	No
	Yes
)

// Fen is an amount of money in fen, a hundredth of a yuan.
type Fen int64

// PlanRef names a plan of the same document's plans by id.
type PlanRef struct {
	ID string
	// Index is the plan's place in the document's plans, or -1 when the
	// member was left out.
	Index int
}

// Words is text in Chinese, which is normative, and English beside it.
type Words struct {
	At At
	ZH string `member:"zh" max:"2000" zh:"中文"`          // The words in Chinese.
	EN string `member:"en,optional" max:"4000" zh:"英文"` // The same in English; where it is left out, the Chinese words stand in English texts too.
}

// Kind tells what a document is.
type Kind uint8

// The kinds of documents.
const (
	KindUnset     Kind = iota
	KindOrder          // "order" 业务办理
	KindChange         // "change" 套餐变更请求
	KindCatalog        // "catalog" 套餐目录
	KindPromotion      // "promotion" 宣传物料
	KindPage           // "page" 页面
	KindPolicy         // "policy" 政策
)

// Channel is where a carrier meets its customers.
type Channel uint8

// The channels. Hall, agent, hotline, outbound-call and sms are offline or
// assisted; web, app and mini-program are online.
const (
	ChannelUnset        Channel = iota
	ChannelHall                 // "hall" 营业厅
	ChannelAgent                // "agent" 代理点
	ChannelHotline              // "hotline" 客服热线
	ChannelOutboundCall         // "outbound-call" 外呼
	ChannelSMS                  // "sms" 短信
	ChannelWeb                  // "web" 网上营业厅
	ChannelApp                  // "app" 手机APP
	ChannelMiniProgram          // "mini-program" 小程序
)

// Outlet is where a plan is sold: a channel, or as much as is known of it.
type Outlet uint8

// The outlets: the channels in their order, then a whole class of channels
// where no more is known, then one of which nothing is known.
const (
	OutletUnset        Outlet = iota
	OutletHall                // "hall" 营业厅
	OutletAgent               // "agent" 代理点
	OutletHotline             // "hotline" 客服热线
	OutletOutboundCall        // "outbound-call" 外呼
	OutletSMS                 // "sms" 短信
	OutletWeb                 // "web" 网上营业厅
	OutletApp                 // "app" 手机APP
	OutletMiniProgram         // "mini-program" 小程序
	OutletOffline             // "offline" 线下渠道: which one is not known
	OutletOnline              // "online" 线上渠道: which one is not known
	OutletUnknown             // "unknown" 未知: a channel of which nothing is known
)

// Product is what kind of thing an item is.
type Product uint8

// The products. A product that is not named is a plan.
const (
	ProductPlan        Product = iota // "plan" 套餐
	ProductUpgradePack                // "upgrade-pack" 升级包
	ProductAddOn                      // "add-on" 增值业务或流量包
	ProductGift                       // "gift" 赠送业务
)

// Generation is the network a plan belongs to.
type Generation uint8

// The generations.
const (
	GenerationUnknown Generation = iota // "unknown" 未知: not known
	Generation4G                        // "4g" 4G
	Generation5G                        // "5g" 5G
	GenerationOther                     // "other" neither: 2G, 3G, fixed line
)

// Tier is the price class of a plan (高中低档).
type Tier uint8

// The tiers.
const (
	TierUnknown Tier = iota // "unknown" 未知: not known
	TierHigh                // "high" 高档
	TierMid                 // "mid" 中档
	TierLow                 // "low" 低档
)

// Status tells whether a plan is on sale.
type Status uint8

// The statuses.
const (
	StatusUnknown  Status = iota // "unknown" 未知: not known
	StatusOnSale                 // "on-sale" 在售
	StatusDelisted               // "delisted" 已公示下架
)

// Plan is what is known of a plan, a pack, an add-on or a gift, wherever one
// appears.
type Plan struct {
	At           At
	ID           string          `member:"id" max:"128" zh:"套餐标识"`                                          // The plan's id, unique in the document.
	Product      Product         `member:"product,optional" zh:"产品类型"`                                      // What kind of thing it is; a plan where it is left out.
	FilingNumber string          `member:"filingNumber,optional" max:"64" zh:"方案编号"`                        // The filing number under which the tariff is published.
	Name         string          `member:"name" max:"200" zh:"名称"`                                          // The name customers know it by.
	Generation   Generation      `member:"generation,optional" zh:"网络制式"`                                   // The network it belongs to.
	FeePerMonth  Opt[Fen]        `member:"feePerMonth,optional" min:"0" max:"100000000" zh:"月费(分)"`         // The monthly fee in fen; during a promotional period the fee of that period.
	Charges      List[Charge]    `member:"charges,optional" max:"16" zh:"其他费用"`                             // Charges beside the monthly fee; none where it is left out.
	Tier         Tier            `member:"tier,optional" zh:"档位"`                                           // The price class; where it is left out the policy's fee bands tell.
	Status       Status          `member:"status,optional" zh:"销售状态"`                                       // Whether it is on sale.
	DelistedOn   Opt[Date]       `member:"delistedOn,optional" zh:"下架公示日期"`                                 // The day its delisting was announced.
	OnSaleUntil  Opt[Date]       `member:"onSaleUntil,optional" zh:"下线日期"`                                  // The last day on which it is sold.
	Allowances   Opt[Allowances] `member:"allowances,optional" zh:"套餐内资源"`                                  // What the fee includes each month.
	DownlinkKbps Opt[int]        `member:"downlinkKbps,optional" min:"0" max:"100000000" zh:"下行速率上限(kbps)"` // The highest download rate it is sold with, in kbit/s.
	Contract     Opt[Contract]   `member:"contract,optional" zh:"合约"`                                       // The agreement that comes with it; months 0 says there is none.
	Conditions   List[Condition] `member:"conditions,optional" max:"64" zh:"限制性条件"`                         // All its restrictive conditions; an empty list says there are none.
	SoldIn       List[Outlet]    `member:"soldIn,optional" max:"16" zh:"销售渠道"`                              // All outlets where it is sold; an empty list says it is sold in none.
}

// Per is how often a charge falls due.
type Per uint8

// How often a charge falls due.
const (
	PerUnset Per = iota
	PerOnce      // "once" 一次性
	PerDay       // "day" 按日
	PerUse       // "use" 按次
	PerYear      // "year" 按年
	PerOther     // "other" 其他: another way, told in words
)

// Charge is a charge beside the monthly fee.
type Charge struct {
	At     At
	Amount Opt[Fen] `member:"amount,optional" min:"0" max:"100000000" zh:"金额(分)"` // The amount in fen; left out where only the words tell it.
	Per    Per      `member:"per" zh:"计费方式"`                                      // How often it falls due.
	Words  string   `member:"words,optional" max:"500" zh:"计费说明"`                 // How it is charged, in its own words.
}

// Allowances is what a monthly fee includes.
type Allowances struct {
	At                At
	DataMegabytes     Opt[int] `member:"dataMegabytes,optional" min:"0" max:"1000000000" zh:"流量(MB)"`       // Data in megabytes, app-bound data included.
	AppBoundMegabytes Opt[int] `member:"appBoundMegabytes,optional" min:"0" max:"1000000000" zh:"定向流量(MB)"` // The part of the data that only certain apps can use.
	VoiceMinutes      Opt[int] `member:"voiceMinutes,optional" min:"0" max:"1000000000" zh:"语音(分钟)"`        // Minutes of calls.
	Messages          Opt[int] `member:"messages,optional" min:"0" max:"1000000000" zh:"短信(条)"`             // Text messages.
}

// Contract is an agreement to stay for a term.
type Contract struct {
	At        At
	Months    int            `member:"months" min:"0" max:"600" zh:"合约期(月)"` // The term in months; 0 is no term.
	Liability Opt[Liability] `member:"liability,optional" zh:"违约责任"`         // What leaving before its end costs.
}

// Liability is what a customer who leaves early has to do, for each of the
// three exits of clause 2.4.
type Liability struct {
	At          At
	PortOut     Opt[Words] `member:"portOut,optional" zh:"携号转网"`    // On taking the number to another carrier.
	ChangePlan  Opt[Words] `member:"changePlan,optional" zh:"更改套餐"` // On changing the plan.
	CloseNumber Opt[Words] `member:"closeNumber,optional" zh:"注销"`  // On closing the number.
}

// ConditionKind is what a restrictive condition is about.
type ConditionKind uint8

// The kinds of restrictive conditions.
const (
	ConditionUnset       ConditionKind = iota
	ConditionThrottle                  // "throttle" 达量限速
	ConditionPromotion                 // "promotional-period" 优惠期
	ConditionRegion                    // "region" 使用地域
	ConditionEligibility               // "eligibility" 办理资格
	ConditionTerminal                  // "terminal" 终端要求
	ConditionRenewal                   // "automatic-renewal" 自动续订
	ConditionOther                     // "other" 其他
)

// Condition is one restrictive condition of a plan. Which members it needs
// depends on its kind; words may say it in full.
type Condition struct {
	At             At
	Kind           ConditionKind `member:"kind" zh:"类型"`                                                   // What it is about.
	AfterMegabytes Opt[int]      `member:"afterMegabytes,optional" min:"0" max:"1000000000" zh:"限速门槛(MB)"` // Throttle: the data after which the speed drops.
	ToKbps         Opt[int]      `member:"toKbps,optional" min:"0" max:"1000000000" zh:"限速后速率(kbps)"`      // Throttle: the speed it drops to, in kbit/s.
	Months         Opt[int]      `member:"months,optional" min:"1" max:"600" zh:"优惠期(月)"`                  // Promotional period: its length.
	FeeAfter       Opt[Fen]      `member:"feeAfter,optional" min:"0" max:"100000000" zh:"优惠期后月费(分)"`       // Promotional period: the monthly fee in fen after it.
	Words          Opt[Words]    `member:"words,optional" zh:"条件原文"`                                       // The condition in words.
}
