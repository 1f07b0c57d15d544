package tariffs

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the golden files")

var options = Options{ID: "xinghe-2026-07", At: time.Date(2026, 7, 15, 9, 0, 0, 0, china)}

func TestImportGivesTheGoldenCatalogueAndReport(t *testing.T) {
	catalog, report, err := Import([]File{{"xinghe.json", read(t, "xinghe.json")}}, options)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := catalog.Encode()
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := report.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	golden(t, "xinghe.catalog.json", doc)
	golden(t, "xinghe.report.txt", text.Bytes())
}

func TestSeveralFilesBecomeOneCatalogueWithIdsOfTheirOwn(t *testing.T) {
	data := read(t, "xinghe.json")
	other := bytes.Replace(data, []byte("云州"), []byte("雾州"), 1)
	catalog, report, err := Import([]File{{"a", data}, {"b", other}}, options)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, p := range catalog.Plans {
		if seen[p.ID] {
			t.Errorf("plan %d: id %q a second time", i, p.ID)
		}
		seen[p.ID] = true
		if got := catalog.Channels[0].Entries[i].Plan; got != p.ID {
			t.Errorf("entry %d speaks of %q, wanted %q", i, got, p.ID)
		}
	}
	if catalog.Region != "" || catalog.Carrier != "星河移动" {
		t.Errorf("region %q, carrier %q: wanted no region and one carrier", catalog.Region, catalog.Carrier)
	}
	if report.Files != 2 || report.Entries != 16 || len(seen) != 16 {
		t.Errorf("files %d, entries %d, ids %d", report.Files, report.Entries, len(seen))
	}
	for _, u := range report.Unread {
		if u.Field == fieldRegion && u.File == "b" {
			return
		}
	}
	t.Error("the file of another region is not reported")
}

func TestImportHonoursOverrides(t *testing.T) {
	opt := options
	opt.Carrier, opt.Region = "银河电信", strings.Repeat("远", maxPlace+1)
	catalog, report, err := Import([]File{{"xinghe.json", read(t, "xinghe.json")}}, opt)
	if err != nil {
		t.Fatal(err)
	}
	if catalog.Carrier != "银河电信" || catalog.Region != strings.Repeat("远", maxPlace) {
		t.Errorf("carrier %q, region %q", catalog.Carrier, catalog.Region)
	}
	if report.Unread[0].Field != fieldRegion {
		t.Errorf("cutting the region is not reported: %+v", report.Unread[0])
	}
}

