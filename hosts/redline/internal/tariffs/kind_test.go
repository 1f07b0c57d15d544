package tariffs

import "testing"

func TestReadGeneration(t *testing.T) {
	for name, want := range map[string]string{
		"星河5G套餐": "5g", "星河５g套餐": "5g", "银河5GA尊享": "5g", "银河5G-A主卡": "5g", "59元5G套餐": "5g", "含5G套餐": "5g", "月199元5GA远山卡": "5g", "99元5G优享": "5g",
		"云州5G1元副卡": "5g", "5G畅享30GB": "5g", "5G优选4GB": "5g",
		"4G悠游": "4g", "4G流量王者": "4g", "4G全国流量王者卡": "4g",
		"3G基本套餐": "other", "2G资费": "other",
		"4G/5G通用": "unknown", "4/5G套餐": "unknown", "4G5G随心": "unknown", "4G转5G套餐": "unknown",
		"银河卡": "", "5GB": "", "45G": "", "15G套餐": "", "1.5G套餐": "", "5G流量包": "", "5G国内流量": "", "40G流量": "",
		"享5G": "", "10元5G": "", "月送4G": "", "5G/月": "", "5G定向": "", "4C4G云主机": "",
		"5G手机直降": "", "云端5GPAD": "", "5G消息": "", "2G退网关怀": "", "2/3G客户关怀": "", "WIFI5G": "",
	} {
		if got := readGeneration(name); got != want {
			t.Errorf("%q: %q, wanted %q", name, got, want)
		}
	}
}

func TestFixedLine(t *testing.T) {
	for name, want := range map[string]bool{
		"有线宽带接入300M": true, "第二条宽带500M": true, "云州固话": true,
		"银河卡（宽带版）": false, "融合宽带300M": false, "宽带": false, "5G套餐送宽带接入": false, "组网享千兆宽带20元": false,
	} {
		if got := fixedLine(name); got != want {
			t.Errorf("%q: %v, wanted %v", name, got, want)
		}
	}
}

func TestGenerationOfAFixedLineNeedsThatNoDataIsIncluded(t *testing.T) {
	for data, want := range map[figure]string{"0": "other", "5": "unknown", "": "unknown"} {
		r := reader{report: newReport(1, 1)}
		if got := r.generation(place{}, published{Name: "有线宽带接入300M", Data: data}); got != want {
			t.Errorf("data %q: %q, wanted %q", data, got, want)
		}
		if len(r.report.Unread) > 0 {
			t.Error("a generation that is not told is listed, not only counted")
		}
	}
}

func TestReadProduct(t *testing.T) {
	for _, c := range []struct{ name, category, want string }{
		{"银河流量包", "", "add-on"},
		{"银河加油包-10元3GB", "", "add-on"},
		{"银河语音包（长途）", "", "add-on"},
		{"10元3GB", "流量包", "add-on"},
		{"银河5G升级包", "", "upgrade-pack"},
		{"银河5G套餐", "套餐", "plan"},
		{"银河副卡", "副卡", "plan"},
		{"预存享流量包", "", "plan"},
		{"银河流量包购机合约", "流量包", "plan"},
		{"流量包打卡套餐", "", "plan"},
		{"开学礼包", "", "plan"},
	} {
		if got := readProduct(c.name, c.category); got != c.want {
			t.Errorf("%q, %q: %q, wanted %q", c.name, c.category, got, c.want)
		}
	}
}
