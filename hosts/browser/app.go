//go:build linux

package browser

import (
	"bytes"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/js"
	"github.com/redline5g/redline/wasm"
)

// app is a folder with all that an app ships: its pages, the loader, the
// module, and what the vectors take. It is laid out as the repository is.
type app struct{ dir string }

// shipped are the files of an app.
var shipped = []string{
	"js/*.js", "js/collect/*.js", "js/elements/*.js", "wasm/redline.wasm", "hosts/browser/page/*.js", "hosts/suite/*.js",
	"testdata/pages/*.html", "testdata/pages/*.json", "testdata/golden/*.ndjson", "testdata/modules/*.wasm", "testdata/documents/order.json",
}

// The content security policies of pages. See https://www.w3.org/TR/CSP3/.
const (
	strict = "default-src 'none'; connect-src 'self'; script-src 'self'"
	policy = strict + " 'wasm-unsafe-eval'"
	framed = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'" // of the pages in testdata/pages
)

// pageHTML is a page, given its policy and its name. An app's pages have no header,
// where no server is, so they carry the policy.
const pageHTML = `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="%s">
<meta name="viewport" content="width=device-width">
<title>%s</title>
<script type="module" src="hosts/browser/page/main.js"></script>
`

// pages are the policies of an app's pages. The page NAME.html runs page/NAME.js.
var pages = map[string]string{
	"suite":     policy,
	"loading":   policy,
	"forbidden": strict,
	"bridge":    policy,
	"checkout":  policy,
	"evidence":  policy + "; frame-src 'self'",
	"apart":     policy,
	"shown":     policy,
	"guard":     "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' http://127.0.0.1:*",
	"collect":   policy + "; frame-src 'self'; style-src 'unsafe-inline'",
	"observe":   policy + "; frame-src 'self'; style-src 'unsafe-inline'",
	"elements":  policy + "; style-src 'nonce-redline'",
	"axe":       policy,
	"keyboard":  policy,
	"examples":  policy,
	"fallback":  "default-src 'none'; script-src 'self'; connect-src 'self' http://127.0.0.1:*",
}

// ship writes an app into a folder below dir.
func ship(t *testing.T, dir string) app {
	t.Helper()
	a := app{dir: filepath.Join(dir, "app")}
	if err := a.write(); err != nil {
		t.Fatal(err)
	}
	return a
}

func (a app) write() error {
	root, err := suite.Root()
	if err != nil {
		return err
	}
	if err := a.example(root); err != nil {
		return err
	}
	var files []string
	for _, pattern := range shipped {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(found) == 0 {
			return fmt.Errorf("no files are %s: %v", pattern, err)
		}
		for _, path := range found {
			name := strings.TrimPrefix(path, root)
			if err := a.copy(path, name); err != nil {
				return err
			}
			files = append(files, filepath.ToSlash(name[1:]))
		}
	}
	return errors.Join(a.writeNext(), a.writePages(files))
}

// writeNext writes the package a second time, as its next version.
func (a app) writeNext() error {
	if err := os.CopyFS(filepath.Join(a.dir, "next"), js.Files); err != nil {
		return err
	}
	return errors.Join(
		a.file("next/redline.wasm", wasm.Module),
		a.file("next/version.js", []byte("export const version = 'next';\n")))
}

// Altered is the module with one bit flipped. It compiles, and says something
// else.
func Altered(module []byte) []byte {
	words := []byte("reminded first")
	at := bytes.Index(module, words)
	altered := bytes.Clone(module)
	altered[at+len(words)-1] ^= 1
	return altered
}

// writePages writes the pages, and the files that no folder of the repository has.
func (a app) writePages(files []string) error {
	for name, policy := range pages {
		if err := a.file(name+".html", fmt.Appendf(nil, pageHTML, html.EscapeString(policy), name)); err != nil {
			return err
		}
	}
	module := wasm.Module
	hash := sha512.Sum384(module)
	about, err := json.Marshal(map[string]any{
		"files":     files,
		"integrity": "sha384-" + base64.StdEncoding.EncodeToString(hash[:]),
	})
	return errors.Join(err,
		a.file("app.json", about),
		a.file("description.json", core.Describe(nil)),
		a.file("js/redline.wasm", module),  // as the package has it
		a.file("wasm/redline.txt", module), // as a server serves it that doesn't know its media type
		a.file("wasm/short.wasm", module[:len(module)/2]),
		a.file("wasm/altered.wasm", Altered(module)))
}

// fence is a block of JavaScript in a README.
var fence = regexp.MustCompile("(?s)```js\n(.*?)```")

// local has a page import the package from where the app has it.
var local = strings.NewReplacer("'@redline5g/redline'", "'../../../js/index.js'", "'@redline5g/redline/evidence'", "'../../../js/evidence.js'",
	"'@redline5g/redline/guard'", "'../../../js/guard.js'")

// example writes the checkout of the package's README as a script of the app.
func (a app) example(root string) error {
	readme, err := os.ReadFile(filepath.Join(root, "js/README.md"))
	if err != nil {
		return err
	}
	for _, block := range fence.FindAllSubmatch(readme, -1) {
		if bytes.Contains(block[1], []byte("function checkout(")) {
			return a.file("hosts/browser/page/readme.js", []byte(local.Replace(string(block[1]))))
		}
	}
	return errors.New("js/README.md has no checkout")
}

func (a app) copy(path, name string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return a.file(name, text)
}

func (a app) file(name string, text []byte) error {
	path := filepath.Join(a.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}