func TestImportRefuses(t *testing.T) {
	entry := `{"name":"甲","details":{}}`
	many := strings.Repeat(entry+",", maxEntries) + entry
	for name, c := range map[string]struct {
		data, want string
		opt        Options
	}{
		"no id":             {`{"plans":[` + entry + `]}`, "catalogue id: wanted 1 to 128", Options{At: options.At}},
		"a blank id":        {`{"plans":[` + entry + `]}`, "catalogue id: wanted words, found white space alone", Options{ID: "\u3000 ", At: options.At}},
		"a blank carrier":   {`{"plans":[` + entry + `]}`, "carrier: wanted words", Options{ID: "x", At: options.At, Carrier: " "}},
		"a blank region":    {`{"plans":[` + entry + `]}`, "region: wanted words", Options{ID: "x", At: options.At, Region: "\u00a0"}},
		"no instant":        {`{"plans":[` + entry + `]}`, "instant of the catalogue: wanted one in a year", Options{ID: "x"}},
		"too early":         {`{"plans":[` + entry + `]}`, "a year from 1970 to 2199, found 1969-12-31T23:59:59Z", Options{ID: "x", At: time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC)}},
		"too late":          {`{"plans":[` + entry + `]}`, "a year from 1970 to 2199, found 2200-", Options{ID: "x", At: time.Date(2200, 1, 1, 0, 0, 0, 0, china)}},
		"a day ahead":       {`{"plans":[` + entry + `]}`, "an offset of less than a day, found 2026-07-15T00:00:00+24:00", Options{ID: "x", At: time.Date(2026, 7, 15, 0, 0, 0, 0, time.FixedZone("", 24*60*60))}},
		"a day behind":      {`{"plans":[` + entry + `]}`, "an offset of less than a day", Options{ID: "x", At: time.Date(2026, 7, 15, 0, 0, 0, 0, time.FixedZone("", -24*60*60))}},
		"not JSON":          {`{"plans":[`, "f.json: wanted published tariffs as JSON", options},
		"not UTF-8":         {"{\"plans\":\"\xff\"}", "f.json: wanted UTF-8", options},
		"another shape":     {`{"items":[1,2]}`, `wanted "plans" with at least one entry, found "{\"items\"`, options},
		"a list":            {`[]`, `f.json: wanted published tariffs as JSON: wanted an object, found a list; if it lists the entries, write {"plans":`, options},
		"a number":          {`7`, "f.json: wanted published tariffs as JSON: wanted an object, found a number", options},
		"a number as place": {`{"province":7}`, `wanted a text as "province", found a number`, options},
		"entries by name":   {`{"plans":{}}`, `wanted a list as "plans", found an object`, options},
		"a byte order mark": {"\ufeff{}", "f.json: wanted JSON, found a byte order mark before it; save it as UTF-8 without one", options},
		"an empty list":     {`{"plans":[]}`, `wanted "plans"`, options},
		"too many":          {`{"plans":[` + many + `]}`, "wanted 1 to 5000 entries, found 5001", options},
		"an entry no shape": {`{"plans":[` + entry + `,7]}`, "f.json: entry 2: wanted an entry", options},
		"no details":        {`{"plans":[` + entry + `,{"name":"乙"}]}`, `f.json: entry 2: wanted "details"`, options},
		"no name":           {`{"plans":[{"id":"a","details":{}}]}`, `f.json: entry 1: wanted "name"`, options},
		"a text no text":    {`{"plans":[{"name":"a","details":{"liability":[]}}]}`, `f.json: entry 1: wanted an entry of the published form: wanted a text as "details.liability", found a list`, options},
		"a number no number": {`{"plans":[{"name":"a","details":{},"voice":{"a":1}}]}`,
			"entry 1: wanted an entry of the published form: wanted a number or a text, found", options},
		"too large": {strings.Repeat(" ", maxFile+1), "wanted at most 67108864 bytes, found 67108865", options},
	} {
		t.Run(name, func(t *testing.T) {
			catalog, report, err := Import([]File{{"f.json", []byte(c.data)}}, c.opt)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, wanted one with %q", err, c.want)
			}
			if catalog != nil || report != nil {
				t.Error("an error came with a catalogue or a report")
			}
		})
	}
}

// TestWhatTheCoreRefusesIsNotWritten holds that what check would refuse for its
// texts is put as unknown, and told.
func TestWhatTheCoreRefusesIsNotWritten(t *testing.T) {
	long := strings.Repeat(" ", maxID+1) + "a"
	data := `{"operator":" ","province":"\u3000","plans":[
		{"id":" ","name":"甲","source":"\u3000\u3000资费专区","details":{"offlineDate":"99991231","onlineDate":"19691231"}},
		{"id":"` + long + `","name":"乙","source":"\u3000\u3000资费专区","details":{"offlineDate":"21991231"}}]}`
	for _, at := range []time.Time{options.At, time.Date(1970, 1, 1, 0, 0, 0, 0, china), time.Date(2199, 12, 31, 23, 59, 59, 0, time.FixedZone("", -23*3600))} {
		catalog, report, err := Import([]File{{"f", []byte(data)}}, Options{ID: " x", At: at})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := catalog.Encode(); err != nil {
			t.Error(err)
		}
		if p := catalog.Plans; p[0].ID != "entry-1" || p[0].OnSaleUntil != nil || p[1].ID != "a" || *p[1].OnSaleUntil != "2199-12-31" || catalog.Carrier != "" || catalog.Region != "" {
			t.Errorf("%+v", catalog)
		}
		told := map[string]string{}
		for _, u := range report.Unread {
			if u.Entry < 2 {
				told[u.Field] = u.Why
			}
		}
		for field, want := range map[string]string{
			fieldCarrier: "do not tell", fieldRegion: "do not tell", fieldID: "no id is published",
			fieldOnSaleUntil: "not in a year from 1970 to 2199", fieldOnline: "not in a year",
		} {
			if !strings.Contains(told[field], want) {
				t.Errorf("%s: told is %q, not %q", field, told[field], want)
			}
		}
	}
}

