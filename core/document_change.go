package core

// Change is a 5G customer's request for another plan, and the carrier's
// answer.
type Change struct {
	At          At
	ID          string         `member:"id" max:"128" zh:"请求编号"`             // The request's id.
	Time        Instant        `member:"at" zh:"评判时刻"`                       // The instant for which the answer is judged.
	Channel     Channel        `member:"channel,optional" zh:"渠道"`           // Where it was made.
	Region      string         `member:"region,optional" max:"100" zh:"地区"`  // The province or city, for reports by region.
	Plans       List[Plan]     `member:"plans" min:"1" max:"256" zh:"涉及的套餐"` // Every plan that the request speaks of.
	CurrentPlan PlanRef        `member:"currentPlan" zh:"现有套餐"`              // The plan the customer has.
	TargetPlan  PlanRef        `member:"targetPlan" zh:"目标套餐"`               // The plan the customer asks for.
	RequestedAt Instant        `member:"requestedAt" zh:"请求时刻"`              // When the customer asked.
	Eligible    Answer         `member:"eligible,optional" zh:"是否符合办理条件"`    // Whether the customer meets the target plan's published conditions.
	Agreement   Opt[Agreement] `member:"agreement,optional" zh:"协议"`         // What the customer agreed to with the current plan.
	Reply       Opt[Reply]     `member:"answer,optional" zh:"答复"`            // What the carrier answered.
}

// AgreementState tells whether there is an agreement.
type AgreementState uint8

// The states of an agreement.
const (
	AgreementUnknown AgreementState = iota // "unknown" 未知: not known
	AgreementNone                          // "none" 无协议
	AgreementSigned                        // "signed" 有协议
)

// Agreement is what binds the customer to the current plan. It is in force
// when it was signed before the request, has a term, and the term has not
// ended.
type Agreement struct {
	At       At
	State    AgreementState `member:"state,optional" zh:"有无协议"`                                 // Whether there is one.
	SignedAt Opt[Instant]   `member:"signedAt,optional" zh:"签订时刻"`                              // When it was signed.
	Months   Opt[int]       `member:"months,optional" min:"0" max:"600" zh:"协议期(月)"`            // Its in-network term; 0 is an agreement without one.
	EndsOn   Opt[Date]      `member:"endsOn,optional" zh:"到期日"`                                 // The last day of its term.
	ExitFee  Opt[Fen]       `member:"exitFee,optional" min:"0" max:"100000000" zh:"约定的解约费用(分)"` // What it says a change of plan costs now, in fen.
}

// ReplyKind is what the carrier answered.
type ReplyKind uint8

// The answers.
const (
	ReplyUnknown     ReplyKind = iota // "unknown" 未知: not known
	ReplyAccepted                     // "accepted" 同意
	ReplyRefused                      // "refused" 拒绝
	ReplyDeferred                     // "deferred" 暂缓
	ReplyConditional                  // "conditional" 附条件
	ReplyNegotiation                  // "negotiation" 协商解约
)

// Reply is the carrier's answer to a request for another plan.
type Reply struct {
	At              At
	Kind            ReplyKind    `member:"outcome,optional" zh:"结果"`                           // What it was.
	Until           Opt[Instant] `member:"until,optional" zh:"办理时刻"`                           // When the change takes effect; at once where it is accepted and this is left out.
	Condition       string       `member:"condition,optional" max:"2000" zh:"所附条件"`            // What the change is made conditional on, in words; left out where that is nothing.
	PlanCondition   Answer       `member:"targetPlanCondition,optional" zh:"是否为目标套餐自身条件"`      // Whether that is one of the target plan's own published conditions.
	WithAgreement   Answer       `member:"inLineWithAgreement,optional" zh:"是否符合协议"`           // Negotiation: whether it keeps to the agreement.
	NegotiationOpen Answer       `member:"negotiationOpen,optional" zh:"是否可协商"`                // Refused: whether a way to negotiate was offered.
	Fee             Opt[Fen]     `member:"fee,optional" min:"0" max:"100000000" zh:"收取的费用(分)"` // What the carrier asks for the change, in fen.
}
