package binary

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// small is (module (memory 1) (func $f (unreachable)) (data (i32.const 200) "ab"))
// with the name of its function.
const small = "\x00asm\x01\x00\x00\x00" +
	"\x01\x04\x01\x60\x00\x00" + "\x03\x02\x01\x00" + "\x05\x03\x01\x00\x01" +
	"\x0a\x05\x01\x03\x00\x00\x0b" + "\x0b\x09\x01\x00\x41\xc8\x01\x0b\x02ab" +
	"\x00\x0b\x04name\x01\x04\x01\x00\x01f"

func TestParse(t *testing.T) {
	got, err := Parse([]byte(small))
	want := &Module{
		Sections: []Section{{1, "", 6}, {3, "", 4}, {5, "", 5}, {Code, "", 7}, {Data, "", 11}, {Custom, "name", 13}},
		Segments: [][]byte{[]byte("ab")}, Functions: []Function{{"f", 3}},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "<html></html>", small[:len(small)-3], small[:20] + "\xff"} {
		if _, err := Parse([]byte(text)); !errors.Is(err, ErrFormat) {
			t.Errorf("%q: the error is %v, not ErrFormat", text, err)
		}
	}
}
