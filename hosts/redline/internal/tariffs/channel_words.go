package tariffs

import "regexp"

// outletOrder is the order in which outlets are written, the core's.
var outletOrder = []string{
	"hall", "agent", "hotline", "outbound-call", "sms", "web", "app", "mini-program", "offline", "online", "unknown",
}

// wholeClass are the outlets that stand for a class of others.
var wholeClass = map[string][]string{
	"offline": {"hall", "agent", "hotline", "outbound-call", "sms"},
	"online":  {"web", "app", "mini-program"},
}

// naming is how publications name outlets.
type naming struct {
	pattern *regexp.Regexp
	outlets []string
}

func named(pattern string, outlets ...string) naming {
	return naming{regexp.MustCompile(pattern), outlets}
}

// outletNames are tried in this order, each on what the ones before it left:
// the longer and odder names first. 外呼 is put as 呼出 beforehand, for the 外
// of 除…外, and 不限 as 全, for its 不. An app or mini-program counts as the
// carrier's own only with its name before it or nothing; any other is
// somewhere online.
var outletNames = []naming{
	named(`(?:全部|所有|各类?|全)(?:销售|业务)?渠道`, "offline", "online"),
	named(`(?:智能|在线)客服`, "online"),
	named(`(?:发送?|编辑)[^ ]*?[至到]1[0-9]{4,}`, "sms"),
	named(`(?:1[0-9]{4})?(?:短信营业厅|短厅|短信)`, "sms"),
	named(`WWW\.[A-Z0-9.]+|1[0-9]{4}\.(?:CN|COM)|(?:网上|网络)营业厅|网厅|官网|(?:官方|门户)网站`, "web"),
	named(shops+`(?:商城|平台|官方|旗舰店|店铺|线上|渠道|直播间?)+|^`+shops+`$`, "online"),
	named(`(?:手机|掌上|电子|微信|线上|互联网)营业厅|手厅|掌厅|微厅|(?:1[0-9]{4})?(?:微信)?公众号`, "online"),
	named(`合作[^ ]*?(?:APP|客户端|小程序|平台|商城|线上[^ ]*?渠道)|线上[^ ]{0,4}?(?:合作|代理|社会|厂商)[^ ]*?渠道|(?:电子|互联网|网络|电商)渠道|(?:互联网|网络|线上|电商)平台|(?:网上|线上)商城|网店|直播间?`, "online"),
	named(`(?:移动|联通|电信|广电|手机|官方|自有|1[0-9]{4}|通过|登录|使用|[到在]|^)(?:APP|客户端)`, "app"),
	named(`(?:移动|联通|电信|广电|微信|支付宝|官方|自有|通过|登录|使用|[到在]|^)小程序`, "mini-program"),
	named(`(?:合作|代理|社会|授权|加盟)(?:营业)?厅`, "agent"),
	named(`(?:自有|自营|自办|直营|实体|线下)*(?:营业厅|[有营办体下]厅)`, "hall"),
	named(`合作[^ ]*?(?:厂商|卖场|伙伴|网点|门店|商|店|方|渠道)|代理商[^ ]*?(?:门店|网点)|社会(?:化)?(?:代理)?(?:渠道|门店|厅店|网点)|代理(?:商|店|点|渠道|网点)?|代办[点店]|经销商|加盟店|授权店|专营店|厂商|卖场`, "agent"),
	named(`(?:1[0-9]{4})?(?:电话|人工|智能|热线)?呼出|电话营销|电销`, "outbound-call"),
	named(`\b100(?:00|10|86|99)\b(?:人工)?(?:客服|服务)*(?:热线|电话)?|(?:客服|客户服务|服务)(?:热线|电话)|热线`, "hotline"),
	named(`自助(?:终端|设备|机)|营业网点|实体渠道|实体店|门店|网点|线下`, "offline"),
	named(`[^ ]*?(?:APP|客户端|小程序)`, "online"),
	named(`线上|互联网`, "online"),
}

const shops = `(?:京东|天猫|淘宝|拼多多|苏宁易购|抖音|快手|美团|支付宝)`

var (
	// exception is what a text leaves out: 除…外, or 除… up to the end of the clause.
	exception = regexp.MustCompile(`除(?:[^外。;()][^。;()]{0,30}?外|[^外。;,()][^。;,()]*)`)
	// negation turns what a clause names into what is not sold there.
	negation = regexp.MustCompile(`[不未除勿禁]|无法|暂停|停止|关闭`)
	// reference makes a negation or an exception speak of more than its clause.
	reference = regexp.MustCompile(`[均都还也亦]|另外|此外|另可`)
	// doubtful says that where it is sold is told elsewhere.
	doubtful = regexp.MustCompile(`为准|部分|个别|试点|视.*?(?:情况|而定)|可能|待定|暂定|详询|详见|请咨询|具体咨询|非`)
	// separator stands between the channels of a clause.
	separator = regexp.MustCompile(`[、/|+&,:"“” ]+|以及|[及和或与并]`)
	// neutral are the words that may stand by themselves without naming a channel.
	neutral = regexp.MustCompile(`[0-9.]+元|^[月天日年次]$|可?通过|办理|受理|咨询|订购|申请|销售|前往|拨打|联系|中国|移动|联通|电信|广电|公司|新老|[用客]户|自有|自营|自办|直营|校园|全国|全省|本省|省内|当地|各地|仅限|[请到至在等仅限均可的]`)
	// manner is how it is sold, not where.
	manner = regexp.MustCompile(`^以[^渠厅店]*形式$`)
	// another may name a channel beside those found.
	another = regexp.MustCompile(`其[他它]渠道|店|平台|系统|扫码|二维码|商城|电话|经理|微信|客服|上门|直销|政企|集团|` + shops)
)
