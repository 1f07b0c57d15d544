package explained

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func read(t *testing.T, text string) (List, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "explained.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Read(path)
}

func TestRead(t *testing.T) {
	list, err := read(t, "A reason\nof two lines.\n\ta.go k\n\tb.go l\n\nAnother.\n\ta.go m\n")
	if err != nil {
		t.Fatal(err)
	}
	if list["a.go k"] != "A reason of two lines." || list["b.go l"] != list["a.go k"] || list["a.go m"] != "Another." {
		t.Errorf("the list is read as %v", list)
	}
	of := list.Of(func(file string) bool { return file == "a.go" })
	if len(of) != 2 {
		t.Errorf("of a.go there are %v", of)
	}
	if left := of.Without(map[string]bool{"a.go k": true}); !slices.Equal(left, []string{"a.go m"}) {
		t.Errorf("what is left is %q", left)
	}
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"\tk\n":                ":1: a name without a reason",
		"A reason.\n\n\tk\n":   ":3: a name without a reason",
		"A.\n\tk\n\nB.\n\tk\n": ":5: a name that was explained",
	} {
		if _, err := read(t, text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
