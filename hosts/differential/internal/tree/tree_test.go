package tree

import "testing"

// TestRoundTrip holds that a text that is read is written as it was, but for
// white space and escapes.
func TestRoundTrip(t *testing.T) {
	for text, want := range map[string]string{
		`{ "b" : [ 1 , -2.50e1 , "\u00e4<&>\u2028" ] , "a" : null , "a" : {} }`: `{"b":[1,-2.50e1,"ä<&>` + `\u2028` + `"],"a":null,"a":{}}`,
		`true`: `true`,
		`[]`:   `[]`,
	} {
		n, ok := Parse([]byte(text))
		if !ok {
			t.Fatalf("%s is not read", text)
		}
		if got := string(n.Clone().Append(nil)); got != want {
			t.Errorf("%s becomes %s, not %s", text, got, want)
		}
	}
	for _, text := range []string{"", "{", "1 2", `{"a" 1}`, "[1,]", "\"\xff\""} {
		if n, ok := Parse([]byte(text)); ok {
			t.Errorf("%q is read as %s", text, n.Append(nil))
		}
	}
}

// TestChanges holds that members and their names go together.
func TestChanges(t *testing.T) {
	n, _ := Parse([]byte(`{"a":1,"b":2,"c":3}`))
	n.Swap(0, 2)
	n.Duplicate(0)
	n.Unset("b")
	n.Set("a", Text("x"))
	n.Set("d", List(Object()))
	const want = `{"c":3,"c":3,"a":"x","d":[{}]}`
	if got := string(n.Append(nil)); got != want {
		t.Errorf("it becomes %s, not %s", got, want)
	}
	if slots := n.Slots(); len(slots) != 5 {
		t.Errorf("%d values are found, not 5", len(slots))
	}
}
