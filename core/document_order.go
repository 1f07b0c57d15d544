package core

// Stage is how far an order has come.
type Stage uint8

// The stages, in their order.
const (
	StageUnset    Stage = iota
	StageOffer          // "offer" 推介: the plan is being offered
	StageSubmit         // "submit" 提交: the customer is about to order
	StageActivate       // "activate" 开通: the order is about to take effect
)

// Action is what an order does.
type Action uint8

// The actions.
const (
	ActionUnset   Action = iota
	ActionSignUp         // "sign-up" 新入网: a new customer takes a plan
	ActionChange         // "change" 变更套餐: the plan is exchanged for another
	ActionUpgrade        // "upgrade" 叠加订购: packs, add-ons or gifts on top of the plan in force
)

// Order is one number's order: what is ordered, at which stage, by which
// channel, with which evidence.
type Order struct {
	At          At
	ID          string         `member:"id" max:"128" zh:"订单号"`                   // The order's id; evidence names it.
	Time        Instant        `member:"at" zh:"评判时刻"`                            // The instant for which the order is judged.
	Stage       Stage          `member:"stage" zh:"环节"`                           // How far the order has come.
	Channel     Channel        `member:"channel" zh:"渠道"`                         // Where it is placed.
	Action      Action         `member:"action" zh:"办理类型"`                        // What it does.
	Region      string         `member:"region,optional" max:"100" zh:"地区"`       // The province or city, for reports by region.
	Customer    Customer       `member:"customer" zh:"用户"`                        // What is known of the customer.
	Plans       List[Plan]     `member:"plans" min:"1" max:"256" zh:"涉及的套餐"`      // Every plan, pack, add-on and gift that the order speaks of.
	CurrentPlan PlanRef        `member:"currentPlan,optional" zh:"现有套餐"`          // The plan the customer has now; never with sign-up.
	Items       List[PlanRef]  `member:"items" min:"1" max:"64" zh:"订购内容"`        // What is ordered; at most one plan.
	Activates   List[PlanRef]  `member:"activates,optional" max:"64" zh:"实际开通内容"` // What will be activated beyond the items, free gifts too; nothing where it is left out.
	Choice      Opt[Choice]    `member:"choice,optional" zh:"选择自由"`               // What choice the customer had.
	Reminders   List[Evidence] `member:"reminders,optional" max:"256" zh:"提醒记录"`  // The reminders that were shown.
	Consents    List[Consent]  `member:"consents,optional" max:"256" zh:"同意记录"`   // The consents that were given.
}

// Terminal is the customer's phone.
type Terminal uint8

// The terminals.
const (
	TerminalUnknown Terminal = iota // "unknown" 未知: not known
	Terminal5G                      // "5g" 5G终端
	TerminalNot5G                   // "not-5g" 非5G终端
)

// Customer is what is known of the customer.
type Customer struct {
	At       At
	Terminal Terminal  `member:"terminal,optional" zh:"终端类型"` // The phone in use.
	Area     Opt[Area] `member:"area,optional" zh:"所在地区"`     // Where the customer uses it.
}

// Coverage tells how far the 5G network covers an area.
type Coverage uint8

// The coverages.
const (
	CoverageUnknown Coverage = iota // "unknown" 未知: not known
	CoverageFull                    // "full" 已覆盖
	CoveragePartial                 // "partial" 部分覆盖
	CoverageNone                    // "none" 未覆盖
)

// Area is the customer's area and its 5G coverage.
type Area struct {
	At       At
	Name     string     `member:"name" max:"100" zh:"地区名称"`      // The area's name as the customer knows it.
	Coverage Coverage   `member:"coverage,optional" zh:"5G覆盖情况"` // How far the 5G network covers it.
	Progress Opt[Words] `member:"progress,optional" zh:"覆盖进度"`   // How far the roll-out there is.
}

// Initiative tells who began the conversation that led to an order.
type Initiative uint8

// The initiatives.
const (
	InitiativeUnknown  Initiative = iota // "unknown" 未知: not known
	InitiativeCustomer                   // "customer" 用户主动
	InitiativeCarrier                    // "carrier" 企业推介
)

