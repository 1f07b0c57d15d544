package tariffs

import "regexp"

// pack finds a name that is one of a pack: the word stands at the end, or
// before a bracket or a size. What only has a pack in it, as a handset deal
// with one, is not.
var (
	upgradePack = regexp.MustCompile(`升级包(?:$|[(\-—0-9])`)
	addOnPack   = regexp.MustCompile(`(?:流量|语音|通话|短信|消息|彩信|分钟数?|加油|叠加|可选|扩展|权益|日|周|月|小时)包(?:$|[(\-—0-9])`)
	packInDeal  = regexp.MustCompile(`合约|购机|预存|直降|终端`)
)

// readProduct tells what kind of thing an entry is, by its name or else its
// category. Sub-cards, handset deals and all that is not clearly a pack are
// plans.
func readProduct(name, category string) string {
	for _, text := range []string{name, category} {
		t := squeeze(text)
		switch {
		case packInDeal.MatchString(t):
			return "plan"
		case upgradePack.MatchString(t):
			return "upgrade-pack"
		case addOnPack.MatchString(t):
			return "add-on"
		}
	}
	return "plan"
}

// generation reads the network from the name. The category is no help: what
// stands there is as often a campaign's as a plan's.
func (r *reader) generation(at place, e published) string {
	found := readGeneration(e.Name)
	if found == "" && e.Data == "0" && fixedLine(e.Name) {
		found = "other"
	}
	why := ""
	if found == "" || found == "unknown" {
		found, why = "unknown", "the name tells no generation, or several"
	}
	r.report.note(at, fieldGeneration, e.Name, why)
	return found
}

var (
	mention = regexp.MustCompile(`(?:^|[^0-9A-Z.])([2-5])G`)
	both    = regexp.MustCompile(`([2-5])(?:G/?|/)([2-5]G)`)
	// What stands beside an amount of data.
	dataAfter  = regexp.MustCompile(`^(?:B|/?[月天日]|(?:国内|全国|省内|省外|通用|定向|本地|夜间|闲时)*流量(?:[^王]|$)|定向|包)`)
	dataBefore = regexp.MustCompile(`[元含享送赠得领加+]$`)
	planAfter  = regexp.MustCompile(`^(?:-?A|套餐|版|卡|融合|资费|畅|[尊智优极臻致]享)`)
	// What is of a generation without the plan being so.
	deviceAfter = regexp.MustCompile(`^[A+\-]*(?:平板|PAD|手机|终端|手表|CPE|消息|客户|用户|退网|迁转|看家|摄像|电脑)`)
	oldAfter    = regexp.MustCompile(`^(?:基本|基础)?(?:套餐|资费|卡)`)
)

// readGeneration finds the generation that a name tells: 4g, 5g, other for 2G
// and 3G, unknown for several, "" for none. 5GB and 40G流量 are data, a 5G平板
// is a device.
func readGeneration(name string) string {
	t := both.ReplaceAllString(squeeze(head(name, maxName)), "${1}G/${2}")
	found := ""
	for _, at := range mention.FindAllStringSubmatchIndex(t, -1) {
		switch g := generationOf(t[at[2]:at[3]], t[:at[2]], t[at[1]:]); {
		case found == "":
			found = g
		case g != "" && g != found:
			return "unknown"
		}
	}
	return found
}

// generationOf is the generation of one mention, by the words around it.
func generationOf(digit, lead, rest string) string {
	switch {
	case dataAfter.MatchString(rest), deviceAfter.MatchString(rest):
		return ""
	case dataBefore.MatchString(lead) && !planAfter.MatchString(rest):
		return ""
	case digit >= "4":
		return digit + "g"
	case oldAfter.MatchString(rest):
		return "other"
	}
	return ""
}

var (
	lineWords   = regexp.MustCompile(`有线宽带|宽带接入|宽带产品|单宽带|宽带[0-9]|固话|固定电话`)
	mobileWords = regexp.MustCompile(`卡|套餐|融合|移网|全家|手机|流量|版|礼包|合约|组网|看家`)
)

// fixedLine tells whether a name is clearly that of a fixed line alone.
func fixedLine(name string) bool {
	t := squeeze(name)
	return lineWords.MatchString(t) && !mobileWords.MatchString(t)
}
