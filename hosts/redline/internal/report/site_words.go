package report

import "fmt"

// siteWords are the words of reports on sites in one language.
type siteWords struct {
	site, pages, views, taps, noPlan, noWay     string
	page, seen, element, comma                  string
	failed, skipped, left, outside, refused     string
	leftPages, leftDepth, leftQueries, leftMore string
	from, restless, tap, tapsTo, unknownTaps    string
	filter, outcome, clause, all                string
	notShown, picture, tool, faults             string
	names                                       map[string]string
}

// count is a number of taps.
func (w *siteWords) count(taps int) string {
	if taps == 1 {
		return w.tap
	}
	return fmt.Sprintf(w.tapsTo, taps)
}

// of is a viewport's, a scheme's or a network's name.
func (w *siteWords) of(name string) string { return w.names[name] }

var siteVocabulary = map[string]*siteWords{
	"zh": {
		site: "网站", pages: "页面", views: "视图", taps: "到最近套餐的点击次数", noPlan: "没有看到这种套餐", noWay: "看不到通往该套餐的链接",
		page: "页面", seen: "出现于", element: "元素", comma: "、",
		failed: "未能打开", skipped: "未查看", left: "超出限制", outside: "指向其他主机的链接", refused: "被拒绝的对其他主机的请求（用 --asset-host 放行）",
		leftPages: "超出页数限制的网址 %d 个", leftDepth: "超出层数限制的链接 %d 个", leftQueries: "仅查询串不同的网址 %d 个", leftMore: "同一页上过多的链接 %d 个",
		from: "来自", restless: "页面一直在变化，或未完整加载，测量的只是其中一刻", tap: "点击 1 次", tapsTo: "点击 %d 次", unknownTaps: "点击次数不明：只有看不见的链接通向这里",
		filter: "筛选", outcome: "结果", clause: "条款", all: "全部",
		notShown: "此处没有显示", picture: "截图", faults: "无法评判", tool: "这是一种工具，不是法律意见。",
		names: map[string]string{"desktop": "桌面", "mobile": "手机", "light": "浅色", "dark": "深色", "4g": "4G", "5g": "5G"},
	},
	"en": {
		site: "site", pages: "pages", views: "views", taps: "taps to the nearest plan", noPlan: "no such plan was seen", noWay: "no link that can be seen leads to one",
		page: "page", seen: "seen in", element: "element", comma: ", ",
		failed: "could not be loaded", skipped: "not looked at", left: "left out by limits", outside: "links to other hosts", refused: "requests to other hosts that were refused (--asset-host lets them through)",
		leftPages: "%d addresses beyond the limit of pages", leftDepth: "%d links beyond the limit of depth", leftQueries: "%d addresses that differ from many in their query alone", leftMore: "%d links of pages with too many",
		from: "from", restless: "the page never kept still, or did not load in full: what was measured is a moment of it", tap: "1 tap", tapsTo: "%d taps", unknownTaps: "taps not known: only links that can't be seen lead here",
		filter: "Filter", outcome: "Outcome", clause: "Clause", all: "all",
		notShown: "not displayed here", picture: "screenshot", faults: "not judged", tool: "This is a tool, not legal advice.",
		names: map[string]string{"desktop": "desktop", "mobile": "mobile", "light": "light", "dark": "dark", "4g": "4G", "5g": "5G"},
	},
}