// TestEncodeRefuses: a catalogue that check would refuse is none.
func TestEncodeRefuses(t *testing.T) {
	entry := `{"name":"甲","details":{"validity":"` + strings.Repeat("长", maxWords) + `"}},`
	data := `{"plans":[` + strings.TrimSuffix(strings.Repeat(entry, 1000), ",") + `]}`
	catalog, _, err := Import([]File{{"f", []byte(data)}}, options)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := catalog.Encode(); err == nil || !strings.Contains(err.Error(), "wanted at most 4194304 bytes, found ") {
		t.Error(err)
	}
	catalog.Plans, catalog.Channels, catalog.At = catalog.Plans[:1], nil, "today"
	if _, err := catalog.Encode(); err == nil || !strings.Contains(err.Error(), "please report it") || !strings.Contains(err.Error(), "malformed-time") {
		t.Error(err)
	}
}

func TestImportRefusesNoFiles(t *testing.T) {
	if _, _, err := Import(nil, options); err == nil {
		t.Error("wanted an error")
	}
}

func TestTextsAreCutToTheSchemasLimits(t *testing.T) {
	long := strings.Repeat("长", maxWords+1)
	data := fmt.Sprintf(`{"plans":[{"id":%q,"name":%q,"details":{"validity":%[1]q,"cancelMethod":%[1]q,
		"networkRequirement":"2年","liability":"违约%[1]s","schemeId":%[1]q}}, {"name":"无号","details":{}}]}`, long, long)
	catalog, report, err := Import([]File{{"f", []byte(data)}}, options)
	if err != nil {
		t.Fatal(err)
	}
	p, e := catalog.Plans[0], catalog.Channels[0].Entries[0]
	for name, got := range map[string]struct {
		text  string
		limit int
	}{
		"id": {p.ID, maxID}, "name": {p.Name, maxName}, "filing number": {p.FilingNumber, 0},
		"validity": {*e.Validity, maxWords}, "way out": {*e.WayOut, maxWords},
		"liability": {p.Contract.Liability.PortOut.ZH, maxWords},
	} {
		if n := len([]rune(got.text)); n != got.limit {
			t.Errorf("%s: %d characters, wanted %d", name, n, got.limit)
		}
	}
	if catalog.Plans[1].ID != "entry-2" {
		t.Errorf("id %q, wanted one made from the entry's number", catalog.Plans[1].ID)
	}
	reported := map[string]bool{}
	for _, u := range report.Unread {
		reported[u.Field] = reported[u.Field] || u.Entry == 1
	}
	for _, field := range []string{fieldID, fieldName, fieldScheme, fieldValidity, fieldWayOut, fieldLiability} {
		if !reported[field] {
			t.Errorf("%s was cut and not reported", field)
		}
	}
}

func TestHostileTextsTakeNoLongerForBeingLong(t *testing.T) {
	for _, text := range []string{"24个月", "5G", "除", "(", "合作", "1元", "<", "营业厅、", "续展"} {
		long := strings.Repeat(text, 200_000/len(text))
		start := time.Now()
		readOutlets(long)
		readFee(long)
		readTerm(long)
		readLiability(long)
		readGeneration(long)
		readProduct(long, long)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("200 kB of %q took %v", text, took)
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(filepath.Join("testdata", name), got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := read(t, name); !bytes.Equal(got, want) {
		t.Errorf("%s differs; run with -update and look at the difference\n%s", name, got)
	}
}
