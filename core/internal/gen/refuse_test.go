package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// member is a field with a comment.
func member(name, typ, tag string) string {
	return fmt.Sprintf("%s %s `%s` // A member.\n", name, typ, tag)
}

func TestGeneratorRefuses(t *testing.T) {
	const (
		partType = "// Part is a part.\ntype Part struct {\nAt At\n"
		colour   = "// Colour is a colour.\ntype Colour uint8\n"
	)
	var many strings.Builder
	for i := range maxMembers {
		many.WriteString(member(fmt.Sprintf("F%d", i), "Answer", fmt.Sprintf(`member:"f%d,optional" zh:"项"`, i)))
	}
	parts := member("Parts", "List[Part]", `member:"parts" max:"3" zh:"部分"`)
	shade := member("Colour", "Colour", `member:"colour" zh:"颜色"`)
	tests := []struct {
		name, fields, more string
		want               string
	}{
		{"an unknown type", member("X", "Mystery", `member:"x" zh:"项"`), "", "unknown type Mystery"},
		{"a type that is no name", member("X", "map[string]int", `member:"x" zh:"项"`), "", "a type that no document can have"},
		{"a field without tags", "X int // A member.", "", "a member tag"},
		{"a text without max", member("X", "string", `member:"x" zh:"项"`), "", "need a max"},
		{"a list without max", member("X", "List[string]", `member:"x" zh:"项"`), "", "need a max"},
		{"a number without min", member("X", "int", `member:"x" max:"3" zh:"项"`), "", "needs a min and a max"},
		{"a bound that means nothing", member("X", "Answer", `member:"x,optional" max:"3" zh:"项"`), "", "only numbers, texts and lists"},
		{"a bound that is no number", member("X", "int", `member:"x" min:"few" max:"3" zh:"项"`), "", "min is no whole number"},
		{"bounds the wrong way round", member("X", "int", `member:"x" min:"4" max:"3" zh:"项"`), "", "more than max"},
		{"an int of more than 32 bits", member("X", "int", `member:"x" min:"0" max:"9999999999" zh:"项"`), "", "32 bits"},
		{"an amount of more than 53 bits", member("X", "Fen", `member:"x" min:"0" max:"9007199254740992" zh:"项"`), "", "53 bits"},
		{"a misspelt tag", member("X", "List[string]", `member:"x" mni:"1" max:"3" zh:"项"`), "", "tags must be"},
		{"no Chinese name", member("X", "int", `member:"x" min:"0" max:"3"`), "", "no Chinese name"},
		{"no comment", "X int `member:\"x\" min:\"0\" max:\"3\" zh:\"项\"`", "", "no comment"},
		{"a member's name in upper case", member("X", "PlanRef", `member:"X" zh:"项"`), "", "no member's name"},
		{"an option that is not optional", member("X", "Opt[Date]", `member:"x" zh:"项"`), "", "must be optional"},
		{"an answer that is not optional", member("X", "Answer", `member:"x" zh:"项"`), "", "must be optional"},
		{"an optional value without Opt", member("X", "Instant", `member:"x,optional" zh:"项"`), "", "must be an Opt"},
		{"an Opt that is not needed", member("X", "Opt[Answer]", `member:"x,optional" zh:"项"`), "", "must not be an Opt"},
		{"a list of numbers", member("X", "List[int]", `member:"x" max:"3" zh:"项"`), "", "no list can have elements"},
		{"more than 64 members", many.String(), "", "has 66 members, more than 64"},
		{"two members of one name", member("X", "PlanRef", `member:"id" zh:"项"`), "", `two members "id"`},
		{"a member named like the kind", member("X", "PlanRef", `member:"kind" zh:"项"`), "", `two members "kind"`},
		{"a document within a document", member("X", "Opt[Change]", `member:"x,optional" zh:"项"`), "", "a whole document"},
		{"a recursive list", parts, partType + member("More", "List[Part]", `member:"more" max:"3" zh:"项"`) + "}", "Part reaches itself"},
		{"a recursive list by way of another type", parts, partType + member("Box", "Opt[Box]", `member:"box,optional" zh:"盒"`) +
			"}\n// Box is a box.\ntype Box struct {\nAt At\n" + parts + "}", "Part reaches itself"},
		{"a shape without a place", parts, "// Part is a part.\ntype Part struct {}", "no field At"},
		{"a shape without a doc comment", parts, "type Part struct { At At }", "no doc comment"},
		{"a shape that is no struct", parts, "// Part is a part.\ntype Part []int", "no struct"},
		{"an enumeration without values", shade, colour + "const ColourRed Colour = iota", "no JSON values"},
		{"a constant without a value", shade, colour + "const (\nA Colour = iota // \"a\"\nB\n)", "comment of B"},
		{"a value that stands twice", shade, colour + "const (\nA Colour = iota // \"a\"\nB // \"a\"\n)", `"a" twice`},
		{"constants with gaps", shade, colour + "const (\nA Colour = iota // \"a\"\nB Colour = 7 // \"b\"\n)", "numbered by iota"},
		{"constants in two blocks", shade, colour + "const A Colour = iota // \"a\"\nconst B Colour = iota // \"b\"", "in one block"},
	}
	place := regexp.MustCompile(`core/document\.go:[1-9][0-9]*`)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := generate(writeCore(t, test.fields, test.more))
			if err == nil {
				t.Fatal("it was generated")
			}
			if !strings.Contains(err.Error(), test.want) || !place.MatchString(err.Error()) {
				t.Errorf("error %q, want a place and %q", err, test.want)
			}
		})
	}
}

// The line of an error is that of the field.
func TestErrorNamesTheLine(t *testing.T) {
	_, err := generate(writeCore(t, "\n\n"+member("X", "Mystery", `member:"x" zh:"项"`), ""))
	line := 1 + strings.Count(small[:strings.Index(small, "FIELDS")], "\n") + 2
	want := fmt.Sprintf("core/document.go:%d:", line)
	if err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("error %v, want one that begins with %s", err, want)
	}
}

func TestMissingRoot(t *testing.T) {
	root := writeCore(t, "", "")
	defer func(old []string) { roots = old }(roots)
	roots = append([]string{"Letter"}, roots...)
	if _, err := generate(root); err == nil || !strings.Contains(err.Error(), "no type Letter") {
		t.Errorf("error %v, want: no type Letter", err)
	}
}

func TestMissingFaults(t *testing.T) {
	root := writeCore(t, "", "")
	path := filepath.Join(root, "core", "document.go")
	text := strings.Replace(small, "The codes of faults:", "Some codes:", 1)
	if err := os.WriteFile(path, []byte(strings.NewReplacer("FIELDS", "", "MORE", "").Replace(text)), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := generate(root); err == nil || !strings.Contains(err.Error(), "lists the codes of faults") {
		t.Errorf("error %v, want one that misses the codes of faults", err)
	}
}
