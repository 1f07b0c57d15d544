package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

func TestUnknownWords(t *testing.T) {
	file := write(t, "order.json", "{}")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"chekc"}, "check"},
		{[]string{file}, "redline check " + file},
		{[]string{"import", "tarifs"}, "did you mean tariffs?"},
		{[]string{"policy", "chek"}, "did you mean check?"},
		{[]string{"check", "--polcy", "x"}, "did you mean --policy?"},
		{[]string{"check", "--format", "jsno"}, "did you mean json?"},
		{[]string{"check", "--lang", "fr"}, "wanted zh, en"},
		{[]string{"schema", "ordr"}, "did you mean order?"},
		{[]string{"explain", "3.2-consnt"}, "did you mean 3.2-consent?"},
		{[]string{"explain", "7"}, "There are: 1, 2, 2.1"},
		{[]string{"rules", "--check"}, "--update"},
	} {
		redline(t, "", c.args...).want(t, 2, "", c.want)
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{nil, {"check"}, {"serve"}, {"rules"}, {"explain"}, {"schema"}, {"policy", "check"}, {"import", "tariffs"}} {
		r := redline(t, "", append(args, "--help")...)
		r.want(t, 0, "Examples:", "")
		for line := range strings.Lines(r.out) {
			if len(line) > 140 {
				t.Errorf("%v: too wide: %s", args, line)
			}
		}
	}
	redline(t, "", "--version").want(t, 0, "工信部信管函〔2021〕28号", "")
}

func TestExplain(t *testing.T) {
	for name, args := range map[string][]string{
		"explain-2.3.zh.txt": {"explain", "--lang", "zh", "2.3"},
		"explain-4.en.txt":   {"explain", "--lang", "en", "4"},
	} {
		r := redline(t, "", args...)
		golden(t, name, r.out)
	}
	redline(t, "", "explain", "3.2-consent").want(t, 0, "未经用户同意不得擅自开通", "")
	redline(t, "", "explain", "5").want(t, 0, "No rule rests on it", "")
}

func TestRules(t *testing.T) {
	text := redline(t, "", "rules", "--lang", "zh")
	text.want(t, 0, "3.4-on-sale-everywhere", "")
	if !json.Valid([]byte(redline(t, "", "rules", "--format", "json").out)) {
		t.Error("not JSON")
	}
	table := redline(t, "", "rules", "--format", "markdown").out
	for line := range strings.Lines(table) {
		if strings.Count(line, "|")-strings.Count(line, `\|`) != 8 {
			t.Errorf("a row of other columns: %s", line)
		}
	}
	cmd := command("rules", "--format", "markdown")
	cmd.Env = append(cmd.Env, "LANG=zh_CN.UTF-8")
	if finish(t, cmd).out != table {
		t.Error("the table depends on who makes it")
	}
}

func TestRulesUpdate(t *testing.T) {
	page := write(t, "README.md", "# Title\n<!-- rules:begin -->\nold\n<!-- rules:end -->\ntail\n")
	redline(t, "", "rules", "--update", page, "--check").want(t, 1, "", "make generate")
	if !strings.Contains(read(t, page), "\nold\n") {
		t.Error("--check wrote")
	}
	redline(t, "", "rules", "--update", page).want(t, 0, "", "")
	redline(t, "", "rules", "--update", page, "--check").want(t, 0, "", "")
	got := read(t, page)
	if !strings.HasPrefix(got, "# Title\n<!-- rules:begin -->\n| Clause ") || !strings.HasSuffix(got, "|\n<!-- rules:end -->\ntail\n") {
		t.Error(got)
	}
	for _, bad := range []string{"no markers", "<!-- rules:end --><!-- rules:begin -->", "<!-- rules:begin --><!-- rules:begin --><!-- rules:end --><!-- rules:end -->"} {
		page := write(t, "README.md", bad)
		redline(t, "", "rules", "--update", page).want(t, 2, "", "rules:begin")
		if read(t, page) != bad {
			t.Error("a page without markers was changed")
		}
	}
}

