package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// broken is a document with one fact replaced.
func broken(t *testing.T, file, old, replacement string) string {
	t.Helper()
	text := read(t, file)
	if !strings.Contains(text, old) {
		t.Fatalf("%s has no %s", file, old)
	}
	return strings.Replace(text, old, replacement, 1)
}

// toReview is a change of plan of which a person must judge.
func toReview(t *testing.T) string {
	text := broken(t, documents+"change.json", `"none"`, `"unknown"`)
	return strings.Replace(text, `"accepted", "fee": 0`, `"refused"`, 1)
}

func TestExitCodes(t *testing.T) {
	unjudged := broken(t, documents+"order.json", `"offer"`, `"ofer"`)
	review := write(t, "review.json", toReview(t))
	missing := filepath.Join(t.TempDir(), "none.json")
	for name, c := range map[string]struct {
		args []string
		code int
	}{
		"allow":                          {[]string{documents + "activation.json"}, 0},
		"remind":                         {[]string{documents + "order.json"}, 0},
		"violation":                      {[]string{demo + "order.json"}, 1},
		"review":                         {[]string{review}, 3},
		"not judged":                     {[]string{write(t, "x.json", unjudged)}, 2},
		"no such file":                   {[]string{missing}, 2},
		"a folder":                       {[]string{documents}, 2},
		"no such flag":                   {[]string{"--strict", review}, 2},
		"violation over review":          {[]string{review, demo + "order.json"}, 1},
		"review over remind":             {[]string{documents + "order.json", review}, 3},
		"not judged over violation":      {[]string{demo + "order.json", write(t, "y.json", "{}")}, 2},
		"no such file over violation":    {[]string{missing, demo + "order.json"}, 2},
		"standard input twice":           {[]string{"-", "-"}, 2},
		"a form that text has not":       {[]string{"--form", "compact", review}, 2},
		"json of two":                    {[]string{"--format", "json", review, review}, 2},
		"an output that can't be made":   {[]string{"-o", filepath.Join(missing, "out"), review}, 2},
		"a policy that is not there":     {[]string{"--policy", missing, review}, 2},
		"a policy that is no policy":     {[]string{"--policy", review, review}, 2},
		"a format that there is not":     {[]string{"--format", "xml", review}, 2},
		"a policy that raises the doubt": {[]string{"--policy", write(t, "p.json", raising), review}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			if r := judge(t, "", c.args...); r.code != c.code {
				t.Errorf("exit code %d, want %d\n%s%s", r.code, c.code, r.out, r.err)
			}
		})
	}
}

const raising = `{"kind":"policy","id":"云岭","version":"1","severity":[{"rule":"3.3-freedom-to-change","review":"violation"}]}`

func TestText(t *testing.T) {
	for name, args := range map[string][]string{
		"order.zh.txt":   {"--lang", "zh", documents + "order.json"},
		"blocked.en.txt": {"--lang", "en", demo + "order.json"},
		"catalog.zh.txt": {"--lang", "zh", demo + "catalog.json"},
		"catalog.en.txt": {"--lang", "en", "internal/tariffs/testdata/xinghe.catalog.json"},
		"allow.txt":      {"--lang", "en", "--all", documents + "change.json"},
		"several.zh.txt": {"--lang", "zh", documents + "order.json", documents + "activation.json", demo + "catalog.json"},
	} {
		t.Run(name, func(t *testing.T) {
			r := judge(t, "", args...)
			golden(t, name, r.out)
			if r.err != "" {
				t.Errorf("standard error: %s", r.err)
			}
		})
	}
}

func TestManyAlikeAreCutShort(t *testing.T) {
	file := "internal/tariffs/testdata/xinghe.catalog.json"
	cut, all := judge(t, "", "--lang", "en", file), judge(t, "", "--lang", "en", "--all", file)
	cut.want(t, 1, "--all lists them", "")
	if strings.Contains(all.out, "--all") || len(all.out) <= len(cut.out) {
		t.Error("--all leaves something out")
	}
}

