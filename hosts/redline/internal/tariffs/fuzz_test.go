package tariffs

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzTexts holds for every text what the schema asks of what is read from it.
func FuzzTexts(f *testing.F) {
	for _, seed := range []string{
		"营业厅、10010热线（除APP外）", "12.5元/次预存", "承诺在网二十四个月", "提前退订付9元", "银河5G-A套餐", "20291231", "1.5GB",
		"除外", "((（", "一百零五", "<p>&lt;", "\x1b\u202e", "0元", "半年半",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		if outlets, why := readOutlets(text); outlets != nil && len(outlets) == 0 || (outlets == nil) && why == "" || len(outlets) > 16 {
			t.Errorf("outlets %v (%s)", outlets, why)
		}
		if fen, per, why := readFee(text); fen < 0 || fen > maxFen || (per == "") != (why != "") {
			t.Errorf("fee %d %q (%s)", fen, per, why)
		}
		if months, why := readTerm(text); months < 0 || months > maxMonths || months > 0 && why != "" {
			t.Errorf("term %d (%s)", months, why)
		}
		if l, _ := readLiability(text); l != nil && exits(l) == "" {
			t.Error("a liability for no exit")
		}
		if g := readGeneration(text); !strings.Contains(" 4g 5g other unknown  ", " "+g+" ") {
			t.Errorf("generation %q", g)
		}
		if n, why := readMegabytes(figure(text)); (n == nil) != (why != "") || n != nil && (*n < 0 || *n > maxFigure) {
			t.Errorf("megabytes %v (%s)", n, why)
		}
		if n, why := readCount(figure(text), "条"); (n == nil) != (why != "") || n != nil && (*n < 0 || *n > maxFigure) {
			t.Errorf("count %v (%s)", n, why)
		}
		if day, why := readDate(text); (day == nil) != (why != "") || day != nil && len(*day) != len("2006-01-02") {
			t.Errorf("date %v (%s)", day, why)
		}
	})
}

// FuzzImport holds that whatever is a catalogue can be judged as one, unless it
// is too large, with each plan under an id of its own.
func FuzzImport(f *testing.F) {
	f.Add([]byte(`{"plans":[{"id":"a","name":"甲","price":1.5,"sms":"无","details":{"tariffStandard":"1元/月"}},{"id":"a","name":"乙","details":{}}]}`))
	f.Add([]byte(`{"plans":[{"name":"甲","details":null}]}`))
	f.Add([]byte(`{"plans":[{"name":"甲","data":[],"details":{}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		catalog, report, err := Import([]File{{"f", data}}, options)
		if (err == nil) != (catalog != nil && report != nil) {
			t.Fatalf("%v, %v, %v", catalog, report, err)
		}
		if err != nil {
			return
		}
		if _, err := catalog.Encode(); err != nil && !strings.HasPrefix(err.Error(), "catalogue: wanted at most") {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for _, p := range catalog.Plans {
			if ids[p.ID] || p.ID == "" || utf8.RuneCountInString(p.ID) > maxID {
				t.Errorf("id %q", p.ID)
			}
			ids[p.ID] = true
		}
	})
}
