package tariffs

import "testing"

func TestNumber(t *testing.T) {
	for text, want := range map[string]int{
		"0": 0, "012": 12, "2147483647": 2147483647, "零": 0, "九": 9, "两": 2, "十": 10, "十一": 11, "二十": 20, "三十六": 36,
		"百": -1, "一百": 100, "一百零五": 105, "一百二十": 120, "两百一十四": 214, "九百九十九": 999,
		"": -1, "-1": -1, "+1": -1, "1.5": -1, "2147483648": -1, "一百二": -1, "一百十": -1, "零五": -1, "二零": -1, "十十": -1, "一一": -1,
		"一十百": -1, "半": -1,
	} {
		got, ok := number(text)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d, wanted %d", text, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"ＡＰＰ（ｘ）":             "APP(X)",
		"<p>甲</p><br/>乙":     "甲  乙",
		"3<5个月":              "3<5个月",
		"&lt;p&gt;甲&amp;":    "甲&",
		"甲\u200b乙\u202e\x00": "甲乙",
		"甲\u3000\t乙\u2028":   "甲  乙",
	} {
		if got := fold(text); got != want {
			t.Errorf("%q: %q, wanted %q", text, got, want)
		}
	}
}

func TestHead(t *testing.T) {
	for limit, want := range map[int]string{0: "", 2: "星河", 3: "星河A", 9: "星河A"} {
		if got := head("星河A", limit); got != want {
			t.Errorf("%d: %q, wanted %q", limit, got, want)
		}
	}
}

func TestCarrierAndRegion(t *testing.T) {
	for _, c := range []struct {
		source          source
		carrier, region string
	}{
		{source{operator: "xh", province: "云州", entries: []published{{Source: "星河移动资费公示专区"}}}, "星河移动", "云州"},
		{source{operator: "xh", scope: "national", entries: []published{{Source: "公示页"}}}, "xh", "全国"},
		{source{operator: "xh", scope: "province", entries: []published{{Source: "星河移动资费专区"}, {Source: "银河资费专区"}}}, "xh", ""},
		{source{scope: "city", entries: []published{{}}}, "", ""},
	} {
		if got, where := carrier(c.source), region(c.source); got != c.carrier || where != c.region {
			t.Errorf("%+v: %q in %q", c.source, got, where)
		}
	}
}
