package tariffs

import (
	"regexp"
	"strconv"
	"strings"
)

// fees are the monthly fee and the charges beside it; both nil where there is
// no text. Where one is told, the other is known to be none; where the text
// can't be told, it is kept as a charge in its own words.
type fees struct {
	month   *int64
	charges []Charge
}

// fee reads what an entry costs. The third party's number is no source, only a
// check: where it differs the published text stands, and the report says so.
func (r *reader) fee(at place, e published) fees {
	text := e.Details.TariffStandard
	fen, per, why := readFee(text)
	r.report.note(at, fieldFee, text, why)
	switch why {
	case "":
	case whyEmpty:
		return fees{}
	default:
		return fees{nil, []Charge{{Per: "other", Words: head(strings.TrimSpace(plain(text)), maxChargeWords)}}}
	}
	if e.Price != "" {
		price, ok := scaled(strings.TrimSpace(string(e.Price)), 100, maxFen)
		why := ""
		if !ok || price != fen {
			why = "differs from the published " + head(squeeze(text), 20)
		}
		r.report.note(at, fieldPrice, string(e.Price), why)
	}
	if per == perMonth {
		return fees{&fen, []Charge{}}
	}
	none := int64(0)
	return fees{&none, []Charge{{Amount: &fen, Per: per}}}
}

const perMonth = "month"

var (
	anyAmount = regexp.MustCompile(amountDigits + `(?:元|角|分(?:[^钟]|$))`)
	oneAmount = regexp.MustCompile(`^([^0-9]*?)(` + amountDigits + `)(元|角|分)(.*)$`)
	freeOf    = regexp.MustCompile(`^(?:免费|0(?:\.0+)?元)$`)
)

const amountDigits = `(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\.[0-9]{1,4})?|[一二两三四五六七八九十百]{1,6})`

// before and after say how often an amount falls due, by the words that stand
// there, without punctuation. Other words make a text one that is not told.
var (
	before = map[string]string{
		"": "", "资费": "", "套餐费": "", "价格": "",
		"每月": perMonth, "月费": perMonth, "月租": perMonth, "月租费": perMonth, "套餐月费": perMonth, "月功能费": perMonth,
		"每天": "day", "每日": "day", "每次": "use", "每年": "year", "年费": "year",
		"一次性": "once", "一次性收取": "once", "一次性缴纳": "once", "一次性预存": "once", "预存": "once",
	}
	after = map[string]string{
		"": "", "/月": perMonth, "每月": perMonth, "/户/月": perMonth, "/月/户": perMonth,
		"/天": "day", "/日": "day", "每天": "day", "每日": "day",
		"/次": "use", "每次": "use", "/年": "year", "每年": "year",
		"/次预存": "once", "/次预存款": "once", "/次一次性": "once", "/一次性": "once", "一次性": "once", "一次性收取": "once",
	}
)

var asides = strings.NewReplacer("(", "", ")", "", ":", "", "。", "", ";", "")

// readFee reads an amount in fen and how often it falls due: per month, or per
// use, day or year, or once. Why says why it could not: several amounts, a
// "from", a period of other length, or words that say more than a fee.
func readFee(text string) (fen int64, per, why string) {
	t := asides.Replace(squeeze(text))
	switch {
	case t == "" || t == "无":
		return 0, "", whyEmpty
	case freeOf.MatchString(t):
		return 0, perMonth, ""
	case len(anyAmount.FindAllString(t, 2)) > 1:
		return 0, "", "several amounts"
	}
	m := oneAmount.FindStringSubmatch(t)
	if m == nil {
		return 0, "", "not an amount"
	}
	per, ok := period(m[1], m[4])
	if !ok {
		return 0, "", "not a fee per month, day, use or year, nor once"
	}
	fen, ok = money(m[2], m[3])
	if !ok {
		return 0, "", "not a whole number of fen up to a million yuan"
	}
	return fen, per, ""
}

// period is what the words before and after an amount agree on.
func period(prefix, suffix string) (string, bool) {
	a, known := before[prefix]
	b, knownToo := after[suffix]
	switch {
	case !known || !knownToo:
		return "", false
	case a == "":
		return b, b != ""
	case b == "" || a == b || a == "once" && b == "use":
		return a, true
	}
	return "", false
}

// money is an amount in fen.
func money(amount, unit string) (int64, bool) {
	if n, ok := chineseNumber(amount); ok {
		amount = strconv.Itoa(n)
	}
	factor := map[string]int64{"元": 100, "角": 10, "分": 1}[unit]
	return scaled(strings.ReplaceAll(amount, ",", ""), factor, maxFen)
}
