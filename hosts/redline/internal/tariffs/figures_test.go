package tariffs

import "testing"

func TestReadMegabytes(t *testing.T) {
	for f, want := range map[figure]int64{
		"0": 0, "1": 1024, "1.5": 1536, "0.25": 256, "30.0": 30720, "无": 0, "5GB": 5120, "5g": 5120, "300MB": 300, "976562.5": 1000000000,
	} {
		if got, why := readMegabytes(f); got == nil || *got != want {
			t.Errorf("%q: %v (%s), wanted %d", f, got, why, want)
		}
	}
	for _, f := range []figure{
		"", "0.1", "0.2", "0.49", "-1", "1e3", "1e999999999", "1/3", "0x10", "5GBit", "5TB", "不限量", "1.2.3", ".", "976562.501",
		"99999999999999999999999",
	} {
		if got, why := readMegabytes(f); got != nil || why == "" {
			t.Errorf("%q: %v, wanted not told", f, got)
		}
	}
}

func TestReadCount(t *testing.T) {
	for f, want := range map[figure]int64{"0": 0, "100": 100, "100条": 100, " 100 ": 100, "100.0": 100, "无": 0, "1000000000": 1000000000} {
		if got, why := readCount(f, "条"); got == nil || *got != want {
			t.Errorf("%q: %v (%s), wanted %d", f, got, why, want)
		}
	}
	for _, f := range []figure{"", "条", "-1", "1.5", "详见详情", "不限", "1000000001", "1e2", "100分钟"} {
		if got, why := readCount(f, "条"); got != nil || why == "" {
			t.Errorf("%q: %v, wanted not told", f, got)
		}
	}
}

func TestReadDate(t *testing.T) {
	for text, want := range map[string]string{
		"20291231": "2029-12-31", "2029-12-31": "2029-12-31", "2029/12/31": "2029-12-31", "2029年12月31日": "2029-12-31",
		"20240229": "2024-02-29", "２０２９１２３１": "2029-12-31", " 20291231 ": "2029-12-31",
		"19700101": "1970-01-01", "21991231": "2199-12-31",
	} {
		if got, why := readDate(text); got == nil || *got != want {
			t.Errorf("%q: %v (%s), wanted %s", text, got, why, want)
		}
	}
	for _, text := range []string{
		"", "长期", "20290229", "20291301", "20290431", "20290000", "00001231", "19691231", "22000101", "99991231", "2029123", "202912310", "2029-1-1", "至20291231", "20291231235959",
	} {
		if got, why := readDate(text); got != nil || why == "" {
			t.Errorf("%q: %v, wanted not told", text, got)
		}
	}
}

func TestAllowances(t *testing.T) {
	free := published{Name: "银河卡", Data: "0", GeneralData: "0", DirectedData: "0", Voice: "0", SMS: "0", Details: &details{}}
	for _, c := range []struct {
		name    string
		change  func(*published)
		monthly bool
		unread  []string
	}{
		{"noughts stand", func(*published) {}, false, nil},
		{"amounts beside a monthly fee stand", func(e *published) { e.Data, e.GeneralData, e.Voice = "5", "5", "9" }, true, nil},
		{"amounts beside another do not", func(e *published) { e.Data, e.GeneralData, e.Voice = "5", "5", "9" }, false, []string{fieldData, fieldVoice}},
		{"parts that do not add up", func(e *published) { e.Data, e.GeneralData = "5", "4" }, true, []string{fieldData}},
		{"more app-bound data than data", func(e *published) { e.DirectedData, e.GeneralData = "5", "" }, true, []string{fieldAppBound}},
		{"a share in another card's", func(e *published) { e.Details.Services = "共享主卡" }, true, []string{fieldData, fieldAppBound, fieldVoice, fieldMessages}},
		{"words that belie a nought", func(e *published) { e.Details.Services = "赠3GB、20分钟和5条短信" }, true, []string{fieldData, fieldVoice, fieldMessages}},
		{"the price of more", func(e *published) { e.Details.Services = "超出0.1元/分钟、3元/GB、0.1元/条短信" }, true, nil},
		{"app-bound data in the name", func(e *published) { e.Name = "3G定向流量" }, true, []string{fieldData, fieldAppBound}},
	} {
		e := free
		e.Details = &details{}
		c.change(&e)
		r := reader{report: newReport(1, 1)}
		r.allowances(place{}, e, c.monthly)
		got := []string{}
		for _, u := range r.report.Unread {
			got = append(got, u.Field)
		}
		if len(got) != len(c.unread) {
			t.Errorf("%s: unread %v, wanted %v", c.name, got, c.unread)
			continue
		}
		for i := range got {
			if got[i] != c.unread[i] {
				t.Errorf("%s: unread %v, wanted %v", c.name, got, c.unread)
			}
		}
	}
}
