package tariffs

import (
	"strings"
	"testing"
)

// exits writes a liability as the exits it covers.
func exits(l *Liability) string {
	if l == nil {
		return "none"
	}
	list := []string{}
	for _, exit := range []struct {
		name  string
		words *Words
	}{{"port", l.PortOut}, {"change", l.ChangePlan}, {"close", l.CloseNumber}} {
		if exit.words != nil {
			list = append(list, exit.name)
		}
	}
	return strings.Join(list, " ")
}

func TestReadLiability(t *testing.T) {
	for text, want := range map[string]string{
		"": "none", "无": "none", "无违约责任。": "none", " 不涉及": "none", "<p>无</p>": "none",
		"携号转网须付50元":            "port",
		"合约期内换套餐付30元":          "change",
		"变更为低档套餐，补足差价":         "change",
		"提前销户的，机款不退":           "close",
		"用户离网付20元":             "port close",
		"转网、销号按月付8元":           "port close",
		"退订、注销、携转均付100元":       "port change close",
		"降档、销户付100元":           "change close",
		"退订付100元":              "port change close",
		"提前解约，每剩一月付5元":         "port change close",
		"违约金=补贴额*剩余月数":         "port change close",
		"固定200元":               "port change close",
		"解除协议时归还设备，遗失付100元":    "port change close",
		"期内退订或携转，都不另付钱":        "port change",
		"<p>提前终止，<b>付</b></p>": "port change close",
	} {
		l, why := readLiability(text)
		if exits(l) != want || why != "" {
			t.Errorf("%q: %s (%s), wanted %s", text, exits(l), why, want)
		}
		if l != nil && l.CloseNumber != nil && strings.ContainsAny(l.CloseNumber.ZH, "<>") {
			t.Errorf("%q: the words are %q", text, l.CloseNumber.ZH)
		}
	}
}

func TestReadLiabilityDoesNotGuess(t *testing.T) {
	for _, text := range []string{"详询营业厅", "有", "光猫丢失付100元", "终端损坏的，按500元/台付费"} {
		if l, why := readLiability(text); l != nil || why == "" {
			t.Errorf("%q: %s, wanted not told", text, exits(l))
		}
	}
}

func TestContract(t *testing.T) {
	for _, c := range []struct {
		term, liability string
		want, why       string
	}{
		{"24个月", "提前退订付9元", "24 port change close", ""},
		{"24个月", "无", "24 port change close", ""},
		{"24个月", "", "24 none", ""},
		{"24个月", "详询热线", "unknown", "not told as a liability"},
		{"无", "无", "0 none", ""},
		{"无", "提前退订付9元", "0 none", "liability without term"},
		{"看情况", "提前退订付9元", "unknown", "liability with a term that is not told"},
		{"看情况", "无", "unknown", ""},
	} {
		r := reader{report: newReport(1, 1)}
		got := "unknown"
		if k := r.contract(place{}, &details{NetworkRequirement: c.term, Liability: c.liability}); k != nil {
			got = map[int]string{0: "0 ", 24: "24 "}[k.Months] + exits(k.Liability)
		}
		why := ""
		for _, u := range r.report.Unread {
			if u.Field == fieldLiability {
				why = u.Why
			}
		}
		if got != c.want || why != c.why {
			t.Errorf("%q, %q: %s (%s), wanted %s (%s)", c.term, c.liability, got, why, c.want, c.why)
		}
	}
}
