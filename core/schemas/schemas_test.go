package schemas

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// beyond are the faults that a schema can't tell: text that is no JSON, what
// JSON libraries let pass, and facts that are held against each other.
var beyond = map[string]bool{
	"not-json": true, "not-utf8": true, "trailing-data": true, "lone-surrogate": true,
	"duplicate-member": true, "too-deep": true, "not-integer": true,
	"duplicate-id": true, "unknown-plan": true, "contradiction": true,
	"below-floor": true, "wording": true,
}

// TestDecoderAndSchemasAgree: of the documents and policies of all vectors the
// schemas accept those that the decoder accepts, and no others.
func TestDecoderAndSchemasAgree(t *testing.T) {
	compiled := map[string]*jsonschema.Schema{}
	for _, kind := range []string{"order", "change", "catalog", "promotion", "page", "policy"} {
		compiled[kind] = compile(t, kind)
	}
	agreed := map[bool]int{}
	for _, v := range vectors(t) {
		for _, c := range []struct{ text, result string }{{v.Document, v.Full}, {v.Policy, v.Result}} {
			if c.text == "" || c.result == "" {
				continue
			}
			instance, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(c.text)))
			code := codeOf(t, c.result)
			if beyond[code] || err != nil {
				continue
			}
			object, _ := instance.(map[string]any)
			kind, _ := object["kind"].(string)
			schema := compiled[kind]
			if schema == nil || kind == "policy" && c.text == v.Document {
				continue // of no kind that has a schema here
			}
			err = schema.Validate(instance)
			if (err == nil) != (code == "") {
				// the rules' ids in a policy are beyond its schema
				if !(code == "unknown-value" && kind == "policy") {
					t.Errorf("%s: the decoder says %q, the schema %v", v.Name, code, err)
				}
			}
			agreed[code == ""]++
		}
	}
	t.Logf("agreed: %d accepted, %d refused", agreed[true], agreed[false])
	if agreed[true] < 300 || agreed[false] < 30 {
		t.Error("too few documents were compared for this to mean anything")
	}
}

func compile(t *testing.T, kind string) *jsonschema.Schema {
	t.Helper()
	text, ok := For(kind)
	if !ok {
		t.Fatalf("no schema for %s", kind)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(kind+".json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(kind + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// vector is one line of a golden file. See testdata/README.md.
type vector struct{ Name, Document, Policy, Full, Result string }

func vectors(t *testing.T) []vector {
	t.Helper()
	files, err := filepath.Glob("../../testdata/golden/*.ndjson")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	var all []vector
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(bytes.NewReader(text))
		lines.Buffer(nil, len(text)+1)
		for lines.Scan() {
			var v vector
			if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
				t.Fatal(err)
			}
			all = append(all, v)
		}
	}
	return all
}

// codeOf is the code of a result's error, "" where it is none.
func codeOf(t *testing.T, result string) string {
	t.Helper()
	var r struct{ Error struct{ Code string } }
	if err := json.Unmarshal([]byte(result), &r); err != nil {
		t.Fatal(err)
	}
	return r.Error.Code
}
