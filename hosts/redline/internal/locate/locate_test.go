package locate

import (
	"encoding/json"
	"strings"
	"testing"
)

const sample = "{\n  \"a\": [1, {\"b\": \"x,}]\\\"\"}, []],\n  \"名\": {\"c/d~\": null},\r\n\t\"\\u0065\": -1.5e3, \"long\": {}\n}"

func TestFind(t *testing.T) {
	d := New([]byte(sample))
	for _, c := range []struct {
		pointer, want string
		found         bool
		line, column  int
	}{
		{"/a/0", "1", true, 2, 9},
		{"/a/1", `{"b": "x,}]\""}`, true, 2, 12},
		{"/a/1/b", `"x,}]\""`, true, 2, 18},
		{"/a/2", "[]", true, 2, 29},
		{"/名/c~1d~0", "null", true, 3, 17},
		{"/e", "-1.5e3", true, 4, 12},
		{"/long", "{}", true, 4, 28},
		{"/a/3", `[1, {"b": "x,}]\""}, []]`, false, 2, 8},
		{"/a/x", `[1, {"b": "x,}]\""}, []]`, false, 2, 8},
		{"/long/b", "{}", false, 4, 28},
		{"/a/0/b", "1", false, 2, 9},
		{"", sample, true, 1, 1},
		{"/", sample, false, 1, 1},
		{"/long/", "{}", false, 4, 28},
	} {
		span, found := d.Find(c.pointer)
		line, column := d.Position(span.From)
		if got := string(d.Text(span)); got != c.want || found != c.found || line != c.line || column != c.column {
			t.Errorf("Find(%q) = %s, %t at %d:%d, want %s, %t at %d:%d", c.pointer, got, found, line, column, c.want, c.found, c.line, c.column)
		}
	}
}

func TestText(t *testing.T) {
	for value, want := range map[string]string{`"5g"`: "5g", `"\u4e91"`: "云", `5`: "", `"`: "", ``: ""} {
		if got := Text([]byte(value)); got != want {
			t.Errorf("Text(%s) = %q, want %q", value, got, want)
		}
	}
}

// FuzzFind: nothing fails, and what is found in well-formed text is a value.
func FuzzFind(f *testing.F) {
	f.Add([]byte(sample), "/a/1/b")
	f.Add([]byte(`[{"a":`), "/0/a")
	f.Add([]byte(`{"`), "/")
	f.Fuzz(func(t *testing.T, text []byte, pointer string) {
		if pointer != "" && pointer[0] != '/' {
			return // no JSON Pointer
		}
		d := New(text)
		span, _ := d.Find(pointer)
		d.Position(span.From)
		if json.Valid(text) && !json.Valid(d.Text(span)) {
			t.Errorf("in %q, %q is %q", text, pointer, d.Text(span))
		}
	})
}

// TestWithin finds words of a string as they are written.
func TestWithin(t *testing.T) {
	text := `{"a": "x最\u6700\n\ud83d\ude00\"y"}`
	d := New([]byte(text))
	span, _ := d.Find("/a")
	value := Text(d.Text(span))
	for words, want := range map[string]string{
		"x": "x", "最最": `最\u6700`, "\n": `\n`, "\n😀": `\n\ud83d\ude00`, "😀\"": `\ud83d\ude00\"`, "y": "y",
	} {
		from := strings.Index(value, words)
		if got := string(d.Text(d.Within(span, from, from+len(words)))); got != want {
			t.Errorf("%q is written %s, not %s", words, got, want)
		}
	}
}
