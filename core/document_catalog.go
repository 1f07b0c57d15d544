package core

// Catalog is a carrier's range in one region: the plans, and what each
// channel publishes of them.
type Catalog struct {
	At       At
	ID       string               `member:"id" max:"128" zh:"目录编号"`             // The catalogue's id.
	Time     Instant              `member:"at" zh:"评判时刻"`                       // The instant for which it is judged.
	Carrier  string               `member:"carrier,optional" max:"100" zh:"企业"` // The carrier.
	Region   string               `member:"region,optional" max:"100" zh:"地区"`  // The province or city.
	Plans    List[Plan]           `member:"plans" min:"1" max:"5000" zh:"套餐"`   // The plans, on sale and delisted.
	Channels List[CatalogChannel] `member:"channels,optional" max:"64" zh:"渠道"` // What each channel publishes; one that is left out is not judged.
}

// CatalogChannel is what one channel publishes.
type CatalogChannel struct {
	At        At
	Channel   Channel     `member:"channel" zh:"渠道"`                       // The channel.
	Publishes Answer      `member:"publishesTariffs,optional" zh:"是否公示资费"` // Whether it publishes tariffs; a channel with entries does.
	Entries   List[Entry] `member:"entries,optional" max:"5000" zh:"公示条目"` // All it publishes.
}

// Entry is what one channel publishes of one plan: the facts as they stand
// there, which may differ from the plan's.
type Entry struct {
	At          At
	Plan        PlanRef         `member:"plan" zh:"套餐"`                                            // The plan.
	FeePerMonth Opt[Fen]        `member:"feePerMonth,optional" min:"0" max:"100000000" zh:"月费(分)"` // The monthly fee in fen.
	Charges     List[Charge]    `member:"charges,optional" max:"16" zh:"其他费用"`                     // Charges beside the monthly fee; none where it is left out.
	Status      Status          `member:"status,optional" zh:"销售状态"`                               // Whether it is shown as on sale.
	Allowances  Opt[Allowances] `member:"allowances,optional" zh:"套餐内资源"`                          // What the fee includes each month.
	Contract    Opt[Contract]   `member:"contract,optional" zh:"合约"`                               // The term and its liability; months 0 is published as none.
	Conditions  List[Condition] `member:"conditions,optional" max:"64" zh:"限制性条件"`                 // The restrictive conditions that are published.
	Validity    string          `member:"validity,optional" max:"2000" zh:"有效期"`                   // How long the tariff is valid, in its own words.
	WayOut      string          `member:"wayOut,optional" max:"2000" zh:"退订方式"`                    // How to leave, in its own words.
}
