package marked

import "testing"

const begin, end = "<!-- table:begin -->", "<!-- table:end -->"

func TestReplaceKeepsTheRest(t *testing.T) {
	page := []byte("a\n" + begin + "\nold\n" + end + "\r\nb")
	once, err := Replace(page, "table", "new\n")
	if err != nil || string(once) != "a\n"+begin+"\nnew\n"+end+"\r\nb" {
		t.Errorf("%q, %v", once, err)
	}
	if twice, _ := Replace(once, "table", "new\n"); string(twice) != string(once) {
		t.Errorf("a second time: %q", twice)
	}
}

func TestReplaceRefuses(t *testing.T) {
	for _, page := range []string{"", begin, end + begin, begin + end + end, begin + end + begin, "<!-- other:begin --><!-- other:end -->"} {
		if got, err := Replace([]byte(page), "table", "new\n"); err == nil {
			t.Errorf("%q became %q", page, got)
		}
	}
}
