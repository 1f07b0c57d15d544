package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// material is a material with one part.
func material(t *testing.T, text string) string {
	t.Helper()
	quoted, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	return `{"kind":"promotion","id":"COPY-1","at":"2026-03-01T10:00:00+08:00","medium":"web","parts":[{"role":"claim","text":` + string(quoted) + `}]}`
}

// TestMarksStandInTheirPlace: words are shown where they stand, with what is
// around them, between arrows where there are no colours.
func TestMarksStandInTheirPlace(t *testing.T) {
	r := judge(t, material(t, "云岭5G体验最*佳，欢迎办理"), "--lang", "en")
	r.want(t, 1, "“最*佳” is an absolute term without a source.", "")
	r.want(t, 1, "/parts/0/text  云岭5G体验→最*佳←，欢迎办理", "")
	coloured := judge(t, material(t, "云岭5G体验最*佳，欢迎办理"), "--color", "always")
	coloured.want(t, 1, "云岭5G体验\x1b[31;1m最*佳\x1b[", "")
	if strings.Contains(coloured.out, "→") {
		t.Error("arrows beside colours")
	}
	clean := judge(t, read(t, documents+"promotion.json"), "--lang", "en")
	clean.want(t, 0, "Nothing was found.", "")
	golden(t, "promotion.zh.txt", judge(t, material(t, "云岭5G，网速最快，信号全覆盖，4G即将停用"), "--lang", "zh").out)
}

// TestMarksAreEscaped: what a terminal would obey is shown as text, within the
// words and around them.
func TestMarksAreEscaped(t *testing.T) {
	r := judge(t, material(t, "\x1b[K前\x1b]0;x\a最\u200b佳\u202e后\x1b[2J\r\n"))
	r.want(t, 1, "", "")
	for _, bad := range []string{"\x1b", "\a", "\u202e", "\u200b", "\r"} {
		if strings.Contains(r.out, bad) {
			t.Errorf("the output has a %q:\n%q", bad, r.out)
		}
	}
	for _, want := range []string{`\x1b]0;x\a→最\u200b佳←\u202e后`, `\x1b[2J\r\n`} {
		if !strings.Contains(r.out, want) {
			t.Errorf("the output has no %s:\n%s", want, r.out)
		}
	}
}

// TestMarksAreCutShort: of a long text only what is near is shown, and showing
// it takes no time.
func TestMarksAreCutShort(t *testing.T) {
	begin := time.Now()
	r := judge(t, material(t, strings.Repeat("好", 65000)+"最佳"+strings.Repeat("好", 500)), "--lang", "en")
	r.want(t, 1, "好→最佳←好", "")
	for line := range strings.Lines(r.out) {
		if len([]rune(line)) > 200 {
			t.Errorf("a line of %d characters", len([]rune(line)))
		}
	}
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

// TestMarksInReports: the machine forms have the words, and where they stand.
func TestMarksInReports(t *testing.T) {
	text := "😀最佳]]>\x1b"
	var v struct {
		Findings []struct {
			Code  string
			Marks []struct {
				At                string
				Bytes, Characters [2]int
			}
		}
	}
	r := judge(t, material(t, text), "--format", "json")
	if err := json.Unmarshal([]byte(r.out), &v); err != nil || len(v.Findings) == 0 {
		t.Fatal(err, r.out)
	}
	marks := v.Findings[0].Marks
	if v.Findings[0].Code != "superlative" || len(marks) != 1 || marks[0].At != "/parts/0/text" || marks[0].Bytes != [2]int{4, 10} || marks[0].Characters != [2]int{1, 3} {
		t.Errorf("%+v", v.Findings[0])
	}
	var log sarifSeen
	r = judge(t, material(t, text), "--format", "sarif", "--lang", "en")
	if err := json.Unmarshal([]byte(r.out), &log); err != nil || len(log.Runs[0].Results) == 0 {
		t.Fatal(err, r.out)
	}
	if result := log.Runs[0].Results[0]; result.RuleID != "3.1-exaggeration" || result.Level != "error" || !strings.Contains(result.Message.Text, "“最佳” is an absolute term") {
		t.Errorf("%+v", result)
	}
	judge(t, material(t, text), "--format", "junit", "--lang", "en").want(t, 1, "“最佳” is an absolute term without a source.", "")
}

func TestExplainLexicon(t *testing.T) {
	list := redline(t, "", "explain", "lexicon")
	for _, want := range []string{"superlative", "coverage", "unlimited", "must-upgrade", "negation", "harmless"} {
		list.want(t, 0, want, "")
	}
	words := redline(t, "", "explain", "superlative")
	words.want(t, 0, "国家级", "")
	words.want(t, 0, "广告法 9", "")
	redline(t, "", "explain", "superlativ").want(t, 2, "", "did you mean superlative?")
	redline(t, "", "explain", "lexikon").want(t, 2, "", "did you mean lexicon?")
}

// TestCompletion: the shell completes what can be explained.
func TestCompletion(t *testing.T) {
	r := redline(t, "", "__complete", "explain", "")
	for _, want := range []string{"2.3", "3.1-exaggeration", "lexicon", "superlative", "no-4g"} {
		if !strings.Contains("\n"+r.out, "\n"+want+"\n") {
			t.Errorf("no %s among\n%s", want, r.out)
		}
	}
}
