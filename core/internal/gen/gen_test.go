package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// moduleRoot is the module's root, from this folder.
const moduleRoot = "../../.."

// small is a core with as little as the generator takes. Tests put fields in
// place of FIELDS and declarations in place of MORE.
const small = `package core

// Kind is the kind.
type Kind uint8

// The kinds.
const (
	KindUnset     Kind = iota
	KindOrder     // "order" 业务办理
	KindChange    // "change" 变更
	KindCatalog   // "catalog" 目录
	KindPromotion // "promotion" 物料
	KindPage      // "page" 页面
	KindPolicy    // "policy" 政策
)

// Lexeme is what a word is.
type Lexeme uint8

// The lexemes.
const (
	LexemeNone        Lexeme = iota // "none"
	LexemeSuperlative               // "superlative"
	LexemeFree                      // "free"
)

// The codes of faults:
//
//	not-json  the text is no JSON
//	no-zone   an instant has no zone

// Order is an order.
type Order struct {
	At At
	ID string ` + "`" + `member:"id" max:"128" zh:"编号"` + "`" + ` // The id.
	FIELDS
}

// Change is a change.
type Change struct{ At At }

// Catalog is a catalog.
type Catalog struct{ At At }

// Promotion is a promotion.
type Promotion struct{ At At }

// Page is a page.
type Page struct{ At At }

// Policy is a policy.
type Policy struct{ At At }

MORE
`

// writeCore puts a core's source in a folder of its own.
func writeCore(t *testing.T, fields, more string) string {
	t.Helper()
	root := t.TempDir()
	if err := os.Mkdir(filepath.Join(root, "core"), 0o755); err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer("FIELDS", fields, "MORE", more).Replace(small)
	if err := os.WriteFile(filepath.Join(root, "core", "document.go"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(root, "core", "lexicon"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"words.tsv": "superlative\t最佳\tnorm\n", "characters.tsv": "么\t麼\n"} {
		if err := os.WriteFile(filepath.Join(root, "core", "lexicon", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestCommittedFilesAreUpToDate(t *testing.T) {
	outputs, err := generate(moduleRoot)
	if err != nil {
		t.Fatal(err)
	}
	if names := stale(moduleRoot, outputs); len(names) > 0 {
		t.Errorf("out of date: %s; run: make generate", strings.Join(names, ", "))
	}
}

func TestWrittenFilesPassTheCheck(t *testing.T) {
	root := writeCore(t, "", "")
	if err := run(root, true); err == nil || !strings.Contains(err.Error(), "make generate") {
		t.Errorf("check before anything was written: %v", err)
	}
	if _, err := os.Stat(filepath.Join(root, "js")); !os.IsNotExist(err) {
		t.Errorf("check wrote files: %v", err)
	}
	if err := run(root, false); err != nil {
		t.Fatal(err)
	}
	if err := run(root, true); err != nil {
		t.Errorf("check after writing: %v", err)
	}
	types := filepath.Join(root, "js", "types.d.ts")
	if err := os.WriteFile(types, []byte("other"), 0o644); err != nil {
		t.Fatal(err)
	}
	outputs, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	if names := stale(root, outputs); !slices.Equal(names, []string{"js/types.d.ts"}) {
		t.Errorf("stale = %v, want js/types.d.ts", names)
	}
}

func TestMembersInEveryOutput(t *testing.T) {
	root := writeCore(t, `
	Fee   Opt[Fen]   `+"`"+`member:"fee,optional" min:"0" max:"9" zh:"费用"`+"`"+` // The fee.
	Parts List[Part] `+"`"+`member:"parts" min:"1" max:"3" zh:"部分"`+"`"+`        // The parts.
	Old   PlanRef    `+"`"+`member:"old,optional" zh:"原套餐"`+"`"+`               // The old plan.`, `
// Colour is a colour.
type Colour uint8

// The colours. Red stops.
const (
	ColourUnset Colour = iota
	ColourRed // "red" 红: stop
)

// Part is a part.
type Part struct {
	At     At
	Colour Colour `+"`"+`member:"colour" zh:"颜色"`+"`"+` // Its colour.
}`)
	outputs, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"core/decode_gen.go": {
			`colourNames names = "\nred"`,
			"names:    []member{memberKind, memberID, memberFee, memberParts, memberOld},\n\trequired: 0b1011,",
			"case 2: // fee\n\t\t\tv.Fee = Opt[Fen]{Fen(d.integer(0, 9)), true}",
			"v.Parts = d.partList(o.value(), 1, 3)",
			"v.Old.Index = -1",
			"v.Colour = Colour(d.enum(colourNames))",
			"p.part = p.part[:0]",
		},
		"core/schemas/order.json": {
			`"$id": "urn:redline5g:schema:order:1"`,
			`"const": "order"`,
			"\"type\": [\n        \"integer\",\n        \"null\"\n      ],\n      \"minimum\": 0,\n      \"maximum\": 9",
			"\"required\": [\n    \"kind\",\n    \"id\",\n    \"parts\"\n  ]",
			"\"enum\": [\n        \"red\"\n      ]",
		},
		"js/types.d.ts": {
			"export type Document = Order | Change | Catalog | Promotion | Page;",
			"  /** The fee. (费用; a whole number of fen, 0 to 9) */\n  fee?: number | null;\n",
			"  parts: Part[];\n",
			"export type Colour =\n  | \"red\"; // 红: stop\n",
			"export type FaultCode =\n  | \"not-json\" // the text is no JSON\n  | \"no-zone\"; // an instant has no zone\n",
		},
		"core/DOCUMENTS.md": {
			"| `parts` | 部分 | list of [Part](#part), 1–3 | yes | The parts. |",
			"Colour is a colour. Red stops.",
			"| `red` | 红: stop |",
		},
	}
	for _, o := range outputs {
		for _, part := range want[o.path] {
			if !strings.Contains(string(o.content), part) {
				t.Errorf("%s has no %q:\n%s", o.path, part, o.content)
			}
		}
		delete(want, o.path)
	}
	if len(want) > 0 {
		t.Errorf("not generated: %v", want)
	}
}