func TestFaults(t *testing.T) {
	order := read(t, documents+"order.json")
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(order)); err != nil {
		t.Fatal(err)
	}
	var errs strings.Builder
	for _, text := range []string{
		strings.Replace(order, `"stage": "offer"`, `"stage": "ofer"`, 1),
		strings.Replace(compact.String(), `"5G星河69元套餐","generation"`, `"5G星河69元套餐","generatoin"`, 1),
		strings.Replace(order, `"region": "云岭省"`, "\"region\": \"\x1b]0;x\a\u202e\"", 1),
		"[" + order + "]",
		"\ufeff" + order,
		gb18030(t, order),
		"\xff\xfe" + order,
		strings.Replace(order, "云岭省", "云岭\xe7\x9c", 1), // UTF-8 that was cut, which GB18030 could be read into
		"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\x00",
		"",
		raising,
		read(t, "internal/tariffs/testdata/xinghe.json"),
	} {
		r := judge(t, text, "--lang", "en", "-")
		r.want(t, 2, "", "stdin:")
		if r.out != "" {
			t.Errorf("the output has something of it: %s", r.out)
		}
		if i := strings.IndexFunc(r.err, func(c rune) bool { return c < ' ' && c != '\n' || c == '\u202e' }); i >= 0 {
			t.Errorf("a control character gets to the terminal: %q", r.err[i:])
		}
		errs.WriteString(r.err + "\n")
	}
	golden(t, "faults.txt", errs.String())
}

// gb18030 is a text in the encoding of many files in China.
func gb18030(t *testing.T, text string) string {
	t.Helper()
	encoded, err := simplifiedchinese.GB18030.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"LANG", "zh_CN.UTF-8", "提醒"}, {"LC_ALL", "zh", "提醒"}, {"LANG", "de_DE", "REMIND"}, {"LANG", "", "REMIND"},
	} {
		cmd := command("check", "--host", "native", documents+"order.json")
		cmd.Env = append(cmd.Env, c.name+"="+c.value)
		if r := finish(t, cmd); !strings.HasPrefix(r.out, c.want) {
			t.Errorf("%s=%s: %.40s", c.name, c.value, r.out)
		}
	}
}

func TestColour(t *testing.T) {
	const escape = "\x1b["
	file := demo + "order.json"
	if r := judge(t, "", file); strings.Contains(r.out+r.err, escape) {
		t.Error("coloured where it is piped")
	}
	if r := judge(t, "", "--color", "always", file); !strings.Contains(r.out, escape) {
		t.Error("not coloured on demand")
	}
	cmd := command("check", "--host", "native", "--color", "auto", file)
	cmd.Env = append(cmd.Env, "NO_COLOR=1")
	if r := finish(t, cmd); strings.Contains(r.out, escape) {
		t.Error("coloured despite NO_COLOR")
	}
}

func TestOutputIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out.json")
	judge(t, "", "--format", "json", "-o", out, demo+"order.json").want(t, 1, "", "")
	if !json.Valid([]byte(read(t, out))) {
		t.Error("the file is not whole")
	}
	before := read(t, out)
	judge(t, "{}\n{}\n", "--format", "json", "-o", out, "-").want(t, 2, "", "ndjson")
	if read(t, out) != before {
		t.Error("a run that failed changed the file")
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left %v", entries)
	}
}

// TestModule: the module gives what the core gives, by this way too.
func TestModule(t *testing.T) {
	args := []string{"check", "--format", "ndjson", "--policy", write(t, "p.json", raising), demo + "order.json", demo + "catalog.json"}
	module, compiled := redline(t, "", args...), redline(t, "", append(args, "--host", "native")...)
	if module != compiled {
		t.Errorf("they differ:\n%s%s\n%s%s", module.out, module.err, compiled.out, compiled.err)
	}
	module.want(t, 1, `"policy":{"id":"云岭","version":"1"}`, "")
}
