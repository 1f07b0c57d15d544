package storefront

import "slices"

// The carrier, its places and its plans are invented. This is the one source of
// their facts: pages and documents are made of it.

// Carrier and Region are whose storefront it is, and where.
const (
	Carrier = "星河移动"
	Region  = "云岭省"
)

// everywhere is where all plans are sold.
var everywhere = []string{"hall", "hotline", "web", "app"}

// contracted is the liability of the contract of 24 months.
var contracted = &Liability{
	PortOut:     &Words{"按剩余月数每月退还已享优惠20元。", "Return the discount of 20 yuan for each month left."},
	ChangePlan:  &Words{"按剩余月数每月退还已享优惠20元。", "Return the discount of 20 yuan for each month left."},
	CloseNumber: &Words{"结清费用，并按剩余月数每月退还已享优惠20元。", "Settle all fees, and return the discount of 20 yuan for each month left."},
}

// plans are all that the carrier has, on sale and delisted.
var plans = []Plan{
	{
		ID: "G5-79", Product: plan, FilingNumber: "26YL500079", Name: "5G星河79元套餐", Generation: "5g", FeePerMonth: 7900, Tier: "low", Status: onSale,
		Allowances: Allowances{20480, 0, 200, 0}, DownlinkKbps: 300000, SoldIn: everywhere,
		Conditions: []Condition{throttle(20480, 1024)},
		Pitch:      Words{"通勤路上看资讯、听歌，够用", "News and music on the way to work"},
	},
	{
		ID: "G5-99", Product: plan, FilingNumber: "26YL500099", Name: "5G青鸟99元套餐", Generation: "5g", FeePerMonth: 9900, Tier: "mid", Status: onSale,
		Allowances: Allowances{40960, 10240, 200, 0}, DownlinkKbps: 500000, SoldIn: everywhere,
		Conditions: []Condition{
			{Kind: "promotional-period", Months: 6, FeeAfter: 12900, Words: Words{"优惠期6个月，期满后每月129元", "99 yuan for 6 months, 129 yuan a month after that"}},
			throttle(40960, 1024),
		},
		Pitch: Words{"看视频、玩游戏，流量充足", "For videos and games"},
	},
	{
		ID: "G5-129", Product: plan, FilingNumber: "26YL500129", Name: "5G星河129元套餐", Generation: "5g", FeePerMonth: 12900, Tier: "mid", Status: onSale,
		Allowances: Allowances{61440, 0, 500, 0}, DownlinkKbps: 500000, SoldIn: everywhere,
		Contract:   Contract{24, contracted},
		Conditions: []Condition{throttle(61440, 3072)},
		Pitch:      Words{"签约24个月，赠云盘会员", "A contract of 24 months, with cloud storage as a gift"}, Gift: "F-CLOUD",
	},
	{
		ID: "G5-239", Product: plan, FilingNumber: "26YL500239", Name: "5G星河239元套餐", Generation: "5g", FeePerMonth: 23900, Tier: "high", Status: onSale,
		Allowances: Allowances{153600, 0, 1000, 0}, DownlinkKbps: 1000000, SoldIn: everywhere,
		Conditions: []Condition{throttle(153600, 3072)},
		Pitch:      Words{"全家共享，多设备随时在线", "Shared by the family, on all your devices"},
	},
	{
		ID: "G4-29", Product: plan, FilingNumber: "26YL400029", Name: "4G晨星29元套餐", Generation: "4g", FeePerMonth: 2900, Tier: "low", Status: onSale,
		Allowances: Allowances{5120, 0, 100, 0}, DownlinkKbps: 100000, SoldIn: everywhere, Conditions: []Condition{throttle(5120, 1024)},
		Pitch: Words{"接打电话为主，月费低", "Mostly for calls, at a low fee"},
	},
	{
		ID: "G4-59", Product: plan, FilingNumber: "26YL400059", Name: "4G明月59元套餐", Generation: "4g", FeePerMonth: 5900, Tier: "mid", Status: onSale,
		Allowances: Allowances{20480, 0, 300, 0}, DownlinkKbps: 100000, SoldIn: everywhere, Conditions: []Condition{throttle(20480, 1024)},
		Pitch: Words{"日常刷视频，够用一个月", "Enough for everyday videos"},
	},
	{
		ID: "G4-119", Product: plan, FilingNumber: "26YL400119", Name: "4G朝阳119元套餐", Generation: "4g", FeePerMonth: 11900, Tier: "high", Status: onSale,
		Allowances: Allowances{61440, 0, 800, 0}, DownlinkKbps: 150000, SoldIn: everywhere, Conditions: []Condition{throttle(61440, 3072)},
		Pitch: Words{"不换手机，流量通话都充足", "Plenty of data and calls, on the phone you have"},
	},
	{
		ID: "G4-58", Product: plan, FilingNumber: "19YL400058", Name: "4G流萤58元套餐", Generation: "4g", FeePerMonth: 5800, Tier: "mid", Status: delisted, DelistedOn: "2025-11-01",
		Allowances: Allowances{10240, 0, 500, 0}, SoldIn: []string{}, Conditions: []Condition{},
		Pitch: Words{"老用户仍可使用", "Still there for those who have it"},
	},
	{
		ID: "U5-10", Product: upgradePack, FilingNumber: "26YL510010", Name: "5G提速包", Generation: "5g", FeePerMonth: 1000, Status: onSale,
		DownlinkKbps: 1000000, SoldIn: everywhere, Conditions: []Condition{},
		Pitch: Words{"下行速率上限提高到1000Mbps（理论值，实际以网络为准）", "Raises the limit to 1000 Mbps in theory; the network decides"},
	},
	{
		ID: "A-VIDEO", Product: addOn, FilingNumber: "26YL900015", Name: "视频会员包", Generation: "other", FeePerMonth: 1500, Status: onSale,
		SoldIn: everywhere, Conditions: []Condition{},
		Pitch: Words{"可随时退订", "Can be cancelled at any time"},
	},
	{
		ID: "F-CLOUD", Product: gift, FilingNumber: "26YL900000", Name: "云盘会员", Generation: "other", FeePerMonth: 0, Status: onSale,
		SoldIn: everywhere, Conditions: []Condition{},
		Pitch: Words{"合约期内免费，不自动续费", "Free while the contract lasts, and not renewed by itself"},
	},
}

// throttle is the condition that data gets slower after an amount.
func throttle(megabytes, kbps int) Condition {
	after, to := itoa(megabytes/1024)+"GB", itoa(kbps/1024)+"Mbps"
	return Condition{Kind: "throttle", AfterMegabytes: megabytes, ToKbps: kbps, Words: Words{
		"当月流量达" + after + "后，速率降至" + to, "After " + itoa(megabytes/1024) + " GB in a month the speed drops to " + itoa(kbps/1024) + " Mbps",
	}}
}

// find is the plan of an id, nil where there is none.
func find(id string) *Plan {
	i := slices.IndexFunc(plans, func(p Plan) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &plans[i]
}

// selected are the plans, packs and gifts that are as is asked for.
func selected(is func(*Plan) bool) (found []*Plan) {
	for i := range plans {
		if is(&plans[i]) {
			found = append(found, &plans[i])
		}
	}
	return found
}

// ofGeneration are the plans on sale of a network.
func ofGeneration(generation string) []*Plan {
	return selected(func(p *Plan) bool { return p.Is(plan) && p.IsOnSale() && p.Generation == generation })
}
