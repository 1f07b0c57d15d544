package tariffs

import "testing"

func TestReadFee(t *testing.T) {
	for _, c := range []struct {
		text string
		fen  int64
		per  string
	}{
		{"12元/月", 1200, perMonth},
		{"12.50元/月", 1250, perMonth},
		{"0.1元/月", 10, perMonth},
		{"1,280元/月", 128000, perMonth},
		{"１２元／月。", 1200, perMonth},
		{"<b>12</b> 元 / 月", 1200, perMonth},
		{"每月12元", 1200, perMonth},
		{"月费：12元", 1200, perMonth},
		{"每月12元/月", 1200, perMonth},
		{"12元/户/月", 1200, perMonth},
		{"十二元/月", 1200, perMonth},
		{"0元", 0, perMonth},
		{"免费", 0, perMonth},
		{"0元/年", 0, "year"},
		{"3元/天", 300, "day"},
		{"3元/日", 300, "day"},
		{"5角/次", 50, "use"},
		{"8分/次", 8, "use"},
		{"60元/次", 6000, "use"},
		{"60元/次预存", 6000, "once"},
		{"60元/次（预存款）", 6000, "once"},
		{"一次性预存60元/次", 6000, "once"},
		{"60元（一次性）", 6000, "once"},
		{"一次性一元", 100, "once"},
		{"360元/年", 36000, "year"},
		{"1000000元/年", 100000000, "year"},
	} {
		if fen, per, why := readFee(c.text); fen != c.fen || per != c.per || why != "" {
			t.Errorf("%q: %d per %q (%s), wanted %d per %q", c.text, fen, per, why, c.fen, c.per)
		}
	}
}

func TestReadFeeDoesNotGuess(t *testing.T) {
	for _, text := range []string{
		"", "无", "详见页面", "12", "12元", "元/月", "-12元/月", "12元/月起", "12-20元/月", "12元至20元/月",
		"首月12元，次月20元/月", "12元/月（原价20元）", "12元/半年", "12元/6个月", "12元/3年", "12元/7天", "12元/GB",
		"0.1元/分钟", "12分钟", "12元/年预存", "预存12元/月", "每月12元/年", "12.345元/月", "1000001元/月", "12,00元/月",
		"1e3元/月", "1.2.3元/月", "1元5角/月", "一百二元/月", "999999999999999999999元/月", "约12元/月", "12元/月，送2元",
	} {
		if fen, per, why := readFee(text); why == "" || fen != 0 || per != "" {
			t.Errorf("%q: %d per %q, wanted not told", text, fen, per)
		}
	}
}

func TestPriceIsOnlyACheck(t *testing.T) {
	for price, unread := range map[figure]int{"12": 0, "12.0": 0, "": 0, "13": 1, "-12": 1, "1.2e1": 1, "面议": 1} {
		r := reader{report: newReport(1, 1)}
		f := r.fee(place{}, published{Price: price, Details: &details{TariffStandard: "12元/月"}})
		if f.month == nil || *f.month != 1200 || f.charges == nil || len(f.charges) > 0 {
			t.Errorf("price %q: %+v, wanted the published fee", price, f)
		}
		if len(r.report.Unread) != unread {
			t.Errorf("price %q: %+v, wanted %d", price, r.report.Unread, unread)
		}
	}
}