// Choice is what choice the customer had. See clause 3.2.
type Choice struct {
	At             At
	StepsToAccept  Opt[int]      `member:"stepsToAccept,optional" min:"0" max:"1000" zh:"同意所需步数"`  // Steps from the offer to having accepted it.
	StepsToDecline Opt[int]      `member:"stepsToDecline,optional" min:"0" max:"1000" zh:"拒绝所需步数"` // Steps from the offer to having declined it.
	Open           List[PlanRef] `member:"open,optional" max:"256" zh:"可选套餐"`                      // The plans that were open to the customer beside what is ordered.
	FourGOnSale    Answer        `member:"fourGOnSale,optional" zh:"是否有在售4G套餐"`                    // Whether 4G plans are on sale where the customer is.
	TiedServices   List[string]  `member:"tiedServices,optional" max:"64" zh:"以办理5G为条件的服务"`        // Other services that were made conditional on taking 5G.
	Initiative     Initiative    `member:"initiative,optional" zh:"由谁发起"`                          // Who began the conversation.
	OfferedAt      Opt[Instant]  `member:"offeredAt,optional" zh:"推介时刻"`                           // When the offer was made; the order's instant where it is left out.
	Refusals       List[Refusal] `member:"refusals,optional" max:"256" zh:"此前的拒绝"`                 // The offers of 5G that this customer refused; one later than a consent to 5G ends it.
}

// Refusal is an offer of 5G that the customer refused.
type Refusal struct {
	At   At
	Time Instant `member:"at" zh:"拒绝时刻"` // When it was refused.
}

// Reminder is one of the reminders of clause 2, by its rule.
type Reminder uint8

// The reminders.
const (
	ReminderUnset            Reminder = iota
	ReminderCoverageEnquiry           // "2.1-coverage-enquiry" 覆盖查询提醒
	ReminderCoverageProgress          // "2.1-coverage-progress" 覆盖进度提醒
	ReminderTerminal                  // "2.2-terminal" 终端提醒
	ReminderDelistedPlan              // "2.3-delisted-plan" 下架套餐提醒
	ReminderContractExit              // "2.4-contract-exit" 解约责任提醒
)

// Act is how a customer said yes, or was taken to have said it.
type Act uint8

// The acts. The last three are not affirmative: they are never a consent.
const (
	ActUnknown       Act = iota // "unknown" 未知: not known
	ActTap                      // "tap" 点击确认
	ActTick                     // "tick" 勾选
	ActSpokenYes                // "spoken-yes" 口头同意
	ActSignature                // "signature" 签名
	ActSMSReply                 // "sms-reply" 短信回复
	ActCode                     // "verification-code" 验证码
	ActSilence                  // "silence" 沉默
	ActContinuedUse             // "continued-use" 继续使用
	ActParticipation            // "participation" 参加其他活动
)

// Evidence is the record of one reminder that was shown.
type Evidence struct {
	At           At
	Rule         Reminder             `member:"rule" zh:"提醒"`                              // Which reminder.
	Order        string               `member:"order" max:"128" zh:"订单号"`                  // For which order.
	Plan         PlanRef              `member:"plan" zh:"套餐标识"`                            // For which plan, pack or item of it.
	Shown        string               `member:"shown" max:"8000" zh:"展示的中文原文"`             // The very words that were shown, in Chinese.
	ShownEN      string               `member:"shownEn,optional" max:"16000" zh:"展示的英文原文"` // The very words that were shown in English, where they were.
	ShownAt      Instant              `member:"shownAt" zh:"展示时刻"`                         // When they were shown or read out.
	Acknowledged Opt[Acknowledgement] `member:"acknowledged,optional" zh:"用户确认"`           // How the customer acknowledged them.
	Visibility   Opt[Visibility]      `member:"visibility,optional" zh:"可见性测量"`            // How visible they were; needed on screens.
}

// Acknowledgement is how a customer acknowledged a reminder.
type Acknowledgement struct {
	At        At
	Act       Act     `member:"act" zh:"方式"`                            // What the customer did.
	Time      Instant `member:"at" zh:"时刻"`                             // When.
	PreTicked Answer  `member:"preTicked,optional" zh:"是否预先勾选"`         // Whether a tick box was ticked beforehand.
	Recording string  `member:"recording,optional" max:"256" zh:"录音编号"` // The reference of a call's recording.
}

// Display tells whether an element can be seen at all.
type Display uint8

// The displays.
const (
	DisplayUnknown      Display = iota // "unknown" 未测量: not measured
	DisplayShown                       // "shown" 可见
	DisplayNotDisplayed                // "not-displayed" 未渲染
	DisplayClipped                     // "clipped" 被裁切
	DisplayCovered                     // "covered" 被遮挡
	DisplayCollapsed                   // "collapsed" 需展开
	DisplayOffScreen                   // "off-screen" 在屏幕外
)

