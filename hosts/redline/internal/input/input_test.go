package input

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redline5g/redline/core"
)

// got is a document without its text where that is long.
type got struct {
	Line int
	Text string
	Size int
}

func readAll(t *testing.T, stdin io.Reader) []got {
	t.Helper()
	r := NewReader(stdin)
	if err := r.Open(Stdin); err != nil {
		t.Fatal(err)
	}
	var all []got
	for {
		d, err := r.Next()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, got{d.Line, string(d.Text), d.Size})
	}
}

func TestShapes(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []got
	}{
		"one line is one document":        {`{"a":1}`, []got{{0, `{"a":1}`, 7}}},
		"one line with its end":           {"{\"a\":1}\n\n", []got{{0, "{\"a\":1}\n\n", 9}}},
		"one laid out over lines":         {"{\n \"a\":1\n}\n", []got{{0, "{\n \"a\":1\n}\n", 11}}},
		"one laid out, then more":         {"{\n}\nx", []got{{0, "{\n}\nx", 5}}},
		"two lines":                       {"{}\n{}", []got{{1, "{}", 2}, {2, "{}", 2}}},
		"two on a line":                   {"{}{}", []got{{1, "{}{}", 4}}},
		"a bad line first":                {"x\n{\"a\":1}\n", []got{{1, "x", 1}, {2, `{"a":1}`, 7}}},
		"a bad line last":                 {"{}\n{\"a\"", []got{{1, "{}", 2}, {2, `{"a"`, 4}}},
		"CRLF, blank lines, no last end":  {"\r\n{}\r\n \t\r\n\n[]", []got{{2, "{}", 2}, {5, "[]", 2}}},
		"broken, laid out over lines":     {"{\n \"a\": [\n  {\"b\":1}\n  {\"b\":2}\n ]\n}", []got{{0, "{\n \"a\": [\n  {\"b\":1}\n  {\"b\":2}\n ]\n}", 34}}},
		"no JSON at all":                  {"id,name\n1,x\n", []got{{0, "id,name\n1,x\n", 12}}},
		"nothing":                         {"", []got{{0, "", 0}}},
		"a list is one document":          {"[{},\n{}]", []got{{0, "[{},\n{}]", 8}}},
		"a first line cut within a value": {"{\"a\": [1,\n{\"b\":1}\n{\"b\":2}\n", []got{{1, `{"a": [1,`, 9}, {2, `{"b":1}`, 7}, {3, `{"b":2}`, 7}}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, readAll(t, strings.NewReader(c.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// longLine is a line of JSON of exactly size bytes.
func longLine(size int) string { return `"` + strings.Repeat("x", size-2) + `"` }

func TestLimits(t *testing.T) {
	most := core.MaxDocument
	for name, c := range map[string]struct {
		in   string
		want []int // the sizes; negative where the text is not held
	}{
		"the longest line":            {longLine(most) + "\r\n{}\n", []int{most, 2}},
		"a line over the limit":       {"{}\n" + longLine(most+1) + "\n{}\n", []int{2, -most - 1, 2}},
		"a line of three limits":      {"{}\n" + longLine(3*most) + "\n{}", []int{2, -3 * most, 2}},
		"a first line over the limit": {longLine(2*most) + "\n{}", []int{-2 * most, 2}},
		"a whole file over the limit": {"[\n" + longLine(2*most) + "]", []int{-2*most - 3}},
		"the longest file":            {"[\n" + longLine(most-3) + "]", []int{most}},
	} {
		t.Run(name, func(t *testing.T) {
			var sizes []int
			for _, d := range readAll(t, strings.NewReader(c.in)) {
				if d.Text == "" {
					d.Size = -d.Size
				}
				sizes = append(sizes, d.Size)
			}
			if diff := cmp.Diff(c.want, sizes); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestLongFirstLine holds that a first line which about fills the buffer is a
// line where more follow it.
func TestLongFirstLine(t *testing.T) {
	for _, size := range []int{core.MaxDocument, core.MaxDocument + 1, core.MaxDocument + 2} {
		for _, end := range []string{"\n", "\n \t\n\n\n"} {
			for name, line := range map[string]string{"JSON": longLine(size), "broken": strings.Repeat("x", size), "after a blank line": "\n" + longLine(size-1)} {
				all := readAll(t, strings.NewReader(line+end+"{}\n[]"))
				if len(all) != 3 || all[0].Line == 0 || all[1].Text != "{}" || all[2].Text != "[]" {
					t.Errorf("%s, a line of %d bytes, %q: %d documents", name, size, end, len(all))
				}
			}
		}
	}
}

// TestMemoryIsFlat: a line of 256 MiB takes no more than the buffer.
func TestMemoryIsFlat(t *testing.T) {
	endless := io.MultiReader(strings.NewReader("{}\n"), io.LimitReader(zeros{}, 256<<20), strings.NewReader("\n{}\n"))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if all := readAll(t, endless); len(all) != 3 || all[1].Size != 256<<20 {
		t.Errorf("%+v", all)
	}
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 3*core.MaxDocument {
		t.Errorf("took %d bytes", grown)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	err := NewReader(nil).Open(dir)
	if err == nil || !strings.Contains(err.Error(), "name its files") {
		t.Error(err)
	}
	if err := NewReader(nil).Open(filepath.Join(dir, "none.json")); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// failing breaks off after its text.
type failing struct{ text *bytes.Reader }

var errBroken = errors.New("broken")

func (f failing) Read(p []byte) (int, error) {
	if n, err := f.text.Read(p); err == nil {
		return n, nil
	}
	return 0, errBroken
}

func TestReadErrors(t *testing.T) {
	r := NewReader(failing{bytes.NewReader([]byte("{}\n{}\n"))})
	if err := r.Open(Stdin); err != nil && !errors.Is(err, errBroken) {
		t.Error(err)
	}
	r = NewReader(failing{bytes.NewReader(bytes.Repeat([]byte("{}\n"), 4000))})
	if err := r.Open(Stdin); err != nil {
		t.Fatal(err)
	}
	for n := 0; ; n++ {
		if _, err := r.Next(); err != nil {
			if !errors.Is(err, errBroken) || n != 4000 {
				t.Errorf("after %d lines: %v", n, err)
			}
			return
		}
	}
}
