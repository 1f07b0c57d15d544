package report

import (
	"os"
	"strings"

	"github.com/redline5g/redline/hosts/verdict"
)

// words are the report's own words in one language.
type words struct {
	decisions map[string]string
	outcomes  map[string]string
	kinds     map[string]string
	advice    map[string]string // what a decision asks for

	at, policy, floor, file, findings string
	notice, facts, remedy, text       string
	subject, notGiven                 string
	more, others, none                string
	errorWord, wanted, found, hint    string
	documents, notJudged              string
	byClause, byChannel, byRegion     string
	unnamed, otherRegions             string
	interrupted                       string
	omitted                           string // how many findings are listed, and which are not
	quote, documentKinds, since       string
	readings, blind                   string
}

var vocabulary = map[string]*words{
	"zh": {
		decisions: map[string]string{verdict.Allow: "放行", verdict.Remind: "提醒", verdict.Review: "复核", verdict.Block: "拦截"},
		outcomes: map[string]string{
			verdict.Violation: "违规", verdict.Due: "待提醒", verdict.Review: "待复核", verdict.Pass: "通过", verdict.Inapplicable: "不适用",
		},
		kinds: map[string]string{"order": "业务办理", "change": "套餐变更请求", "catalog": "套餐目录", "promotion": "宣传物料", "page": "页面"},
		advice: map[string]string{
			verdict.Allow:  "没有发现问题。",
			verdict.Remind: "先向用户展示下列提醒，再继续办理。",
			verdict.Review: "下列事项须由人工判断。",
			verdict.Block:  "下列违规改正之前不得继续。",
		},
		at: "评判时刻", policy: "政策", floor: "底线", file: "文件", findings: "结果",
		notice: "通知原文", facts: "依据", remedy: "怎么办", text: "提醒文字",
		subject: "对象", notGiven: "（未给出）",
		more: "另有 %d 项，--all 全部列出", others: "另有%s，--all 全部列出", none: "没有结果",
		errorWord: "错误", wanted: "应为", found: "实为", hint: "提示",
		documents: "文档", notJudged: "无法评判",
		byClause: "按条款（文档数）", byChannel: "按渠道", byRegion: "按地区",
		unnamed: "（未注明）", otherRegions: "（其他地区）",
		omitted:     "判定只列出%d项，未列出的还有：%s",
		interrupted: "已中断：以下只是中断之前的部分。",
		quote:       "通知原文", documentKinds: "文档", since: "起始日期", readings: "解读", blind: "程序无法判断",
	},
	"en": {
		decisions: map[string]string{verdict.Allow: "allow", verdict.Remind: "remind", verdict.Review: "review", verdict.Block: "block"},
		outcomes: map[string]string{
			verdict.Violation: "violation", verdict.Due: "due", verdict.Review: "review", verdict.Pass: "pass", verdict.Inapplicable: "inapplicable",
		},
		kinds: map[string]string{"order": "order", "change": "change of plan", "catalog": "catalogue", "promotion": "promotion", "page": "page"},
		advice: map[string]string{
			verdict.Allow:  "Nothing was found.",
			verdict.Remind: "Show the customer these reminders before going on.",
			verdict.Review: "A person must judge these points.",
			verdict.Block:  "Don't go on before these violations are put right.",
		},
		at: "at", policy: "policy", floor: "the floor", file: "file", findings: "findings",
		notice: "the Notice", facts: "facts", remedy: "remedy", text: "text",
		subject: "subject", notGiven: "(not given)",
		more: "and %d more, --all lists them", others: "and %s, --all lists them", none: "none",
		errorWord: "error", wanted: "wanted", found: "found", hint: "hint",
		documents: "documents", notJudged: "not judged",
		byClause: "by clause (documents)", byChannel: "by channel", byRegion: "by region",
		unnamed: "(not named)", otherRegions: "(other regions)",
		omitted:     "The verdict lists %d findings. There are more: %s",
		interrupted: "Interrupted: this is only what was done until then.",
		quote:       "the Notice", documentKinds: "documents", since: "since", readings: "readings", blind: "no program can judge",
	},
}

// wordsIn are the words in a language, zh or en.
func wordsIn(language string) *words { return vocabulary[language] }

// SystemLanguage is the language that the environment asks for: zh or en.
func SystemLanguage() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			if strings.HasPrefix(value, "zh") {
				return "zh"
			}
			return "en"
		}
	}
	return "en"
}