// Visibility is how visible an element was on a screen: measures, no opinion.
type Visibility struct {
	At                At
	Display           Display  `member:"display" zh:"显示状态"`                                               // Whether it could be seen at all.
	Contrast          Opt[int] `member:"contrast,optional" min:"100" max:"2100" zh:"对比度(百分之一)"`           // The contrast of its text, in hundredths: 450 is 4.5:1.
	FontSize          Opt[int] `member:"fontSize,optional" min:"0" max:"1000000" zh:"字号(百分之一像素)"`         // The size of its type, in hundredths of a CSS pixel: 1200 is 12 px.
	DwellMilliseconds Opt[int] `member:"dwellMilliseconds,optional" min:"0" max:"86400000" zh:"可见时长(毫秒)"` // How long it was visible.
}

// ConsentBy is who consented.
type ConsentBy uint8

// Who consented.
const (
	ByUnknown ConsentBy = iota // "unknown" 未知: not known
	ByHolder                   // "holder" 机主本人
	ByAgent                    // "agent" 代理人
)

// Consent is the record of one consent, for one item.
type Consent struct {
	At          At
	Item        PlanRef      `member:"item" zh:"同意的内容"`                                             // The plan, pack, add-on or gift that was consented to.
	FeePerMonth Opt[Fen]     `member:"feePerMonth,optional" min:"0" max:"100000000" zh:"告知的月费(分)"`  // The monthly fee that was named, in fen.
	FeeAfter    Opt[Fen]     `member:"feeAfter,optional" min:"0" max:"100000000" zh:"告知的优惠期后月费(分)"` // The monthly fee after a promotional period that was named, in fen.
	Charges     List[Charge] `member:"charges,optional" max:"16" zh:"告知的其他费用"`                      // The other charges that were named.
	By          ConsentBy    `member:"by,optional" zh:"同意人"`                                        // Who consented.
	Agent       Opt[Agent]   `member:"agent,optional" zh:"代理人"`                                     // The agent, where one consented.
	Act         Act          `member:"act" zh:"方式"`                                                 // What the customer did.
	PreTicked   Answer       `member:"preTicked,optional" zh:"是否预先勾选"`                              // Whether a tick box was ticked beforehand.
	Time        Instant      `member:"at" zh:"时刻"`                                                  // When.
	WithdrawnAt Opt[Instant] `member:"withdrawnAt,optional" zh:"撤回时刻"`                              // When it was withdrawn, where it was.
	Proofs      List[Proof]  `member:"proofs,optional" max:"16" zh:"凭证"`                            // What is on record to prove it.
}

// Agent is who consented in the account holder's name.
type Agent struct {
	At        At
	Name      string `member:"name" max:"100" zh:"姓名"`                   // The agent's name.
	Authority string `member:"authority,optional" max:"256" zh:"授权凭证编号"` // The reference of the proof of authority.
}

// ProofForm is the form of a proof of consent.
type ProofForm uint8

// The forms. Since 2025-04-30 only the first three prove a consent.
const (
	ProofUnset     ProofForm = iota
	ProofSMSReply            // "sms-reply" 短信回复
	ProofCode                // "verification-code" 验证码
	ProofSignature           // "signature" 签名
	ProofRecording           // "recording" 录音
	ProofFaceScan            // "face-scan" 人脸识别
	ProofOther               // "other" 其他
)

// Sender is who sent the message that a proof answers.
type Sender uint8

// The senders.
const (
	SenderUnknown Sender = iota // "unknown" 未知: not known
	SenderCarrier               // "carrier" 企业自有平台
	SenderOther                 // "other" 其他平台
)

// Proof is what is on record to prove a consent.
type Proof struct {
	At        At
	Form      ProofForm    `member:"form" zh:"形式"`                           // Its form.
	Via       Channel      `member:"via,optional" zh:"取得渠道"`                 // The channel it came by.
	Names     List[string] `member:"names,optional" max:"64" zh:"载明的内容"`     // The ids of the items that the message or the signed paper names.
	SentBy    Sender       `member:"sentBy,optional" zh:"发送方"`               // Who sent the message or the code.
	Reference string       `member:"reference,optional" max:"256" zh:"留存编号"` // Where it is kept.
	Time      Instant      `member:"at" zh:"时刻"`                             // When it came in.
}