func TestSchema(t *testing.T) {
	for _, kind := range []string{"order", "change", "catalog", "promotion", "page", "policy"} {
		r := redline(t, "", "schema", kind)
		r.want(t, 0, `"const": "`+kind+`"`, "")
		if !json.Valid([]byte(r.out)) {
			t.Errorf("%s: not JSON", kind)
		}
	}
}

func TestPolicyCheck(t *testing.T) {
	strict := write(t, "p.json", `{"kind":"policy","id":"云岭","version":"3","languages":["zh","en"],"windows":{"evidenceHours":12,"refusalDays":30},
		"visibility":{"contrast":700,"dwellMilliseconds":2500},
		"pages":{"conditionTypeShare":50,"conditionScreens":50,"entryExtraTaps":0,"entryAreaShare":50},"severity":[{"rule":"2.3-delisted-plan","review":"violation"}],
		"wording":[{"rule":"2.2-terminal","zh":"请注意：{reminder}"}],"tiers":{"midFrom":5000,"highFrom":12950}}`)
	golden(t, "policy.en.txt", redline(t, "", "policy", "check", "--lang", "en", strict).out)
	golden(t, "policy.zh.txt", redline(t, "", "policy", "check", "--lang", "zh", strict).out)
	loose := write(t, "p.json", "{\"kind\":\"policy\",\"id\":\"x\",\"version\":\"1\",\n  \"windows\": {\"evidenceHours\": 48}}")
	r := redline(t, "", "policy", "check", loose)
	r.want(t, 2, "", "p.json:2:32: error below-floor /windows/evidenceHours: wanted 0 to 24, found 48\n     2 |   \"windows\": {\"evidenceHours\": 48}}\n       |                                ^\n")
	judge(t, "", "--policy", loose, documents+"order.json").want(t, 2, "", "below-floor")
	redline(t, "", "policy", "check", write(t, "p.json", `{"kind":"policy","id":"x","version":"1"}`)).want(t, 0, "as strict as the floor", "")
}

func TestImport(t *testing.T) {
	out := filepath.Join(t.TempDir(), "catalog.json")
	from := "internal/tariffs/testdata/xinghe.json"
	redline(t, "", "import", "tariffs", from, "-o", out, "--at", "2026-07-01T00:00:00+08:00", "--id", "X", "--region", "云岭省").want(t, 0, "", "field")
	judge(t, "", out).want(t, 1, "X", "")
	piped := redline(t, read(t, from), "import", "tariffs", "--at", "2026-07-01T00:00:00+08:00", "-")
	piped.want(t, 0, `"kind": "catalog"`, "stdin")
	judge(t, piped.out, "-").want(t, 1, "CAT-", "")
	redline(t, "", "import", "tariffs", from).want(t, 2, "", "at")
	redline(t, "", "import", "tariffs", from, "--at", "today").want(t, 2, "", "2026-03-01T09:30:00+08:00")
	redline(t, "", "import", "tariffs", from, "--at", "2200-01-01T00:00:00Z").want(t, 2, "", "--at: wanted one in a year from 1970 to 2199, found 2200-01-01T00:00:00Z")
	redline(t, "", "import", "tariffs", from, "--at", "2026-07-01T00:00:00+24:00").want(t, 2, "", "--at: wanted an offset of less than a day")
	before := read(t, out)
	redline(t, "", "import", "tariffs", from, "--at", "2026-07-01T00:00:00Z", "-o", out, "--report", filepath.Dir(out)+"/./catalog.json").want(t, 2, "", "wanted two files")
	if read(t, out) != before {
		t.Error("the catalogue was overwritten")
	}
	again := []string{"import", "tariffs", out, "--at", "2026-07-01T00:00:00Z"}
	redline(t, "", append(again, "-o", out)...).want(t, 2, "", "--output: wanted a file that is not read")
	redline(t, "", append(again, "--report", out)...).want(t, 2, "", "--report: wanted a file that is not read")
	if read(t, out) != before {
		t.Error("the input was overwritten")
	}
	report := filepath.Join(t.TempDir(), "report.txt")
	if r := redline(t, "", "import", "tariffs", from, "--at", "2026-07-01T00:00:00+08:00", "--report", report); r.err != "" || !strings.Contains(read(t, report), "field") {
		t.Errorf("the report went elsewhere: %s", r.err)
	}
}
