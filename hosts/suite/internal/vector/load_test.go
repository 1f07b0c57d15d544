package vector

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// project lays out a folder with the files that Load reads.
func project(t *testing.T, vectors string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"core/clause_1.go":              "package core",
		"testdata/notice.md":            "不得强迫用户",
		"testdata/documents/order.json": `{ "id": "O", "plans": [ {"id": "P"} ] }`,
		"testdata/vectors/clause_1.json": `{"vectors": [` +
			vectors + `]}`,
	} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestLoad(t *testing.T) {
	for name, test := range map[string]struct{ vector, document, policy string }{
		"unset goes before set": {
			`{"name":"n","cites":"强迫","base":"order","set":{"/plans/-":1,"/x":2},"unset":["/plans/0"],"expect":{"decision":"allow"}}`,
			`{"id":"O","plans":[1],"x":2}`, ``},
		"set goes in order":        {`{"name":"n","cites":"强迫","base":"order","set":{"/x":{},"/x/y":1},"expect":{"decision":"allow"}}`, `{"id":"O","plans":[{"id":"P"}],"x":{"y":1}}`, ``},
		"a text is taken as it is": {`{"name":"n","raw":" {","expect":{"error":{}}}`, ` {`, ``},
		"bytes are taken as such":  {`{"name":"n","rawHex":"7bff","expect":{"error":{}}}`, "{\xff", ``},
		"a policy is made compact": {`{"name":"n","policy":{ "id": 1 },"policyOnly":true,"expect":{"policy":{}}}`, ``, `{"id":1}`},
		"a policy's text is kept":  {`{"name":"n","policyRaw":" [","policyOnly":true,"expect":{"error":{}}}`, ``, ` [`},
	} {
		t.Run(name, func(t *testing.T) {
			files, err := Load(project(t, test.vector))
			if err != nil {
				t.Fatal(err)
			}
			v := files[0].Vectors[0]
			policy, _ := v.PolicyText()
			if string(v.Document()) != test.document || policy != test.policy {
				t.Errorf("the document is %s and the policy %s", v.Document(), policy)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	const good = `{"name":"n","cites":"强迫","base":"order","expect":{"decision":"allow"}}`
	for wanted, vector := range map[string]string{
		"unknown field":      strings.Replace(good, "cites", "sites", 1),
		"expects nothing":    strings.Replace(good, `{"decision":"allow"}`, `{}`, 1),
		"no sentence":        strings.Replace(good, `"n"`, `"n "`, 1),
		"what should be":     strings.Replace(good, `"n"`, `"it should be"`, 1),
		"notice.md does not": strings.Replace(good, "强迫", "强制", 1),
		"cites nothing":      strings.Replace(good, "强迫", "", 1),
		"no document":        strings.Replace(good, `"order"`, `"other"`, 1),
		"exactly one of":     strings.Replace(good, `"base"`, `"raw":"","base"`, 1),
		"need a base":        `{"name":"n","raw":"","unset":["/id"],"expect":{"error":{}}}`,
		"has none":           `{"name":"n","policyOnly":true,"expect":{"error":{}}}`,
		"both policy":        `{"name":"n","policyOnly":true,"policy":{},"policyRaw":"","expect":{"error":{}}}`,
		"nothing to remove":  strings.Replace(good, `"base"`, `"unset":["/x"],"base"`, 1),
		"on the way":         strings.Replace(good, `"base"`, `"set":{"/x/y":1},"base"`, 1),
		"set is no object":   strings.Replace(good, `"base"`, `"set":[],"base"`, 1),
		"invalid byte":       `{"name":"n","rawHex":"zz","expect":{"error":{}}}`,
		"stands twice":       good + "," + good,
	} {
		t.Run(wanted, func(t *testing.T) {
			_, err := Load(project(t, vector))
			if err == nil || !strings.Contains(err.Error(), wanted) {
				t.Errorf("the error is %v, not one of %s", err, wanted)
			}
		})
	}
}

func TestNoVectors(t *testing.T) {
	root := project(t, "")
	if err := os.Rename(filepath.Join(root, "core", "clause_1.go"), filepath.Join(root, "core", "other.go")); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(root); err == nil {
		t.Error("a file that proves nothing is no error")
	}
	if err := os.Remove(filepath.Join(root, "testdata", "vectors", "clause_1.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(root); err == nil {
		t.Error("no vectors are no error")
	}
}
