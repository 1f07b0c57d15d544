package vector

import (
	"encoding/json"
	"testing"
)

func value(t *testing.T, text string) *Value {
	t.Helper()
	v := new(Value)
	if err := json.Unmarshal([]byte(text), v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestCompact(t *testing.T) {
	for text, want := range map[string]string{
		` { "b" : 1.50 , "a" : [ ] } `: `{"b":1.50,"a":[]}`,
		`{"a":1,"a":2}`:                `{"a":1,"a":2}`,
		`[1e3, -0, null, true, "<&"]`:  `[1e3,-0,null,true,"<&"]`,
		`{"套餐":"\u5957\n"}`:            `{"套餐":"套\n"}`,
		`{}`:                           `{}`,
	} {
		if got := string(value(t, text).Compact()); got != want {
			t.Errorf("%s becomes %s, not %s", text, got, want)
		}
	}
}

func TestPointer(t *testing.T) {
	const base = `{"a":{"b":[1,{"c":2}]},"d/e":0,"f~g":0}`
	for name, test := range map[string]struct {
		pointer, set string // set is empty to unset
		want         string // "" is an error
	}{
		"a member keeps its place":          {"/a", `3`, `{"a":3,"d/e":0,"f~g":0}`},
		"a new member comes last":           {"/z", `[]`, `{"a":{"b":[1,{"c":2}]},"d/e":0,"f~g":0,"z":[]}`},
		"an element is replaced":            {"/a/b/0", `"x"`, `{"a":{"b":["x",{"c":2}]},"d/e":0,"f~g":0}`},
		"a dash appends":                    {"/a/b/-", `9`, `{"a":{"b":[1,{"c":2},9]},"d/e":0,"f~g":0}`},
		"a slash and a tilde are escaped":   {"/d~1e", `1`, `{"a":{"b":[1,{"c":2}]},"d/e":1,"f~g":0}`},
		"a tilde is escaped":                {"/f~0g", `1`, `{"a":{"b":[1,{"c":2}]},"d/e":0,"f~g":1}`},
		"a member is removed":               {"/a/b/1/c", ``, `{"a":{"b":[1,{}]},"d/e":0,"f~g":0}`},
		"an element is removed":             {"/a/b/0", ``, `{"a":{"b":[{"c":2}]},"d/e":0,"f~g":0}`},
		"an absent member is not removed":   {"/x", ``, ``},
		"an index past the end is no place": {"/a/b/2", `1`, ``},
		"an index has no leading zero":      {"/a/b/00", `1`, ``},
		"a parent is not made":              {"/x/y", `1`, ``},
		"a scalar holds nothing":            {"/d~1e/y", `1`, ``},
		"a scalar on the way is an error":   {"/d~1e/y/z", `1`, ``},
		"the whole document is no part":     {"", `1`, ``},
		"a pointer begins with a slash":     {"a", `1`, ``},
	} {
		t.Run(name, func(t *testing.T) {
			v := value(t, base)
			err := v.Unset(test.pointer)
			if test.set != "" {
				v = value(t, base)
				err = v.Set(test.pointer, value(t, test.set))
			}
			if (err != nil) != (test.want == "") {
				t.Fatalf("the error is %v", err)
			}
			if got := string(v.Compact()); err == nil && got != test.want {
				t.Errorf("the result is %s, not %s", got, test.want)
			}
		})
	}
}

func TestClone(t *testing.T) {
	original := value(t, `{"a":[1]}`)
	if err := original.Clone().Set("/a/0", value(t, `2`)); err != nil {
		t.Fatal(err)
	}
	if got := string(original.Compact()); got != `{"a":[1]}` {
		t.Errorf("the original became %s", got)
	}
}
