package screen

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"5G 套餐":                  "5G 套餐",
		"a\x1b[31mb":             `a\x1b[31mb`,
		"x\r\ny\tz":              `x\r\ny\tz`,
		"moc.\u202e\u2066evil":   `moc.\u202e\u2066evil`,
		"a\u200bb\ufeffc":        `a\u200bb\ufeffc`,
		"\x9b2J \xff":            `\x9b2J \xff`,
		"C1 \u009b":              `C1 \u009b`,
		"line\u2028end":          `line\u2028end`,
		"\U000e0041":             `\U000e0041`,
		"全\u3000角 é \u00a0“引号”…": "全\u3000角 é \u00a0“引号”…",
		"":                       "",
	} {
		if got := Escape(in); got != want {
			t.Errorf("Escape(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"plain", 5, "plain"},
		{"plainer", 5, "plai…"},
		{"星河套餐", 8, "星河套餐"},
		{"星河套餐", 7, "星河套…"},
		{"星河套餐", 6, "星河…"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
	} {
		if got := Cut(c.in, c.width); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  []string
	}{
		{"", 9, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"提醒用户可查询，办理", 10, []string{"提醒用户可", "查询，办理"}},
		{"提醒用户可，办理", 10, []string{"提醒用户", "可，办理"}}, // no comma opens a line
		{"abcdefghij k", 4, []string{"abcd", "efgh", "ij k"}},
	} {
		got := Wrap(c.in, c.width)
		if !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestWrapKeepsEveryCharacter(t *testing.T) {
	text := "“5G星河128元套餐” has a contract of 24 months. " + strings.Repeat("不可分割", 40)
	for width := 2; width < 60; width++ {
		lines := Wrap(text, width)
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(text, " ", ""); got != want {
			t.Fatalf("width %d: %q", width, got)
		}
		for _, line := range lines {
			if Width(line) > width {
				t.Errorf("width %d: %q is %d wide", width, line, Width(line))
			}
		}
	}
}

func TestPalette(t *testing.T) {
	if got := NewPalette("always", nil).Bad("x"); !strings.Contains(got, "\x1b[") || !strings.Contains(got, "x") {
		t.Errorf("always: %q", got)
	}
	for _, when := range []string{"never", "auto"} {
		if got := NewPalette(when, &bytes.Buffer{}).Bad("x"); got != "x" {
			t.Errorf("%s: %q", when, got)
		}
	}
}
